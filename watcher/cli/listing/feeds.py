"""The list of feeds: what fails first, by its reason, then how the others are."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from rich.text import Text

from watcher.cli.screen import advice
from watcher.cli.screen.show import Screen, count, dim, say, state
from watcher.cli.screen.times import Times
from watcher.cli.screen.wrap import aligned
from watcher.store.rows import FeedRow
from watcher.text.display import plain

_NAME, _ADDRESS = 80, 200  # characters on a terminal
_WHOLE = 2000  # characters of a text in a pipe
_MANY = 12  # names of one group that are told


@dataclass(frozen=True, slots=True)
class Failure:
    """One reason, and the feeds that fail for it; `everywhere`: it is all that are polled."""

    reason: str
    feeds: tuple[FeedRow, ...]
    everywhere: bool = False


def show_feeds(rows: Sequence[FeedRow], times: Times) -> None:
    """Print feeds: those that fail with the reason and what to do, then the others."""
    screen = Screen()
    found = failures(rows)
    if screen.width is None:
        ordered = [*(row for each in found for row in each.feeds), *_others(rows)]
        names = ("feed", "state", "read", "news", "next poll", "address", "reason")
        screen.rows(names, [_line(row, times) for row in ordered])
        return
    for failure in found:
        _show_failure(screen, failure, times)
    _show_others(screen, _others(rows), times, more=bool(found))


def failures(rows: Sequence[FeedRow]) -> tuple[Failure, ...]:
    """Return what fails, by reason: what most feeds share first, then what has failed longest.

    A reason that names the feed's own host is the same for all feeds: "the name … is not known".
    """
    groups: dict[str, list[FeedRow]] = defaultdict(list)
    for row in rows:
        if row.state.error:
            groups[_shared(row)].append(row)
    polled = sum(row.state.polled_at is not None for row in rows)
    found = [
        # Alone, a feed gives its reason in full.
        Failure(shared, tuple(group), everywhere=len(group) == polled)
        if len(group) > 1
        else Failure(group[0].state.error or "", tuple(group))
        for shared, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.feeds), -each.feeds[0].state.failures)))


def _shared(row: FeedRow) -> str:
    host = urlsplit(row.address).hostname or ""
    error = row.state.error or ""
    return error.replace(host, "…") if host else error


def _others(rows: Sequence[FeedRow]) -> list[FeedRow]:
    return sorted((row for row in rows if not row.state.error), key=health)


def health(row: FeedRow) -> str:
    """Say in a word how a feed is."""
    if row.state.error:
        return "failing"
    return "well" if row.state.ok_at else "not yet polled"


def _show_failure(screen: Screen, failure: Failure, times: Times) -> None:
    mark, names = state("failing"), named(failure)
    notes = [Text(plain(failure.reason, _ADDRESS), "red"), Text(f"→ {mend(failure)}")]
    first = failure.feeds[0]
    if len(failure.feeds) == 1:
        facts = [*_facts(first, times), dim(plain(first.address, _ADDRESS))]
    else:
        names += ", for one reason"
        notes.append(dim(", ".join(_names(failure))))
        soonest = min(failure.feeds, key=lambda row: row.state.due_at)
        facts = [
            dim(f"failing {times.since(began(failure))}"),
            dim(f"next poll {_next(soonest, times)}"),
        ]
    screen.record(mark, Text(names, "bold"), notes, facts)


def began(failure: Failure) -> datetime | None:
    """Return when the first of the feeds began to fail."""
    return min(
        (row.state.trouble_since for row in failure.feeds if row.state.trouble_since), default=None
    )


def named(failure: Failure) -> str:
    """Return the name of the one feed that fails, or how many they are."""
    if len(failure.feeds) == 1:
        return plain(failure.feeds[0].name, _NAME)
    number = count(len(failure.feeds), "feed")
    return f"all {number} that are polled" if failure.everywhere else number


def _names(failure: Failure) -> list[str]:
    names = [plain(row.name, _NAME) for row in failure.feeds]
    left = len(names) - _MANY
    return [*names[:_MANY], f"and {left} more"] if left > 1 else names


def mend(failure: Failure) -> str:
    """Say what to do about it."""
    if failure.everywhere and advice.offline(failure.reason):
        return "look whether this machine is online; all are tried again by themselves"
    return advice.for_feed(failure.reason)


def _facts(row: FeedRow, times: Times) -> list[Text]:
    known = row.state
    often = "once" if known.failures == 1 else f"{known.failures} times in a row"
    return [
        dim(", ".join(filter(None, (f"failed {often}", times.since(known.trouble_since))))),
        dim(f"last read {times.said(known.ok_at)}"),
        dim(f"next poll {_next(row, times)}"),
    ]


def _show_others(screen: Screen, rows: Sequence[FeedRow], times: Times, *, more: bool) -> None:
    if not rows:
        return
    names = ("feed", "state", "read", "news", "next poll")
    lines = aligned([[Text(name, "dim") for name in names], *(_cells(row, times) for row in rows)])
    if more:
        screen.tell("")
    if max(line.cell_len for line in lines) <= screen.text_width:
        screen.put(lines)
        return
    for row in rows:
        _, *cells = _cells(row, times)
        facts = [cells[0], *(dim(f"{n} {c}") for n, c in zip(names[2:], cells[1:], strict=True))]
        screen.record(Text(), Text(plain(row.name, _NAME), "bold"), (), facts)


def _cells(row: FeedRow, times: Times) -> list[Text]:
    return [
        Text(plain(row.name, _NAME)),
        state(health(row)),
        Text(times.said(row.state.ok_at)),
        Text(times.said(row.state.new_at)),
        Text(_next(row, times)),
    ]


def _next(row: FeedRow, times: Times) -> str:
    return "now" if row.state.due_at <= times.now else times.said(row.state.due_at)


def _line(row: FeedRow, times: Times) -> list[Text]:
    reason = plain(row.state.error or "–", _WHOLE)
    _, *cells = _cells(row, times)
    return [Text(plain(row.name, _WHOLE)), *cells, Text(plain(row.address, _WHOLE)), Text(reason)]


def say_no_feeds() -> None:
    """Say why no feed is listed, and what to do."""
    say("no feed yet: the store has not seen the rules file; `watcher run` reads it")
