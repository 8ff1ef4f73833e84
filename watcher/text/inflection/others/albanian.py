"""Endings of Albanian."""

from typing import Final

# In folded letters: ë is e, ç is c. The article is an ending; names are written with or without.
_SQ: Final = """
nouns
  # masculine, without the article: Berlin, Irak, ministër, mal; k, g and h have u for i
  least 3
  [bcdfgjlmnpqrstvxyz]- : i it in
  [kgh]- : u ut un
  [aeiou]- : ja
  # ... in the plural: -e, -ë, -a, -nj, -ër, each with its article and cases
  [^aeiou]- : e et eve esh
  [^aeiou]- : a at ave ash
  least 2
  k : q qe qet qeve
  g : gje gjet gjeve
  er : ri rit rin ra rat rave
  ues : uesi uesit uesin uesve uesit
  n : nj njte njve
  ll : j jt jve
  or : ore oret oreve
  ar : are aret areve
  i : iu iut iun inj injte injve
  # feminine, without the article: Tiranë, Shqipëri, Greqi, lule, Evropë
  e : a es en at ave e
  e : et eve esh
  e : ja jes jen je
  [i]- : a se ne te ve
  [o]- : s n
  a : ja se ne
  # with the article: Tirana, Shqipëria, Londoni, Iraku, Evropa, Kinë - Kina
  a : e es en
  ia : i ise ine
  ja : e je jes jen es en
  i : - it in
  ri : er rit rin
  u : - ut un
  ut : u un
  # names in the plural, with the article: Shtetet, Kombet, Alpet, Filipinet, Balltikët
  et : e eve esh
  at : a ave ash
  ut : eve
  te : - ve
  # adjectives agree: Bashkuar, Veriut, Mirë
  ar : are ara aret arat
  uar : uara uarat uare uarit
  i : e

adjectives
  # who and what is of a place: kosovar, amerikan, francez, londinez, turk has no ending
  decl = i it in e es en et eve a at ave ja jes jen -
  e : ar{decl} ian{decl}
  [k]e : an{decl}
  a : ar{decl} ian{decl}
  [k]a : an{decl}
  # four letters before it, that Julian be not of Julia
  least 4
  ia : ian{decl} an{decl} ez{decl}
  i : ian{decl} an{decl} ez{decl}
  least 3
  u : ian{decl} en{decl}
  o : an{decl}
  [bcdfgjklmnpqrstvxz]- : ian{decl} ez{decl} as{decl} an{decl}
  es : as{decl}

words
  # verbs, from the first person: punoj, hap, kërkoj, lexoj
  oj : on ojme oni ojne oje ojsh ova ove oi uam uat uan uar uara o ohet ohen ohem onte onin uara
  oj : onim oja ojsha ofte oje uarit
  ej : en ejme eni ejne eje eva eve eu yem yet yen yer ehet ehen ente enin
  uaj : uan uajme uani uajne uajta uajti uajten uajtur uhet
  ij : in ijme ini ijne iva iu ime ite ine ire ihet ihen inte inin
  [bcdfgklmnprstvz]- : im ni in a e i em en ur et ej es te nin un
  as : et asim isni asin ita iti iten itur itet
  es : et esim isni esin ita iti iten itur itet
  # adjectives and their plurals
  e : a at es eve et
  ^jam : je eshte jemi jeni jane isha ishe ishte ishim ishin qeshe qene
  ^kam : ke ka kemi keni kane kisha kishte kishin pata pati paten pasur
  ^them : thote thone thashe tha thane thuhet thene
  ras : rau rane rava rame rare ritet riten rasin
  ^njeri : njerez njerezit njerezve
  ^vdes : vdiq vdiqen vdekur vdes
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"sq": (_SQ,)}
