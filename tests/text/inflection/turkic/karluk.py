"""Forms of the Karluk languages, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "uz": """
names
  Buxoro : Buxoroda Buxoroning Buxoroga Buxorodan Buxorodagi
  Namangan : Namanganda Namanganning Namanganga Namangandan Namanganni
  Navoiy : Navoiyda Navoiyning Navoiyga
  vazirlik : vazirligi vazirligining vazirligida vazirliklar vazirlikka vazirliklari
  bank : banklar bankning bankka banki banklarning bankimiz
  shahar : shahri shahrida shaharlar shahrining shaharda
  Наманган : Наманганда Наманганнинг Намангандан Наманганга
  давлат : давлатлар давлатнинг давлати давлатимиз давлатларининг
  шаҳар : шаҳарда шаҳарлар

places
  Buxoro : buxorolik buxoroliklar
  Namangan : namanganlik

words
  bormoq : bordi boradi borgan bormaydi bormagan
  yozish : yozdi yozadi yozgan yozishi
  тушмоқ : тушди тушади тушган

others
  Nur : Nurbek
  Raja : Rajab
  Ali : Alisher
  Bek : Bekzod
""",
    "ug": """
names
  ئۈرۈمچى : ئۈرۈمچىدە ئۈرۈمچىنىڭ ئۈرۈمچىگە ئۈرۈمچىدىن ئۈرۈمچىدىكى
  خوتەن : خوتەندە خوتەننىڭ خوتەنگە خوتەندىن
  قۇمۇل : قۇمۇلدا قۇمۇلنىڭ قۇمۇلغا
  مەكتەپ : مەكتەپلەر مەكتەپنىڭ مەكتەپتە مەكتەپكە
  Xoten : Xotende Xotenning Xotenge

places
  خوتەن : خوتەنلىك خوتەنلىكلەر

words
  بارماق : باردى بارغان بارمايدۇ
  كەلمەك : كەلدى كەلگەن كەلمەيدۇ

others
  نۇر : نۇربەكرى
  ئەلى : ئەلىشىر
  باي : بايرام
  خان : خانزادە
""",
}
