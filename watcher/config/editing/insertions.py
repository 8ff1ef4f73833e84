"""Where and how things are put into the text of a rules file: between what stands there already."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from watcher.config.editing.style import WIDTH, Style, Value, column, content_end
from watcher.config.telling.problems import Edit
from watcher.config.text.nodes import Mapping as Keyed
from watcher.config.text.nodes import Node, Pair, Scalar
from watcher.config.text.nodes import Sequence as Listed
from watcher.config.text.reading import is_empty

_COLON: Final = re.compile(r"[ \t]*:")


class UnfitError(Exception):
    """The file is written so that nothing can be added to it; the text says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a file, and its style."""

    text: str
    style: Style

    def below(self, end: int, lines: Sequence[str]) -> Edit:
        """Return the edit that puts lines below the one in which something ends."""
        if not lines:
            return Edit(end, end, "")
        at = self._next_line(end)
        newline = self.style.newline
        whole = newline.join(lines)
        if at == len(self.text) and not self.text.endswith(("\n", "\r")):
            return Edit(at, at, newline + whole)
        return Edit(at, at, whole + newline)

    def in_braces(self, node: Keyed, put: str) -> Edit:
        """Return the edit that puts something behind the last pair in braces."""
        if not node.pairs:
            return Edit(node.start + 1, node.start + 1, put)
        end = max(
            max(content_end(self.text, one.value), one.key.end) for one in node.pairs.values()
        )
        return Edit(end, end, f", {put}")

    def at_end(self, node: Keyed, keys: Mapping[str, Value]) -> Edit:
        """Return the edit that gives a mapping further keys, behind its last one."""
        if self.is_flow(node):
            pairs = (self.pair(key, value) for key, value in keys.items())
            return self.in_braces(node, ", ".join(pairs))
        return self.below(self.end(node), list(self.lines(keys, column(self.text, node.start))))

    def instead_of_nothing(self, pair: Pair, lines: Sequence[str]) -> Iterator[Edit]:
        """Yield the edits that put lines below a key that has no value, or an empty one."""
        start = self.after_colon(pair)
        if pair.value.end > start:
            yield Edit(start, pair.value.end, "")
        yield self.below(max(start, pair.value.end), lines)

    def into_texts(self, pair: Pair, texts: list[str]) -> Iterator[Edit]:
        """Yield the edits that add texts under a key, whatever stands there."""
        node = pair.value
        if is_empty(node):
            start = self.after_colon(pair)
            yield Edit(start, max(start, node.end), f" {self.style.flow(texts)}")
        elif isinstance(node, Listed) and not self.is_flow(node):
            lead = " " * column(self.text, node.start)
            yield self.below(self.end(node), [f"{lead}- {self.style.scalar(one)}" for one in texts])
        else:
            yield from self.into_list(node, texts)

    def into_list(self, node: Node, texts: Sequence[str]) -> Iterator[Edit]:
        """Yield the edits that add texts to a list in brackets, or to a single text."""
        if not texts:
            return
        indent = column(self.text, node.start) + 1
        if isinstance(node, Listed):
            last = content_end(self.text, node.items[-1]) if node.items else node.start + 1
            more = self._more(texts, column(self.text, last), indent, begun=bool(node.items))
            yield Edit(last, last, more)
        elif isinstance(node, Scalar):
            end = content_end(self.text, node)
            first = self.text[node.start : end] if node.style in {"'", '"'} else ""
            first = first or self.style.scalar(" ".join(node.text.split()))
            more = self._more(texts, indent + len(first), indent, begun=True)
            yield Edit(node.start, end, f"[{first}{more}]")
        else:
            raise UnfitError("its names are no list of texts")

    def _more(self, texts: Sequence[str], at: int, indent: int, *, begun: bool) -> str:
        """Return further texts of a list in brackets, from a column on, in lines of our width."""
        made = ""
        for text in map(self.style.scalar, texts):
            gap = ", " if begun else ""
            if at + len(gap) + len(text) > WIDTH and begun:
                gap, at = f",{self.style.newline}{' ' * indent}", indent - len(gap)
            made += gap + text
            at, begun = at + 2 + len(text), True
        return made

    def after_colon(self, pair: Pair) -> int:
        """Return where the value of a key may begin."""
        colon = _COLON.match(self.text, pair.key.end)
        if colon is None:
            raise UnfitError(f"the key {pair.key.text!r} has no colon")
        return colon.end()

    def end(self, node: Node) -> int:
        """Return where a value ends, without what is said behind it."""
        return content_end(self.text, node)

    def is_flow(self, node: Node) -> bool:
        """Say whether a value is written in brackets or braces."""
        return self.text[node.start : node.start + 1] in ("[", "{")

    def lines(self, keys: Mapping[str, Value], at: int) -> Iterator[str]:
        """Return the lines of keys with their values, from a column on."""
        for key, value in keys.items():
            yield from self.style.lines(key, value, at)

    def braces(self, keys: Mapping[str, Value]) -> str:
        """Return keys with their values in braces."""
        return f"{{{', '.join(self.pair(key, value) for key, value in keys.items())}}}"

    def pair(self, key: str, value: Value) -> str:
        """Return a key with its value, as they stand in braces."""
        return self.style.pair(key, value)

    def _next_line(self, index: int) -> int:
        found = [at for sign in "\r\n" if (at := self.text.find(sign, index)) >= 0]
        if not found:
            return len(self.text)
        at = min(found)
        return at + (2 if self.text.startswith("\r\n", at) else 1)

    def line_before(self, at: int) -> int:
        """Return where the line before a place begins."""
        end = at - (2 if self.text[:at].endswith("\r\n") else 1)
        return max(self.text.rfind("\n", 0, max(end, 0)), self.text.rfind("\r", 0, max(end, 0))) + 1
