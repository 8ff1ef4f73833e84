"""From a lexeme to a leaf of the tree: what a term must have to be one."""

from collections.abc import Callable
from typing import Final

from watcher.rules.language.lexeme import Lexeme, Sort, without
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.regex import compile_pattern
from watcher.rules.language.tree import Node, Prefix, Proximity, Quoted, Reference, Regex, Word
from watcher.text.tokens import is_unspaced, tokens

_FEWEST_LETTERS: Final = 3
MOST_NEAR: Final = 8


def _refuse_nothing(lexeme: Lexeme, query: str) -> None:
    for token in tokens(lexeme.text):
        if not token.isspace():
            return
    alone = query.strip() == query[lexeme.start : lexeme.end]
    raise QueryError(
        "there is nothing to look for here: no letter and no digit", lexeme.start, lexeme.end,
        "write a word" if alone else "write a word, or leave it out",
        None if alone else without(query, lexeme.start, lexeme.end),
    )  # fmt: skip


def _word(lexeme: Lexeme, query: str) -> Node:
    _refuse_nothing(lexeme, query)
    exact = lexeme.sort is Sort.EXACT
    return Word(lexeme.text, exact, start=lexeme.start, end=lexeme.end)


def _quoted(lexeme: Lexeme, query: str) -> Node:
    _refuse_nothing(lexeme, query)
    exact = lexeme.sort is Sort.EXACT_QUOTED
    return Quoted(lexeme.text, exact, start=lexeme.start, end=lexeme.end)


def _prefix(lexeme: Lexeme, query: str) -> Node:
    words = tokens(lexeme.text)
    place = (lexeme.start, lexeme.end)
    if not words and query.strip() != query[lexeme.start : lexeme.end]:
        raise QueryError(
            "a `*` alone stands for every word", *place,
            "leave it out: what nobody asks for may stand there anyhow", without(query, *place),
        )  # fmt: skip
    letters = sum(map(len, words))
    if letters < _FEWEST_LETTERS and not any(map(is_unspaced, words)):
        raise QueryError(
            "a `*` needs at least three letters before it", *place,
            "write more of the word, as in `milit*`",
        )  # fmt: skip
    if not lexeme.text.endswith(words[-1]):
        mend = lexeme.text[: lexeme.text.rindex(words[-1]) + len(words[-1])] + "*"
        raise QueryError("`*` goes directly after a letter", *place, f"write `{mend}`", mend)
    return Prefix(lexeme.text, start=lexeme.start, end=lexeme.end)


def _proximity(lexeme: Lexeme, query: str) -> Node:
    _refuse_nothing(lexeme, query)
    units = [part for part in lexeme.text.split() if tokens(part)]
    if 1 < len(units) <= MOST_NEAR:
        return Proximity(lexeme.text, lexeme.number, start=lexeme.start, end=lexeme.end)
    one = len(units) == 1
    raise QueryError(
        f"`~` needs two to {MOST_NEAR} words in the quotation marks", lexeme.start, lexeme.end,
        "leave out the `~` for a single word" if one else "use AND for many words",
        f'"{lexeme.text}"' if one else None,
    )  # fmt: skip


def _reference(lexeme: Lexeme, _query: str) -> Node:
    return Reference(lexeme.text, start=lexeme.start, end=lexeme.end)


def _regex(lexeme: Lexeme, query: str) -> Node:
    if not lexeme.text:
        raise QueryError(
            "there is nothing between these slashes", lexeme.start, lexeme.end,
            "write a regular expression, or leave them out",
            without(query, lexeme.start, lexeme.end),
        )  # fmt: skip
    compile_pattern(lexeme.text, lexeme.start, lexeme.end)
    return Regex(lexeme.text, start=lexeme.start, end=lexeme.end)


# Each takes a lexeme and its query, and raises QueryError for what cannot be looked for.
LEAVES: Final[dict[Sort, Callable[[Lexeme, str], Node]]] = {
    Sort.WORD: _word,
    Sort.EXACT: _word,
    Sort.QUOTED: _quoted,
    Sort.EXACT_QUOTED: _quoted,
    Sort.PREFIX: _prefix,
    Sort.PROXIMITY: _proximity,
    Sort.REFERENCE: _reference,
    Sort.REGEX: _regex,
}
