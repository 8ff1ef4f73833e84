"""Endings of Dutch.

A long vowel is written once in an open syllable (straat, straten), and after a short one the
consonant is doubled there (aanval, aanvallen); v and z become f and s at the end (geven, geef).
"""

from typing import Final

from watcher.text.inflection.germanic.strong import parted, strong_participles, strong_words

_SEPARABLE: Final = """
aan achter af bij binnen deel dicht door goed in klaar los mee mis na neer om onder op open over
plaats samen tegen terecht terug toe uit vast voor vooruit vrij weg
"""
_DECLINED: Final = ("", "e")

_STRONG: Final = """
beginnen begon,begonnen +begonnen -
bederven bedierf,bedierven +bedorven -
bevelen beval,bevalen +bevolen -
bezwijken bezweek,bezweken +bezweken -
bidden bad*,baden* beden -
bieden bood,boden* boden -
bijten beet*,beten beten -
binden bond*,bonden* bonden -
blijken bleek,bleken bleken -
blijven bleef,bleven bleven -
breken brak,braken broken -
brengen bracht,brachten bracht -
buigen boog*,bogen bogen -
denken dacht,dachten dacht -
doen deed,deden daan doet
dragen droeg,droegen dragen -
drijven dreef,dreven dreven -
dringen drong,drongen drongen -
drinken dronk,dronken dronken -
duiken dook,doken doken -
dwingen dwong,dwongen dwongen -
eten at*,aten* geten -
fluiten floot,floten floten -
gaan ging,gingen gaan gaat
gelden gold,golden golden -
genezen genas,genazen nezen -
genieten genoot,genoten noten -
geven gaf,gaven* geven -
gieten goot*,goten goten -
glijden gleed,gleden gleden -
graven groef*,groeven* graven -
grijpen greep*,grepen* grepen -
hangen hing,hingen hangen -
hebben had,hadden had heeft,heb
heffen hief,hieven heven -
helpen hielp,hielpen holpen -
houden hield,hielden houden -
kiezen koos,kozen kozen -
kijken keek,keken keken -
klimmen klom*,klommen klommen -
klinken klonk,klonken klonken -
komen kwam,kwamen komen komt
kopen kocht,kochten kocht -
krijgen kreeg,kregen kregen -
krimpen kromp,krompen krompen -
kruipen kroop,kropen kropen -
kunnen kon,konden kund kan
laten liet,lieten laten laat
lezen las,lazen lezen -
liegen loog,logen logen -
liggen lag,lagen* legen -
lijden leed*,leden* leden -
lijken leek,leken* leken -
lopen liep,liepen lopen -
meten mat*,maten* meten -
moeten moest,moesten moeten -
mogen mocht,mochten mogen mag
nemen nam,namen* nomen neemt
ontginnen ontgon,ontgonnen +ontgonnen -
prijzen prees,prezen prezen -
raden ried,rieden raden -
rijden reed,reden* reden -
roepen riep,riepen roepen -
scheiden scheidde scheiden -
schelden schold,scholden scholden -
schenken schonk,schonken schonken -
schieten schoot,schoten* schoten -
schijnen scheen,schenen schenen -
schrijven schreef,schreven schreven -
schrikken schrok,schrokken schrokken -
schuiven schoof,schoven schoven -
slaan sloeg,sloegen slagen slaat
slapen sliep,sliepen slapen -
sluipen sloop*,slopen* slopen -
sluiten sloot,sloten sloten -
smelten smolt,smolten smolten -
snijden sneed*,sneden* sneden -
spreken sprak,spraken* sproken -
springen sprong*,sprongen* sprongen -
staan stond,stonden staan staat
steken stak,staken stoken -
stelen stal*,stalen* stolen -
sterven stierf,stierven storven -
stijgen steeg,stegen stegen -
stoten stiet,stieten stoten -
strijden streed,streden streden -
treden trad,traden treden -
treffen trof,troffen troffen -
trekken trok,trokken trokken -
vallen viel,vielen vallen -
vangen ving,vingen vangen -
varen voer*,voeren* varen -
vechten vocht*,vochten vochten -
verdwijnen verdween,verdwenen +verdwenen -
vergeten vergat,vergaten +vergeten -
verliezen verloor,verloren +verloren -
vinden vond,vonden vonden -
vliegen vloog,vlogen vlogen -
vragen vroeg,vroegen vraagd -
vreten vrat,vraten vreten -
vriezen vroor,vroren vroren -
wassen waste wassen -
wegen woog,wogen wogen -
werpen wierp,wierpen worpen -
werven wierf,wierven worven -
weten wist,wisten weten weet
wijken week*,weken* weken -
wijten weet*,weten* weten -
wijzen wees*,wezen* wezen -
winnen won,wonnen wonnen -
worden werd,werden worden wordt
zeggen zei,zeiden zegd zegt
zenden zond*,zonden* zonden -
zien zag,zagen zien ziet
zingen zong,zongen zongen -
zinken zonk,zonken zonken -
zitten zat,zaten zeten zit
zoeken zocht,zochten zocht -
zullen zou,zouden - zal
zwemmen zwom,zwommen zwommen -
zweren zwoer,zwoeren zworen -
zwijgen zweeg,zwegen zwegen -
"""

