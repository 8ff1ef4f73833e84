"""The pieces that a query is cut into, and the signs that the language has."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from watcher.rules.language.mistakes import QueryError


class Sort(Enum):
    """What a lexeme is. Where a query is wrong, NOTHING stands for a piece to be passed over."""

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
    NOTHING = 17


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of a query: its text without its signs, its number (of NEAR and ~), its place."""

    sort: Sort
    text: str
    start: int
    end: int
    number: int = 0


class Slip(Exception):  # noqa: N818  it is caught where it is raised: an error and how to go on
    """What is no lexeme: the error, and the lexeme to go on with as if it stood there."""

    def __init__(self, error: QueryError, instead: Lexeme) -> None:
        super().__init__(error.text)
        self.error = error
        self.instead = instead


QUOTES: Final = '"“”„‟«»＂'
DASHES: Final = "-–—−"
FAR: Final = 500
PLENTY: Final = 5  # words: the distance that is proposed where one is missing
OPERATORS: Final = {"AND": Sort.AND, "OR": Sort.OR, "NOT": Sort.NOT}
# A quotation mark between two Hebrew letters is no quotation mark: צה"ל.
RUN: Final = re.compile(rf'(?:[^\s()|{QUOTES}]|(?<=[א-ת])"(?=[א-ת]))+')


def without(query: str, start: int, end: int) -> str:
    """Return what to write in a place's stead to take it out: a blank where words would join."""
    apart = start == 0 or end == len(query) or query[end] in ")|"
    return "" if apart or query[start - 1].isspace() or query[end].isspace() else " "
