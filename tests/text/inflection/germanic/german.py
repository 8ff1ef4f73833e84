"""Forms of German, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "de": """
names
  Bergkarabach : Bergkarabachs
  Weißes : Weißen Weißem
  Sozialist : Sozialisten
  Serbe : Serben

places
  Karabach : karabachische karabachischen Karabacher
  Armenien : armenische Armenier Armenierinnen

words
  Haus : Häuser Häusern Hauses
  Bundesland : Bundesländer Bundesländern
  Verhandlung : Verhandlungen
  Ministerium : Ministerien Ministeriums
  melden : meldet meldete gemeldet gemeldeten
  sterben : stirbt starb gestorben
  nehmen : nimmt nahm nahmen genommen
  festnehmen : festgenommen festgenommene festzunehmen festnimmt
  zurücktreten : zurückgetreten zurücktritt zurückzutreten
  abstimmen : abgestimmt abzustimmen abstimmten
  verlieren : verlor verloren verlorene
  beschließen : beschloss beschlossen beschlossene
  bombardieren : bombardierte bombardiert bombardierten
  groß : großer größere größten
  russisch : russische russischer russischem

others
  Mark : Markus
  Essen : Esse

other names
  Köln : Kölner

other words
  Haus : Gehäuse
  Politik : Politiker
  angreifen : Angriff Angreifer
  aufgeben : Aufgaben
  verbieten : Verbot
  brauchen : gebrauchen
""",
}
