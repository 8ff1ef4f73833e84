"""Entries from a pipe, held against the rules of a plan by the daemon's own functions."""

import dataclasses
import json
from collections.abc import Iterable, Iterator

from watcher.feeds.lines import entry_from_json
from watcher.flows.plan import Plan
from watcher.judge import read
from watcher.model import Entry, Feed, Match

Row = dict[str, object]


def match_lines(plan: Plan, lines: Iterable[bytes]) -> Iterator[list[Row] | str]:
    """Give the matches of each entry, or a sentence on a line that is no entry."""
    feeds = _by_name(plan)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = entry_from_json(_object(line))
        except ValueError as error:
            yield f"<stdin>:{number}:1: error: {error}"
            continue
        yield [_row(match) for match in read((entry,), _feed(entry, feeds), plan.rules)]


def _object(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"this line is no JSON: {error}") from None
    if not isinstance(value, dict):
        raise ValueError(  # noqa: TRY004  a wrong line is a wrong value to whoever wrote it
            'an entry is a JSON object such as {"id": "1", "title": "…"}'
        )
    return value


def _by_name(plan: Plan) -> dict[str, Feed]:
    names: dict[str, Feed] = {}
    for feed in plan.configuration.feeds:
        for name in (feed.name, feed.address, feed.url):
            names.setdefault(name.casefold(), feed)
    return names


def _feed(entry: Entry, feeds: dict[str, Feed]) -> Feed | None:
    """Find the feed that an entry names; one that rules.yaml lacks has a name and no more."""
    if not entry.feed:
        return None
    known = feeds.get(entry.feed.casefold())
    return known or Feed(entry.feed, entry.feed, entry.feed, entry.publisher)


def _row(match: Match) -> Row:
    evidence = [dataclasses.asdict(one) for one in match.evidence]
    severity = match.rule.severity.value
    return {
        "id": match.entry.id,
        "rule": match.rule.name,
        "severity": severity,
        "evidence": evidence,
    }
