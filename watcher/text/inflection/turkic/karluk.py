"""Endings of the Karluk languages: Uzbek (Latin, Cyrillic) and Uyghur (Arabic, Latin, Cyrillic)."""

from typing import Final

from watcher.text.inflection.turkic.frame import frame, harmonised, respelled

# Uzbek has no harmony in writing. The apostrophe of oʻ and gʻ parts a word, so that a form of
# "qishloq" begins with "qishlog".
_UZ: Final = """
  v = ga ni ning da dan dagi dagilar day dek gacha
  n = {v}
  d = {v}
  g = {v}
  t = {v} ka qa kacha qacha
  l = lar
  r = {v}
  p1 = {v}
  p3 = {v}
  z = {v}
  mine_v = m ng
  mine_c = im ing
  ours_v = miz ngiz
  ours_c = imiz ingiz
  his_v = si
  his_c = i
...
  least 3
  # k, q become g, gʻ before a vowel; high vowels fall out: shahar, shahri; oʻrin, oʻrni
  k : g{own_c}
  q : g
  least 2
  ahar : ahri ahri{p3} ahrim ahrimiz
  ^zbek : zbeg
  ^rin : rni rniga rnida
  ^gil : gli gliga gliga glining
  ^xalq : xalqi

adjectives
  # -lik: who or what is from there; -cha: as there
  least 4
  - : lik lik{t} ligi liklar liklar{r} cha
  least 3
  lik : lik

backs
  least 4
  - : mi chi ku dir gina

words
  - : roq
  git = - m ng k ngiz lar
  gel = - man san miz siz lar dir
  yasi = di{git} gan{gel} ganda gandan ganlar ganlar{r} ganini ganining ganiga ganida gani sa{git}
  yasi = {yasi} sin sinlar moqda moqdaman moqdalar moqdamiz ganligi ganligini ganligiga
  yasi_v = ydi ydilar y yman ysan ymiz ysiz yotgan yotganlar yapti yaptilar b bdi r
  yasi_c = adi adilar a aman asan amiz asiz ayotgan ayotganlar yapti yaptilar ib ibdi ar ay aylik
  yoq = ma madi{git} magan{gel} maydi maydilar mas masligi mayapti masa maslik
  ot = ish ishi ishini ishining ishiga ishida ishdan ishga ishni ishlar ishlari ishlarini ishning
  ot = {ot} moqchi uvchi uvchilar uvchi{v}
  otv = sh shi shini shining shiga shida shdan shga shni shlar shlari shning vchi vchilar
  least 2
  # verbs by their name in -ish, -sh, and in -moq
  [^aeiou]ish : - {yasi} {yasi_c} {yoq} {ot} moq
  ash : a a{yasi} a{yasi_v} a{yoq} a{otv} amoq
  [aeiou]moq : - {yasi} {yasi_v} {yoq} {otv}
  [^aeiou]moq : - {yasi} {yasi_c} {yoq} {ot}
"""

