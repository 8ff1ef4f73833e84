"""Anchors: words of which a document must have one, or a rule cannot be true of it."""

from array import array
from collections.abc import Iterable
from typing import Final

from watcher.rules.plan import All, Any, Close, Group, No, Plan, Search, Terms, Unit
from watcher.rules.reading import ALWAYS

# The words that every second English story has; any other language is left to word length.
_COMMON_LIST = (
    "a about after against all also am an and any are as at back be because been before being "
    "but by can could day de did do down even first for from get had has have he her him his "
    "how i if in into is it its just la last le like made make many may more most mr much my "
    "new no not now of off on one only or other our out over own people said say says she so "
    "some such than that the their them then there these they this those through time to two "
    "under up us use very was way we well were what when where which while who will with "
    "world would year years you your и в не на что с по он как из за к"
)
COMMON: Final = frozenset(_COMMON_LIST.split())
Anchor = tuple[float, tuple[int, ...]]
_UNFOUNDED: Final = 1_000_000.0
_FEW: Final = 4  # phrases


def cost(form: str) -> float:
    """Guess how often a word occurs: short and common ones cost most."""
    return 1_000.0 if form in COMMON else 100.0 / (len(form) + 1)


class Costs:
    """What the word of each number costs, eight bytes each."""

    def __init__(self) -> None:
        self._costs = array("d")

    def set(self, number: int, cost: float) -> None:
        """Note the cost of a number; numbers come in their order."""
        if number >= len(self._costs):
            self._costs.extend((0.0,) * (number + 1 - len(self._costs)))
        self._costs[number] = cost

    def of(self, numbers: Iterable[int]) -> float:
        """Return what some numbers cost together."""
        return sum(self._costs[number] for number in numbers)


class Anchors:
    """The cheapest anchors of plans, by what each number's word costs.

    The plans that it is shown must live as long as it does.
    """

    def __init__(self, costs: Costs) -> None:
        self._costs = costs
        self._known: dict[int, Anchor] = {}

    def of(self, plan: Plan, *, negated: bool = False) -> Anchor | None:
        """Return numbers one of which a document must have; None if there are none."""
        match plan:
            case No():
                return self.of(plan.plan, negated=not negated)
            case All() | Any():
                parts = [self.of(part, negated=negated) for part in plan.plans]
                return _any(parts) if isinstance(plan, Any) is not negated else _all(parts)
            case Search():
                return None if negated else (_UNFOUNDED, (ALWAYS,))
            case Terms() | Close():
                return None if negated else self._of_unit(plan)

    def _of_unit(self, unit: Unit) -> Anchor:
        match unit:
            case Terms() if len(unit.rows) > _FEW:
                # An entity's names, which all rules share: by `id`, since plans outlive us.
                if id(unit) not in self._known:
                    self._known[id(unit)] = self._of_rows(unit)
                return self._known[id(unit)]
            case Terms():
                return self._of_rows(unit)
            case Group():
                parts = [self._of_unit(part) for part in unit.units]
            case Close():
                return min(map(self._of_unit, unit.units), key=_price)
        return _joined(parts)

    def _of_rows(self, unit: Terms) -> Anchor:
        return _joined([min(map(self._of_slot, row.slots), key=_price) for row in unit.rows])

    def _of_slot(self, slot: tuple[int, ...]) -> Anchor:
        return self._costs.of(slot), slot


def _price(anchor: Anchor) -> float:
    return anchor[0]


def _all(parts: list[Anchor | None]) -> Anchor | None:
    found = [part for part in parts if part is not None]
    return min(found, key=_price, default=None)


def _any(parts: list[Anchor | None]) -> Anchor | None:
    found = [part for part in parts if part is not None]
    if len(found) < len(parts):
        return None
    return _joined(found)


def _joined(parts: list[Anchor]) -> Anchor:
    if len(parts) == 1:
        return parts[0]  # the set itself, not a copy: there may be a hundred thousand
    return sum(map(_price, parts)), tuple(set().union(*(numbers for _, numbers in parts)))
