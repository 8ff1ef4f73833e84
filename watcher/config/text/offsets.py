"""Finds, for a character of a value, the character of the file that it was written with."""

import re

from watcher.config.text.nodes import Scalar

_ESCAPE = re.compile(r"\\(x..|u.{4}|U.{8}|\r?\n[ \t]*|.)", re.DOTALL)


def written_at(text: str, scalar: Scalar, offset: int) -> int:
    """Return where in the file's text the character `offset` of a scalar stands.

    YAML folds lines, so blanks of the value and of the file differ; all else stands in the
    same order in both. So we walk along both, and let each catch up with the other's blanks.
    """
    at = _first(text, scalar)
    for char in scalar.text[:offset]:
        at = _after(text, _char(text, scalar, at, char), scalar, char)
    if offset < len(scalar.text):
        at = _char(text, scalar, at, scalar.text[offset])
    return min(at, scalar.end)


def written_to(text: str, scalar: Scalar, offset: int) -> int:
    """Return where the file has the end of a scalar's first `offset` characters, at least one."""
    at = written_at(text, scalar, offset - 1)
    return min(_after(text, at, scalar, scalar.text[offset - 1]), scalar.end)


def _first(text: str, scalar: Scalar) -> int:
    if scalar.style in {"|", ">"}:
        found = text.find("\n", scalar.start, scalar.end)
        return found + 1 if found >= 0 else scalar.end
    return scalar.start + len(scalar.style)


def _char(text: str, scalar: Scalar, at: int, char: str) -> int:
    """Return where `char` stands, from `at` on: over blanks, unless it is one itself."""
    at = _over_joins(text, scalar, at)
    if char.isspace():
        return at
    while at < scalar.end and text[at].isspace():
        at = _over_joins(text, scalar, at + 1)
    return at


def _over_joins(text: str, scalar: Scalar, at: int) -> int:
    """Step over a backslash at the end of a line: it joins two lines to nothing."""
    while scalar.style == '"' and (found := _ESCAPE.match(text, at)) and "\n" in found[0]:
        at = found.end()
    return at


def _after(text: str, at: int, scalar: Scalar, char: str) -> int:
    """Return where the character after the one at `at` may stand."""
    if scalar.style == '"' and (found := _ESCAPE.match(text, at)):
        return found.end()
    if scalar.style == "'" and char == "'":
        return at + 2
    if char.isspace() and text[at : at + 1] != char:
        return at  # a line break that became a blank: the next character skips it
    return at + 1
