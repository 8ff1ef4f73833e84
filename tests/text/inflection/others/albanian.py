"""Forms of Albanian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "sq": """
names
  Shqipëri : Shqipëria Shqipërisë Shqipërinë
  Shqipëria : Shqipërisë Shqipërinë Shqipëri
  Tiranë : Tirana Tiranës Tiranën
  Tirana : Tiranë Tiranës Tiranën
  Berlin : Berlini Berlinit Berlinin
  Londoni : Londonit Londonin
  Irak : Iraku Irakut Irakun
  Greqia : Greqisë Greqinë Greqi
  Kosovë : Kosova Kosovës Kosovën
  Shtetet : Shteteve Shtete
  Kombet : Kombeve
  ministër : ministri ministrit
  lule : lulja lules lulet
  zgjedhje : zgjedhjet zgjedhjeve

places
  Kosovë : kosovar kosovare kosovarët
  Amerikë : amerikan amerikane
  Australi : australian

words
  punoj : punon punojnë punoi punuar punova
  luftë : lufta luftës luftën luftë
  qytet : qyteti qytetit qytetet qyteteve
  hap : hapi hapën hapur
  jam : është janë ishte

others
  Iran : Iraku
  Shqipëri : Shqiptar
  Berlin : Berlusconi
  Kosovë : kosë

other names
  Kosovë : Kosovar

other words
  luftë : luftëtar
  punoj : punëtor
  qytet : qytetar
  hap : hapësirë
""",
}
