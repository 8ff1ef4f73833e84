"""The examples beside the rules of a plan, each held against its rule; what `watcher test` runs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from watcher.entities.lookup import Entities
from watcher.errors import Spot
from watcher.flows.plan import Plan
from watcher.flows.replay import feed_of, feeds_by_name
from watcher.flows.shipped import shipped
from watcher.rules.examples import Outcome, Reason, hold, why_missed


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of an example, and where it stands; with `explained` why its rule missed it."""

    outcome: Outcome
    spot: Spot
    reason: Reason | None = None


def rules_called(plan: Plan, name: str) -> tuple[int, ...]:
    """Return the numbers of the rules that have this in their name or id, in any case."""
    part = name.casefold()
    rules = enumerate(plan.configuration.rules)
    return tuple(number for number, rule in rules if part in f"{rule.name}\n{rule.id}".casefold())


def try_examples(plan: Plan, numbers: Sequence[int]) -> Iterator[Tried]:
    """Hold the examples of some rules against all rules, one after the other."""
    configuration, feeds = plan.configuration, feeds_by_name(plan)
    for number in numbers:
        rule = configuration.rules[number]
        for index, example in enumerate(rule.tests):
            outcome = hold(rule, example, feed_of(example.entry, feeds), plan.rules)
            yield Tried(outcome, configuration.places.example(number, index))


def explained(plan: Plan, tried: Iterable[Tried]) -> Iterator[Tried]:
    """Add why a rule missed an example that it should match.

    It takes a hundred times as long as trying it did: not for a thousand failures, if it can be
    helped.
    """
    feeds = feeds_by_name(plan)
    entities: Entities | None = None
    for one in tried:
        outcome = one.outcome
        if outcome.passed or outcome.match is not None:
            yield one
            continue
        # Only now: where all is well nobody asks for the catalogue again.
        entities = entities or Entities(plan.configuration.entities, shipped().catalogue)
        entry = outcome.example.entry
        reason = why_missed(outcome.rule, entry, feed_of(entry, feeds), entities)
        yield replace(one, reason=reason)
