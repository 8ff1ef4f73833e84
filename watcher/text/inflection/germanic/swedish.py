"""Endings of Swedish.

Å, ä and ö are folded to a and o before endings are compared, so `städer` is stad + er.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from watcher.text.inflection.roots import behind_prefixes

# What all Scandinavian languages do with a name: a genitive, and the article at the end.
NAMES: Final = """
nouns
  [^sxz]- : s
  least 4
  [^aeiouy]- : en et ens ets
  [iou]- : en ens et ets

adjectives
  least 4
"""

# Infinitive, present, past, supine, participle.
_STRONG: Final = """
be ber bad bett bedd
binda binder band bundit bunden
bita biter bet bitit biten
bjuda bjuder bjöd bjudit bjuden
bli blir blev blivit bliven
brinna brinner brann brunnit brunnen
brista brister brast brustit brusten
bryta bryter bröt brutit bruten
bära bär bar burit buren
böra bör borde bort -
dra drar drog dragit dragen
dricka dricker drack druckit drucken
driva driver drev drivit driven
dyka dyker dök dykt -
dö dör dog dött -
dölja döljer dolde dolt dold
falla faller föll fallit fallen
fara far for farit faren
finna finner fann funnit funnen
flyga flyger flög flugit flugen
flyta flyter flöt flutit fluten
frysa fryser frös frusit frusen
få får fick fått -
försvinna försvinner försvann försvunnit försvunnen
ge ger gav gett given
gå går gick gått gången
göra gör gjorde gjort gjord
gripa griper grep gripit gripen
gråta gråter grät gråtit gråten
gälla gäller gällde gällt -
ha har hade haft havd
hinna hinner hann hunnit hunnen
hugga hugger högg huggit huggen
hålla håller höll hållit hållen
klyva klyver klöv kluvit kluven
knyta knyter knöt knutit knuten
komma kommer kom kommit kommen
krypa kryper kröp krupit krupen
kunna kan kunde kunnat -
le ler log lett -
lida lider led lidit liden
ligga ligger låg legat -
ljuda ljuder ljöd ljudit -
ljuga ljuger ljög ljugit ljugen
låta låter lät låtit låten
lägga lägger lade lagt lagd
niga niger neg nigit -
njuta njuter njöt njutit njuten
rida rider red ridit riden
rinna rinner rann runnit runnen
riva river rev rivit riven
se ser såg sett sedd
sitta sitter satt suttit sutten
sjunga sjunger sjöng sjungit sjungen
sjunka sjunker sjönk sjunkit sjunken
skina skiner sken skinit -
skjuta skjuter sköt skjutit skjuten
skriva skriver skrev skrivit skriven
skära skär skar skurit skuren
slippa slipper slapp sluppit sluppen
slita sliter slet slitit sliten
sluta sluter slöt slutit -
slå slår slog slagit slagen
slåss slåss slogs slagits -
smyga smyger smög smugit smugen
sova sover sov sovit -
spricka spricker sprack spruckit sprucken
springa springer sprang sprungit sprungen
sticka sticker stack stuckit stucken
stiga stiger steg stigit stigen
stinka stinker stank - -
stjäla stjäl stal stulit stulen
strida strider stred stridit -
stryka stryker strök strukit struken
stå står stod stått stådd
svika sviker svek svikit sviken
svälta svälter svalt svultit svulten
svära svär svor svurit svuren
säga säger sade sagt sagd
sälja säljer sålde sålt såld
sätta sätter satte satt satt
ta tar tog tagit tagen
tiga tiger teg tigit -
tvinga tvingar tvang tvungit tvungen
vara är var varit -
veta vet visste vetat -
vika viker vek vikit viken
vilja vill ville velat -
vinna vinner vann vunnit vunnen
vrida vrider vred vridit vriden
välja väljer valde valt vald
växa växer växte vuxit vuxen
äta äter åt ätit äten
"""

# Weak verbs whose past is not in -ade.
_SECOND: Final = """
använda begära betyda bestämma böja bränna bygga döma drömma dröja fylla fälla följa föra glömma
gömma gräva hjälpa hända hänga höja höra känna köpa köra kräva kyssa leda leva lyfta låsa läka
läsa lära lösa mista märka möta nämna påminna resa ringa röka röra rymma ryta sjuda skilja
skrämma sköta slänga släppa smälta sprida spränga ställa stämma stänga stöda stödja störa stöta
svänga sända söka sörja sänka trycka tycka tända tänka tämja täcka vända väcka välta värma väga
vänja åka äga
"""

_SHORT: Final = 3  # letters
_BUILT_UPON: Final = ("by", "dra", "få", "ge", "gi", "gå", "se", "slå", "stå", "ta")
_THIRD: Final = (
    "bo",
    "bero",
    "fly",
    "klä",
    "nå",
    "rå",
    "ro",
    "sjö",
    "ske",
    "sky",
    "sy",
    "så",
    "tro",
    "bry",
)

# With the comparative -are and the superlative -ast.
_ADJECTIVES: Final = """
allmän billig bred djup död fast fattig fel fin frisk fri full ful färsk glad grön grov gul halv
hel hemlig het hård hög jämn kall kort lugn lång låg lätt mild mjuk mörk ny ren rik rund röd
sann sen sjuk skarp skyldig smal snabb stark stor svag svart svår säker söt tidig tom trång tung
tunn tyst tät ung van varm vid viktig vild vit våt öppen
"""

_ENDINGS: Final = (
    "ig",
    "isk",
    "sk",
    "lig",
    "sam",
    "bar",
    "full",
    "lös",
    "iv",
    "ell",
    "al",
    "är",
    "ös",
    "ent",
    "ant",
)


def _participles(form: str) -> Iterator[str]:
    """Yield a participle with what it agrees with: gripen gripet gripna, såld sålt sålda."""
    yield form
    if form.endswith("en"):
        yield from (f"{form[:-1]}t", f"{form[:-2]}na", f"{form[:-2]}ne")
    else:
        yield f"{form}a"


def _forms(infinitive: str, present: str, past: str, supine: str, participle: str) -> Iterator[str]:
    stem = infinitive.removesuffix("a")
    yield from (present, past, supine, f"{infinitive}s", f"{past}s", f"{supine}s", f"{stem}ande")
    if stem != infinitive:
        yield f"{stem}s"
    elif infinitive:
        yield f"{stem}ende"
    if participle != "-":
        yield from _participles(participle)


def _line(verb: str, *forms: str) -> str:
    found = dict.fromkeys(form for form in _forms(verb, *forms) if "-" not in form)
    return f"{verb} : {' '.join(found)}"


def _second(verb: str) -> str:
    """Return the line of a verb like köpa (köpte) or bränna (brände)."""
    stem = verb[:-1]
    short = stem[:-1] if stem[-2:] in {"mm", "nn"} or stem[-2:] == "dj" else stem
    present = stem if stem[-1] == "r" else f"{stem}er"
    if stem[-1] in "kpstx":
        return _line(verb, present, f"{short}te", f"{short}t", f"{short}t")
    if stem[-2:] == "nd":
        return _line(verb, present, f"{short}e", f"{short[:-1]}t", short)
    if stem[-1] == "d":
        return _line(verb, present, f"{short}de", f"{short[:-1]}tt", f"{short}d")
    return _line(verb, present, f"{short}de", f"{short}t", f"{short}d")


def _third(verb: str) -> str:
    return _line(verb, f"{verb}r", f"{verb}dde", f"{verb}tt", f"{verb}dd")


def behind(lines: Iterable[str]) -> str:
    """Return lines of whole verbs as lines for these and for those with a prefix.

    Most short verbs (be, ri) end other words that are not made of them, and are left alone.
    """
    alone: list[str] = []
    built: list[str] = []
    for line in lines:
        verb = line.partition(" : ")[0]
        (built if len(verb) > _SHORT or verb in _BUILT_UPON else alone).append(line)
    return behind_prefixes("\n".join(built)) + "\n".join(f"  ^{line}" for line in alone)


_VERBS: Final = behind(
    (
        *(_line(*line.split()) for line in _STRONG.splitlines() if line),
        *(_second(verb) for verb in _SECOND.split()),
        *map(_third, _THIRD),
    )
)
_DEGREES: Final = "\n".join(
    (
        *(f"  {end} : {end}t {end}a {end}are {end}ast {end}aste" for end in _ENDINGS),
        *(
            f"  ^{word} : {word}t {word}a {word}are {word}ast {word}aste"
            for word in _ADJECTIVES.split()
        ),
    )
)

_SV: Final = f"""
adjectives
  of = sk ske ska skt isk iske iska iskt
  least 4
  - : {{of}} are aren arna ares ier
  ien : isk iska iskt ier ierna
  a : n nen ner nerna ansk anska anskt an anen aner anerna esisk esiska es eser
  [^aeiou]a : {{of}} are aren arna
  [^aeiou]e : {{of}} are aren arna
  land : ländsk ländska ländskt länning länningar

