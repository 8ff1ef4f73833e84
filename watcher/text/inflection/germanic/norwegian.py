"""Endings of Norwegian, Bokmål and Nynorsk, and what Danish shares with them.

Ø and å are folded to o and a, æ to ae, before endings are compared.
"""

from collections.abc import Iterator
from typing import Final

from watcher.text.inflection.germanic.swedish import NAMES, behind

# Infinitive, present, past, participle; where there are two pasts, with a comma.
_STRONG_NB: Final = """
be ber ba,bad bedt
bedra bedrar bedro bedratt
binde binder bandt bundet
bite biter bet,beit bitt
bli blir ble,blei blitt
brenne brenner brant,brente brent
bringe bringer brakte brakt
bryte bryter brøt,brøyt brutt
burde bør burde burdet
by byr bød,bydde budt,bydd
bære bærer bar båret
dra drar dro,drog dratt
drikke drikker drakk drukket
drive driver drev,dreiv drevet
dø dør døde dødd
ete eter åt ett
falle faller falt falt
fare farer for faret,fart
finne finner fant funnet
fly flyr fløy fløyet
flyte flyter fløt flytt
forsvinne forsvinner forsvant forsvunnet
fortelle forteller fortalte fortalt
fryse fryser frøs frosset
følge følger fulgte fulgt
få får fikk fått
gi gir ga,gav gitt
gjelde gjelder gjaldt gjeldt
gjøre gjør gjorde gjort
gli glir gled,gleid glidd
gni gnir gned gnidd
grave graver gravde gravd
gripe griper grep,greip grepet
gråte gråter gråt grått
gå går gikk gått
ha har hadde hatt
henge henger hang hengt
hete heter het hett
hjelpe hjelper hjalp hjulpet
holde holder holdt holdt
komme kommer kom kommet
krype kryper krøp krøpet
kunne kan kunne kunnet
la lar lot latt
le ler lo ledd
legge legger la,lagde lagt
lide lider led lidt
ligge ligger lå ligget
lyde lyder lød lydt
lyve lyver løy løyet
måtte må måtte måttet
nyte nyter nøt nytt
ri rir red ridd
rive river rev revet
ryke ryker røk røket
se ser så sett
selge selger solgte solgt
sette setter satte satt
si sier sa sagt
sitte sitter satt sittet
skjære skjærer skar skåret
skrike skriker skrek skreket
skrive skriver skrev,skreiv skrevet
skulle skal skulle skullet
skyte skyter skjøt,skøyt skutt
skyve skyver skjøv skjøvet
slippe slipper slapp sluppet
slite sliter slet slitt
slå slår slo slått
slåss slåss sloss slåss
smelle smeller smalt smelt
snike sniker snek sneket
sove sover sov sovet
sprekke sprekker sprakk sprukket
springe springer sprang sprunget
spørre spør spurte spurt
stige stiger steg,steig steget
stikke stikker stakk stukket
stjele stjeler stjal stjålet
strekke strekker strakte strakt
stri strir stred stridd
stryke stryker strøk strøket
stå står stod,sto stått
svike sviker svek,sveik sveket
synge synger sang sunget
synke synker sank sunket
ta tar tok tatt
telle teller talte talt
tigge tigger tigde tigd
tore tør torde tort
tre trer trådte trådt
treffe treffer traff truffet
trekke trekker trakk trukket
tvinge tvinger tvang tvunget
velge velger valgte valgt
vekke vekker vakte vakt
ville vil ville villet
vinne vinner vant vunnet
vite vet visste visst
vri vrir vred vridd
være er var vært
ødelegge ødelegger ødela,ødelagde ødelagt
"""