# Written in the Latin script first; Arabic and Cyrillic by the tables of letters below.
_UG: Final = """
  v = GA ni ning dA din diki dikilAr GichA dAk
  n = {v}
  d = {v}
  g = {v}
  t = KA ni ning tA tin tiki tikilAr KichA tAk
  l = lAr lIr
  r = GA ni ning dA din diki GichA dAk
  p1 = GA ni ning dA din diki
  p3 = GA ni ning dA din diki GichA dAk
  z = GA ni ning dA din diki
  mine_v = m ng
  ours_v = miz nglar
  ours_c = imiz inglar
  his_v = si
  his_c = i
...
  # a, e become i before endings; k, q become g, gh
  i_v = lar ler lar{r} ler{r} si si{p3} m miz ng m{p1} miz{z} GA ni ning dA din diki GichA
  i_v = {i_v} lArI lArI{p3}
  least 3
  a : i{i_v}
  e : i{i_v}
  k : g{own_c} i{own_c}
  q : gh{own_c}
  [aeo]- : si{p3}

adjectives
  least 4
  - : liK liK{t} liKlAr liKlAr{r} chA liGi
  a : iliK iliKlAr iliK{t}
  e : iliK iliKlAr iliK{t}

backs
  least 4
  - : mu chu dur tur

words
  git = - m ng K ngiz lAr nglAr
  ish = di{git} ti{git} GAn KAn GAnlAr KAnlAr GAndA KAndA GAnliKi KAnliKi GAnliKini KAnliKini
  ish = {ish} sA{git} sun
  ish = {ish} mAKtA mAKchi GAnni KAnni GAnning KAnning GAngA KAngA GAnidi KAnidi
  ish_v = ydu ymen ysen ymiz ysiz p ptu pti wAtidu wAtKAn r y
  ish_c = Idu imen isen imiz isiz ip iptu ipti up uptu Awatidu iwatidu iwatqan uwatidu
  ish_c = {ish_c} uwatqan iwatKAn Ar
  yoq = midi{git} miGAn mAydu mAs mAy mAsliKi misA
  ad = ish ishi ishini ishining ishiGA ishtA ishni ishKA ush ushi ushni uchi uchilar
  least 2
  [aeiou]mAq : {ish} {ish_v} {yoq} sh shi shni shKA shini
  [aeiou]mAk : {ish} {ish_v} {yoq} sh shi shni shKA shini
  [^aeiou]mAq : {ish} {ish_c} {yoq} {ad}
  [^aeiou]mAk : {ish} {ish_c} {yoq} {ad}
  ish : {ish} {ish_c} {yoq} {ad} mAq mAk
  ush : {ish} {ish_c} {yoq} {ad} mAq mAk
"""

_LATIN: Final = {
    "vowels": "aeiouöüë", "nasals": "mn", "voiced": "bdglrvwzjh", "glides": "y",
    "voiceless": "cfhkpqstx",
}  # fmt: skip
_UZ_CYRILLIC: Final = {
    "ch": "ч", "sh": "ш", "ya": "я", "yo": "ё", "yu": "ю", "ng": "нг", "a": "а", "b": "б",
    "d": "д", "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л",
    "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у",
    "v": "в", "x": "х", "y": "й", "z": "з", "w": "в",
}  # fmt: skip
_UG_ARABIC: Final = {
    "ng": "ڭ", "gh": "غ", "sh": "ش", "ch": "چ", "zh": "ژ", "a": "ا", "b": "ب", "d": "د",
    "e": "ە", "ë": "ې", "f": "ف", "g": "گ", "h": "ھ", "i": "ى", "j": "ج", "k": "ك", "l": "ل",
    "m": "م", "n": "ن", "o": "و", "ö": "ۆ", "p": "پ", "q": "ق", "r": "ر", "s": "س", "t": "ت",
    "u": "ۇ", "ü": "ۈ", "v": "ۋ", "w": "ۋ", "x": "خ", "y": "ي", "z": "ز", "c": "چ",
}  # fmt: skip
_UG_CYRILLIC: Final = {
    "ng": "ң", "gh": "ғ", "sh": "ш", "ch": "ч", "zh": "ж", "a": "а", "b": "б", "d": "д",
    "e": "ә", "ë": "е", "f": "ф", "g": "г", "h": "һ", "i": "и", "j": "җ", "k": "к", "l": "л",
    "m": "м", "n": "н", "o": "о", "ö": "ө", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т",
    "u": "у", "ü": "ү", "v": "в", "w": "в", "x": "х", "y": "й", "z": "з", "c": "ч",
}  # fmt: skip
_UZ_TEXT: Final = frame(_UZ, **_LATIN)
_UG_TEXT: Final = frame(_UG, **_LATIN)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "uz": (_UZ_TEXT, respelled(_UZ_TEXT, _UZ_CYRILLIC)),
    "ug": (
        *harmonised(
            respelled(_UG_TEXT, _UG_ARABIC), "AIGK",
            ("ا", "ى", "غ", "ق"), ("ە", "ى", "گ", "ك"),
            ("ا", "ۇ", "غ", "ق"), ("ە", "ۈ", "گ", "ك"),
        ),
        *harmonised(_UG_TEXT, "AIGK", ("a", "i", "gh", "q"), ("e", "i", "g", "k")),
        *harmonised(_UG_TEXT, "AIGK", ("a", "u", "gh", "q"), ("e", "u", "g", "k")),
        *harmonised(respelled(_UG_TEXT, _UG_CYRILLIC), "AIGK", "аиғқ", "әигк", "ауғқ", "әүгк"),
    ),
}  # fmt: skip