_AFTER_SHORT: Final = "bdfgklmnprst"
_DIPHTHONGS: Final = ("ei", "ij", "ie", "oe", "ou", "ui", "eu", "ai")
_VOICELESS: Final = "tkfschpx"


def _opened(ending: str) -> str:
    """Return the lines of what is added where the syllable before it must stay as it sounds.

    stap, stappen; straat, straten; but werk, werken and dier, dieren.
    """
    lines = []
    for letter in _AFTER_SHORT:
        added = f"{letter}{ending}"
        lines += [f"[^aeiou]{vowel}{letter} : {vowel}{letter}{added}" for vowel in "aeiou"]
        lines += [f"{two}{letter} : {two}{added}" for two in _DIPHTHONGS if letter not in "fs"]
        lines.append(f"[bcdfghjklmnprstvwy]{letter} : {added}")
        open_ones = [f"[^aeiou]{vowel}{vowel}{letter} : {vowel}{added}" for vowel in "aeou"]
        lines += [line for line in open_ones if letter not in "fs"]
    for end, put in ("fv", "sz"):
        lines += [f"[^aeiou]{vowel}{vowel}{end} : {vowel}{put}{ending}" for vowel in "aeou"]
        lines += [f"{two}{end} : {two}{put}{ending}" for two in _DIPHTHONGS]
        lines += [f"[lrnm]{end} : {put}{ending}", f"{end}t : {end}t{ending}"]
    return "\n".join(f"  {line}" for line in lines)


def _weak(*, behind: bool) -> str:
    """Return the lines of weak verbs: their finite forms, or what stands behind ge-.

    The infinitive has a long vowel written once (maken, maakt), a doubled consonant (stoppen,
    stopt), or all letters of the stem (werken, werkt).
    """
    heads = [
        (f"[^aeiouy]{vowel}{letter}en", f"{vowel}{vowel}{letter}", letter)
        for vowel in "aeou"
        for letter in f"{_AFTER_SHORT}vz"
    ]
    heads += [(f"{letter}{letter}en", letter, letter) for letter in _AFTER_SHORT]
    heads += [(f"{letter}en", letter, letter) for letter in "bdfgklmnprstvzhjw"]
    forms = _participle if behind else _finite
    return "\n".join(f"  {head} : {forms(stem, letter)}" for head, stem, letter in heads)


def _finite(stem: str, letter: str) -> str:
    past = "t" if letter in _VOICELESS else "d"
    stem = _at_the_end(stem)
    present = stem if letter == "t" else f"{stem}t"
    return f"{present} {stem}{past}e {stem}{past}en"


def _participle(stem: str, letter: str) -> str:
    """Return `praat`, `prate` of praten; `maakt`, `maakte` of maken."""
    past = "t" if letter in _VOICELESS else "d"
    whole = _at_the_end(stem) if letter in "td" else f"{_at_the_end(stem)}{past}"
    if letter in "td" and len(stem) > 1:
        return f"{whole} {stem[1:]}e"
    return f"{whole} {whole}e"