_STRONG_NN: Final = """
be bed bad bede
binde bind batt bunde
bite bit beit bite
bli blir blei blitt
brenne brenn brann brunne
bryte bryt braut brote
by byd baud bode
bere ber bar bore
dra dreg drog drege
drikke drikk drakk drukke
drive driv dreiv drive
døy døyr døydde døydd
falle fell fall falle
finne finn fann funne
fly flyg flaug floge
fortelje fortel fortalde fortalt
fryse frys fraus frose
få får fekk fått
følgje følgjer følgde følgt
gi gir gav gitt
gjelde gjeld galdt golde
gjere gjer gjorde gjort
gripe grip greip gripe
gå går gjekk gått
ha har hadde hatt
halde held heldt halde
henge heng hekk hange
hjelpe hjelper hjelpte hjelpt
kome kjem kom kome
kunne kan kunne kunna
la lèt lét late
leggje legg la,lagde lagt
liggje ligg låg lege
måtte må måtte måtta
rive riv reiv rive
se ser såg sett
sjå ser såg sett
seie seier sa sagt
selje sel selde selt
setje set sette sett
sitje sit sat sete
skrive skriv skreiv skrive
skyte skyt skaut skote
slå slår slo slege
sleppe slepp slapp sleppt
spørje spør spurde spurt
stige stig steig stige
stå står stod stått
syngje syng song sunge
søkkje søkk sokk sokke
ta tar tok tatt
trekkje trekk trekte trekt
treffe treff traff truffe
tvinge tvingar tvinga tvinga
velje vel valde valt
vere er var vore
ville vil ville villa
vinne vinn vann vunne
vite veit visste visst
"""

_ADJECTIVES: Final = """
alvorlig blind blå bred brei bratt brun dyp dyb døv dyr dum død enig farlig fattig fast fersk
fin fjern flat flink fremmed fri frisk full fuld gal glad god grov grøn grønn grå gul hard hel
hemmelig het hvid hvit høj høy hög hård kald kjapp klar klog klok kold kort kraftig lang lav let
lett lys mild mjuk myk mørk mørkt nær ny offentlig ren rig rik rød rund sann sand sen sikker
skarp skyldig slank smal stark stærk sterk stiv stor streng stum svag svak svart sort svær søt
sød syg syk tett tidlig tom trygg trang tung tynn tynd tyk tykk varm vid vild vill viktig vigtig
våd våt ung
"""
_ENDINGS: Final = (
    "ig",
    "isk",
    "sk",
    "lig",
    "som",
    "bar",
    "løs",
    "iv",
    "ell",
    "al",
    "ær",
    "ent",
    "ant",
)


def _forms(infinitive: str, present: str, past: str, participle: str) -> Iterator[str]:
    stem = infinitive.removesuffix("e")
    pasts, participles = past.split(","), participle.split(",")
    yield from (present, *pasts, *participles)
    yield from (f"{infinitive}s", f"{stem}es", f"{stem}ende")
    yield from (f"{form}s" for form in pasts)
    for form in participles:
        if form.endswith("et"):
            yield from (f"{form[:-1]}ne", f"{form[:-1]}de")  # stjålne, stjaalede
        else:
            yield f"{form}e"


def verbs(lines: str) -> str:
    """Return the lines of strong verbs, given as infinitive, present, past and participle."""
    rows = (line.split() for line in lines.splitlines() if line)
    found = (f"{row[0]} : {' '.join(dict.fromkeys(_forms(*row)))}" for row in rows)
    return behind(found)


DEGREES: Final = "\n".join(
    (
        *(
            f"  {end} : {end}t {end}e {end}ere {end}est {end}este {end}ste {end}st"
            for end in _ENDINGS
        ),
        *(
            f"  ^{word} : {word}t {word}e {word}ere {word}est {word}este"
            for word in _ADJECTIVES.split()
        ),
    )
)
PLACES: Final = """
adjectives
  of = sk ske isk iske
  least 4
  - : {of} er ere erne eren ers
  ia : isk iske ier iere ierne
  ien : isk iske ier iere ierne
  a : ansk anske anskt aner anere anerne neser nesere neserne nesisk esisk esiske eser
  [^aeiou]a : {of} er ere erne
  [^aeiou]e : {of} er ere erne
  land : landsk landske lending lendinger lending lænding lændinge lændinger
"""

