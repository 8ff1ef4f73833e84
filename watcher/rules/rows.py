"""Rows of words: what a phrase asks for, where it stands, and many of them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from watcher.rules.reading import Reading, Span
from watcher.text.fold import spelled
from watcher.text.phrase import plain_gap, symbols_only

_SYMBOLS_BESIDE: Final = frozenset("+#&@$%")
_FEW: Final = 8  # rows that are looked at one by one


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase: for each place the numbers of which one must stand there, and the gaps.

    It counts in documents of its `languages` and of unknown language, in all where it has
    none. `key` is the rarest of what must be there: a document without one of these numbers
    has no such phrase, and where the row is `sure`, one with them has it.
    """

    slots: tuple[tuple[int, ...], ...]
    gaps: tuple[str | None, ...]
    exact: bool = False
    unspaced: bool = False
    languages: frozenset[str] = frozenset()
    name: str = ""
    key: tuple[int, ...] = field(default=(), compare=False)
    sure: bool = field(default=False, compare=False)

    def counts(self, reading: Reading) -> bool:
        """Say whether the row may be looked for in a document of this language."""
        return not self.languages or reading.document.language in (None, *self.languages)

    def spans(self, reading: Reading, field: str) -> list[Span]:
        """Return where the phrase stands in a field, in order."""
        return self.between(reading, *reading.bounds(field))

    def between(self, reading: Reading, low: int, high: int) -> list[Span]:
        """Return where the phrase stands between two places, in order."""
        slots = self.slots
        width = len(slots)
        starts = reading.within(slots[0], low, max(low, high - width + 1))
        if width > 1:
            ids = reading.ids
            for ahead, slot in enumerate(slots[1:], start=1):
                wanted = frozenset(slot)
                starts = [start for start in starts if not wanted.isdisjoint(ids[start + ahead])]
        found = list(zip(starts, [start + width for start in starts], strict=True))
        if not self.exact and (self.gaps.count(None) == width + 1):
            return found
        return self._fitting(found, reading)

    def _fitting(self, found: list[Span], reading: Reading) -> list[Span]:
        """Return the spans with the right gaps; the same texts around are looked at once."""
        known: dict[tuple[str, ...], bool] = {}
        kept: list[Span] = []
        for span, texts in zip(found, reading.around(found), strict=True):
            if texts not in known:
                known[texts] = self._gaps_fit(texts)
            if known[texts]:
                kept.append(span)
        return kept

    def _gaps_fit(self, texts: tuple[str, ...]) -> bool:
        before, after = self.gaps[0] or "", self.gaps[-1] or ""
        if before and not spelled(texts[0]).endswith(before):
            return False
        if after and not spelled(texts[-1]).startswith(after):
            return False
        if self.exact and not _edges_free(before, after, texts):
            return False
        inner = zip(self.gaps[1:-1], texts[1:-1], strict=True)
        form = plain_gap if self.exact else symbols_only
        return all(gap is None or gap == form(text) for gap, text in inner)


class Many(tuple[Row, ...]):  # noqa: SLOT001  a tuple cannot have slots
    """Rows with an index: of ten thousand names only those are looked at that may be there."""

    _at: dict[int, list[int]]

    @property
    def numbers(self) -> Iterable[int]:
        """Return the numbers of which one must be there."""
        return self._at.keys()

    def there(self, keys: set[int]) -> list[Row]:
        """Return the rows, in order, that may be in a document with these keys."""
        places = {place for key in self._at.keys() & keys for place in self._at[key]}
        return [self[place] for place in sorted(places)]


def gathered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows in the form in which they are looked at fastest."""
    few = tuple(rows)
    if len(few) <= _FEW:
        return few
    many = Many(few)
    many._at = {}  # noqa: SLF001  a tuple has no other way to be given more
    for place, row in enumerate(many):
        for key in row.key:
            many._at.setdefault(key, []).append(place)  # noqa: SLF001
    return many


def numbers_of(rows: tuple[Row, ...]) -> Iterable[int]:
    """Return the numbers of which a document must have one if any of the rows is in it."""
    if isinstance(rows, Many):
        return rows.numbers
    return rows[0].key if len(rows) == 1 else {key for row in rows for key in row.key}


def there(rows: tuple[Row, ...], keys: set[int]) -> Sequence[Row]:
    """Return the rows that may be in a document with these keys."""
    if isinstance(rows, Many):
        return rows.there(keys)
    return [row for row in rows if not keys.isdisjoint(row.key)]


def _edges_free(before: str, after: str, texts: tuple[str, ...]) -> bool:
    """Say whether no symbol of the text stands beside an exact term that does not ask for it."""
    left = spelled(texts[0]).removesuffix(before)
    right = spelled(texts[-1]).removeprefix(after)
    return left[-1:] not in _SYMBOLS_BESIDE and right[:1] not in _SYMBOLS_BESIDE
