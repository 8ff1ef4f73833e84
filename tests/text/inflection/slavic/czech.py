"""Forms of Czech, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "cs": """
names
  Praha : Prahy Praze Prahu Prahou
  Brno : Brna Brnu Brně Brnem
  Amerika : Ameriky Americe Amerikou
  Kodaň : Kodaně Kodani Kodaní
  Plzeň : Plzně Plzni
  Francie : Francii Francií
  Pardubice : Pardubic Pardubicím Pardubicích
  Benátky : Benátek Benátkách
  Čechy : Čech Čechách
  Novák : Nováka Novákovi Novákem Nováci
  Nováková : Novákové Novákovou
  Němec : Němce Němci Němců
  Havel : Havla Havlovi
  Černý : Černého Černému Černým
  Jiří : Jiřího Jiřímu Jiřím
  Kennedy : Kennedyho
  Bílý : Bílého Bílém
  dům : domu domem domy
  Karlův : Karlova Karlovu Karlově
  náměstí : náměstím náměstích

places
  Praha : pražský pražského Pražané
  Karabach : karabašský karabašská
  Kyjev : kyjevská
  Londýn : londýnská londýnských
  Německo : německý německých
  Rusko : ruští ruskou
  Čechy : český české
  Brno : brněnský Brňan
  Moskva : moskevský
  Amerika : americký američtí Američan
  Itálie : italský
  Liberec : liberecký
  Ostrava : ostravská Ostravan
  Paříž : pařížský

words
  bomba : bomby bombu bomb bombami
  matka : matce matek
  volba : volby voleb volbách
  vláda : vlády vládě vládou vlád
  útok : útoku útoky útoků útocích
  nový : nová nového nových novější nejnovější
  dobrý : lepší nejlepší dobrého
  zatknout : zatkl zatkla zatknou zatčen
  zabít : zabil zabili zabita
  koupit : koupil koupí koupen koupena
  platit : platí platil placen
  jednat : jedná jednali jednají jednána
  organizovat : organizuje organizoval organizována organizující
  člověk : lidé lidí člověka

others
  Němec : Německo Německa Německu
  Rumun : Rumunsko Rumunska
  Jan : Janov Janáček
  Maria : Mario Marian
  Novák : Nováková Novotný
  Německo : Němec němý
  Rusko : rusý
  Praha : práh prach
  Roma : Roman Romana
  Brno : brnění

other words
  bomba : bombardér bombardování
  vláda : vládnout vladař
  nový : novinář novinka
  platit : plátno
""",
}
