"""Entries from a pipe, held against the rules of a plan by the daemon's own functions."""

import dataclasses
from collections.abc import Iterable, Iterator

from watcher.feeds.lines import entry_from_line
from watcher.flows.plan import Plan
from watcher.judge import read
from watcher.model import Entry, Feed, Match

Row = dict[str, object]


def match_lines(plan: Plan, lines: Iterable[bytes]) -> Iterator[list[Row] | str]:
    """Give the matches of each entry, or a sentence on a line that is no entry."""
    feeds = feeds_by_name(plan)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = entry_from_line(line)
        except ValueError as error:
            yield f"<stdin>:{number}:1: error: {error}"
            continue
        yield [_row(match) for match in read((entry,), feed_of(entry, feeds), plan.rules)]


def feeds_by_name(plan: Plan) -> dict[str, Feed]:
    """Return the feeds by whatever an entry may call them: name, address or URL, in folded case."""
    names: dict[str, Feed] = {}
    for feed in plan.configuration.feeds:
        for name in (feed.name, feed.address, feed.url):
            names.setdefault(name.casefold(), feed)
    return names


def feed_of(entry: Entry, feeds: dict[str, Feed]) -> Feed | None:
    """Find the feed that an entry names; one that rules.yaml lacks has a name and no more."""
    if not entry.feed:
        return None
    known = feeds.get(entry.feed.casefold())
    return known or Feed(entry.feed, entry.feed, entry.feed, entry.publisher)


def evidence_rows(match: Match) -> list[Row]:
    """Return the evidence as programs read it; a name only where an entity was found."""
    rows = [dataclasses.asdict(one) for one in match.evidence]
    for row in rows:
        if not row["name"]:
            del row["name"]
    return rows


def _row(match: Match) -> Row:
    severity = match.rule.severity.value
    return {
        "id": match.entry.id,
        "rule": match.rule.name,
        "severity": severity,
        "evidence": evidence_rows(match),
    }
