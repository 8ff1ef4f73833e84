"""Why a leaf is false of a document although something like it stands there.

Each answer is found by asking the document for something wider: the words of a phrase one by
one, a name whatever its case, an entity without what is carved out of it.
"""

from collections.abc import Sequence

from watcher.model import Entity, Evidence
from watcher.rules.apart import lacking, why_apart
from watcher.rules.held import Held
from watcher.rules.language.tree import Near, Proximity, Quoted, Reference, Word
from watcher.rules.leaf import Leaf, Why, quoted, together
from watcher.rules.unnamed import why_fewer, why_unnamed
from watcher.text.document import MAIN_FIELDS
from watcher.text.tokens import is_break, tokens


class Nearly:
    """Says of leaves what is nearly there, by asking one document."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._known: dict[str, Why | None] = {}

    def of(self, leaf: Leaf, hits: Sequence[Evidence] | None) -> Why | None:
        """Return why a leaf is false (`hits` is None), or what of a true one did not count."""
        if leaf.query not in self._known:
            found = self._true(leaf, hits) if hits is not None else self._false(leaf)
            self._known[leaf.query] = found
        return self._known[leaf.query]

    def _true(self, leaf: Leaf, hits: Sequence[Evidence]) -> Why | None:
        entity = self._entity(leaf)
        return why_fewer(leaf, entity, hits, self._held) if entity else None

    def _false(self, leaf: Leaf) -> Why | None:
        found: Why | None = None
        match leaf.node:
            case Word(exact=True) | Quoted(exact=True):
                hits = leaf.hits(Quoted(leaf.node.text), self._held)
                found = (f"there only as {quoted(hits)}", hits) if hits else None
            case Quoted():
                found = self._phrase(leaf, leaf.node.text)
            case Proximity():
                parts = [Word(part) for part in leaf.node.text.split() if tokens(part)]
                found = why_apart(leaf, parts, leaf.node.distance, self._held)
            case Near():
                sides = (leaf.node.left, leaf.node.right)
                found = why_apart(leaf, sides, leaf.node.distance, self._held)
            case Reference():
                entity = self._entity(leaf)
                found = why_unnamed(leaf, entity, self._held) if entity else None
            case _:
                pass  # a word, a beginning or a pattern is there or not
        return found or self._elsewhere(leaf)

    def _phrase(self, leaf: Leaf, text: str) -> Why | None:
        words = [token for token in tokens(text) if not is_break(token)]
        bent = Proximity(" ".join(words), 0) if len(words) > 1 else Word(text)
        inflected = leaf.hits(bent, self._held)
        found = [leaf.hits(Quoted(word), self._held) for word in words]
        if not all(found) or len(words) == 1:
            if inflected:
                return f"there only in another form: {quoted(inflected)}", inflected
            return lacking(words, found)
        where = "in this order" if inflected else "next to each other"
        return f"the words are there, but not {where}", together(found)

    def _elsewhere(self, leaf: Leaf) -> Why | None:
        """Look in the fields that the query does not ask for."""
        if leaf.field not in MAIN_FIELDS:
            return None
        hits = Leaf(leaf.node).hits(leaf.node, self._held)
        if not hits:
            return None
        return f"there, but in the {hits[0].field} and not in the {leaf.field}", hits

    def _entity(self, leaf: Leaf) -> Entity | None:
        return self._held.entity(leaf.node.label) if isinstance(leaf.node, Reference) else None
