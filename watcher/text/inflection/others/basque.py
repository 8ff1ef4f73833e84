"""Endings of Basque: cases by number, who is from there, participles and verbal nouns."""

from typing import Final

_EU: Final = """
  # What may be done again with a form in -ko, -en, -tik: the article and its cases
  art = a ak ari aren arekin arentzat an az arengatik ek ei en ekin entzat etan etako etatik etara
  art = {art} etaz etarako etakoa etakoak ok engatik engan engana arengan arengana rik
  # Cases without an article, after a vowel and after a consonant
  mug_v = k ri ren rekin rentzat rengatik rengan rengana n ko tik ra raino rantz rako z ka rik tzat
  mug_v = {mug_v} koa koak koen koei koek koekin koaren kotik rena renak rainoko ko{art} ren{art}
  mug_k = ek i en ekin entzat engatik engan engana eko etik era eraino erantz erako ez ik tzat
  mug_k = {mug_k} ekoa ekoak ekoen ekoei ekoek ekoekin ekoaren ena enak eko{art} en{art}
nouns
  # Names: Bilbo, Bilbok, Bilbon; Madril, Madrilek, Madrilen; after -n and -l -go, -dik
  [aeiou]- : {mug_v}
  [^aeiou]- : {mug_k}
  [nl]- : go dik goa goak goen goei goaren
  [^aeiounl]- : tik ko
  # Nouns: the article, the plural, the local cases of the plural
  least 3
  [^aer]- : {art}
  [ae]- : etan etako etatik etara ek ei en ekin entzat etaz
  e : ea eak eari earen earekin earentzat ean eaz eek eei een eekin eetan
  a : ak ari aren arekin arentzat an az ek ei en ekin entzat etan etako etatik etara ok rik
  r : rra rrak rrari rraren rrarekin rrarentzat rrek rrei rren rrekin rretan rretako
  r : rretatik rretara
  r : rrean rreko rretik rrera rrez rrik rri rraz rrentzat
  [^aeiou]- : ean eko etik era eraino erako az arekiko

adjectives
  # -tar, after -n and -l -dar: who is from there; -ko, -go are among the cases
  ar = ar arr{art} arrek arrik arrez
  least 3
  - : t{ar}
  [nl]- : d{ar}
  e : {ar} t{ar}
  o : {ar} t{ar}
  a : {ar} t{ar}

words
  # Degrees
  - : ago agoa agoak agoko agoren en ena enak egi
  # Verbs by the participle: to be done, being done, doing, done
  izen = ten te tea teak tearen teari tearekin tean teko tekoa tera tetik teaz teagatik
  tz = tzen tze tzea tzeak tzearen tzeari tzearekin tzean tzeko tzekoa tzera tzetik tzeaz tzeagatik
  egina = a ak ko z ta tako takoa takoak ari aren an ik rik en ei ek
  least 2
  tu : {tz} tu{egina} tze - tzaile tzaileak
  du : {tz} du{egina} tze -
  tzatu : tzaten
  n : {izen} n{egina} ngo nda ndako ndakoa ndakoak nez nik ndu
  i : {tz} {izen} i{egina} ita
  least 1
  rri : rtzen rtzea rtzeko rtzean rtzera rriko rrita
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"eu": (_EU,)}
