"""All regular expressions at once: RE2 says in one pass which of many are in a text.

What it is asked for is a little wider than each pattern, for the sake of memory and time; those
few that are found are then looked for alone. RE2 answers "none" also where it ran out of memory.
So each set has a pattern that every text matches: where even that one is missing, the patterns
are tried one by one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import re2

from watcher.rules.language.regex import Pattern, as_bytes, options

_MOST_TOGETHER: Final = 200
_FEW: Final = 3  # that are tried one by one: two passes cost less than a set
_MOST_LOOSE: Final = 32  # that came later, and are tried one by one until there are more
_MOST_MEMORY: Final = 64 << 20  # of a set


@dataclass(frozen=True, slots=True)
class Shard:
    """Some patterns with their numbers; `together` is None where each is tried alone."""

    patterns: tuple[tuple[int, Pattern], ...]
    together: Any = None

    def hits(self, text: str, encoded: bytes) -> Iterator[int]:
        """Yield the numbers of the patterns that are in a text, which is given in UTF-8, too."""
        places = self.together.Match(encoded) if self.together is not None else None
        # The last one is the pattern that every text matches.
        if not places or len(self.patterns) not in places:
            likely: Sequence[tuple[int, Pattern]] = self.patterns
        else:
            likely = [self.patterns[at] for at in places if at < len(self.patterns)]
        yield from (number for number, pattern in likely if pattern.found(text))


@dataclass(slots=True)
class Patterns:
    """The patterns of all rules, by the field that they are for."""

    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    _loose: dict[str, tuple[tuple[int, Pattern], ...]] = field(default_factory=dict)
    _shards: dict[str, tuple[Shard, ...]] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that have patterns."""
        return tuple(self._shards)

    def number(self, name: str, pattern: Pattern) -> int:
        """Return the number of a pattern in a field, a new one if need be."""
        key = (name, pattern.source)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = -1 - len(self._numbers)
            self._loose[name] = (*self._loose.get(name, ()), (number, pattern))
            self._shards.setdefault(name, ())
        return number

    def settle(self) -> None:
        """Put the patterns that came since the last time into sets, where they are many."""
        for name, loose in self._loose.items():
            simple = tuple(one for one in loose if one[1].simple)
            if len(simple) <= (_MOST_LOOSE if self._shards[name] else _FEW):
                continue
            cuts = range(0, len(simple), _MOST_TOGETHER)
            new = [shard for at in cuts for shard in _shards(simple[at : at + _MOST_TOGETHER])]
            # In this order a reader in another thread misses nothing.
            self._shards[name] = (*self._shards[name], *new)
            self._loose[name] = tuple(one for one in loose if not one[1].simple)

    def hits(self, name: str, texts: Sequence[str]) -> Iterator[int]:
        """Yield the numbers of a field's patterns that are in one of the texts."""
        shards = (*self._shards[name], Shard(self._loose.get(name, ())))
        for text in texts:
            encoded = as_bytes(text)
            for shard in shards:
                yield from shard.hits(text, encoded)


def _shards(patterns: tuple[tuple[int, Pattern], ...]) -> Iterator[Shard]:
    """Yield the patterns in sets; what is too much for one set goes into two."""
    if len(patterns) == 1:
        yield Shard(patterns)
        return
    together = re2.Set.SearchSet(options(_MOST_MEMORY))
    try:
        for _, pattern in patterns:
            together.Add(pattern.loose)
        together.Add("")
        together.Compile()
    except re2.error:
        half = len(patterns) // 2
        yield from _shards(patterns[:half])
        yield from _shards(patterns[half:])
    else:
        yield Shard(patterns, together)
