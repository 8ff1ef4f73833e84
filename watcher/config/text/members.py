"""The members of a long list, kept small: a file may have a hundred thousand rules.

As values that know their places they would take more memory than all that is made of them.
"""

from array import array
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as AnySequence
from itertools import islice
from typing import Final, overload

from watcher.config.text.nodes import Broken, Mapping, Node, Pair, Scalar, Sequence

_BROKEN, _SEQUENCE, _MAPPING, _SCALAR, _TAGGED = range(5)
_STYLES: Final = ("", "'", '"', "|", ">")


class Members(AnySequence[Node]):
    """A list that keeps its values as numbers and texts, and makes each of them when asked."""

    def __init__(self, nodes: Iterable[Node] = ()) -> None:
        self._numbers = array("q")
        self._texts: list[str] = []
        self._ends = array("q", (0, 0))  # two for each value: where numbers and texts end
        self.extend(nodes)

    def append(self, node: Node) -> None:
        """Take in one more."""
        self._put(node)
        self._ends.extend((len(self._numbers), len(self._texts)))

    def extend(self, nodes: Iterable[Node]) -> None:
        """Take in some more."""
        for node in nodes:
            self.append(node)

    def __len__(self) -> int:
        return len(self._ends) // 2 - 1

    def __iter__(self) -> Iterator[Node]:
        return map(self._made, range(len(self)))

    @overload
    def __getitem__(self, index: int) -> Node: ...
    @overload
    def __getitem__(self, index: slice) -> list[Node]: ...
    def __getitem__(self, index: int | slice) -> Node | list[Node]:
        places = range(len(self))[index]
        return self._made(places) if isinstance(places, int) else list(map(self._made, places))

    def _made(self, place: int) -> Node:
        number, text, number_end, text_end = self._ends[2 * place : 2 * place + 4]
        return _made(iter(self._numbers[number:number_end]), iter(self._texts[text:text_end]))

    def _put(self, node: Node) -> None:
        match node:
            case Scalar():
                self._put_scalar(node)
            case Sequence():
                self._numbers.extend((_SEQUENCE, node.start, node.end, len(node.items)))
                for item in node.items:
                    self._put(item)
            case Mapping():
                self._numbers.extend((_MAPPING, node.start, node.end, len(node.pairs)))
                for pair in node.pairs.values():
                    self._put_scalar(pair.key)
                    self._put(pair.value)
            case Broken():
                self._numbers.extend((_BROKEN, node.start, node.end, 0))

    def _put_scalar(self, node: Scalar) -> None:
        kind = _SCALAR if node.tag is None else _TAGGED
        self._numbers.extend((kind, node.start, node.end, _STYLES.index(node.style)))
        self._texts += (node.text,) if node.tag is None else (node.tag, node.text)


def _made(numbers: Iterator[int], texts: Iterator[str]) -> Node:
    kind, start, end, more = islice(numbers, 4)
    if kind == _BROKEN:
        return Broken(start, end)
    if kind == _SEQUENCE:
        return Sequence([_made(numbers, texts) for _ in range(more)], start, end)
    if kind == _MAPPING:
        pairs = [Pair(_key(numbers, texts), _made(numbers, texts)) for _ in range(more)]
        return Mapping({pair.key.text: pair for pair in pairs}, start, end)
    tag = next(texts) if kind == _TAGGED else None
    return Scalar(next(texts), start, end, _STYLES[more], tag)


def _key(numbers: Iterator[int], texts: Iterator[str]) -> Scalar:
    _, start, end, style = islice(numbers, 4)  # a key has no tag
    return Scalar(next(texts), start, end, _STYLES[style])
