"""Endings of Northern Sami."""

from typing import Final

from watcher.text.inflection.uralic.grades import graded

# Northern Sami: the grade of the nominative, and of the genitive, which is longer for some.
_SE_GRADES: Final = (
    ("hk", "g"), ("ht", "đ"), ("hp", "b"), ("hc", "z"), ("hč", "ž"), ("pm", "m"), ("tn", "n"),
    ("dn", "nn"), ("tnj", "nj"), ("bm", "mm"), ("kŋ", "ŋ"), ("kt", "vtt"), ("kc", "vcc"),
    *((letter * 2, letter) for letter in "bdfgjlmnŋrsvzđŧ"),
    *((f"{one}{two}", f"{one}{two}{two}") for one in "ljmnŋrvđi" for two in "bcčdfgkpst"),
    ("st", "stt"), ("sk", "skk"), ("ms", "mss"), ("sm", "smm"), ("sn", "snn"),
)  # fmt: skip
_SE_WEAK: Final = {
    "a": ("a{w}", "ai{pl}"), "i": ("i{w}", "ii{pl}"), "u": ("u{w}", "ui{pl}"), "o": ("o{w}",),
}  # fmt: skip
_SE: Final = """
  # genitive, locative, comitative; the plural; what is whose: -n, -t, -s
  pl = d de n guin dda
  w = - s t in st lle
nouns
  [aeiou]- : s i in n t id ide iguin st
  a : ii
  i : ái iid iide iin iiguin
  [^aeiou]- : a as is ii ain in at aid aide aiguin iid iin es e
  as : as asa asas assii asain asat asaid
  least 1
"""
_SE_REST: Final = """
adjectives
  # -laš: who is from there
  least 3
  [aeiou]- : laš laččat lačča laččaid laččain
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "se": ("\n".join((_SE, *graded(_SE_GRADES, _SE_WEAK), _SE_REST)),)
}
