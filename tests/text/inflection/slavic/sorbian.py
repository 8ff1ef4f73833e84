"""Forms of Upper and Lower Sorbian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "dsb": """
names
  Chóśebuz : Chóśebuza Chóśebuzu
  Łužyca : Łužyce Łužycu Łužycy
  Barliń : Barlinja Barlinu
  Nimska : Nimskeje Nimskej

others
  Jan : Janko

other names
  Serb : Serbska
""",
    "hsb": """
names
  Budyšin : Budyšina Budyšinje Budyšinom
  Łužica : Łužicy Łužicu
  Praha : Prahi Praze
  Němska : Němskeje Němskej
  Serb : Serba Serbow Serbam Serbja

others
  Budyšin : Budyski
  Praha : Praktika
  Jan : Janko

other names
  Serb : Serbska
""",
}
