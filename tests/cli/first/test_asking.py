import io
import sys

import pytest
from rich.cells import cell_len
from rich.text import Text

from watcher.cli.first.asking import Asking, address


def asking(monkeypatch: pytest.MonkeyPatch, typed: bytes) -> Asking:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
    return Asking()


def test_answers_are_read_line_by_line_and_asked_for_on_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = asking(monkeypatch, b"  one \n\ntwo")

    answers = [person.ask("First?", "Enter: none"), person.again(), person.again()]

    assert answers == ["one", "", "two"]
    assert not person.ended
    said = capsys.readouterr()
    assert said.out == ""
    assert "First?" in said.err


def test_after_the_end_of_the_input_nothing_is_asked_any_more(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = asking(monkeypatch, b"")
    assert person.again() == ""
    assert person.ended
    capsys.readouterr()

    assert person.ask("Second?", "") == ""
    assert person.yes("Third?")
    assert not person.yes("Fourth?", unasked=False)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("typed", "meant"), [(b"y", True), (b"", True), (b"YES", True), (b"n", False), (b"No", False)]
)
def test_enter_is_yes(monkeypatch: pytest.MonkeyPatch, typed: bytes, *, meant: bool) -> None:
    assert asking(monkeypatch, typed + b"\n").yes("Well?", unasked=not meant) is meant


def test_what_is_neither_yes_nor_no_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not asking(monkeypatch, b"perhaps\nn\n").yes("Well?")
    assert capsys.readouterr().err.count("Well?") == 2


def test_what_can_only_be_a_slip_is_taken_out_of_an_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = asking(monkeypatch, "\ufefftalks\tpeace\x00\u2028\n".encode() + b"\xff\n")

    assert person.again() == "talks peace"
    assert person.again() == "\ufffd"


def test_without_a_standard_input_everything_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert Asking().ask("Who is there?", "") == ""


def test_an_address_is_what_can_be_seen_of_it() -> None:
    assert address("https://\u200bx.example/\u202e") == "https://x.example/"


@pytest.mark.parametrize("columns", [45, 80])
def test_what_is_said_is_broken_between_words_to_fit_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: int
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(columns))
    person = asking(monkeypatch, b"\ny\n")

    person.ask("What shall I read? The address of a site or a feed. " * 2, "Enter: none of " * 9)
    person.yes("Read this one all the same, although nobody knows it and it lies far away?")
    person.say("Feeds may not lead there, unless somebody allows it. " * 4)
    person.begin("looking at https://courier.example/news/of/the/world/feed.xml …")
    person.finish("there is nothing at this address (404 Not Found)")

    lines = [Text.from_ansi(line).plain for line in capsys.readouterr().err.splitlines()]
    assert max(cell_len(line) for line in lines) <= columns
    assert lines[-1].strip().endswith("Found)")


def test_what_came_of_something_stands_behind_it_where_there_is_room(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = asking(monkeypatch, b"")

    person.begin("sending to slack …")
    person.finish("sent")

    assert capsys.readouterr().err == "  sending to slack … sent\n"


def test_marks_that_nobody_sees_are_taken_out_of_an_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = asking(
        monkeypatch, "\u202eTalks\u202c on Kara\u200bbakh\u200f\nمی\u200cخواهم\n".encode()
    )

    assert [person.again(), person.again()] == ["Talks on Karabakh", "می\u200cخواهم"]
