"""Endings of Finnish.

Folding makes ä one with a, ö with o, so most of the vowel harmony is gone. The consonants before
the last vowel alternate: strong in an open syllable, weak in a closed one.
"""

from typing import Final

from watcher.text.inflection.uralic.grades import graded

# Finnish: strong and weak grade; v stands between u and u or y and y, j beside e.
_FI_GRADES: Final = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("lt", "ll"),
    ("rt", "rr"), ("mp", "mm"), ("lk", "l"), ("lk", "lj"), ("rk", "r"), ("rk", "rj"),
    ("hk", "h"), ("ht", "hd"),
    *((f"{vowel}t", f"{vowel}d") for vowel in "aeiouy"),
    *((f"{vowel}p", f"{vowel}v") for vowel in "aeiouy"),
    *((f"{vowel}k", vowel) for vowel in "aeiouy"),
    ("uk", "uv"), ("yk", "yv"), ("ik", "ij"), ("lp", "lv"), ("rp", "rv"), ("aik", "aj"),
)  # fmt: skip
# What the weak grade is followed by, by the last vowel of the dictionary form.
_FI_WEAK: Final = {
    "a": ("a{w}", "oi{wp}", "i{wp}"), "o": ("o{w}", "oi{wp}"), "u": ("u{w}", "ui{wp}"),
    "y": ("y{w}", "yi{wp}"), "i": ("i{w}", "ei{wp}", "e{w}"), "e": ("e{w}", "ei{wp}"),
}  # fmt: skip
# The strong grade where the dictionary form has the weak one: hanke, rikas, Alpit.
_FI_STRONG: Final = {
    "e": ("{ee}",), "as": ("{aa}",), "is": ("{ii}",), "at": ("{oat}",), "ot": ("{oot}",),
    "it": ("{iit}",), "ut": ("{uut}",), "in": ("{im}",),
}  # fmt: skip
_FI_VERB: Final = {
    "aa": ("a{vw}", "e{vp}", "oi{vi}", "i{vi}"), "oa": ("o{vw}", "o{vp}", "oi{vi}"),
    "ua": ("u{vw}", "u{vp}", "ui{vi}"), "ea": ("e{vw}", "e{vp}", "i{vi}"),
    "ia": ("i{vw}", "i{vp}", "i{vi}"), "ya": ("y{vw}", "y{vp}", "yi{vi}"),
}  # fmt: skip

