import re
import sys
from typing import NoReturn

import pytest

from tests.delivery.builders import delivery, target
from watcher.delivery.send import send
from watcher.delivery.terminal import show
from watcher.model import Outcome, Payload, Result

BODY = "Talks on peace\nabout peace talks"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)


def test_a_message_is_printed_with_an_empty_line_below(capsys: pytest.CaptureFixture[str]) -> None:
    outcome = send(delivery(Payload("t", BODY, marks=((0, 5),))), target("print:"))

    assert outcome == Outcome(Result.SENT)
    assert capsys.readouterr().out == f"■ t\n{BODY}\n\n"


def test_marks_and_the_first_line_stand_out_where_colours_are_wished(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    show(Payload("t", BODY, marks=((21, 26), (9, 14), (10, 14))))

    printed = capsys.readouterr().out
    assert printed == (
        "\x1b[36m■ t\x1b[0m\n"
        "\x1b[1mTalks on \x1b[0m\x1b[30;43mpeace\x1b[0m\nabout \x1b[30;43mpeace\x1b[0m talks\n\n"
    )


def test_no_color_wins(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    show(Payload("t", BODY, marks=((0, 5),)))

    assert "\x1b" not in capsys.readouterr().out


def test_a_title_alone_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    show(Payload("Only a title", ""))

    assert capsys.readouterr().out == "■ Only a title\n\n"


def test_a_repeat_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    send(delivery(doubt=1), target("print:"))

    assert capsys.readouterr().out == "■ A title\nA body\n(may be a repeat)\n\n"


def test_a_closed_terminal_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        def isatty(self) -> bool:
            return False

        def write(self, _text: str) -> NoReturn:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())

    assert show(Payload("t", "b")).result is Result.TRANSIENT


def test_long_lines_are_broken_between_words_and_marks_stay_on_theirs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "12")
    monkeypatch.setenv("FORCE_COLOR", "1")
    body = "Talks\nabout peace talks and https://long.example/address 停战谈判 停战谈判"
    start = body.index("peace")

    show(Payload("", body, marks=((start, start + 5),)))

    printed = capsys.readouterr().out
    assert "\x1b[30;43mpeace\x1b[0m\n" in printed
    plain = re.sub(r"\x1b\[[0-9;]*m", "", printed)
    assert plain.splitlines() == [
        "Talks",
        "about peace",
        "talks and",
        "https://long.example/address",
        "停战谈判",
        "停战谈判",
        "",
    ]
