"""Endings of French: names stand as they are. Accents are folded away."""

from collections.abc import Iterator, Sequence
from typing import Final

from watcher.text.inflection.roots import behind_prefixes

# Infinitive, third person singular and plural, stem of the imparfait, participle, stem of the
# future, passé simple without its t.
_IRREGULAR: Final = """
absoudre absout absolvent absolv absous absoudr -
acquérir acquiert acquièrent acquér acquis acquerr acqui
aller va vont all allé ir alla
apercevoir aperçoit aperçoivent apercev aperçu apercevr aperçu
assaillir assaille assaillent assaill assailli assaillir assailli
asseoir assied asseyent assey assis assiér assi
atteindre atteint atteignent atteign atteint atteindr atteigni
avoir a ont av eu aur eu
battre bat battent batt battu battr batti
boire boit boivent buv bu boir bu
bouillir bout bouillent bouill bouilli bouillir bouilli
conclure conclut concluent conclu conclu conclur conclu
conduire conduit conduisent conduis conduit conduir conduisi
connaître connaît connaissent connaiss connu connaîtr connu
conquérir conquiert conquièrent conquér conquis conquerr conqui
contraindre contraint contraignent contraign contraint contraindr contraigni
coudre coud cousent cous cousu coudr cousi
courir court courent cour couru courr couru
couvrir couvre couvrent couvr couvert couvrir couvri
craindre craint craignent craign craint craindr craigni
croire croit croient croy cru croir cru
croître croît croissent croiss crû croîtr crû
cueillir cueille cueillent cueill cueilli cueiller cueilli
cuire cuit cuisent cuis cuit cuir cuisi
devoir doit doivent dev dû devr du
dire dit disent dis dit dir di
dissoudre dissout dissolvent dissolv dissous dissoudr -
dormir dort dorment dorm dormi dormir dormi
écrire écrit écrivent écriv écrit écrir écrivi
élire élit élisent élis élu élir élu
enquérir enquiert enquièrent enquér enquis enquerr enqui
envoyer envoie envoient envoy envoyé enverr envoya
éteindre éteint éteignent éteign éteint éteindr éteigni
être est sont ét été ser fu
exclure exclut excluent exclu exclu exclur exclu
faillir faut faillent faill failli faillir failli
faire fait font fais fait fer fi
falloir faut - fall fallu faudr fallu
feindre feint feignent feign feint feindr feigni
fuir fuit fuient fuy fui fuir fui
geindre geint geignent geign geint geindr geigni
inclure inclut incluent inclu inclus inclur inclu
instruire instruit instruisent instruis instruit instruir instruisi
interdire interdit interdisent interdis interdit interdir interdi
joindre joint joignent joign joint joindr joigni
lire lit lisent lis lu lir lu
luire luit luisent luis lui luir -
maudire maudit maudissent maudiss maudit maudir maudi
mentir ment mentent ment menti mentir menti
mettre met mettent mett mis mettr mi
mourir meurt meurent mour mort mourr mouru
mouvoir meut meuvent mouv mû mouvr -
émouvoir émeut émeuvent émouv ému émouvr ému
naître naît naissent naiss né naîtr naqui
nuire nuit nuisent nuis nui nuir nuisi
offrir offre offrent offr offert offrir offri
ouvrir ouvre ouvrent ouvr ouvert ouvrir ouvri
paître paît paissent paiss - paîtr -
paraître paraît paraissent paraiss paru paraîtr paru
partir part partent part parti partir parti
peindre peint peignent peign peint peindr peigni
percevoir perçoit perçoivent percev perçu percevr perçu
plaindre plaint plaignent plaign plaint plaindr plaigni
plaire plaît plaisent plais plu plair plu
pleuvoir pleut - pleuv plu pleuvr plu
pouvoir peut peuvent pouv pu pourr pu
prendre prend prennent pren pris prendr pri
prévoir prévoit prévoient prévoy prévu prévoir prévi
produire produit produisent produis produit produir produisi
recevoir reçoit reçoivent recev reçu recevr reçu
décevoir déçoit déçoivent décev déçu décevr déçu
concevoir conçoit conçoivent concev conçu concevr conçu
repentir repent repentent repent repenti repentir repenti
résoudre résout résolvent résolv résolu résoudr résolu
restreindre restreint restreignent restreign restreint restreindr restreigni
rire rit rient ri ri rir ri
rompre rompt rompent romp rompu rompr rompi
savoir sait savent sav su saur su
sentir sent sentent sent senti sentir senti
servir sert servent serv servi servir servi
sortir sort sortent sort sorti sortir sorti
souffrir souffre souffrent souffr souffert souffrir souffri
suffire suffit suffisent suffis suffi suffir suffi
suivre suit suivent suiv suivi suivr suivi
taire tait taisent tais tu tair tu
teindre teint teignent teign teint teindr teigni
tenir tient tiennent ten tenu tiendr tin
traduire traduit traduisent traduis traduit traduir traduisi
réduire réduit réduisent réduis réduit réduir réduisi
séduire séduit séduisent séduis séduit séduir séduisi
déduire déduit déduisent déduis déduit déduir déduisi
introduire introduit introduisent introduis introduit introduir introduisi
truire truit truisent truis truit truir truisi
traire trait traient tray trait trair -
vaincre vainc vainquent vainqu vaincu vaincr vainqui
valoir vaut valent val valu vaudr valu
venir vient viennent ven venu viendr vin
vêtir vêt vêtent vêt vêtu vêtir vêti
vivre vit vivent viv vécu vivr vécu
voir voit voient voy vu verr vi
vouloir veut veulent voul voulu voudr voulu
"""


