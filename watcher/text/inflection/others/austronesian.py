"""Endings of Indonesian, Malay and Filipino: names take no more than what is glued behind them."""

from typing import Final

_MS: Final = """
nouns
  least 3
  # his or the; and particles of stress and question
  - : nya lah kah pun
words
  least 3
  - : nya ku mu lah kah pun
wordfronts
  # the passive; other prefixes make other words
  - : di
"""

_TL: Final = """
nouns
  least 3
  # the linker before what describes: Maynilang, bansang
  [aeiou]- : ng
  n : ng
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "id": (_MS,),
    "ms": (_MS,),
    "fil": (_TL,),
    "tl": (_TL,),
}
