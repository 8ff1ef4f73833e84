"""Forms of Basque, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "eu": """
names
  Bilbo : Bilbon Bilboko Bilbora Bilbotik Bilbok Bilbori Bilborekin Bilborentzat
  Gasteiz : Gasteizen Gasteizko Gasteizera Gasteiztik Gasteizek
  Irun : Irungo Irundik Irunen Irunera
  Frantzia : Frantziako Frantzian Frantziara Frantziarekin Frantziak
  Otegi : Otegik Otegiri Otegiren Otegirekin
  alderdi : alderdia alderdiak alderdiaren alderdiek alderdien alderdietan alderdiari
  gobernu : gobernuak gobernuaren gobernuari gobernuarekin gobernuko
  herri : herrian herriko herritik herrira herriak herrietan herrietako
  etxe : etxea etxean etxeak etxera etxeko etxetik
  langile : langileak langileek langileen langileei langileekin
  lan : lana lanean lanak lanaren laneko
  eliza : elizak elizako elizaren elizan
  zakur : zakurra zakurrak zakurraren

places
  Bilbo : bilbotar bilbotarrak bilbotarren
  Irun : irundar irundarrek

words
  hartu : hartuko hartzen hartzeko hartuta hartutako hartzea
  etorri : etorriko etortzen etorrita etortzeko
  egin : egingo egiten egiteko eginda egindako egitea
  handi : handiagoa handiena handiak handiko

others
  Ana : Anaitasuna
  Mari : Marisol
  Iker : Ikerlan
  Bilbo : Bilbobus
""",
}
