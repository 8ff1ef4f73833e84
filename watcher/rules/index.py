"""The index: which plans can be true of a document, by the keys that it has."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from watcher.rules.anchors import Anchors
from watcher.rules.plan import All, Any, Close, Plan, Search, Terms, Unit
from watcher.rules.reading import Reading
from watcher.rules.vocabulary import ALWAYS
from watcher.text.document import MAIN_FIELDS

_FEW: Final = 4  # phrases of a leaf
_MAIN: Final = ("", *MAIN_FIELDS)
_MOST_NEEDED: Final = 40  # keys
_EVERYWHERE: Final = (("", (ALWAYS,)),)

Need = tuple[int, ...] | None


class Index:
    """Branches of plans, each with a number, by field and key.

    A rule is true if any branch of its queries is, so that each branch has its own anchor:
    `a OR b` is not looked at for `a` where only `b` is there. Of a branch that is looked at
    only the rest is checked: what its anchor has not said already.
    """

    def __init__(self) -> None:
        self._fields: dict[str, dict[int, int | list[int]]] = {}
        self._plans: list[Plan] = []
        self._rests: list[Plan | None] = []  # None where the anchor says all
        self._owners = array("l")
        # Keys one of which must be in the main fields for the rest to be true; none for any. Kept
        # apart from the plans, which lie all over the memory and are slow to reach.
        self._needs: list[Need] = []

    def add(self, owner: int, plans: tuple[Plan, ...], anchors: Anchors) -> None:
        """Take up the plans of a rule, any of which makes it true."""
        for plan in plans:
            for branch in _branches(plan):
                parts = list(_parts(branch))
                anchor = min(parts, key=anchors.share) if len(parts) > 1 else branch
                rest = _Rest.of([part for part in parts if part is not anchor])
                ways = list(_branches(anchor))
                sure = [way for way in ways if _is_sure(way)]
                if sure:
                    number = self._new(owner, branch, rest.plan, rest.need)
                    self._note_all(sure, number, anchors)
                if len(sure) < len(ways):
                    unsure = [way for way in ways if not _is_sure(way)]
                    number = self._new(owner, branch, branch, rest.need)
                    self._note_all(unsure, number, anchors)

    def _new(self, owner: int, plan: Plan, rest: Plan | None, need: Need) -> int:
        self._plans.append(plan)
        self._rests.append(rest)
        self._needs.append(need)
        self._owners.append(owner)
        return len(self._plans) - 1

    def _note_all(self, plans: list[Plan], number: int, anchors: Anchors) -> None:
        for plan in plans:
            anchor = anchors.of(plan)
            # The parser refuses what has no anchor; should one slip through, it is only slow.
            for field, keys in anchor[1] if anchor else _EVERYWHERE:
                for key in keys:
                    self._note(field, key, number)

    def _note(self, field: str, key: int, number: int) -> None:
        # Most keys are those of one branch: a list for each would cost more than the words.
        index = self._fields.setdefault(field, {})
        known = index.setdefault(key, number)
        if isinstance(known, list):
            known.append(number)
        elif known != number:
            index[key] = [known, number]

    def true(self, reading: Reading) -> dict[int, list[Plan]]:
        """Return the owners of what is true of a document, in order, each with its branches."""
        plans, rests, owners = self._plans, self._rests, self._owners
        needs, apart = self._needs, reading.keys[""].isdisjoint
        likely = [
            number
            for number in self._likely(reading)
            if (need := needs[number]) is None or not apart(need)
        ]
        likely.sort()
        found: dict[int, list[Plan]] = {}
        for number in likely:
            rest = rests[number]
            if rest is None or rest.holds(reading):
                known = found.setdefault(owners[number], [])
                if not known or known[-1] is not plans[number]:
                    known.append(plans[number])
        return found

    def _likely(self, reading: Reading) -> set[int]:
        likely: set[int] = set()
        for field, index in self._fields.items():
            for key in index.keys() & reading.keys[field]:
                known = index[key]
                if isinstance(known, list):
                    likely.update(known)
                else:
                    likely.add(known)
        return likely


def _branches(plan: Plan) -> Iterator[Plan]:
    if isinstance(plan, Any):
        for part in plan.plans:
            yield from _branches(part)
    else:
        yield plan


def _parts(plan: Plan) -> Iterator[Plan]:
    if isinstance(plan, All):
        for part in plan.plans:
            yield from _parts(part)
    else:
        yield plan


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is left of a branch beside its anchor: a plan, and keys of which it needs one."""

    plan: Plan | None = None
    need: Need = None

    @classmethod
    def of(cls, others: list[Plan]) -> "_Rest":
        """Return what is left where these are the other parts."""
        if not others:
            return _NOTHING
        needs = [(len(need), at) for at, one in enumerate(others) if (need := _need(one))]
        if not needs:
            return cls(_all(others))
        at = min(needs)[1]
        need = _need(others[at])
        said = [one for number, one in enumerate(others) if number != at or not _by_keys(one)]
        return cls(_all(said) if said else None, need)


_NOTHING: Final = _Rest()


def _all(plans: list[Plan]) -> Plan:
    return plans[0] if len(plans) == 1 else All(tuple(plans))


def _need(plan: Plan) -> Need:
    """Return keys of which a plan needs one in the main fields, if it has few."""
    if isinstance(plan, Any):
        found: list[int] = []
        for part in plan.plans:
            need = _need(part)
            if need is None:
                return None
            found += need
        return tuple(found) if len(found) <= _MOST_NEEDED else None
    if isinstance(plan, Search):
        return None if plan.field else (plan.key,)
    if isinstance(plan, Close):
        return min((need for unit in plan.units if (need := _need_of(unit))), key=len, default=None)
    return _need_of(plan) if isinstance(plan, Terms) else None


def _need_of(unit: Unit) -> Need:
    if not isinstance(unit, Terms) or unit.field not in _MAIN or len(unit.rows) > _FEW:
        return None
    if unit.weak:  # it may count for a strong name in another field
        return None
    if len(unit.rows) == 1:
        return unit.rows[0].key
    return tuple({key for row in unit.rows for key in row.key})


def _by_keys(plan: Plan) -> bool:
    """Say whether a plan is true wherever what it needs is there."""
    if isinstance(plan, Any):
        return all(map(_by_keys, plan.plans))
    return isinstance(plan, Terms | Search) and not plan.field and _is_sure(plan)


def _is_sure(plan: Plan) -> bool:
    """Say whether a plan is true wherever its anchor is."""
    if isinstance(plan, Search):
        return True
    if not isinstance(plan, Terms) or plan.excluding or plan.weak:
        return False
    return all(row.sure and not row.languages for row in plan.rows)
