import pytest
from rich.text import Text

from tests.cli.builders import (
    ARMENIAN,
    CHINESE,
    ENGLISH,
    EXACT,
    HOSTILE,
    LONG_RULE,
    RUSSIAN,
    SCRIPTS,
    TIMES,
    WIDTHS,
    Story,
    alert,
    flowing,
    lit,
    row,
    terminal,
    too_wide,
)
from watcher.cli.listing.alerts import passages, show_alerts
from watcher.model import Evidence, Severity

Capsys = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
NAMES = ("en", "hy", "zh", "ru", "ar", "hostile")


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("said", SCRIPTS, ids=NAMES)
def test_an_alert_fits_the_terminal_with_its_id_whole_and_its_evidence_lit(
    capsys: Capsys, monkeypatch: Patch, said: Story, columns: int
) -> None:
    printed = terminal(capsys, monkeypatch, columns)
    one = alert(said, rule_name=LONG_RULE, severity=Severity.CRITICAL)
    show_alerts([row(one)], TIMES)
    lines = printed()

    assert too_wide(lines, columns) == []
    assert lines[0].plain.startswith(f"{one.id[:8]} ")
    assert "CRITICAL · 3 min ago · sent 2 of 2" in flowing(lines)
    assert all(word in lit(lines) for word in said[2])


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("said", [ARMENIAN, RUSSIAN], ids=["hy", "ru"])
def test_no_word_of_a_headline_is_broken(
    capsys: Capsys, monkeypatch: Patch, said: Story, columns: int
) -> None:
    printed = terminal(capsys, monkeypatch, columns)
    show_alerts([row(alert(said))], TIMES)

    assert said[0] in flowing(printed())


@pytest.mark.parametrize("columns", [40, 80])
def test_chinese_fills_the_line(capsys: Capsys, monkeypatch: Patch, columns: int) -> None:
    printed = terminal(capsys, monkeypatch, columns)
    show_alerts([row(alert(CHINESE, rule_name=LONG_RULE))], TIMES)

    assert printed()[0].cell_len > columns - 6


def test_what_did_not_arrive_comes_first_and_is_counted_last(
    capsys: Capsys, monkeypatch: Patch
) -> None:
    printed = terminal(capsys, monkeypatch, 80)
    well, failing, dead = (alert(said) for said in (ENGLISH, RUSSIAN, CHINESE))
    show_alerts([row(well), row(failing, 1, due=1), row(dead, dead=1, sent=1)], TIMES)
    lines = [line.plain for line in printed()]

    found = [line[:8] for line in lines if line[:1].strip()]
    assert found[:3] == [dead.id[:8], failing.id[:8], well.id[:8]]
    assert any("sent 1 of 2, 1 given up" in line for line in lines)
    assert any("sent 0 of 1, 1 failing" in line for line in lines)
    assert lines[-2] == "2 alerts have not reached everybody"


def test_the_styles_of_one_fact_do_not_leak_into_the_next(
    capsys: Capsys, monkeypatch: Patch
) -> None:
    printed = terminal(capsys, monkeypatch, 80)
    show_alerts([row(alert(severity=Severity.CRITICAL))], TIMES)
    (facts,) = [line for line in printed() if "CRITICAL" in line.plain]

    loud = [facts.plain[s.start : s.end] for s in facts.spans if "on color(1)" in str(s.style)]
    assert loud == ["CRITICAL"]


def test_an_alert_that_goes_to_nobody_says_so(capsys: Capsys) -> None:
    show_alerts([row(alert(), sent=0)], TIMES)
    assert "goes to nobody" in capsys.readouterr().out


def test_in_a_pipe_an_alert_is_one_plain_line_however_long(capsys: Capsys) -> None:
    show_alerts([row(alert(said, rule_name=LONG_RULE)) for said in SCRIPTS], TIMES)
    out = capsys.readouterr().out
    header, *lines = out.splitlines()

    assert header.split() == [
        *("alert", "severity", "raised", "delivered", "rule", "publisher", "headline")
    ]
    assert len(lines) == len(SCRIPTS)
    assert "\x1b" not in out
    assert ARMENIAN[0] in lines[1]
    assert ARMENIAN[1] in lines[1]
    assert all(LONG_RULE in line for line in lines)


def test_hostile_text_is_harmless_on_a_terminal(capsys: Capsys, monkeypatch: Patch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    show_alerts([row(alert(HOSTILE, rule_name="\x1b[2Jrule [/b]\u202e"))], TIMES)
    out = capsys.readouterr().out

    shown = "".join(Text.from_ansi(line).plain for line in out.splitlines())
    assert "\x1b[2J" not in out
    assert "\x1b[31mred" not in out
    assert [char for char in shown if char in "\x07\r\u202c\u202e\u2066\u2028"] == []
    assert "[/b]" in shown
    assert "x" * 60 in shown


def test_exact_times_are_those_of_the_timezone(capsys: Capsys) -> None:
    show_alerts([row(alert())], EXACT)
    assert "2026-03-01 15:57:00+04:00" in capsys.readouterr().out


def test_evidence_that_the_headline_shows_needs_no_extract() -> None:
    assert passages(alert(ENGLISH), 140) == []


def test_evidence_in_the_text_is_shown_with_words_around_it() -> None:
    (passage,) = passages(alert(ARMENIAN), 140)
    assert "հրադադարի" in passage.plain


def test_evidence_outside_all_texts_is_named_with_its_field() -> None:
    one = alert(ENGLISH, evidence=(Evidence("category", 0, 5, "sport", "category:sport"),))
    assert [text.plain for text in passages(one, 140)] == ["category: sport"]


def test_without_colours_the_evidence_is_still_marked(capsys: Capsys, monkeypatch: Patch) -> None:
    terminal(capsys, monkeypatch, 80)
    monkeypatch.setenv("NO_COLOR", "1")
    show_alerts([row(alert())], TIMES)

    assert "\x1b[1;7mtalks\x1b[0m" in capsys.readouterr().out
