"""Endings and beginnings of Irish, Scottish Gaelic, Manx, Welsh and Breton.

Accents are folded away before endings are compared: á is a.
"""

from collections.abc import Iterator
from typing import Final

# What ends a syllable in Irish, and the vowels before it: broad, and slender in the genitive.
_CONSONANTS: Final = """
b c d f g l m n p r s t bh ch dh gh mh th ll nn rr cht rd rt rc lt ng st sc nt
"""
_SLENDER: Final = (
    ("a", "ai"), ("ea", "i"), ("ea", "ei"), ("éa", "éi"), ("ío", "í"), ("io", "i"), ("ia", "éi"),
    ("o", "oi"), ("u", "ui"), ("eo", "eoi"), ("ao", "aoi"), ("iu", "iui"), ("ua", "uai"),
)  # fmt: skip


def _genitives() -> Iterator[str]:
    """Yield the lines of what becomes slender (Seán, Sheáin; grian, gréine) or broad (móin, móna).

    A feminine word adds an e.
    """
    for end in _CONSONANTS.split():
        for broad, slender in _SLENDER:
            yield f"  {broad}{end} : {slender}{end} {slender}{end}e"
        for broad, slender in (("a", "ai"), ("o", "oi"), ("u", "ui"), ("ea", "ei"), ("ao", "aoi")):
            yield f"  {slender}{end} : {broad}{end}a"


_GAELIC_FRONTS: Final = """
fronts
  # lenition and eclipsis
  b : bh mb
  c : ch gc
  d : dh nd
  f : fh bhf
  g : gh ng
  m : mh
  p : ph bp
  s : sh ts
  t : th dt
  # a vowel takes h, n or t (before it a hyphen in small letters parts the words)
  a : ha na ta
  e : he ne te
  i : hi ni ti
  o : ho no to
  u : hu nu tu
"""

_GENITIVES: Final = "\n".join(_genitives())

_GA: Final = f"""
nouns
  # the last consonant becomes slender or broad
  least 1
{_GENITIVES}
  least 3
  ach : aigh aí
  each : igh í
  ann : ainn
  eann : inn inne
  inn : inne
  - : e a
  e : í
  aigh : aí
  # the endings that fall out, and the old genitives: Éire, Éireann; abhainn, abhann
  il : la
  in : ne
  ir : rach
  air : ar
  least 1
  ire : ireann irinn
  least 3
  ain : an
  ainn : ann
  [aeiou]- : n
  # a consonant within, after the first part of a name, as in Leamhcán, Leamhchán
  lcán : lchán lcháin
  mhcán : mhchán mhcháin

adjectives
  - : ach aigh acha aí
  least 4
  a : ach aigh acha aí
  e : each igh eacha í
  ain : anach anaigh
  áin : ánach ánaigh

words
  # plurals, and their dative
  - : anna í ta te acha eanna eacha tha the aí
  e : í
  a : aí aithe anna
  adh : ann far tar íodh aí
  ch : igh
  ach : aigh acha aí
  each : igh eacha í
  ín : íní
  óir : óirí óra
  éir : éirí éara
  aire : airí
  ú : uithe unna ún
  ú : aithe
  eoir : eoirí eora
  least 2
  ^bean : mná mnaoi
  ^fear : fir fhir
  ^duine : daoine daoinibh
  ^lá : laethanta lae
  ^tír : tíortha tíre
  ^teach : tithe tí
  ^mac : mic
  ^bliain : bliana blianta
  ^cathair : cathracha cathrach
  ^leanbh : linbh leanaí
  # adjectives: mór, móra, mó; the comparative
  ^mór : móra móire
  ^beag : beaga lú bige
  ^maith : maithe fearr
  ^olc : measa
  ^sean : seana sine
  ^nua : nuaí
  ^ard : arda airde
  úil : úla úla
  iúil : iúla
  # verbs: cuir, bris, ionsaigh
  least 2
  - : ann eann faidh fidh adh eadh tar tear amar eamar fadh feadh ta te fear far
  aigh : aíonn óidh aíodh aítear ófar ú aithe aímid
  igh : íonn eoidh íodh ítear eofar iú ithe
  # irregular verbs
  ^bí : tá bhí beidh bheadh bíonn raibh níl bhíonn
  ^abair : deir dúirt déarfaidh ráite rá deirtear dúradh
  ^beir : rug béarfaidh beirthe breith
  ^clois : chuala cloisfidh cluin cloiste
  ^déan : rinne déanfaidh déanta déanamh dearna rinneadh
  ^faigh : fuair gheobhaidh faighte fáil fuarthas
  ^feic : chonaic feicfidh feicthe feiceáil faca chonacthas
  ^ith : d'ith íosfaidh ite ithe
  ^tabhair : thug tabharfaidh tugtha tabhairt tugadh tugann
  ^tar : tháinig tiocfaidh tagtha teacht tagann
  ^téigh : chuaigh rachaidh dul téann
  ^maraigh : maraíodh maraíonn mharaigh marú maraithe
"""

