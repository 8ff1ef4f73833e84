"""The mistakes found in one file, and how a message shows what it found there."""

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import Protocol

from watcher.config.source import Source
from watcher.errors import Problem

_LONGEST = 60
_ADDRESS = re.compile(r"[\w+.-]+:/|[^\s@:]:[^\s@]*@")
_UNPRINTABLE = re.compile(r"[^\S ]+|[\x00-\x1f\x7f-\x9f]")


class Placed(Protocol):
    """Whatever stands somewhere in a file."""

    @property
    def start(self) -> int:
        """The first character of it."""
        ...

    @property
    def end(self) -> int:
        """The first character after it."""
        ...


class Problems:
    """Collects what is wrong with one file, all of it, in any order."""

    def __init__(self, source: Source, found: Iterable[Problem] = ()) -> None:
        self.source = source
        self._found = list(found)

    def error(self, where: Placed, text: str, hint: str = "") -> None:
        """Note a mistake: what is wrong in one sentence, and the mend as a hint."""
        self._found.append(self.source.problem(where.start, where.end, text, hint))

    def warn(self, where: Placed, text: str, hint: str = "") -> None:
        """Note what is allowed and probably not meant."""
        problem = self.source.problem(where.start, where.end, text, hint)
        self._found.append(replace(problem, kind="warning"))

    def line(self, where: Placed) -> int:
        """Return the line of something, for a message that shows two places."""
        return self.source.place(where.start)[0]

    def all(self) -> tuple[Problem, ...]:
        """Return what was found, in the order of the file."""
        return tuple(sorted(set(self._found)))


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


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the hint that proposes the known word which was probably meant, or them all."""
    by_folded = {one.casefold(): one for one in known}
    if close := get_close_matches(word.casefold(), by_folded, 1, 0.6):
        return f"did you mean {shown(by_folded[close[0]])}?"
    if not by_folded:
        return "there is none yet"
    most = 12
    listed = ", ".join(shown(one)[1:-1] for one in list(by_folded.values())[:most])
    return f"there is: {listed}" + (", …" if len(by_folded) > most else "")
