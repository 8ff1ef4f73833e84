"""The tree of a query. A node prints as a query that parses to the same tree."""

from dataclasses import dataclass, field
from typing import Final

from watcher.rules.language.lexeme import QUOTES

_PARTING: Final = f"()|*~{QUOTES}"  # what ends a label without quotation marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a node stands in the query, in code points; no part of what it means."""

    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Word(Place):
    """An unquoted term; several words where there are hyphens or symbols in it."""

    text: str
    exact: bool = False

    def __str__(self) -> str:
        return f"={self.text}" if self.exact else self.text


@dataclass(frozen=True, slots=True)
class Prefix(Place):
    """The beginning of a word, without its asterisk."""

    text: str

    def __str__(self) -> str:
        return f"{self.text}*"


@dataclass(frozen=True, slots=True)
class Quoted(Place):
    """Words in quotation marks."""

    text: str
    exact: bool = False

    def __str__(self) -> str:
        return f'="{self.text}"' if self.exact else f'"{self.text}"'


@dataclass(frozen=True, slots=True)
class Proximity(Place):
    """Words in any order with at most `distance` others between them."""

    text: str
    distance: int

    def __str__(self) -> str:
        return f'"{self.text}"~{self.distance}'


@dataclass(frozen=True, slots=True)
class Reference(Place):
    """An entity by its label."""

    label: str

    def __str__(self) -> str:
        plain = self.label and not any(char in _PARTING or char.isspace() for char in self.label)
        return f"@{self.label}" if plain else f'@"{self.label}"'


@dataclass(frozen=True, slots=True)
class Regex(Place):
    """A regular expression in RE2's syntax, as written between the slashes."""

    pattern: str

    def __str__(self) -> str:
        return f"/{self.pattern}/"


@dataclass(frozen=True, slots=True)
class Restricted(Place):
    """A term or group looked for in one field only."""

    field: str
    node: "Node"

    def __str__(self) -> str:
        return f"{self.field}:{_tight(self.node)}"


@dataclass(frozen=True, slots=True)
class Not(Place):
    """What must not be in the entry."""

    node: "Node"

    def __str__(self) -> str:
        return f"NOT {_tight(self.node)}"


@dataclass(frozen=True, slots=True)
class Near(Place):
    """Two things with at most `distance` words between them."""

    left: "Node"
    right: "Node"
    distance: int

    def __str__(self) -> str:
        left = str(self.left) if isinstance(self.left, Near) else _tight(self.left)
        return f"{left} NEAR/{self.distance} {_tight(self.right)}"


@dataclass(frozen=True, slots=True)
class And(Place):
    """All of them."""

    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        return " AND ".join(
            f"({node})" if isinstance(node, And | Or) else str(node) for node in self.nodes
        )


@dataclass(frozen=True, slots=True)
class Or(Place):
    """Any of them."""

    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        return " OR ".join(
            f"({node})" if isinstance(node, And | Or) else str(node) for node in self.nodes
        )


Node = Word | Prefix | Quoted | Proximity | Reference | Regex | Restricted | Not | Near | And | Or


def _tight(node: Node) -> str:
    return f"({node})" if isinstance(node, And | Or | Near | Not) else str(node)
