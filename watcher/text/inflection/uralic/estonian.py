"""Endings of Estonian.

Folding makes ä one with a, ö and õ with o, and ü with u.
"""

from typing import Final

from watcher.text.inflection.uralic.grades import graded

# What alternates before a vowel of the dictionary form.
_FINALS: Final = {vowel: (vowel, f"{vowel}{{kaas}}", f"{vowel}d") for vowel in "aiu"}
_GRADED: Final = (
    *graded((("kk", "k"),), _FINALS),
    *graded((("pp", "p"), ("tt", "t")), {vowel: _FINALS[vowel] for vowel in "ai"}),
    *graded((("nd", "nn"), ("ld", "ll"), ("mb", "mm"), ("rd", "rr")), {"a": _FINALS["a"]}),
)
_ET: Final = (
    """
  # All cases but the first three hang on the genitive; the plural on its -de, -te
  kaas = s st sse l lt le ks ni na ta ga
  mit = de de{kaas} id sid te te{kaas}
  om = - {kaas} d d{kaas} {mit} t
  # a stem vowel after a consonant
  i = i i{kaas} it id ide ide{kaas} isid eid eis eist eks
  a = a a{kaas} at ad ade ade{kaas} asid aid u ais
  u = u u{kaas} ut ud ude ude{kaas} usid
  e = e e{kaas} et ed ede ede{kaas} eid esid i es
  i = {i} ite ite{kaas}
  mis = {i} {a} {u} {e}
  # -s, -ne: inimene, inimese
  s = se se{kaas} sed st ste ste{kaas} si
  ne = {s} seid sesse
nouns
  [aeiouy]- : {kaas} t d de de{kaas} id sid te te{kaas}
  [aeiouy]- : sse ss
  # -a and -u only where they are usual: Jaan is not Jaanus, nor Mart Marta
  [^aeiouy]- : {i} {e}
  [kgdp]- : {u}
  [aehjlr]v : v{a}
  nn : nn{a}
  ll : ll{a}
  mm : mm{a}
  ng : ng{a}
  nk : nk{a}
  lm : lm{a}
  rm : rm{a}
  rn : rn{a}
  [lrnsm]- : t te te{kaas}
  ne : {ne}
  us : u{s} usesse usse ustesse
  is : i{s}
  as : a{s} a a{kaas} ad
  es : e{s}
  mees = mehe mehe{kaas} mehed meest meeste meeste{kaas} mehi
  mees : {mees}
  ^mees : {mees}
  # a vowel falls out before -l, -r, -n, -m: teater, teatri
  least 3
  er : r{mis}
  el : l{mis}
  en : n{mis}
  em : m{mis}
  ar : r{mis}
  al : l{mis}
  # Grades: long and strong in the nominative, weak in the genitive, and the other way round
  least 2
  kk : k{mis}
  pp : p{mis}
  tt : t{mis}
  ss : s{mis}
  ff : f{mis}
  [aeioulnrm]k : g{mis}
  [aeioulnrm]p : b{mis}
  [aeioulnrm]t : d{mis}
  nd : nn{mis}
  ld : ll{mis}
  rd : rr{mis}
  mb : mm{mis}
  lg : lj{mis} l{mis}
  rg : rj{mis} r{mis}
  [aeiou]g : {mis}
  [aeiou]d : {mis}
  [aeiou]b : v{mis}
  lb : lv{mis}
  rb : rv{mis}
  ht : h{mis} hd{mis}
  hk : h{mis}
  sk : s{mis}
  iid : ii{kaas}
"""
    + "\n".join(_GRADED)
    + """
  gu : u u{kaas} ud o
  gi : e e{kaas} ed
  du : u u{kaas} ud
  si : e e{kaas} ed
  bi : ve ve{kaas} ved
  ba : va va{kaas} vad
  de : tte tte{kaas} tted
  te : tte tte{kaas} tted det
  ke : kke kke{kaas} kked
  pe : ppe ppe{kaas} pped
  ge : kke kke{kaas}
  be : ppe ppe{kaas}
  i : e e{kaas} ed

backs
  least 4
  - : gi ki

adjectives
  # -lane: who is from there
  least 3
  [aeiouy]- : la{ne} lane lik
  [^aeiouy]- : ila{ne} ilane ala{ne} alane ula{ne} ulane ela{ne} elane
  # the stem vowel stands in the adjectival genitive, which is small in a compound
  maa : la{ne} lane maala{ne} maalane
  a : la{ne} lane
  ne : ne {ne}

words
  # Stem vowels that names seldom have
  least 2
  [^aeiouy]- : {a} {u}
  # Degrees and adverbs
  - : m em im am um
  [aeiou]- : ma mad maid mal mas mate lt
  [^aeiou]- : alt ilt elt ult
  # Verbs by the first infinitive in -ma
  v = n d b me te vad s sin sid sime site ks ksin ksid ksime nud v va vad takse ti tud tav tava
  v = {v} mine mise mist misel misega miseks mas mast mata maks des da ge gu taks tavad tavate
  least 2
  ma : {v} -
  [aeiou]ma : is isid i o
  [^aeiou]ma : {v} i is isid in ab an ad ame avad aks ake eb en ib in i is ub un takse ta tes
  [aeiou]kkama : kata kkab
  tama : da dan
  # gradation of the verb: hakkama, hakata; andma, annan
  least 1
  ndma : nna nnan nnad nnab nname nnate nnavad nti
  dma : a an ab avad
  tma : da dan dab davad
  kma : ga gan gab gavad
"""
)

TABLES: Final[dict[str, tuple[str, ...]]] = {"et": (_ET,)}
