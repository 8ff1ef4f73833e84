"""The built-in catalogue of entities, unpacked block by block and only when asked.

A file of it is JSON lines in the members of a gzip file. The first member says the format,
the sources, and of each block how long its member is and whose lines it has; in the further
ones each line is an entity. Loading reads only first members, so that a daemon with three
entities in its rules does not pay for two thousand. A line may have a `kind`, and under `weak`
names that count only beside another one: names of the line that are marked so, or further ones.
"""

import json
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from watcher.model import Entity, EntityKind, Name

FORMAT: Final = 2
_GZIP: Final = 16 + zlib.MAX_WBITS


class Catalogue:
    """Entities by label; a label is found whatever its case.

    `sources` are the packages that the names come from, with their versions.
    """

    __slots__ = ("_aliases", "_blocks", "_labels", "_open", "_where", "sources")

    def __init__(self, files: Iterable[bytes]) -> None:
        """Take the catalogue's files; raise ValueError if one is not of the format we read."""
        self.sources: dict[str, str] = {}
        self._blocks: list[memoryview] = []
        self._labels: list[str] = []
        self._where: dict[str, int] = {}  # blocks by label
        self._open: tuple[int, dict[str, str]] = (-1, {})
        self._aliases: dict[str, str] | None = None
        for file in files:
            self._take(file)

    def _take(self, file: bytes) -> None:
        member = zlib.decompressobj(_GZIP)
        head = json.loads(member.decompress(file))
        if head.get("format") != FORMAT:
            raise ValueError(f"the catalogue of entities is not of format {FORMAT}")
        self.sources |= head["sources"]
        start = len(file) - len(member.unused_data)
        for size, labels in head["blocks"]:
            self._where.update((label.casefold(), len(self._blocks)) for label in labels)
            self._labels += labels
            self._blocks.append(memoryview(file)[start : start + size])
            start += size

    def labels(self) -> tuple[str, ...]:
        """Return all labels, in the order of the catalogue."""
        return tuple(self._labels)

    def get(self, label: str) -> Entity | None:
        """Return the entity of that label; an alias is not a label."""
        raw = self._raw(label)
        return None if raw is None else _entity(raw)

    def spellings(self, label: str) -> tuple[str, ...]:
        """Return by what else one may mean the entity of a label; none is looked for in texts."""
        raw = self._raw(label)
        return () if raw is None else tuple(raw["aliases"])

    def alias(self, label: str) -> str | None:
        """Return the label that this alias, or name in any language, stands for.

        A weak name stands for none: alone it means something else as well.
        """
        if self._aliases is None:
            # Only a mistake in a rules file asks: it can wait for the whole to be unpacked.
            self._aliases = {}
            for text, meant in self._read_aliases():
                self._aliases.setdefault(text, meant)
        return self._aliases.get(label.strip().casefold())

    def _read_aliases(self) -> Iterator[tuple[str, str]]:
        for label in self._labels:
            raw = self._raw(label) or {}
            names = (name.text for name in _entity(raw).names if not name.weak)
            for text in (*names, *raw["aliases"]):
                if text.casefold() not in self._where:
                    yield text.casefold(), label

    def _raw(self, label: str) -> dict[str, Any] | None:
        key = label.strip().casefold()
        number = self._where.get(key)
        if number is None:
            return None
        if number != self._open[0]:
            self._open = (number, _lines(self._blocks[number]))
        raw: dict[str, Any] = json.loads(self._open[1][key])
        return raw


def _lines(block: memoryview) -> dict[str, str]:
    """Return the lines of a block by label; each line begins with it, and no label has quotes."""
    text = zlib.decompress(block, _GZIP).decode("utf-8")
    return {line.split('"', 4)[3].casefold(): line for line in text.split("\n") if line}


def _entity(raw: dict[str, Any]) -> Entity:
    weak = dict.fromkeys(raw.get("weak", ()))
    untagged = [Name(text, None, text in weak) for text in raw["names"]]
    tagged = [
        Name(text, tag, text in weak) for tag, texts in raw["languages"].items() for text in texts
    ]
    known = {name.text for name in (*untagged, *tagged)}
    others = (Name(text, weak=True) for text in weak if text not in known)
    kind = EntityKind(raw["kind"]) if "kind" in raw else None
    return Entity(raw["label"], (*untagged, *tagged, *others), tuple(raw["not"]), kind)
