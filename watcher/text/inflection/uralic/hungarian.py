"""Endings of Hungarian.

Folding takes the length and the fronting off the vowels, so most of the vowel harmony, and the
Hungarian a/á and e/é before endings, are one here.
"""

from typing import Final

_HU: Final = """
  # Cases that are the same after every letter: -ban/-ben, -ba/-be, -ból/-ből, -nak/-nek ...
  eset = ban ben ba be bol rol tol ra re nal nel nak nek hoz hez ert ig kent kepp keppen kor
  # ... and those that depend on it: accusative, superessive, instrumental, translative
  k_eset = at et ot on en kal kel ka ke {eset}     # after the -k of the plural
  m_eset = at et on en mal mel ma me {eset}
  d_eset = at et on en dal del da de {eset}
  v_eset = t n val vel va ve {eset}                # after a vowel

  # The possessor's person and number; one thing owned, after a vowel and after a consonant
  bir_v = ja je nk tok tek juk jok
  bir_k = unk atok etek otok uk juk ja je
  # many things owned: -ai, -jai, -i and the persons
  sok_v = im id i ink itok itek ik
  sok_k = aim aid ai aink aitok aitek aik eim eid ei eink eitek eik
  sok_k = {sok_k} jaim jaid jai jaink jaitok jaik jeim jeid jei jeink jeitek jeik

nouns
  # of short words only the cases that make no other short word
  kurta = nak nek rol tol bol ban ben hoz hez nal nel ert
  - : {kurta}
  [aeiouy]- : t val vel
  least 3
  # after a vowel
  [aeiouy]- : t n val vel k ek ul {eset}
  [aeiou]- : k{k_eset} ek{k_eset} kent e ei
  [aeiou]- : ja{v_eset} je{v_eset} juk{k_eset} nk{k_eset} m{m_eset} tok{k_eset} tek{k_eset}
  [aeiou]- : {bir_v}
  # after a consonant
  [^aeiou]- : on en {eset} onkent enkent ul
  [^aeiou]- : et ot at
  [lrnszyj]- : t
  # -val, -vel double the consonant before them, of two letters the first
  least 2
  b : bbal bbel
  c : ccal ccel
  d : ddal ddel
  f : ffal ffel
  g : ggal ggel
  h : hhal hhel
  [^lnt]j : jjal jjel
  k : kkal kkel
  l : llal llel
  m : mmal mmel
  n : nnal nnel
  p : ppal ppel
  r : rral rrel
  s : ssal ssel
  t : ttal ttel
  v : vval vvel
  z : zzal zzel
  x : xszal xszel xxal xxel
  th : thtal thtel
  [^glnt]y : yjal yjel yal yel
  cs : ccsal ccsel
  gy : ggyal ggyel
  ly : llyal llyel
  ny : nnyal nnyel
  sz : sszal sszel
  ty : ttyal ttyel
  zs : zzsal zzsel
  bb : bbal bbel
  cc : ccal ccel
  dd : ddal ddel
  ff : ffal ffel
  gg : ggal ggel
  kk : kkal kkel
  ll : llal llel
  mm : mmal mmel
  nn : nnal nnel
  pp : ppal ppel
  rr : rral rrel
  ss : ssal ssel
  tt : ttal ttel
  zz : zzal zzel
  ggy : ggyal ggyel
  nny : nnyal nnyel
  least 3
  # The plural; those who are with somebody (-ék), what is his (-é)
  [^aeiou]- : ak ek ok ak{k_eset} ek{k_eset} ok{k_eset}
  [aeiou]- : es as os
  # What is owned
  [^aeiou]- : {bir_k} {sok_k}
  [^aeiou]- : unk{k_eset} uk{k_eset} juk{k_eset} ja{v_eset} je{v_eset}
  [^aeiou]- : am em om ad ed od
  [^aeiou]- : ai{v_eset} ei{v_eset} jai{v_eset} jei{v_eset} aik{k_eset} eik{k_eset} jaik{k_eset}
  [^aeiou]- : aink{k_eset} eink{k_eset} jaink{k_eset} jeink{k_eset}
  least 4
  [^aeiou]- : am{m_eset} em{m_eset} om{m_eset} ad{d_eset} ed{d_eset} od{d_eset}
  # -a, -e of one owner: where a name in -a is likely (Marijan, Marijana), only whole word ends
  a_e = a{v_eset} e{v_eset} a e
  [bdgjkmpsvyz]- : {a_e}
  at : at{a_e}
  et : et{a_e}
  er : er{a_e}
  al : al{a_e}
  # Town locatives: Győrött, Pécsett, Kolozsvárt
  [^aeiou]- : ott ett
  var : vart
  # Fleeting vowels: forgalom, forgalmat; étterem, éttermet; torony, tornyok
  toldalek = at ot et on en ak ok ek a e ai ei aim eim aink eink unk uk uk{k_eset} unk{k_eset}
  toldalek = {toldalek} ak{k_eset} ok{k_eset} ek{k_eset} a{v_eset} e{v_eset} ai{v_eset} ei{v_eset}
  least 2
  alom : alm{toldalek}
  elem : elm{toldalek}
  terem : term{toldalek}
  orom : orm{toldalek}
  sarok : sark{toldalek}
  szobor : szobr{toldalek}
  torony : torny{toldalek}
  okor : okr{toldalek}
  ukor : ukr{toldalek}
  tokor : tokr{toldalek}
  least 1
  torok : tork{toldalek}
  itok : itk{toldalek}
  eszek : eszk{toldalek}
  ereg : erg{toldalek}
  ^alom : alm{toldalek}
  ^elem : elm{toldalek}
  ^terem : term{toldalek}
  ^szobor : szobr{toldalek}
  ^torony : torny{toldalek}
  ^cukor : cukr{toldalek}
  ^arok : ark{toldalek}
  ^sarok : sark{toldalek}
  ^sator : satr{toldalek}
  ^iker : ikr{toldalek}
  ^lelek : lelk{toldalek}
  ^kolyok : kolyk{toldalek}
  # Stems in -v: ló, lovat; falu, falvak; mű, művek
  v_to = at et on en ak ek am em unk uk a e ai ei ak{k_eset} ek{k_eset} a{v_eset} e{v_eset}
  v_to = {v_to} ei{v_eset} ai{v_eset} unk{k_eset} uk{k_eset}
  ^lo : lov{v_to}
  ^to : tav{v_to}
  ^ho : hav{v_to}
  ^ko : kov{v_to}
  ^szo : szav{v_to}
  ^fu : fuv{v_to}
  ^mu : muv{v_to}
  ^falu : falv{v_to}
  ^tetu : tetv{v_to}
  alu : alv{v_to}
  ^ero : erej erejet ereje erejen erejevel erei ereit
  least 3
  ero : erej ereje erejet erejenek erejevel erei ereit ereinek ereivel erejen
  ido : ideje idejet idejen idejenek idejeben idejevel
  ^ido : ideje idejet idejen ideig idejenek idejeben
  to : toja tojat
  vezeto : vezetoje vezetoi
  mezo : mezeje mezejen
  erdo : erdeje erdejeben erdei
  gazda : gazdaja

gentilics
  # -i, in both numbers and all cases; those who live there. Every noun has it: kormányi, isteni
  - : i iak iek iak{k_eset} iek{k_eset} i{v_eset} iul ias ies iasan
  a : ai aiak aiek aiak{k_eset} ai{v_eset}
  i : i
  least 6
  orszag : orszagi orszagiak orszagiak{k_eset}

words
  # Degrees and the adverb of adjectives
  [^aeiou]- : abb ebb abbak ebbek abbat ebbet abban ebben an en
  [aeiou]- : bb bbak bbek bbat bbet bban bben an en n
  a : abb abban an
  o : abb obb oan
  # -vá, -vé, as -val, -vel above; not of names: Adrien, Adrienne
  [aeiou]- : va ve
  b : bba bbe
  c : cca cce
  d : dda dde
  f : ffa ffe
  g : gga gge
  h : hha hhe
  [^lnt]j : jja jje
  k : kka kke
  l : lla lle
  m : mma mme
  n : nna nne
  p : ppa ppe
  r : rra rre
  s : ssa sse
  t : tta tte
  v : vva vve
  z : zza zze
  cs : ccsa ccse
  gy : ggya ggye
  ly : llya llye
  ny : nnya nnye
  sz : ssza ssze
  ty : ttya ttye
  zs : zzsa zzse
  kk : kka kke
  ll : lla lle
  # Many things owned, after a vowel; not of names, since folded irodái is as európai
  [aeiou]- : im{m_eset} id{d_eset} i{v_eset} ink{k_eset} ik{k_eset} itok itek
  [aeiou]- : im id ink ik
  # Cases and possessives of short stems
  least 2
  [^aeiou]- : ot et at on en {eset}
  [^aeiou]- : a e am em om ad ed od ak ok ek ja je ai ei jai jei unk uk juk
  [^aeiou]- : a{v_eset} e{v_eset} ai{v_eset} ei{v_eset} ja{v_eset} je{v_eset}
  [^aeiou]- : ak{k_eset} ok{k_eset} ek{k_eset}
  least 3
  # Verbs, looked up by the third person (támad, kér) ...
  jelen = ok ek om em sz asz esz unk juk jok tok tek otok etek itek nak nek anak enek
  jelen = {jelen} ja jak ik od ed lak lek    # not -i: with nouns that makes adjectives
  mult = tam tem tal tel t ta te tunk tuk tok tatok tetek tak tek
  mult = {mult} ottam ettem ottal ettel ott ett otta ette ottunk ettunk ottuk ettuk ottak ettek
  mult = {mult} tottak tettek
  felszolito = jak jek jon jen junk jatok jetek janak jenek ja je jek jad jed juk jal jel j
  felteteles = nek nal nel na ne nank nenk natok netek nanak nenek nam nem nad ned nak
  felteteles = {felteteles} anek anal ana ene anank enenk anatok ananak enenek anak
  felteteles = {felteteles} enem enek
  nevek = ni nia nie niuk ani eni ania enie aniuk eniuk nunk niuk nom nem
  nevek = {nevek} o va ve t tt ott ett ando endo vo as es asa ese asat eset
  nevek = {nevek} hat het hatja hetik hatnak hetnek hatott hetett hatna hetne
  nevek = {nevek} hato heto hatok hetok hatjak hatunk hetunk hatta hatott hattak
  ss = ssak ssek sson ssen ssunk ssuk ssanak ssenek ssa sse ssad ssed ss ssatok
  ige = {jelen} {mult} {felszolito} {felteteles} {nevek}
  least 3
  [^aeiou]- : {jelen} {mult} {felszolito} {felteteles}
  [^aeiou]- : ni nia nie niuk ani eni ania enie o ok ot va ve ando endo
  [^aeiou]- : hat het hatja hatjak hatnak hetnek hatott hetett hatna hetne hato heto hattak hattak
  s : {ss}
  z : zzak zzek zzon zzen zzunk zzuk zzatok zzanak zzenek zza zze zzad zzed zz
  sz : sszak sszek sszon sszen sszuk sszanak sszenek ssza ssze ssz
  t : sak sek son sen sunk suk sanak senek sa se s
  [aeiou]t : {ss}
  # ... by the same with -ik, and by the infinitive
  ik : {jelen} {mult} {felszolito} {felteteles} ni nia nie niuk o ok ot va ve hat hatnak
  ni : - i {ige}
  sni : {ss}
  zni : zzak zzek zzon zzen zzunk zzuk zzanak zzenek zza zze zzad zzed
  [aeiou]tni : {ss}
  tani : tsak tsak tson tsunk tsuk tsanak tsa tasson
  teni : tsek tsen tsunk tsuk tsenek tse
  ani : {jelen} {mult} - o va
  eni : {jelen} {mult} - o ve

never
  # demonstratives and pronouns
  az azt annak abban abba abbol arra arrol attol azon annal ahhoz azzal azert addig azok azokat
  azoknak azokban azokbol azokra azokrol azokon azokkal ez ezt ennek ebben ebbe ebbol erre errol
  ettol ezen ennel ehhez ezzel ezert eddig ezek ezeket ezeknek ezekben ezekbol ezekre ezekrol
  ezeken ezekkel en te o mi ti ok engem teged ot minket titeket oket nekem neked neki nekunk nektek
  nekik velem veled vele velunk veluk rola rolam roluk ra ram rad rank rajuk rajta rajtuk benne
  bennem bennuk belole beluk hozza hozzam nala nalam erte ertem toluk tole magam magat maga maguk
  ki kit kik kinek mi mit mik minek aki akit akik akiket akinek akiknek akivel amely amelyet amelyek
  amelynek amelyben amelyre amelyrol ami amit amik aminek amiben amire amivel mely melyek melyet
  minden mindenki mindent valaki valami valamit senki semmi egyik masik mas masok masik tobb sok
  # to be, and particles
  van vannak volt voltak lesz lesznek lenne lennek lehet legyen vagyok vagyunk nincs sincs
  a egy es is nem ne de ha meg csak mint vagy mar el le fel be ki hogy mert majd most itt ott akkor
  ahol amikor ahogy ahogyan aztan mind mindig soha igen azonban azonban tehat pedig ugyan ugyanis
  utan alatt elott kozott altal felett mellett szerint ellen irant nelkul miatt kozul kozott kozben
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"hu": (_HU,)}
