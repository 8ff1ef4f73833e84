"""Endings of Romanian: names have an article at their end, and a genitive; accents are folded."""

from typing import Final

from watcher.text.inflection.roots import behind_prefixes

_IRREGULAR: Final = """
ajunge : ajung ajuns ajunsă ajunse ajunseră
alege : aleg ales aleasă alese aleși alegând aleagă alegea
apăra : apără
atrage : atrag atras atrasă atrase
aduce : aduc adus adusă aduse aduși aducând aducea aducă
ascunde : ascund ascuns ascunsă ascunse ascunși
atinge : ating atins atinsă atinse atingă
bate : bat bătut bătută bătuți bătând bătea bată
cădea : cad cade căzut căzută căzuți căzute căzând cădeau cadă
cere : cer cerut cerută cerute ceruți cerând cerea cereau ceară
coborî : coboară coborât coborâtă
conduce : conduc condus condusă conduse conduși conducând conducea conducă
crede : cred crezut crezând credea creadă
crește : cresc crescut crescută crescând creștea crească
cunoaște : cunosc cunoscut cunoscută cunoscuți cunoscând cunoscute
deschide : deschid deschis deschisă deschise deschiși deschidă
distruge : distrug distrus distrusă distruse distruși distrugând distrugea distrugă
decide : decid decis decisă decise deciși decizând decidă
descoperi : descoperă
dispărea : dispare dispar dispărut dispărută dispăruți
divide : divid divis
duce : duc dus dusă duse duși ducând ducea ducă
face : fac făcut făcută făcute făcuți făcând făcea făceau facă făcu
frânge : frâng frânt frântă
închide : închid închis închisă închise închiși închizând închidă
începe : încep început începută începute începând începea înceapă
înțelege : înțeleg înțeles înțeleasă înțelese
întoarce : întorc întors întoarsă întoarse întorși întoarcă
interzice : interzic interzis interzisă interzise interziși interzicând interzică
învinge : înving învins învinsă învinse învinși învingă
merge : merg mers mergând mergea meargă
fugi : fug fuge fugă
muri : moare mor mori murit moară murind muriseră muriți
merge : merg
naște : nasc născut născută născuți născute
ninge : nins
pătrunde : pătrund pătruns pătrunsă
pierde : pierd pierdut pierdută pierdute pierduți pierzând pierdea piardă
plânge : plâng plâns
pleca : pleacă plec
prinde : prind prins prinsă prinse prinși prinzând prindă
promite : promit promis promisă promise
pune : pun pus pusă puse puși punând punea pună puneau
putea : poate pot putut puteau poată
rămâne : rămân rămas rămasă rămase rămași rămânea rămână
răspunde : răspund răspuns răspundă
respinge : resping respins respinsă respinse respinși respingă
retrage : retrag retras retrasă retrase retrași retrăgând retragă
râde : râd râs
rupe : rup rupt ruptă rupte rupți rupând rupă
scădea : scad scade scăzut scăzută scadă
scrie : scriu scris scrisă scrise scriind scria
sparge : sparg spart spartă
spune : spun spus spusă spuse spuși spunând spunea spuneau spună
stinge : sting stins
strânge : strâng strâns strânsă
sta : stă stau stat stea
susține : susțin susținut susținută susținând susținea susțină
ține : țin ținut ținută ținute ținuți ținând ținea țină
trage : trag tras trasă trase trași trăgând trăgea tragă
trebui : trebuie trebuia trebuit
trece : trec trecut trecută trecute trecuți trecând trecea treacă
trimite : trimit trimis trimisă trimise trimiși trimițând trimitea trimită
ucide : ucid ucis ucisă ucise uciși ucigând ucidea ucidă
umple : umplu umplut
vedea : vede văd văzut văzută văzute văzuți văzând vedeau vadă
veni : vine vin venit venită veniți venind venea vină
vinde : vând vândut vândută vândute vândă
vorbi : vorbesc vorbește
vrea : vreau vor vrut vrea vreau vrea voia
ști : știe știu știut știa știau
zice : zic zis zisă zise zicând zicea zică
"""

