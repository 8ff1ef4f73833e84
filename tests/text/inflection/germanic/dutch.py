"""Forms of Dutch, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "nl": """
names
  Amsterdam : Amsterdams

places
  Karabach : Karabachs Karabachse

words
  aanval : aanvallen
  straat : straten
  stad : steden
  gevangene : gevangenen
  huis : huizen
  mogelijkheid : mogelijkheden
  aanvallen : aangevallen aanviel
  maken : maakt maakte gemaakt
  stoppen : stopt stopte gestopt
  werken : werkt werkte gewerkt
  leven : leeft leefde geleefd
  onderhandelen : onderhandelt onderhandelde onderhandeld
  sterven : stierf gestorven
  schieten : schoot geschoten schiet
  groot : grote groter grootste

others
  Peter : Petersen

other words
  nieuw : nieuws
  winnen : wind
  man : manen
  huis : huisje
  organiseren : organisatie
""",
}
