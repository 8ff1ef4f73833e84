"""Endings of Czech."""

from typing import Final

# In folded letters: all háčky, kroužky and čárky are gone, so r and ř are the same.
_CS: Final = """
nouns
  # masculine, hard: Iran, Londýn, Novák, pán, hrad
  least 3
  [bcdfghjklmnpqrstvwxz]- : a u ovi em e ove i y um ech ich
  # soft, feminine with a consonant: Kodaň, Plzeň, kost; masculine: kraj, muž
  [cdjlnrstvz]- : im emi mi
  y : yho ymu ym yove                  # men with foreign names: Kennedy
  u : ua uovi uem
  least 2
  k : ci ce cich
  g : zi ze zich
  h : zi ze zich
  ch : si se sich
  # the fleeting e: Havlíček, Němec, Pavel, Lev, píseň, pes
  ek : ka ku kovi kem ke ky kove kum kach cich ci ce
  ec : ce ci cem cove cu cum cich covi
  el : la lu lovi lem le li love ly lum lech
  er : ra ru rovi rem re ri rove ry rum rech
  en : na nu nem ne ni ny nech num nemi nim nich
  et : ta tu tem te
  ev : va vovi vem ve vi vim vich vemi vu
  es : sa sovi sem si sy
  least 1
  # ů becomes o: dům, stůl, kůň, Bůh; possessives: Karlův - Karlova
  um : omu omem ome omy omum omech
  ul : olu olem ole oly olum olech
  un : one oni onem onu onich onum
  uz : oze ozi ozem ozu ozich
  uh : oha ohu ohovi ohem ohy oze ohove ohum
  ud : odu odem ode ody
  uj : oje oji ojem oju
  ur : oru orem ore ory
  ust : ostu ostem oste osty
  uv : ova ovu ove ovo ovou ovy ovym ovych ovymi ovi
  least 2
  # feminine: Praha, Ostrava, Amerika; men: Špidla, Kučera
  a : y e u ou am ami ach              # the vocative in -o is among the words
  least 3
  a : ovi ove um ech
  least 2
  [cjlnrstz]a : i
  ka : ce
  ga : ze
  ha : ze
  cha : se
  # feminine, soft: Francie, růže, Marie; Maria, Korea
  e : i im ich emi
  ia : ie ii iu iou
  ea : ey ei eji eje eu eou
  # feminine adjectives and surnames: Nováková, Velká are above, too
  # neuter: Brno, Česko, Kosovo, moře, kuře, muzeum, náměstí
  o : a u em e y um ech
  [kgh]o : ich
  ko : cich ce
  e : em
  [c]e : u um ove ovi                  # men: soudce, zástupce
  [crtnldzs]e : ete eti etem ata at atum atech aty
  um : a u em i ich im
  ium : ia iu iem ii iich
  # names of Latin and Greek: Spartakus, komunismus, Sokrates, Kypros
  us : a u ovi em e ove y
  es : a ovi em e
  os : u a em e ovi
  # names in the plural: Čechy, Alpy, Benátky, Helsinky, Pardubice, Češi, Slováci
  least 3
  y : - u um am ech ach ami ich
  ky : ek
  ry : er
  [c]e : -
  [cnlrj]e : im ich emi ich
  i : u um ech ich y
  ci : ku kum ky cich
  si : chu chum chy
  zi : hu hum hy gu gum gy
  ove : u um y ech
  ane : anu anum any anech
  ata : at atum aty atech
  least 2
  # adjectives, and surnames that are declined as such: Černý, Krejčí, Tolstoj
  y : eho emu em ym ych ymi i
  sky : sti
  cky : cti
  i : iho imu im ich imi
  e : eho emu em ym ych ymi ou
  oj : eho emu em ym
  # irregular
  ^clovek : lide lidi lidem lidech lidmi
  ^rok : let leta letech letum
  ^dite : deti detem detech detmi
  ^pritel : pratele pratel pratelum prateli pratelich
  ^den : dni dny dnu dnech dnum dnem
  ^tyden : tydne tydnu tydnem tydny tydnech
  ^ruka : rukou rukama ruce
  ^oko : oci ocim ocich ocima

adjectives
  few = y e eho emu em ou ym ych ymi
  decl = {few} a
  sky = sk{decl} sti
  cky = ck{decl} cti
  ssky = ssk{decl} ssti
  zsky = zsk{decl} zsti
  # who comes from it: Pražan, Pražané, Londýňan
  an = an ana anovi anu anem ane anum any anech anka anky ance anku ankou anek ankam ankach
  # after a consonant few forms: Rumun is not in Rumunsko, Rumunska, Rumunsku;
  # but no people end as Kyjev, Řím, Berlin, Londýn, Lisabon, Hannover, Karabach do
  [jmpvz]- : ska
  in : inska
  yn : ynska
  en : enska
  on : onska
  er : erska
  ur : urska
  ch : sska
  [^c]h : zska
  g : zska
  [bcdfjlmnprstvwz]- : sk{few}
  [bcdfjlmnprstvwz]a : {sky}
  [bcdfjlmnprstvwz]o : {sky}
  [bdfjlmnprstvwz]e : {sky}
  [bdfjlmnprstvwz]y : {sky}
  [lnrs]ie : {sky}
  g : zsk{few}
  h : zsk{few}
  ch : ssk{few}
  [aioruy]k : ck{few}
  ec : eck{few}
  ek : eck{few}
  n : n{an}
  ga : z{sky}
  ha : z{sky} z{an}
  cha : s{sky}
  ka : {cky} c{an}
  ko : {cky}
  # Česko, Rusko, Německo, Rakousko: their -sko is part of the adjective
  least 2
  sko : {sky}
  cko : {cky}
  ssko : s{sky}
  zsko : z{sky}
  chy : {sky}                          # Čechy - český
  no : nen{sky} n{an}
  least 3
  ce : {cky}
  ica : {cky}
  ice : ick{decl} ic{an}
  kva : kev{sky} kv{an}
  ava : av{an}
  ny : n{sky} n{an}
  ie : {sky} in{sky} ick{decl}         # Itálie, Gruzie, Belgie, Asie
  least 2
  ie : ij{sky}
  tva : tev{sky}
  least 3
  # Afghánistán, Kyrgyzstán, Tádžikistán, Kazachstán
  istan : {sky}
  stan : {sky}
  kistan : {cky}
  chstan : s{sky}
  # Kuba, Bosna, Kypr, Laos, Peking, Olomouc
  [b]a : an{sky}
  na : en{sky}
  pr : per{sky}
  s : sk{few}
  [g]- : ska sk{few}
  c : ck{few}
  je : j{sky} ij{sky}
  ea : ej{sky}
  pa : p{an}
  u : uan{sky}
words
  # the genitive plural without an ending: bomba - bomb, volba - voleb, město - měst
  a : - o
  o : -
  ka : ek
  ko : ek
  ba : eb
  by : eb
  va : ev
  na : en
  no : en
  la : el
  lo : el
  ra : er
  ro : er
  [ilcnzst]e : -
  # adjectives and their degrees
  y : a e eho emu em ou ym ych ymi i o
  ky : ci
  hy : zi
  chy : si
  i : iho imu im ich imi
  degree = i iho imu im ich imi
  y : ejs{degree} s{degree}
  ky : cejs{degree} s{degree}
  hy : zs{degree} zejs{degree}
  chy : ss{degree}
  oky : s{degree}
  eky : s{degree}
  sky : stejs{degree}
  ^dobry : lepsi lepsiho lepsimu lepsim lepsich lepsimi
  ^spatny : horsi horsiho horsimu horsim horsich horsimi
  ^velky : vetsi vetsiho vetsimu vetsim vetsich vetsimi
  ^maly : mensi mensiho mensimu mensim mensich mensimi
  # verbs: the past, the passive and the participles that are declined as adjectives
  past = l la lo li ly
  pas = n na no ni ny
  adj = y a e eho emu em ou ym ych ymi i
  ici = ici iciho icimu icim icich icimi
  t : {past}
  at : a am as ame ate aji ej ejme ejte a{pas} an{adj} aj{ici}
  ovat : uji uju ujes uje ujeme ujete uj ujme ujte ujou
  ovat : ova{pas} ovan{adj} uj{ici}
  at : i u es e eme ete ou ouci                        # psát, brát
  sat : si su ses se seme sou
  psat : pisi pisu pises pise piseme pisou
  [r]at : aji ajes aje ajeme ajete ajou
  zat : zi zu zes ze zeme zou
  [rl]at : u es e eme ou
  ^brat : beru beres bere bereme berou
  it : im is i ime ite en ena eno eny eni - me te ici
  it : en{adj} ic{ici}
  it : ij{ici} iji ijes ije ijeme ijete ijou ij it{adj}   # žít, pít
  tit : cen cena ceno ceny ceni cen{adj}
  dit : zen zena zeno zeny zeni zen{adj} d{ici}
  stit : sten sten{adj}
  et : im is i ime ite eji ej en ena eno eny en{adj} ici
  et : eje ejes ejeme
  yt : yji yju yjes yje yjeme yjou yt{adj} yj
  knout : cen cena ceno ceni ceny cen{adj}
  nout : nu nes ne neme nete nou l la lo li ly nul nula nulo nuli nuly nut{adj} nuta nuto nuty ni
  jit : jdu jdes jde jdeme jdete jdou sel sla slo sli sly jdi
  jet : jedu jedes jede jedeme jedou
  ist : edu edes ede eme edou edl edla edli eden edena edeni
  ist : esu ese esou esl esla eslo esli esen esena esl esen{adj}
  ist : etu ete etou etl etla
  ast : adu ades ade adou adl adla adlo adli adly adne adnou
  ezt : ezu eze ezou ezl ezla ezli
  ct : hu hes he hnou hl hla hlo hli hly ku ce kl kla klo kli kly cen cena ceni ceny
  moci : mohu muzu muzes muze muzeme muzete mohou muzou mohl mohla mohlo mohli mohly
  ^byt : jsem jsi je jsme jste jsou byl byla bylo byli byly budu bude budeme budete budou bud
  ^jit : jdu jde jdou sel sla slo sli sly
  ^mit : mam mas ma mame mate maji mel mela melo meli mely
  ^chtit : chci chces chce chceme chcete chteji chtel chtela chteli chteli chtely

fronts
  least 5
  - : nej
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"cs": (_CS,)}