_GD: Final = f"""
nouns
{_GENITIVES}
  - : e a

adjectives
  - : ach aich

words
  - : an ean aibh
  an : ain
"""

_GV: Final = """
fronts
  b : v m
  p : ph f
  c : ch
  k : ch
  t : th h
  d : gh n
  m : v
  s : h
words
  - : yn aghyn
  ey : eyn
  agh : ee
"""

_CY: Final = """
fronts
  # soft, nasal and spirant mutation
  p : b mh ph
  t : d nh th
  c : g ngh ch
  b : f m
  d : dd n
  m : f
  ll : l
  rh : r
  # g falls away
  ga : a
  ge : e
  gi : i
  go : o
  gu : u
  gw : w
  gl : l
  gr : r
  gy : y
  # a vowel takes h after some possessives
  a : ha
  e : he
  i : hi
  o : ho
  u : hu
  w : hw
  y : hy

adjectives
  least 4
  - : aidd ig iaid iad

words
  # plurals
  - : au iau ion on oedd ydd edd i od iaid aid ed
  wr : wyr
  ad : aid
  aeth : aethau
  ig : igion
  ^dyn : dynion
  ^gair : geiriau
  ^gwlad : gwledydd
  ^dinas : dinasoedd
  ^tŷ : tai
  ^plentyn : plant
  ^bachgen : bechgyn
  ^castell : cestyll
  ^milwr : milwyr
  # verbs, from the dictionary form: -o, -u, -io, -i
  o : odd wyd ir ais ant ai id ith em
  io : iodd iwyd iir iais iant iai iid ith
  u : odd wyd ir ais ant ai id ith
  i : odd wyd ir ant ai id ith
  au : euodd euwyd euir
  ^bod : mae oedd bu bydd yw ydy roedd byddai
  ^mynd : aeth aethant aed aiff
  ^dod : daeth daethant daw
  ^gwneud : gwnaeth gwna gwneir gwnaed
  ^cael : caiff cafodd ceir cafwyd
"""

_BR: Final = """
fronts
  # soft, spirant and hard mutation
  p : b f
  t : d z
  k : g c'h
  b : v p
  d : z t
  g : c'h k
  gw : w kw
  m : v

adjectives
  least 4
  - : at iz ad aden ek

words
  - : où ioù ed ien i eier
  er : erien
  ez : ezed
  ^den : tud
  ^ki : chas
  ^ti : tiez
  ^bro : broioù
  ^kêr : kêrioù
  # verbs
  an : as e et ont
  iñ : as e et ont
  at : as e et
  ^bezañ : zo eo oa voe vo
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "ga": (_GAELIC_FRONTS, _GA),
    "gd": (_GAELIC_FRONTS, _GD),
    "gv": (_GV,),
    "cy": (_CY,),
    "br": (_BR,),
}
