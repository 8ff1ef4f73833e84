from dataclasses import replace
from datetime import timedelta

import pytest

from tests.cli.builders import NOW, TIMES, WIDTHS, feed, flowing, terminal, too_wide
from watcher.cli.listing.condition import Condition, wrongs
from watcher.cli.listing.status import show_status
from watcher.model import State, TargetState
from watcher.store.rows import StatusRow

Capsys = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
STATUS = StatusRow(
    feeds=2,
    failing=0,
    never_polled=0,
    entries=1200,
    alerts_today=3,
    deliveries=dict.fromkeys(State, 0),
    died_lately=0,
    polled_at=NOW,
    raised_at=NOW - timedelta(minutes=3),
    oldest_waiting=None,
    troubled=(),
    size=4096,
    revision="0001",
)
WELL = Condition(4711, "", "/var/lib/watcher/watcher.db", STATUS, (feed("One"),), 2, 0)
TROUBLED = replace(
    WELL,
    daemon=None,
    mistakes=2,
    feeds=(feed("Ազատություն ռադիոկայան և այլ կայաններ", "a web page, not a feed"), feed("Two")),
    status=replace(
        STATUS,
        failing=1,
        never_polled=1,
        died_lately=1,
        oldest_waiting=NOW - timedelta(hours=2),
        deliveries={State.SENT: 9, State.DUE: 2, State.SENDING: 0, State.DEAD: 4},
        troubled=(TargetState("desk", "slack", 5, NOW - timedelta(minutes=6), error="no (401)"),),
    ),
)


def test_where_nothing_is_wrong_that_is_said_last(capsys: Capsys, monkeypatch: Patch) -> None:
    printed = terminal(capsys, monkeypatch, 80)
    show_status(WELL, TIMES)
    lines = [line.plain for line in printed()]

    assert lines[0] == "daemon       running (process 4711)"
    assert "alerts       3 in the last 24 hours, the last 3 min ago" in lines
    assert lines[-1] == "nothing is wrong"


@pytest.mark.parametrize("columns", WIDTHS)
def test_all_that_is_wrong_fits_the_terminal_each_with_its_mend(
    capsys: Capsys, monkeypatch: Patch, columns: int
) -> None:
    printed = terminal(capsys, monkeypatch, columns)
    show_status(TROUBLED, TIMES)
    lines = printed()
    text = flowing(lines)

    assert too_wide(lines, columns) == []
    assert text.count("→ ") == text.count(" - ") == 5
    assert "5 things are wrong:" in text
    assert "2 waiting (the oldest for 2 h), 4 given up" in text
    assert "channel desk (slack) has failed for 6 min: no (401)" in text
    assert "Ազատություն ռադիոկայան և այլ կայաններ has failed for 29 min: a web page" in text


def test_what_stops_everything_stands_last() -> None:
    found = [wrong.what for wrong in wrongs(TROUBLED, TIMES)]

    assert found[0] == "1 message was given up in the last 7 days"
    assert found[-2:] == ["the rules file has 2 mistakes", "the daemon is not running"]


def test_messages_that_were_given_up_long_ago_are_no_longer_wrong() -> None:
    long_ago = replace(TROUBLED.status, died_lately=0)
    assert len(wrongs(replace(TROUBLED, status=long_ago), TIMES)) == 4


def test_a_store_that_cannot_be_used_is_told_with_its_reason(capsys: Capsys) -> None:
    show_status(replace(WELL, trouble="the disk is full\x1b[2J"), TIMES)
    assert "- the store cannot be used: the disk is full  → " in capsys.readouterr().out


def test_in_a_pipe_each_thing_is_one_line(capsys: Capsys) -> None:
    show_status(TROUBLED, TIMES)
    out = capsys.readouterr().out

    assert "\x1b" not in out
    assert len(out.splitlines()) == 7 + 1 + 1 + 5


def test_large_numbers_are_said_so_that_they_can_be_read(capsys: Capsys) -> None:
    deliveries = dict.fromkeys(State, 0) | {State.SENT: 2010, State.DUE: 3958, State.DEAD: 1000}
    status = replace(STATUS, feeds=2000, failing=1200, alerts_today=2010, deliveries=deliveries)

    show_status(replace(WELL, status=status, rules=100_000), TIMES)

    said = capsys.readouterr().out
    for number in ("2,000, 1,200 failing", "2,010 in", "2,010 sent, 3,958", "1,000 g", "100,000"):
        assert number in said