def _at_the_end(stem: str) -> str:
    """Return a stem as it is written where nothing follows: leev is leef."""
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


_NL: Final = f"""
nouns
  [^sxz]- : s
  # adjectives within names: de Verenigde Naties, het Groot Brittannië
  [^aeiou]e : -

adjectives
  least 4
  - : s se isch ische er ers aan aans aanse
  ië : isch ische iër iërs
  [^aeiou]e : isch ische
  a : aan anen aans aanse
  land : lands landse lander landers

words
  # nouns; a long vowel is written once in an open syllable, a short one doubles the consonant
  least 1
{_opened("en")}
  least 3
  [uioe]es : essen
  [tcdg]ch : chen
  ch : chen
  w : wen
  ij : ijen
  [^aeiou]el : elen
  [^aeiou]er : eren
  [aeiouy]- : s
  e : en es
  ie : ieën
  ee : eeën
  heid : heden
  us : i
  um : a
  least 2
  # a long vowel in the plural only: schip, stad; and the plural in -eren
  ^stad : steden
  stad : steden
  ^schip : schepen
  schip : schepen
  ^dag : dagen
  dag : dagen
  ^weg : wegen
  weg : wegen
  ^oorlog : oorlogen
  ^slag : slagen
  slag : slagen
  drag : dragen
  ^lid : leden
  lid : leden
  ^wapen : wapens
  ^kind : kinderen
  kind : kinderen
  ^ei : eieren
  ^lied : liederen
  ^volk : volkeren
  ^goed : goederen
  ^bad : baden
  ^gat : gaten
  ^god : goden
  ^hof : hoven
  ^blad : bladen bladeren
  ^dak : daken
  ^dal : dalen
  ^glas : glazen
  ^graf : graven
  ^gebrek : gebreken
  gebod : geboden
  bod : boden
  ^verdrag : verdragen
  man : mannen
  ^koe : koeien
  # adjectives, with their degrees
  least 3
  least 1
{_opened("e")}
  least 3
  isch : ische
  sch : sche
  w : we
  ij : ije
  [ghkst]- : er
  ig : igere
  lijk : lijkere
  [lnr]- : dere
  [^st]- : ste
  s : ste
  isch : ischer
  ^groot : grote groter grotere grootste
  ^klein : kleiner kleinere
  ^nieuw : nieuwer nieuwere
  ^zwaar : zwaarder zwaardere zware
  ^oud : oude ouden ouder oudere oudste
  ^jong : jonger jongere
  ^hoog : hoge hoger hogere hoogste
  ^laag : lage lager lagere
  ^lang : langer langere
  ^goed : beter betere best beste
  ^veel : meer meest meeste
  ^vrij : vrije vrijer
  ^rood : rode
  ^dood : dode doden
  # weak verbs; those without a prefix of their own have ge-, the others are made here
  least 2
  [^aeiou]en : end ende
  oeien : oeit oeide oeiden
  iëren : ieert ieerde ieerden
  [^aeiou]eren : eerd eerde
  least 1
{_weak(behind=False)}
  least 4
{_weak(behind=True)}
  # strong verbs
  ^zijn : ben bent is was waren geweest wees
  ^zien : gezien
  ^doen : gedaan
  ^gaan : gegaan
  ^staan : gestaan
  ^slaan : geslagen slaande
  ^genezen : genas
{strong_words(_STRONG, "", _DECLINED)}

wordfronts
  # the participle: gemeld, gesloten; and of separable verbs: aangevallen
  - : ge
{parted(_SEPARABLE.split(), "ge")}

behindfronts
  least 1
{_weak(behind=True)}
  eien : eid eide
  oeien : oeid oeide
{strong_participles(_STRONG, _DECLINED)}

never
  # nouns that look like forms of other words
  nieuws winden wind verband vrijer
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"nl": (_NL,)}
