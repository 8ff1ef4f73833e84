"""A document as the rules see it: which of the words that rules ask for stand where.

Every token is looked up once per spelling, through a memo; words that no rule mentions get
nothing. All fields lie in one row of tokens, parted by breaks that no phrase can cross.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import sub
from typing import Final

from watcher.model import Evidence
from watcher.rules.keys import Keys
from watcher.rules.vocabulary import ALWAYS, BREAK, Ids
from watcher.text.document import MAIN_FIELDS, Document, Field

_AT_ONCE: Final = 100  # tokens that are cut at a time
_LONG: Final = 3_000  # tokens
_FEW: Final = 3  # times that a row is gone through for some words, before all are noted
# So many spans of a term are evidence in a field. Matching itself knows no such bound.
MOST_EVIDENCE: Final = 200

_END: Final = (BREAK,)

Span = tuple[int, int]
Piece = tuple[tuple[int, int, int], Evidence]  # with its place among the evidence of a match
Told = tuple[list[Piece], tuple[Evidence, ...]]  # what a leaf gives, and the same bare


class Reading:
    """One document against the keys of all rules; lives as long as its matching."""

    __slots__ = (
        "_bounds",
        "_breaks",
        "_cuts",
        "_places",
        "_sought",
        "_starts",
        "document",
        "found",
        "ids",
        "keys",
        "told",
        "truth",
    )

    def __init__(self, document: Document, keys: Keys) -> None:
        self.document = document
        # Where plans were found to be true, by the plan's `id`: plans outlive the reading.
        self.found: dict[int, list[Span]] = {}
        self.truth: dict[int, bool] = {}
        # What a leaf gave as evidence, by its term and field.
        self.told: dict[tuple[str, str], Told] = {}
        self.ids: list[Ids] = []
        self._bounds: dict[str, Span] = {}
        self._cuts: dict[str, tuple[list[int], list[int]]] = {}
        self._places: dict[int, list[int]] | None = None
        self._sought = 0
        self._breaks: list[int] | None = None
        for field in document.fields:
            start = len(self.ids)
            if field.tokens:
                self.ids += keys.vocabulary.look_up(field.tokens, document.language)
            self._bounds[field.name] = (start, len(self.ids))
            self.ids.append(_END)
        self._starts = [start for start, _ in self._bounds.values()]
        # The keys in each field that some rule searches alone, and at "" those in all main ones.
        self.keys = {name: self._keys_in(name, keys) for name in ("", *keys.fields)}

    def _keys_in(self, name: str, keys: Keys) -> set[int]:
        low, high = self.bounds(name)
        row = self.ids[low:high]
        found = set(chain.from_iterable(row))
        found.update(keys.pairs_in(row, found))
        if not name:
            found.add(ALWAYS)
        if name in keys.patterns.fields:
            names = (name,) if name else MAIN_FIELDS
            fields = self.document.fields
            texts = [field.text for field in fields if field.name in names and field.text]
            found.update(keys.patterns.hits(name, texts))
        return found

    def bounds(self, field: str) -> Span:
        """Return the row's part for a field, or for all main fields where it is ""."""
        if field:
            return self._bounds[field]
        return 0, self._bounds[MAIN_FIELDS[-1]][1]

    def parts(self, field: str) -> list[Span]:
        """Return the row's parts for a field, or for each of the main fields where it is ""."""
        return [self._bounds[name] for name in ((field,) if field else MAIN_FIELDS)]

    def within(self, numbers: Iterable[int], low: int, high: int) -> list[int]:
        """Return in order where any of these words stands between two places."""
        if self._places is None:
            self._sought += 1
            if self._sought <= _FEW and len(self.ids) < _LONG:
                # Most documents are asked for a word or two: to note them all takes longer.
                row = enumerate(self.ids[low:high], low)
                apart = frozenset(numbers).isdisjoint
                return [at for at, ids in row if ids and not apart(ids)]
            self._places = _places(self.ids)
        places = self._places
        rows = [places[number] for number in numbers if number in places]
        found = rows[0] if len(rows) == 1 else sorted(set().union(*rows))
        if found and found[0] >= low and found[-1] < high:
            return found
        return found[bisect_left(found, low) : bisect_left(found, high)]

    def breaks(self) -> list[int]:
        """Return in order where blocks and fields end."""
        if self._breaks is None:
            noted = self._places
            self._breaks = (
                [at for at, ids in enumerate(self.ids) if BREAK in ids]
                if noted is None
                else noted[BREAK]
            )
        return self._breaks

    def first(self, found: list[Span]) -> list[Span]:
        """Return the first `MOST_EVIDENCE` of the spans in each field."""
        if len(found) <= MOST_EVIDENCE:
            return found
        cuts = [bisect_left(found, (start, 0)) for start in self._starts]
        rows = zip(cuts, [*cuts[1:], len(found)], strict=True)
        return [span for low, high in rows for span in found[low : min(high, low + MOST_EVIDENCE)]]

    def around(self, found: list[Span]) -> Iterator[tuple[str, ...]]:
        """Yield for each span, in order, the texts before, between and after its tokens.

        The first begins with the token before, which may end in a full stop; more of the text
        can hold nothing that a term asks for.
        """
        for field, first, spans in self._by_field(found):
            starts, ends = self._cuts_of(field, spans[-1][1] - first + 1)
            for low, high in spans:
                yield tuple(_around(field.text, starts, ends, low - first, high - first))

    def evidence(
        self, found: list[Span], term: str, edges: Span, names: dict[Span, str]
    ) -> list[Evidence]:
        """Turn spans of tokens, in order, and symbols at their edges, into spans of the texts."""
        before, after = edges
        pieces: list[Evidence] = []
        for field, first, spans in self._by_field(found):
            starts, ends = self._cuts_of(field, spans[-1][1] - first)
            name, text = field.name, field.text
            for span in spans:
                start, end = starts[span[0] - first] - before, ends[span[1] - 1 - first] + after
                named = names.get(span, "") if names else ""
                pieces.append(Evidence(name, start, end, text[start:end], term, named))
        return pieces

    def _by_field(self, found: list[Span]) -> Iterator[tuple[Field, int, list[Span]]]:
        """Yield the spans of each field that has some, with the place of its first token."""
        if len(found) == 1:
            number = bisect_right(self._starts, found[0][0]) - 1
            yield self.document.fields[number], self._starts[number], found
            return
        at = 0
        while at < len(found):
            number = bisect_right(self._starts, found[at][0]) - 1
            last = number + 1 == len(self._starts)
            stop = len(found) if last else bisect_left(found, (self._starts[number + 1], 0), at)
            yield self.document.fields[number], self._starts[number], found[at:stop]
            at = stop

    def _cuts_of(self, field: Field, count: int) -> tuple[list[int], list[int]]:
        """Return where the first `count` tokens or more of a field start, and where they end.

        Where there are fewer, the end of the text is one more start.
        """
        cuts = self._cuts.get(field.name)
        if cuts is None:
            cuts = self._cuts[field.name] = ([], [])
        elif len(cuts[0]) >= count:
            return cuts
        starts, ends = cuts
        if len(starts) < count:
            text, tokens = field.text, field.tokens
            # Between two tokens there is nothing that a token could begin with.
            place = ends[-1] if ends else 0
            more = tokens[len(ends) : max(count, len(ends) + _AT_ONCE)]
            lengths = list(map(len, more))
            find = text.find
            cut = [
                place := find(token, place) + length
                for token, length in zip(more, lengths, strict=True)
            ]
            starts += map(sub, cut, lengths)
            ends += cut
            if len(starts) < count:
                starts.append(len(text))
        return cuts


def _around(text: str, starts: list[int], ends: list[int], low: int, high: int) -> Iterator[str]:
    yield text[starts[low - 1] if low else 0 : starts[low]]
    for place in range(low, high):
        yield text[ends[place] : starts[place + 1]]


def _places(row: list[Ids]) -> dict[int, list[int]]:
    # By all that a token is first: most words are always the same few things.
    spots: defaultdict[Ids, list[int]] = defaultdict(list)
    for place, ids in enumerate(row):
        if ids:
            spots[ids].append(place)
    places: dict[int, list[int]] = {}
    for ids, where in spots.items():
        for number in ids:
            known = places.get(number)
            places[number] = sorted(known + where) if known else where
    return places
