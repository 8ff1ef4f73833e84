"""A leaf of a query, and how it is told why one is false."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from watcher.model import Evidence
from watcher.rules.held import Held
from watcher.rules.language.tree import Node, Restricted
from watcher.text.document import FIELDS

_TOLD: Final = 3
_ORDER: Final = {name: number for number, name in enumerate(FIELDS)}

Hits = tuple[Evidence, ...]
Why = tuple[str, Hits]  # the reason, and what stands there instead


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf of a query, and the field that it is looked for in; "" for the main ones."""

    node: Node
    field: str = ""

    @property
    def query(self) -> str:
        """Return the query that asks for this leaf alone."""
        return self.asked(self.node)

    def asked(self, node: Node) -> str:
        """Return the query that asks for another term in this leaf's field."""
        return str(Restricted(self.field, node)) if self.field else str(node)

    def hits(self, node: Node, held: Held) -> Hits:
        """Return where another term stands in this leaf's field."""
        query = self.asked(node)
        return held.ask([query]).get(query, ())


def quoted(hits: Iterable[Evidence]) -> str:
    """Return what stands there, each spelling once."""
    texts = list(dict.fromkeys(" ".join(hit.text.split()) for hit in hits))
    told = ", ".join(f"“{text}”" for text in texts[:_TOLD])
    return f"{told}…" if texts[_TOLD:] else told


def together(found: Iterable[Hits]) -> Hits:
    """Return hits in the order of their places."""
    hits = {hit for row in found for hit in row}
    return tuple(sorted(hits, key=lambda hit: (_ORDER[hit.field], hit.start, hit.end)))
