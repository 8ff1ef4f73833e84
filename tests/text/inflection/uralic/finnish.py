"""Forms of Finnish, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "fi": """
names
  Turku : Turun Turussa Turkuun Turkua Turkukin Turussakin
  Helsinki : Helsingin Helsingissä Helsinkiin Helsinkiä Helsingistä
  Tampere : Tampereen Tampereella Tampereelle Tamperetta
  Lahti : Lahden Lahdessa Lahtea Lahteen
  Suomi : Suomen Suomessa Suomea Suomeen Suomelle
  Porvoo : Porvoon Porvoossa Porvooseen
  Yhdysvallat : Yhdysvaltojen Yhdysvalloissa Yhdysvaltoihin Yhdysvaltain Yhdysvalloille
  Niinistö : Niinistön Niinistöä Niinistölle Niinistökään
  Virtanen : Virtasen Virtasella Virtasta Virtaseen Virtasten
  Pekka : Pekan Pekalle Pekkaa Pekalta
  Schmidt : Schmidtin Schmidtiä Schmidtille
  pankki : pankin pankkia pankit pankeille pankkien pankkeja pankissa pankkinsa pankissaan
  hallitus : hallituksen hallitusta hallitukset hallitusten hallituksessa hallituksensa
  hanke : hankkeen hankkeet hanketta hankkeessa hankkeita hankkeiden
  vuosi : vuoden vuotta vuodessa vuosien vuosia vuonna
  kansa : kansan kansaa kansojen kansalle kansansa
  koira : koiran koiria koirien koirille koiraa
  oikeus : oikeuden oikeutta oikeudessa oikeudet oikeuksia oikeuksien
  asukas : asukkaan asukkaat asukasta asukkaiden asukkaita asukkaille
  puhelin : puhelimen puhelinta puhelimet puhelimia
  mies : miehen miestä miehet miesten
  joki : joen joessa jokea jokeen joet jokien
  saari : saaren saarta saarella saaret

places
  Ruotsi : ruotsalainen ruotsalaiset ruotsalaisten
  Helsinki : helsinkiläinen helsinkiläisten
  Amerikka : amerikkalainen amerikkalaisia
  Yhdysvallat : yhdysvaltalainen yhdysvaltalaisen
  Iran : iranilainen iranilaiset

words
  hyökätä : hyökkää hyökkäsi hyökkäsivät hyökännyt hyökätään
  ampua : ampui ampuu ampuivat ampunut ammuttiin ampuneet
  tappaa : tappoi tappaa tapettiin tappanut tappavat tapettu
  antaa : antoi annettiin annan antanut antavat
  tulla : tulee tulivat tuli tullut tulevat tulisi
  nousta : nousi nousee nousseet noussut
  valita : valitsi valitaan valittiin valinnut valitsevat
  haluta : haluaa halusi halusivat halunnut
  vaikea : vaikeampi vaikeasti vaikeaa

others
  Mari : Maria Marko
  Kari : Karita Karim
  Turku : Turkmenistan
""",
}
