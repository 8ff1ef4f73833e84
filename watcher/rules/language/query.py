"""Reading a query: its tree, all that is wrong with it, and what its author should know.

A query must ask for something: one that is true of nearly everything, because it only
excludes, is an error.
"""

from dataclasses import dataclass
from typing import Final

from watcher.rules.language.habits import habits
from watcher.rules.language.lexeme import Sort
from watcher.rules.language.lexer import lexemes
from watcher.rules.language.mistakes import QueryError, Remark
from watcher.rules.language.parser import parse
from watcher.rules.language.tree import Node, Reference

__all__ = ["Examined", "Parsed", "QueryError", "examine", "parse_query", "read_query"]

LONGEST: Final = 20_000  # characters
_MOST_ERRORS: Final = 20  # told of one query


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query's tree, and what its author should know about it."""

    tree: Node
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """All that can be said of a query alone: its tree, None where there are errors.

    `references` are the entities that it names, also where it is wrong elsewhere.
    """

    query: str
    tree: Node | None
    errors: tuple[QueryError, ...]
    remarks: tuple[Remark, ...]
    references: tuple[Reference, ...]


def parse_query(text: str) -> Node:
    """Return the tree of a query; raise QueryError, with the place, if it is wrong."""
    return read_query(text).tree


def read_query(text: str) -> Parsed:
    """Return the tree of a query with the remarks on it; raise QueryError if it is wrong."""
    examined = examine(text)
    if examined.tree is None:
        raise examined.errors[0]
    return Parsed(examined.tree, examined.remarks)


def examine(text: str) -> Examined:
    """Read a query and say all that is wrong with it, in the order of the places.

    An error's `mend` is only there if it makes the error go away.
    """
    examined = _examine(text)
    for error in examined.errors:
        if error.mend is not None and not _helps(text, error):
            error.mend = None
    return examined


def _helps(text: str, error: QueryError) -> bool:
    mended = text[: error.start] + str(error.mend) + text[error.end :]
    if not mended.strip():
        return False
    left = _examine(mended).errors
    return all((error.text, error.start) != (other.text, other.start) for other in left)


def _examine(text: str) -> Examined:
    if len(text) > LONGEST:
        error = QueryError(
            f"this query is longer than {LONGEST} characters", LONGEST, len(text),
            "write several queries, or an entity with many names",
        )  # fmt: skip
        return Examined(text, None, (error,), (), ())
    if not text.strip():
        error = QueryError("this query is empty", 0, len(text), "write a word to look for")
        return Examined(text, None, (error,), (), ())
    found, slips = lexemes(text)
    tree, wrong, terms = parse(text, found)
    named = tuple(
        [
            Reference(each.text, start=each.start, end=each.end)
            for each in found
            if each.sort is Sort.REFERENCE
        ]
    )
    # Where a lexeme had to be guessed, an error of the grammar may be about the guess.
    errors = [*slips, *terms, *([wrong] if wrong and not slips else ())]
    if not errors:
        return Examined(text, tree, (), habits(text, found), named)
    errors.sort(key=lambda error: (error.start, error.end))
    return Examined(text, None, tuple(errors[:_MOST_ERRORS]), (), named)
