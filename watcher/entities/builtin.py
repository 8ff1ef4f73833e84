"""The built-in catalogue of entities, decoded one by one and only when asked.

The catalogue is a text of JSON lines: the first says the format and the sources, each
further one is an entity that begins with its label. Loading only looks at those beginnings,
so that a daemon with three entities in its rules does not pay for three hundred.
"""

import json
from collections.abc import Iterator
from typing import Any

from watcher.model import Entity, Name

FORMAT = 1
_START = '{"label":"'


class Catalogue:
    """Entities by label, as raw lines; a label is found whatever its case."""

    __slots__ = ("_aliases", "_lines")

    def __init__(self, lines: dict[str, str]) -> None:
        self._lines = lines
        self._aliases: dict[str, str] | None = None

    @classmethod
    def from_lines(cls, text: str) -> "Catalogue":
        """Take the catalogue's text; raise ValueError if it is not of the format we read."""
        first, *rest = text.rstrip("\n").split("\n")
        if json.loads(first).get("format") != FORMAT:
            raise ValueError(f"the catalogue of entities is not of format {FORMAT}")
        return cls({_label(line).casefold(): line for line in rest})

    def labels(self) -> tuple[str, ...]:
        """Return all labels, in the order of the catalogue."""
        return tuple(_label(line) for line in self._lines.values())

    def get(self, label: str) -> Entity | None:
        """Return the entity of that label; an alias is not a label."""
        line = self._lines.get(label.strip().casefold())
        return None if line is None else _entity(json.loads(line))

    def alias(self, label: str) -> str | None:
        """Return the label that this alias, or name in any language, stands for."""
        if self._aliases is None:
            # Only a mistake in a rules file asks: it can wait for the whole to be decoded.
            self._aliases = dict(self._read_aliases())
        return self._aliases.get(label.strip().casefold())

    def _read_aliases(self) -> Iterator[tuple[str, str]]:
        for line in self._lines.values():
            raw = json.loads(line)
            for text in (*(name.text for name in _entity(raw).names), *raw["aliases"]):
                if text.casefold() not in self._lines:
                    yield text.casefold(), raw["label"]


def _label(line: str) -> str:
    """Read the label off the line's beginning: the tool that writes it refuses quotes there."""
    return line[len(_START) : line.index('"', len(_START))]


def _entity(raw: dict[str, Any]) -> Entity:
    tagged = (Name(text, tag) for tag, texts in raw["languages"].items() for text in texts)
    untagged = (Name(text) for text in raw["names"])
    return Entity(raw["label"], (*untagged, *tagged), tuple(raw["not"]))
