"""A document as the rules see it: which of the words that rules ask for stand where.

Every token is looked up once per spelling, through a memo; words that no rule mentions get
nothing. All fields lie in one row of tokens, parted by breaks that no phrase can cross.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from watcher.model import Evidence
from watcher.text.document import MAIN_FIELDS, Document
from watcher.text.fold import has_capital
from watcher.text.phrase import Atom, Kind
from watcher.text.stem import stem
from watcher.text.tokens import is_break, spans, spelling, word

BREAK: Final = 0  # the id of what parts blocks and fields
ALWAYS: Final = 1  # an anchor that every document has
_FIRST: Final = 2
_MOST_KNOWN: Final = 200_000  # spellings in the memo
_ACRONYM: Final = range(2, 6)  # letters

Ids = tuple[int, ...]
Span = tuple[int, int]


class Vocabulary:
    """The words that rules ask for, each with a number; filled while rules are compiled."""

    def __init__(self) -> None:
        self._ids: dict[tuple[Kind, str], int] = {}
        self._lengths: tuple[int, ...] = ()
        self._known: tuple[dict[str, Ids], dict[str, Ids]] = ({}, {})

    def number(self, atom: Atom) -> int:
        """Return the number of an atom, a new one if need be."""
        key = (atom.kind, atom.form)
        if key not in self._ids:
            self._ids[key] = len(self._ids) + _FIRST
            if atom.kind is Kind.PREFIX:
                self._lengths = tuple(sorted({*self._lengths, len(atom.form)}))
            self._forget()
        return self._ids[key]

    def look_up(self, tokens: Iterable[str], *, english: bool) -> list[Ids]:
        """Return for each token the numbers of what it is."""
        known = self._known[english]
        if len(known) > _MOST_KNOWN:
            known.clear()
        row: list[Ids] = []
        for token in tokens:
            ids = known.get(token)
            if ids is None:
                ids = known[token] = self._numbers(token, english=english)
            row.append(ids)
        return row

    def _forget(self) -> None:
        for known in self._known:
            known.clear()

    def _numbers(self, token: str, *, english: bool) -> Ids:
        if is_break(token):
            return (BREAK,)
        form = word(token)
        written = spelling(token)
        capital = has_capital(written)
        keys = [(Kind.FOLDED, form), (Kind.EXACT, written)]
        keys.append((Kind.STEM, stem(form, english=english)))
        keys.extend((Kind.PREFIX, form[:length]) for length in self._lengths)
        if capital:
            keys.append((Kind.CAPITAL, form))
        if len(written) in _ACRONYM and written.isalpha() and written.isupper():
            dotted = "".join(f"{char}." for char in form)
            keys += [(Kind.FOLDED, dotted), (Kind.CAPITAL, dotted)]
        ids = self._ids
        return tuple(dict.fromkeys(ids[key] for key in keys if key in ids))


class Reading:
    """One document against one vocabulary; lives as long as the matching of the document."""

    __slots__ = ("_bounds", "_offsets", "_starts", "document", "ids", "places")

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document = document
        self.ids: list[Ids] = []
        self._bounds: dict[str, Span] = {}
        self._offsets: dict[str, list[Span]] = {}
        english = document.language in (None, "en")
        for field in document.fields:
            start = len(self.ids)
            self.ids += vocabulary.look_up(field.tokens, english=english)
            self._bounds[field.name] = (start, len(self.ids))
            self.ids.append((BREAK,))
        self._starts = [start for start, _ in self._bounds.values()]
        self.places = _places(self.ids)

    def bounds(self, field: str) -> Span:
        """Return the row's part for a field, or for all main fields where it is ""."""
        if field:
            return self._bounds[field]
        return 0, self._bounds[MAIN_FIELDS[-1]][1]

    def within(self, numbers: Iterable[int], field: str) -> list[int]:
        """Return in order where any of these words stands in a field."""
        low, high = self.bounds(field)
        found = [place for number in numbers for place in self.places.get(number, ())]
        return sorted({place for place in found if low <= place < high})

    def block(self, place: int) -> int:
        """Return which block a token lies in: a number that differs from block to block."""
        return bisect_right(self.places[BREAK], place)

    def around(self, span: Span) -> list[str]:
        """Return the texts before, between and after the tokens of a span."""
        name, text, first = self._field(span[0])
        offsets = self._offsets_of(name, text)[span[0] - first : span[1] - first]
        ends = [0, *(end for _, end in offsets)]
        starts = [*(start for start, _ in offsets), len(text)]
        return [text[end:start] for end, start in zip(ends, starts, strict=True)]

    def evidence(self, span: Span, term: str, edges: Span = (0, 0)) -> Evidence:
        """Turn a span of tokens, and symbols at its edges, into a span of the field's text."""
        name, text, first = self._field(span[0])
        offsets = self._offsets_of(name, text)
        start = offsets[span[0] - first][0] - edges[0]
        end = offsets[span[1] - 1 - first][1] + edges[1]
        return Evidence(name, start, end, text[start:end], term)

    def _field(self, place: int) -> tuple[str, str, int]:
        number = bisect_right(self._starts, place) - 1
        field = self.document.fields[number]
        return field.name, field.text, self._starts[number]

    def _offsets_of(self, name: str, text: str) -> list[Span]:
        if name not in self._offsets:
            self._offsets[name] = spans(text)
        return self._offsets[name]


def _places(row: list[Ids]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {ALWAYS: []}
    for place, ids in enumerate(row):
        for number in ids:
            if number in places:
                places[number].append(place)
            else:
                places[number] = [place]
    return places
