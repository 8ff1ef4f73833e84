"""Endings of Portuguese: names stand as they are. Accents and ç are folded away."""

from typing import Final

from watcher.text.inflection.romance.iberian import GENS, PLACES
from watcher.text.inflection.romance.stems import agreeing
from watcher.text.inflection.roots import behind_prefixes

_IRREGULAR: Final = """
caber : caib{sub} coub{pret}
crer : creio crê creem creu creram
dizer : digo diz dizem diss{pret} dir{fut} dito dita ditos ditas dig{sub}
duzir : duz
fazer : faço faz fazem fiz fez fiz{pret} far{fut} feito feita feitos feitas faç{sub}
ler : leio lê leem leu leram lia liam lido lida lidos lidas lerá lerão leia leiam
poder : posso pude pôde pud{pret} poss{sub}
pôr : ponho põe põem pôs pus{pret} punha punham posto posta postos postas por{fut} ponh{sub} pondo
por : ponho põe põem pôs pus{pret} punha punham posto posta postos postas por{fut} ponh{sub} pondo
querer : quer quis quis{pret} queir{sub}
saber : sei soub{pret} saib{sub}
trazer : trago traz trazem troux{pret} trar{fut} trag{sub}
valer : valho valh{sub}
perder : perco perc{sub}
pedir : peço peç{sub}
medir : meço meç{sub}
ouvir : ouço ouç{sub}
subir : sobe sobem
fugir : foge fogem fujo fuj{sub}
cair : cai caem caio caia caiam caíam
sair : sai saem saio saia saiam
trair : trai traem
truir : trói troem
construir : constrói constroem
destruir : destrói destroem
incluir : inclui
cluir : clui
buir : bui
tuir : tui
possuir : possui
eguir : igo ig{sub}
preferir : prefiro prefir{sub}
ferir : firo fir{sub}
gredir : gride gridem
servir : sirvo sirv{sub}
sentir : sinto sint{sub}
mentir : minto mint{sub}
dormir : durmo durm{sub}
cobrir : cubro cubr{sub} coberto coberta cobertos cobertas
abrir : aberto aberta abertos abertas
escrever : escrito escrita escritos escritas
screver : scrito scrita scritos scritas
morrer : morto morta mortos mortas
matar : morto morta mortos mortas
prender : preso presa presos presas
suspender : suspenso suspensa suspensos suspensas
eleger : eleito eleita eleitos eleitas elejo elej{sub}
aceitar : aceito aceita
expulsar : expulso expulsa expulsos expulsas
ganhar : ganho ganha ganhos
gastar : gasto gasta gastos
pagar : pago paga pagos pagas
odiar : odeia odeiam
mediar : medeia medeiam
manter : mantém mantêm
"""

# Short ones: they end other verbs, some of which are made of them.
_ALONE: Final = """
  ^ser : é são era eram foi foram sido será serão seria seriam seja sejam fosse fossem sendo somos
  ^ser : for forem
  ^estar : está estão estava estavam esteve estiveram estado estará estarão esteja estejam estivesse
  ^estar : estando
  ^haver : há hão houve houveram havia haviam haverá haja hajam havido houvesse
  ^ter : tem têm tinha tinham teve tiveram terá terão teria teriam tido tenha tenham tivesse
  ^ter : tivessem tendo tenho temos
  ^ir : vai vão ia iam foi foram ido irá irão iria iriam vá indo vamos vou fosse
  ^vir : vem vêm vinha vinham veio vieram virá virão viria viriam vindo vinda venha venham viesse
  ^vir : viessem viemos
  ^ver : vê veem via viam viu viram verá verão veria visto vista vistos vistas veja vejam visse
  ^ver : vendo vejo
  ^dar : dá dão dava davam deu deram dará darão daria dariam dado dada dados dadas dê deem desse
  ^dar : dando dou
  ^rir : ri riem riu riram ria riam rindo
  ^manter : mantém mantêm mantinha manteve mantiveram manterá mantido mantida mantidos mantidas
  ^manter : mantenha
  ^deter : detém detêm detinha deteve detiveram deterá detido detida detidos detidas detenha
  ^obter : obtém obtêm obtinha obteve obtiveram obterá obtido obtida obtidos obtidas obtenha
  ^conter : contém contêm continha conteve contiveram contido contida contenha
  ^reter : retém retêm reteve retiveram retido retida
  ^intervir : intervém intervêm interveio intervieram intervinha interveniente
  ^convir : convém convêm conveio convieram
  ^prever : prevê preveem previa previam previu previram previsto prevista previstos previstas
  ^prever : prevendo
  ^rever : revê reveem reviu reviram revisto revista
"""

