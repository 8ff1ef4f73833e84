"""All rules at once: a document is shown only to the rules whose anchors it has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from watcher.model import Evidence, Feed, Match, Rule
from watcher.rules.plan import Plan, evidence, holds
from watcher.rules.reading import Reading, Vocabulary
from watcher.text.document import FIELDS, Document
from watcher.text.language import primary

_ANY: Final[frozenset[str]] = frozenset()
_ORDER: Final = {name: number for number, name in enumerate(FIELDS)}


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with the plans of its queries, its scope and its anchors."""

    rule: Rule
    match: tuple[Plan, ...]
    unless: tuple[Plan, ...]
    anchors: tuple[int, ...]
    feeds: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


def compiled_rule(
    rule: Rule, match: tuple[Plan, ...], unless: tuple[Plan, ...], anchors: tuple[int, ...]
) -> CompiledRule:
    """Put a rule together with its scope in the form in which it is compared."""
    feeds = (name.casefold() for name in rule.feeds)
    languages = (tag for tag in map(primary, rule.languages) if tag)
    # The empty set is one object, shared: a hundred thousand of them would be twenty megabytes.
    scope = (frozenset(feeds) or _ANY, frozenset(languages) or _ANY)
    return CompiledRule(rule, match, unless, anchors, *scope)


class RuleSet:
    """Compiled rules, found through an index of their anchors."""

    def __init__(self, rules: Iterable[CompiledRule], vocabulary: Vocabulary) -> None:
        self._rules = tuple(rules)
        self._vocabulary = vocabulary
        self._index: dict[int, int | list[int]] = {}
        for number, rule in enumerate(self._rules):
            for anchor in rule.anchors:
                self._note(anchor, number)

    def _note(self, anchor: int, number: int) -> None:
        # Nearly every anchor is that of one rule: a list for each would cost more than the words.
        known = self._index.setdefault(anchor, number)
        if isinstance(known, list):
            known.append(number)
        elif known != number:
            self._index[anchor] = [known, number]

    def match(self, document: Document) -> tuple[Match, ...]:
        """Return the rules that are true of a document, in their order, with the evidence."""
        reading = Reading(document, self._vocabulary)
        numbers: set[int] = set()
        for anchor in self._index.keys() & reading.places.keys():
            found = self._index[anchor]
            numbers.update(found if isinstance(found, list) else (found,))
        matches = (_match(self._rules[number], reading) for number in sorted(numbers))
        return tuple(match for match in matches if match is not None)


def _match(rule: CompiledRule, reading: Reading) -> Match | None:
    document = reading.document
    if not _in_scope(rule, document):
        return None
    true = [plan for plan in rule.match if holds(plan, reading)]
    if not true or any(holds(plan, reading) for plan in rule.unless):
        return None
    pieces = [piece for plan in true for piece in evidence(plan, reading)]
    return Match(rule.rule, document.entry, _in_order(pieces))


def _in_scope(rule: CompiledRule, document: Document) -> bool:
    """Say whether a rule looks at a document; what is unknown is never left out silently."""
    if rule.languages and document.language and document.language not in rule.languages:
        return False
    if not rule.feeds or document.feed is None:
        return True
    return not rule.feeds.isdisjoint(_names(document.feed))


def _names(feed: Feed) -> tuple[str, ...]:
    return (feed.name.casefold(), *(tag.casefold() for tag in feed.tags))


def _in_order(pieces: list[Evidence]) -> tuple[Evidence, ...]:
    """Sort evidence by field and place; of a term's spans inside each other keep the longest."""
    kept: list[Evidence] = []
    reach: dict[tuple[str, str], int] = {}
    for piece in sorted(pieces, key=lambda e: (_ORDER[e.field], e.start, -e.end)):
        key = (piece.field, piece.term)
        if piece.end > reach.get(key, -1):
            reach[key] = piece.end
            kept.append(piece)
    return tuple(kept)
