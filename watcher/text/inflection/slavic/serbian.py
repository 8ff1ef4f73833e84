"""Endings of Serbian, Croatian, Bosnian and Montenegrin."""

import re
from typing import Final

_SHC: Final = """
nouns
  # masculines: hard and soft stems, and the long plural
  [bvgdzklmnprstfh]- : a u om e i ima ovi ova ove ovima
  [cčćdđzžsšj]- : a u em om e i ima evi eva eve evima
  [tr]- : em
  [k]- : u
  k : če ci cima
  g : že zi zima
  h : še si sima
  c : če
  z : že
  # o from l, and names in vowels
  [^aeiou]o : a u om ima oa ou oom
  [^aeiouijlnčćšž]e : ea eu eom
  eo : ela elu elom elovi elova elovima
  ao : la lu lom li le lovi lova lovima
  [^o]io : ija iju ijem ijom iu
  eo : ea eu eom
  i : ija iju ijem ijom iji ije
  u : ua uu uom
  # neuters
  [jcčćšžrđz]e : a u em ima
  te : teta tetu tetom
  me : mena menu menom menima
  # feminines
  a : e i u om ama
  [^k]a : o
  ka : ci
  ga : zi
  ha : si
  # feminines in a consonant
  [aeo]st : šću
  [^aeiou]t : ću
  av : vlju
  ć : ću
  č : čju
  ost : ošću
  # adjectives, and surnames and places that are declined as such
  adj = og oga om ome omu im ima ih
  sadj = eg ega em emu im ima ih
  [^aeioujčćšž]i : {adj} e a
  [jčćšžn]i : {sadj} e a
  [^aeiouj]a : oj ih im ima
  [jčćšžn]a : oj ih im ima
  [kgvnrltpbdčšz]o : og oga ome omu im ih
  [jčćšž]e : eg ega emu im ih
  # fleeting a
  c = ca cu cem če ci ce cima aca
  k = ka ku kom če ci ke cima kova kovi kovima
  r = ra ru rom re ri rima rovi rova rove rovima
  [^aeioul]ac : {c}
  [aeiou]lac : oca ocu ocem oče oci oce ocima laca
  [td]ac : {c}
  [aeiou]jac : j{c}
  [^aeiou]ak : {k}
  [aeiou]jak : j{k}
  [bdgkptvsz]ar : {r}
  [bdgkptvsz]al : la lu lom le li
  [pk]at : ta tu tom te ti
  [ptvjrdsnc]anj : nja nju njem nji
  jan : jna jnu jnom
  # words that are always plural
  least 4
  [bcdfgjklmnprstvz]i : a e ima
  [vngkjdcčnr]e : a ama ih im ima
  least 2
  ovi : ova ove ovima
  # irregular nouns
  ^pas : psa psu psom psi pse pasa psima
  ^otac : oca ocu ocem oci očevi očeva
  ^čovek : ljudi ljude ljudima
  ^čovjek : ljudi ljude ljudima
  ^dete : deteta detetu deca dece deci decu decom
  ^dijete : djeteta djetetu djeca djece djeci djecu djecom
  ^mati : matere materi mater materom
  ^kći : kćeri kćer kćerju kćerima
  ^kćerka : kćerke kćerki
  ^brat : braća braće braći braću braćom
  ^dan : dani dana danima dane
  ^misao : misli mišlju mislima

adjectives
  # -ski, -čki and -ški: what changes before them
  a = i a o e og oga om ome omu oj u im ih ima
  ski = sk{a}
  # not after what ends names of peoples: Hrvat, Francuz, Kinez, Čeh, Grk, Slovak, Šved
  [bvgjklmnprfcs]- : {ski}
  [^a]t : t{ski}
  [aiou]d : d{ski}
  [nrlvdt]a : {ski} insk{a} esk{a}
  [lbvmpnsrdtz]a : {ski} ansk{a}
  s : sk{a}
  [aio]z : sk{a} šk{a}
  [aio]ž : šk{a}
  š : šk{a}
  g : šk{a}
  [aiu]h : šk{a}
  [eiou]k : čk{a}
  [eio]c : čk{a}
  [eo]č : čk{a}
  ć : ćk{a}
  b : bačk{a}
  [vnlmrtd]o : {ski}
  [jnrvlmš]e : {ski}
  i : ijsk{a} {ski}
  u : uansk{a}
  # here the ending is part of the stem
  least 2
  ac : ačk{a}
  ga : šk{a}
  ha : šk{a}
  ka : čk{a}
  [sčšć]ka : k{a}
  ca : čk{a}
  kva : kovsk{a}
  tva : tovsk{a} tvansk{a}
  sna : sansk{a}
  dina : đansk{a}
  [rtnlmvdzsjp]ija : sk{a}
  ija : ijsk{a} ijansk{a}
  bija : psk{a}
  [bn]ija : sk{a}
  gija : šk{a} gijsk{a}
  hija : šk{a}
  kija : čk{a}
  cija : tinsk{a} čk{a}
  [aeo]ja : jsk{a}
  ko : kansk{a} čk{a}
  [ptln]lje : {ski}
  plje : psk{a}
  lje : ljsk{a}
  io : ijsk{a}
  # the first half of a compound
  [^aeiou]i : o
  # people
  least 4
  ac = ac ca cu cem če ci ce aca cima
  ka = ka ke ki ci ku ko kom kama
  in = in ina inu inom inu e i a ima ka ke ki ku kom kama
  [nrlvdtmbz]- : {ac}
  h : š{ac}
  [cvdnltbpmrsg]- : čan{in} jan{in}
  d : đan{in}
  least 3
  least 3
  [nrlvdtm]a : {ac}
  [n]a : {ka}
  [vbp]o : ljan{in}
  [v]o : čan{in}
  [n]i : {ac}
  # here the ending is part of the stem
  least 2
  stan : stan{ka}
  ija : ij{ac} ijan{ac} ij{ka} ijan{ka} ijan ijana ijanu ijani ijane ijanima
  [rnl]ija : ež{a}
  [n]ija : {ac} {ka}
  ka : kan{ac} kan{ka}
  ko : kan{ac} kan{ka}

words
  # number of nouns: the plural genitive with a fleeting a
  [^aeiou]ka : aka
  [^aeiou]na : ana
  mlja : malja
  # adjectives: agreement of the indefinite masculine, comparatives; the superlative has naj-
  a = i a o e og oga om ome omu oj u im ima ih
  e = i a e eg ega em emu oj u im ima ih
  - : a o e i og oga om ome omu oj u im ima ih
  an : n{a}
  ak : k{a}
  ar : r{a}
  ao : l{a}
  - : ij{e}
  an : nij{e}
  k : č{e}
  [bvpm]- : lj{e}
  ak : š{e}
  g : ž{e}
  least 2
  # verbs: the infinitive; the future is one word in the eastern norm
  l = o la lo li le vši
  t = t ta to ti te tog tom tu tih tim
  n = n na no ni ne nog noga nom nome nu nih nim noj
  ti : ću ćeš će ćemo ćete t
  ati : am aš a amo ate aju a{l} aj ajte ah aše asmo a{n} ajući
  iti : im iš i imo ite e i{l} ih iše ismo e{n} eći
  [jčćšžđ]ati : im iš i imo ite e
  [bvpm]iti : lje{n}
  diti : đe{n}
  titi : će{n}
  stiti : šte{n} šće{n}
  siti : še{n}
  ziti : že{n}
  ovati : ujem uješ uje ujemo ujete uju uj ujući
  ivati : ujem uješ uje ujemo ujete uju uj ujući
  evati : ujem uješ uje ujemo ujete uju
  [dz]avati : ajem aješ aje ajemo ajete aju
  nuti : nem neš ne nemo nete nu nu{l} nu{t} nuh ni
  eti : im iš i imo ite e eo ela elo eli
  jeti : im iš i imo ite e io jela jelo jeli
  eti : mem meš me memo mete mu e{t} eo
  eti : nem neš ne nemo nete nu
  sati : šem šeš še šemo šete šu ši
  zati : žem žeš že žemo žete žu ži
  kati : čem češ če čemo čete ču či
  tati : ćem ćeš će ćemo ćete ću
  rati : rem reš re remo rete ru
  [srz]ti : em eš e emo ete u
  sti : dem deš de demo dete du o la lo li le de{n} sao sla slo sli
  sti : tem teš te temo tete tu te{n}
  sti : sem seš se semo sete su se{n}
  zti : zem
  zati : žem
  ći : čem češ če čemo čete ku kao kla klo kli če{n} žem žeš že žemo žete gu gao gla glo gli
  least 1
  biti : bijem biješ bije bijemo bijete biju bije{n}
  iti : ijem iješ ije ijemo ijete iju
  ći : đem đeš đe đemo đete đu šao šla šlo šli
  moći : mogu možeš može možemo možete mogao mogla moglo mogli
  stati : stanem staneš stane stanemo stanete stanu
  dati : dam daš da damo date daju dadu
  least 0
  ^ići : idem ideš ide idemo idete idu išao išla išlo išli
  ^moći : mogu možeš može možemo možete mogao mogla moglo mogli
  ^hteti : hoću hoćeš hoće hoćemo hoćete
  ^htjeti : hoću hoćeš hoće hoćemo hoćete

wordfronts
  - : naj

never
  i a ali ili ni da ne što šta kao kako ako kad kada jer pa te nego već još samo za iz od do na
  u sa s o po pri pred nad pod kroz među bez posle poslije oko ja ti on ona ono mi vi oni one
  njega mu ga nju je joj njoj njih im ih nas nam vas vam se sebe ko tko koji koja koje kojeg
  koga čiji ovaj ova ovo ovi ove taj ta to tom tim toga svi sve sva svoj svoja svoje tu tamo gde
  gdje su bio bila bilo bili ima nema vrlo
"""

# Foreign names keep their spelling in the Latin script only.
_LATIN: Final = """
nouns
  [xwq]- : a u om e i ima ovi
  y : yja yju yjem yjom
  [^aeioujcsz]e : a u om
"""

_PAIRS: Final = (("lj", "љ"), ("nj", "њ"), ("dž", "џ"))
_LETTERS: Final = str.maketrans("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")


_SOFT: Final = re.compile(r"(?<=[\[\w])ј(?=\w*\])")  # a letter in brackets


def _cyrillic(latin: str) -> str:
    """Return a table of endings in Serbian Cyrillic: the alphabets have the same letters."""
    return "\n".join(_line(line.partition("#")[0]) for line in latin.splitlines())


def _line(line: str) -> str:
    if ":" not in line and "=" not in line:
        return line  # the name of a section, or how much must stand before
    text = line
    for pair, letter in _PAIRS:
        text = text.replace(pair, letter)
    return _SOFT.sub("јљњ", text.translate(_LETTERS))


_SERBIAN: Final = (_SHC, _LATIN, _cyrillic(_SHC))
TABLES: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("sr", "sh", "bs", "cnr"), _SERBIAN),
    "hr": (_SHC, _LATIN),
}
