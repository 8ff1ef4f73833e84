"""The mistakes found in the files, and how a message shows what it found there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import NamedTuple, Protocol

from watcher.config.text.source import Source
from watcher.config.text.sources import Sources
from watcher.errors import Mend, Problem, Spot

MOST_COMPARED = 100_000  # words
_LONGEST = 60
_MOST_LISTED = 12
_ADDRESS = re.compile(r"[\w+.-]+:/|[^\s@:]:[^\s@]*@")
_UNPRINTABLE = re.compile(r"[^\S ]+|[\x00-\x1f\x7f-\x9f]")


class Placed(Protocol):
    """Whatever stands somewhere in the files: the numbers of its first character and of the end."""

    @property
    def start(self) -> int:
        """The first character of it."""
        ...

    @property
    def end(self) -> int:
        """The first character after it."""
        ...


class Span(NamedTuple):
    """Some characters of a file."""

    start: int
    end: int


class Edit(NamedTuple):
    """What to write in the place of some characters of a file."""

    start: int
    end: int
    text: str


class Problems:
    """Collects what is wrong with the files, all of it, in any order."""

    def __init__(self, sources: Sources, found: Iterable[Problem] = ()) -> None:
        self.sources = sources
        self._found = list(found)
        self._patience = MOST_COMPARED

    @property
    def count(self) -> int:
        """How many there are so far."""
        return len(self._found)

    def add(self, found: Iterable[Problem]) -> None:
        """Take in what was found elsewhere."""
        self._found += found

    def error(
        self, where: Placed, text: str, hint: "str | Proposal" = "", also: "Also | None" = None
    ) -> None:
        """Note a mistake: what is wrong in one sentence, how to mend it, a second place of it."""
        self._found.append(problem_at(self.sources, where, text, hint, also))

    def warn(
        self, where: Placed, text: str, hint: "str | Proposal" = "", also: "Also | None" = None
    ) -> None:
        """Note what is allowed and probably not meant."""
        found = problem_at(self.sources, where, text, hint, also)
        self._found.append(replace(found, kind="warning"))

    def meant(self, word: str, known: Sequence[str]) -> str | None:
        """Return the known word that was probably meant, as long as there is patience.

        Who has thousands of wrong words in a file of thousands of labels lacks no suggestion.
        """
        self._patience -= len(known)
        return meant(word, known) if self._patience >= 0 else None

    def line(self, where: Placed, seen_from: Placed) -> str:
        """Say in which line something stands, and in which file where that is another."""
        source, at = self.sources.at(where.start)
        line = f"line {source.place(at)[0]}"
        same = self.sources.at(seen_from.start)[0] is source
        return line if same else f"{line} of {source.path}"

    def text(self, where: Placed) -> str:
        """Return what the file says there, as it was written."""
        source, at = self.sources.at(where.start)
        return source.text[at : at + where.end - where.start]

    def source(self, where: Placed) -> Source:
        """Return the file in which something stands."""
        return self.sources.at(where.start)[0]

    def all(self) -> tuple[Problem, ...]:
        """Return what was found, file by file and line by line."""
        return self.sources.in_order(self._found)


class Proposal(NamedTuple):
    """A mend in words, and exactly, where there is one answer."""

    text: str
    edit: Edit | None


class Also(NamedTuple):
    """A second place that a mistake involves, and in a few words what is there."""

    where: Placed
    text: str


def problem_at(
    sources: Sources,
    where: Placed,
    text: str,
    hint: str | Proposal = "",
    also: Also | None = None,
) -> Problem:
    """Return an error with the places that a person knows: file, line and column."""
    source, at = sources.at(where.start)
    words, edit = hint if isinstance(hint, Proposal) else (hint, None)
    found = _in_one_line(source.problem(at, at + where.end - where.start, text, words))
    if edit is not None:
        found = replace(found, mend=_mend(source, edit, where.start - at))
    if also is not None:
        found = replace(found, also=(_spot(sources, also),))
    return found


def _in_one_line(found: Problem) -> Problem:
    """Return a problem whose words are one line, whatever line breaks a text of the file has."""
    if _UNPRINTABLE.search(found.text + found.hint) is None:
        return found
    text, hint = (_UNPRINTABLE.sub(" ", one) for one in (found.text, found.hint))
    return replace(found, text=text, hint=hint)


def _mend(source: Source, edit: Edit, base: int) -> Mend:
    start, end = source.place(edit.start - base), source.place(edit.end - base)
    return Mend(*start, *end, edit.text)


def _spot(sources: Sources, also: Also) -> Spot:
    source, at = sources.at(also.where.start)
    width = source.width(at, at + also.where.end - also.where.start)
    return Spot(str(source.path), *source.place(at), also.text, width)


def shown(text: str) -> str:
    """Return a text from the file in quotes, fit for a message: short, and no secret.

    Addresses are not shown at all: they are where people keep passwords and tokens.
    """
    if _ADDRESS.search(text):
        return "'…'"
    text = _UNPRINTABLE.sub(" ", text).strip()
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return f"'{text}'"


def meant(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant."""
    by_folded = {one.casefold(): one for one in known}
    close = get_close_matches(word.casefold(), by_folded, 1, 0.6)
    return by_folded[close[0]] if close else None


def hint_for(close: str | None, known: Sequence[str]) -> str:
    """Return the hint that proposes a word, or tells what there is."""
    if close is not None:
        return f"did you mean {shown(close)}?"
    if not known:
        return "there is none yet"
    listed = ", ".join(shown(one)[1:-1] for one in known[:_MOST_LISTED])
    return f"there is: {listed}" + (", …" if len(known) > _MOST_LISTED else "")
