"""Endings of German.

Umlauts and accents are folded away before endings are compared, so `Häuser` is haus + er.
"""

from typing import Final

from watcher.text.inflection.germanic.strong import parted, strong_participles, strong_words

_SEPARABLE: Final = """
ab an auf aus bei durch ein entgegen fehl fest fort frei gegenüber heim her heraus herbei
herunter hervor hin hinaus hinein hinter hinzu hoch los mit nach nahe nieder statt teil über um
unter voll vor voran voraus vorbei wahr weg weiter wieder zu zurecht zurück zusammen
"""

# The participle as it stands and as an adjective.
_DECLINED: Final = ("", "e", "en", "er", "es", "em")

_STRONG: Final = """
backen backte backen
befehlen befahl +befohlen befiehlt
beginnen begann +begonnen
beißen biss* bissen
bergen barg borgen birgt
bersten barst borsten birst
betrügen betrog +betrogen
bewegen bewog +bewogen
biegen bog bogen
bieten bot* boten
binden band* bunden
bitten bat~ beten
blasen blies blasen
bleiben blieb blieben
brechen brach~ brochen bricht
brennen brannte brannt
bringen brachte bracht
denken dachte dacht
dringen drang~ drungen
dürfen durfte durft darf
empfehlen empfahl +empfohlen empfiehlt
empfangen empfing +empfangen
erlöschen erlosch +erloschen erlischt
erschrecken erschrak +erschrocken erschrickt
essen aß gessen isst
fahren fuhr* fahren
fallen fiel fallen
fangen fing fangen
fechten focht fochten ficht
finden fand~ funden
fliegen flog flogen
fliehen floh flohen
fließen floss flossen
fressen fraß fressen frisst
frieren fror froren
geben gab~ geben gibt
gehen ging gangen
gelingen gelang lungen
gelten galt golten gilt
genießen genoss nossen
geschehen geschah schehen geschieht
gewinnen gewann wonnen
gießen goss gossen
gleichen glich glichen
gleiten glitt glitten
graben grub* graben
greifen griff* griffen
haben hatte habt hat,habe*,hätte*
halten hielt halten hält*
hängen hing hangen
hauen hieb hauen
heben hob hoben
heißen hieß heißen
helfen half holfen hilft
kennen kannte kannt
klingen klang* klungen
kneifen kniff kniffen
kommen kam~ kommen komme*
können konnte konnt kann
kriechen kroch krochen
laden lud laden
lassen ließ lassen lasse*
laufen lief laufen
leiden litt litten
leihen lieh liehen
lesen las~ lesen liest
liegen lag* legen
lügen log logen
meiden mied mieden
messen maß* messen misst
mögen mochte mocht mag
müssen musste musst muss
nehmen nahm~ nommen nimmt
nennen nannte nannt
pfeifen pfiff pfiffen
preisen pries priesen
raten riet raten
reiben rieb rieben
reißen riss* rissen
reiten ritt* ritten
rennen rannte rannt
riechen roch rochen
ringen rang* rungen
rufen rief rufen
saufen soff soffen
schaffen schuf schaffen
scheiden schied* schieden
scheinen schien schienen
schieben schob schoben
schießen schoss schossen
schlafen schlief schlafen
schlagen schlug schlagen
schleichen schlich schlichen
schließen schloss schlossen
schmelzen schmolz schmolzen schmilzt
schneiden schnitt* schnitten
schreiben schrieb schrieben
schreien schrie schrien
schreiten schritt* schritten
schweigen schwieg schwiegen
schwimmen schwamm schwommen
schwinden schwand schwunden
schwören schwor schworen
sehen sah sehen sieht
senden sandte sandt
singen sang* sungen
sinken sank sunken
sitzen saß~ sessen
sprechen sprach~ sprochen spricht
springen sprang sprungen
stechen stach stochen sticht
stehen stand* standen
stehlen stahl stohlen stiehlt
steigen stieg stiegen
sterben starb storben stirbt
stoßen stieß stoßen
streichen strich* strichen
streiten stritt stritten
tragen trug tragen
treffen traf troffen trifft
treiben trieb* trieben
treten trat~ treten tritt*
trinken trank~ trunken
trügen trog trogen
tun tat* tan tut
verderben verdarb +verdorben verdirbt
vergessen vergaß +vergessen vergisst
verlieren verlor +verloren
verschwinden verschwand +verschwunden
verzeihen verzieh +verziehen
wachsen wuchs* wachsen
waschen wusch waschen
weichen wich wichen
weisen wies~ wiesen
wenden wandte wandt
werben warb worben wirbt
werden wurde worden wird,werde*
werfen warf worfen wirft
wiegen wog wogen
winden wand* wunden
wissen wusste wusst weiß
ziehen zog zogen
zwingen zwang zwungen
"""

