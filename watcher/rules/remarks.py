"""What the author of a query should know although the query works."""

from collections.abc import Iterator, Sequence

from watcher.model import Feed
from watcher.rules.anchors import COMMON
from watcher.rules.mistakes import Remark
from watcher.rules.tree import And, Near, Node, Not, Or, Quoted, Restricted, Word
from watcher.text.tokens import is_unspaced, tokens, word


def remarks(tree: Node, feeds: Sequence[Feed] = ()) -> tuple[Remark, ...]:
    """Return the remarks on a query; `feeds` are all that there are, () if nobody knows."""
    found = [_on_leaf(leaf) for leaf in _leaves(tree)]
    found += [_on_feed(node, feeds) for node in _restricted(tree) if feeds]
    return tuple(remark for remark in found if remark is not None)


def _children(node: Node) -> tuple[Node, ...]:
    match node:
        case And() | Or():
            return node.nodes
        case Not() | Restricted():
            return (node.node,)
        case Near():
            return (node.left, node.right)
        case _:
            return ()


def _leaves(node: Node) -> Iterator[Node]:
    children = _children(node)
    if not children:
        yield node
    for child in children:
        yield from _leaves(child)


def _restricted(node: Node) -> Iterator[Restricted]:
    if isinstance(node, Restricted):
        yield node
    for child in _children(node):
        yield from _restricted(child)


def _on_leaf(leaf: Node) -> Remark | None:
    if not isinstance(leaf, Word) or leaf.exact:
        return None
    found = tokens(leaf.text)
    if len(found) == 1 and is_unspaced(found[0]):
        return Remark(
            f"`{leaf.text}` is one character: it is found inside many words", leaf.start, leaf.end,
            "write a longer word, or add another term",
        )  # fmt: skip
    if leaf.text.isupper() and leaf.text.isalpha() and word(leaf.text) in COMMON | {"who", "it"}:
        dotted = "".join(f"{char}." for char in leaf.text)
        return Remark(
            f"`{leaf.text}` also finds the word `{word(leaf.text)}`", leaf.start, leaf.end,
            f"write ={leaf.text}, or {dotted} for both spellings",
        )  # fmt: skip
    return None


def _on_feed(node: Restricted, feeds: Sequence[Feed]) -> Remark | None:
    if node.field != "feed" or not isinstance(node.node, Word | Quoted):
        return None
    asked = {word(token) for token in tokens(node.node.text)}
    for feed in feeds:
        texts = " ".join((feed.name, *feed.tags, feed.address))
        if asked <= {word(token) for token in tokens(texts)}:
            return None
    return Remark(
        f"no feed has `{node.node.text}` in its name, tags or address", node.start, node.end,
        "see `watcher feeds list` for what they are called",
    )  # fmt: skip
