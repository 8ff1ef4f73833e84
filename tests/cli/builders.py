"""Alerts, deliveries and feeds in many scripts, and terminals of any width to print them on."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from watcher.cli.screen.times import Times
from watcher.model import (
    Alert,
    Delivery,
    Entry,
    Evidence,
    FeedState,
    Payload,
    Severity,
    State,
    stable_id,
)
from watcher.store.rows import AlertRow, DeliveryRow, FeedRow

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TIMES = Times(NOW)
EXACT = Times(NOW, "Asia/Yerevan", exact=True)
WIDTHS = (40, 60, 80, 120, 200)

# A title, a text below it, and the words that make the rule true.
ENGLISH = ("Peace talks on Nagorno-Karabakh resume in Geneva", "They met.", ("talks",))
ARMENIAN = (
    "Լեռնային Ղարաբաղի շուրջ բանակցությունները կվերսկսվեն հաջորդ շաբաթ Բրյուսելում, ասում է Բաքուն",
    "Միջազգային դիտորդական առաքելության ղեկավարը անդրադարձել է հրադադարի խախտումներին",
    ("բանակցությունները", "հրադադարի"),
)
CHINESE = (
    "亚美尼亚和阿塞拜疆代表团抵达日内瓦，停战谈判将于下周恢复，双方表示“对结果谨慎乐观”，呼吁保持克制。",
    "国际社会呼吁双方保持克制。",
    ("停战谈判", "克制"),
)
RUSSIAN = (
    "Нагорный Карабах: переговоры о мире продолжатся при посредничестве стран-сопредседателей",
    "Стороны встретились в Женеве.",
    ("переговоры", "Женеве"),
)
ARABIC = (
    "مفاوضات السلام بين أرمينيا وأذربيجان تستأنف في جنيف برعاية دولية وسط تفاؤل حذر",
    "قال الوسيط إن الأجواء إيجابية.",
    ("مفاوضات", "الوسيط"),
)
HOSTILE = (
    "\x1b[31mred\x1b[0m \u202etalks\u202c\r\n\x07 " + "x" * 130 + " [/b] tail\u2028",
    "\x9b2J talks \u2066again",
    ("talks",),
)
SCRIPTS = (ENGLISH, ARMENIAN, CHINESE, RUSSIAN, ARABIC, HOSTILE)
LONG_RULE = "Anything on peace between Armenia and Azerbaijan, the corridors, and the mediators"

_YELLOW = 3  # of a terminal's colours

Story = tuple[str, str, tuple[str, ...]]
Printed = Callable[[], list[Text]]


def alert(said: Story = ENGLISH, **changes: object) -> Alert:
    title, summary, words = said
    entry = Entry(
        id=title,
        title=title,
        summary=summary,
        link="https://courier.example/1",
        publisher="courier.example",
        published=NOW - timedelta(minutes=9),
    )
    found = [
        Evidence(field, text.index(word), text.index(word) + len(word), word, word)
        for word in words
        for field, text in (("title", title), ("summary", summary))
        if word in text
    ]
    made = Alert(
        id=stable_id("alert", title),
        rule_id="talks",
        rule_name="Talks",
        severity=Severity.NORMAL,
        story="s",
        feed_id="f",
        feed_name="Courier",
        entry=entry,
        evidence=tuple(found),
        raised_at=NOW - timedelta(minutes=3),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def row(of: Alert, failing: int = 0, **states: int) -> AlertRow:
    counts = {State(name): number for name, number in states.items()}
    return AlertRow(of, counts or {State.SENT: 2}, failing)


def delivery(said: str = "Talks", state: State = State.SENT, **changes: object) -> Delivery:
    made = Delivery(
        id=stable_id("delivery", said, state.value),
        cause_id=stable_id("alert", said),
        channel="desk",
        target="slack",
        payload=Payload(said, "Body"),
        created_at=NOW - timedelta(minutes=3),
        due_at=NOW + timedelta(minutes=4),
        give_up_at=NOW + timedelta(days=7),
        state=state,
        tries=1,
        done_at=NOW if state in (State.SENT, State.DEAD) else None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def sent_row(of: Delivery) -> DeliveryRow:
    return DeliveryRow(of, 1, "", None, alert=True)


def feed(name: str, error: str | None = None, **changes: object) -> FeedRow:
    host = f"{stable_id(name)[:6]}.example"
    state = FeedState(
        feed_id=name,
        due_at=NOW + timedelta(minutes=5),
        polled_at=NOW,
        ok_at=NOW - timedelta(minutes=30 if error else 1),
        new_at=NOW - timedelta(hours=2),
        failures=3 if error else 0,
        error=error.replace("HOST", host) if error else None,
        trouble_since=NOW - timedelta(minutes=29) if error else None,
    )
    return FeedRow(name, name, f"https://{host}/rss", replace(state, **changes))  # type: ignore[arg-type]


def terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> Printed:
    """Make standard output a terminal in colour; return what gives the lines printed on it."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", str(columns))
    capsys.readouterr()
    return lambda: [Text.from_ansi(line) for line in capsys.readouterr().out.splitlines()]


def too_wide(lines: list[Text], columns: int) -> list[str]:
    return [line.plain for line in lines if cell_len(line.plain) > columns]


def lit(lines: list[Text]) -> str:
    """Return what is highlighted as evidence, line ends and indents taken out."""
    found = ""
    for line in lines:
        for start, end, style in sorted((s.start, s.end, s.style) for s in line.spans):
            if isinstance(style, Style) and style.bgcolor and style.bgcolor.number == _YELLOW:
                found += line.plain[start:end]
    return re.sub(r"\s", "", found)


def flowing(lines: list[Text]) -> str:
    """Return the lines as one text, each line's end a blank."""
    return " ".join(" ".join(line.plain.split()) for line in lines)
