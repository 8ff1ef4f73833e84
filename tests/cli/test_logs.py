import io
import json
import logging
import sys

import pytest
import structlog

from watcher.cli.logs import hide, set_up

SECRET = 'pä"ss\\word-7f3a'


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def logged(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_in_a_pipe_each_event_is_one_ascii_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    set_up([])

    structlog.get_logger("watcher.x").info("say", feed="Լուր\n{}\x1b[2J")
    logging.getLogger("somebody").warning("a %s", "word")

    ours, theirs = logged(capsys)
    assert (ours["event"], ours["feed"], ours["level"]) == ("say", "Լուր\n{}\x1b[2J", "info")
    assert ours["timestamp"].endswith("Z")
    assert (theirs["event"], theirs["logger"]) == ("a word", "somebody")


def test_no_line_holds_a_character_that_is_not_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    set_up([])
    structlog.get_logger("watcher.x").info("Լուր\u2028")

    assert capsys.readouterr().err.isascii()


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["pipe", "terminal"])
def test_a_secret_in_an_error_is_not_in_the_log(
    stream: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    set_up([SECRET])
    log = structlog.get_logger("watcher.x")
    try:
        int(f"json://me:{SECRET}@host")
    except ValueError:
        log.exception("a mistake", url=f"json://{SECRET}", nested={"a": [SECRET]})
    log.warning(SECRET)

    said = stream.getvalue()
    assert "Traceback" in said
    assert "a mistake" in said
    assert "word-7f3a" not in said


def test_a_secret_that_a_reload_brings_is_hidden_from_then_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up(["old-secret"])

    hide([SECRET])
    structlog.get_logger("watcher.x").info(f"{SECRET} old-secret")

    assert logged(capsys)[0]["event"] == "*** ***"


def test_a_terminal_gets_colours_unless_they_are_not_wanted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = []
    for name in ("", "NO_COLOR"):
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        if name:
            monkeypatch.setenv(name, "1")
        else:
            monkeypatch.delenv("NO_COLOR", raising=False)
        set_up([])
        structlog.get_logger("watcher.x").info("hello", feed="Courier")
        said.append(stream.getvalue())

    assert "\x1b[" in said[0]
    assert "\x1b[" not in said[1]
    assert "hello" in said[1]
    assert "watcher.x" not in said[1]


def test_libraries_speak_up_only_when_something_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up([], verbose=True)

    for name in ("aiohttp.client", "apprise", "sqlalchemy.engine"):
        logging.getLogger(name).info("https://token@host")
    structlog.get_logger("watcher.x").debug("every poll")

    assert [line["event"] for line in logged(capsys)] == ["every poll"]


def test_in_the_journal_each_line_begins_with_its_priority(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_STREAM", "8:1234")
    set_up([SECRET])
    log = structlog.get_logger("watcher.x")
    log.info("said")
    log.warning("told")
    log.error(SECRET)

    lines = capsys.readouterr().err.splitlines()
    assert [line[:3] for line in lines] == ["<6>", "<4>", "<3>"]
    assert [json.loads(line[3:])["event"] for line in lines] == ["said", "told", "***"]
