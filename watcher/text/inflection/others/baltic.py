"""Endings of Lithuanian, Latvian and Latgalian."""

from typing import Final

# In folded letters: ą is a, ę and ė are e, į is i, ų and ū are u, š ž č are s z c.
_LT: Final = """
nouns
  # first declension: Kaunas, kelias, Petraitis, medis, Kazlauskys
  as : o ui a u e ai ams us ais uose
  jas : jau
  ias : io iui ia iu yje iai iams ius iais iuose
  is : io iui i iu yje iai iams ius iais iuose
  ys : io iui i iu yje y iai iams ius iais iuose
  tis : cio ciui ciu ciai ciams cius ciais ciuose
  dis : dzio dziui dziu dziai dziams dzius dziais dziuose
  tys : cio ciui ciu ciai ciams cius ciais ciuose
  dys : dzio dziui dziu dziai dziams dzius dziais dziuose
  # second and third: Lietuva, Rusija, Neris, širdis, upė, mintis, marti
  # (the accusative plural is among the words: Jonas is not of Jona)
  a : os ai oje u oms omis ose on
  ia : ios iai ioje iu ioms iomis iose
  te : ciu
  de : dziu
  e : es ei eje iu ems emis ese en
  is : ies iai i imi yje ie ys iu ims imis yse
  tis : cia ciai ciu
  dis : dzia dziai dziu
  ti : cios ciai cia cioje ciu cioms cias
  # fourth: Vilnius, sūnus, profesorius
  us : aus ui u umi uje au ums umis uose
  ius : iaus iui iu iumi iuje iau iai iams ius iais iuose iumis
  # fifth: vanduo, akmuo, sesuo, duktė
  uo : ens eniui eni eniu enyje enie enys enu enims enis enimis enyse enio
  uo : ers eriai eri eria eryje erie erys eru erims eris erimis eryse
  te : ters teriai teri teria teryje terie terys teru terims teris terimis teryse
  # names in the plural: Trakai, Šiauliai, Valstijos, Alpės,
  ai : u ams us ais uose
  iai : iu iams ius iais iuose
  os : u oms as omis ose
  ios : iu ioms ias iomis iose
  es : iu ems emis ese
  tes : ciu
  des : dziu
  ys : iu ims is imis yse
  eji : uju iesiems uosius aisiais uosiuose
  # adjectives, plain and definite: Didysis, Baltieji, Mažoji, Jungtinės
  as : am ame iems i
  is : iam iame iems
  us : iam iame iems ius
  i : iems
  asis : ojo ajam aji uoju ajame ieji uju iesiems uosius aisiais uosiuose
  ysis : iojo iajam iji iuoju iajame ieji iuju iesiems iuosius iaisiais iuosiuose
  tysis : ciojo ciajam ciuoju ciajame cioji tieji ciuju tiesiems ciuosius
  dysis : dziojo dziajam dziuoju dziajame dieji dziuju diesiems dziuosius dziaisiais
  oji : osios ajai aja ojoje osioms uju asias osiomis osiose
  ioji : iosios iajai iaja iojoje iuju iosioms iasias iosiomis iosiose
  ieji : uju iuju iesiems uosius iuosius aisiais iaisiais uosiuose iuosiuose
  tieji : ciuju ciuosius ciaisiais
  dieji : dziuju dziuosius dziaisiais
  osios : uju osioms asias osiomis osiose
  # a foreign name gets an ending, with an apostrophe or without: Trump - Trumpas, Hitler - Hitleriu
  least 4
  [bcdfghjklmnpqrstvwxz]- : as o ui a u e is io iui i iu yje
  least 2
  ^zmogus : zmones zmoniu zmonems zmonemis zmonese
  ^metai : metu metams metus metais metuose

adjectives
  # the -iškas of a people and a language; the genitive does the rest
  degr = as a o am ai ame oje u os i iems oms us ais omis uose ose asis oji ojo ieji osios
  isk = isk{degr}
  # who comes from it: vilnietis, vilnietė
  stem = tis cio ciui ti ciu tyje ciai ciams cius ciais ciuose te tes tei teje tems temis tese
  iet = ie{stem}
  as : {isk} {iet}
  is : {isk} {iet}
  ys : {isk} {iet}
  us : {isk} {iet}
  ius : {isk} {iet} iet{isk}
  a : {isk} {iet}
  ia : {isk} {iet}
  ija : {isk} {iet} iet{isk}
  e : {isk} {iet}
  ai : {isk} {iet}
  iai : {isk} {iet}
  os : {isk} {iet}
  es : {isk} {iet}

words
  a : as
  # adjectives and participles that are declined as such: geras, gražus, medinis
  adj = as o am a u ame i ai iems us ais uose os oje oms omis ose e
  def = asis ojo ajam aji uoju ajame ieji uju iesiems uosius aisiais oji osios ajai aja ojoje osioms
  as : {adj} {def}
  us : aus iam u iu iame us iems ius iais iuose i ios iai ia ioje ioms ias iomis iose ysis ioji iojo
  is : e es ei eje es iu ems emis iam iame iu iai ius
  # the degrees, declined
  soft = ias io iam iai ia iu iame i iems ius iais iuose ios ioje ioms iomis iose
  soft = {soft} iasis iojo iajam iaji iuoju iajame ieji iuju iesiems iuosius iaisiais ioji iosios
  esnis = esnis esnio esniam esni esniu esniame esniems esnius esniais esne esnes esnei esneje esniu
  as : {esnis} iaus{soft} iau
  jas : jaus{soft} jau
  us : {esnis} iaus{soft} iau
  is : {esnis} iaus{soft} iau
  # verbs: what comes from the infinitive, rašyti, kalbėti, dirbti
  inf = davo davau davome davote davai
  fut = siu si s sime site
  cond = ciau tum tu tumeme tumete tume
  imp = k kite kime
  # št, st, žt keep their sibilant before the -s- of the future: praneš, nuspręs
  sti : s siu si sime site
  zti : s z siu si sime site
  esti : endzia ende endes enzia
  ti : {inf} {fut} {cond} {imp} t{adj} dam{adj} damas dami dama damos siant siantis
  # ... from the present, and from the past: each class of verbs
  past = au ai o ome ote
  act = es usi usio usiam usi usiu usiame usieji usios usiu usiems usius usiais usiose us ant
  yti : au ai o ome ote ant antis antys ancio anciu ancius anciai ancios anti
  yti : iau ei e eme ete es iusi iusio iusiam iusiu iusi iusios iusieji iusiems iusius ius
  yti : om{adj} yt{adj}
  eti : iu i ime ite int intis incio inciu inciai inti incios ejau ejai ejo ejome ejote
  eti : ejes ejusi ejusio ejusiu ejusios ejusius ejusiems et{adj} im{adj}
  eti : u a ame ate antis anciu anciai
  eti : eja ejame ejate ejantis
  oti : oju oji oja ojame ojate ojant ojantis ojancio ojanciu ojanciai ojanti ojancios
  oti : ojau ojai ojo ojome ojote ojes ojusi ojusio ojusiu ojusios ojusius oj{adj} ojam{adj}
  oti : au ai o ome ote
  auti : auju auji auja aujame aujate aujant aujantis aujancio aujanciu aujanciai aujanti
  auti : avau avai avo avome avote aves avusi avusio avusiu avusios avusius aujam{adj}
  uoti : uoju uoji uoja uojame uojate uojant uojantis uojancio uojanciu uojanciai uojanti
  uoti : avau avai avo avome avote aves avusi avusio avusiu avusios avusius uojam{adj}
  inti : inu ini ina iname inate inant inantis inancio inanciu inanciai inanti
  inti : inau inai ino inome inote ines inusi inusio inusiu inusios inusius inam{adj}
  [bdfghjklmnprsvz]ti : u i a ame ate ant antis ancio anciu anciai anti ancios am{adj} {past} {act}
  [bdfghjklmnprsvz]ti : iau ei e eme ete iu ia iame iate
  ^buti : yra esu esi esame esate buvo buvau buvai buvome buvote bus busiu busi esant
  ^eiti : einu eini eina einame einate ejo ejau ejome eis
  ^duoti : duodu duodi duoda duodame duodate dave daviau davei davus
"""

