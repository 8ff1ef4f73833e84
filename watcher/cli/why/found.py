"""What a search through the store finds, told while it goes on, and what it came to."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from rich.text import Text

from watcher import clock
from watcher.alerts.headline import headline
from watcher.cli.listing.alerts import passages_of
from watcher.cli.listing.as_json import Json
from watcher.cli.screen.show import Screen, count, dim, painted, say
from watcher.cli.screen.times import Times
from watcher.feeds.lines import entry_to_json
from watcher.flows.past import Look
from watcher.flows.replay import evidence_rows
from watcher.model import Match
from watcher.text.display import plain, safe_link

_HEADLINE, _EXTRACT, _NAME, _WHOLE = 200, 140, 60, 2000  # characters
_MARGIN = 2  # columns before the texts
_PATIENCE = 1.0  # seconds before it is said how far the search has got
_EVERY = 200  # entries between two looks at the clock
_SHORTEST = timedelta(hours=6)  # a shorter time says nothing of how much a day brings


@dataclass(slots=True)
class Tally:
    """How many entries were looked at, and in how many the query was found."""

    total: int
    looked: int = 0
    found: int = 0
    stopped: bool = False


class _Progress:
    """One line on standard error that says how far a long search has got; none in a pipe."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._due = clock.monotonic() + _PATIENCE if sys.stderr.isatty() else float("inf")
        self._width = 0

    def step(self) -> None:
        if self._tally.looked % _EVERY == 0 and clock.monotonic() >= self._due:
            text = f"looked at {self._tally.looked:,} of {self._tally.total:,} entries"
            self._write(text)
            self._due = clock.monotonic() + _PATIENCE / 4

    def clear(self) -> None:
        if self._width:
            self._write("")

    def _write(self, text: str) -> None:
        sys.stderr.write(f"\r{text.ljust(self._width)}" if text else f"\r{' ' * self._width}\r")
        sys.stderr.flush()
        self._width = len(text)


def gone_through(looks: Iterable[Look], tally: Tally) -> Iterator[tuple[Look, Match]]:
    """Yield what is found, counting; Ctrl-C ends it, and `stopped` is then true."""
    progress = _Progress(tally)
    try:
        for look in looks:
            tally.looked += 1
            progress.step()
            if look.match is not None:
                tally.found += 1
                progress.clear()
                yield look, look.match
    except KeyboardInterrupt:
        tally.stopped = True
    progress.clear()


def show_found(looks: Iterable[Look], tally: Tally, limit: int, times: Times) -> None:
    """Print the first `limit` that are found, and go on counting."""
    screen = Screen()
    rows: list[list[Text]] = []
    for look, match in gone_through(looks, tally):
        if tally.found > limit:
            continue
        if screen.width is None:
            rows.append(_line(look, match, times))
        else:
            _show(screen, look, match, times)
    if rows:
        screen.rows(("published", "publisher", "headline"), rows)


def found_json(looks: Iterable[Look], tally: Tally, limit: int) -> list[Json]:
    """Return the first `limit` that are found, each with its evidence."""
    return [
        {
            **entry_to_json(look.row.entry),
            "first_seen": look.row.first_seen.isoformat(),
            "evidence": evidence_rows(match),
        }
        for look, match in gone_through(looks, tally)
        if tally.found <= limit
    ]


def _show(screen: Screen, look: Look, match: Match, times: Times) -> None:
    entry = look.row.entry
    link = dim(safe_link(entry.link) or "")
    facts = [dim(_publisher(look)), dim(times.said(entry.published or look.row.first_seen))]
    if link.cell_len + _MARGIN <= screen.text_width:
        facts.append(link)  # one over several lines would drown the headlines
    title = painted(headline(entry, match.evidence, _HEADLINE), "bold")
    screen.record(Text(), title, passages_of(entry, match.evidence, _EXTRACT), facts)


def _line(look: Look, match: Match, times: Times) -> list[Text]:
    entry = look.row.entry
    title = painted(headline(entry, match.evidence, _WHOLE))
    passage = passages_of(entry, match.evidence, _WHOLE)
    when = times.said(entry.published or look.row.first_seen)
    return [Text(when), Text(_publisher(look)), Text("  ").join([title, *passage])]


def _publisher(look: Look) -> str:
    name, domain = plain(look.feed.name, _NAME), plain(look.row.entry.publisher, _NAME)
    return domain if "/" in name and domain else name or domain  # one that nobody named


def say_tally(tally: Tally, limit: int, span: timedelta, age: timedelta) -> None:
    """Say how many were found, how many a day that is, and whether there are more to see.

    `span` was searched; `age` is that of the oldest entry in it.
    """
    within = f"in the last {span_in_words(span)}"
    entries = count(tally.total, "entry", "entries")
    if tally.stopped:
        say(f"stopped: {tally.found:,} found in {tally.looked:,} of {entries} {within}")
        return
    if not tally.found:
        say(f"none of {entries} {within}")
        return
    rate = f": {_rate(tally.found, age)}" if age >= _SHORTEST else ""
    say(f"{count(tally.found, 'entry', 'entries')} of {tally.total:,} {within}{rate}")
    if tally.found > limit:
        say(f"shown are the newest {limit:,}; --limit {min(tally.found, 10 * limit)} shows more")


def _rate(found: int, span: timedelta) -> str:
    a_day = found / (span / timedelta(days=1))
    if a_day >= 1:
        return f"about {round(a_day):,} a day"
    if a_day * 7 >= 1:
        return f"about {round(a_day * 7)} a week"
    return "less than one a week"


def span_in_words(span: timedelta) -> str:
    """Return a length of time such as `7 days`, `1 hour`."""
    seconds = int(span.total_seconds())
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size and seconds % size == 0:
            return count(seconds // size, unit)
    return count(seconds, "second")
