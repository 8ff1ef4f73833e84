"""Folding: two spellings that a reader takes for the same word get the same form.

The rules: compatibility forms and case go; accents go on Latin, Greek, Hebrew and Arabic
letters only, since elsewhere the marks are letters of their own (й, が, vowel signs).
"""

import unicodedata
from functools import lru_cache

# Characters that stand inside a word without being part of it: soft hyphen, joiners, BOM, and the
# Armenian marks of emphasis, exclamation and question, which stand on a vowel.
JOINERS = "\u00ad\u200c\u200d\u2060\ufeff\u055b\u055c\u055e"
APOSTROPHES = "'’ʼʻ`‘＇"
HYPHENS = "-\u2010\u2011\u2013"

_DROP_JOINERS = dict.fromkeys(map(ord, JOINERS))

# Letters that Unicode does not take apart, and letters that readers do not tell apart.
_LETTERS = {
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i",
    "ё": "е", "ѐ": "е",
    "ٱ": "ا", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": "",
}  # fmt: skip

# Spans of code points whose accents a reader may leave out.
_BARE = (
    (0x0041, 0x024F), (0x1E00, 0x1EFF), (0x0370, 0x03FF), (0x1F00, 0x1FFF), (0x0590, 0x05FF),
    (0x0600, 0x06FF), (0x0750, 0x077F),
)  # fmt: skip
_CYRILLIC = (0x0400, 0x052F)
_STRESS = "\u0300\u0301"
_NUKTA = "\u093c"  # the dot of Hindi letters for foreign sounds, which many leave out


def fold(text: str) -> str:
    """Return the form by which words are compared; the same for query and text."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text.translate(_DROP_JOINERS)).casefold()
    folded: list[str] = []
    base = ""
    for char in unicodedata.normalize("NFC", text):
        if unicodedata.category(char) == "Mn":
            if char != _NUKTA and not _may_drop(char, base):
                folded.append(char)
        else:
            base = char
            folded.append(_letter(char))
    return unicodedata.normalize("NFC", "".join(folded)).replace("եվ", "եւ")


def spelled(text: str) -> str:
    """Return the text in compatibility form, with its case and its accents."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_DROP_JOINERS))


def has_capital(text: str) -> bool:
    """Say whether a letter is a capital in a script that has capitals in running text."""
    return any(char.isupper() or char.istitle() for char in text)


@lru_cache(maxsize=8192)
def _letter(char: str) -> str:
    if char.isascii():
        return char
    if char in _LETTERS:
        return _LETTERS[char]
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    base = unicodedata.normalize("NFD", char)[0]
    return _LETTERS.get(base, base) if _is_bare(base) else char


def _may_drop(mark: str, base: str) -> bool:
    """Say whether a mark left over after composition is only an accent, or stress."""
    if not base:
        return False
    if _CYRILLIC[0] <= ord(base) <= _CYRILLIC[1]:
        return mark in _STRESS
    return _is_bare(unicodedata.normalize("NFD", base)[0])


def _is_bare(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _BARE)
