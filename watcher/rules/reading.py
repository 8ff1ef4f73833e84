"""A document as the rules see it: which of the words that rules ask for stand where.

Every token is looked up once per spelling, through a memo; words that no rule mentions get
nothing. All fields lie in one row of tokens, parted by breaks that no phrase can cross.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from watcher.model import Evidence
from watcher.text.document import MAIN_FIELDS, Document
from watcher.text.fold import has_capital
from watcher.text.phrase import Atom, Kind
from watcher.text.stem import stem
from watcher.text.tokens import each_span, is_break, spelling, word

BREAK: Final = 0  # the id of what parts blocks and fields
ALWAYS: Final = 1  # an anchor that every document has
_FIRST: Final = 2
_MOST_KNOWN: Final = 200_000  # spellings in the memo
_ACRONYM: Final = range(2, 6)  # letters
_AT_ONCE: Final = 500  # tokens that are cut at a time
# So many spans of a term are evidence in a field. Matching itself knows no such bound.
MOST_EVIDENCE: Final = 200

Ids = tuple[int, ...]
Span = tuple[int, int]


class Vocabulary:
    """The words that rules ask for, each with a number; filled while rules are compiled."""

    def __init__(self) -> None:
        # By kind: a pair as the key would cost as much again as the word.
        self._ids: dict[Kind, dict[str, int]] = {kind: {} for kind in Kind}
        self._next = _FIRST
        self._lengths: tuple[int, ...] = ()
        self._known: tuple[dict[str, Ids], dict[str, Ids]] = ({}, {})

    def number(self, atom: Atom) -> int:
        """Return the number of an atom, a new one if need be."""
        ids = self._ids[atom.kind]
        number = ids.setdefault(atom.form, self._next)
        if number == self._next:
            self._next += 1
            if atom.kind is Kind.PREFIX and len(atom.form) not in self._lengths:
                self._lengths = tuple(sorted({*self._lengths, len(atom.form)}))
            self._forget()
        return number

    def forms(self) -> list[tuple[Kind, str] | None]:
        """Return what each number stands for; None for those that are no words."""
        found: list[tuple[Kind, str] | None] = [None] * self._next
        for kind, ids in self._ids.items():
            for form, number in ids.items():
                found[number] = (kind, form)
        return found

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
        return tuple(dict.fromkeys(ids[kind][form] for kind, form in keys if form in ids[kind]))


class Reading:
    """One document against one vocabulary; lives as long as the matching of the document."""

    __slots__ = ("_bounds", "_cuts", "_starts", "document", "found", "ids", "places", "truth")

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document = document
        # What plans were found to say of the document, by the plan's `id`: plans outlive it.
        self.found: dict[int, list[Span]] = {}
        self.truth: dict[int, bool] = {}
        self.ids: list[Ids] = []
        self._bounds: dict[str, Span] = {}
        self._cuts: dict[str, _Cuts] = {}
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
        rows = [self.places[number] for number in numbers if number in self.places]
        row = rows[0] if len(rows) == 1 else sorted(set().union(*rows))
        low, high = self.bounds(field)
        return row[bisect_left(row, low) : bisect_left(row, high)]

    def breaks(self) -> list[int]:
        """Return in order where blocks and fields end."""
        return self.places[BREAK]

    def first(self, found: list[Span]) -> list[Span]:
        """Return the first `MOST_EVIDENCE` of the spans in each field."""
        if len(found) <= MOST_EVIDENCE:
            return found
        cuts = [bisect_left(found, (start, 0)) for start in self._starts]
        rows = zip(cuts, [*cuts[1:], len(found)], strict=True)
        return [span for low, high in rows for span in found[low : min(high, low + MOST_EVIDENCE)]]

    def around(self, span: Span) -> tuple[str, ...]:
        """Return the texts before, between and after the tokens of a span.

        The first begins with the token before, which may end in a full stop; more of the text
        can hold nothing that a term asks for.
        """
        name, text, first = self._field(span[0])
        low, high = span[0] - first, span[1] - first
        starts, ends = self._cuts_of(name, text, high + 1)
        before = text[starts[low - 1] if low else 0 : starts[low]]
        return before, *[text[ends[place] : starts[place + 1]] for place in range(low, high)]

    def evidence(self, span: Span, term: str, edges: Span = (0, 0)) -> Evidence:
        """Turn a span of tokens, and symbols at its edges, into a span of the field's text."""
        name, text, first = self._field(span[0])
        starts, ends = self._cuts_of(name, text, span[1] - first)
        start = starts[span[0] - first] - edges[0]
        end = ends[span[1] - 1 - first] + edges[1]
        return Evidence(name, start, end, text[start:end], term)

    def _field(self, place: int) -> tuple[str, str, int]:
        number = bisect_right(self._starts, place) - 1
        field = self.document.fields[number]
        return field.name, field.text, self._starts[number]

    def _cuts_of(self, name: str, text: str, count: int) -> tuple[list[int], list[int]]:
        """Return where the first `count` tokens or more of a field start, and where they end.

        Where there are fewer, the end of the text is one more start.
        """
        if name not in self._cuts:
            self._cuts[name] = _Cuts(each_span(text), [], [])
        cuts = self._cuts[name]
        if len(cuts.starts) < count:
            more = list(islice(cuts.coming, max(count - len(cuts.starts), _AT_ONCE)))
            cuts.starts.extend(start for start, _ in more)
            cuts.ends.extend(end for _, end in more)
            if len(cuts.starts) < count:
                cuts.starts.append(len(text))
        return cuts.starts, cuts.ends


@dataclass(frozen=True, slots=True)
class _Cuts:
    """Where tokens of a field start and end, so far as anybody asked."""

    coming: Iterator[Span]
    starts: list[int]
    ends: list[int]


def _places(row: list[Ids]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {ALWAYS: []}
    for place, ids in enumerate(row):
        for number in ids:
            if number in places:
                places[number].append(place)
            else:
                places[number] = [place]
    return places
