"""What Spanish, Portuguese and Galician share: who is from a place."""

from typing import Final

# `gens` is of any place, and each language has more of it; `nation` is of the land itself.
GENS: Final = "gens = ano anos ana anas ense enses ino inos ina inas"
PLACES: Final = """
  nation = és esa eses esas

adjectives
  least 4
  - : {gens}
  [^i]a : {gens}

gentilics
  ia : {gens}
  ia : io ios iano ianos iana ianas {nation}
  o : {gens}
  e : {gens}
  [nd]a : {nation}
  # tropas armenias: the same letters as the plural of Gracia
  ia : ia ias
"""
