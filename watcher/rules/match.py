"""All rules at once: a document is shown only to the rules whose anchors it has."""

from collections import ChainMap
from collections.abc import Iterable, MutableMapping
from copy import copy
from dataclasses import dataclass
from typing import Final

from watcher.model import Feed, Match, Rule
from watcher.rules.anchors import Anchors
from watcher.rules.evidence import evidence
from watcher.rules.index import Index
from watcher.rules.keys import Keys
from watcher.rules.plan import Plan
from watcher.rules.reading import Reading
from watcher.text.document import Document
from watcher.text.language import primary

_ANY: Final[frozenset[str]] = frozenset()
_MOST_LATER: Final = 500  # rules beside the base; more are made one base with it


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with the plans of its queries and its scope."""

    rule: Rule
    match: tuple[Plan, ...]
    unless: tuple[Plan, ...]
    feeds: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


def compiled_rule(rule: Rule, match: tuple[Plan, ...], unless: tuple[Plan, ...]) -> CompiledRule:
    """Put a rule together with its scope in the form in which it is compared."""
    feeds = (name.casefold() for name in rule.feeds)
    languages = (tag for tag in map(primary, rule.languages) if tag)
    # The empty set is one object, shared: a hundred thousand of them would be twenty megabytes.
    scope = (frozenset(feeds) or _ANY, frozenset(languages) or _ANY)
    return CompiledRule(rule, match, unless, *scope)


class _Indexed:
    """Numbered rules and their index; they never change."""

    def __init__(self, rules: dict[int, CompiledRule], keys: Keys) -> None:
        keys.patterns.settle()
        self.rules = rules
        self.numbers = {rule.rule.id: number for number, rule in rules.items()}
        self.index = Index()
        anchors = Anchors(keys)
        for number, rule in rules.items():
            self.index.add(number, rule.match, anchors)


class RuleSet:
    """Compiled rules, found through an index of their anchors.

    It never changes: `changed` returns another one, which shares nearly all with it. So who
    holds one can go on matching while another takes its place.
    """

    def __init__(self, rules: Iterable[CompiledRule], keys: Keys) -> None:
        self.keys = keys
        self._base = _Indexed(dict(enumerate(rules)), keys)
        self._gone: frozenset[int] = frozenset()  # numbers that are not in force in the base
        self._later = _Indexed({}, keys)  # those that came since

    def changed(self, rules: Iterable[CompiledRule], without: Iterable[str] = ()) -> "RuleSet":
        """Return these rules with some new or other ones, and without those of some ids.

        A rule with a known id takes the place of that rule, any other comes last. The rules
        must have been built with the same `keys`.
        """
        gone, later = set(self._gone), dict(self._later.rules)
        for name in without:
            number = self._number(name)
            if number is not None:
                gone.add(number)
                later.pop(number, None)
        last = max((len(self._base.rules), *later))
        for rule in rules:
            number = self._number(rule.rule.id)
            if number is None:
                number = last = last + 1
            gone.add(number)
            later[number] = rule
        return self._with(frozenset(gone), later)

    def _number(self, name: str) -> int | None:
        return self._later.numbers.get(name, self._base.numbers.get(name))

    def _with(self, gone: frozenset[int], later: dict[int, CompiledRule]) -> "RuleSet":
        if len(gone) > _MOST_LATER:
            kept = {number: rule for number, rule in self._base.rules.items() if number not in gone}
            return RuleSet([rule for _, rule in sorted((kept | later).items())], self.keys)
        made = copy(self)
        made._gone, made._later = gone, _Indexed(later, self.keys)  # noqa: SLF001  our own kind
        return made

    def match(self, document: Document) -> tuple[Match, ...]:
        """Return the rules that are true of a document, in their order, with the evidence."""
        reading = Reading(document, self.keys)
        true = self._base.index.true(reading)
        rules: MutableMapping[int, CompiledRule] = self._base.rules
        if self._gone:
            kept = {number: plans for number, plans in true.items() if number not in self._gone}
            true = dict(sorted((kept | self._later.index.true(reading)).items()))
            rules = ChainMap(self._later.rules, rules)
        matches = [_match(rules[number], plans, reading) for number, plans in true.items()]
        return tuple([match for match in matches if match is not None])


def _match(rule: CompiledRule, true: list[Plan], reading: Reading) -> Match | None:
    """Return a match of a rule, if it is in scope and nothing speaks against it."""
    document = reading.document
    if not _in_scope(rule, document):
        return None
    for plan in rule.unless:
        if plan.holds(reading):
            return None
    return Match(rule.rule, document.entry, evidence(true, reading))


def _in_scope(rule: CompiledRule, document: Document) -> bool:
    """Say whether a rule looks at a document; what is unknown is never left out silently."""
    if not rule.languages and not rule.feeds:
        return True
    if rule.languages and document.language and document.language not in rule.languages:
        return False
    if not rule.feeds or document.feed is None:
        return True
    return not rule.feeds.isdisjoint(_names(document.feed))


def _names(feed: Feed) -> tuple[str, ...]:
    return (feed.name.casefold(), *(tag.casefold() for tag in feed.tags))
