"""Endings of Slovak."""

from typing import Final

# In folded letters: all mäkčene, dĺžne and vokáne are gone, so ô is o and ä is a.
_SK: Final = """
nouns
  # masculine, hard and soft: Iran, Londýn, Novák, hrad, stroj, Lukáš, hotel
  least 3
  [bcdfghjklmnpqrstvwxz]- : a u ovi om e i y ovia ov och mi ami iach
  [clnt]- : ia                         # of people: učiteľ - učitelia
  # feminine, with a consonant: kosť, dlaň, tvár
  [cjlnrstvz]- : ou iam
  y : yho ymu ym yovia                 # men with foreign names: Kennedy, Pellegrini
  i : iho imu
  u : ua uovi uom
  least 2
  k : ci
  ch : si
  # the fleeting vowels: Nemec, piatok, Peter, Pavel, orol
  ec : ca cu covi com ce ci cov coch cami covia
  ek : ka ku kovi kom ku ky ci kov koch kami kovia
  ok : ka ku kovi kom ky ci kov koch kami kovia
  er : ra ru rovi rom re ri rov rovia ry roch rami
  el : la lu lovi lom le li lov lovia ly loch lami
  ol : la lu lovi lom le li lov ly loch lami
  en : na nu nom ne ni ny nov nia
  on : na nu nom ne ni ny nov
  ev : va vovi vom vi ve vu
  es : sa sovi som sy sov
  # feminine: Praha, Ostrava, Amerika, Bystrica, únia; men: Hlinka
  a : y e i u ou am ach ami ovi om ovia ov
  ca : iam iach
  [cjlnsz]a : iam iach
  ia : ie ii iu iou iam iach iami ii
  ea : ey ei eu eou
  # feminine adjectives and surnames: Nováková, Veľká
  a : ej
  # neuter: Brno, Slovensko, Oslo, more, vajce, mesto, múzeum, dievča; men: Fico, Jano
  o : a u e om am ach ami ovi ovia ov och
  e : a u i om ia iam iach ami
  ie : ia iu i im iam iach iami
  a : ata atu ati atom
  um : a u e om i ach am ami
  # names of Latin and Greek
  us : a u ovi om e ovia
  os : u a om e ovi
  # names in the plural: Čechy, Alpy, Tatry, Benátky, Košice, Michalovce, Česi
  least 3
  y : - ov om och mi am ach ami
  ky : ok iek
  ry : ier
  any : ian
  [cnlsz]e : - iam iach ami
  ce : iec
  [^aeiouy]i : ov om och mi
  ci : kov kom koch kmi
  si : chov chom choch chmi
  ia : ov om och mi
  least 2
  # adjectives, and surnames that are declined as such
  y : eho emu om ym ych ymi i
  i : ieho iemu eho emu om im ich imi
  e : eho emu om ych ym ymi ej
  oj : eho emu om ym
  ia : ej iu ou
  ie : ich im imi ieho iemu
  ^clovek : ludia ludi ludom ludoch ludmi
  ^rok : rokmi
  ^den : dna dni dnu dnom dnoch dnami
  ^dieta : deti detom detoch detmi
  ^priatel : priatelia priatelov priatelom
  ^tyzden : tyzdna tyzdni tyzdnov tyzdnom tyzdnoch
  ^ruka : ruk rukami
  ^oko : oci ocam ociach ocami

adjectives
  few = y e eho emu om ou ej ym ych ymi i
  decl = {few} a u
  sky = sk{decl} sti
  cky = ck{decl} cti
  an = an ana anovi anom ania anov anoch anmi anka anky anke anku ankou aniek ankam ankach
  # after a consonant few forms: Rumun is not in Rumunsko, Rumunska, Rumunsku;
  # but no people end as Kyjev, Řím, Berlin, Londýn, Lisabon, Hannover, Karabach do
  [jmpvz]- : ska sku
  in : inska insku
  yn : ynska ynsku
  en : enska ensku
  on : onska onsku
  er : erska ersku
  ur : urska ursku
  ch : sska ssku
  [^c]h : zska zsku
  g : zska zsku
  [bcdfjklmnprstvwxz]- : sk{few}
  [bcdfjlmnprstvwxz]a : {sky}
  [bcdfjlmnprstvwz]o : {sky}
  [bdfjlmnprstvwz]e : {sky}
  [bdfjlmnprstvwz]y : {sky}
  g : zsk{few}
  h : zsk{few}
  ch : ssk{few} chsk{few}
  [aioruy]k : ck{few}
  ok : ock{few}
  ec : eck{few}
  [aei]n : n{an}
  ga : zsk{decl} gsk{decl}
  ha : zsk{decl} z{an}
  cha : ssk{decl}
  ka : {cky} c{an}
  ko : {cky} c{an}
  least 2
  sko : {sky}
  cko : {cky}
  zsko : zsk{decl}
  chy : {sky}
  least 3
  ce : {cky}
  ca : {cky}
  kva : kov{sky} kov{an} kovc{an}
  va : vc{an}
  no : nen{sky} nian{sky}
  ia : {sky} in{sky} ick{decl}
  ania : {sky}
  least 2
  ia : ij{sky}
  tva : tov{sky}
  least 3
  # Afganistan, Kirgizstan, Tadžikistan, Kazachstan
  istan : {sky}
  stan : {sky}
  kistan : {cky}
  chstan : s{sky}
  # Kuba, Bosna, Nitra, Trenčín, Laos, Peking
  [b]a : an{sky}
  [nr]a : ian{sky}
  in : ian{sky}
  s : sk{few}
  [g]- : ska sku sk{few}
  ie : {sky} ij{sky}
  ea : ej{sky}
  pa : p{an}
  u : uan{sky}
words
  # the genitive plural without an ending: bomba - bômb, žena - žien, matka - matiek
  a : -
  o : -
  ka : iek ok ek
  ko : iek ok
  ba : ieb
  by : ieb
  least 1
  esto : iest
  least 3
  va : iev
  na : ien en
  no : ien
  la : iel
  lo : iel
  ra : ier
  ro : ier
  [ilcnzs]e : -
  # adjectives and their degrees
  y : a e eho emu om ej u ou ym ych ymi i o
  i : a e ieho iemu ej ou om im ich imi
  degree = i ia ie ieho iemu ej iu om ou im ich imi
  y : s{degree} ejs{degree}
  ky : s{degree}
  oky : s{degree}
  hy : hs{degree}
  ^dobry : leps{degree}
  ^zly : hors{degree}
  ^velky : vacs{degree}
  ^maly : mens{degree}
  # verbs
  least 2
  past = l la lo li
  adj = y a e eho emu om ej u ou ym ych ymi i
  uci = uci uca uce uceho ucemu ucej ucou ucom ucich ucimi
  t : {past}
  at : a am as ame ate aju aj ajme ajte aj{uci} an{adj}
  at : em es e eme ete u i                             # brať, písať
  sat : sem ses se seme su
  zat : zem zes ze zeme zu
  kat : cem ces ce ceme cu
  ovat : ujem ujes uje ujeme ujete uju uj ujme ujte ovan{adj} uj{uci}
  it : im is i ime ite ia en{adj} iac iaci iaca iace iacich
  it : ijem ije ijes iju it{adj}                       # piť, žiť
  iet : im is i ime ite ia el ela elo eli en{adj}
  iet : ejem eje eju el ela elo eli
  et : im is i ime ite ia en{adj}
  yt : yjem yje yjes yju yt{adj}
  nut : nem nes ne neme nete nu ol la lo li nut{adj}
  odist : odisiel odisla odislo odisli odide odidu odidem
  ist : idem ides ide ideme idu isiel sla slo sli
  jst : jdem jde jdu siel sla slo sli
  ast : adnem adne adnu adol adla adlo adli
  iest : esiem esie esu iesol iesla iesli edie edu iedol iedla iedli esen{adj} eden{adj}
  ct : zem ze zu hol hla hlo hli ciem cie ku kol kla kli
  ^byt : som si je sme ste su bol bola bolo boli bude budu budem budeme
  ^mat : mam mas ma mame mate maju mal mala malo mali
  ^chciet : chcem chces chce chceme chcu chcel chcela chceli

fronts
  least 5
  - : naj
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"sk": (_SK,)}
