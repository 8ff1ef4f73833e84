"""Rules that say the same, in whatever order and writing."""

from dataclasses import dataclass, field

from watcher.model import Rule
from watcher.rules.match import CompiledRule
from watcher.rules.plan import All, Any, Close, Group, No, Plan, Search, Terms, Unit


@dataclass(frozen=True, slots=True)
class Numbered:
    """A rule that works, with its number in the file; `negated`: a query of it has a NOT."""

    number: int
    compiled: CompiledRule
    negated: bool

    @property
    def rule(self) -> Rule:
        """Return the rule as written."""
        return self.compiled.rule


@dataclass(slots=True)
class Same:
    """The rules so far, by a number that is the same for rules that say the same."""

    first: dict[int, Numbered] = field(default_factory=dict)
    known: dict[object, Numbered] = field(default_factory=dict)

    def earlier(self, numbered: Numbered) -> Numbered | None:
        """Return an earlier rule that says the same and tells the same people."""
        key = _hash(numbered.compiled)
        first = self.first.setdefault(key, numbered)
        if first is numbered:
            return None
        # Most rules never come here: what is exact is only built where the hashes agree.
        if (meaning := _meaning(first.compiled)) not in self.known:
            self.known[meaning] = first
        earlier = self.known.setdefault(_meaning(numbered.compiled), numbered)
        if earlier is numbered or not _tell_the_same(earlier.rule, numbered.rule):
            return None
        return earlier


def _tell_the_same(rule: Rule, other: Rule) -> bool:
    """Say whether an entry would be told twice; without `notify` everybody is told."""
    return not rule.notify or not other.notify or not set(rule.notify).isdisjoint(other.notify)


def _hash(compiled: CompiledRule) -> int:
    plans = sum(map(_sum, compiled.match)) - sum(map(_sum, compiled.unless))
    return hash((plans, compiled.feeds, compiled.languages))


def _sum(plan: Plan | Unit) -> int:
    """Add up the first words of all leaves: quick, and the same in any order."""
    match plan:
        case Terms():
            return hash((plan.rows or plan.weak)[0].slots[0])
        case All() | Any():
            return sum(map(_sum, plan.plans))
        case Close() | Group():
            return sum(map(_sum, plan.units))
        case No():
            return -_sum(plan.plan)
        case Search():
            return hash(plan.term)


def _meaning(compiled: CompiledRule) -> object:
    match, unless = (frozenset(map(_said, plans)) for plans in (compiled.match, compiled.unless))
    return match, unless, compiled.feeds, compiled.languages


def _said(plan: Plan | Unit) -> object:
    """Return what a plan says, whatever the order and the writing."""
    match plan:
        case Terms():
            rows = (plan.rows, plan.excluding, plan.weak)
            return plan.field, *map(frozenset, rows)
        case All() | Any() | No():
            parts = (plan.plan,) if isinstance(plan, No) else plan.plans
            return type(plan).__name__, frozenset(map(_said, parts))
        case Close():
            return plan.field, tuple(map(_said, plan.units)), plan.distance
        case Group():
            return frozenset(map(_said, plan.units))
        case Search():
            return plan.field, plan.term
