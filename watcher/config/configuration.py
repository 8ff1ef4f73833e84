"""A rules file that was read: all that it says, with every default filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from watcher.config.located import Node
from watcher.config.offsets import written_at
from watcher.config.rules import Part, RulePlace
from watcher.config.source import Source
from watcher.model import Channel, Entity, Feed, Rule

Place = tuple[int, int]


class Places:
    """Says in which line and column something stands; indices are those of the configuration."""

    def __init__(
        self, source: Source, rules: Sequence[RulePlace], nodes: Mapping[str, Sequence[Node]]
    ) -> None:
        self._source = source
        self._rules = rules
        self._nodes = nodes

    def query(self, rule_index: int, part: Part, index: int, offset: int) -> Place:
        """Return where a character of a query stands; `offset` counts within its text."""
        place = self._rules[rule_index]
        scalar = (place.match if part == "match" else place.unless)[index]
        return self._source.place(written_at(self._source.text, scalar, offset))

    def rule(self, index: int) -> Place:
        """Return where a rule begins."""
        return self._source.place(self._rules[index].node.start)

    def channel(self, index: int) -> Place:
        """Return where a channel's label stands."""
        return self._source.place(self._nodes["channels"][index].start)

    def feed(self, index: int) -> Place:
        """Return where a feed begins."""
        return self._source.place(self._nodes["feeds"][index].start)

    def entity(self, index: int) -> Place:
        """Return where an entity's label stands."""
        return self._source.place(self._nodes["entities"][index].start)


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
