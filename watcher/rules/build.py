"""From a query's tree to its plan: words become numbers, labels become names."""

from dataclasses import replace
from typing import Final

from watcher.entities.lookup import Entities
from watcher.entities.names import Form, mentions
from watcher.rules.keys import Keys
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.query import Examined
from watcher.rules.language.regex import compile_pattern
from watcher.rules.language.strangers import stranger
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
from watcher.rules.plan import All, Any, Close, Group, No, Plan, Row, Search, Terms, Unit
from watcher.rules.rows import gathered
from watcher.text.phrase import (
    Phrase,
    as_written,
    beginning,
    closed_form,
    exact_phrase,
    inflected,
    phrase,
)
from watcher.text.tokens import spans, tokens

# Two characters of an unspaced script are about one word.
_UNSPACED_WIDTH: Final = 2
_PAIR: Final = 2

Written = Word | Prefix | Quoted


class Builder:
    """Builds plans over one set of keys."""

    def __init__(self, keys: Keys, entities: Entities) -> None:
        self._keys = keys
        self._entities = entities
        self._shared: dict[tuple[str, str], Terms] = {}
        self._leaves: dict[tuple[type, bool, str], dict[str, Terms]] = {}
        self._gaps: dict[tuple[str | None, ...], tuple[str | None, ...]] = {}

    def plan(self, node: Node, field: str = "") -> Plan:
        """Return the plan of a tree; raise QueryError for an entity that nobody knows."""
        match node:
            case And():
                return All(tuple(self.plan(part, field) for part in node.nodes))
            case Or():
                return Any(tuple(self.plan(part, field) for part in node.nodes))
            case Not():
                return No(self.plan(node.node, field))
            case Restricted():
                self._keys.fields.add(node.field)
                return self.plan(node.node, node.field)
            case Regex():
                pattern = compile_pattern(node.pattern, node.start, node.end)
                return Search(str(node), field, pattern, self._keys.patterns.number(field, pattern))
            case _:
                return self._leaf(node, field)

    def errors(self, examined: Examined) -> tuple[QueryError, ...]:
        """Return all that is wrong with a query, with its entities, too, in order of place."""
        named = (self._wrong(node, examined.query) for node in examined.references)
        errors = (*examined.errors, *(error for error in named if error))
        return tuple(sorted(errors, key=lambda error: (error.start, error.end)))

    def _leaf(self, node: Node, field: str) -> Terms | Close:
        match node:
            case Near():
                sides = (self._unit(node.left, field), self._unit(node.right, field))
                return self._close(str(node), field, sides, node.distance)
            case Proximity():
                parts = [part for part in node.text.split() if tokens(part)]
                words = (Word(text=part, start=node.start, end=node.end) for part in parts)
                units = tuple(self._plain(word, field) for word in words)
                return self._close(str(node), field, units, node.distance)
            case Reference():
                return self._entity(node, field)
            case Word() | Prefix() | Quoted():
                return self._plain(node, field)
            case _:  # pragma: no cover  every other node has its plan above
                raise AssertionError(node)

    def _plain(self, node: Written, field: str) -> Terms:
        # A hundred thousand rules ask for the same words two or three times: one leaf for each.
        kind = (type(node), isinstance(node, Word | Quoted) and node.exact, field)
        leaves = self._leaves.setdefault(kind, {})
        if node.text not in leaves:
            leaves[node.text] = self._terms(str(node), field, _phrases(node))
        return leaves[node.text]

    def _unit(self, node: Node, field: str) -> Unit:
        if isinstance(node, Or):
            return Group(tuple(self._unit(part, field) for part in node.nodes))
        return self._leaf(node, field)

    def _close(self, term: str, field: str, units: tuple[Unit, ...], distance: int) -> Close:
        width = _UNSPACED_WIDTH if all(map(_is_unspaced, units)) else 1
        return Close(term, field, units, distance * width)

    def _entity(self, node: Reference, field: str) -> Terms:
        # One for all the rules that ask for it: it may have a hundred names, and a document is
        # then looked through for them once.
        key = (str(node), field)
        if key not in self._shared:
            self._shared[key] = self._named(node, field)
        return self._shared[key]

    def _named(self, node: Reference, field: str) -> Terms:
        entity = self._entities.find(node.label)
        found = mentions(entity) if entity else None
        if found is None or not found.names:
            raise self._wrong(node, "") or AssertionError(node)
        strong = (form for form in found.names if not form.weak)
        weak = (form for form in found.names if form.weak)
        return Terms(
            str(node),
            field,
            gathered(map(self._form, strong)),
            gathered(map(self._row, found.excluding)),
            weak=gathered(map(self._form, weak)),
        )

    def _form(self, form: Form) -> Row:
        return replace(self._row(form.phrase), languages=form.languages, name=form.name)

    def _wrong(self, node: Reference, query: str) -> QueryError | None:
        error = stranger(node, self._entities, query)
        entity = self._entities.find(node.label)
        if error or entity is None or mentions(entity).names:
            return error
        return QueryError(
            f"the entity `{entity.label}` has no names to look for", node.start, node.end,
            f"fetch them: watcher entities add {entity.wikidata}" if entity.wikidata
            else "give it names under `entities:`",
        )  # fmt: skip

    def _terms(self, term: str, field: str, phrases: tuple[Phrase, ...]) -> Terms:
        gaps = phrases[0].gaps
        rows = tuple(map(self._row, phrases))
        if not gaps[0] and not gaps[-1]:
            return Terms(term, field, rows)
        return Terms(term, field, rows, edges=(len(gaps[0] or ""), len(gaps[-1] or "")))

    def _row(self, phrase: Phrase) -> Row:
        slots = tuple([tuple(map(self._keys.number, atoms)) for atoms in phrase.slots])
        # Most phrases have the same few gaps: one object for each.
        gaps = self._gaps.setdefault(phrase.gaps, phrase.gaps)
        key = self._keys.rarest(slots)
        # A word, or two by their pair, with nothing asked of what stands around.
        whole = len(slots) == (1 if any(key is slot for slot in slots) else _PAIR)
        sure = whole and not phrase.exact and not any(gap is not None for gap in gaps)
        return Row(slots, gaps, phrase.exact, phrase.unspaced, key=key, sure=sure)


