"""What a term asks of a text: a row of words, each by its forms, and the symbols between."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

from watcher.text.fold import HYPHENS
from watcher.text.stem import query_stem
from watcher.text.tokens import is_break, is_unspaced, spans, spelling, word

SYMBOLS: Final = "+#&@$%."
_CLOSED: Final = dict.fromkeys(map(ord, HYPHENS))
_ONE_HYPHEN: Final = dict.fromkeys(map(ord, HYPHENS), "-")


class Kind(IntEnum):
    """By which form a token is compared."""

    FOLDED = 1
    WORD = 2  # in any inflection
    PREFIX = 3
    EXACT = 4
    CAPITAL = 5  # folded, but a capital must stand in the text
    NAME = 6  # a noun in any inflection, with a capital in the text
    NOUN = 7  # the same, whatever its case
    RELATED = 8  # an adjective or demonym of the name of a place, or of nobody knows what
    GENTILIC = 9  # one that only the name of a place has
    ACRONYM = 10  # a short name in capitals with an ending in small letters


@dataclass(frozen=True, slots=True)
class Atom:
    """What one token must be."""

    kind: Kind
    form: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of tokens, each any of its slot's atoms.

    `gaps` has what must stand before, between and after them: None for anything, "" for
    nothing but white space, else this very text. `exact` also refuses other symbols at
    the edges.
    """

    slots: tuple[tuple[Atom, ...], ...]
    gaps: tuple[str | None, ...]
    exact: bool = False
    unspaced: bool = False


Choice = Callable[[str], tuple[Atom, ...]]


def as_written(token: str) -> tuple[Atom, ...]:
    """Ask for this form of a word, whatever its case and accents."""
    return (Atom(Kind.FOLDED, word(token)),)


def inflected(token: str) -> tuple[Atom, ...]:
    """Ask for any form of a word."""
    form = word(token)
    return tuple(Atom(Kind.WORD, base) for base in dict.fromkeys((form, query_stem(form))))


def exactly(token: str) -> tuple[Atom, ...]:
    """Ask for this spelling."""
    return (Atom(Kind.EXACT, spelling(token)),)


def beginning(token: str) -> tuple[Atom, ...]:
    """Ask for a word that begins so."""
    return (Atom(Kind.PREFIX, word(token)),)


def phrase(text: str, choice: Choice, *, quoted: bool = False) -> Phrase | None:
    """Return what a term asks for; None if there is no word in it.

    In quotation marks a full stop at the end of a word is punctuation, else it is asked for.
    """
    text = " ".join(text.split())
    places = [(start, end) for start, end in spans(text) if not is_break(text[start:end])]
    if not places:
        return None
    found = [text[start:end] for start, end in places]
    return Phrase(
        slots=tuple(choice(token) for token in found),
        gaps=_gaps(text, places, quoted=quoted),
        unspaced=all(map(is_unspaced, found)),
    )


def exact_phrase(text: str) -> Phrase:
    """Return what `=text` asks for: case, accents and symbols; `text` has a word in it."""
    text = " ".join(text.split())
    places = spans(text)
    inner = [text[end:start] for (_, end), (start, _) in pairwise(places)]
    before, after = _edges(text, places, quoted=False)
    gaps = (before or None, *map(plain_gap, inner), after or None)
    slots = tuple(exactly(text[start:end]) for start, end in places)
    return Phrase(slots, gaps, exact=True, unspaced=all(is_unspaced(text[s:e]) for s, e in places))


def closed_form(text: str) -> str | None:
    """Return a hyphenated term written as one word, None if it has no hyphen inside."""
    closed = text.translate(_CLOSED)
    return closed if closed != text and len(spans(closed)) < len(spans(text)) else None


def plain_gap(text: str) -> str:
    """Return what stands between two words in the form in which it is compared."""
    text = unicodedata.normalize("NFKC", text.translate(_ONE_HYPHEN))
    return " ".join(f"|{text}|".split())[1:-1]


def symbols_only(text: str) -> str:
    """Return a gap without its white space, as symbols are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _gaps(text: str, places: list[tuple[int, int]], *, quoted: bool) -> tuple[str | None, ...]:
    before, after = _edges(text, places, quoted=quoted)
    gaps: list[str | None] = [before or None]
    for (start, end), (following, stop) in pairwise(places):
        near = is_unspaced(text[start:end]) or is_unspaced(text[following:stop])
        gaps.append(_gap(text[end:following], unspaced=near))
    return (*gaps, after or None)


def _gap(text: str, *, unspaced: bool) -> str | None:
    if not text:
        return "" if unspaced else None
    # "Mr. Smith": a full stop before a space is punctuation.
    asked = symbols_only(text.replace(". ", " "))
    return asked if any(char in SYMBOLS for char in asked) else None


def _edges(text: str, places: list[tuple[int, int]], *, quoted: bool) -> tuple[str, str]:
    head = unicodedata.normalize("NFKC", text[: places[0][0]])
    tail = unicodedata.normalize("NFKC", text[places[-1][1] :])
    before = head[len(head.rstrip(SYMBOLS)) :]
    after = tail[: len(tail) - len(tail.lstrip(SYMBOLS))]
    if before.startswith(".."):
        before = before.lstrip(".")
    return before, after.rstrip(".") if quoted else after
