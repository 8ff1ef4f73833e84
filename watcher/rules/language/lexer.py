"""Cutting a query into lexemes: brackets, operators, fields and terms."""

import re
from collections.abc import Callable
from typing import Final

from watcher.rules.language import slips
from watcher.rules.language.lexeme import DASHES, FAR, OPERATORS, QUOTES, RUN, Lexeme, Slip, Sort
from watcher.rules.language.mistakes import QueryError
from watcher.text.document import FIELDS

__all__ = ["Lexeme", "Sort", "lexemes"]

_QUOTED: Final = re.compile(rf'((?:[^{QUOTES}]|(?<=[א-ת])"(?=[א-ת]))*)[{QUOTES}]')
_NUMBER: Final = re.compile(r"~(\d*)")
_NEAR: Final = re.compile(r"NEAR(?:/(\d*))?$")
_NAMED: Final = re.compile(r"([^\W\d]+):")
_REGEX: Final = re.compile(r"/((?:[^/\\]|\\.)*)/", re.DOTALL)
_SINGLE: Final = {"(": Sort.OPEN, ")": Sort.CLOSE, "|": Sort.OR}
# What may look like an operator of another search engine.
_FOREIGN: Final = frozenset("&!+:")


def lexemes(query: str) -> tuple[list[Lexeme], list[QueryError]]:
    """Cut a query; the last lexeme is an END. Beside them stands what is no lexeme.

    Where a piece is wrong, the lexemes go on with what was probably meant.
    """
    found: list[Lexeme] = []
    errors: list[QueryError] = []
    at, length = 0, len(query)
    while at < length:
        if query[at].isspace():
            at += 1
            continue
        try:
            lexeme = _next(query, at)
        except Slip as slip:
            errors.append(slips.blamed(query, found, slip))
            lexeme = slip.instead
        if lexeme.sort is not Sort.NOTHING:
            found.append(lexeme)
        at = lexeme.end
    return [*found, Lexeme(Sort.END, "", length, length)], errors


def _next(query: str, at: int) -> Lexeme:
    char = query[at]
    if char in _SINGLE:
        if query.startswith("||", at):
            raise slips.foreign(query, at, at + 2)
        return Lexeme(_SINGLE[char], char, at, at + 1)
    return _STARTS.get(char, _run)(query, at)


def _quoted(query: str, at: int) -> Lexeme:
    found = _QUOTED.match(query, at + 1)
    if found is None:
        raise slips.unclosed_phrase(query, at)
    distance = _NUMBER.match(query, found.end())
    if distance is None:
        return Lexeme(Sort.QUOTED, found[1], at, found.end())
    lexeme = Lexeme(Sort.PROXIMITY, found[1], at, distance.end(), _far(distance[1]))
    if not 0 <= lexeme.number <= FAR:
        raise slips.distance(lexeme, distance.start(), "~")
    return lexeme


def _far(digits: str) -> int:
    """Return a distance in words: -1 where none is given, one too far where it is absurd."""
    if not digits:
        return -1
    return int(digits) if len(digits) <= len(str(FAR)) else FAR + 1


def _exact(query: str, at: int) -> Lexeme:
    if query[at + 1 : at + 2] and query[at + 1] in QUOTES:
        quoted = _quoted(query, at + 1)
        if quoted.sort is Sort.PROXIMITY:
            raise slips.exact_proximity(quoted, at)
        return Lexeme(Sort.EXACT_QUOTED, quoted.text, at, quoted.end)
    run = RUN.match(query, at + 1)
    if run is None:
        raise slips.exact_nothing(query, at)
    if "*" in run[0] or "~" in run[0]:
        raise slips.exact_part(run[0], at, run.end())
    return Lexeme(Sort.EXACT, run[0], at, run.end())


def _reference(query: str, at: int) -> Lexeme:
    if query[at + 1 : at + 2] and query[at + 1] in QUOTES:
        quoted = _quoted(query, at + 1)
        if quoted.sort is Sort.PROXIMITY or not quoted.text.strip():
            raise slips.no_label(query, quoted, at)
        return Lexeme(Sort.REFERENCE, " ".join(quoted.text.split()), at, quoted.end)
    run = RUN.match(query, at + 1)
    if run is None:
        raise slips.reference_nothing(query, at)
    if set("*~") & set(run[0]):
        raise slips.label_part(run[0], at, run.end())
    return Lexeme(Sort.REFERENCE, run[0], at, run.end())


def _regex(query: str, at: int) -> Lexeme:
    found = _REGEX.match(query, at)
    if found is None:
        raise slips.unclosed_regex(query, at)
    return Lexeme(Sort.REGEX, found[1], at, found.end())


def _dash(query: str, at: int) -> Lexeme:
    following = query[at + 1 : at + 2]
    free = at == 0 or query[at - 1].isspace() or query[at - 1] in "(:"
    if query[at] != "-" or not free or not following or following.isspace():
        raise slips.dash(query, at, free=free)
    return Lexeme(Sort.NOT, "-", at, at + 1)


def _run(query: str, at: int) -> Lexeme:
    named = _NAMED.match(query, at)
    if named is not None:
        return _field(query, named)
    run = RUN.match(query, at)
    if run is None:  # pragma: no cover  every other character starts a run
        raise AssertionError(query[at])
    text, end = run[0], run.end()
    if text in OPERATORS:
        return Lexeme(OPERATORS[text], text, at, end)
    near = _NEAR.match(text)
    if near is not None:
        lexeme = Lexeme(Sort.NEAR, text, at, end, _far(near[1] or ""))
        if lexeme.number < 0:
            raise slips.near_nothing(query, lexeme)
        if lexeme.number > FAR:
            raise slips.distance(lexeme, at, "NEAR/")
        return lexeme
    if text[0] in _FOREIGN and _FOREIGN.issuperset(text):
        raise slips.foreign(query, at, end)
    return _term(query, text, at)


def _field(query: str, named: re.Match[str]) -> Lexeme:
    name, start, end = named[1].lower(), named.start(), named.end()
    if name not in FIELDS:
        raise slips.no_field(query, named[1], start)
    if end == len(query) or query[end].isspace() or query[end] == ")":
        raise slips.field_nothing(query, name, start, end)
    return Lexeme(Sort.FIELD, name, start, end)


def _term(query: str, text: str, start: int) -> Lexeme:
    end = start + len(text)
    if "~" in text:
        raise slips.tilde(query, text, start)
    if "*" not in text:
        return Lexeme(Sort.WORD, text, start, end)
    if text.index("*") < len(text) - 1:
        raise slips.star(text, start)
    return Lexeme(Sort.PREFIX, text[:-1], start, end)


_STARTS: Final[dict[str, Callable[[str, int], Lexeme]]] = {
    **dict.fromkeys(QUOTES, _quoted),
    **dict.fromkeys(DASHES, _dash),
    "=": _exact,
    "@": _reference,
    "/": _regex,
}
