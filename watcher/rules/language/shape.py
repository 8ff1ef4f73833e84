"""What the shape of a tree rules out: NEAR between what has no place, and nothing to ask for."""

from typing import Final

from watcher.rules.language.lexeme import Lexeme
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.tree import And, Node, Not, Or, Regex, Restricted, Word

_FAR: Final = "NEAR goes between words, phrases, entities and groups of OR only"


def refuse_far(query: str, left: Node, right: Node, sign: Lexeme) -> None:
    """Raise QueryError where a side of NEAR has no single place in the text."""
    wrong = _placeless(left) or _placeless(right)
    if wrong is None:
        return
    if isinstance(wrong, Restricted) and wrong in (left, right):
        sides = [_bare(query, side, wrong.field) for side in (left, right)]
        whole = f"{wrong.field}:({sides[0]} {sign.text} {sides[1]})"
        hint = f"put the field before the whole: `{whole}`"
        raise QueryError(_FAR, left.start, right.end, hint, whole)
    if isinstance(wrong, And) and all(isinstance(part, Word) for part in wrong.nodes):
        phrase = " ".join(str(part) for part in wrong.nodes)
        mend = None if set('="') & set(phrase) else f'"{phrase}"'
        hint = f"write the phrase {f'`{mend}`' if mend else 'in quotation marks'}, or use AND"
        raise QueryError(_FAR, wrong.start, wrong.end, hint, mend)
    raise QueryError(_FAR, wrong.start, wrong.end, "use AND in place of NEAR")


def _bare(query: str, node: Node, name: str) -> str:
    """Return a side of NEAR as it is written, without the field that goes before the whole."""
    if isinstance(node, Restricted) and node.field == name:
        node = node.node
    return query[node.start : node.end]


def _placeless(node: Node) -> Node | None:
    """Return what has no single place in the text, None if NEAR can join all of it."""
    match node:
        case And() | Not() | Restricted() | Regex():
            return node
        case Or():
            return next((found for part in node.nodes if (found := _placeless(part))), None)
        case _:
            return None


def refuse_exclusion(tree: Node) -> None:
    """Raise QueryError for a query that only excludes."""
    found = _unasked(tree, negated=False)
    if found is not None:
        raise QueryError(
            "this only excludes, so it would match almost everything", found.start, found.end,
            "add what to look for: `word -other`, or `feed:name -other` for all of one feed",
        )  # fmt: skip


def _unasked(node: Node, *, negated: bool) -> Node | None:
    """Return the part of a query that asks for nothing, None if all of it asks for something."""
    match node:
        case Not():
            found = _unasked(node.node, negated=not negated)
            return node if found is not None else None
        case Restricted():
            return _unasked(node.node, negated=negated)
        case And() | Or():
            parts = [_unasked(part, negated=negated) for part in node.nodes]
            missing = [part for part in parts if part is not None]
            needs_all = isinstance(node, Or) is not negated
            if needs_all:
                return missing[0] if missing else None
            return node if len(missing) == len(parts) else None
        case _:
            return node if negated else None
