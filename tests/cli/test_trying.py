import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from rich.text import Text

from tests.cli.builders import WIDTHS, lit, terminal, too_wide
from tests.cli.conftest import Command
from tests.e2e.stage import Stage
from watcher.cli.why import found
from watcher.cli.why.found import Tally, gone_through, say_tally, span_in_words
from watcher.flows.past import Look

DAY = timedelta(days=1)


@pytest.mark.usefixtures("past")
def test_a_query_finds_what_is_stored_with_a_count(command: Command) -> None:
    said = command("try", "talks OR rain")

    assert said.status == 0
    header, *rows = said.out.splitlines()
    assert header.split() == ["published", "publisher", "headline"]
    assert [sum(word in row for row in rows) for word in ("Long talks", "Rain", "мире")] == [1] * 3
    assert said.err == "3 entries of 3 in the last 7 days\n"


@pytest.mark.usefixtures("past")
def test_entities_of_the_catalogue_and_warnings_of_check_work(command: Command) -> None:
    said = command("try", "@Nagorno-Karabakh OR =x y")

    assert said.status == 0
    assert "Long talks on Nagorno-Karabakh" in said.out
    assert "<query>:1:1: warning: AND binds tighter than OR" in said.err


@pytest.mark.usefixtures("past")
def test_a_wrong_query_is_told_with_its_place(command: Command) -> None:
    said = command("try", "talks AND @Karabach")

    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("<query>:1:11: error: ")


@pytest.mark.usefixtures("past")
def test_a_wrong_query_has_its_mark_on_a_terminal(
    command: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal(capsys, monkeypatch, 80)

    said = command("try", "talks AND (rain")

    lines = [Text.from_ansi(line).plain for line in said.err.splitlines()]
    assert (said.status, lines[0]) == (1, "    talks AND (rain")
    assert lines[1].strip("^") == " " * 14
    assert lines[2:] == ["error: this parenthesis is not closed", "mend: add a `)`"]


@pytest.mark.usefixtures("past")
@pytest.mark.parametrize("columns", [None, 80])
def test_what_a_terminal_would_obey_in_a_query_is_not_shown(
    command: Command,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    columns: int | None,
) -> None:
    if columns:
        terminal(capsys, monkeypatch, columns)

    said = command("try", '@"\x1b]0;own\x07\u202e\x9b2J"')

    assert said.status == 1
    shown = Text.from_ansi(said.err).plain if columns else said.err
    assert "own" in shown
    assert not set(said.err) & set("\x07\x9b\u202e")
    assert "\x1b]" not in said.err


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.usefixtures("past")
def test_what_is_found_fits_the_terminal_with_the_evidence_lit(
    columns: int,
    command: Command,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal(capsys, monkeypatch, columns)
    said = command("try", "talks")
    lines = [Text.from_ansi(line) for line in said.out.splitlines()]

    assert too_wide(lines, columns) == []
    assert lit(lines) == "talkstalks"


@pytest.mark.usefixtures("past")
def test_only_so_many_are_shown_and_all_are_counted(command: Command) -> None:
    said = command("try", "talks OR rain", "-n", "1")

    assert len(said.out.splitlines()) == 2
    assert said.err.splitlines() == [
        "3 entries of 3 in the last 7 days",
        "shown are the newest 1; --limit 3 shows more",
    ]


@pytest.mark.usefixtures("past")
def test_a_feed_narrows_the_search(command: Command) -> None:
    assert "none of 0 entries" in command("try", "talks", "--feed", "gone").err
    assert "2 entries of 3" in command("try", "talks", "--feed", "COURIER").err

    said = command("try", "talks", "--feed", "Curier")
    assert said.status == 2
    assert "perhaps you mean 'Courier'" in " ".join(said.err.split())


@pytest.mark.usefixtures("past")
def test_a_time_that_is_none_is_wrong_usage(command: Command) -> None:
    said = command("try", "talks", "--since", "2 weeks")

    assert said.status == 2
    assert "write 14d" in said.err


@pytest.mark.usefixtures("past")
def test_json_has_entries_with_their_evidence(command: Command) -> None:
    rows = json.loads(command("try", "rain", "--json").out)

    assert [row["title"] for row in rows] == ["Rain"]
    assert rows[0]["evidence"][0]["text"] == "Rain"
    assert rows[0]["first_seen"]


def test_a_rules_file_that_is_wrong_does_not_stop_it(command: Command, past: Stage) -> None:
    rules = past.folder / "rules.yaml"
    rules.write_text(rules.read_text("utf-8") + "nonsense: 1\n", encoding="utf-8")

    said = command("try", "talks")

    assert said.status == 0
    assert "the rules file is wrong" in said.err
    assert "2 entries of 3" in said.err


@pytest.mark.usefixtures("scene")
def test_without_a_store_it_says_so(command: Command) -> None:
    assert command("try", "talks").status == 3


@pytest.mark.usefixtures("past")
def test_ctrl_c_stops_the_search_and_keeps_the_count(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> Iterator[Look]:
        yield from ()
        raise KeyboardInterrupt

    monkeypatch.setattr("watcher.flows.past.looks", stopped)

    said = command("try", "talks")

    assert (said.status, said.out) == (130, "")
    assert said.err == "stopped: 0 found in 0 of 3 entries in the last 7 days\n"


def test_a_long_search_says_how_far_it_has_got(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(found, "_PATIENCE", 0.0)
    nothing = (Look(None, None, None) for _ in range(1000))  # type: ignore[arg-type]

    assert list(gone_through(nothing, Tally(1000))) == []

    said = capsys.readouterr().err
    assert "\rlooked at 200 of 1,000 entries" in said
    assert said.endswith("\r")


@pytest.mark.parametrize(
    ("count", "age", "said"),
    [
        (14, 7 * DAY, "14 entries of 2,310 in the last 7 days: about 2 a day\n"),
        (1, 7 * DAY, "1 entry of 2,310 in the last 7 days: about 1 a week\n"),
        (1, 7 * DAY + DAY, "1 entry of 2,310 in the last 7 days: less than one a week\n"),
        (14, DAY / 12, "14 entries of 2,310 in the last 7 days\n"),
        (0, DAY, "none of 2,310 entries in the last 7 days\n"),
    ],
)
def test_the_count_says_how_much_a_day_brings(
    count: int, age: timedelta, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    say_tally(Tally(2310, 2310, count), 20, 7 * DAY, age)

    assert capsys.readouterr().err == said


@pytest.mark.parametrize(
    ("span", "said"),
    [(DAY, "1 day"), (DAY / 4, "6 hours"), (DAY / 1440, "1 minute"), (DAY / 960, "90 seconds")],
)
def test_a_length_of_time_is_told_in_its_largest_unit(span: timedelta, said: str) -> None:
    assert span_in_words(span) == said