def _forms(one: str, many: str, stem: str, rest: Sequence[str]) -> Iterator[str]:
    participle, future, past = rest
    yield one
    if one[-1] in "td" and len(one) > 3:  # noqa: PLR2004
        yield f"{one[:-1]}s" if one[-1] == "t" else f"{one}s"
    yield from (f"{stem}{end}" for end in ("ait", "aient", "ais", "ant", "ons", "ez"))
    if many != "-":
        yield from (many, many.removesuffix("nt") if many.endswith("ent") else many)
    if participle != "-":
        yield participle
        yield from (f"{participle}{end}" for end in ("e", "es"))
        yield participle if participle.endswith("s") else f"{participle}s"
    yield from (f"{future}{end}" for end in ("a", "ont", "ai", "ait", "aient", "ons"))
    if past != "-":
        yield from (past, f"{past}rent") if past.endswith("a") else (f"{past}t", f"{past}rent")


def _line(line: str) -> str:
    verb, one, many, stem, *rest = line.split()
    found = dict.fromkeys(_forms(one, many, stem, rest))
    return f"{verb} : {' '.join(form for form in found if form != verb)}"


_LINES: Final = tuple(_line(line) for line in _IRREGULAR.splitlines() if line)
# They end other verbs that are not made of them: savoir, devoir.
_ALONE: Final = ("avoir", "être", "aller", "voir", "rire")
_VERBS: Final = "\n".join(
    (
        behind_prefixes("\n".join(line for line in _LINES if line.split()[0] not in _ALONE)),
        *(f"  ^{line}" for line in _LINES if line.split()[0] in _ALONE),
    )
)

# Simple adjectives that add an e: others are told by their endings.
_ADJECTIVES: Final = """
absent allemand américain bleu brun chaud clair court dur espagnol élu féminin fermé fort froid
grand gris haut idiot intact joli lourd laid mort noir nu petit plein prêt profond rond saint
sain sûr tué uni urgent accusé blessé condamné déplacé disparu employé inculpé réfugié rescapé
retraité salarié vert vrai seul pur mûr blond direct distinct exact strict suspect parfait droit
gratuit étroit brut gauchiste dernier afghan persan catalan musulman partisan
"""
_WITH_E: Final = """
ais ois ain ant ent ard al and aud ond urd cin tin rin lin fin pin san lan man ieur
"""

