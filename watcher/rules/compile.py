"""Compiling rules: all queries are read, and each mistake in them is told with its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from watcher.entities.lookup import Entities
from watcher.model import Feed, Rule
from watcher.rules.advice.common import Common
from watcher.rules.advice.lint import lint
from watcher.rules.advice.names import CommonNames
from watcher.rules.advice.remarks import Asked, Scene, all_nodes, remarks
from watcher.rules.advice.same import Numbered
from watcher.rules.advice.scope import Feeds
from watcher.rules.advice.scripts import NameRemark, on_names
from watcher.rules.advice.usage import Usage
from watcher.rules.build import Builder
from watcher.rules.keys import Keys
from watcher.rules.language.mistakes import Mistake, QueryError, Remark
from watcher.rules.language.query import examine
from watcher.rules.language.tree import Not
from watcher.rules.match import CompiledRule, RuleSet, compiled_rule
from watcher.rules.plan import Plan
from watcher.rules.vocabulary import Vocabulary
from watcher.text.language import primary

__all__ = ["Compiled", "Mistake", "RuleSet", "compile_rules"]

Part = Literal["match", "unless"]
_PARTS: Final[tuple[Part, ...]] = ("match", "unless")


@dataclass(frozen=True, slots=True)
class Compiled:
    """The rules that work, and all mistakes, in the order of rules and queries.

    `unused_entities` are labels and `unused_tags` tags, as written, that no rule uses; `names`
    are remarks on names of entities.
    """

    ruleset: RuleSet
    mistakes: tuple[Mistake, ...]
    unused_entities: tuple[str, ...] = ()
    unused_tags: tuple[str, ...] = ()
    names: tuple[NameRemark, ...] = ()


def compile_rules(
    rules: Sequence[Rule],
    entities: Entities,
    feeds: Sequence[Feed] = (),
    common: Common | None = None,
) -> Compiled:
    """Compile rules; a mistake in one query leaves out its rule and no other.

    `feeds` are the feeds that there are; with them, a `feed:` that names none is told. With
    `common`, terms that are in very many entries are told.
    """
    common = common or Common()
    keys = Keys(Vocabulary(), common)
    bench = _bench(keys, entities, rules, feeds, common)
    compiled = [bench.compile(number, rule) for number, rule in enumerate(rules)]
    working = [numbered for numbered in compiled if numbered is not None]
    common_names = CommonNames(common, bench.scene.languages)
    mistakes = [*bench.mistakes, *lint(working, keys.vocabulary.forms())]
    return Compiled(
        RuleSet([numbered.compiled for numbered in working], keys),
        tuple(sorted(mistakes, key=_place)),
        bench.usage.unused_entities(entities.own),
        bench.usage.unused_tags(feeds, rules),
        (*on_names(entities.own), *common_names.remarks(entities.own)),
    )


def compile_changes(
    ruleset: RuleSet,
    rules: Sequence[Rule],
    entities: Entities,
    feeds: Sequence[Feed] = (),
    *,
    without: Iterable[str] = (),
) -> Compiled:
    """Compile a few rules into a set that may have a hundred thousand: in milliseconds.

    A rule takes the place of the one with its id, or comes last; those `without` names by their
    ids are left out. The entities must say what they said when the set was compiled. Mistakes
    are those of these rules, and count them from 0. The set that was given stays as it is.
    """
    bench = _bench(ruleset.keys, entities, rules, feeds, Common())
    compiled = [bench.compile(number, rule) for number, rule in enumerate(rules)]
    working = [numbered.compiled for numbered in compiled if numbered is not None]
    wrong = [rule.id for rule, made in zip(rules, compiled, strict=True) if made is None]
    changed = ruleset.changed(working, (*without, *wrong))
    return Compiled(changed, tuple(sorted(bench.mistakes, key=_place)))


def _bench(
    keys: Keys,
    entities: Entities,
    rules: Sequence[Rule],
    feeds: Sequence[Feed],
    common: Common,
) -> "_Bench":
    scene = Scene(Feeds(feeds), common, _languages(rules, feeds))
    return _Bench(Builder(keys, entities), scene)


def _languages(rules: Sequence[Rule], feeds: Sequence[Feed]) -> frozenset[str]:
    """Return the languages of the file; a feed that says none is taken to be English."""
    tags = {tag for rule in rules for tag in rule.languages}
    tags |= {feed.language or "en" for feed in feeds}
    known = frozenset(tag for tag in map(primary, tags) if tag)
    return known if feeds else known | {"en"}


def _place(mistake: Mistake) -> tuple[int, Part, int, int]:
    return mistake.rule, mistake.part, mistake.index, mistake.start


@dataclass(slots=True)
class _Bench:
    builder: Builder
    scene: Scene
    mistakes: list[Mistake] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    negated: bool = False  # the rule at hand has a query with a NOT

    def compile(self, number: int, rule: Rule) -> Numbered | None:
        plans: dict[Part, list[Plan]] = {"match": [], "unless": []}
        whole = bool(rule.match)
        self.negated = False
        if not whole:
            self.mistakes.append(
                Mistake(number, "match", 0, 0, 0, "this rule has no query", "write one at `match:`")
            )
        for part, index, query in _queries(rule):
            plan = self._plan(query, (number, part, index), rule)
            if plan is None:
                whole = False
            else:
                plans[part].append(plan)
        return Numbered(number, self._finish(rule, plans), self.negated) if whole else None

    def _plan(self, query: str, at: tuple[int, Part, int], rule: Rule) -> Plan | None:
        examined = examine(query)
        try:
            plan = self.builder.plan(examined.tree) if examined.tree else None
        except QueryError:
            plan = None
        if plan is None or examined.tree is None:
            errors = self.builder.errors(examined)
            self.mistakes += [
                Mistake(*at, error.start, error.end, error.text, error.hint, mend=error.mend)
                for error in errors
            ]
            self.usage.add_wrong(query)
            return None
        nodes = all_nodes(examined.tree)
        self.usage.add(nodes)
        self.negated = self.negated or any(type(node) is Not for node in nodes)
        asked = Asked(query, examined.tree, nodes, rule, at[1] == "unless")
        found = (*examined.remarks, *remarks(asked, self.scene))
        self.mistakes += [_warning(remark, at) for remark in found]
        return plan

    def _finish(self, rule: Rule, plans: dict[Part, list[Plan]]) -> CompiledRule:
        return compiled_rule(rule, tuple(plans["match"]), tuple(plans["unless"]))


def _queries(rule: Rule) -> Iterator[tuple[Part, int, str]]:
    for part, queries in zip(_PARTS, (rule.match, rule.unless), strict=True):
        for index, query in enumerate(queries):
            yield part, index, query


def _warning(remark: Remark, at: tuple[int, Part, int]) -> Mistake:
    return Mistake(*at, remark.start, remark.end, remark.text, remark.hint, "warning", remark.mend)
