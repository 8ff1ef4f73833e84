"""Terms so common that a rule would match a great part of all entries."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from watcher.rules.advice.common import FEWEST_PREFIX, Common, Share
from watcher.rules.language.mistakes import Remark
from watcher.rules.language.regex import Pattern, compile_pattern
from watcher.rules.language.tree import And, Node, Not, Or, Prefix, Quoted, Regex, Restricted, Word
from watcher.text.fold import fold
from watcher.text.tokens import word

MANY: Final = 10  # of 100 entries; a term that more have is worth a word
MOST: Final = 25  # of 100 entries; terms that more have say little even together
_ADD: Final = "add a term that says what you look for, or make a phrase of it"
_TAKEN: Final = "this takes all of them away; look for something rarer here"
_LONGEST_PATTERN: Final = 40  # characters; a longer one asks for more than a letter
_AROUND: Final = "qzj"
_LETTERS: Final = " eaotиоеа"


@dataclass(frozen=True, slots=True)
class Volume:
    """The common words, in the languages that a rule may meet."""

    common: Common
    languages: Collection[str]

    def remarks(self, tree: Node, *, excludes: bool) -> Iterator[Remark]:
        """Yield remarks on common terms that stand alone; `excludes`: under `unless`."""
        kind = type(tree)
        if kind is Or:
            for node in tree.nodes:  # type: ignore[union-attr]
                yield from self.remarks(node, excludes=excludes)
        elif kind is And:
            yield from self._together(tree, excludes=excludes)  # type: ignore[arg-type]
        elif kind is Regex:
            yield from _on_regex(tree, excludes=excludes)  # type: ignore[arg-type]
        else:
            yield from self._alone(tree, excludes=excludes)

    def _alone(self, node: Node, *, excludes: bool) -> Iterator[Remark]:
        share = self._share(node)
        written = str(node)
        hint = _TAKEN if excludes else _ADD
        if share is not None and share.share >= MANY:
            also = f" finds `{share.word}`, which" if isinstance(node, Prefix) else ""
            yield Remark(f"`{written}`{also} stands in {share}", node.start, node.end, hint)
        elif isinstance(node, Word) and not node.exact and is_letter(node.text):
            mend = f"={written}" if written.isupper() else None
            hint = f"write `{mend}` for the capital only, or {_ADD}" if mend else _ADD
            yield Remark(
                f"`{written}` is one letter: it is found wherever that letter stands alone",
                node.start, node.end, hint, _in_place(node, mend),
            )  # fmt: skip

    def _together(self, tree: And, *, excludes: bool) -> Iterator[Remark]:
        asked = [node for node in tree.nodes if not isinstance(node, Not) and not _is_lang(node)]
        for node in tree.nodes:
            if isinstance(node, Not) and not excludes:
                yield from self.remarks(node.node, excludes=True)
        if len(asked) == 1:
            yield from self.remarks(asked[0], excludes=excludes)
        elif asked:
            least = self._least(asked)
            if least is not None:
                yield Remark(
                    f"every term here is common: even `{least.word}` stands in {least}",
                    tree.start, tree.end, _TAKEN if excludes else _ADD,
                )  # fmt: skip

    def _least(self, nodes: Sequence[Node]) -> Share | None:
        """Return the rarest of nodes that are all common; None if one is not."""
        least: Share | None = None
        for node in nodes:
            share = self._most(node)
            if share is None or share.share < MOST:
                return None
            if least is None or share.share < least.share:
                least = share
        return least

    def _most(self, node: Node) -> Share | None:
        """Return how common a node is at least: an OR is as common as its commonest part."""
        if isinstance(node, Or):
            found = [share for share in map(self._most, node.nodes) if share is not None]
            return max(found, key=lambda share: share.share, default=None)
        if isinstance(node, And):
            return (
                None if any(isinstance(p, Not) for p in node.nodes) else self._least([*node.nodes])
            )
        return self._share(node)

    def _share(self, node: Node) -> Share | None:
        if isinstance(node, Word | Quoted):
            form = node.text.lower() if node.text.isascii() else word(node.text)
            return None if node.exact else self.common.word(form, self.languages)
        if isinstance(node, Prefix) and len(node.text) >= FEWEST_PREFIX:
            return self.common.beginning(fold(node.text), self.languages)
        return None


def _is_lang(node: Node) -> bool:
    return isinstance(node, Restricted) and node.field == "lang"


def is_letter(text: str) -> bool:
    """Say whether a text is one letter, of a script in which that is no word."""
    return len(text) == 1 and text.lower() != text.upper()  # a Korean syllable may be a word


def _in_place(node: Node, mend: str | None) -> str | None:
    """Return a mend only where the node's place is the term itself, without parentheses."""
    return mend if node.end - node.start == len(str(node)) else None


def _on_regex(node: Regex, *, excludes: bool) -> Iterator[Remark]:
    if len(node.pattern) > _LONGEST_PATTERN:
        return
    pattern = compile_pattern(node.pattern, node.start, node.end)
    if any(_finds(pattern, letter) for letter in _LETTERS):
        yield Remark(
            f"`{node}` is found in nearly every entry: a single character is enough for it",
            node.start, node.end, _TAKEN if excludes else "ask for more of the word",
        )  # fmt: skip


def _finds(pattern: Pattern, letter: str) -> bool:
    """Say whether a letter is enough for a pattern, whatever stands around it."""
    return all(pattern.found(f"{around}{letter}{around}") for around in _AROUND)
