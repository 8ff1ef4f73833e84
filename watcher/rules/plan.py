"""A query ready to be held against a document: its tree with words turned into numbers."""

from bisect import bisect_left
from collections import deque
from dataclasses import dataclass
from typing import Final

from watcher.rules.language.regex import Pattern
from watcher.rules.nearby import affordable, nearby
from watcher.rules.reading import MOST_EVIDENCE, Reading, Span
from watcher.rules.rows import Row, there
from watcher.text.document import MAIN_FIELDS

__all__ = ["All", "Any", "Close", "Group", "No", "Plan", "Row", "Search", "Terms", "Unit"]

_AT_FIRST: Final = 1_000  # tokens of a long text in which things close together are looked for
_PAIR: Final = 2
_GROWTH: Final = 4  # times as many the next time


@dataclass(frozen=True, slots=True)
class Terms:
    """A leaf: any of these phrases, unless the place lies inside one of `excluding`.

    Those of `weak` count as well where one of `rows` stands anywhere in the main fields.
    """

    term: str
    field: str
    rows: tuple[Row, ...]
    excluding: tuple[Row, ...] = ()
    edges: tuple[int, int] = (0, 0)  # how many symbols are asked for before and after
    weak: tuple[Row, ...] = ()

    def holds(self, reading: Reading) -> bool:
        """Say whether the leaf is true; most often the keys alone say so."""
        rows = self.rows
        if len(rows) == 1 and not self.weak:
            row = rows[0]
            if reading.keys[self.field].isdisjoint(row.key):
                return False
            if row.sure and not self.excluding and not row.languages:
                return True
            return bool(self.spans(reading))
        # Names of an entity: the same for all rules that ask for it.
        known = reading.truth.get(id(self))
        if known is None:
            known = reading.truth[id(self)] = self._holds(reading)
        return known

    def _holds(self, reading: Reading) -> bool:
        rows = there(self.rows, reading.keys[self.field])
        if not rows and not self._elsewhere:
            return False
        if not self.excluding and any(row.sure and row.counts(reading) for row in rows):
            return True
        return bool(self.spans(reading))

    def leaves(self, reading: Reading) -> "list[Leaf] | None":
        """Return itself where it is true, else None."""
        return [self] if self.holds(reading) else None

    def absent(self, reading: Reading) -> "list[Leaf] | None":
        """Return nothing where it is false, and None where it is true."""
        return None if self.holds(reading) else []

    def possible(self, reading: Reading) -> bool:
        """Say whether the leaf may be true."""
        return bool(there(self.rows, reading.keys[self.field])) or self._elsewhere

    @property
    def _elsewhere(self) -> bool:
        """Say whether a weak name may count here for a strong one in another field."""
        return bool(self.weak and self.field)

    def spans(self, reading: Reading) -> list[Span]:
        """Return where the leaf is true; of spans inside each other the longest."""
        spans = reading.found.get(id(self))
        if spans is None:
            spans = reading.found[id(self)] = self._spans(reading)
        return spans

    def between(self, reading: Reading, low: int, high: int) -> list[Span]:
        """Return where the leaf is true between two places."""
        spans = self.spans(reading)
        first, end = bisect_left(spans, (low, 0)), bisect_left(spans, (high, 0))
        while end > first and spans[end - 1][1] > high:
            end -= 1
        return spans if end - first == len(spans) else spans[first:end]

    def _spans(self, reading: Reading) -> list[Span]:
        strong = self._strong(reading, self.field)
        if not self.weak:
            return strong
        beside = strong if self.field in ("", *MAIN_FIELDS) else []
        if not beside and not (self.field and self._strong(reading, "")):
            return strong
        every = self._any(self.rows, reading, self.field)
        every += self._any(self.weak, reading, self.field)
        return self._free(longest(every), reading, self.field)

    def _strong(self, reading: Reading, field: str) -> list[Span]:
        return self._free(self._any(self.rows, reading, field), reading, field)

    def _free(self, spans: list[Span], reading: Reading, field: str) -> list[Span]:
        if spans and self.excluding:
            return _outside(spans, self._any(self.excluding, reading, field))
        return spans

    def _any(self, rows: tuple[Row, ...], reading: Reading, field: str) -> list[Span]:
        likely = [row for row in there(rows, reading.keys[field]) if row.counts(reading)]
        if len(likely) == 1:
            return likely[0].spans(reading, field)
        return longest([span for row in likely for span in row.spans(reading, field)])

    @property
    def named(self) -> bool:
        """Say whether these are names of an entity."""
        return bool(self.rows) and bool(self.rows[0].name)

    def names(self, reading: Reading) -> dict[Span, str]:
        """Return which name stands at which span."""
        names: dict[Span, str] = {}
        for rows in (self.rows, self.weak):
            for row in there(rows, reading.keys[self.field]):
                if row.name and row.counts(reading):
                    names |= {
                        span: row.name
                        for span in row.spans(reading, self.field)
                        if span not in names
                    }
        return names


