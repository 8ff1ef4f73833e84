"""Endings of Spanish and Asturian: names stand as they are. Accents are folded away."""

from typing import Final

from watcher.text.inflection.romance.iberian import GENS, PLACES
from watcher.text.inflection.romance.stems import agreeing, breaking
from watcher.text.inflection.roots import behind_prefixes

_STRESSED: Final = {"ar": "o a as an e es en", "er": "o e es en a as an", "ir": "o e es en a as an"}
# Verbs in -ir have the narrow vowel in the past and the gerund, too.
_NARROW: Final = {"ir": "o e es en a as an amos io ieron iendo iera ieran iese iesen"}
_PAST_ONLY: Final = {"ir": "io ieron iendo iera ieran iese iesen amos"}

_IE: Final = """
acertar alentar apretar arrendar ascender atender atravesar calentar cegar cerrar comenzar
confesar concertar defender denegar descender desmentir despertar desplegar desterrar empezar
encender encerrar enmendar enterrar entender extender fregar gobernar helar invertir manifestar
mentir merendar negar pensar perder plegar preferir quebrar querer recomendar referir regar
requerir reventar segar sembrar sentar sentir serrar sugerir temblar tender tentar transferir
tropezar verter advertir arrepentir consentir convertir diferir digerir divertir herir hervir
inferir ingerir
"""
_IE_IR: Final = tuple(verb for verb in _IE.split() if verb.endswith("ir"))
_UE: Final = """
absolver acordar acostar almorzar apostar aprobar colar colgar comprobar concordar consolar
contar costar demostrar devolver disolver doler dormir encontrar esforzar forzar llover mostrar
morder morir mover poder poblar probar promover recordar reforzar remover renovar resolver
revolver rodar rogar soldar soltar sonar soñar tostar volar volcar volver
"""
_I: Final = """
competir concebir conseguir corregir derretir despedir elegir expedir gemir impedir medir pedir
perseguir proseguir reelegir regir rendir reñir repetir seguir servir teñir vestir
"""

_IRREGULAR: Final = """
andar : anduv{pret}
caer : caigo caig{sub} cay{ero}
conducir : conduzc{sub} conduzco conduj{pretj}
ducir : duzc{sub} duzco duj{pretj}
decir : digo dice dicen dices dij{pretj} dir{fut} dicho dicha dichos dichas diciendo dig{sub}
hacer : hago hag{sub} hizo hic{pret} har{fut} hecho hecha hechos hechas
poder : pud{pret} podr{fut} pudiendo
poner : pongo pong{sub} pus{pret} pondr{fut} puesto puesta puestos puestas
querer : quis{pret} querr{fut}
saber : sé sep{sub} sup{pret} sabr{fut}
salir : salgo salg{sub} saldr{fut}
tener : tengo teng{sub} tiene tienen tienes tuv{pret} tendr{fut}
traer : traigo traig{sub} traj{pretj} trayendo
valer : valgo valg{sub} valdr{fut}
venir : vengo veng{sub} viene vienen vin{pret} vendr{fut} viniendo
prever : prevé prevén previó previeron preveía preveían previsto prevista previstos previstas
huir : huy{uy}
cluir : cluy{uy}
truir : truy{uy}
ribuir : ribuy{uy}
tituir : tituy{uy}
minuir : minuy{uy}
fluir : fluy{uy}
leer : ley{ero}
creer : crey{ero}
jugar : jueg{a} juegue jueguen
oler : huele huelen
adquirir : adquiere adquieren adquiera adquieran
abrir : abierto abierta abiertos abiertas
cubrir : cubierto cubierta cubiertos cubiertas
morir : muerto muerta muertos muertas murió murieron muriendo muriera murieran
dormir : durmió durmieron durmiendo
escribir : escrito escrita escritos escritas
scribir : scrito scrita scritos scritas
romper : roto rota rotos rotas
volver : vuelto vuelta vueltos vueltas
solver : suelto suelta sueltos sueltas
freír : frito frita fritos fritas
seguir : sigo siga sigan
elegir : elijo elija elijan electo
dirigir : dirijo dirija dirijan
coger : cojo coja cojan
"""

# Short ones: they end other verbs that are not made of them.
_ALONE: Final = """
  ^caber : quepo quep{sub} cup{pret} cabr{fut}
  ^dar : doy da dan dio dieron di dé den daba daban dado dada dados dadas dando diera dieran
  ^estar : estoy está están estás estuv{pret} esté estén
  ^haber : ha han he hay hub{pret} habr{fut} hay{sub} habido
  ^ir : voy va van iba iban fue fueron ido yendo irá irán vay{sub} vamos fuera fueran iría irían
  ^oír : oigo oye oyen oyó oyeron oíd oig{sub} oyendo
  ^reír : ríe ríen rió rieron
  ^ser : soy es son era eran fue fueron fuera fueran sido siendo será serán sería serían sea sean
  ^ser : somos
  ^ver : veo ve ven vio vieron veía veían visto vista vistos vistas viendo vea vean viera vieran
"""