# In folded letters: ā ē ī ū are a e i u, ļ ņ ķ ģ are l n k g, š ž č are s z c.
_LV: Final = """
nouns
  # masculine: Kalns, ceļš, Jānis, lācis, Mikus
  [^aeiou]s : a am u i iem us os
  is : im i u iem us os a
  [bpmv]is : ja ju ji jiem jus jos
  tis : sa su si siem sus sos
  dis : za zu zi ziem zus zos
  us : um u a
  # feminine: Rīga, Francija, Ogre, pils
  a : as ai u am
  e : es ei i em u
  [bpmv]e : ju
  te : su
  de : zu
  [^aeiou]s : ij i is im u
  ts : su
  # names in the plural: Talsi, Salas, Filipīnas, Cēsis, Valstis, durvis
  i : u iem us os
  [bpmv]i : ju
  as : u am
  es : u ju em
  is : u im
  [bpmv]is : ju
  tis : su
  anas : anos                          # vienošanās
  # ūdens, akmens
  ens : eni enim enu eniem enus enos
  # adjectives, plain and definite: Baltais, Melnā, Apvienotie, Savienotās
  [^aeiou]s : ais a ajam o aja ie ajiem os ajos
  ais : a ajam o aja ie iem ajiem os ajos
  a : ajai o aja
  [tnklvg]a : ajam ajas                # of participles, and of -isks, -īgs, -āls
  ie : o ajiem os ajos iem
  [tnklvg]as : o ajam ajas
  ejais : eja ejam ejo ejie ejiem ejos
  eja : ejas ejai ejo
  ^cilveks : laudis lauzu laudim

adjectives
  # the -isks of a people; the genitive does the rest
  isk = isks iska iskam isku iski isko iskais iskas iskajam iskaja iskie iskos iskajiem iskiem
  # who comes from it: rīdzinieks, francūzis has no rule; vācietis, latvietis, liepājniece
  iet = ietis iesa ietim ieti iesi iesu iesiem iesus iete ietes ietei ietem
  niek = nieks nieka niekam nieku nieki niekiem niekus niece nieces niecei nieci niecu niecem
  s : {isk} {iet}
  a : {isk} {iet}
  [^i]a : {niek}
  ga : dzi{niek}
  pils : pil{niek}
  ija : ij{isk} iet{isk} {iet} {isk}
  e : {isk} {iet}
  i : {isk} {iet}
  is : {isk} {iet}
  us : {isk} {iet}
  as : {isk} {iet}

words
  # adjectives, plain and definite, and their degrees
  adj = s a am u i as ai iem us os ais o aja ajam ajai ie ajiem ajos ajas
  [^aeiou]s : {adj} ak{adj}
  # verbs: the infinitive and the tenses, teikt, runāt, strādāt, braukt, gribēt
  t : tu su si s sim siet sot dams dama dami damas
  t : ts ta tam tai ti tie to tos tas tais tajam tajai taja tajiem tajos tajas tiem tu
  et : e em u i am at ot eju eji eja ejam ejat ejot es esi esu esim
  et : ejis ejusi ejusas ejusi ejuso ejusais
  it : u i a am at ot iju iji ija ijam ijat ijis ijusi ijusas ina
  it : ju
  at : aju aja ajam ajat ajot u a am ajis ajusi ajusas ajusais
  ot : oju o ojam ojat ojot oja ojis ojusi ojusas ojuso
  net : nu
  [bdgklmnprsvz]t : u a am at ot is usi usas usais usie
  kt : cu c ca cam
  gt : dzu dz dza dzam
  st : du zu d z da za
  ^but : esmu esi ir esam esat biju bija bijam busu bus busim esot butu
  ^iet : eju ej ejam gaju gaja iesu ies
  ^dot : dodu dod dodam deva devu dos

fronts
  least 6
  - : vis                              # of the superlative: vislielākais
"""

# Latgalian: Latvian with y for i after hard consonants and -ys for the feminine.
_LTG: Final = """
nouns
  s : ys
  a : ys om
  e : ia
  eja : ejis eju ejai ejom
  ys : a am u i om
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "lt": (_LT,),
    "ltg": (_LV, _LTG),
    "lv": (_LV,),
}
