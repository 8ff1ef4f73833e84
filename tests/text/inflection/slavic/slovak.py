"""Forms of Slovak, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "sk": """
names
  Bratislava : Bratislavy Bratislave Bratislavou
  Košice : Košíc Košiciach Košicami
  Bystrica : Bystrice Bystrici Bystricou
  Slovensko : Slovenska Slovensku Slovenskom
  Viedeň : Viedne Viedni
  Budapešť : Budapešti Budapešťou
  únia : únie únii úniu úniou
  Peter : Petra Petrovi Petrom
  Pellegrini : Pellegriniho Pellegrinimu
  Nováková : Novákovej Novákovú Novákovou
  Fico : Fica Ficovi Ficom
  Biely : Bieleho Bielom
  Tatry : Tatier Tatrách
  Slovák : Slováka Slováci Slovákov
  Spojené : Spojených Spojeným

places
  Praha : pražský pražskej
  Slovensko : slovenský slovenského
  Košice : košický
  Rusko : ruskí ruskými
  Bratislava : bratislavský Bratislavčan

words
  bomba : bomby bômb bombami
  matka : matke matiek
  vojna : vojny vojen vojne
  nový : nová nového novší najnovších
  zabiť : zabil zabili zabije zabitý
  rokovať : rokuje rokovali rokujú
  platiť : platí platil platia
  človek : ľudia ľudí človeka

others
  Nemec : Nemecko Nemecka
  Slovák : Slovensko Slováčik
  Ján : Jánošík
  Peter : Peterson
  Nemecko : Nemec

other words
  bomba : bombardovanie
  nový : novinár
  matka : matematika
  vojna : vojak
""",
}
