"""Endings of Catalan and Occitan: names stand as they are. Accents and ç are folded away."""

from typing import Final

from watcher.text.inflection.roots import behind_prefixes

_IRREGULAR: Final = """
atendre : atén atesa atesos
batre : bat baten batut batuda
beure : beu beuen beg{uda}
caldre : cal calen calgu{pret} calg{sub}
caure : cau cauen caig{uda} caurà cauran queia queien caigu{pret}
concloure : conclou concloent conclòs conclosa conclog{uda}
conduir : condueix condueixen
conèixer : coneix coneixen coneg{uda} conegu{pret}
córrer : corre corren corr{uda}
creure : creu creuen cregut creguda creia creien cregu{pret}
decebre : deceb
defensar : defensa
destruir : destrueix destrueixen destru{ida}
deure : deu deuen deg{uda} devia devien deur{fut} degu{pret}
dir : diu diuen dit dita dits dites deia deien dir{fut} digu{pret} dient digui diguin
doldre : dol dolg{uda}
dur : du duen dut dura duia duien
entendre : entén entès entesa entesos
escriure : escriu escriuen escrit escrita escrits escrites escrivia
fer : fa fan fet feta fets fetes feia feien far{fut} féu feren fent faci facin
morir : mor moren mort morta morts mortes
moure : mou mouen mog{uda} movia
néixer : neix neixen nascut nascuda nascuts
obrir : obre obren obert oberta oberts obertes
poder : pot poden pog{uda} podia podien podr{fut} pugui puguin pogu{pret}
prendre : pren prenen pres presa presos preses prenia prenien prengu{pret} prengui
rebre : rep reben rebut rebuda
riure : riu riuen rig{uda}
saber : sap saben sabut sabuda sabr{fut} sàpiga sàpiguen
seure : seu seuen seg{uda}
sortir : surt surten
tenir : té tenen ting{uda} tindr{fut} tingu{pret} tingui tinguin
treure : treu treuen tret treta trets tretes treia
valer : val valen valg{uda}
venir : ve vénen ving{uda} vindr{fut} vingu{pret}
vendre : ven venen ven{uda}
viure : viu viuen visc{uda} vivia
voler : vol volen volg{uda} voldr{fut} vulgui vulguin volgu{pret}
veure : veu veuen vist vista vists vistes veia veien veur{fut} vegi vegin veié
cometre : comet cometen comès comesa
metre : met meten mès mesa mesos
perdre : perd perden perdut perduda perduts perdudes perdia perdien perdr{fut}
vèncer : venç vencen venç{uda}
rompre : romp rompen romp{uda}
elegir : elegeix elegeixen elegit elegida electe
detenir : deté detenen deting{uda}
seguir : segueix segueixen
"""

_CA: Final = f"""
adjectives
  gens = à ana anes ans ès esa esos eses enc enca encs enques í ina ins ines
  least 4
  - : {{gens}}
  a : {{gens}}
  ia : {{gens}} i is

words
  # nouns and adjectives
  [^s]- : s
  a : es
  ca : ques
  ga : gues
  ça : ces
  ja : ges
  gua : gües
  à : ans ana anes
  ó : ons ona ones
  í : ins ina ines
  è : ens
  ès : esos esa eses
  [cst]s : sos
  ís : ïsos
  least 2
  [st]- : os
  ig : jos
  aç : aços
  least 3
  at : ada ats ades
  it : ida its ides
  ut : uda uts udes
  ic : ica iques
  iu : iva ius ives
  ós : osa osos oses
  [td]or : ora ores
  al : als
  eu : ea eus ees
  ant : anta
  ent : enta
  ari : ària àries
  òleg : òloga òlegs
  ^nou : nova nous noves
  ^vell : vella vells velles
  ^bo : bon bona bons bones millor millors
  ^dolent : dolenta pitjor pitjors
  ^gran : grans major majors
  ^petit : petita petits petites
  ^alt : alta alts altes
  ^rus : russa russos russes
  ^llarg : llarga llargs llargues
  ^blanc : blanca blancs blanques
  ^mort : morta morts mortes
  ^home : homes hòmens
  ^jove : joves jóvens
  # verbs
  uda = ut uda uts udes ués uessin
  pret = é eren és essin
  sub = ui uin a
  fut = à an ia ien é
  ida = ït ïda ïts ïdes
  least 3
  ar : o es a em eu en ava aven at ada ats ades ant ar{{fut}} arem areu aràs à aren i in és essin
  car : qui quin quem que qués quen quessin
  gar : gui guin guem gués guen
  çar : ci cin
  jar : gi gin
  ir : eix eixen ia ien it ida its ides int ir{{fut}} í iren eixi eixin is issin
  re : ia ien ent r{{fut}} é eren i in és essin
  [^aeiou]er : ia ien ent er{{fut}}
{behind_prefixes(_IRREGULAR)}
  ^ser : és són era eren fou foren estat serà seran seria sigui siguin sent
  ^estar : està estan estava estigué estat
  ^haver : ha han havia havien hagi hagin haurà hagut
  ^anar : va van anava anirà aniran anat vagi vagin
  ^donar : dóna dona donen

never
  menys després més entre seu segons es esta de a
"""

_OC: Final = """
adjectives
  gens = an ana ans anas enc enca encs encas és esa eses esas
  least 4
  - : {gens}
  a : {gens}
  ia : {gens} ian iana ians ianas

words
  [^sx]- : s
  [sçt]- : es
  at : ada ats adas
  it : ida its idas
  ut : uda uts udas
  ic : ica icas
  iu : iva ius ivas
  ós : osa oses osas
  al : ala alas als
  least 3
  ar : a an ava avan at ada ats adas ant arà aràn èt èron
  ir : ís isson issiá issián it ida its idas iguèt iguèron irà iràn
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"ca": (_CA,), "oc": (_OC,)}
