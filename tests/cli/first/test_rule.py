from datetime import UTC, datetime, timedelta

import pytest
from rich.cells import cell_len
from rich.text import Text

from tests.cli.person import answers
from watcher.cli.first.asking import Asking
from watcher.cli.first.rule import MOST, _told, ask_query, feed_name, show_matches
from watcher.flows.discover import Found
from watcher.flows.shipped import shipped
from watcher.model import Entry
from watcher.rules.language.mistakes import Mistake

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
KNOWN = shipped()
ENTRIES = tuple(
    Entry(str(n), title=f"Talks, round {n}", published=NOW - timedelta(hours=n)) for n in range(8)
)
FOUND = (Found("https://courier.example/feed", "Courier", ENTRIES),)


def asked(monkeypatch: pytest.MonkeyPatch, *lines: str) -> str:
    return ask_query(answers(monkeypatch, *lines), FOUND, KNOWN)


def test_a_query_that_works_is_taken_as_it_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(monkeypatch, '@Armenia AND "peace talks"') == '@Armenia AND "peace talks"'


def test_enter_means_karabakh(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(monkeypatch, "") == asked(monkeypatch) == "@Nagorno-Karabakh"


def test_the_name_of_a_built_in_entity_is_met_with_a_proposal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(monkeypatch, "Karabakh", "y") == "@Nagorno-Karabakh"
    assert "@Nagorno-Karabakh finds it in all languages: use that?" in capsys.readouterr().err
    assert asked(monkeypatch, "Karabakh", "n") == "Karabakh"


def test_a_wrong_query_is_told_with_a_caret_and_asked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(monkeypatch, "停战 @Mars", "talks") == "talks"

    lines = capsys.readouterr().err.splitlines()
    place = next(n for n, line in enumerate(lines) if line.endswith("停战 @Mars"))
    assert lines[place + 1].index("^") == lines[place].index("停") + len("停战 ") + 2
    assert "error: there is no entity" in lines[place + 2]


@pytest.mark.parametrize(("answer", "meant"), [("y", "border clash*"), ("n", ""), (None, "")])
def test_where_the_mend_is_known_it_is_proposed(
    monkeypatch: pytest.MonkeyPatch, answer: str | None, meant: str
) -> None:
    mistake = Mistake(0, "match", 0, 7, 12, "no such thing", "did you mean?", mend="clash*")
    person = answers(monkeypatch, *([] if answer is None else [answer]))

    assert _told("border clsah", [mistake], person) == meant


def test_all_mends_are_made_at_once_but_none_inside_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mistakes = [
        Mistake(0, "match", 0, 0, 8, "no such thing", mend="@Armenia"),
        Mistake(0, "match", 0, 2, 3, "inside the other", mend="x"),
        Mistake(0, "match", 0, 9, 12, "nobody knows what is meant"),
        Mistake(0, "match", 0, 13, 19, "not closed", mend="(talks)"),
    ]

    assert (
        _told("@Armenai and (talks", mistakes, answers(monkeypatch, "y")) == "@Axmenai and (talks)"
    )
    assert capsys.readouterr().err.count("^") == 8 + 1 + 3 + 6


def test_at_the_end_of_the_input_a_wrong_query_gives_way_to_the_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert asked(monkeypatch, "(talks") == "@Nagorno-Karabakh"


@pytest.mark.parametrize(
    ("lines", "meant"),
    [((), "feed:gazette OR talks"), (("y",), "feed:gazette OR talks"), (("n", "talks"), "talks")],
)
def test_a_query_with_a_warning_is_told_and_kept_if_that_is_meant(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lines: tuple[str, ...],
    meant: str,
) -> None:
    assert asked(monkeypatch, "feed:gazette OR talks", *lines) == meant
    assert "warning: no feed has `gazette`" in capsys.readouterr().err


def shown(query: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    show_matches(query, FOUND, KNOWN, answers(monkeypatch), NOW)
    return capsys.readouterr().err


def test_what_the_query_finds_now_is_shown_the_newest_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown("talks", monkeypatch, capsys).splitlines()

    assert lines[0] == "  finds 8 of the 8 entries there now:"
    assert lines[2] == "    Talks, round 1  1 h ago"
    assert len(lines) == 1 + MOST + 2
    assert lines[-2].strip() == "and 3 more"
    assert lines[-1].strip().startswith("That is most of them.")


def test_evidence_is_highlighted_and_sought_below_the_headline(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    entry = Entry("1", title="Rain\x1b[2J in Baku", summary="They say that talks go on.")
    found = (Found("https://courier.example/feed", "", (entry,)),)

    show_matches("talks", found, KNOWN, answers(monkeypatch), NOW)

    said = capsys.readouterr().err
    assert "Rain in Baku" in said
    assert "\x1b[1;30;43mtalks\x1b[0m" in said


def test_finding_nothing_is_told_to_be_normal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "finds none of the 8 entries there now. That is normal" in shown(
        "football", monkeypatch, capsys
    )


def test_where_nothing_could_be_read_nothing_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    show_matches("talks", (), KNOWN, answers(monkeypatch), NOW)

    assert capsys.readouterr().err == ""


def test_a_feed_is_called_by_its_title_if_that_will_do() -> None:
    assert feed_name(FOUND[0]) == "Courier"
    assert feed_name(Found("https://courier.example/feed", "", ())) == ""
    assert feed_name(Found("https://courier.example/feed", "a\u200cb", ())) == ""


def test_a_single_entry_is_told_as_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    one = (Found("https://courier.example/feed", "Courier", ENTRIES[:1]),)

    show_matches("football", one, KNOWN, answers(monkeypatch), NOW)

    assert "finds none of the 1 entry there now" in capsys.readouterr().err


def test_the_address_of_a_channel_is_no_query_but_a_secret(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    webhook = "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"

    assert asked(monkeypatch, webhook, "talks") == "talks"

    said = capsys.readouterr().err
    assert "That is an address to tell, which is asked next." in said
    assert "TIiajkdnlazkcOXrIdevi7FQ" not in said


@pytest.mark.parametrize("columns", [45, 80])
@pytest.mark.parametrize("word", ["talks", "переговоры", "停战谈判"])
def test_the_caret_stands_below_its_place_in_a_query_longer_than_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    word: str,
    columns: int,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    answers(monkeypatch)
    monkeypatch.setenv("COLUMNS", str(columns))
    before = f"{word} OR " * 30

    start = len(before)
    mistake = Mistake(0, "match", 0, start, start + 5, "there is no entity `Mars`")
    _told(f"{before}@Mars OR {word * 30}", [mistake], Asking())

    lines = [Text.from_ansi(line).plain for line in capsys.readouterr().err.splitlines()]
    place = next(n for n, line in enumerate(lines) if "@Mars" in line)
    assert max(cell_len(line) for line in lines) <= columns
    assert lines[place + 1].index("^") == cell_len(lines[place][: lines[place].index("@")])
    assert lines[place + 1].count("^") == len("@Mars")