_RO: Final = f"""
nouns
  # the article at the end, and the genitive; names are declined, too
  - : ul ului i ii
  [^aeiou]u : ul ului
  [^a]u : l lui
  ău : ăul ăului
  a : ei
  ia : iei
  ea : elei lei
  ca : căi
  ga : găi
  ă : a ei i e
  e : ea ei
  i : ul ului lor ii iul iului
  le : lor
  # plural names: Statele Unite, ale Statelor Unite
  e : elor lor
  i : ilor

adjectives
  of = ean eană eni ene eanul eanului enii enilor enele enelor
  esc = esc ească ești eștii escul
  least 4
  - : {{of}} {{esc}} ez eză ezi eze
  ia : {{of}} {{esc}} ian iană ieni iene ez eză ezi eze
  a : {{of}} {{esc}} an ană ani ane
  ă : {{of}} {{esc}}
  e : {{of}} {{esc}}
  i : {{of}} {{esc}}

words
  # neuters and feminines in -uri and -e, masculines in -i, with article and genitive
  least 2
  [^aeiouăâî]- : uri urile urilor i ii ilor e ele elor
  u : uri urile urilor i ii ilor e ele elor
  iu : ii iile iilor
  ă : e ele elor i ile ilor ei
  e : i ile ilor ii ele elui
  ie : ii iile iilor ia iei
  ea : ele elele elelor eaua elei
  # consonants before -i: soldat, soldați; stradă, străzi; rus, ruși
  t : ți ții ților
  d : zi zii zilor
  s : și șii șilor
  st : ști știi știlor
  [^aeiou]x : cși
  z : ji
  tă : te tele telor ți ții
  dă : zi zile zilor de
  te : ți ții ților țile
  că : ci cile cilor
  gă : gi gile gilor
  # vowels that break: școală, școli; seară, seri; fată, fete; oraș
  oală : oli olile olilor
  oară : ori orile orilor
  oare : ori orile orilor
  oare : oarea orii
  eară : eri erile
  ală : ăli ălile
  ară : ări ările ărilor
  are : ări ările ărilor
  ată : ete etele
  asă : ese esele
  oamnă : amne
  ^țară : țări țările țărilor țării țara
  ^casă : case casele caselor casei
  ^om : oameni oamenii oamenilor omul
  ^copil : copii copiii copiilor copiilor
  ^femeie : femei femeile femeilor femeii
  ^război : războaie războaiele războaielor războiul războiului
  ^oraș : orașe orașele
  ^om : oameni oamenii oamenilor
  ^cap : capete capetele
  ^an : ani anii anilor
  ^zi : zile zilele zilelor ziua zilei
  ^persoană : persoane persoanele persoanelor persoanei
  oană : oane oanele oanelor
  # adjectives: -esc, -os, -iv, -nic, -al; the feminine and its plural
  least 3
  ic : ică ice ici
  iv : ivă ive ivi
  al : ală ale ali
  [aei]r : ră re ri
  at : ată ate ați
  it : ită ite iți
  ut : ută ute uți
  ant : antă ante anți
  ent : entă ente enți
  an : ană ane ani
  esc : ească ești
  os : oasă oase oși
  or : oare ori
  ez : eză eze ezi
  ian : iană iene ieni
  ean : eană ene eni
  ^mare : mari marea marii marilor
  ^nou : nouă noi noua noul noului noile noii
  ^vechi : veche vechea vechiul
  ^rus : rusă ruse ruși rusească
  ^mort : moartă moarte morți
  ^înalt : înaltă înalte înalți
  ^bun : bună bune buni
  ^rău : rea rele răi
  ^mic : mică mici
  ^greu : grea grele grei
  ^alt : altă alte alți
  ^alb : albă albe albi
  ^negru : neagră negre negri
  ^lung : lungă lungi
  ^liber : liberă libere liberi
  # verbs
  least 3
  a : ez ezi ează ăm ați ă at ată ate ați ând ându au ase aseră eze ară
  least 2
  ia : iez iază iem iat iată iate iați iind iau ie iară
  least 3
  ca : ci
  ga : gi
  i : esc ești ește im iți it ită ite iți ind indu ea eau ia iau ise iseră ească iră
  orî : oară orăște orăsc orât orâtă orâte orâți orând ora orau
  ărî : ărăște ărăsc ărât ărâtă ărâte ărâți ărând
  e : ea eau em eți
{behind_prefixes(_IRREGULAR)}
  ^fi : este sunt era erau fost fi fie fuse suntem
  ^avea : are au avea aveau avut aibă am ai
  ^da : dă dau dat dată date dădea dea
  ^lua : ia iau luat luată luate luați
  ^bea : bea beau băut
  ^uita : uită

never
  # other words than they look
  moarte între lui mai a e am ai la
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"ro": (_RO,), "mo": (_RO,)}
