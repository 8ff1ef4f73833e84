"""Whether two names sound alike in whatever script: which of a city's names are the one name.

GeoNames mixes a name's forms in all languages with former names, quarters and nicknames. The
forms have the consonants of the name; Unicode's names of letters say which those are.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

from tools.catalogue.place import plain

CLASSES = {
    **dict.fromkeys("bpfvw", "b"), **dict.fromkeys("gkqxcj", "k"), **dict.fromkeys("sz", "s"),
    **dict.fromkeys("dt", "t"), "l": "r", "r": "r", **dict.fromkeys("mn", "n"),
}  # fmt: skip
MODIFIERS = frozenset(
    {"DOTLESS", "FARSI", "FINAL", "SHORT", "SHARP", "SMALL", "HARD", "SOFT", "SIGN", "LONG"}
)
SILENT = frozenset({"ALEF", "SARA", "MAI", "SCHWA", "WAW", "VAV", "VO", "YEH", "JE", "YOD", "HEH"})
LEAST = 0.6  # from here on two names are one


def alike(text: str, others: frozenset[str]) -> bool:
    """Say whether a name sounds like one of the others."""
    sound = sounds(text)
    return any(SequenceMatcher(None, sound, sounds(other)).ratio() >= LEAST for other in others)


def spelt(text: str, others: frozenset[str], near: float) -> bool:
    """Say whether a name has most of its letters in common with one of the others."""
    ours = plain(text).casefold()
    return any(SequenceMatcher(None, ours, plain(one).casefold()).ratio() >= near for one in others)


@cache
def sounds(text: str) -> str:
    """Return a name's consonants, each by its class, none twice in a row."""
    # Korean syllables have names, their parts do not.
    letters = unicodedata.normalize("NFC", plain(text.casefold()))
    classes = "".join(CLASSES.get(part, "") for char in letters for part in consonants(char))
    return re.sub(r"(.)\1+", r"\1", classes)


@cache
def consonants(char: str) -> str:
    """Return the consonants of a character in Latin letters."""
    name = unicodedata.name(char, "")
    if "SYLLABLE" in name:
        return name.split()[-1].casefold()
    found = re.search(r" (?:LETTER|CHARACTER) (.+?)(?: WITH .*)?$", name)
    words = [word for word in found[1].split() if word not in MODIFIERS] if found else []
    if not words or words[0] in SILENT:
        return ""
    first = words[0].casefold()
    # EL, EM, EN, ER, ES, EF: Cyrillic letters whose names begin with a vowel.
    return first[1] if re.fullmatch("e[lmnrsf]", first) else first[0]