IRREGULAR: Final = """
  ^gammel : gammelt gamle eldre eldst eldste ældre ældst ældste
  ^gammal : gammalt gamle eldre eldst eldste
  ^ung : yngre yngst yngste
  ^stor : større størst største
  ^lang : lengre lengst lengste længere længst længste
  ^tung : tyngre tyngst tyngste
  ^liten : lita lite lille små mindre minst minste
  ^lille : små mindre mindst mindste
  ^god : bedre best beste bedst bedste
  ^dårlig : verre verst verste værre værst værste
  ^mange : flere flest fleste
  ^ny : nyt nytt nye nyere nyeste
  ^fri : fritt frit frie
  ^sikker : sikkert sikre sikrere
  ^vanskelig : vanskeligere vanskeligst
"""

_NB: Final = f"""
words
  # nouns, with the article and the genitive
  case = - s
  least 2
  [^aeiouy]- : en{{case}} et{{case}} a er{{case}} ene{{case}} ers
  least 3
  [iyouå]- : en{{case}} et{{case}} a er{{case}} ene{{case}} r ne
  least 2
  e : en{{case}} et{{case}} er{{case}} ene{{case}} a
  el : ler{{case}} lene{{case}} let lene
  er : re{{case}} ere rene{{case}} eren rer reret ret
  ^offer : ofre ofrene
  ^barn : barnas
  ^våpen : våpnene våpna
  um : et er ene
  [aeiouy]m : mmen{{case}} mmet{{case}} mmer mmene
  least 1
  mann : menn mennene menns
  ^mann : menn mennene menns
  ^barn : barna
  bok : bøker bøkene
  ^bok : bøker bøkene
  fot : føtter føttene
  ^fot : føtter føttene
  ^hånd : hender hendene
  hånd : hender hendene
  ^stad : steder
  natt : netter nettene
  ^natt : netter nettene
  by : byer byene byen
  ^by : byer byene byen
  ^far : fedre fedrene
  ^mor : mødre mødrene
  ^bror : brødre brødrene
  ^datter : døtre døtrene
  ^øye : øyne øynene
  tre : trær trærne
  ^tre : trær trærne
  # adjectives
  least 3
{DEGREES}
{IRREGULAR}
  # verbs: kastet or kasta, kjøpte, levde, nådde
  least 2
  e : er et a te t de d dd ende es tes des
  [aiouyøå]- : r dde dd ende s
  er : rer
  ere : erer erte ert eres ertes
  mme : mte mt
  nne : nte nt
  lle : lte lt
  ss : sser
{verbs(_STRONG_NB)}
never
  for før når over kanskje bare så
"""

_NN: Final = f"""
words
  case = - s
  least 2
  [^aeiouy]- : en et ar ane er ene a i
  least 3
  [iyouå]- : en et a ar ane er ene
  least 2
  e : er ene en et ar ane a
  a : or one
  e : or one
  el : lar lane let la
  er : rar rane ret
  [aeiouy]m : mmen mmet
  least 1
  mann : menn mennene
  ^mann : menn mennene
  ^bok : bøker bøkene
  ^by : byar byane byen
  # adjectives
  least 3
{DEGREES}
{IRREGULAR}
  ar : are aste
  leg : lege legare legast legaste
  # verbs: kastar, kasta; kjøper, kjøpte
  least 2
  e : ar a er te t de d ande ast
  a : ar ande ast
  ere : erer erte ert
  [iouyøå]- : r dde dd ande
{verbs(_STRONG_NN)}
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "nb": (NAMES, PLACES, _NB),
    "no": (NAMES, PLACES, _NB, _NN),
    "nn": (NAMES, PLACES, _NN),
}