@dataclass(frozen=True, slots=True)
class Close:
    """A leaf: all units in one block, with at most `distance` other tokens among them."""

    term: str
    field: str
    units: tuple["Unit", ...]
    distance: int

    def possible(self, reading: Reading) -> bool:
        """Say whether all units may be there."""
        return all(unit.possible(reading) for unit in self.units)

    def holds(self, reading: Reading) -> bool:
        """Say whether all units are so close somewhere."""
        return self.possible(reading) and bool(self.first(reading))

    def leaves(self, reading: Reading) -> "list[Leaf] | None":
        """Return itself where it is true, else None."""
        return [self] if self.holds(reading) else None

    def absent(self, reading: Reading) -> "list[Leaf] | None":
        """Return nothing where it is false, and None where it is true."""
        return None if self.holds(reading) else []

    def first(self, reading: Reading) -> list[Span]:
        """Return the shortest windows in which all units have a place of their own.

        Of each field these are the first ones: as many as are evidence, or more. So of a long
        text that is full of them only the beginning is looked at.
        """
        known = reading.found.get(id(self))
        if known is None:
            known = reading.found[id(self)] = [
                window
                for low, high in reading.parts(self.field)
                for window in self._first_between(reading, low, high)
            ]
        return known

    @property
    def _many_long(self) -> bool:
        """Say whether there are more than two units, some of several words."""
        return len(self.units) > _PAIR and any(
            len(row.slots) > 1
            for unit in self.units
            if isinstance(unit, Terms)
            for row in unit.rows
        )

    def _first_between(self, reading: Reading, low: int, high: int) -> list[Span]:
        if self._many_long:
            whole = [unit.between(reading, low, high) for unit in self.units]
            high = min(high, affordable(whole) or high)
        size = _AT_FIRST
        windows = self.between(reading, low, min(low + size, high))
        while len(windows) < MOST_EVIDENCE and low + size < high:
            size *= _GROWTH
            windows = self.between(reading, low, min(low + size, high))
        return windows

    def between(self, reading: Reading, low: int, high: int) -> list[Span]:
        """Return the shortest windows between two places."""
        places: list[list[Span]] = []
        for unit in self.units:
            places.append(unit.between(reading, low, high))
            if not places[-1]:
                return []
        return nearby(places, self.distance, reading.breaks())


@dataclass(frozen=True, slots=True)
class Group:
    """Any of some units, on one side of NEAR."""

    units: tuple["Unit", ...]

    def possible(self, reading: Reading) -> bool:
        """Say whether any of the units may be there."""
        return any(unit.possible(reading) for unit in self.units)

    def between(self, reading: Reading, low: int, high: int) -> list[Span]:
        """Return where any of the units is true between two places."""
        rows = [unit.between(reading, low, high) for unit in self.units]
        return sorted(set().union(*rows))


Unit = Terms | Close | Group


