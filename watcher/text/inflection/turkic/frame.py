"""The frame of all Turkic tables: in which order what is said of a language stands.

A Turkic noun is stem, plural, possessor, case, in this order, each with the vowels of the stem
and with a consonant that the sound before it chooses. So a language says its endings by what
stands before, with capitals for the letters that follow the stem (A for a/e, I for ı/i/u/ü), and
the frame puts them in their order.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

# What the groups of a language are:
#   v n d g t    cases after a vowel, a nasal, another voiced consonant, a glide, a voiceless one
#   l            the plural; where it is another after some of the same, lv ln ld lg lt
#   r            cases after the plural
#   mine_v his_v ours_v   the possessor after a vowel; mine_c his_c ours_c: after a consonant
#   p1 p3 z      cases after "my, your", after "his", after "our, your"
# What most languages have alike is said here, for those that do not say it themselves.
_UNSAID: Final = """
  lv = {l}
  ln = {l}
  ld = {l}
  lg = {l}
  lt = {l}
  mine_c = I{mine_v}
  ours_c = I{ours_v}
  his_v = sI
  his_c = I
"""
_FRAME: Final = """
  own_v = {mine_v} {mine_v}{p1} {ours_v} {ours_v}{z} {his_v} {his_v}{p3}
  own_c = {mine_c} {mine_c}{p1} {ours_c} {ours_c}{z} {his_c} {his_c}{p3}

nouns
  least LEAST
  [VOWELS]- : {v}
  [NASALS]- : {n}
  [VOICED]- : {d}
  [GLIDES]- : {g}
  [VOICELESS]- : {t}
  least 3
  [VOWELS]- : {lv} {lv}{r} {lv}{own_c}
  [NASALS]- : {ln} {ln}{r} {ln}{own_c}
  [VOICED]- : {ld} {ld}{r} {ld}{own_c}
  [GLIDES]- : {lg} {lg}{r} {lg}{own_c}
  [VOICELESS]- : {lt} {lt}{r} {lt}{own_c}
  [ыіиуүıiuüyى]- : {p3}
  least 4
  [VOWELS]- : {own_v}
  [^VOWELS]- : {own_c}

words
  # Of short words, too, which as names would be others: Ali, Alim
  least 2
  [VOWELS]- : {v} {lv} {lv}{r} {own_v}
  [NASALS]- : {n} {ln} {ln}{r}
  [VOICED]- : {d} {ld} {ld}{r}
  [GLIDES]- : {g} {lg} {lg}{r}
  [VOICELESS]- : {t} {lt} {lt}{r}
  [^VOWELS]- : {own_c}

nouns
"""
_ASIDE: Final = r"\{\w+\}|^\s*\w+ =|^(?:nouns|adjectives|words|backs|never)$|^\s*least .*|#.*"


def frame(said: str, **letters: str) -> str:
    """Return a language's groups with the frame of its nouns, and then what else it says.

    `said` has the groups, a line `...`, and the rest. `letters` are those of the frame's classes
    in capitals; `least` is how long a stem is before a case.
    """
    groups, _, rest = said.partition("\n...\n")
    known = {line.partition(" = ")[0] for line in groups.splitlines()}
    unsaid = (line for line in _UNSAID.splitlines() if line.partition(" = ")[0] not in known)
    between = "\n".join(("", *unsaid)) + _FRAME
    for name, value in ({"least": "2"} | letters).items():
        between = between.replace(name.upper(), value)
    return groups + between + rest


def harmonised(text: str, capitals: str, *classes: Iterable[str]) -> tuple[str, ...]:
    """Return a text once for each class of stems: what the capitals stand for there."""
    letters = [zip(map(ord, capitals), each, strict=True) for each in classes]
    return tuple(text.translate(dict(each)) for each in letters)


def respelled(text: str, letters: Mapping[str, str]) -> str:
    """Return a table in another script; the names of groups and sections stay as they are."""
    known = "|".join(map(re.escape, sorted(letters, key=len, reverse=True)))
    return re.sub(
        f"({_ASIDE})|({known})",
        lambda found: found[1] or letters[found[2]],
        text,
        flags=re.MULTILINE,
    )
