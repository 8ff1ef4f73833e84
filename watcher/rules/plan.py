"""A query ready to be held against a document: its tree with words turned into numbers."""

from collections import deque
from dataclasses import dataclass
from typing import Final

from watcher.model import Evidence
from watcher.rules.language.regex import Pattern
from watcher.rules.nearby import nearby
from watcher.rules.reading import Reading, Span
from watcher.text.document import MAIN_FIELDS
from watcher.text.fold import spelled
from watcher.text.phrase import plain_gap, symbols_only

_NOT_BESIDE: Final = "+#&@$%"


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase: for each place the numbers of which one must stand there, and the gaps."""

    slots: tuple[tuple[int, ...], ...]
    gaps: tuple[str | None, ...]
    exact: bool = False
    unspaced: bool = False

    def spans(self, reading: Reading, field: str) -> list[Span]:
        """Return where the phrase stands, in order."""
        present = reading.places.keys()
        for slot in self.slots:
            if present.isdisjoint(slot):
                return []
        first, rest = self.slots[0], self.slots[1:]
        starts = reading.within(first, field)
        ids = reading.ids
        for ahead, slot in enumerate(rest, start=1):
            wanted = frozenset(slot)
            starts = [start for start in starts if not wanted.isdisjoint(ids[start + ahead])]
        found = [(start, start + len(self.slots)) for start in starts]
        if not self.exact and not any(gap is not None for gap in self.gaps):
            return found
        return self._fitting(found, reading)

    def _fitting(self, found: list[Span], reading: Reading) -> list[Span]:
        """Return the spans with the right gaps; the same texts around are looked at once."""
        known: dict[tuple[str, ...], bool] = {}
        kept: list[Span] = []
        for span in found:
            texts = reading.around(span)
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


def _edges_free(before: str, after: str, texts: tuple[str, ...]) -> bool:
    """Say whether no symbol of the text stands beside an exact term that does not ask for it."""
    left = spelled(texts[0]).removesuffix(before)
    right = spelled(texts[-1]).removeprefix(after)
    return left[-1:] not in _SYMBOLS_BESIDE and right[:1] not in _SYMBOLS_BESIDE


_SYMBOLS_BESIDE: Final = frozenset(_NOT_BESIDE)


@dataclass(frozen=True, slots=True)
class Terms:
    """A leaf: any of these phrases, unless the place lies inside one of `excluding`."""

    term: str
    field: str
    rows: tuple[Row, ...]
    excluding: tuple[Row, ...] = ()
    edges: tuple[int, int] = (0, 0)  # how many symbols are asked for before and after

    def spans(self, reading: Reading) -> list[Span]:
        """Return where the leaf is true; of spans inside each other the longest."""
        found = self._any(self.rows, reading)
        if found and self.excluding:
            return _outside(found, self._any(self.excluding, reading))
        return found

    def _any(self, rows: tuple[Row, ...], reading: Reading) -> list[Span]:
        if len(rows) == 1:
            return rows[0].spans(reading, self.field)
        return longest([span for row in rows for span in row.spans(reading, self.field)])


@dataclass(frozen=True, slots=True)
class Close:
    """A leaf: all units in one block, with at most `distance` other tokens among them."""

    term: str
    field: str
    units: tuple["Unit", ...]
    distance: int

    def spans(self, reading: Reading) -> list[Span]:
        """Return the shortest windows in which all units have a place of their own."""
        places: list[list[Span]] = []
        for unit in self.units:
            places.append(found(unit, reading))
            if not places[-1]:
                return []
        return nearby(places, self.distance, reading.breaks())


@dataclass(frozen=True, slots=True)
class Group:
    """Any of some units, on one side of NEAR."""

    units: tuple["Unit", ...]

    def spans(self, reading: Reading) -> list[Span]:
        """Return where any of the units is true."""
        return sorted({span for unit in self.units for span in found(unit, reading)})


Unit = Terms | Close | Group


def found(unit: Unit, reading: Reading) -> list[Span]:
    """Return where a unit is true; a document is searched for it once."""
    spans = reading.found.get(id(unit))
    if spans is None:
        spans = reading.found[id(unit)] = unit.spans(reading)
    return spans


@dataclass(frozen=True, slots=True)
class Search:
    """A leaf: a regular expression on the text of each field."""

    term: str
    field: str
    pattern: Pattern

    def holds(self, reading: Reading) -> bool:
        """Say whether the pattern is anywhere."""
        return any(self.pattern.found(text) for _, text in self._texts(reading))

    def evidence(self, reading: Reading) -> list[Evidence]:
        """Return where the pattern is."""
        return [
            Evidence(name, start, end, text[start:end], self.term)
            for name, text in self._texts(reading)
            for start, end in self.pattern.spans(text)
        ]

    def _texts(self, reading: Reading) -> list[tuple[str, str]]:
        names = (self.field,) if self.field else MAIN_FIELDS
        fields = reading.document.fields
        return [(field.name, field.text) for field in fields if field.name in names and field.text]


@dataclass(frozen=True, slots=True)
class No:
    """True where its plan is not."""

    plan: "Plan"


@dataclass(frozen=True, slots=True)
class All:
    """True where all its plans are."""

    plans: tuple["Plan", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """True where one of its plans is."""

    plans: tuple["Plan", ...]


Plan = Terms | Close | Search | No | All | Any


def holds(plan: Plan, reading: Reading) -> bool:
    """Say whether a plan is true of a document; each part is evaluated once."""
    match plan:
        case Terms() | Close():
            return bool(found(plan, reading))
        case No():
            return not holds(plan.plan, reading)
        case _:
            truth = reading.truth.get(id(plan))
            if truth is None:
                truth = reading.truth[id(plan)] = _holds(plan, reading)
            return truth


def _holds(plan: Search | All | Any, reading: Reading) -> bool:
    match plan:
        case Search():
            return plan.holds(reading)
        case All():
            return all(holds(part, reading) for part in plan.plans)
        case Any():
            return any(holds(part, reading) for part in plan.plans)


def evidence(plan: Plan, reading: Reading, *, negated: bool = False) -> list[Evidence]:
    """Return what made a plan true that is true (or false, where it is `negated`).

    What must be absent leaves no evidence; what is excluded twice over does.
    """
    match plan:
        case No():
            return evidence(plan.plan, reading, negated=not negated)
        case All() | Any():
            parts = [part for part in plan.plans if holds(part, reading) is not negated]
            return [piece for part in parts for piece in evidence(part, reading, negated=negated)]
        case Terms() if not negated:
            spans = reading.first(found(plan, reading))
            return [reading.evidence(span, plan.term, plan.edges) for span in spans]
        case Close() if not negated:
            spans = reading.first(found(plan, reading))
            return [reading.evidence(span, plan.term) for span in spans]
        case Search() if not negated:
            return plan.evidence(reading)
        case _:
            return []


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
