"""Endings of Mongolian in Cyrillic, and of Buryat and Kalmyk beside it."""

from typing import Final

from watcher.text.inflection.turkic.frame import harmonised

# Capitals: A the low vowel of the stem (а э о ө), U the rounded one (у ү).
_MN: Final = """
  # the owner is the subject: -аа, after the case; without it: -гүй; what is in, of, from there
  ог = - AA
  # cases after a vowel, after a consonant, after н; the genitive and accusative as written
  эг = гийн г д нд т гAAс гAAр тAй гүй гийнх дAх
  эг = {эг} гийгAA дAA гAAсAA гAAрAA тAйгAA
  ур = AAс AAр AAсAA AAрAA AA гүй тAй тAйгAA
  ын = ын ыг ынхан ыгAA ынх
  ий = ийн ийг ийнхэн ийнхAн ийгAA ийнх
  ду = д т Aд дAA тAA AдAA дAх тAх AдAх
  гийг = {ур} {ын} {ий} {ду}
  # the plural: -ууд, -нууд, -гууд, -чууд
  олон = Uд Uдын Uдийн Uдыг Uдийг UдAд UдAAс UдAAр UдтAй UдAA
  олон = UUд UUдын UUдийн UUдыг UUдийг UUдAд UUдAAс UUдAAр UUдтAй UUдAA UUдгүй

nouns
  [аэоөуүияеёюы]- : {эг} н нAAс нAAр ны ний гUUд гUUдын г{олон} н{олон} тAн
  [^аэоөуүияеёюы]- : {гийг} {олон}
  н : ны ний ныг нийг нууд нүүд нд ндAA
  [жчшг]- : ид идAA ингA
  [йь]- : н г д т тAй гAAс гAAр гүй
  ь : иA иAр иAс ийн ийг ины иний инд ио иор иос тAй д иуд иуды{ог}
  # a final short vowel goes
  а : ын ыг аас аар аасаа аараа аа ууд уудын уудыг уудад уудаас уудаар
  о : ын ыг оос оор оосоо ороо оо ууд уудын уудыг
  э : ийн ийг ээс ээр ээсээ ээрээ ээ үүд үүдийн үүдийг үүдэд үүдээс
  ө : ийн ийг өөс өөр өө үүд үүдийн үүдийг
  и : ийн ийг иас иар иуд иудын
  # the vowel before the last consonant goes: аймаг, аймгийн; хэрэг, хэргээс
  least 3
  [бвгджзклмнпрстхцчш]Aг : г{ур} г{ын} г{ий} г{олон}
  [бвгджзклмнпрстхцчш]Aл : л{ур} л{ын} л{ий} л{олон}
  [бвгджзклмнпрстхцчш]Aр : р{ур} р{ын} р{ий} р{олон}
  [бвгджзклмнпрстхцчш]Aс : с{ур} с{ын} с{ий} с{олон}
  [бвгджзклмнпрстхцчш]Aм : м{ур} м{ын} м{ий} м{олон}
  [бвгджзклмнпрстхцчш]Aн : н{ур} ны ний н{олон}
  [бвгджзклмнпрстхцчш]Aд : д{ур} д{ын} д{ий} д{олон}
  [бвгджзклмнпрстхцчш]Aв : в{ур} в{ын} в{ий} в{олон}
  least 2
  [айэоөуүй]мAг : мг{ур} мг{ын} мг{ий} мг{олон}
  [айэоөуүй]рAг : рг{ур} рг{ын} рг{ий} рг{олон}
  ^хүн : хүмүүс хүмүүсийн хүмүүст хүмүүсийг хүмүүсээс хүмүүсээр хүмүүстэй

adjectives
  # who is from there: -чууд; and the plain genitive above
  least 4
  - : чUUд чUUдын чUUдийн чUUдAд чUUдыг чUUдийг

words
  # Verbs by their name in -х: past, present, habit, what is wished, converbs, participles
  үйл = сAн сAныг сAны сAнд сAнAAс сAнAAр сAнтAй сAнгүй в нA лAA лээ жээ чээ ж ч дAг дAггүй
  үйл = {үйл} дгийг AAд AAгүй AAгAA AAсAй бAл вAл сAAр тAл мAгц хAд хAAр хын хийг хыг хгүй хUUд
  үйл = {үйл} Aх AхAд AхAAр Aхын AхAAс Aхыг AхтAй Aхгүй гAAгүй гAAд нгүй нгAA мAAр вч я ъя ье сUгAй
  үйл = {үйл} хад хаар дAг дгAAс
  least 2
  Aх : {үйл} A{үйл}
  [аэоөуүийя]х : {үйл}
  их : {үйл} и{үйл}
  # degrees stand apart; the adverb
  - : хAн втAр
"""
_VOWELS: Final = ("ау", "эү", "оу", "өү")

TABLES: Final[dict[str, tuple[str, ...]]] = {"mn": harmonised(_MN, "AU", *_VOWELS)}
