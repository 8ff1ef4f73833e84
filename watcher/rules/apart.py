"""Why words that must stand close together do not: which are missing, or how far apart they are."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from watcher.model import Evidence
from watcher.rules.held import Held
from watcher.rules.language.tree import Node
from watcher.rules.leaf import Hits, Leaf, Why, together
from watcher.text.document import Document
from watcher.text.tokens import is_break, is_unspaced, tokens

_MOST_PAIRS: Final = 60  # hits of each side, looked at for the least distance
_PAIR: Final = 2


def why_apart(leaf: Leaf, parts: Sequence[Node], most: int, held: Held) -> Why | None:
    """Say why `parts` do not stand within `most` words of each other; None if none is there."""
    found = [leaf.hits(part, held) for part in parts]
    if not all(found):
        return lacking(list(map(str, parts)), found)
    if len(set(map(str, parts))) < len(parts):
        return f"there, but not as often within {most} words", together(found)
    if len(parts) > _PAIR:
        return f"all there, but not within {most} words", together(found)
    return _pair(found[0], found[1], most, held.document)


def lacking(terms: Sequence[str], found: Sequence[Hits]) -> Why | None:
    """Say which terms are there and which are not; nothing where none is."""
    there = [term for term, hits in zip(terms, found, strict=True) if hits]
    lost = [term for term, hits in zip(terms, found, strict=True) if not hits]
    if not there:
        return None
    has, lacks = ("is" if len(set(each)) == 1 else "are" for each in (there, lost))
    return f"{_ticked(there)} {has} there, {_ticked(lost)} {lacks} not", together(found)


def _pair(left: Hits, right: Hits, most: int, document: Document) -> Why:
    pairs = _pairs(left, right)
    gaps = [(gap, pair) for pair in pairs if (gap := _gap(*pair, document)) is not None]
    if not gaps:
        beside = next((hits for hits in _pairs(left, right) if _in_one_field(*hits)), None)
        if beside is not None:
            return "both there, but never in one paragraph", beside
        both = (left[0], right[0])
        return f"in the {left[0].field} and in the {right[0].field}, so not near", both
    gap, nearest = min(gaps, key=lambda found: len(found[0]))
    if gap and all(map(is_unspaced, gap)):
        # Two characters of such a script count as one word.
        return f"both there, but {len(gap)} characters apart (at most {2 * most})", nearest
    words = "1 word" if len(gap) == 1 else f"{len(gap)} words"
    return f"both there, but {words} apart (at most {most})", nearest


def _pairs(left: Hits, right: Hits) -> Iterator[tuple[Evidence, Evidence]]:
    return product(left[:_MOST_PAIRS], right[:_MOST_PAIRS])


def _in_one_field(one: Evidence, other: Evidence) -> bool:
    return one.field == other.field


def _gap(one: Evidence, other: Evidence, document: Document) -> list[str] | None:
    """Return the tokens between two hits; None where they are not in one paragraph."""
    first, second = sorted((one, other), key=lambda hit: hit.start)
    if one.field != other.field or first.end > second.start:
        return None
    text = next(field.text for field in document.fields if field.name == one.field)
    between = tokens(text[first.end : second.start])
    return None if any(map(is_break, between)) else between


def _ticked(terms: Sequence[str]) -> str:
    return ", ".join(f"`{term}`" for term in dict.fromkeys(terms))
