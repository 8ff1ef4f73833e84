"""Endings of Ossetic, Abkhaz and Chechen, from the north of the Caucasus."""

from typing import Final

_OS: Final = """
  # genitive, dative, ablative, inessive, adessive, allative, comitative, equative
  case = ы ӕн ӕй ӕм мӕ ыл имӕ ау
  pl = тӕ ты тӕн тӕй тӕм тыл тимӕ тау тӕй
nouns
  [бвгджзклмнпрстфхцчшщъь]- : {case} {pl}
  [аеиоуыэюяӕ]- : й{case} {case} {pl}
  # -ӕ falls before a vowel, and an а before the plural is ӕ
  ӕ : {case}
adjectives
  adj = - ы ӕн ӕй ӕм мӕ ыл тӕ ты тӕн тӕй тӕм тыл тимӕ
  [бвгджзклмнпрстфхцчшщъь]- : аг{adj} он{adj}
  [аеиоуыэюяӕ]- : йаг{adj} йон{adj}
"""

_AB: Final = """
nouns
  # in, to, from, by; and; the copula
  least 3
  - : ҟа ҟны ҟынтә ҟынтәи ҟынӡа тәи тәиқәа ҿы ахь аҟны аҟынтә аҿы ала гьы и ни қәа қәеи цәа рҟны
  ы : аҟа
fronts
  least 3
  а : -
"""

_CE: Final = """
nouns
  least 3
  # genitive, dative, ergative, instrumental, comparative, and the places
  [аеиоуыэюя]- : н на нна с ца ццара л ле га гара хь хьа хьара ра гахь ш аш
  [бвгджзклмнпрстфхцчшщъь]- : ан ин на ана нна о е с ас аца аца ал е ехь ера ехьара хь хьара аш ашна
  а : ин ехь
  й : йн йчохь йчуьра йхь
  чоь : чоьнан чоьнехь чоьнера чоьне чоьно чоьхь
adjectives
  least 3
  - : хо хой хойн хочун хочо хошна
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"os": (_OS,), "ab": (_AB,), "ce": (_CE,)}
