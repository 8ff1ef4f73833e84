"""A query ready to be held against a document: its tree with words turned into numbers."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from watcher.rules.inside import longest, outside
from watcher.rules.language.regex import Pattern
from watcher.rules.nearby import affordable, loosely, nearby
from watcher.rules.reading import MOST_EVIDENCE, Reading, Span
from watcher.rules.rows import Row, there
from watcher.text.document import MAIN_FIELDS

__all__ = ["All", "Any", "Close", "Group", "No", "Plan", "Row", "Search", "Terms", "Unit"]

Windows = Callable[[Sequence[list[Span]], int, Sequence[int]], list[Span]]

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

    @property
    def widest(self) -> int:
        """Return how many tokens a span has at most."""
        return max((len(row.slots) for row in (*self.rows, *self.weak)), default=0)

    def between(self, reading: Reading, low: int, high: int) -> list[Span]:
        """Return where the leaf is true between two places."""
        if self._plain and id(self) not in reading.found:
            # Of a long text that is full of them no more is looked at than need be.
            return self.rows[0].between(reading, low, high)
        spans = self.spans(reading)
        first, end = bisect_left(spans, (low, 0)), bisect_left(spans, (high, 0))
        while end > first and spans[end - 1][1] > high:
            end -= 1
        return spans if end - first == len(spans) else spans[first:end]

    @property
    def _plain(self) -> bool:
        rows = self.rows
        return len(rows) == 1 and not self.weak and not self.excluding and not rows[0].languages

    def _spans(self, reading: Reading) -> list[Span]:
        if self._plain:
            return self.rows[0].spans(reading, self.field)
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
            return outside(spans, self._any(self.excluding, reading, field))
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
        cut = None
        if self._many_long:
            cut = affordable([unit.between(reading, low, high) for unit in self.units])
        if cut is None:
            return self._growing(reading, low, high, nearby)
        # What is too dear for the whole of a text must not be missed in the rest of it.
        exact = self._growing(reading, low, min(high, cut), nearby)
        return exact or self._growing(reading, low, high, loosely)

    def _growing(self, reading: Reading, low: int, high: int, windows_of: Windows) -> list[Span]:
        """Return the windows of a part in order, all of them or so many that they suffice.

        What is looked at next begins so far back that no window across the border is lost.
        """
        size, at = _AT_FIRST, min(low + _AT_FIRST, high)
        windows = self._between(reading, low, at, windows_of)
        while len(windows) < MOST_EVIDENCE and at < high:
            size *= _GROWTH
            back, end = max(low, at - self.widest), min(at + size, high)
            more = self._between(reading, back, end, windows_of)
            windows += [window for window in more if window[1] > at]
            at = end
        return windows

    @property
    def widest(self) -> int:
        """Return how many tokens a window has at most."""
        return self.distance + sum(unit.widest for unit in self.units)

    def between(self, reading: Reading, low: int, high: int) -> list[Span]:
        """Return the shortest windows between two places."""
        return self._between(reading, low, high, nearby)

    def _between(self, reading: Reading, low: int, high: int, windows_of: Windows) -> list[Span]:
        places: list[list[Span]] = []
        for unit in self.units:
            places.append(unit.between(reading, low, high))
            if not places[-1]:
                return []
        return windows_of(places, self.distance, reading.breaks())


@dataclass(frozen=True, slots=True)
class Group:
    """Any of some units, on one side of NEAR."""

    units: tuple["Unit", ...]

    def possible(self, reading: Reading) -> bool:
        """Say whether any of the units may be there."""
        return any(unit.possible(reading) for unit in self.units)

    @property
    def widest(self) -> int:
        """Return how many tokens a span has at most."""
        return max(unit.widest for unit in self.units)

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
