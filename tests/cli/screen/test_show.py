import pytest
from rich.text import Text

from tests.cli.builders import terminal
from watcher.cli.screen.show import Screen, count, say, size


def test_a_size_is_said_in_its_largest_unit() -> None:
    assert size(4096) == "4 kB"
    assert size(3_400_000) == "3.4 MB"


def test_a_number_is_said_with_its_word() -> None:
    assert count(1, "feed") == "1 feed"
    assert count(2000, "feed") == "2,000 feeds"
    assert count(0, "try", "tries") == "0 tries"


def test_a_record_begins_with_its_mark_and_its_facts_come_last(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = terminal(capsys, monkeypatch, 60)
    Screen().record(Text("b879"), Text("Headline"), [Text("A note")], [Text("x"), Text("y")])

    assert [line.plain for line in printed()] == [
        "b879      Headline",
        "          A note",
        "          x · y",
    ]


def test_on_a_narrow_terminal_a_record_stands_at_the_left_edge(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = terminal(capsys, monkeypatch, 20)
    Screen().record(Text("b879"), Text("A headline of words"), [], [Text("x")])

    assert [line.plain for line in printed()] == ["b879 A headline of", "  words", "  x"]


def test_a_pipe_has_no_width(capsys: pytest.CaptureFixture[str]) -> None:
    assert Screen().width is None
    Screen().tell("x " * 300)
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_talk_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    say("no alert yet [/b]")
    assert capsys.readouterr() == ("", "no alert yet [/b]\n")
