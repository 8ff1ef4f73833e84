"""How a file writes its YAML: its line ends, its indents, its quotes; and texts in that style."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from watcher.config.text.nodes import Broken, Node, Scalar
from watcher.config.text.nodes import Mapping as Keyed
from watcher.config.text.nodes import Sequence as Listed
from watcher.config.text.written import quoted

WIDTH: Final = 100  # columns after which a list goes on in the next line
_STEP: Final = 2
_MOST: Final = 2_000  # values that are looked at: by then the habits are known
# What stands in YAML as it is, in a line of its own and in brackets; words for nothing, numbers
# and flags are no texts for other programs.
_BARE: Final = re.compile(r"[^\W\d_](?:[^\W_]|[ ./'’-](?=[^\W_]))*")
_NO_TEXT: Final = re.compile(r"(?i)null|true|false|yes|no|on|off|y|n")

Value = str | Sequence[str] | Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of a file. `mark` is the quote it prefers; `always`: also where none is needed.

    `json`: keys are quoted, too. `dashes`: lists have a dash and a line for each text.
    """

    newline: str = "\n"
    step: int = _STEP
    mark: str = "'"
    always: bool = False
    json: bool = False
    dashes: bool = False

    def scalar(self, text: str) -> str:
        """Return a text of one line as YAML reads it back."""
        return self._quoted(text) if self.always or not _is_bare(text) else text

    def word(self, text: str) -> str:
        """Return a key, or one of the words that a key takes."""
        return self._quoted(text) if self.json or not _is_bare(text) else text

    def _quoted(self, text: str) -> str:
        return json.dumps(text, ensure_ascii=False) if self.mark == '"' else quoted(text)

    def flow(self, value: Value) -> str:
        """Return a value in brackets, in one line."""
        if isinstance(value, str):
            return self.word(value)
        if isinstance(value, Mapping):
            return f"{{{', '.join(self.pair(key, below) for key, below in value.items())}}}"
        return f"[{', '.join(map(self.scalar, value))}]"

    def pair(self, key: str, value: Value) -> str:
        """Return a key with its value, as they stand in braces."""
        return f"{self.word(key)}: {self.flow(value)}"

    def lines(self, key: str, value: Value, column: int) -> Iterator[str]:
        """Yield the lines of a key with its value, without their ends."""
        lead = f"{' ' * column}{self.word(key)}:"
        if isinstance(value, Mapping):
            yield lead
            for inner, below in value.items():
                yield from self.lines(inner, below, column + self.step)
        elif isinstance(value, str):
            yield f"{lead} {self.word(value)}"
        elif self.dashes and len(value) > 1:
            yield lead
            yield from (f"{' ' * (column + self.step)}- {self.scalar(one)}" for one in value)
        else:
            yield from self._filled(lead, value)

    def _filled(self, lead: str, texts: Sequence[str]) -> Iterator[str]:
        line = f"{lead} ["
        indent = " " * len(line)
        for number, text in enumerate(texts, 1):
            piece = self.scalar(text) + ("," if number < len(texts) else "]")
            if len(line) + len(piece) > WIDTH and line.strip() and not line.endswith("["):
                yield line.rstrip()
                line = indent
            line += piece + (" " if number < len(texts) else "")
        yield line


def _is_bare(text: str) -> bool:
    return bool(_BARE.fullmatch(text)) and not _NO_TEXT.fullmatch(text)


def style_of(text: str, top: Node, entities: Node | None) -> Style:
    """Return the style of a file; `entities` is what stands under that key."""
    scalars = list(_scalars(top, _MOST))
    single = sum(one.style == "'" for one in scalars)
    double = sum(one.style == '"' for one in scalars)
    names = list(_scalars(entities, _MOST))
    json_like = text[top.start : top.start + 1] == "{" and double > len(scalars) // 2
    marks = {one.style for one in names}
    always = json_like or (bool(names) and len(marks) == 1 and marks <= {"'", '"'})
    mark = '"' if json_like or double > single or marks == {'"'} else "'"
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    return Style(newline, _step(text, entities), mark, always, json_like, _dashes(text, entities))


def _scalars(node: Node | None, left: int) -> Iterator[Scalar]:
    """Yield the values, not the keys, of a node: the first ones."""
    waiting: list[Node | None] = [node]
    while waiting and left:
        one = waiting.pop()
        if isinstance(one, Scalar):
            left -= 1
            yield one
        elif isinstance(one, Listed):
            waiting += one.items[:left]
        elif isinstance(one, Keyed):
            waiting += [pair.value for pair in list(one.pairs.values())[:left]]


def _step(text: str, entities: Node | None) -> int:
    """Return by how much the file indents what stands below something."""
    if isinstance(entities, Keyed) and text[entities.start : entities.start + 1] != "{":
        outer = column(text, entities.start)
        for pair in list(entities.pairs.values())[:_MOST]:
            inner = pair.value
            block = isinstance(inner, Keyed) and text[inner.start : inner.start + 1] != "{"
            if block and column(text, inner.start) > outer:
                return column(text, inner.start) - outer
        return outer or _STEP
    found = re.search(r"^( +)(?=[^\s#-])", text, re.MULTILINE)
    return min(len(found[1]), 8) if found else _STEP


def _dashes(text: str, entities: Node | None) -> bool:
    lists = list(_lists(entities, _MOST)) if entities else []
    return bool(lists) and all(text[one.start : one.start + 1] == "-" for one in lists)


def _lists(node: Node, left: int) -> Iterator[Listed]:
    waiting: list[Node] = [node]
    while waiting and left:
        one = waiting.pop()
        left -= 1
        if isinstance(one, Listed):
            yield one
        elif isinstance(one, Keyed):
            waiting += [pair.value for pair in one.pairs.values()]


def column(text: str, index: int) -> int:
    """Return in which column, from 0, a character stands."""
    return index - 1 - max(text.rfind("\n", 0, index), text.rfind("\r", 0, index))


def content_end(text: str, node: Node) -> int:
    """Return where a value ends, without the comments and empty lines behind it."""
    if isinstance(node, Listed | Keyed) and text[node.start : node.start + 1] not in ("[", "{"):
        last = node.items[-1] if isinstance(node, Listed) else _last(node)
        return content_end(text, last)
    if isinstance(node, Broken):
        return node.end
    return node.start + len(text[node.start : node.end].rstrip())


def _last(node: Keyed) -> Node:
    pair = max(node.pairs.values(), key=lambda one: one.key.start)
    empty = isinstance(pair.value, Scalar) and pair.value.start == pair.value.end
    return pair.key if empty else pair.value
