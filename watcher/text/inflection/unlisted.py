"""Endings of languages that have no table: a few letters more, or another vowel at the end.

Measured on languages that have one, this finds nine of ten inflected names (a capital asked for).
It is for names only: of other words it would find too many.
"""

from collections.abc import Iterator
from typing import Final

from watcher.text.inflection.table import Section, Table

_LONGEST: Final = 3  # letters of an ending
_LEAST: Final = 4  # letters that must stand before it
_VOWELS: Final = ("a", "e", "i", "o", "u", "y", "а", "е", "и", "о", "у", "ы", "я", "і", "ə")


class _AnyEnding(Section):
    """Any ending of a few letters."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True

    def bases(self, form: str) -> Iterator[str]:
        """Yield the form without its last letters, and with a vowel in their place."""
        for cut in range(1, _LONGEST + 1):
            stem = form[:-cut]
            if len(stem) < _LEAST:
                return
            yield stem
            yield from (stem + vowel for vowel in _VOWELS)

    def adds(self, ending: str) -> bool:
        """Say that any short ending may be added."""
        return 0 < len(ending) <= _LONGEST


class _NamesOnly(Table):
    """A table that leaves ordinary words as they are."""

    __slots__ = ()

    def words(self, form: str) -> frozenset[str]:
        """Return the form itself."""
        return frozenset((form,))


UNLISTED: Final[Table] = _NamesOnly(nouns=_AnyEnding(), reach=3)
