"""What a query finds in the entries that are stored."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby
from operator import attrgetter

from watcher.config.configuration import Configuration
from watcher.entities.lookup import Entities
from watcher.flows.shipped import shipped
from watcher.flows.subjects import feed_no_more
from watcher.judge import read
from watcher.model import Feed, Match, Rule
from watcher.rules.compile import Compiled, RuleSet, compile_rules
from watcher.store.rows import EntryRow
from watcher.store.store import Store


@dataclass(frozen=True, slots=True)
class Look:
    """A stored entry that was looked at, its feed, and the match if there is one."""

    row: EntryRow
    feed: Feed
    match: Match | None


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read with the entities and feeds of a rules file. `rules` has it as its one rule."""

    text: str
    compiled: Compiled
    feeds: Sequence[Feed]

    @property
    def rules(self) -> RuleSet:
        """Return the query as a set of one rule; of a wrong query it is empty."""
        return self.compiled.ruleset

    @property
    def wrong(self) -> bool:
        """Say whether the query cannot be used."""
        return any(mistake.kind == "error" for mistake in self.compiled.mistakes)


def read_query(text: str, configuration: Configuration | None) -> Query:
    """Read a query; of a rules file that cannot be read at all nothing is known."""
    own, feeds = (configuration.entities, configuration.feeds) if configuration else ((), ())
    known = shipped()
    rule = Rule("try", text, (text,))
    compiled = compile_rules((rule,), Entities(own, known.catalogue), feeds, known.common)
    return Query(text, compiled, feeds)


def feeds_called(name: str, feeds: Sequence[Feed]) -> tuple[Feed, ...]:
    """Return the feeds with this name, tag or address, whatever its case."""
    key = name.casefold()
    return tuple(
        feed
        for feed in feeds
        if key in (feed.name.casefold(), feed.address.casefold(), *map(str.casefold, feed.tags))
    )


def looks(
    query: Query, store: Store, feeds: Collection[str] | None, since: datetime
) -> Iterator[Look]:
    """Yield every stored entry of some feeds, or of all, that was first seen since then.

    The newest comes first; of those that one poll brought, the one that was published last.
    Each is held against the query as the daemon would.
    """
    known = {feed.id: feed for feed in query.feeds}
    for row in _newest_first(store.entry_rows(feeds, since)):
        feed = known.get(row.feed_id) or feed_no_more(row.entry, row.entry.feed)
        matches = read((row.entry,), feed, query.rules)
        yield Look(row, feed, matches[0] if matches else None)


def _newest_first(rows: Iterable[EntryRow]) -> Iterator[EntryRow]:
    """Yield rows that come by when they were first seen, those of one moment by their date."""
    for moment, together in groupby(rows, key=attrgetter("first_seen")):
        yield from sorted(together, key=partial(_dated, moment), reverse=True)


def _dated(moment: datetime, row: EntryRow) -> datetime:
    # A date in the future is a mistake of the feed's and makes nothing newer.
    published = row.entry.published
    return min(published, moment) if published else moment
