"""Languages whose names stand as they are, so that no unknown ending may be looked for."""

from typing import Final

# A table has to say in which letters it is written; a few words that are only themselves do.
_VI: Final = """
never
  và của không là các một được
"""

_SW: Final = """
nouns
  least 4
  # in, at: of places and things
  - : ni
never
  kwa wa ya katika
"""

_HA: Final = """
nouns
  least 3
  # the article and the link: birnin, ƙasar
  [aeiou]- : n r
never
  da na ta ƙasa
"""

_YO: Final = """
never
  àti ní tí ọ̀rọ̀
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "vi": (_VI,),
    "sw": (_SW,),
    "ha": (_HA,),
    "yo": (_YO,),
}
