"""What the author of a query should know although the query works."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from watcher.model import Rule
from watcher.rules.advice.common import Common
from watcher.rules.advice.counts import on_counts
from watcher.rules.advice.operators import mixed, small
from watcher.rules.advice.scope import Feeds, on_feed, out_of_scope
from watcher.rules.advice.scripts import mixed_scripts
from watcher.rules.advice.volume import Volume
from watcher.rules.anchors import COMMON
from watcher.rules.language.mistakes import Remark
from watcher.rules.language.tree import (
    And,
    Near,
    Node,
    Not,
    Or,
    Prefix,
    Proximity,
    Quoted,
    Regex,
    Restricted,
    Word,
)
from watcher.text.language import primary
from watcher.text.tokens import is_unspaced, tokens

_NONE: Final[frozenset[str]] = frozenset()
_ENGLISH: Final = frozenset(("en",))
_OTHER_WORDS: Final = COMMON | {"who", "it"}
_WRITTEN: Final = (Word, Prefix, Quoted, Proximity)  # leaves whose words stand in the query


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is beside a query: all feeds, the common words, the languages of the file."""

    feeds: Feeds = field(default_factory=Feeds)
    common: Common = field(default_factory=Common)
    languages: Collection[str] = _ENGLISH


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was read: its text, its tree, all nodes of it, and the rule it belongs to."""

    text: str
    tree: Node
    nodes: list[Node]
    rule: Rule
    excludes: bool = False  # it stands under `unless`


def remarks(asked: Asked, scene: Scene) -> list[Remark]:
    """Return the remarks on a query, in the order of their places."""
    given = asked.rule.languages
    own = frozenset(tag for tag in map(primary, given) if tag) if given else _NONE
    found = [*_on_nodes(asked, own), *_on_scope(asked, scene.feeds)]
    volume = Volume(scene.common, own or scene.languages)
    told = {(remark.start, remark.end) for remark in found}
    common = volume.remarks(asked.tree, excludes=asked.excludes)
    found += [remark for remark in common if (remark.start, remark.end) not in told]
    return sorted(found, key=_place) if len(found) > 1 else found


def _place(remark: Remark) -> tuple[int, int]:
    return remark.start, remark.end


def _on_nodes(asked: Asked, languages: frozenset[str]) -> Iterator[Remark]:
    ascii_only = asked.text.isascii()
    for node in asked.nodes:
        kind = type(node)
        if kind is And:
            yield from small(asked.text, node, languages)  # type: ignore[arg-type]
        elif kind is Or:
            yield from mixed(asked.text, node)  # type: ignore[arg-type]
        elif kind is Word and (remark := _on_word(node)):  # type: ignore[arg-type]
            yield remark
        elif kind is Regex:
            yield from on_counts(node)  # type: ignore[arg-type]
        if not ascii_only and kind in _WRITTEN:
            yield from mixed_scripts(asked.text, node.start, node.end)


def _on_scope(asked: Asked, feeds: Feeds) -> Iterator[Remark]:
    scoped = [node for node in asked.nodes if type(node) is Restricted]
    if any(node.field in ("feed", "lang") for node in scoped):
        lost = [remark for node in scoped if (remark := on_feed(node, feeds))]
        yield from lost
        if not lost and not asked.excludes:
            yield from out_of_scope(asked.tree, asked.rule, feeds)


def _on_word(leaf: Word) -> Remark | None:
    if leaf.exact:
        return None
    text = leaf.text
    if not text.isascii():
        found = tokens(text)
        if len(found) > 1 or not is_unspaced(found[0]):
            return None
        return Remark(
            f"`{text}` is one character: it is found inside many words", leaf.start, leaf.end,
            "write a longer word, or add another term",
        )  # fmt: skip
    if text.isupper() and text.isalpha() and text.lower() in _OTHER_WORDS:
        dotted = "".join(f"{char}." for char in text)
        whole = leaf.end - leaf.start == len(text)
        return Remark(
            f"`{text}` also finds the word `{text.lower()}`", leaf.start, leaf.end,
            f"write `={text}`, or `{dotted}` for both spellings", f"={text}" if whole else None,
        )  # fmt: skip
    return None


def all_nodes(tree: Node) -> list[Node]:
    """Return all nodes of a tree, those near the top first."""
    found = [tree]
    for node in found:  # the list grows while it is gone through
        kind = type(node)
        if kind is And or kind is Or:
            found += node.nodes  # type: ignore[union-attr]
        elif kind is Not or kind is Restricted:
            found.append(node.node)  # type: ignore[union-attr]
        elif kind is Near:
            found += (node.left, node.right)  # type: ignore[union-attr]
    return found
