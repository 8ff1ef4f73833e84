"""Endings of Slovenian."""

from typing import Final

_SL: Final = """
nouns
  # masculines: hard and soft stems, and those that take j
  [bvgdzklmnprstfhxwq]- : a u om i e ov ih oma
  [cčšžj]- : a u em i e ev ih ema
  r : rja rju rjem rji rje rjev rjih rjema
  [aeu]- : ja ju jem ji je jev
  [iy]- : ja ju jem ji je jev
  [^aeiou]o : a u om i e ov ih ota otu otom
  io : ia iu iom
  [vd]- : ovi
  # neuters
  [jcčšžlnr]e : a u em i ih
  me : mena menu menom mena menih men
  # foreign names in a silent -e, and men's names that put -et- in
  [^aeiou]e : a u om em i ov
  [cg]e : ea eu eom
  y : a u om em
  [^aeiou]e : eta etu etom eti ete etov ej eja eju ejem
  tje : tja
  # feminines
  a : e i o ah am ami ama
  ev : ve vi vijo vah vam
  ost : osti ostjo
  [čštdrnlv]- : i jo mi
  # adjectives, and surnames and places that are declined as such
  adj = ega emu em im ih imi ima
  i : {adj} e
  [bvgdzklmnprstčšž]a : ih im imi
  [bvgdzklmnprst]o : ega emu em im ih imi
  [jčšž]e : ega emu em im ih imi
  [kvnl]- : ega emu em im
  en : nega nemu nem nim ni
  # fleeting vowels
  c = ca cu cem ci ce cev cih cema
  k = ka ku kom ki ke kov kih koma
  [^aeiou]ec : {c}
  [^aeiou]ek : {k}
  [aeiou]jec : j{c}
  [aeiou]jek : j{k}
  [bdgkpstvz]er : ra ru rom ri re rov rih roma
  [vpgtkz]el : la lu lom li le lov lih
  [sdzv]em : ma mu mom mi
  [snlkprtdjv]en : na nu nom ni ne nov
  [jvptd]en : na nu
  [sdpvgk]enj : nja nju njem nji nje njev njih
  [sdpvgkm]elj : lja lju ljem lji lje ljev ljih
  [kph]et : ta tu tom ti te tov
  [kpt]er : ra
  # words that are always plural
  least 3
  [bcdfgjklmnprstvz]i : ov om e ih
  [čšžjc]i : ev em e ih
  [bcčdgjklmnprsštvzž]e : ah am ami ih im imi
  least 4
  [bcčdgjlmnprsštvzž]e : -
  # irregular nouns
  least 2
  ^dan : dne dneva dnevu dnevom dni dnevi
  ^človek : ljudje ljudi ljudem ljudeh ljudmi
  ^otrok : otroci otrok
  ^mati : matere materi mater materjo
  ^hči : hčere hčeri hčer hčerjo
  ^pes : psa psu psom psi pse
  ^gospa : gospe gospo gospej

adjectives
  # -ski and -ški: what changes before them
  a = i a o e ega emu em im ih imi ima
  ski = sk{a}
  # not after what ends names of peoples: Hrvat, Čeh, Grk, Šved
  [bvgjklmnprf]- : {ski}
  [^a]t : t{ski}
  [aiou]d : d{ski}
  [bvdjlmnprtcz]a : {ski}
  s : sk{a}
  [aio]z : šk{a} sk{a}
  [aio]ž : šk{a}
  š : šk{a}
  g : šk{a}
  [aiu]h : šk{a}
  [eiou]k : šk{a}
  [aeio]c : šk{a}
  [eo]č : šk{a}
  [vnlmrtd]o : {ski}
  [jnrvlm]e : {ski}
  i : ijsk{a} {ski}
  [iu]- : jsk{a}
  # here the ending is part of the stem
  least 2
  dec : šk{a}
  [bdgkpstvz]er : rsk{a}
  ga : šk{a}
  ha : šk{a}
  ka : šk{a}
  [sš]ka : k{a}
  ca : šk{a}
  ce : šk{a}
  kva : kovsk{a}
  tva : tovsk{a}
  [rtnlmvdzsbpk]ija : sk{a}
  ija : ijsk{a} ijansk{a}
  čija : šk{a}
  gija : šk{a} gijsk{a}
  cija : šk{a}
  [aeo]ja : jsk{a}
  ko : šk{a} kansk{a}
  # the first half of a compound
  least 2
  ski : sko
  # people
  least 4
  ec = ec ca cu cem ci ce cev cih cem cema
  ka = ka ke ki ko kah kam kami
  an = an ana anu anom ani ane anov anih anka anke anki anko
  [nrlvdtmbz]- : {ec}
  [bvdlmnprthg]- : č{an}
  h : š{ec}
  least 3
  least 3
  [nrlvdtmb]a : {ec} č{an} {ka}
  [vnl]o : {ec} č{an}
  [n]i : {ec}
  # here the ending is part of the stem
  least 2
  stan : stan{ka}
  ija : ij{ec} ijan ijana ijanu ijani ijanov ijank{a} ij{ka}
  [n]ija : {ec} {ka}
  ka : čan ana čani čanov
  ja : j{ec}
  ska : {ec}
  [jš]ska : {ec}

words
  # number of nouns: the plural genitive without an ending
  [^aeiou]a : -
  [^aeiou]o : -
  [^aeiou]ka : k
  # adjectives: agreement of the indefinite masculine, degrees; the superlative has naj-
  a = i a o e ega emu em im ih imi ima
  - : a o e i ega emu em im ih imi ima
  en : n{a}
  ek : k{a}
  el : l{a}
  er : r{a}
  - : ejš{a} š{a}
  en : nejš{a}
  ek : kejš{a}
  least 2
  # verbs
  l = l la lo li le
  n = n na no ni ne nega nemu nem nim nih nimi
  t = t ta to ti te tega temu tem tim tih timi
  ti : t
  ati : am aš a amo ate ajo ava ata a{l} aj ajte a{n} ajoč
  iti : im iš i imo ite ijo iva ita i{l} je{n} e{n}
  diti : je{n}
  titi : če{n}
  siti : še{n}
  ziti : že{n}
  stiti : šče{n}
  [bvpm]iti : lje{n}
  ovati : ujem uješ uje ujemo ujete ujejo uj ujte ujoč
  evati : ujem uješ uje ujemo ujete ujejo uj ujte ujoč
  niti : nem neš ne nemo nete nejo ni{l} nje{n}
  eti : im iš i imo ite ijo e{l}
  eti : em eš e emo ete ejo
  eti : mem meš me memo mete mejo e{t}
  eti : nem neš ne nemo nete nejo
  sati : šem šeš še šemo šete šejo ši
  zati : žem žeš že žemo žete žejo ži
  kati : čem češ če čemo čete čejo
  rati : rem reš re remo rete rejo
  [cčšž]ati : im iš i imo ite ijo
  sti : dem deš de demo dete dejo de{l} de{n}
  sti : sem seš se semo sete sejo se{l} se{n}
  sti : tem teš te temo tete tejo te{l} te{n}
  či : čem češ če čemo čete čejo ke{l} kla klo kli če{n} žem žeš že žemo žete žejo ge{l} gla glo gli
  least 1
  stati : stanem staneš stane stanemo stanete stanejo
  dati : dam daš da damo daste dajo
  iti : idem ideš ide idemo idete idejo šel šla šlo šli
  brati : berem bereš bere beremo berete berejo
  moči : morem moreš more moremo morete morejo mogel mogla mogli
  least 0
  ^iti : grem greš gre gremo greste gredo šel šla šlo šli
  ^biti : bodo
  ^moči : morem moreš more moremo morete morejo mogel mogla mogli

wordfronts
  - : naj

never
  in a ali pa ter da ne kot kako če ko ker saj naj že še le samo za iz od do na v s z o po pri
  pred nad pod med skozi brez okoli jaz ti on ona ono mi vi oni njega ga mu njo jo ji njih jih
  jim nas nam vas vam se sebe si kdo kaj kateri katera ki ta to tega tem tej te vse vsi ves svoj
  svoja svoje tu tam kje kam je so bil bila bilo bili ima ni zelo
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"sl": (_SL,)}
