"""A rules file that was read: all that it says, with every default filled in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from watcher.config.sections.entities import NamePlaces
from watcher.config.sections.rules import Part
from watcher.config.telling.mends import in_query
from watcher.config.telling.problems import Also, Placed, Problems, Proposal
from watcher.config.text.nodes import Broken, Scalar
from watcher.config.text.offsets import written_at, written_to
from watcher.config.text.sources import Sources
from watcher.config.whereabouts import RulePlaces
from watcher.errors import Problem, Spot
from watcher.model import Channel, Entity, Feed, Rule

Section = Literal["channels", "feeds", "entities"]


@dataclass(frozen=True, slots=True)
class QueryPlace:
    """Characters of a query: the rule's number, which of its queries, from where to where."""

    rule: int
    part: Part
    index: int
    start: int
    end: int


class Named(NamedTuple):
    """Where things stand that have no number: tags in folded case, and names of entities."""

    tags: Mapping[str, Placed]
    names: NamePlaces


class Places:
    """Says where in the files something stands; numbers are those of the configuration."""

    def __init__(
        self,
        sources: Sources,
        rules: tuple[Sequence[Rule], RulePlaces],
        nodes: Mapping[Section, Sequence[Placed]],
        named: Named,
    ) -> None:
        self._sources = sources
        self._rules, self._places = rules
        self._nodes = nodes
        self._named = named

    def query(self, at: QueryPlace) -> Placed:
        """Return where characters of a query stand."""
        scalar = self._scalar(at)
        source, first = self._sources.at(scalar.start)
        base = scalar.start - first
        local = scalar._replace(start=first, end=scalar.end - base)
        last = min(at.end, len(local.text))
        start = written_at(source.text, local, at.start)
        end = written_to(source.text, local, last) if last > at.start else start + 1
        return Broken(start + base, max(start + 1, end) + base)

    def mend(self, at: QueryPlace, hint: str, text: str | None) -> Proposal:
        """Return a hint with the edit that writes `text` for characters of a query."""
        if text is None:
            return Proposal(hint, None)
        problems = Problems(self._sources)
        return Proposal(hint, in_query(self._scalar(at), (at.start, at.end), text, problems))

    def _scalar(self, at: QueryPlace) -> Scalar:
        rule = self._rules[at.rule]
        if at.part == "match":
            return self._places.query(at.rule, at.index, rule.match[at.index])
        index = len(rule.match) + at.index
        return self._places.query(at.rule, index, rule.unless[at.index])

    def rule(self, number: int) -> Placed:
        """Return where a rule begins: its first key."""
        return self._places.rule(number)

    def example(self, number: int, index: int) -> Spot:
        """Return the file, line and column at which an example of a rule begins."""
        return self.spot(self._places.example(number, index))

    def spot(self, where: Placed) -> Spot:
        """Return the file, line and column at which something begins."""
        source, at = self._sources.at(where.start)
        return Spot(str(source.path), *source.place(at), "")

    def of(self, section: Section, number: int) -> Placed:
        """Return where a channel's or entity's label stands, or where a feed begins."""
        return self._nodes[section][number]

    def tag(self, label: str) -> Placed | None:
        """Return where a tag is first given; None where it is a folder of a list of feeds."""
        return self._named.tags.get(label.casefold())

    def name(self, label: str, name: str) -> Placed | None:
        """Return where a name of an entity stands; None where it is built in."""
        return self._named.names.get(label, name)

    def note(self, problems: Iterable[Problem]) -> Problems:
        """Return a collection in which further problems of these files can be noted."""
        return Problems(self._sources, problems)

    def also(self, number: int, text: str) -> Also:
        """Return another rule as a second place."""
        return Also(self.rule(number), text)


class Listed(NamedTuple):
    """A watch list, and how many names it has."""

    path: Path
    names: int


@dataclass(frozen=True, slots=True)
class Configuration:
    """All that a rules file says. `store` is an absolute URL; `secrets` are to be starred out."""

    path: Path
    timezone: str
    store: str
    lookback: timedelta
    give_up: timedelta
    keep_entries: timedelta
    keep_ledger: timedelta
    user_agent: str
    feeds: tuple[Feed, ...] = field(repr=False)
    entities: tuple[Entity, ...] = field(repr=False)
    channels: tuple[Channel, ...] = field(repr=False)
    rules: tuple[Rule, ...] = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    places: Places = field(repr=False, compare=False)
    lists: tuple[Listed, ...] = ()
