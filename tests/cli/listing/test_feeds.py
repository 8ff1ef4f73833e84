import pytest

from tests.cli.builders import EXACT, NOW, TIMES, WIDTHS, feed, flowing, terminal, too_wide
from watcher.cli.listing.feeds import failures, mend, show_feeds

Capsys = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
OFFLINE = "the name HOST cannot be looked up now (is the network up?)"
GONE = "there is nothing at this address (404 Not Found)"
NAMES = ("BBC World", "Ազատություն ռադիոկայան", "РИА Кавказ", "الجزيرة", "新华社")
LONG = "The Gazette of the Lower Caucasus and of all the Adjacent Regions"


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("error", [None, GONE, OFFLINE])
def test_feeds_fit_the_terminal_with_their_names_whole(
    capsys: Capsys, monkeypatch: Patch, columns: int, error: str | None
) -> None:
    printed = terminal(capsys, monkeypatch, columns)
    show_feeds([*(feed(name, error) for name in NAMES), feed(LONG, GONE), feed(LONG[4:])], TIMES)
    lines = printed()

    assert too_wide(lines, columns) == []
    assert all(name in flowing(lines) for name in (*NAMES, LONG))


def test_where_all_fits_feeds_stand_in_columns(capsys: Capsys, monkeypatch: Patch) -> None:
    printed = terminal(capsys, monkeypatch, 80)
    show_feeds([feed(name) for name in NAMES], TIMES)
    header, *lines = printed()

    place = header.plain.index("read")
    assert [line.plain.split()[-2:] for line in lines] == [["5", "min"]] * 5
    assert lines[0].plain[place:].startswith("1 min ago")


def test_feeds_that_fail_for_one_reason_are_told_once(capsys: Capsys, monkeypatch: Patch) -> None:
    printed = terminal(capsys, monkeypatch, 80)
    show_feeds([feed("Well"), *(feed(name, OFFLINE) for name in NAMES), feed(LONG, GONE)], TIMES)
    text = flowing(printed())

    assert text.startswith("failing 5 feeds, for one reason the name … cannot be looked up now")
    assert text.count("looked up") == 1
    assert "failing for 29 min" in text
    assert text.index("5 feeds") < text.index(LONG) < text.index("Well")


def test_where_no_feed_is_reached_the_machine_may_be_offline() -> None:
    (failure,) = failures([*(feed(name, OFFLINE) for name in NAMES), feed("new", polled_at=None)])
    assert failure.everywhere
    assert mend(failure).startswith("look whether this machine is online")

    (failure, *_) = failures([*(feed(name, GONE) for name in NAMES)])
    assert mend(failure) == "look for the feed's new address on the site"


def test_a_feed_that_fails_alone_gives_its_reason_in_full() -> None:
    row = feed("One", OFFLINE)
    (failure,) = failures([row, feed("Two")])
    assert failure.reason == row.state.error


def test_in_a_pipe_each_feed_is_a_line_with_its_address_and_its_reason(capsys: Capsys) -> None:
    rows = [feed("Well"), *(feed(name, OFFLINE) for name in NAMES)]
    show_feeds(rows, TIMES)
    out = capsys.readouterr().out
    _, *lines = out.splitlines()

    assert len(lines) == 6
    assert lines[-1].startswith("Well")
    assert "\x1b" not in out
    assert all(f"{row.address}  {row.state.error}" in out for row in rows[1:])


def test_a_feed_that_is_due_is_polled_now_and_a_new_one_comes_before_those_that_are_well(
    capsys: Capsys,
) -> None:
    show_feeds([feed("Old"), feed("New", due_at=NOW, ok_at=None, new_at=None)], TIMES)
    _, first, _ = capsys.readouterr().out.splitlines()

    assert first.split("  ")[0] == "New"
    assert "not yet polled  never      never    now" in first


def test_exact_times_are_those_of_the_timezone(capsys: Capsys) -> None:
    show_feeds([feed("One")], EXACT)
    assert "2026-03-01 15:59:00+04:00" in capsys.readouterr().out
