"""Forms of Northern Sami, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "se": """
names
  Kárášjohka : Kárášjoga Kárášjogas Kárášjohkii
  Guovdageaidnu : Guovdageainnu Guovdageainnus
  Norga : Norgga Norggas Norgii Norggain
  Oslo : Oslos Osloi
  Suopma : Suoma Suomas
  gielda : gieldda gielddas gielddat gielddaid
  viessu : viesu viesus viesut viesuid
  goahti : goađi goađis goahtái

places
  Norga : norgalaš norgalaččat

others
  Norga : Norman
  Anna : Annelie
  Suopma : Sara
  Oslo : Osborn
""",
}
