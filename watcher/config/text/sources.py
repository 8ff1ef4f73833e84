"""All files that make up the rules, one behind the other: one number says file and place."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path

from watcher.config.text.source import Source
from watcher.errors import Problem


class Sources:
    """The files that were read, in that order. A character's number is its file's base and more."""

    def __init__(self) -> None:
        self._sources: list[Source] = []
        self._bases: list[int] = []
        self._paths: set[Path] = set()

    def add(self, source: Source) -> int:
        """Take a file in; return its base, the number of its first character."""
        # One more than there are characters: the end of a file is a place in it, too.
        base = self._bases[-1] + len(self._sources[-1].text) + 1 if self._sources else 0
        self._sources.append(source)
        self._paths.add(source.path.resolve())
        self._bases.append(base)
        return base

    def base(self, source: Source) -> int:
        """Return the number of the first character of a file that was taken in."""
        return self._bases[self._sources.index(source)]

    def has(self, path: Path) -> bool:
        """Say whether a file was taken in, under whatever name."""
        return path.resolve() in self._paths

    def at(self, number: int) -> tuple[Source, int]:
        """Return the file of a character, and its index there."""
        which = bisect_right(self._bases, number) - 1
        return self._sources[which], number - self._bases[which]

    def in_order(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return problems, each once, file by file as these were read."""
        ranks = {str(source.path): rank for rank, source in enumerate(self._sources)}
        by_place = sorted(set(problems), key=attrgetter("line", "column", "kind", "text"))
        return tuple(sorted(by_place, key=lambda one: ranks.get(one.path, -1)))
