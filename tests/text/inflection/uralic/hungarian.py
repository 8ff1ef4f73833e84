"""Forms of Hungarian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "hu": """
names
  Szeged : Szegeden Szegedről Szegedre Szegedet Szegeddel Szegedig Szegednek
  Pécs : Pécsett Pécsen Pécsre Pécset Péccsel
  Duna : Dunát Dunán Dunával Dunánál Dunába Dunáért
  bank : bankok bankot bankkal bankban bankja bankjai bankjának bankjainak bankunk
  kórház : kórházban kórházak kórházakat kórháza kórházzal kórházát kórházunkban
  szakszervezet : szakszervezete szakszervezetei szakszervezettel szakszervezeteknek
  birodalom : birodalmat birodalmak birodalma birodalmában birodalommal
  templom : templomot templomok temploma templomában templommal
  torony : tornyot tornyok tornya tornyában toronnyal
  ló : lovat lovak lovakat lova lónak
  falu : falvak falvakban falut faluban
  Kossuth : Kossuthot Kossuthnak Kossuthtal
  Fekete : Feketét Feketének Feketével Feketéék

places
  Szeged : szegedi szegediek szegedieknek
  Afrika : afrikai afrikaiak
  Lengyelország : lengyelországi lengyelországiak

words
  támad : támadott támadták támadnak támadja támadni támadna támadjon
  bombáz : bombázták bombázott bombázzák bombázni bombáznak
  tüntetni : tüntettek tüntetnek tüntet tüntető tüntessenek
  súlyos : súlyosabb súlyosan súlyosak súlyosat
  év : évet évek évben

others
  Gabriel : Gabriella
  Julian : Juliana
  Adrien : Adrienne
  London : Londonderry
  Bari : Barbara
""",
}
