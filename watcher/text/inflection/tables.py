"""Which table of endings holds for a token: that of its document's language, if its script fits."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from typing import Final

from watcher.text.inflection import caucasus, germanic, others, romance, slavic, turkic, uralic
from watcher.text.inflection.table import Table, table
from watcher.text.inflection.unlisted import UNLISTED

_FAMILIES: Final = (caucasus, germanic, others, romance, slavic, turkic, uralic)
_TEXTS: Final[Mapping[str, tuple[str, ...]]] = dict(
    chain.from_iterable(family.TABLES.items() for family in _FAMILIES)
)
# What a token is read as where its document's language is unknown or uses another script.
_BY_SCRIPT: Final = (
    ("a", "\u02ff", ("en",)),
    ("\u0370", "\u03ff", ("el",)),
    ("\u0400", "\u052f", ("ru", "uk", "bg")),
    ("\u0531", "\u0587", ("hy",)),
    ("\u0590", "\u05ff", ("he",)),
    ("\u0600", "\u06ff", ("ar", "fa")),
    ("\u0900", "\u097f", ("hi", "mr", "ne")),
    ("\u0980", "\u09ff", ("bn",)),
    ("\u0a00", "\u0a7f", ("pa",)),
    ("\u0a80", "\u0aff", ("gu",)),
    ("\u0b00", "\u0b7f", ("or",)),
    ("\u0b80", "\u0bff", ("ta",)),
    ("\u0c00", "\u0c7f", ("te",)),
    ("\u0c80", "\u0cff", ("kn",)),
    ("\u0d00", "\u0d7f", ("ml",)),
    ("\u0d80", "\u0dff", ("si",)),
    ("\u10d0", "\u10ff", ("ka",)),
    ("\u1200", "\u137f", ("am", "ti")),
    ("\uac00", "\ud7a3", ("ko",)),
)
# Scripts of so many languages that the script says nothing: Latin, Cyrillic, Arabic.
_SHARED: Final = frozenset(
    number for number, (first, _, _) in enumerate(_BY_SCRIPT) if first in "a\u0400\u0600"
)


def languages() -> frozenset[str]:
    """Return the primary tags of the languages that have a table."""
    return frozenset(_TEXTS)


@lru_cache(maxsize=256)
def of_languages(*tags: str) -> Table:
    """Return the table of a language, or what several tables say together."""
    return table(*(text for tag in tags for text in _TEXTS.get(tag, ())))


def of_token(form: str, language: str | None) -> Table:
    """Return the table that holds for a folded token in a document of a language.

    Where the document's language is not written so, it is that of the script; a foreign word may
    have its endings (NATO는). A language that has no table takes that of a script which few
    languages share, else endings are not told apart.
    """
    return _of_letters(form[:1], form[-1:], language)


@lru_cache(maxsize=10_000)
def _of_letters(first: str, last: str, language: str | None) -> Table:
    script = _script(first)
    known = language in _TEXTS
    if known and language and not _scripts(language).isdisjoint((script, _script(last))):
        return of_languages(language)
    if script is None or (language and not known and script in _SHARED):
        return UNLISTED
    return of_languages(*_BY_SCRIPT[script][2])


def may_be_written(language: str, letter: str) -> bool:
    """Say whether a folded letter is of a script of that language; of one unlisted it may be."""
    return language not in _TEXTS or _script(letter) in _scripts(language)


@lru_cache(maxsize=256)
def _scripts(language: str) -> frozenset[int | None]:
    """Return the scripts that a language's endings are written in."""
    return frozenset(map(_script, of_languages(language).letters))


def _script(letter: str) -> int | None:
    for number, (low, high, _) in enumerate(_BY_SCRIPT):
        if low <= letter <= high:
            return number
    return None
