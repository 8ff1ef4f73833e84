"""Endings of Danish.

Ø and å are folded to o and a, æ to ae, before endings are compared.
"""

from typing import Final

from watcher.text.inflection.germanic.norwegian import DEGREES, IRREGULAR, PLACES, verbs
from watcher.text.inflection.germanic.swedish import NAMES

# Infinitive, present, past, participle.
_STRONG_DA: Final = """
bede beder bad bedt
binde binder bandt bundet
bide bider bed bidt
blive bliver blev blevet
bringe bringer bragte bragt
bryde bryder brød brudt
burde bør burde burdet
byde byder bød budt
bære bærer bar båret
drage drager drog draget
drikke drikker drak drukket
drive driver drev drevet
dræbe dræber dræbte dræbt
dø dør døde død
falde falder faldt faldet
finde finder fandt fundet
flyde flyder flød flydt
flyve flyver fløj fløjet
forsvinde forsvinder forsvandt forsvundet
fortryde fortryder fortrød fortrudt
fortælle fortæller fortalte fortalt
fryse fryser frøs frosset
følge følger fulgte fulgt
få får fik fået
gide gider gad gidet
give giver gav givet
glide glider gled gledet
græde græder græd grædt
gribe griber greb grebet
gå går gik gået
gælde gælder gjaldt gældt
gøre gør gjorde gjort
have har havde haft
hedde hedder hed heddet
hive hiver hev hevet
hjælpe hjælper hjalp hjulpet
holde holder holdt holdt
hænge hænger hang hængt
komme kommer kom kommet
krybe kryber krøb krøbet
kunne kan kunne kunnet
lade lader lod ladet
le ler lo leet
lide lider led lidt
ligge ligger lå ligget
lyde lyder lød lydt
lyve lyver løj løjet
lægge lægger lagde lagt
måtte må måtte måttet
nyde nyder nød nydt
nyse nyser nøs nyst
ride rider red redet
rive river rev revet
ryge ryger røg røget
se ser så set
sidde sidder sad siddet
sige siger sagde sagt
skrige skriger skreg skreget
skride skrider skred skredet
skrive skriver skrev skrevet
skulle skal skulle skullet
skyde skyder skød skudt
skære skærer skar skåret
slibe sliber sleb slebet
slide slider sled slidt
slippe slipper slap sluppet
slå slår slog slået
smide smider smed smidt
smøre smører smurte smurt
sove sover sov sovet
spinde spinder spandt spundet
springe springer sprang sprunget
spørge spørger spurgte spurgt
stige stiger steg steget
stikke stikker stak stukket
stjæle stjæler stjal stjålet
stride strider stred stridt
stryge stryger strøg strøget
strække strækker strakte strakt
stå står stod stået
svide svider sved svedet
svige sviger sveg sveget
synge synger sang sunget
synke synker sank sunket
sælge sælger solgte solgt
sætte sætter satte sat
tage tager tog taget
tie tier tav tiet
træde træder trådte trådt
træffe træffer traf truffet
trække trækker trak trukket
turde tør turde turdet
tvinge tvinger tvang tvunget
tælle tæller talte talt
vide ved vidste vidst
vige viger veg veget
ville vil ville villet
vinde vinder vandt vundet
vride vrider vred vredet
vælge vælger valgte valgt
være er var været
æde æder åd ædt
"""

_DOUBLED: Final = "bdfgklmnprst"


def _after_short(*endings: str) -> str:
    """Return the lines of nouns that double their last letter: buss, bus - bussen, kamp."""
    return "\n".join(
        f"  [aeiouy]{letter} : {' '.join(f'{letter * 2}{ending}' for ending in endings)}"
        for letter in _DOUBLED
    )


_DA: Final = f"""
words
  # nouns, with the article and the genitive
  case = - s
  least 2
  [^aeiouy]- : en{{case}} et{{case}} er{{case}} erne{{case}} ene{{case}} e{{case}}
  least 3
  [iyouåa]- : en{{case}} et{{case}} er{{case}} erne{{case}} ene{{case}} e ne r
  least 2
  e : en{{case}} et{{case}} er{{case}} erne{{case}} ene r
  el : ler lerne{{case}} len let
  er : re{{case}} rene{{case}} rne ret eren{{case}} ere erne
  um : et er erne
  ^offer : ofre ofrene
  ^våben : våbnet våbnene
{_after_short("en", "et", "er", "erne", "e", "ene")}
  ^by : byer byen byerne byens byernes
  ^ø : øer øen øerne
  least 1
  mand : mænd mændene mænds
  ^mand : mænd mændene mænds
  ^barn : børn børnene børns
  barn : børn børnene
  bog : bøger bøgerne
  ^bog : bøger bøgerne
  ^fod : fødder fødderne
  ^hånd : hænder hænderne
  stad : stæder
  ^nat : nætter nætterne
  ^far : fædre fædrene
  ^mor : mødre mødrene
  ^bror : brødre brødrene
  ^datter : døtre døtrene
  ^øje : øjne øjnene
  # adjectives
  least 3
{DEGREES}
{IRREGULAR}
  # verbs: kastede, kastet; købte, købt
  least 2
  e : er ede et te t des es ende edes tes
  mme : mte mt
  [iouy]- : r ede et
  - : r
{verbs(_STRONG_DA)}
never
  # other words than they look
  sigt sigte måske bare så ved her når over
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"da": (NAMES, PLACES, _DA)}