_DE: Final = """
nouns
  [^sxzß]- : s
  [bcdfgklmnprt]- : es
  # adjectives within names: Weißes Haus, im Weißen Haus; Vereinte Nationen, der Vereinten Nationen
  strong = e en er es em
  isch : {isch}
  ig : {ig}
  lich : {lich}
  al : {al}
  # weak masculine nouns
  ist : isten
  [ao]t : ten
  es : e en em er
  e : en er em es
  # in the dictionary without an ending: Nah, im Nahen Osten
  ^gross : grosse grossen grosser grosses grossem
  ^nah : nahe nahen naher nahem
  ^neu : neue neuen neuer neues neuem
  ^rot : rote roten roter rotes rotem
  ^schwarz : schwarze schwarzen schwarzer schwarzes schwarzem
  ^weiß : weiße weißen weißer weißes weißem
  ^grün : grüne grünen grüner grünes grünem
  ^alt : alte alten alter altes altem
  ^hoch : hohe hohen hoher hohes hohem
  ^deutsch : deutsche deutschen deutscher deutsches deutschem
  # plural in the dictionary, its dative in the text: die Alpen stand as they are
  [^aeiou]e : en
  ischen : ische ischer ischem isches
  lichen : liche licher lichem liches
  ^vereinten : vereinte vereinter

adjectives
  of = {isch_of}
  who = er ern ers erin erinnen
  least 4
  - : {of} {who}
  ien : {of} ier iern iers ierin ierinnen
  [^aeiou]en : {of} {who}
  n : {of}
  a : {of} {who} an{of} aner anern aners anerin anerinnen es{of} ese esen esin esinnen
  a : eser esern eserin eserinnen
  [^aeiou]e : {of} {who}
  [^aeiou]o : {of} {who} oles{of} olese olesen olesin
  land : lander landern landers landerin landerinnen land{of}

gentilics
  # Russland, die Russen, russisch; Griechenland, die Griechen; Schweden, ein Schwede; Israelis
  least 3
  land : e en in innen {of}
  least 4
  enland : e en in innen {of}
  en : e in innen
  - : i is ese esen esin esinnen es{of}

words
  # nouns: Krieg, Frau, Name, Ministerium, Virus, Firma, Konto, Präsidentin, Verhältnis, Test
  - : e en es
  [^sxzß]- : s
  [bdgkmnt]- : ens
  e : en ens
  el : eln
  er : ern
  um : en
  us : en usse ussen
  a : en
  o : en
  in : innen
  nis : nisse nissen nisses
  s : sse ssen sses
  # the plural in -er, of simple nouns and what is made of them
  least 1
{er_plurals}
  least 3
  # adjectives; those in -er as they stand are told apart from nouns by their endings
  least 4
  - : em
  least 3
  - : ere eren eres erem ste sten stes ster
  [dtsßzhnu]- : este esten estem ester estes
  isch : ischer ischem
  [aeglnrs]ig : iger
  ig : igem igere igsten
  lich : licher lichem
  sam : samer
  bar : barer
  haft : hafter
  los : loser
  iv : iver
  al : aler
  ell : eller
  ent : enter
  ant : anter
  är : ärer
  ös : öser
  iert : ierter
  tzt : tzter
  el : le len ler les lem
  uer : ure uren urer ures urem
  er : re ren rem res
  # adjectives used as nouns: Tote, Verletzte, Angehörige, Deutsche
  te : ter tes
  nde : nder ndes ndem
  ige : iger iges igem
  sche : scher schen schem
{er_adjectives}
  ^hoch : hohe hohen hoher hohes hohem höhere höheren höherer höheres höchste höchsten höchster
  ^gut : besser bessere besseren besserer besseres beste besten bester bestes
  ^viel : mehr meiste meisten
  ^groß : größte größten größter größtes
  ^nah : nächste nächsten nächster nächstes näher
  ^mensch : menschen
  ^herr : herrn herren
  ^bau : bauten
  # weak verbs; the first person (ich streike) is left out, being mostly a noun (Streike)
  en : t te ten ter tes tem end ende enden ender endes endem
  [dtmn]en : et ete eten eter etes
  ieren : iere
  eln : ele elt elte elten elnd elnde elnden
  ern : ert erte erten erter ertes ernd ernde ernden ernder
  # strong verbs
  ^sein : bin bist ist sind seid war waren wäre wären sei seien gewesen
  ^dürfen : dürfe
  ^müssen : müsse
  ^werden : geworden
  ^vertreten : vertritt
  ^betreten : betritt
  ^zurücktreten : zurücktritt
  ^enthalten : enthält
  ^behalten : behält
  ^entstehen : entstand
  ^entscheiden : entschied entschieden
  ^erfahren : erfuhr erfuhren
  ^erhalten : erhält
{strong_words}

wordfronts
  # the participle: gemeldet, geschlossen; and of separable verbs: abgestimmt, angegriffen
  - : ge
{ge}

behindfronts
  least 2
  en : t te ten ter tes tem
  [dtmn]en : et ete eten eter etes etem
  eln : elt elte elten elter eltes
  ern : ert erte erten erter ertes ertem
{strong_participles}

fronts
  # aufzugeben
  least 5
{zu}
"""