_ADJECTIVES: Final = """
alto amigo amplo antigo baixo barato belo branco bruto caro católico certo chinês cego claro
correto cubano curto direto direito duro escuro estreito exato extremo feio filho firme fraco
frio gordo grego grosso inteiro irmão justo largo lento limpo livre longo louco médio menino
mesmo moderno morto mudo negro norueguês novo obeso obrigatório palestino perfeito pleno preso
primeiro próprio próximo puro rápido raro reto rico russo santo seco segundo seguro sério sérvio
sírio só sueco suíço sujo terceiro turco único último vasto vazio velho vermelho vivo vizinho
ucraniano israelense
"""
ENDINGS: Final = """
ado ido ico ivo oso ano ario ório inho íssimo ento undo ógrafo ólogo áneo âneo dino tino rino
lino eiro
"""
WITH_O: Final = tuple(
    word for word in _ADJECTIVES.split() if word.endswith("o") and not word.endswith("ão")
)

_PT: Final = f"""
  {GENS}
{PLACES}
  ão : on{{nation}}

words
  # nouns and adjectives
  [aeiou]- : s
  [rszn]- : es
  least 2
  ão : ões ães
  al : ais
  ^irmão : irmãos irmã irmãs
  ^mão : mãos
  ^cidadão : cidadãos cidadã cidadãs
  ^cristão : cristãos cristã cristãs
  ^órgão : órgãos
  ^órfão : órfãos órfã
  ^alemão : alemães alemã alemãs
  ^capitão : capitães
  ^refém : reféns
  el : eis
  il : is eis
  ol : óis
  ul : uis
  m : ns
  least 3
{agreeing(ENDINGS.split(), WITH_O, "a os as")}
  [tds]or : ora oras
  ês : esa esas eses
  eu : eia eias
  ^mau : má más pior piores
  ^bom : boa bons boas melhor melhores
  ^grande : grã maior maiores
  ^pequeno : pequena pequenos pequenas menor menores
  # verbs
  sub = a am amos as
  pret = e i eram esse essem emos er erem era
  fut = á ão ia iam ei emos
  least 2
  ar : o a as amos am ei ou aste aram ava avam ávamos ado ada ados adas ando ará arão arei aremos
  ar : aria ariam
  ar : e em emos asse assem arem
  car : qué que quei quem ques
  gar : gué guei gue guem
  çar : cei ce cem
  ear : eia eiam eie eiem eio
  [^gc]er : o a am amos
  er : e es emos em i eu este eram ia iam ido ida idos idas endo erá erão erei eremos eria eriam
  er : esse essem erem
  cer : ço ça çam
  ger : jo ja jam
  [^gcau]ir : o e es em a am amos
  [gc]ir : e es em
  ir : imos i iu iram ia iam ido ida idos idas indo irá irão irei iremos iria iriam
  ir : isse issem irem
  gir : jo ja jam
  guir : go ga gam
  uir : ui uem uiu uiram uía uíam uído uída uídos uídas uindo uirá uirão
  air : ai aem aiu airam aía aíam aído aída aídos aídas aindo airá airão
{behind_prefixes(_IRREGULAR)}
{_ALONE}

never
  # without accents these are the commonest words: a form of a verb is not what they say
  entre como que quem este sobre e a da de esta por as os
  # other words than they look
  país antes mais depois para menos perda fera poda saba
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"pt": (_PT,)}