_FI_GROUPS: Final = """
  # singular in the weak grade: genitive, nominative plural, the inner and outer cases ...
  wp = ssa sta lla lta lle ksi tta
  w = {wp} n t
  # ... in the strong one, and for names that do not alternate
  sg = {w} na
  pl = {wp} na ne hin
  # -e, -as, -is in the strong grade
  ee = ee{sg} eeseen eita eiden eisiin ei{pl}
  aa = aa{sg} aaseen aita aiden aisiin ai{pl}
  ii = ii{sg} iiseen iita iiden iisiin
  im = ime{w} imena imeen imia imien imiin imissa imista imilla imilta imille
  # -us, -ys, -os, -es
  ks = kse{sg} kseen sta ksia ksien ksiin ksi{wp}
  # plural names
  oat = ojen oja oihin oina ain oissa oista oilla oilta oille ien ia iin ina issa ista illa ille
  oot = ojen oja oihin oina oissa oista oilla oilta oille
  uut = ujen uja uihin uina uissa uista uilla uilta uille
  iit = ien eja eihin eina eissa eista eilla eilta eille ia iin issa ista illa ilta ille
  # -nen
  nen = sen set sessa sesta sella selta selle sena seksi setta sta seen sia sten sien siin
  nen = {nen} sissa sista silla silta sille sina siksi sitta
"""
_FI_NOUNS: Final = """
nouns
  # Stems in a vowel
  [aeiouy]- : {sg}
  a : aan aa ien iin i{pl} oja ojen oihin oita oiden oi{pl}
  aat : aita aiden aihin ain ai{wp}
  aa : aata aahan aita aiden aihin ai{pl}
  o : oon oa oja ojen oi{pl} ota oita oiden
  oo : oota oohon ooseen oita oiden
  u : uun ua uja ujen ui{pl} uta uita uiden
  uu : uuta uuhun
  y : yyn ya yja yjen yi{pl} yta
  e : een ea eja ejen ei{pl}
  ie : ieta iehen
  i : iin ien iin eja ejen ei{pl}
  [aeou]i : ita hin ihin
  uo : uota uohon oita oiden oihin oissa oista oille oilla
  yo : yota yohon oita oiden oihin oissa oista oille oilla
  # -i with the stem in -e: joki, Suomi, saari, vuosi, lapsi
  i : e{sg} een ea iin i{wp} ina
  li : lta lten
  ni : nta nten
  ri : rta rten
  mi : nta nten
  hi : hta
  si : de{w} tena teen tta sia sien siin si{wp} tten
  nsi : nne{w} ntena nteen ntta
  rsi : rre{w} rtena rteen rtta
  lsi : lle{w} ltena lteen ltta
  psi : psena psta pse{w} pseen
  ksi : kse{w} kseen sta
  # Foreign words and names in a consonant take -i-
  [^aeiouy]- : i{sg} iin ien eja ei{pl} iksi
  # -e, with a long e in the stem; -as, -is, -us, -os, -es, -in, -ton
  e : {ee} etta
  as : {aa} asta akse{sg} aksen aksia aksiin aksien
  is : {ii} ista ikse{sg} ikseen iksia iksien iksiin
  us : u{ks} uksina usten
  us : ude{w} utta utena uteen
  uus : uuksi uuksia uuksien uuksiin uuksi{wp}
  ys : y{ks} yksina ysten yde{w} ytta ytena yteen
  yys : yyksi yyksia yyksien yyksiin yyksi{wp}
  os : o{ks}
  es : e{ks}
  in : {im} inta imi{wp} imina inten
  ton : ttoma{sg} ttomaan ttomaa ttomia ttomien ttomi{wp} ttomiin tonta
  nen : {nen}
  el : ele{sg} eleen elta elia elien
  er : ere{sg} ereen erta eria erien
  ar : are{sg} areen arta aria arien
  tar : ttare{sg} ttareen tarta
  ut : ue{sg} utta uihin uiden ui{wp}
  yt : ye{sg} ytta yihin yiden yi{wp}
  nut : nee{sg} neeseen nutta neita neiden nei{wp}
  ies = iehe{sg} ieheen iesta iehia iesten iehien iehi{wp}
  ^mies : m{ies}
  mies : m{ies}
  # comparative and superlative
  mpi : mma{w} mpaa mpana mpaan mpia mpien mpiin mmi{wp}
  # plural names, which are looked up as such
  at : {oat}
  ot : {oot}
  it : {iit}
  et : ien ia iin ina issa ista illa ilta ille iksi
  set : sten sien sia siin sina sissa sista silla silta sille
  ut : {uut}
  ^vuosi : vuonna
  # The partitive of those in -i; of short ones it is another name: Mari, Maria
  least 4
  a : ia
  i : ia
  [^aeiouy]- : ia
  # Consonants that alternate
  least 1
"""
_FI_REST: Final = """
backs
  # possessives, which take the place of -n and -t, and clitics; both at once
  k = kin kaan han ko pa kohan pahan
  om = ni si nsa mme nne
  least 4
  - : {k}
  [aeiouy]- : {om} {om}{k}
  n : {om} {om}{k}
  ksi : kse{om} kseen kse{om}{k}
  ssa : ssaan ssaan{k}
  sta : staan staan{k}
  lla : llaan llaan{k}
  lta : ltaan ltaan{k}
  lle : lleen lleen{k}
  ta : taan taan{k}
  ia : iaan
  ja : jaan

adjectives
  # -lainen: who or what is from there; of the plural names, too
  least 3
  [aeiouy]- : lai{nen} lainen
  [^aeiouy]- : ilai{nen} ilainen
  i : alai{nen} alainen
  alai : alai
  at : alai{nen} alainen
  it : ilai{nen} ilainen
  ot : olai{nen} olainen
  ut : ulai{nen} ulainen
  allat : altalai{nen} altalainen
  aja : alai{nen} alainen
  nen : nen {nen}

words
  # halua-, hyökkää-: the strong grade of haluta, hyökätä
  ata = aa aan aat aamme aatte aavat aava aavan asi asin asivat aisi aisivat aminen amisen amista
  ata = {ata} amiseen amalla amassa amaan ama amat akoon
  # Verbs by the first infinitive. Persons; the passive; the past; with all of them the rest
  vw = n t mme tte isi isin isit isimme isivat
  vp = taan tta ttiin ttu tty tun tut ttua ttaisiin ttava ttavan ttavat ttaessa
  vp = {vp} ttaneen tussa tuissa
  vi = n t mme tte
  v = {vw} vat va van vaa vat vien via vissa nut neet neen neita nyt minen misen mista
  v = {v} miseen misessa misesta misella misia malla massa masta maan ma man mat matta essa en
  v = {v} koon koot
  least 2
  [aeiouy]a : {v} i ivat
  oa : oo oi{vi} oivat o{vp}
  ua : uu ui{vi} uivat u{vp}
  ya : yy yi{vi} yivat y{vp}
  ea : ee i i{vi} ivat e{vp}
  ia : ii i{vi} ivat i{vp}
  aa : i i{vi} ivat oi oi{vi} oivat e{vp} isi isivat
  taa : si sin sivat e{vp} teta
  # saada, syödä, voida
  [aeiouy]da : {v} {vp} daan tiin tu dessa da
  aada : ai aivat aisi aisivat
  uoda : oi oivat oisi oisivat
  yoda : oi oivat oisi oisivat
  ieda : ei eivat eisi eisivat
  # tulla, mennä, purra, nousta
  least 1
  lla : le{v} lee li livat lin lisi lisivat llut lleet llaan ltiin ltu llessa lkoon ltava ltavan
  nna : ne{v} nee ni nivat nin nisi nisivat nnyt nneet nnaan ntiin nty nnessa nkoon ntava
  rra : re{v} ree ri rivat risi risivat rrut rreet rraan rtiin rtu
  sta : se{v} see si sivat sin sisi sisivat ssut sseet staan stiin stu stessa skoon
  sta : stava stavan stavat
  # haluta, häiritä, vanheta
  least 2
  ata : {ata} asi annut annyt anneet etaan ataan attiin attu atty atessa akoon
  ata : attava attavan attavat anneen atun atut
  ota : oaa oan oavat osi osivat oaisi onnut onnyt onneet otaan ottiin ottu oaminen oamisen oaminta
  uta : uaa uan uat uamme uavat uava usi usin usivat uaisi uaisivat unnut unnyt unneet
  uta : utaan uttiin uttu
  uta : uaminen uamisen uamista uamaan uamassa utessa
  ita : itsee itsen itsevat itseva itsi itsin itsivat itsisi innut innyt inneet itaan ittiin ittu
  eta : enee enen enevat eneva eni enivat enisi ennyt enneet etaan ettiin etty eneminen
  # Adverbs and degrees of adjectives
  least 3
  a : asti emmin empi emman empaa emmat immin in impia impaan imman immat immassa
  [iouy]- : sti mpi mman mpaa mmat mmin mmissa
  i : eampi eammin in immat impia
  e : emmin
  ea : eampi eamman eampaa eammat eammin ein eimman easti
  nen : sesti sempi semman sempaa semmat sin simman simmat simpia
  # Short stems in the partitive
  least 2
  a : ia
  i : ia
  [^aeiouy]- : ia
  # Verbs that alternate
  least 1
"""


def _finnish() -> str:
    """Return the Finnish table."""
    nouns = graded(_FI_GRADES, _FI_WEAK)
    strong = graded(_FI_GRADES, _FI_STRONG, inverse=True)
    verbs = graded(_FI_GRADES, _FI_VERB)
    contracted = graded(_FI_GRADES, {"ata": ("{ata}",)}, inverse=True)
    return "\n".join((_FI_GROUPS, _FI_NOUNS, *nouns, *strong, _FI_REST, *verbs, *contracted))


TABLES: Final[dict[str, tuple[str, ...]]] = {"fi": (_finnish(),)}