_WHO_IS: Final = ("ige", "igen", "iger", "iges", "igem")
# Neuter nouns, and a few masculine, with the plural in -er; an umlaut is folded away.
_ER_PLURALS: Final = """
amt bad bild blatt brett buch dach dorf fach fass feld geld geist gesicht glas glied gott grab gut
haupt haus holz horn huhn kind kleid korn kraut land licht lied loch mann maul mitglied mund nest
rad rand regiment reichtum irrtum rind schild schloss schwert tal tuch volk wald wort wurm altertum
heiligtum
"""
# Simple adjectives: with -er they are masculine or compared.
_ADJECTIVES: Final = """
alt arm blau breit bunt deutsch dick dünn eng ernst fein fern fest frei fremd frisch früh ganz
gelb genau gesund grau groß grün gut halb hart heiß hell jung kalt klar klein klug knapp krank
kurz lang laut leer leicht mild nah nass neu offen rasch rein reich rot roh rund scharf schlecht
schlimm schnell schön schwach schwarz schwer spät stark starr steil still stolz streng süß tief
tot treu verletzt voll wahr warm weich weit wild zart
"""

_PARTS: Final = {
    "isch": " ".join(f"isch{ending}" for ending in _DECLINED[1:]),
    "isch_of": " ".join(f"isch{ending}" for ending in _DECLINED),
    "ig": " ".join(_WHO_IS),
    "lich": " ".join(f"lich{ending}" for ending in _DECLINED[1:]),
    "al": " ".join(f"al{ending}" for ending in _DECLINED[1:]),
    "er_plurals": "\n".join(
        f"  {noun} : {noun}er {noun}ern\n  ^{noun} : {noun}er {noun}ern"
        for noun in _ER_PLURALS.split()
    ),
    "er_adjectives": "\n".join(f"  ^{word} : {word}er {word}em" for word in _ADJECTIVES.split()),
    "strong_words": strong_words(_STRONG, "en", _DECLINED),
    "strong_participles": strong_participles(_STRONG, _DECLINED),
    "ge": parted(_SEPARABLE.split(), "ge"),
    "zu": parted(_SEPARABLE.split(), "zu"),
}


def _filled(text: str) -> str:
    """Put the parts into a table; groups of its own keep their braces."""
    for name, part in _PARTS.items():
        text = text.replace(f"{{{name}}}", part)
    return text


TABLES: Final[dict[str, tuple[str, ...]]] = {"de": (_filled(_DE),)}
