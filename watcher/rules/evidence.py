"""Evidence: the spans of a document that made a rule true."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from watcher.model import Evidence
from watcher.rules.plan import Close, Leaf, Plan, Search, Terms, Unit
from watcher.rules.reading import Piece, Reading, Span, Told
from watcher.text.document import FIELDS, MAIN_FIELDS

_ORDER: Final = {name: number for number, name in enumerate(FIELDS)}
_PLACE: Final = itemgetter(0)
_NO_EDGES: Final = (0, 0)


def evidence(plans: list[Plan], reading: Reading) -> tuple[Evidence, ...]:
    """Return what made some plans true, all of which are, in order of place.

    Of a term's spans inside each other the longest is kept. What must be absent leaves no
    evidence; what is excluded twice over does.
    """
    leaves = plans[0].leaves(reading) or []
    for plan in plans[1:]:
        leaves += plan.leaves(reading) or ()
    if len(leaves) == 1:
        return _of_leaf(leaves[0], reading)[1]
    pieces = [piece for leaf in leaves for piece in _of_leaf(leaf, reading)[0]]
    return _evidence(sorted(pieces, key=_PLACE))


def _of_leaf(leaf: Leaf, reading: Reading) -> Told:
    """Return what a true leaf gives; leaves of many rules are alike, and it is made once."""
    key = (leaf.term, leaf.field)
    told = reading.told.get(key)
    if told is None:
        made = _searched(leaf, reading) if isinstance(leaf, Search) else _found(leaf, reading)
        # Of one leaf no span lies inside another.
        pieces = [((_ORDER[one.field], one.start, -one.end), one) for one in made]
        told = reading.told[key] = pieces, tuple(made)
    return told


def _found(leaf: Terms | Close, reading: Reading) -> list[Evidence]:
    names: dict[Span, str] = {}
    if isinstance(leaf, Close):
        spans, edges = reading.first(leaf.first(reading)), _NO_EDGES
        names = _named_within(leaf, spans, reading)
    else:
        spans, edges = reading.first(leaf.spans(reading)), leaf.edges
        names = leaf.names(reading) if leaf.named else {}
    return reading.evidence(spans, leaf.term, edges, names)


def _named_within(leaf: Close, spans: list[Span], reading: Reading) -> dict[Span, str]:
    """Return for each span which names of entities stand in it, where the leaf asks for any."""
    known: dict[Span, str] = {}
    for terms in _entities(leaf.units):
        known |= terms.names(reading)
    places = sorted(known)
    names: dict[Span, str] = {}
    for low, high in spans if places else ():
        near = places[bisect_left(places, (low, 0)) : bisect_left(places, (high, 0))]
        names[low, high] = ", ".join(dict.fromkeys(known[at] for at in near if at[1] <= high))
    return names


def _entities(units: tuple[Unit, ...]) -> Iterator[Terms]:
    for unit in units:
        if not isinstance(unit, Terms):
            yield from _entities(unit.units)
        elif unit.named:
            yield unit


def _searched(leaf: Search, reading: Reading) -> list[Evidence]:
    names = (leaf.field,) if leaf.field else MAIN_FIELDS
    return [
        Evidence(field.name, start, end, field.text[start:end], leaf.term)
        for field in reading.document.fields
        if field.name in names and field.text
        for start, end in leaf.pattern.spans(field.text)
    ]


def _evidence(pieces: list[Piece]) -> tuple[Evidence, ...]:
    """Return what is in pieces, which are in order, without those inside one of the same term."""
    kept: list[Evidence] = []
    reach: dict[tuple[int, str], int] = {}
    for (field, _, end), one in pieces:
        key = (field, one.term)
        if -end > reach.get(key, -1):
            reach[key] = -end
            kept.append(one)
    return tuple(kept)
