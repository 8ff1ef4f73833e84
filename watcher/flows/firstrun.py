"""What a query finds in feeds that were just read, before there is any rules file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from watcher.config.sections.addresses import publisher_of, short_name, shown_address
from watcher.entities.builtin import Catalogue
from watcher.entities.lookup import Entities
from watcher.flows.discover import Found
from watcher.flows.shipped import Shipped
from watcher.judge import read
from watcher.model import Entry, Feed, Match, Rule
from watcher.rules.compile import Compiled, Mistake, compile_rules
from watcher.rules.language.tree import Reference

_PLAIN_WORDS = re.compile(r"(?!.*\b(?:AND|OR|NOT|NEAR)\b)\w[\w'-]*(?: +\w[\w'-]*)*")
_MOST_WORDS = 5  # words of a name that is looked for within a query
_SHORTEST_NAME = 4  # letters; in lower case shorter ones are words like `us` and `who`


@dataclass(frozen=True, slots=True)
class Tried:
    """What a query came to: what is to be said about it, and its matches, the newest first.

    With an error among the mistakes nothing was looked for.
    """

    mistakes: tuple[Mistake, ...]
    matches: tuple[Match, ...] = ()

    @property
    def wrong(self) -> bool:
        """Say whether the query cannot be used."""
        return any(mistake.kind == "error" for mistake in self.mistakes)


def proposed(typed: str, catalogue: Catalogue) -> str | None:
    """Return a query with references where plain words name entities; None if none does.

    A query with any operator comes from somebody who knows what it says.
    """
    bare = typed.strip().strip("\"'").strip()
    if whole := _reference(bare, catalogue):
        return whole
    if not _PLAIN_WORDS.fullmatch(bare):
        return None
    words, meant = bare.split(), list[str]()
    while words:
        count, text = _longest(words, catalogue)
        meant.append(text)
        words = words[count:]
    query = " ".join(meant)
    return None if query == bare else query


def _longest(words: list[str], catalogue: Catalogue) -> tuple[int, str]:
    """Return how many of the first words name an entity, and its reference; else the first."""
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        name = " ".join(words[:count])
        telling = len(name) >= _SHORTEST_NAME or name.isupper()
        if telling and (reference := _reference(name, catalogue)):
            return count, reference
    return 1, words[0]


def _reference(name: str, catalogue: Catalogue) -> str | None:
    entity = catalogue.get(name)
    if entity and any(one.weak and one.text == entity.label for one in entity.names):
        return None  # a word like `split` or `reading`, more often than the city of that name
    label = entity.label if entity else catalogue.alias(name)
    return str(Reference(label)) if name and label else None


def try_query(query: str, found: Sequence[Found], known: Shipped) -> Tried:
    """Hold the entries of some feeds against one query."""
    feeds = [feed_of(one) for one in found]
    compiled = _compiled(query, feeds, known)
    if any(mistake.kind == "error" for mistake in compiled.mistakes):
        return Tried(compiled.mistakes)
    matches = [
        match
        for one, feed in zip(found, feeds, strict=True)
        for match in read(_of(feed, one.entries), feed, compiled.ruleset)
    ]
    return Tried(compiled.mistakes, tuple(sorted(matches, key=_age)))


def feed_of(found: Found) -> Feed:
    """Return a feed that was found as rules.yaml would have it."""
    url = found.url
    name = found.title or short_name(url)
    return Feed(url, name, shown_address(url), publisher_of(url), allow_private=found.private)


def _compiled(query: str, feeds: Sequence[Feed], known: Shipped) -> Compiled:
    rule = Rule(id="first", name=query, match=(query,))
    return compile_rules((rule,), Entities((), known.catalogue), feeds, known.common)


def _of(feed: Feed, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(
        replace(entry, feed=feed.address, publisher=entry.publisher or feed.publisher)
        for entry in entries
    )


def _age(match: Match) -> float:
    published = match.entry.published
    return -published.timestamp() if published else float("inf")
