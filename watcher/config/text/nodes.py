"""The values of a rules file, each with its place.

Every scalar stays the text that was written: whether `NO` or `3.10` is a text, a number or a flag
is decided by the key that it stands under. Places are numbers as `Sources` counts them.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from watcher.config.text.members import Members


class Scalar(NamedTuple):
    """A text. `style` is the mark it was written with: none, ', ", | or >."""

    text: str
    start: int
    end: int
    style: str = ""
    tag: str | None = None


class Sequence(NamedTuple):
    """A list."""

    items: "list[Node] | Members"
    start: int
    end: int


class Pair(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values, in the order of the file."""

    pairs: dict[str, Pair]
    start: int
    end: int


class Broken(NamedTuple):
    """Stands where something was wrong and has been told already."""

    start: int
    end: int


Node = Scalar | Sequence | Mapping | Broken
