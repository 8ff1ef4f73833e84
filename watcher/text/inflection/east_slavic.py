"""Endings of Russian, Ukrainian, Belarusian and Rusyn."""

from typing import Final

from watcher.text.inflection.belarusian import BELARUSIAN
from watcher.text.inflection.russian import RUSSIAN
from watcher.text.inflection.ukrainian import UKRAINIAN

_RUE: Final = """
nouns
  # second declension
  [бвгґдзклмнпрстфх]- : а у ови ом ї і е ы ів ам ами ах
  [жчшщцс]- : а у ови ом еви ем і ы ів ам ами ах
  к : ци
  й : я ю ёви ём ї їв ям ями ях
  ь : я ю ёви ём и і ів ей ям ями ях ёв
  [^аеиіоуы]о : а у ови ом і ї ам ами ах
  тво : тв
  я : ю ём і
  # first declension
  [бвгґдзклмнпрстфхжчшщц]а : ы і ї у ов ою о ам ами ах
  га : зї
  ка : цї
  ха : сї
  я : и і ї ю ёв ёй ёю ям ями ях
  # adjectives, and names that are declined as such
  ый : ого ому ым ім ы ых ыми
  [кгх]ый : ого ому ым ім ы ых ыми
  ій : ёго ёму ім і іх іма
  [^аеиіоуы]а : ой у ых ым
  [^аеиіоуы]е : ого ому ым
  # i in a closed syllable
  ів : ова ову овом ові
  # fleeting vowels
  ець : ця цю цёви цём ці ців
  [^аеиіоуы]ок : ка ку кови ком ку кы ків
  least 3
  ы : ів ам ами ах -

adjectives
  к = кый кого кому кым кім ка кой ку ков кы кых кыма кыми ке ко
  [бвдзйлмнпрстф]- : сь{к}
  л : льсь{к}
  [сц]ьк : ь{к}
  [бвдзлмнпрстф]а : сь{к} иньсь{к}
  га : жсь{к} зь{к}
  [кт]ва : овсь{к}
  [бвдзлмнпрстф]ія : сь{к} ійсь{к}
  [аеиоу]я : йсь{к}
  [влнрд]о : сь{к}
  least 4
  ц = ця цю цём ці ців цям цями цях
  [дзнрвм]- : ець {ц}
  [нрвд]ія : ець {ц}
  [нрд]а : ець {ц}
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
    "be": BELARUSIAN,
    "rue": (_RUE,),
}
