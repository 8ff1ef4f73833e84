"""Why an entity is not found although something like one of its names stands there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from watcher.model import Entity, Evidence
from watcher.rules.held import Held
from watcher.rules.language.leaves import MOST_NEAR
from watcher.rules.language.lexeme import QUOTES
from watcher.rules.language.tree import Node, Proximity, Quoted, Word
from watcher.rules.leaf import Hits, Leaf, Why, quoted
from watcher.text.document import MAIN_FIELDS
from watcher.text.tokens import is_break, tokens

_MOST_NAMES: Final = 500  # of an entity, looked for in other letters


def why_unnamed(leaf: Leaf, entity: Entity, held: Held) -> Why | None:
    """Say why a leaf that asks for an entity is false; None if nothing like it is there."""
    carved = why_fewer(leaf, entity, (), held)
    return carved or _weak(leaf, entity, held) or _otherwise(leaf, entity, held)


def why_fewer(leaf: Leaf, entity: Entity, hits: Sequence[Evidence], held: Held) -> Why | None:
    """Say which mentions do not count beside `hits`, since they stand inside what is not meant."""
    if not entity.excluding:
        return None
    every = _found(leaf, replace(entity, excluding=()), held)
    lost = tuple(hit for hit in every if not any(_inside(hit, one) for one in hits))
    if not lost:
        return None
    around = held.ask(leaf.asked(_bent(text)) for text in entity.excluding)
    inside = [one for hit in lost for row in around.values() for one in row if _inside(hit, one)]
    where = f"inside {quoted(inside)}" if inside else "inside a name of `not`"
    if not hits:
        return f"there only {where}, which does not count", lost
    verb = "does" if len(lost) == 1 else "do"
    return f"{len(lost)} more {where} {verb} not count", lost


def _weak(leaf: Leaf, entity: Entity, held: Held) -> Why | None:
    if not any(name.weak for name in entity.names):
        return None
    strong = tuple(replace(name, weak=False) for name in entity.names)
    hits = _found(leaf, replace(entity, names=strong), held)
    told = f"there only by a weak name: {quoted(hits)}; a strong one must stand beside it"
    return (told, hits) if hits else None


def _otherwise(leaf: Leaf, entity: Entity, held: Held) -> Why | None:
    """Look for its names whatever their case, and whatever language they belong to."""
    texts = {name.text for name in entity.names[:_MOST_NAMES]}
    asked = [leaf.asked(Quoted(text)) for text in sorted(texts) if _may_be_quoted(text)]
    hits = tuple(hit for found in held.ask(asked).values() for hit in found)
    if not hits:
        return None
    if any(hit.text in texts for hit in hits):
        return f"there only as {quoted(hits)}, which is no name of it in this language", hits
    if all(hit.text.islower() for hit in hits):
        return f"there only in small letters: {quoted(hits)}", hits
    return f"there only as {quoted(hits)}", hits


def _found(leaf: Leaf, entity: Entity, held: Held) -> Hits:
    hits = held.as_entity(replace(entity, label="asked"))
    wanted = (leaf.field,) if leaf.field else MAIN_FIELDS
    return tuple(hit for hit in hits if hit.field in wanted)


def _inside(hit: Evidence, other: Evidence) -> bool:
    return hit.field == other.field and other.start <= hit.start and hit.end <= other.end


def _bent(text: str) -> Node:
    """Return a query for a name in any inflection, as what is excluded is looked for."""
    count = len([token for token in tokens(text) if not is_break(token)])
    if not _may_be_quoted(text) or count > MOST_NEAR:
        return Word("x", exact=True)  # it is only not told by name
    return Word(text) if count == 1 else Proximity(" ".join(text.split()), 0)


def _may_be_quoted(text: str) -> bool:
    return not set(QUOTES) & set(text) and any(not is_break(token) for token in tokens(text))
