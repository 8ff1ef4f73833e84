"""Forms of Norwegian, Bokmål and Nynorsk, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "nb": """
names
  Bergen : Bergens

words
  angrep : angrepet angrepene
  skyte : skjøt skutt skyter
  drepe : drepte drept dreper
  avgå : avgikk avgår
  land : landet landene landets
  viktig : viktige viktigere

others
  Kåre : Karen
  Molde : Moldova

other words
  fri : fred
  drepe : drap
  stat : statlig
  lov : lovlig
""",
    "no": """
names
  Oslo : Oslos
  Bergen : Bergens

words
  bil : bilen biler bilar bilene bilane
  jente : jenter jentene jenta
  by : byer byar

others
  Jan : Jannike
  Hans : Hansine
""",
    "nn": """
names
  Bergen : Bergens

words
  jente : jenter jentene jenta
  kaste : kastar kasta
  by : byar byane
  bil : bilen bilar bilane
  hus : huset husa

others
  Hans : Hansine
  Jan : Jannike

other words
  hus : husmor
""",
}