def _phrases(node: Written) -> tuple[Phrase, ...]:
    """Return the phrases of a word, a prefix or a quoted phrase."""
    match node:
        case Word(exact=False):
            return _unquoted(node.text)
        case Word() | Quoted(exact=True):
            return (exact_phrase(node.text),)
        case Prefix():
            texts = (node.text, closed_form(node.text))
            return tuple(_prefix(text) for text in texts if text)
        case Quoted():
            return _some(phrase(node.text, as_written, quoted=True))


def _unquoted(text: str) -> tuple[Phrase, ...]:
    closed = closed_form(text)
    found = (phrase(form, inflected) for form in (text, closed) if form)
    return tuple(form for form in found if form)


def _prefix(text: str) -> Phrase:
    start, end = spans(text)[-1]
    last = phrase(text[start:end], beginning)
    whole = phrase(text, as_written)
    assert last is not None  # noqa: S101  the parser saw a word there
    assert whole is not None  # noqa: S101
    slots = (*whole.slots[:-1], last.slots[0])
    return Phrase(slots, whole.gaps, unspaced=whole.unspaced)


def _some(found: Phrase | None) -> tuple[Phrase, ...]:
    return (found,) if found else ()


def _is_unspaced(unit: Unit) -> bool:
    match unit:
        case Terms():
            return all(row.unspaced for row in (*unit.rows, *unit.weak))
        case Close() | Group():
            return all(map(_is_unspaced, unit.units))
