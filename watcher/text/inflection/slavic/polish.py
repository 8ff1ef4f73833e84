"""Endings of Polish, Silesian and Kashubian."""

from typing import Final

# In folded letters: ą is a, ę is e, ó is o, ł is l, ż and ź are z, ć is c, ś is s, ń is n.
_PL: Final = """
nouns
  obl = owi em om ami ach
  # masculine, hard: Iran, Kraków, Tusk; -owie are people
  least 3
  [bcdfghjklmnprstvwxz]- : a u {obl} ow y owie
  [jlczx]- : e i                       # soft ones: kraj-e, hotel-e, Paryż-e
  [kg]- : iem i                        # no y and no e after these
  y : ya yu yowi yem yowie yow         # foreign ones: Disney, Faraday
  # the locative softens what stands before it: Rzym-ie, Budapeszt - Budapeszcie
  [bfmnpsvwz]- : ie
  # soft, the last letter an ń, ś, ć, ź or a hidden one: Poznań, Wrocław, Radom
  [bcfmnpsvwz]- : ia iu iowi iem iow ie iom iami iach i
  least 2
  t : cie ci
  d : dzie dzi
  r : rze rzy
  l : le li
  st : scie sci
  zd : zdzie
  k : cy                               # of people: Polak - Polacy, Norweg - Norwedzy
  g : dzy
  h : sze si
  ch : sze si
  # the fleeting e: Maciek, Niemiec, Paweł, Aleksander, ogień, Lew, chleb, Piesek
  ek : ka ku kowi kiem ki kow kom kami kach
  iek : ka ku kowi kiem ki kow kom kami kach
  ec : ca cu cowi cem ce cow com cami cach cy cze
  iec : ca cu cowi cem ce cow com cami cach cy cze cia ciu ciem ciami ciach
  el : la lu lowi lem le li low lom lami lach lowie
  iel : la lu lowi lem le li low lom lami lach
  er : ra ru rowi rem rze row rowie ry rom rami rach
  ier : ra ru rowi rem rze row ry rom rami rach
  en : nia niu niowi niem nie ni niom niami niach nu nem ny now
  ien : nia niu niowi niem nie ni niom niami niach
  ew : wa wu wowi wem wie wi wia wy wow wom wami wach
  iew : wi wia wie wiom wiami wiach
  eb : ba bu bem bie
  et : tu tem cie ty
  ep : pu pem pie py pow pach
  ies : sa su sem sie sy sow som sami sach si sia
  # the nasal vowels: dąb - dębu, mąż - męża, rząd - rzędu
  least 1
  ab : ebu ebem ebie eby ebow ebom ebami ebach
  az : eza ezu ezowi ezem eze ezow ezom ezowie ezami ezach
  ad : edu edem edzie edy edow edom edami edach
  # before a softened consonant a is e: świat - świecie, las - lesie, miasto - mieście
  iat : iecie
  iad : iedzi
  las : lesie
  lato : lecie
  iato : iecie
  iasto : iescie
  iazda : iezdzie
  ialo : iele
  least 2
  # feminine: Ewa, Praga, Łotwa; men: Zaręba, poeta, socjalista
  a : y e om ami ach                   # the vocative in -o is among the words
  least 3
  [^w]a : ow owie
  least 2
  [kgcjlu]a : i
  [bfmnpsvwz]a : ie
  ka : ce cy
  ga : dze
  ha : sze
  cha : sze
  ta : cie ci
  sta : scie sci
  da : dzie
  zda : zdzie
  ra : rze
  la : le
  ia : i ii ie iom iami iach
  ja : ji i je jom jami jach
  ea : ei ee eom eami each
  # feminine, with a consonant: Łódź, Bydgoszcz, Białoruś, noc, miłość
  [bcfmnpsvwzl]- : i a
  # feminine adjectives, and surnames: Kowalska, Wielka
  a : ej
  [kg]a : iej
  # neuter: Wilno, Tokio, Opole, imię, zwierzę, muzeum; men: Kościuszko, Fredro
  o : a u em om ami ach owi e owie
  [bdflmnprstvwz]o : y
  [kg]o : iem i
  [bfmnpsvwz]o : ie
  to : cie
  sto : scie
  do : dzie
  ro : rze
  lo : le
  ko : ce
  go : dze
  [cljz]e : a u em om ami ach
  rze : rza rzu rzem rzom rzami rzach
  ie : ia iu iem iom iami iach
  ie : ienia ieniu ieniem iona ion ionom ionami ionach
  e : ecia eciu eciem eta at etom etami etach
  um : a ow om ami ach
  # names in the plural: Chiny, Węgry, Niemcy, Włochy, Katowice, Indie, Stany
  least 3
  y : - ow om ami ach
  [kg]i : - ow om ami ach
  i : iow iom iami iach ow om ami ach
  ie : - i ii iom iami iach
  sze : szy
  cze : czy
  e : - ow om ami ach
  [jln]e : i
  cy : iec czech
  chy : szech
  ry : er ier rzech
  ki : ek
  ce : ec
  # people in the plural: Rosjanie, Polacy, Norwedzy, Demokraci, Włosi, Hindusi, Węgrzy
  nie : an nom nami nach
  cy : kow kom kami kach cow com cami cach
  dzy : gow gom gami gach
  ci : tow tom tami tach
  dzi : dow dom dami dach
  si : sow som sami sach chow chom chami chach
  rzy : row rom rami rach
  li : low lom lami lach
  owie : ow om ami ach
  anin : anie an anom anami anach      # one of them: Rosjanin
  scy : skich skim skimi
  [nwml]i : ych ym ymi
  ci : tych tym tymi
  least 2
  # adjectives, and surnames that are declined as such; men's names: Jerzy, Antoni, Linde
  y : ego emu ym ych ymi
  [kg]i : iego iemu im ich imi
  ki : cy
  gi : dzy
  ry : rzy
  ny : ni
  i : iego iemu im ich imi
  e : ego emu em ych ym ymi
  [kg]ie : iego iemu im ich imi
  ie : iego iemu im iem ich imi
  # names grown together of an adjective and a noun: Białystok, Krasnystaw
  ystok : egostoku emustokowi ymstokiem ymstoku
  ystaw : egostawu emustawowi ymstawem ymstawie
  # irregular
  ^czlowiek : ludzie ludzi ludziom ludzmi ludziach
  ^ksiaze : ksiecia ksieciu ksieciem ksiazeta ksiazat ksiazetom
  ^rzeczpospolita : rzeczypospolitej
  ^rok : lata lat latom latami latach
  ^dzien : dnia dniu dniowi dniem dni dnie dniom dniami dniach
  ^tydzien : tygodnia tygodniu tygodniowi tygodniem tygodnie tygodni tygodniom tygodniami
  ^brat : bracia braci braciom bracmi braciach
  ^dziecko : dzieci dzieciom dziecmi dzieciach
  ^reka : rece rak rekoma
  ^oko : oczy oczu oczom oczami oczach

adjectives
  # a place's -ski in all its forms, masculine persons in -scy, the -sku of "po polsku"
  decl = i a ie iego iej iemu im ich imi u o
  ski = sk{decl} scy
  cki = ck{decl} ccy
  dzki = dzk{decl} dzcy
  # who comes from it: -czyk (Londyńczyk), -anin and -anka (Rosjanin, Amerykanka)
  kom = a owi iem u i ow om ami ach
  czyk = czyk czyk{kom} czycy
  anin = anin anina aninowi aninem aninie anie an anom anami anach
  anka = anka anki ance anke anko anek ankom ankami ankach
  [bcdfghjklmnprstwz]- : {ski}
  [^gdkchtjz]a : {ski}
  ga : {ski}                           # Praga - praski
  ha : {ski}
  cha : {ski}
  da : {dzki} dyj{ski}
  ta : {cki}
  ka : {cki}
  [bkt]a : an{ski} {anin} {anka}
  [kt]- : an{ski} {anin} {anka}
  o : {ski} an{ski}
  y : {ski}
  least 2
  [la]ska : {ski}                      # Polska, Alaska; a Kaczyńska is no place
  [l]sko : {ski}
  least 3
  # softened and dropped consonants: Karabach, Ryga, Paryż, Bydgoszcz, Łódź, Irak, Egipt
  g : {ski}
  ch : {ski}
  h : {ski}
  z : {ski}
  rz : r{ski}
  szcz : {ski}
  d : {dzki}
  least 2
  dz : {dzki}
  least 3
  [aioruwy]k : {cki}
  ek : {ski}
  ck : {cki}
  sk : {ski}                           # Gdańsk, Śląsk
  t : {cki}
  pt : p{ski}
  ce : {cki} eck{decl}
  ec : eck{decl}
  osc : oj{ski}
  ki : {cki}
  # a vowel that comes in: Moskwa, Litwa, Wilno, Węgry, Niemcy
  kwa : kiew{ski}
  least 2
  twa : tew{ski}
  least 3
  s : {ski} tan{ski}                   # Białoruś, Laos
  lno : len{ski}
  ry : ier{ski}
  cy : ieck{decl}
  chy : {ski}
  # names in -ia, -ja, -ea and other vowels: Anglia, Belgia, Rosja, Azja, Gruzja, Europa
  ia : {ski} ij{ski} yj{ski} iack{decl} ij{czyk} {czyk} ij{anka} {anka}
  dia : {dzki} d{czyk}
  landia : {ski}                       # Finlandia
  gia : {ski} w{ski}
  ie : {ski} yj{ski} ij{ski} y{anin}
  glia : giel{ski}
  rze : r{ski} rzan{ski}
  ja : yj{ski} in{ski} j{anin} j{anka} yj{czyk}
  zja : {ski}                          # Abchazja
  least 2
  ja : jatyck{decl} jat{czyk}
  least 3
  cja : {cki} cu{ski} eck{decl} {dzki}
  ea : ea{ski} ean{ski} ean{czyk}
  pa : pej{ski} pej{czyk}
  e : {ski} ij{ski} ij{czyk}
  # -anin, but not its plural -anie, -an: Marian is not from Maria
  a : {czyk} yj{czyk} anin anina aninowi aninem aninie {anka}
  u : uwian{ski}
  r : ryj{ski} ryj{czyk}
  istan : {ski}
  stan : {ski}
  kistan : {cki}
  gistan : gi{ski}
  n : n{czyk}
  w : wianin wianina wianie wian wianka wianki
  ystok : ostock{decl}

words
  # the genitive plural without an ending: bomba - bomb, wybory are above, lata - lat
  a : - o
  ia : io
  ja : jo
  o : -
  [jl]a : i
  ka : ek iek
  nka : nek
  nia : en
  na : en
  ma : em
  wa : ew
  lo : el
  no : en
  cja : cyj
  eto : at
  eka : ak
  iega : iag
  dzia : dziego dziemu
  yzna : yzni
  # adjectives, participles as such, and their degrees
  adj = y a e ego ej emu ym i ych ymi
  ki = i a ie iego iej iemu im ich imi
  y : a e ego ej emu ym i ych ymi
  ki : ka kie kiej kiego
  gi : ga gie giej giego
  i : ia ie iej iego
  dy : dzi
  ty : ci
  ly : li
  sty : sci
  chy : si
  szy : si
  ony : eni
  least 2
  degree = szy sza sze szego szej szemu szym si szych szymi
  y : {degree} iej{degree}
  ly : lej{degree} l{degree}
  ialy : iel{degree}
  ry : rzej{degree}
  ki : {degree}
  eki : {degree}
  oki : {degree}
  soki : z{degree}
  ski : z{degree}
  aski : ez{degree}
  gi : z{degree}
  ^dobry : lepszy lepsza lepsze lepszego lepszej lepszemu lepszym lepsi lepszych lepszymi
  ^zly : gorszy gorsza gorsze gorszego gorszej gorszemu gorszym gorsi gorszych gorszymi
  ^duzy : wiekszy wieksza wieksze wiekszego wiekszej wiekszemu wiekszym wieksi wiekszych wiekszymi
  ^maly : mniejszy mniejsza mniejsze mniejszego mniejszej mniejszemu mniejszym mniejsi mniejszych
  # verbs: the past and the conditional, from the infinitive
  least 2
  he = l lem les lby lbym lbys
  she = la lo ly lam las lysmy lyscie laby loby lyby labym labys lybysmy
  they = li lismy liscie liby libysmy
  past = {he} {she} {they}
  # the present of each class, its imperative and the participles, that are adjectives
  asz = m sz my cie j jmy jcie
  esz = e esz emy ecie
  ac = ac ac{adj}
  c : {past}
  ac : a a{asz} aja aja{ac} an{adj} ano awszy
  owac : u{esz}
  owac : uje uje{esz}
  owac : ujesz ujemy ujecie uja uja{ac} uj ujmy ujcie
  iwac : ujesz uje ujemy ujecie uja uja{ac}
  ywac : uje ujesz ujemy ujecie uja uja{ac}
  awac : aje ajesz ajemy ajecie aja aja{ac}
  iac : ieje iejesz iejemy ieja ieli
  sac : szesz sze szemy szecie sza sza{ac} sz
  zac : zesz ze zemy zecie za za{ac} z
  kac : czesz cze czemy czecie cza cza{ac}
  rac : rzesz rze rzemy rzecie rza rza{ac}
  [mp]ac : iesz ie iemy iecie ia
  brac : biore bierzesz bierze bierzemy biora bierz
  jechac : jade jedziesz jedzie jedziemy jada jedz
  # widzieć, musieć, myśleć, leżeć, umieć, istnieć
  ec : al ala alo aly alem alam alby alaby eli
  iec : ial iala ialo ialy ialem ialam ialby ialaby ieli
  iec : iem iesz ie iemy iecie ieja ieje iejesz
  dziec : dze dzisz dzi dzimy dza dzac{adj} dziany
  ciec : ce cisz ci cimy ca
  siec : sze sisz si simy sza
  piec : pie pisz pi pimy pia
  [rlz]ec : e y ysz ymy a i isz imy aca acy ace
  # robić, prosić, płacić, chodzić, tworzyć, żyć, pić
  ic : i isz imy icie - my cie iwszy
  [bfmnpw]ic : ie ia iac{adj} ion{adj} iono ieni
  cic : ce ca cac{adj} con{adj} cono ceni
  dzic : dze dza dzac{adj} dzon{adj} dzono dzeni
  sic : sze sza szac{adj} szon{adj} szono szeni
  zic : ze za zac{adj} zon{adj} zono zeni
  lic : le la lac{adj} lon{adj} lono leni
  scic : szcze szcza szczon{adj} szczono szczeni
  ic : ije ijesz ijemy ija it{adj} ito
  yc : y ysz ymy ycie e a ac ac{adj} on{adj} ono eni - my cie
  yc : yje yjesz yjemy yja yja{ac} yt{adj} yto
  # ciągnąć, zacząć, przyjąć
  nac : ne niesz nie niemy niecie na nal nij nijcie
  nac : nela nelo nely neli nelismy nelam niet{adj} nieto nieci
  czac : czne czniesz cznie czniemy cznij czna czela czelo czely czeli czet{adj} czeto
  jac : jme jmiesz jmie jmiemy jma jela jelo jely jeli jet{adj} jeto
  # iść, wejść, nieść, paść, znaleźć, móc
  least 1
  jsc : jde jdziesz jdzie jdziemy jda szedl szla szlo szli szly jdz
  ejsc : ejde ejdzie ejda szedl szla szlo szli szly eszla eszlo eszli eszly
  least 2
  iesc : iose iesie iosa iosl iosla ioslo iesli iosly iesion{adj} iode iedzie ioda
  asc : adne adniesz adnie adna adl adla adlo adli adly
  alezc : ajde ajdziesz ajdzie ajda alazl alazla alazlo alezli alazly alezion{adj} aleziono
  moc : moge mozesz moze mozemy mozecie moga mogl mogla moglo mogli mogly moglby mogloby pomoz
  ^byc : jestem jestes jest jestesmy sa bede bedziesz bedzie bedziemy bedziecie beda badz
  ^isc : ide idziesz idzie idziemy ida szedl szla szlo szli szly
  ^wziac : wezme wezmie wezma wzial wziela wzielo wzieli wziely wziety

fronts
  least 6
  - : naj
"""

# Silesian: ō is o; the instrumental is -ym and, of the feminine, -ōm.
_SZL: Final = """
nouns
  [bcdfghjklmnprstwz]- : ym
  [kg]- : im
  a : om
"""

# Kashubian: ë is e, ô is o; k and g are cz and dż before i and e; the instrumental is -ã.
_CSB: Final = """
nouns
  [bcdfghjklmnprstwz]- : e ama
  ka : czi cze
  ko : czi ce ka
  ga : dzi
  k : czi czim
  o : i e eg emu im o ich
  i : ego emu im ich
  i : eho
  [a]- : ma
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "pl": (_PL,),
    "szl": (_PL, _SZL),
    "csb": (_PL, _CSB),
}
