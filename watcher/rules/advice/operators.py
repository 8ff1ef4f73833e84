"""Operators that may be read otherwise than meant: AND beside OR, and those in small letters."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from watcher.rules.language.mistakes import QueryError, Remark
from watcher.rules.language.query import parse_query
from watcher.rules.language.tree import And, Node, Or, Word

_OPERATORS: Final = {"and": "AND", "or": "OR", "not": "NOT", "near": "NEAR/5"}
# Languages in which it is a word of its own: gold, a duck.
_WORDS: Final = {"or": {"fr"}, "and": {"da", "nb", "nn", "no"}}
_LONGEST: Final = 160  # characters of a reading that a line of text can hold
_NEEDLESS: Final = "or put the word in quotation marks if you look for it"


def mixed(query: str, tree: Or) -> Iterator[Remark]:
    """Yield a remark on an OR if there is an AND in it that no parentheses enclose."""
    loose = [node for node in tree.nodes if isinstance(node, And) and not enclosed(node)]
    if not loose:
        return
    start, end = tree.nodes[0].start, tree.nodes[-1].end
    written = _wrapped(query, (start, end), [(node.start, node.end) for node in loose])
    other = _wrapped(query, (start, end), list(_chains(tree.nodes, loose)))
    hint = f"this is read as {_short(written)}; if you mean {_short(other)}, set the parentheses so"
    # Parentheses make a query deeper; the deepest can take no more of them.
    mend = written if _is_query(query[:start] + written + query[end:]) else None
    yield Remark("AND binds tighter than OR: a blank is an AND, too", start, end, hint, mend)


def small(query: str, tree: And, languages: Collection[str]) -> Iterator[Remark]:
    """Yield remarks on operators in small letters between the terms of an AND."""
    for node in tree.nodes[1:-1]:
        if not isinstance(node, Word) or node.exact or node.text not in _OPERATORS:
            continue
        if not languages or set(languages) - _WORDS.get(node.text, set()):
            yield _on_small(query, node)


def enclosed(node: And) -> bool:
    """Say whether parentheses enclose all of a node, and not only its first and last."""
    return node.start < node.nodes[0].start


def _on_small(query: str, node: Word) -> Remark:
    operator = _OPERATORS[node.text]
    mended = query[: node.start] + operator + query[node.end :]
    right = query[node.start : node.end] == node.text and _is_query(mended)
    return Remark(
        f"`{node.text}` in small letters is a word to look for", node.start, node.end,
        f"write `{operator}` for the operator, {_NEEDLESS}", operator if right else None,
    )  # fmt: skip


def _chains(nodes: Iterable[Node], loose: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Yield the places of the ORs if OR bound tighter than AND."""
    chain: list[Node] = []
    for node in nodes:
        first, *rest = node.nodes if isinstance(node, And) and node in loose else (node,)
        chain.append(first)
        for part in rest:
            if len(chain) > 1:
                yield chain[0].start, chain[-1].end
            chain = [part]
    if len(chain) > 1:
        yield chain[0].start, chain[-1].end


def _wrapped(query: str, place: tuple[int, int], parts: Iterable[tuple[int, int]]) -> str:
    """Return a part of a query with parentheses set around parts of it."""
    text, first = query[place[0] : place[1]], place[0]
    for start, end in sorted(parts, reverse=True):
        inside = text[start - first : end - first]
        text = f"{text[: start - first]}({inside}){text[end - first :]}"
    return text


def _is_query(text: str) -> bool:
    try:
        parse_query(text)
    except QueryError:
        return False
    return True


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"`{text}`" if len(text) <= _LONGEST else f"`{text[:_LONGEST]}…`"
