"""Forms of Icelandic and Faroese, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "is": """
names
  Akureyri : Akureyrar

words
  árás : árásir árásum árásin
  deyja : dó dáið

other words
  land : landskap
""",
    "fo": """
names
  Tórshavn : Tórshavnar
  Føroyar : Føroya Føroyum
  Danmark : Danmarkar
  Suðuroy : Suðuroyar
  Jógvan : Jógvans

places
  Grønland : grønlendskur grønlendingar

words
  land : landið
  skip : skipið skipini
  hús : húsið húsini
  bátur : bátin bátar

others
  Poul : Poulsen
  Danmark : Danjal
""",
}
