"""Compiling rules: all queries are read, and each mistake in them is told with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from watcher.entities.lookup import Entities
from watcher.model import Feed, Rule
from watcher.rules.anchors import Anchors
from watcher.rules.build import Builder
from watcher.rules.match import CompiledRule, RuleSet, compiled_rule
from watcher.rules.mistakes import Mistake, QueryError, Remark
from watcher.rules.plan import Any, Plan
from watcher.rules.query import read_query
from watcher.rules.reading import ALWAYS, Vocabulary
from watcher.rules.remarks import remarks

__all__ = ["Compiled", "Mistake", "RuleSet", "compile_rules"]

Part = Literal["match", "unless"]
_PARTS: Final[tuple[Part, ...]] = ("match", "unless")


@dataclass(frozen=True, slots=True)
class Compiled:
    """The rules that work, and all mistakes, in the order of rules and queries."""

    ruleset: RuleSet
    mistakes: tuple[Mistake, ...]


def compile_rules(
    rules: Sequence[Rule], entities: Entities, feeds: Sequence[Feed] = ()
) -> Compiled:
    """Compile rules; a mistake in one query leaves out its rule and no other.

    `feeds` are the feeds that there are; with them, a `feed:` that names none is told.
    """
    vocabulary = Vocabulary()
    bench = _Bench(Builder(vocabulary, entities), feeds)
    compiled = [bench.compile(number, rule) for number, rule in enumerate(rules)]
    working = [rule for rule in compiled if rule is not None]
    return Compiled(RuleSet(working, vocabulary), tuple(bench.mistakes))


@dataclass(slots=True)
class _Bench:
    builder: Builder
    feeds: Sequence[Feed]
    mistakes: list[Mistake] = field(default_factory=list)

    def compile(self, number: int, rule: Rule) -> CompiledRule | None:
        plans: dict[Part, list[Plan]] = {"match": [], "unless": []}
        whole = bool(rule.match)
        if not whole:
            self.mistakes.append(
                Mistake(number, "match", 0, 0, 0, "this rule has no query", "write one at `match:`")
            )
        for part, index, query in _queries(rule):
            plan = self._plan(query, (number, part, index))
            if plan is None:
                whole = False
            else:
                plans[part].append(plan)
        return self._finish(rule, plans) if whole else None

    def _plan(self, query: str, at: tuple[int, Part, int]) -> Plan | None:
        try:
            parsed = read_query(query)
            plan = self.builder.plan(parsed.tree)
        except QueryError as error:
            place = (error.start, error.end)
            self.mistakes.append(Mistake(*at, *place, str(error), error.hint, mend=error.mend))
            return None
        found = (*parsed.remarks, *remarks(parsed.tree, self.feeds))
        self.mistakes += [_warning(remark, at) for remark in found]
        return plan

    def _finish(self, rule: Rule, plans: dict[Part, list[Plan]]) -> CompiledRule:
        match = tuple(plans["match"])
        anchor = Anchors(self.builder.costs).of(Any(match))
        # The parser refuses what has no anchor; should one slip through, it is only slow.
        anchors = anchor[1] if anchor else frozenset((ALWAYS,))
        return compiled_rule(rule, match, tuple(plans["unless"]), anchors)


def _queries(rule: Rule) -> Iterator[tuple[Part, int, str]]:
    for part, queries in zip(_PARTS, (rule.match, rule.unless), strict=True):
        for index, query in enumerate(queries):
            yield part, index, query


def _warning(remark: Remark, at: tuple[int, Part, int]) -> Mistake:
    return Mistake(*at, remark.start, remark.end, remark.text, remark.hint, "warning", remark.mend)
