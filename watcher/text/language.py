"""The language of an entry: as given, else by a script that only one language uses."""

import re
from functools import lru_cache
from typing import Final

import regex  # type: ignore[import-untyped]

from watcher.text.fold import fold
from watcher.text.inflection.tables import may_be_written

# Kana and Hangul come before Han, which Chinese, Japanese and Korean share.
_SCRIPTS: Final = (
    ("hy", "\u0531-\u058f"),
    ("ka", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("he", "\u05d0-\u05ea"),
    ("th", "\u0e01-\u0e3a\u0e40-\u0e4e"),
    ("ko", "\uac00-\ud7a3\u1100-\u11ff"),
    ("ja", "\u3041-\u3096\u30a1-\u30fa"),
    ("lo", "\u0e81-\u0edf"),
    ("km", "\u1780-\u17d3"),
    ("my", "\u1000-\u109f"),
    ("ta", "\u0b82-\u0bcd"),
    ("te", "\u0c05-\u0c4d"),
    ("kn", "\u0c85-\u0ccd"),
    ("ml", "\u0d05-\u0d4d"),
    ("gu", "\u0a85-\u0acd"),
    ("pa", "\u0a05-\u0a4d"),
    ("si", "\u0d85-\u0ddf"),
)
_PATTERNS: Final = tuple((tag, re.compile(f"[{span}]")) for tag, span in _SCRIPTS)
# Letters of Latin alphabets and the signs between them: no one language's alone.
_LATIN: Final = re.compile(r"[\x00-\u02ff\u1e00-\u1eff\u2000-\u20bf\u2122]*\Z")
_SAMPLE: Final = 600  # characters looked at
_SHARE: Final = 0.3  # of the letters; a Greek name in an English story is no Greek story
_JAPANESE_SHARE: Final = 0.1  # Japanese is mostly Han with some kana
_LETTER: Final = regex.compile(r"\p{L}")
_GLANCE: Final = 60  # characters that tell the script
_FEWEST: Final = 20  # letters; fewer say nothing
_FOREIGN: Final = 0.8  # of the letters


def primary(tag: str | None) -> str | None:
    """Return the primary subtag of a language tag in lower case (RFC 5646), None for none."""
    if not tag:
        return None
    first = tag.strip().replace("_", "-").split("-")[0].lower()
    return first if first.isalpha() and first != "und" else None


def fits(language: str, text: str) -> bool:
    """Say whether a text can be in a language, going by its script.

    Many feeds say `en` whatever they are in: it is what their program was delivered with.
    """
    sample = text[:_GLANCE]
    if sample.isascii() and may_be_written(language, "a"):
        return True
    letters = _LETTER.findall(sample)
    if len(letters) < _FEWEST:
        return True
    foreign = sum([_is_foreign(language, letter) for letter in letters])
    return foreign < _FOREIGN * len(letters)


@lru_cache(maxsize=10_000)
def _is_foreign(language: str, letter: str) -> bool:
    return not may_be_written(language, fold(letter))


def language_by_script(text: str) -> str | None:
    """Return the language of a text whose script only one language uses, else None."""
    sample = text[:_SAMPLE]
    if _LATIN.match(sample):
        return None
    letters = sum(char.isalpha() for char in sample)
    for tag, pattern in _PATTERNS:
        found = len(pattern.findall(sample))
        share = _JAPANESE_SHARE if tag == "ja" else _SHARE
        if found and found >= share * letters:
            return tag
    return None
