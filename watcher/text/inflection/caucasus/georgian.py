"""Endings of Georgian."""

from typing import Final

_KA: Final = """
  # postpositions that are written with their case, and the particles -ც, -ვე, and copula -ა
  dat = ში შია შიც ზე ზეა ზეც თან თანაც
  tail = - ც ვე
  # genitive: its own postpositions
  gn = - თვის თვისაც კენ კენაც გან განაც დმი
  gen = ის{gn} ისა{gn} ისაც ისავე ისებრ ისას ისად
  ins = ით ითა ითაც ითვე იდან იდანაც იდანვე ითურთ
  adv = ად ადაც ამდე ამდეც ამდის
  # a stem in a consonant
  obl = მა მაც მავე ს სა საც სავე სავით {dat} {gen} {ins} {adv} ო
  # one in -ო or -უ, and names in -ა and -ე, which keep their vowel
  vow = მ მა მაც მავე ს{gn} სა{gn} საც სავე სავით ც ვე ში შია შიც ზე ზეა ზეც სთან სთანაც
  vow2 = თი თაც დან დანაც დანვე დ დაც მდე მდეც მდის ვ ო ა
  pl = ებ ები ება ებიც ებივე ებ{obl} თა ნი
nouns
  least 2
  ^დიდი : დიდ
  ი : {obl} ივით იც ივე ია იო {pl}
  [აეოუი]- : {vow} {vow2}
  # -ა and -ე fall before -ის, -ით and the plural: ამერიკის, ამერიკიდან; მხარის
  ა : {gen} {ins} {pl}
  ე : {gen} {ins}
  [აეოუ]- : {pl}
  # a first name may stand without -ი before a surname; foreign ones as they are
  [ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ]- : ი იც {obl} {pl}
  # an adjective before a noun in the dative, a first name before a surname
  least 4
  ი : -
  least 2
  # syncope: the vowel before ლ, რ, ნ, მ falls out where the ending begins with a vowel
  syn = {gen} {ins} {adv} {pl} ო
  ალი : ლ{syn}
  ელი : ლ{syn}
  ოლი : ლ{syn}
  არი : რ{syn}
  ერი : რ{syn}
  ორი : რ{syn} ვრ{syn}
  ანი : ნ{syn}
  ენი : ნ{syn}
  ონი : ნ{syn} ვნ{syn}
  ამი : მ{syn}
  ემი : მ{syn}
  ომი : მ{syn}
  ოზი : ვზ{syn}
  ალა : ლ{gen} ლ{ins} ლ{pl}
  ელა : ლ{gen} ლ{ins} ლ{pl}
  არა : რ{gen} რ{ins} რ{pl}
  ერა : რ{gen} რ{ins} რ{pl}
  ორა : რ{gen} რ{ins} რ{pl}
  ანა : ნ{gen} ნ{ins} ნ{pl}
  ენა : ნ{gen} ნ{ins} ნ{pl}

adjectives
  # an adjective agrees: -ი, -მა, bare before a dative; or stands for its noun
  adj = ი ისა ის იც მა მაც ს საც ით ად ო - თან ში ზე ისთვის იდან ისგან ისკენ ები ებს ებმა ების
  adj = {adj} ებისთვის ებთან ებში ებზე ებით ებიც
  ი : ურ{adj} ულ{adj} ელ{adj}
  ეთი : ურ{adj} ულ{adj}
  ა : ურ{adj} ულ{adj} ელ{adj}
  ე : ურ{adj} ულ{adj} ელ{adj}
  [ოუ]- : ურ{adj} ულ{adj} ელ{adj}
  ო : ურ{adj} ულ{adj} ელ{adj}
never
  # the relative pronoun is no adjective
  რომელი რომელიც რომელმა რომელმაც რომელს რომელსაც რომლის რომელთა რომელთაც რომელნი რომელნიც რომელიმე
  რომელიღაც რომელსა
  რომელშიც რომელზეც რომელთანაც რომელში რომელზე რომელად რომელ რომელთან რომელო რომელები
  # "that", "when", "for", "such", "what kind of"
  რომ როცა როდის როგორი როგორიც ისეთი ასეთი
"""

TABLES: Final[dict[str, tuple[str, ...]]] = {"ka": (_KA,)}
