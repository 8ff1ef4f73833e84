"""Cutting a regular expression into escapes and single characters."""

import re
from typing import Final, NamedTuple

_NAMED: Final = re.compile(r"\[:\^?\w*:\]")


class Piece(NamedTuple):
    """An escape or a character, its place in the pattern, and whether it is in brackets.

    The two square brackets themselves are not inside.
    """

    text: str
    at: int
    inside: bool


def pieces(pattern: str) -> list[Piece]:
    """Cut a pattern. A closing bracket that comes first is one of the characters in it."""
    found: list[Piece] = []
    at = 0
    opened: int | None = None  # where the characters in the brackets begin
    while at < len(pattern):
        text = _piece(pattern, at, inside=opened is not None)
        closes = text == "]" and opened is not None and at > opened
        found.append(Piece(text, at, opened is not None and not closes))
        if closes:
            opened = None
        elif text == "[" and opened is None:
            opened = at + 1 + pattern.startswith("^", at + 1)
        at += len(text)
    return found


def _piece(pattern: str, at: int, *, inside: bool) -> str:
    if pattern[at] == "\\":
        return pattern[at : at + 2]
    named = _NAMED.match(pattern, at) if inside else None
    return named[0] if named else pattern[at]
