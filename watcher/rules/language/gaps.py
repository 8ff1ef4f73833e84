"""Places of a query where a term should stand and does not."""

from collections.abc import Sequence
from typing import Final

from watcher.rules.language.lexeme import OPERATORS, Lexeme, Sort, without
from watcher.rules.language.mistakes import QueryError

_BETWEEN: Final = (Sort.AND, Sort.OR, Sort.NEAR)
_SIGNS: Final = (*_BETWEEN, Sort.NOT)


def no_term(query: str, lexemes: Sequence[Lexeme], at: int) -> QueryError:
    """Return the error for a place where a term should stand and another lexeme does.

    Operators that stand in a row are one error: with one of them gone, the next is in its place.
    """
    first = last = at
    if lexemes[at].sort in _BETWEEN:
        while lexemes[last + 1].sort in _BETWEEN:
            last += 1
        return _dangling(query, lexemes[first : last + 1], "before")
    if at == 0:
        return never_opened(query, lexemes[at])
    first = last = at - 1
    if lexemes[first].sort is Sort.OPEN:
        return _never_closed(query, lexemes[first])
    while first > 0 and lexemes[first - 1].sort in _SIGNS:
        first -= 1
    return _dangling(query, lexemes[first : last + 1], "after")


def never_opened(query: str, lexeme: Lexeme) -> QueryError:
    """Return the error for a closing parenthesis too many."""
    mend = without(query, lexeme.start, lexeme.end)
    return QueryError(
        "this parenthesis was never opened", lexeme.start, lexeme.end,
        "leave it out, or open one before", mend,
    )  # fmt: skip


def _never_closed(query: str, opening: Lexeme) -> QueryError:
    mend = without(query, opening.start, opening.end)
    return QueryError(
        "this parenthesis is not closed, and there is nothing in it", opening.start, opening.end,
        "leave it out", mend,
    )  # fmt: skip


def _dangling(query: str, row: Sequence[Lexeme], side: str) -> QueryError:
    start, end = row[0].start, row[-1].end
    signs = query[start:end]
    mend: str | None = without(query, start, end)
    if query.strip() == signs:
        mend = f'"{signs}"' if signs in OPERATORS else None
    return QueryError(
        f"`{' '.join(signs.split())}` needs a term {side} it", start, end,
        "leave it out, or put it in quotation marks if you look for the word", mend,
    )  # fmt: skip
