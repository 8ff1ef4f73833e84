"""Endings of Italian: names stand as they are. Accents are folded away."""

from typing import Final

from watcher.text.inflection.romance.stems import agreeing
from watcher.text.inflection.roots import behind_prefixes

# Verbs in -ere with a strong past and participle: infinitive, past without its e, participle
# without its last letter.
_STRONG: Final = """
accendere acces acces
accorgere accors accort
affliggere affliss afflitt
aggiungere aggiuns aggiunt
ammettere ammis ammess
appendere appes appes
arrendere arres arres
assistere assist assistit
assolvere assols assolt
assumere assuns assunt
attendere attes attes
chiedere chies chiest
chiudere chius chius
cogliere cols colt
comprendere compres compres
concedere concess concess
concludere conclus conclus
condurre conduss condott
conoscere conobb conosciut
convincere convins convint
correggere corress corrett
correre cors cors
crescere crebb cresciut
cuocere coss cott
decidere decis decis
deludere delus delus
difendere difes difes
dipendere dipes dipes
dipingere dipins dipint
dirigere diress dirett
discutere discuss discuss
distinguere distins distint
distruggere distruss distrutt
dividere divis divis
durre duss dott
eleggere eless elett
emergere emers emers
escludere esclus esclus
esigere eseg esatt
espellere espuls espuls
esplodere esplos esplos
esprimere espress espress
fingere fins fint
fondere fus fus
giungere giuns giunt
illudere illus illus
imprimere impress impress
includere inclus inclus
infliggere infliss inflitt
leggere less lett
mettere mis mess
mordere mors mors
muovere moss moss
nascere nacqu nat
nascondere nascos nascost
offendere offes offes
opprimere oppress oppress
perdere pers pers
persuadere persuas persuas
piangere pians piant
porgere pors port
prendere pres pres
proteggere protess protett
pungere puns punt
radere ras ras
redigere redass redatt
reggere ress rett
rendere res res
reprimere repress repress
respingere respins respint
ridere ris ris
rimanere rimas rimast
rispondere rispos rispost
risolvere risols risolt
rompere rupp rott
scegliere scels scelt
scendere sces sces
sciogliere sciols sciolt
sconfiggere sconfiss sconfitt
scorgere scors scort
scrivere scriss scritt
scuotere scoss scoss
sopprimere soppress soppress
sorgere sors sort
spargere spars spars
spegnere spens spent
spendere spes spes
spingere spins spint
stendere stes stes
stringere strins strett
succedere success success
svolgere svols svolt
tendere tes tes
togliere tols tolt
travolgere travols travolt
uccidere uccis uccis
ungere uns unt
vincere vins vint
vivere viss vissut
volgere vols volt
"""

_IRREGULAR: Final = """
apparire : appare appaiono apparve apparvero apparso apparsa apparsi apparse
aprire : apr{isco} aperto aperta aperti aperte
coprire : copr{isco} coperto coperta coperti coperte
offrire : offr{isco} offerto offerta offerti offerte
soffrire : soffr{isco} sofferto sofferta sofferti sofferte
cadere : cadde caddero cadr{fut}
cogliere : colgo colgono colga colgano
scegliere : scelgo scelgono scelga scelgano
togliere : tolgo tolgono tolga tolgano
sciogliere : sciolgono sciolga
durre : ducono duce ducevano duceva duc{sub} durr{fut} ducendo
dire : dice dicono dici dico diceva dicevano disse dissero dir{fut} detto detta detti dette dica
dire : dicano dicendo
dormire : dorm{isco}
partire : part{isco}
sentire : sent{isco}
servire : serv{isco}
seguire : segu{isco}
fuggire : fugg{isco}
vestire : vest{isco}
avvertire : avvert{isco}
convertire : convert{isco}
divertire : divert{isco}
mentire : ment{isco}
pentire : pent{isco}
bollire : boll{isco}
cucire : cuce cuciono cucia
dovere : deve devono debba debbano dovr{fut}
fare : fa fanno faceva facevano fece fecero far{fut} fatto fatta fatti fatte faccia facciano facendo
fare : facesse
morire : muore muoiono morì morirono morto morti morta morte muoia muoiano morr{fut}
muovere : mosse mossero
parere : pare paiono parve parso
piacere : piacciono piacque piaciuto
porre : pone pongono poni pongo poneva ponevano pose posero porr{fut} posto posta posti poste ponga
porre : pongano
potere : può possono posso possa possano potr{fut}
rimanere : rimangono rimanga rimangano rimarr{fut}
salire : salgo salgono salga salgano
sapere : so sa sanno seppe seppero sappia sappiano sapr{fut}
sedere : siede siedono
tenere : tengo tengono tiene tieni tenne tennero tenga tengano terr{fut}
trarre : trae traggono traeva trasse trassero tratto tratta tratti tratte trarr{fut}
udire : ode odono
uscire : esce escono esco esca escano esci
valere : valgono valse varr{fut}
vedere : vide videro visto vista visti viste vedr{fut}
venire : vengo vengono viene vieni venne vennero venga vengano verr{fut} venuto venuta venuti venute
vivere : vivr{fut}
volere : vuole vogliono voglio volle vollero voglia vogliano vorr{fut}
"""

