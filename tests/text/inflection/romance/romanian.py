"""Forms of Romanian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "ro": """
names
  București : Bucureștiului Bucureștiul
  România : României
  Moldova : Moldovei
  Karabah : Karabahului Karabahul
  Statele : Statelor
  Ana : Anei

places
  Karabah : karabahean karabahene

words
  atac : atacuri atacurile atacului
  soldat : soldați soldații soldaților
  stradă : străzi străzile
  negocia : negociază negociat negociind
  ucide : ucis ucisă uciși ucid
  lovi : lovește lovit loviți
  spune : spus spun spunea
  înalt : înaltă înalte

other words
  vorbi : vorbă
  război : războinic
  negocia : negociator
  roman : românia
""",
    "mo": """
names
  Chișinău : Chișinăului
  Moldova : Moldovei
  România : României

others
  Ion : Ionescu
  Moldova : Moldoveanu
""",
}
