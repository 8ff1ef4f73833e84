"""Cutting a query into lexemes: brackets, operators, fields and terms."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from watcher.rules.mistakes import QueryError
from watcher.text.document import FIELDS


class Sort(Enum):
    """What a lexeme is."""

    OPEN = 1
    CLOSE = 2
    AND = 3
    OR = 4
    NOT = 5
    NEAR = 6
    FIELD = 7
    WORD = 8
    PREFIX = 9
    QUOTED = 10
    EXACT = 11
    EXACT_QUOTED = 12
    PROXIMITY = 13
    REFERENCE = 14
    REGEX = 15
    END = 16


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of a query: its text without its signs, its number (of NEAR and ~), its place."""

    sort: Sort
    text: str
    start: int
    end: int
    number: int = 0


_QUOTES: Final = '"“”„‟«»＂'
_FAR: Final = 500
# A quotation mark between two Hebrew letters is no quotation mark: צה"ל.
_QUOTED: Final = re.compile(rf'((?:[^{_QUOTES}]|(?<=[א-ת])"(?=[א-ת]))*)[{_QUOTES}]')
_RUN: Final = re.compile(rf'(?:[^\s()|{_QUOTES}]|(?<=[א-ת])"(?=[א-ת]))+')
_NUMBER: Final = re.compile(r"~(\d*)")
_NEAR: Final = re.compile(r"NEAR(?:/(\d*))?$")
_NAMED: Final = re.compile(r"([^\W\d]+):")
_REGEX: Final = re.compile(r"/((?:[^/\\]|\\.)*)/", re.DOTALL)
_OPERATORS: Final = {"AND": Sort.AND, "OR": Sort.OR, "NOT": Sort.NOT}
_SINGLE: Final = {"(": Sort.OPEN, ")": Sort.CLOSE, "|": Sort.OR}
_DASHES: Final = "-–—−"


def lexemes(query: str) -> list[Lexeme]:
    """Cut a query; the last lexeme is an END. Raise QueryError for what is no lexeme."""
    found: list[Lexeme] = []
    at = 0
    while at < len(query):
        if query[at].isspace():
            at += 1
            continue
        found.append(_next(query, at))
        at = found[-1].end
    return [*found, Lexeme(Sort.END, "", len(query), len(query))]


def _next(query: str, at: int) -> Lexeme:
    char = query[at]
    if char in _SINGLE:
        return Lexeme(_SINGLE[char], char, at, at + 1)
    return _STARTS.get(char, _run)(query, at)


def _quoted(query: str, at: int) -> Lexeme:
    found = _QUOTED.match(query, at + 1)
    if found is None:
        raise QueryError(
            "this quotation mark is not closed", at, at + 1, "add the closing one after the phrase"
        )
    distance = _NUMBER.match(query, found.end())
    if distance is None:
        return Lexeme(Sort.QUOTED, found[1], at, found.end())
    number = _distance(distance[1], distance.start(), distance.end())
    return Lexeme(Sort.PROXIMITY, found[1], at, distance.end(), number)


def _distance(digits: str, start: int, end: int) -> int:
    if not digits:
        raise QueryError(
            "a number of words is missing here", start, end, 'as in "peace talks"~5 or a NEAR/5 b'
        )
    if len(digits) > len(str(_FAR)) or int(digits) > _FAR:
        raise QueryError(
            f"this distance is over {_FAR} words", start, end, "use AND for words far apart"
        )
    return int(digits)


def _exact(query: str, at: int) -> Lexeme:
    if query[at + 1 : at + 2] and query[at + 1] in _QUOTES:
        quoted = _quoted(query, at + 1)
        if quoted.sort is Sort.PROXIMITY:
            raise QueryError(
                "`=` and `~` do not go together", at, quoted.end, "leave one of them out"
            )
        return Lexeme(Sort.EXACT_QUOTED, quoted.text, at, quoted.end)
    run = _RUN.match(query, at + 1)
    if run is None:
        raise QueryError(
            "`=` needs a word directly after it", at, at + 1, 'write =US or ="Prime Minister"'
        )
    if "*" in run[0] or "~" in run[0]:
        raise QueryError(
            "`=` goes with whole words only", at, run.end(), "leave out `=` or the other sign"
        )
    return Lexeme(Sort.EXACT, run[0], at, run.end())