# Short ones: they end other verbs that are not made of them.
_ALONE: Final = """
  ^essere : è sono era erano fu furono stato stata stati state sarà saranno sarebbe sarebbero sia
  ^essere : siano essendo fosse
  ^avere : ha hanno ho aveva avevano ebbe ebbero avrà avranno avrebbe avrebbero avuto abbia abbiano
  ^avere : avendo avesse
  ^andare : va vanno vado andrà andranno andrebbe vada vadano
  ^dare : dà danno diede diedero darà daranno darebbe dato data dati date dia diano dando desse
  ^stare : sta stanno stava stette stettero starà staranno stia stiano stato
  ^bere : beve bevono bevve bevuto berrà
"""

_ADJECTIVES: Final = """
alto amico antico ampio aspro basso bello bianco breve buono cattolico caro certo chiaro cieco
corto crudo cubano debole destro diretto diritto diverso doppio duro enorme esatto esperto
estremo falso fermo fiero fisso freddo fresco furbo giallo giovane giusto grasso grave greco
grigio grosso intero largo lento libero libico lieto lungo magro malato maturo mezzo minimo
massimo moderno morbido morto muto nero netto nudo nuovo opposto ottimo perfetto pieno piccolo
povero pratico primo profondo pronto proprio prossimo pulito puro quieto raro ricco rosso russo
sacro salvo santo scarso secco secondo serbo serio sicuro siriano sinistro solo sordo spesso
stanco stesso stretto stupido svizzero tardo tedesco terzo triste turco ucraino ultimo unico
vario vasto vecchio vero vicino vivo vuoto zingaro
"""
_ENDINGS: Final = """
ato uto ito ivo oso ano ario orio issimo ento ondo afo ologo aneo dino tino rino lino asto iero
ifico
"""
_WITH_O: Final = tuple(
    word for word in _ADJECTIVES.split() if word[-1] == "o" and word[-2] not in "cg"
)


def _strong(line: str) -> str:
    verb, past, participle = line.split()
    forms = [f"{past}{end}" for end in ("e", "ero", "i")] + [f"{participle}{end}" for end in "oaie"]
    stem = verb[:-3]
    if stem[-1] == "g":
        forms.append(f"{stem}a")
    return f"{verb} : {' '.join(forms)}"


_VERBS: Final = behind_prefixes("\n".join(_strong(line) for line in _STRONG.splitlines() if line))

_IT: Final = f"""
adjectives
  gens = ano ana ani ane ese esi ino ina ini ine
  least 4
  - : {{gens}}
  [^i]a : {{gens}}

gentilics
  ia : {{gens}}
  ia : {{gens}} iano iana iani iane
  o : {{gens}}
  e : {{gens}}
  i : {{gens}}
  # Armenia, le truppe armene; gli armeni
  ia : o a i e
  - : iota ioti iote

words
  # nouns and adjectives
  o : i
  e : i
  [^i]a : e
  ista : isti
  ema : emi
  oma : omi
  amma : ammi
  ^poeta : poeti
  ^collega : colleghi colleghe
  co : chi ci
  go : ghi gi
  ca : che
  ga : ghe
  cia : ce
  gia : ge
  io : i
  tore : trice trici
  ^uomo : uomini
  ^uovo : uova
  ^dio : dei
  ^mano : mani
  ^braccio : braccia
  ^ciglio : ciglia
  ^dito : dita
  ^osso : ossa
  ^miglio : miglia
  ^migliaio : migliaia
  ^centinaio : centinaia
  ^paio : paia
{agreeing(_ENDINGS.split(), _WITH_O, "a e i")}
  ico : ica iche
  [lrt]ogo : oga oghe
  [aeious]co : ca che
  ^bianco : bianca bianche
  ^largo : larga larghe larghi
  ^lungo : lunga lunghe lunghi
  ^grande : gran maggiore maggiori
  ^buono : buon migliore migliori ottimo
  ^bello : bel bei begli
  ^cattivo : cattiva cattivi cattive peggiore peggiori
  ^piccolo : minore minori
  # verbs
  cl = lo la li le si mi ti ci vi ne gli
  fut = à ò anno ai emo ete ebbe ebbero
  sub = a ano iamo
  isco = e ono o a ano i
  least 2
  are : o i a iamo ate ano ai ò arono ammo ava avano avo ato ata ati ate ando er{{fut}} ino asse
  are : assero ar{{cl}} ando{{cl}}
  care : chi chiamo cher{{fut}} chino
  gare : ghi ghiamo gher{{fut}} ghino
  ciare : ci cer{{fut}} cino ciamo
  giare : gi ger{{fut}} gino
  iare : i ino
  [^lv]ere : o i e ono a ano
  [iel]vere : vo vi ve vono va vano
  uovere : uovo uovi uove uovono uova uovano
  olvere : olvo olvi olve olvono olva olvano
  ere : iamo ete ei é erono ette ettero eva evano uto uta uti ute endo er{{fut}} esse essero
  ere : er{{cl}} endo{{cl}}
  ire : iamo ite ii ì irono iva ivano ito ita iti ite endo ir{{fut}} isco isci isce iscono
  ire : isca iscano isse issero ir{{cl}} endo{{cl}}
{_VERBS}
{behind_prefixes(_IRREGULAR)}
{_ALONE}

never
  # other words than they look, or names
  # without accents these are the commonest words: a form of a verb is not what they say
  chi così che come e da a si se ne di
  quando dove
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"it": (_IT,)}
