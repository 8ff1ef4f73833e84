"""Anchors: keys of which a document must have one, or a plan cannot be true of it."""

from collections.abc import Iterable
from math import inf
from typing import Final

from watcher.rules.keys import Keys
from watcher.rules.plan import All, Any, Close, Group, No, Plan, Search, Terms, Unit
from watcher.rules.rows import numbers_of

# The words that every second English story has, for remarks on terms that say too little.
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

Where = tuple[str, Iterable[int]]  # a field, "" for the main ones, and keys in it
Anchor = tuple[float, tuple[Where, ...]]  # with the entries in a hundred that have it
_FEW: Final = 4  # phrases
_NAMED: Final = 3.0  # entries in a hundred that name a thing, however many names it has


class Anchors:
    """The rarest anchors of plans.

    The plans that it is shown must live as long as it does.
    """

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._known: dict[int, Anchor] = {}

    def share(self, plan: Plan) -> float:
        """Return about how many of a hundred entries have the anchor of a plan, or more."""
        anchor = self.of(plan)
        return anchor[0] if anchor else inf

    def of(self, plan: Plan, *, negated: bool = False) -> Anchor | None:
        """Return keys one of which a document must have; None if there are none."""
        match plan:
            case No():
                return self.of(plan.plan, negated=not negated)
            case All() | Any():
                parts = [self.of(part, negated=negated) for part in plan.plans]
                return _any(parts) if isinstance(plan, Any) is not negated else _all(parts)
            case Search():
                return None if negated else self._at(plan.field, (plan.key,))
            case Terms() | Close():
                return None if negated else self._of_unit(plan)

    def _of_unit(self, unit: Unit) -> Anchor:
        match unit:
            case Terms() if len(unit.rows) > _FEW:
                # An entity's names, which all rules share: by `id`, since plans outlive us.
                if id(unit) not in self._known:
                    share, places = self._of_terms(unit)
                    self._known[id(unit)] = min(share, _NAMED), places
                return self._known[id(unit)]
            case Terms():
                return self._of_terms(unit)
            case Group():
                return _joined([self._of_unit(part) for part in unit.units])
            case Close():
                return min(map(self._of_unit, unit.units), key=_share)

    def _of_terms(self, terms: Terms) -> Anchor:
        strong = self._at(terms.field, numbers_of(terms.rows))
        if not terms.weak or not terms.field:
            return strong
        # The strong name beside a weak one may be in another field.
        return _joined([strong, self._at(terms.field, numbers_of(terms.weak))])

    def _at(self, field: str, numbers: Iterable[int]) -> Anchor:
        return self._keys.share(numbers), ((field, numbers),)


def _share(anchor: Anchor) -> float:
    return anchor[0]


def _all(parts: list[Anchor | None]) -> Anchor | None:
    found = [part for part in parts if part is not None]
    return min(found, key=_share, default=None)


def _any(parts: list[Anchor | None]) -> Anchor | None:
    found = [part for part in parts if part is not None]
    return _joined(found) if len(found) == len(parts) else None


def _joined(parts: list[Anchor]) -> Anchor:
    if len(parts) == 1:
        return parts[0]
    return sum(map(_share, parts)), tuple(where for _, places in parts for where in places)