@dataclass(frozen=True, slots=True)
class Search:
    """A leaf: a regular expression on the text of each field; `key` is its number."""

    term: str
    field: str
    pattern: Pattern
    key: int

    def holds(self, reading: Reading) -> bool:
        """Say whether the pattern is anywhere."""
        return self.key in reading.keys[self.field]

    def leaves(self, reading: Reading) -> "list[Leaf] | None":
        """Return itself where it is true, else None."""
        return [self] if self.holds(reading) else None

    def absent(self, reading: Reading) -> "list[Leaf] | None":
        """Return nothing where it is false, and None where it is true."""
        return None if self.holds(reading) else []


@dataclass(frozen=True, slots=True)
class No:
    """True where its plan is not."""

    plan: "Plan"

    def holds(self, reading: Reading) -> bool:
        """Say whether its plan is false."""
        return not self.plan.holds(reading)

    def leaves(self, reading: Reading) -> "list[Leaf] | None":
        """Return what in its plan is true in spite of it, where that is false, else None."""
        return self.plan.absent(reading)

    def absent(self, reading: Reading) -> "list[Leaf] | None":
        """Return the leaves that make its plan true, None where it is not."""
        return self.plan.leaves(reading)


@dataclass(frozen=True, slots=True)
class All:
    """True where all its plans are."""

    plans: tuple["Plan", ...]

    def holds(self, reading: Reading) -> bool:
        """Say whether all are true."""
        for plan in self.plans:  # noqa: SIM110  all() takes twice as long
            if not plan.holds(reading):
                return False
        return True

    def leaves(self, reading: Reading) -> "list[Leaf] | None":
        """Return the leaves that make it true, None where it is not."""
        found: list[Leaf] = []
        for plan in self.plans:
            leaves = plan.leaves(reading)
            if leaves is None:
                return None
            found += leaves
        return found

    def absent(self, reading: Reading) -> "list[Leaf] | None":
        """Return what is true in spite of its being false, None where it is true."""
        rows = [plan.absent(reading) for plan in self.plans]
        return _together(rows)


@dataclass(frozen=True, slots=True)
class Any:
    """True where one of its plans is."""

    plans: tuple["Plan", ...]

    def holds(self, reading: Reading) -> bool:
        """Say whether any is true."""
        for plan in self.plans:  # noqa: SIM110  any() takes twice as long
            if plan.holds(reading):
                return True
        return False

    def leaves(self, reading: Reading) -> "list[Leaf] | None":
        """Return the leaves that make it true, None where it is not."""
        rows = [plan.leaves(reading) for plan in self.plans]
        return _together(rows)

    def absent(self, reading: Reading) -> "list[Leaf] | None":
        """Return what is true in spite of its being false, None where it is true."""
        found: list[Leaf] = []
        for plan in self.plans:
            leaves = plan.absent(reading)
            if leaves is None:
                return None
            found += leaves
        return found


Leaf = Terms | Close | Search
Plan = Terms | Close | Search | No | All | Any


def _together(rows: "list[list[Leaf] | None]") -> "list[Leaf] | None":
    """Return the leaves of all rows that are there, None where none is."""
    kept = [row for row in rows if row is not None]
    return [leaf for row in kept for leaf in row] if kept else None


def longest(found: list[Span]) -> list[Span]:
    """Return spans in order, without those that lie inside another."""
    kept: list[Span] = []
    reach = 0
    for span in sorted(set(found)):
        if span[1] > reach:
            reach = span[1]
            if kept and kept[-1][0] == span[0]:
                kept.pop()
            kept.append(span)
    return kept


def _outside(found: list[Span], barred: list[Span]) -> list[Span]:
    """Return the spans that lie inside none of the barred; both are `longest`, in order.

    So of the barred that begin at or before a span the last one reaches farthest.
    """
    kept: list[Span] = []
    coming = deque(barred)
    reach = 0
    for span in found:
        while coming and coming[0][0] <= span[0]:
            reach = coming.popleft()[1]
        if span[1] > reach:
            kept.append(span)
    return kept