_FR: Final = f"""
adjectives
  gens = ien iens ienne iennes
  ais = ais aise aises
  least 4
  ie : {{gens}} {{ais}}
  - : {{gens}} {{ais}} ois oise oises ain ains aine aines
  e : {{gens}} {{ais}} ois oise oises ain ains aine aines
  a : {{gens}} {{ais}} ain ains aine aines
  o : {{gens}} {{ais}} lais laise laises
  er : érien ériens érienne ériennes

gentilics
  least 5
  - : i is ie ies

words
  # nouns and adjectives
  [^sxz]- : s
  eau : eaux elle elles
  eu : eux
  al : aux
  [rmv]ail : aux
  ou : oux
  least 1
  œil : yeux
  ^ciel : cieux
  least 3
{chr(10).join(f"  {end} : {end}e {end}es" for end in _WITH_E.split())}
{chr(10).join(f"  ^{word} : {word}e {word}es" for word in _ADJECTIVES.split())}
  if : ive ives
  eux : euse euses
  er : ère ères
  en : enne ennes
  el : elle elles
  eil : eille eilles
  [rlt]on : onne onnes
  eur : euse euses
  teur : trice trices
  et : ète ètes ette ettes
  ic : ique iques
  c : que ques
  least 2
  ong : ongue ongues
  as : asse asses
  os : osse osses
  if : ive ives
  least 3
  ^vieux : vieil vieille vieilles
  ^nouveau : nouvel nouvelle nouvelles nouveaux
  ^beau : bel belle belles beaux
  ^blanc : blanche blanches
  ^franc : franche franches
  ^sec : sèche sèches
  ^public : publique publiques
  ^grec : grecque grecques
  ^turc : turque turques
  ^doux : douce douces
  ^faux : fausse fausses
  ^roux : rousse rousses
  ^fou : fol folle folles
  ^frais : fraîche fraîches
  ^bon : bonne bonnes meilleur meilleurs meilleure meilleures
  ^mauvais : mauvaise mauvaises pire pires
  ^neuf : neuve neuves
  ^bref : brève brèves
  ^président : présidente présidentes
  # verbs in -er, with what changes in their stems: mange, mangea; appelle; jette; essuie
  least 2
  er : e es ent ons ez é és ée ées a èrent ait aient ais ant era erai eras eront erait eraient erais
  er : erons erez
  ger : gea geait geaient geant geons geais
  eler : elle elles ellent ellera elleront ellerait elleraient
  eter : ette ettes ettent ettera etteront etterait etteraient
  yer : ie ies ient iera ieront ierait ieraient
  # verbs in -ir and -re
  least 3
  ir : it is issent issons issez issait issaient issais issant isse i ie ies ira irai iront irait
  ir : iraient irent irons
  dre : d ds dent dons dez dait daient dant du due dus dues dit dirent dra dront drait draient dons
  dre : de drai
  ^rendre : rend rends rendent rendu rendue rendus rendues rendait rendra
{_VERBS}
  ^asseoir : assoit assoient
  ^haïr : hait haïssent
  ^aller : aille aillent vais
  ^avoir : ait aient ayant ai ayons
  ^être : soit soient suis sommes étant
  ^faire : fasse fassent
  ^pouvoir : puisse puissent
  ^savoir : sache sachent sachant
  ^vouloir : veuille veuillent
  ^devoir : dû dus due dues
  ^valoir : vaille vaillent

never
  # other words than they look, or names
  # without accents these are the commonest words: a form of a verb is not what they say
  plus avant mais sans entre leurs a du ne tu en son ton sur dans
  nice ours bois mois trois gens opéra caméra visa paris mars devant voie
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"fr": (_FR,)}
