"""Forms of Swedish, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "sv": """
names
  Göteborg : Göteborgs

places
  Karabach : karabachska

words
  flykting : flyktingar flyktingarna flyktingens
  flicka : flickor flickorna
  man : män männen mannens
  bomba : bombar bombade bombats
  skjuta : sköt skjutit skjutna sköts
  köpa : köpte köpt köper
  avgå : avgick avgår avgått
  stor : stort stora större
  välja : valde valt väljer

others
  Karl : Karlstad

other words
  politik : politiker
  hög : höger
  avgå : avgör
  mord : mördare
""",
}
