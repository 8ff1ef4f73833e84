"""Holding rules against their own examples: what `tests` beside a rule comes to."""

from collections.abc import Iterator
from dataclasses import dataclass

from watcher.entities.lookup import Entities
from watcher.model import Entry, Evidence, Example, Feed, Match, Rule
from watcher.rules.compile import RuleSet
from watcher.rules.explain import explain
from watcher.rules.explanation import GROUPS, Branch, Kind
from watcher.rules.inwords import in_words
from watcher.text.document import annotate


@dataclass(frozen=True, slots=True)
class Outcome:
    """An example held against its rule; `match` is None where the rule is not true of it."""

    rule: Rule
    example: Example
    match: Match | None

    @property
    def passed(self) -> bool:
        """Say whether the rule did what the example wants."""
        return (self.match is not None) is self.example.wanted


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a rule is not true of an example, and the evidence of what stands in the way."""

    text: str
    evidence: tuple[Evidence, ...] = ()


def hold(rule: Rule, example: Example, feed: Feed | None, ruleset: RuleSet) -> Outcome:
    """Hold an example against a whole rule set, as the daemon does with an entry."""
    matches = ruleset.match(annotate(example.entry, feed))
    found = (match for match in matches if match.rule.id == rule.id)
    return Outcome(rule, example, next(found, None))


def why_missed(rule: Rule, entry: Entry, feed: Feed | None, entities: Entities) -> Reason:
    """Say why a rule is not true of an entry, in the words of `watcher explain`.

    `entities` are all that the rule may name. Raises QueryError for a rule that is wrong.
    """
    found = explain(rule, annotate(entry, feed), entities)
    against = found.unless if found.asked else found.match
    evidence = (hit for branch in against for hit in _in_the_way(branch, wanted=not found.asked))
    return Reason(in_words(found), tuple(dict.fromkeys(evidence)))


def _in_the_way(branch: Branch, *, wanted: bool) -> Iterator[Evidence]:
    """Yield the hits of what must not be there, and what stands there in place of the rest."""
    if branch.kind is Kind.NOT:
        wanted = not wanted
    if branch.kind not in GROUPS:
        yield from branch.instead if wanted and not branch.true else ()
        yield from branch.hits if branch.true and not wanted else ()
    for below in branch.branches:
        yield from _in_the_way(below, wanted=wanted)