def _reference(query: str, at: int) -> Lexeme:
    if query[at + 1 : at + 2] and query[at + 1] in _QUOTES:
        quoted = _quoted(query, at + 1)
        if quoted.sort is Sort.PROXIMITY or not quoted.text.strip():
            raise QueryError(
                "this is no name of an entity", at, quoted.end, 'write @"Lachin corridor"'
            )
        return Lexeme(Sort.REFERENCE, " ".join(quoted.text.split()), at, quoted.end)
    run = _RUN.match(query, at + 1)
    if run is None:
        raise QueryError(
            "`@` needs the name of an entity directly after it", at, at + 1, "as in @Armenia"
        )
    if set("*~") & set(run[0]):
        raise QueryError(
            "an entity takes no `*` and no `~`", at, run.end(), "write the label only: @Armenia"
        )
    return Lexeme(Sort.REFERENCE, run[0], at, run.end())


def _regex(query: str, at: int) -> Lexeme:
    found = _REGEX.match(query, at)
    if found is None:
        raise QueryError(
            "this regular expression is not closed", at, at + 1,
            "add a slash at its end, or put the term in quotation marks",
        )  # fmt: skip
    return Lexeme(Sort.REGEX, found[1], at, found.end())


def _dash(query: str, at: int) -> Lexeme:
    following = query[at + 1 : at + 2]
    free = at == 0 or query[at - 1].isspace() or query[at - 1] in "(:"
    if query[at] != "-" or not free or not following or following.isspace():
        raise QueryError(
            "this dash stands alone", at, at + 1,
            "write -word to exclude a word; else leave the dash out or use quotation marks",
        )  # fmt: skip
    return Lexeme(Sort.NOT, "-", at, at + 1)


def _run(query: str, at: int) -> Lexeme:
    named = _NAMED.match(query, at)
    if named is not None:
        return _field(query, named)
    run = _RUN.match(query, at)
    if run is None:  # pragma: no cover  every other character starts a run
        raise QueryError("this character means nothing here", at, at + 1)
    text, end = run[0], run.end()
    if text in _OPERATORS:
        return Lexeme(_OPERATORS[text], text, at, end)
    near = _NEAR.match(text)
    if near is not None:
        return Lexeme(Sort.NEAR, text, at, end, _distance(near[1] or "", at, end))
    return _term(text, at, end)


def _field(query: str, named: re.Match[str]) -> Lexeme:
    name, start, end = named[1].lower(), named.start(), named.end()
    if name not in FIELDS:
        raise QueryError(
            f"there is no field `{named[1]}`", start, end,
            f"the fields are {', '.join(FIELDS)}; else put the term in quotation marks",
        )  # fmt: skip
    if end == len(query) or query[end].isspace():
        raise QueryError(
            f"`{name}:` needs a term directly after the colon", start, end, f"write {name}:word"
        )
    return Lexeme(Sort.FIELD, name, start, end)


def _term(text: str, start: int, end: int) -> Lexeme:
    if "~" in text:
        raise QueryError(
            "`~` goes after a closing quotation mark only", start, end, 'write "two words"~5'
        )
    if "*" not in text:
        return Lexeme(Sort.WORD, text, start, end)
    if text.index("*") < len(text) - 1:
        raise QueryError(
            "`*` goes at the end of a word only", start, end, "write milit* for what begins so"
        )
    return Lexeme(Sort.PREFIX, text[:-1], start, end)


_STARTS: Final[dict[str, Callable[[str, int], Lexeme]]] = {
    **dict.fromkeys(_QUOTES, _quoted),
    **dict.fromkeys(_DASHES, _dash),
    "=": _exact,
    "@": _reference,
    "/": _regex,
}
