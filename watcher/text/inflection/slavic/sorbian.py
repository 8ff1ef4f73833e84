"""Endings of Upper and Lower Sorbian."""

from typing import Final

# Upper and Lower Sorbian are declined alike; the dual is in -aj, -omaj, -oma.
_SORBIAN: Final = """
nouns
  # masculine: Budyšin, Chóśebuz, Serb
  least 3
  [bcdfghjklmnprstwxz]- : a u ej oju om je e aj ojo owe owje ow am ami ach y i omaj oma
  [bfmnpwrls]- : ja ju jej joju jom jo jow jam jemi jach
  least 2
  t : ce
  d : dze ze
  k : cy
  ch : sy se so
  ek : ka ku kej koju kom ki
  ec : ca cu cej coju com cy
  # feminine: Praha, Łužica
  a : y e je u ej ow am ami ach i omaj oma
  ka : ce
  ha : ze
  cha : se
  ta : ce
  da : dze ze
  # neuter: mesto, morjo; names in the plural: Drježdźany
  o : a u om je e ow am ami ach
  e : a u ej om
  y : - ow am ami ach
  i : ow am ami ach
  # adjectives
  i : eho ego emu im em ich imi
  y : eho ego emu ym em ych ymi
  a : eje ej
  e : eho ego emu ych ich ym im

adjectives
  decl = i a e o eho ego emu eje ej u im em ich imi
  [bdfjlmnprstwz]- : sk{decl}
  [bdfjlmnprstwz]a : sk{decl}
  [bdfjlmnprstwz]y : sk{decl}
  ha : sk{decl} zsk{decl}
  ca : sk{decl} ck{decl}
  ska : sk{decl}
  ska : sc
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"dsb": (_SORBIAN,), "hsb": (_SORBIAN,)}
