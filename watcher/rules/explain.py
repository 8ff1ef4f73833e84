"""Explaining: which parts of a rule are true of a document, where, and why the rest is not.

Each leaf of a query is compiled as a query of its own and held against the document as any rule
is; only `AND`, `OR` and `NOT` are carried out here. So an explanation and the matching of the
daemon cannot disagree about a leaf, and a test holds them together on the whole.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from watcher.entities.lookup import Entities
from watcher.model import Rule
from watcher.rules.explanation import Branch, Explanation, Kind
from watcher.rules.held import Held, Terms
from watcher.rules.language.query import parse_query
from watcher.rules.language.tree import (
    And,
    Near,
    Node,
    Not,
    Or,
    Prefix,
    Proximity,
    Quoted,
    Reference,
    Regex,
    Restricted,
    Word,
)
from watcher.rules.leaf import Leaf
from watcher.rules.nearly import Nearly
from watcher.rules.within import in_feeds, in_languages
from watcher.text.document import Document

__all__ = ["Explainer", "Explanation", "explain", "leaves_of"]


_KINDS: Final[Mapping[type[Node], Kind]] = {
    Word: Kind.WORD,
    Prefix: Kind.BEGINNING,
    Quoted: Kind.PHRASE,
    Proximity: Kind.CLOSE,
    Near: Kind.CLOSE,
    Reference: Kind.ENTITY,
    Regex: Kind.PATTERN,
}


def explain(rule: Rule, document: Document, entities: Entities) -> Explanation:
    """Say why a rule is true of a document or not.

    `entities` are all that the rule may name, as `compile_rules` got them. Raises QueryError for
    a rule that cannot be compiled.
    """
    return Explainer(document, entities, leaves_of((rule,), entities)).explain(rule)


def leaves_of(rules: Iterable[Rule], entities: Entities) -> Terms:
    """Return the leaves of rules, compiled once for any number of documents."""
    queries = (query for rule in rules for query in (*rule.match, *rule.unless))
    leaves = (leaf.query for query in queries for leaf in _leaves(parse_query(query)))
    return Terms.of(leaves, entities)


class Explainer:
    """Explains rules against one document; what several rules ask is looked for once."""

    def __init__(self, document: Document, entities: Entities, leaves: Terms) -> None:
        """Make ready; `leaves` are those of the rules that will be explained."""
        self._held = Held(document, entities, leaves)
        self._nearly = Nearly(self._held)
        self._reasons = True

    def explain(self, rule: Rule, *, reasons: bool = True) -> Explanation:
        """Say why a rule is true of the document or not; QueryError as in `explain`.

        Without `reasons` it is not asked what is nearly there: of many rules that takes long.
        """
        self._reasons = reasons
        document = self._held.document
        return Explanation(
            rule,
            match=tuple(self._branch(parse_query(query)) for query in rule.match),
            unless=tuple(self._branch(parse_query(query), barred=True) for query in rule.unless),
            feeds=in_feeds(rule, document),
            languages=in_languages(rule, document),
        )

    def _branch(self, node: Node, field: str = "", *, barred: bool = False) -> Branch:
        """Return a node as a branch; for what is `barred` nobody asks why it is not there."""
        match node:
            case Restricted():
                return self._branch(node.node, node.field, barred=barred)
            case And() | Or():
                kind = Kind.ALL if isinstance(node, And) else Kind.ANY
                below = tuple(self._branch(part, field, barred=barred) for part in node.nodes)
                true = (all if isinstance(node, And) else any)(part.true for part in below)
                return Branch(kind, _query(node, field), true, branches=below)
            case Not():
                part = self._branch(node.node, field, barred=not barred)
                return Branch(Kind.NOT, _query(node, field), not part.true, branches=(part,))
            case _:
                return self._leaf(Leaf(node, field), barred=barred)

    def _leaf(self, leaf: Leaf, *, barred: bool) -> Branch:
        hits = self._held.ask([leaf.query]).get(leaf.query)
        asked = self._reasons and (hits is not None or not barred)
        why = self._nearly.of(leaf, hits) if asked else None
        reason, instead = why or ("", ())
        return Branch(
            _kind(leaf.node), leaf.query, hits is not None, hits or (), (), reason, instead
        )


def _leaves(node: Node, field: str = "") -> Iterator[Leaf]:
    match node:
        case Restricted():
            yield from _leaves(node.node, node.field)
        case And() | Or():
            for part in node.nodes:
                yield from _leaves(part, field)
        case Not():
            yield from _leaves(node.node, field)
        case _:
            yield Leaf(node, field)


def _query(node: Node, field: str) -> str:
    return str(Restricted(field, node)) if field else str(node)


def _kind(node: Node) -> Kind:
    if isinstance(node, Word | Quoted) and node.exact:
        return Kind.EXACT
    return _KINDS[type(node)]