ADJECTIVES: Final = """
alto amigo ancho antiguo argelino bajo barato bello blanco bueno caro católico chino ciego
cierto claro corto cubano culto delgado derecho diverso duro enfermo estrecho europeo extraño
extremo falso feo filipino fino firme flaco frío gitano gordo grueso griego hermano hijo hondo
intenso justo largo lento libio limpio listo loco lleno maestro malo medio mismo moderno moreno
mudo muerto negro niño nuevo obrero palestino peligroso perfecto plano pleno polaco primero
pronto propio próximo puro quieto rápido raro recto rojo ruso sano santo seco segundo seguro
serio serbio sirio solo sordo suave sucio sueco suizo suyo tardío tercero tonto turco ucranio
último único vacío vasto vecino viejo vivo yemenita zurdo
"""
_ENDINGS: Final = """
ado ido ico ivo oso ano ario orio eño ísimo ento undo ógrafo ólogo ólico ítico ético ástico éreo
áneo céntrico dino tino rino lino nito
"""

_ES: Final = f"""
  {GENS} eño eños eña eñas í íes
{PLACES}
  ón : on{{nation}}
  al : al{{nation}} ués uesa ueses uesas

words
  # nouns and adjectives
  [aeiou]- : s
  [iu]- : es
  [bcdfghjklmnprstwxy]- : es
  least 2
  z : ces
  c : ques
  least 3
{agreeing(_ENDINGS.split(), ADJECTIVES.split(), "a os as")}
  [tds]or : ora oras
  és : esa esas eses
  ón : ones
  [lm]án : ana anas anes
  ñol : ñola ñolas
  ín : ines
  ^bueno : buen mejor mejores
  ^malo : mal peor peores
  ^grande : gran mayor mayores
  ^pequeño : pequeña pequeños pequeñas menor menores
  ^primero : primer
  ^tercero : tercer
  ^presidente : presidenta presidentas
  ^mujer : mujeres
  # verbs
  cl = lo la los las le les se me te nos selo sela selos selas
  a = o a as an
  sub = a as an amos
  pret = e o iste imos ieron iera ieras ieran iese iesen
  pretj = e o iste imos eron era eras eran ese esen
  fut = é á án ás emos ía ían ías íamos
  ero = ó eron endo era eran ese esen
  uy = o e es en a as an amos ó eron endo era eran ese esen
  least 2
  ar : o as a amos an é ó aste aron aba aban abas ábamos ado ada ados adas ando aré ará arán arás
  ar : aremos
  ar : aría arían arías e es en emos ara aran aras ase asen áramos ar{{cl}} ando{{cl}}
  car : qué que quen ques quemos
  gar : gué gue guen gues guemos
  zar : cé ce cen ces cemos
  [^gc]er : o a as an amos
  er : es e emos en í ió iste ieron imos ía ían ías íamos ido ida idos idas iendo eré erá erán erás
  er : eremos ería
  er : erían iera ieran iese iesen er{{cl}} iendo{{cl}}
  [^gc]ir : o a as an amos
  ir : es e imos en í ió iste ieron ía ían ías íamos ido ida idos idas iendo iré irá irán irás
  ir : iremos iría
  ir : irían iera ieran iese iesen ir{{cl}} iendo{{cl}}
  [aeiou]cer : zco zca zcan zcas
  [aeiou]cir : zco zca zcan
  [rn]cer : zo za zan
  ger : jo ja jan
  gir : jo ja jan
  guir : go ga gan
  güir : guye guyen
{behind_prefixes(breaking(_IE.split(), "e", "ie", _STRESSED))}
{behind_prefixes(breaking(_UE.split(), "o", "ue", _STRESSED))}
{behind_prefixes(breaking(_I.split(), "e", "i", _NARROW))}
{behind_prefixes(breaking(_IE_IR, "e", "i", _PAST_ONLY))}
{behind_prefixes(_IRREGULAR)}
{_ALONE}

never
  # other words than they look
  # without accents these are the commonest words: a form of a verb is not what they say
  entre sobre que se de di da esta este e mas
  entonces antes lunes martes jueves viernes crisis menos además para como
  podio vena poda mora moro hero hera sabio
"""

_AST: Final = """
words
  # plurals in -es of what ends in -a; the participle in -áu, -ada
  a : es
  ar : áu ada aos aes en
  er : íu ida íos íes
  ir : íu ida íos íes
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"es": (_ES,), "ast": (_ES, _AST)}
