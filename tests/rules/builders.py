"""Rules, entries and documents for the tests of this room, with everything optional."""

from collections.abc import Iterable, Sequence

from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Feed, Match, Name, Rule
from watcher.rules.compile import Compiled, compile_rules
from watcher.text.document import annotate


def rule(*queries: str, unless: Sequence[str] = (), feeds: Sequence[str] = ()) -> Rule:
    return Rule("r", "r", tuple(queries), unless=tuple(unless), feeds=tuple(feeds))


def entity(label: str, *names: str, excluding: Sequence[str] = ()) -> Entity:
    return Entity(label, tuple(map(Name, names)), tuple(excluding))


def feed(name: str = "Example", *, tags: Sequence[str] = (), language: str | None = None) -> Feed:
    url = "https://news.example.org/rss.xml"
    return Feed(url, name, url, "example.org", tags=tuple(tags), language=language)


def compiled(*queries: str, entities: Iterable[Entity] = ()) -> Compiled:
    return compile_rules([rule(query) for query in queries], Entities(entities, {}))


def matches(
    query: str, entry: Entry, *, of: Feed | None = None, entities: Iterable[Entity] = ()
) -> tuple[Match, ...]:
    found = compiled(query, entities=entities)
    assert [mistake for mistake in found.mistakes if mistake.kind == "error"] == []
    return found.ruleset.match(annotate(entry, of))


def hits(query: str, text: str, *, entities: Iterable[Entity] = ()) -> list[str] | None:
    """Return the texts of the evidence, None where the query is not true of the content."""
    found = matches(query, Entry("1", content=text), entities=entities)
    return [piece.text for piece in found[0].evidence] if found else None
