"""Cutting a text into tokens: words, dotted acronyms, single characters of unspaced scripts.

A blank line is a token, too (it begins with a line break), so that no phrase runs across it.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import regex  # type: ignore[import-untyped]

from watcher.text.fold import APOSTROPHES, JOINERS, fold, spelled

_ASCII: Final = re.compile(
    r"[A-Za-z0-9]{2,}(?:'[sS](?![A-Za-z0-9]))?"  # most words, so it comes first
    r"|[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z0-9])\.?"
    r"|[A-Za-z0-9](?:'[sS](?![A-Za-z0-9]))?"
    r"|\n[^\S\n]*\n\s*"
)

_UNSPACED = r"[[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ーｰ]&&\p{L}]"
_LETTER = rf"[\p{{L}}--{_UNSPACED}--[{APOSTROPHES}ﾞﾟ]]"
_START = rf"[[\p{{L}}\p{{N}}]--{_UNSPACED}--[{APOSTROPHES}ﾞﾟ]]"
_INNER = rf"[[\p{{L}}\p{{N}}\p{{M}}]--{_UNSPACED}--[{APOSTROPHES}ﾞﾟ]]"
_FULL: Final = regex.compile(
    rf"{_LETTER}(?:\.{_LETTER})+(?!{_INNER})\.?"
    rf"|{_START}{_INNER}*+(?:[{JOINERS}]++{_INNER}++)*+(?:[{APOSTROPHES}][sS](?!{_INNER}))?"
    rf"|{_UNSPACED}[\p{{M}}ﾞﾟ{JOINERS}]*+"
    r"|\n[^\S\n]*\n\s*",
    regex.VERSION1,
)
# Western texts have letters without marks of their own, and signs such as dashes and curly quotes:
# for them the standard library's expressions say the same and are three times as fast.
_WESTERN: Final = re.compile(
    r"[\x00-\xac\xae-\xb1\xb4-\xb8\xba\xbb\xbf-\u02af\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*\Z"
)
_WESTERN_WORDS: Final = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"
    rf"|[^\W_]+(?:[{APOSTROPHES}][sS](?![^\W_]))?"
    r"|\n[^\S\n]*\n\s*"
)
_ONE_UNSPACED: Final = regex.compile(_UNSPACED, regex.VERSION1)


def tokens(text: str) -> list[str]:
    """Return the tokens of a text as they stand there, blank lines included."""
    found: list[str] = _pattern(text).findall(text)
    return found


def spans(text: str) -> list[tuple[int, int]]:
    """Return where each of `tokens(text)` starts and ends, in code points."""
    return list(each_span(text))


def each_span(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each of `tokens(text)` starts and ends, in code points."""
    return (found.span() for found in _pattern(text).finditer(text))


def _pattern(text: str) -> Any:
    if text.isascii():
        return _ASCII
    return _WESTERN_WORDS if _WESTERN.match(text) else _FULL


def is_break(token: str) -> bool:
    """Say whether a token is a blank line between two blocks."""
    return token.startswith("\n")


def is_unspaced(token: str) -> bool:
    """Say whether a token is a character of a script that is written without spaces."""
    return not token.isascii() and _ONE_UNSPACED.match(token) is not None


def word(token: str) -> str:
    """Return the folded form of a token; an acronym always ends in its dot."""
    if token.isascii() and token.isalnum():
        return token.lower()  # as most are, and sooner than the rest would say so
    return _dotted(fold(_bare(token)))


def spelling(token: str) -> str:
    """Return a token as it is spelled, without the possessive."""
    if token.isascii() and token.isalnum():
        return token
    return _dotted(spelled(_bare(token)))


def _bare(token: str) -> str:
    """Drop the English possessive: it is part of the token, but not of the word."""
    if len(token) > 2 and token[-1] in "sS" and token[-2] in APOSTROPHES:  # noqa: PLR2004
        return token[:-2]
    return token


def _dotted(form: str) -> str:
    return f"{form}." if "." in form and not form.endswith(".") else form
