from datetime import timedelta

import pytest

from tests.cli.builders import (
    ARMENIAN,
    EXACT,
    NOW,
    SCRIPTS,
    TIMES,
    WIDTHS,
    delivery,
    flowing,
    sent_row,
    terminal,
    too_wide,
)
from watcher.cli.listing.deliveries import happens, say_no_deliveries, show_deliveries
from watcher.model import Delivery, State
from watcher.store.rows import DeliveryRow

Capsys = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
REASON = "the service is overloaded (503 Service Unavailable)"


@pytest.mark.parametrize("columns", WIDTHS)
def test_deliveries_fit_the_terminal_with_their_ids_whole(
    capsys: Capsys, monkeypatch: Patch, columns: int
) -> None:
    printed = terminal(capsys, monkeypatch, columns)
    rows = [sent_row(delivery(said[0], State.DUE, error=REASON)) for said in SCRIPTS]
    show_deliveries(rows, TIMES)
    lines = printed()

    assert too_wide(lines, columns) == []
    begins = {line.plain[:8] for line in lines}
    assert {row.delivery.id[:8] for row in rows} <= begins
    assert ARMENIAN[0] in flowing(lines)
    assert flowing(lines).count(REASON) == len(SCRIPTS)


def test_what_was_given_up_comes_first_then_what_fails_then_what_waits(capsys: Capsys) -> None:
    made = [
        delivery("sent"),
        delivery("waits", State.DUE, tries=0),
        delivery("fails", State.DUE, error=REASON),
        delivery("dead", State.DEAD, error=REASON),
    ]
    show_deliveries([sent_row(one) for one in made], TIMES)
    _, *lines = capsys.readouterr().out.splitlines()

    assert [line.split()[0] for line in lines] == [one.id[:8] for one in reversed(made)]
    assert lines[0].endswith(f"dead  {REASON}")


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (delivery(), "sent now"),
        (delivery(state=State.DEAD), "given up now, not tried again"),
        (delivery(state=State.SENDING), "an attempt is under way"),
        (delivery(state=State.DUE), "next try in 4 min"),
        (delivery(state=State.DUE, due_at=NOW - timedelta(seconds=9)), "next try now"),
    ],
)
def test_a_delivery_says_what_happened_or_what_happens_next(one: Delivery, said: str) -> None:
    assert happens(one, TIMES) == said


def test_the_next_try_is_told_exactly_where_that_is_asked() -> None:
    assert happens(delivery(state=State.DUE), EXACT) == "next try 2026-03-01 16:04:00+04:00"


def test_a_delivery_names_its_alert_or_that_it_tells_a_trouble(capsys: Capsys) -> None:
    one = delivery()
    show_deliveries([sent_row(one), DeliveryRow(delivery("x"), 2, "", None)], TIMES)
    out = capsys.readouterr().out

    assert f"alert {one.cause_id[:8]}" in out
    assert "  trouble  " in out


@pytest.mark.parametrize(
    ("dead", "alerts", "hint"),
    [(True, True, "given up"), (False, True, "notify"), (False, False, "watcher alerts")],
)
def test_an_empty_list_says_what_to_do(
    capsys: Capsys, *, dead: bool, alerts: bool, hint: str
) -> None:
    say_no_deliveries(dead=dead, alerts=alerts)
    assert hint in capsys.readouterr().err
