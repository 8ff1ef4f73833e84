"""Endings of Galician: names stand as they are. Accents are folded away."""

from typing import Final

from watcher.text.inflection.romance.iberian import GENS, PLACES
from watcher.text.inflection.romance.portuguese import ENDINGS, WITH_O
from watcher.text.inflection.romance.spanish import ADJECTIVES
from watcher.text.inflection.romance.stems import agreeing
from watcher.text.inflection.roots import behind_prefixes

_IRREGULAR: Final = """
dicir : digo di din dix{pret} dir{fut} dito dita ditos ditas dig{sub}
facer : fago fai fan fix{pret} far{fut} feito feita feitos feitas fag{sub}
poder : podo pode pud{pret} poid{sub}
poñer : pon poñen pux{pret} porá porán posto posta postos postas
querer : quix{pret}
saber : soub{pret} saib{sub}
ter : ten teñen tiñ{sub} tiv{pret} terá terán tido teñ{sub}
vir : vén veñen viñ{sub} vin{pret} virá virán vido veñ{sub}
caer : cae caen caeu caeron caía caían caído
abrir : aberto aberta abertos abertas
morrer : morto morta mortos mortas
matar : morto morta mortos mortas
elixir : elixe elixen elixido electo
deter : detén deteñen detiv{pret} detido detida detidos detidas
destruír : destrúe destrúen destruíu destruíron destruído destruída destruídos destruídas
construír : constrúe constrúen construíu construíron construído construída
"""

_GL: Final = f"""
  {GENS}
{PLACES}

words
  [aeiou]- : s
  n : ns
  [rsl]- : es
  least 2
  z : ces
  al : ais
  el : eis
  ol : ois
  il : is
  least 3
{agreeing(ENDINGS.split(), (*WITH_O, *ADJECTIVES.split()), "a os as")}
  [tds]or : ora oras
  és : esa esas eses
  ón : oa oas
  án : á ás
  ^bo : boa bos boas mellor mellores
  ^grande : gran maior maiores
  ^vello : vella vellos vellas
  ^alto : alta altos altas
  ^muller : mulleres
  sub = a an amos as
  pret = o en eron era eran ese esen emos
  fut = á án ía ían ei emos
  least 2
  ar : o a as amos an ei ou aron aba aban ado ada ados adas ando ará arán aría arían arei e en emos
  ar : ase asen
  car : quei que quen
  gar : guei gue guen
  zar : cei ce cen
  [^gc]er : o a an amos
  er : e es emos en ín eu eron ía ían ido ida idos idas endo erá erán ería erían ese esen
  [^gca]ir : o e es en a an amos
  [gc]ir : e es en
  ir : imos ín iu iron ía ían ido ida idos idas indo irá irán iría irían ise isen
  uír : úe úen uíu uíron uía uído uída uídos uídas uirá
{behind_prefixes(_IRREGULAR)}
  ^ser : é son era eran foi foron sido será serán sería sexa sexan fose
  ^estar : está están estaba estivo estiveron estea
  ^haber : hai houbo haberá había haxa
  ^ir : vai van ía ían foi foron irá irán vaia
  ^dar : dá dan daba deu deron dará dado dada dea
  ^ver : ve ven vía viu viron verá visto vista vistos vistas vexa

never
  # without accents these are the commonest words: a form of a verb is not what they say
  entre como que quem este sobre e a da de esta por as os
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"gl": (_GL,)}