words
  # nouns: -or, -ar, -er, -n and none, with the article and the genitive
  case = - s
  least 2
  a : or{{case}} orna{{case}} an{{case}}
  e : ar{{case}} arna{{case}} en{{case}}
  are : aren{{case}} arna{{case}} ares
  [^aeiouy]- : en{{case}} et{{case}} ar{{case}} arna{{case}} er{{case}} erna{{case}}
  least 3
  [iyouö]- : n{{case}} er{{case}} erna{{case}} ar{{case}} arna{{case}} et{{case}} n{{case}}
  [iyouö]- : na{{case}}
  ^by : byn byar byarna
  least 2
  e : et{{case}} en{{case}} ena{{case}} er{{case}} erna{{case}}
  or : orer orerna
  # the vowel before l, r or n falls out: regel, vapen, fönster
  el : lar{{case}} larna{{case}} let{{case}} len{{case}} eln{{case}}
  er : rar{{case}} rarna{{case}} ret{{case}} ren{{case}} ern{{case}} rer{{case}} rerna{{case}}
  en : nar{{case}} narna{{case}} net{{case}} nen{{case}}
  um : et{{case}} er{{case}} erna{{case}} an
  [aeiouy]m : mmen{{case}} mmet{{case}} mmar{{case}} mmarna{{case}}
  [aeiouy]n : nnen{{case}} nner{{case}} nnerna{{case}} nnar nnarna
  least 1
  bok : böcker böckerna boken
  man : män männen mannen mannens mäns männens
  ^man : män männen mannen mannens mäns männens
  hus : husen
  fot : fötter fötterna
  rot : rötter rötterna
  dotter : döttrar döttrarna
  ^bok : böcker böckerna
  ^fot : fötter fötterna
  ^dotter : döttrar döttrarna
  ^mor : mödrar modern
  ^far : fäder fadern
  ^bror : bröder bröderna
  ^öga : ögon ögonen
  ^öra : öron öronen
  ^människa : människor människorna
  # adjectives
  least 2
  [yn]sk : ska skt skare skast skaste
  least 3
{_DEGREES}
  ad : at ade
  ^gammal : gammalt gamla äldre äldst äldsta
  ^ung : yngre yngst yngsta
  ^stor : större störst största
  ^hög : högre högst högsta
  ^låg : lägre lägst lägsta
  ^lång : längre längst längsta
  ^tung : tyngre tyngst
  ^grov : grövre grövst
  ^liten : litet lilla små mindre minst minsta
  ^god : gott goda bättre bäst bästa
  ^bra : bättre bäst bästa
  ^dålig : sämre sämst sämsta värre värst värsta
  ^många : fler flera flest flesta
  ^mycket : mer mera mest mesta
  ^ny : nytt nya nyare nyast nyaste
  ^fri : fritt fria friare
  ^röd : rött
  ^död : dött
  ^vit : vitt
  ^svår : svårt
  ^öppen : öppet öppna
  ^säker : säkert säkra säkrare
  ^militär : militärt militära
  # verbs: the great class in -ade
  ^öka : ökar ökade ökat ökad ökas ökades ökats ökande
  ^säga : sa
  least 3
  a : ar ade at ad ande as ades ats
  era : erar erade erat
{_VERBS}
never
  # other words than they look
  för när åt här rätt
  kanske mycket så avgör avgörs motor motors nyår höger politiker kritiker musiker tekniker
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"sv": (NAMES, _SV)}
