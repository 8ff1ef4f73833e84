"""Forms of Polish, Silesian and Kashubian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "pl": """
names
  Kraków : Krakowa Krakowowi Krakowem Krakowie
  Poznań : Poznania Poznaniowi Poznaniem Poznaniu
  Łódź : Łodzi Łodzią
  Praga : Pragi Pradze Pragę Pragą
  Rosja : Rosji Rosję Rosją
  Anglia : Anglii Anglię Anglią
  Niemcy : Niemiec Niemcom Niemczech Niemcami
  Węgry : Węgier Węgrom Węgrzech
  Włochy : Włoch Włoszech
  Katowice : Katowic Katowicom Katowicach
  Indie : Indii Indiom Indiach
  Zakopane : Zakopanego Zakopanem
  Białystok : Białegostoku Białymstoku
  Paweł : Pawła Pawłowi Pawłem Pawle
  Piotr : Piotra Piotrowi Piotrze
  Maciek : Maćka Maćkowi
  Kwaśniewski : Kwaśniewskiego Kwaśniewskiemu Kwaśniewskim Kwaśniewscy
  Jerzy : Jerzego Jerzemu Jerzym
  Kościuszko : Kościuszki Kościuszce Kościuszkę
  Wielka : Wielkiej Wielką
  Zjednoczone : Zjednoczonych Zjednoczonym
  dąb : dębu dębem
  miasto : miasta mieście miastach
  muzeum : muzea muzeów
  Rosjanie : Rosjan Rosjanom
  Polacy : Polaków Polakom

places
  Warszawa : warszawski warszawskiej
  Praga : praskiego
  Łódź : łódzki łódzkich
  Rosja : rosyjski rosyjskimi Rosjanin Rosjanka
  Belgia : belgijska
  Ameryka : amerykańskie Amerykanin
  Niemcy : niemiecki niemieckiego
  Węgry : węgierską
  Moskwa : moskiewskich
  Karabach : karabascy karabaski
  Irak : iracki irackiej
  Bydgoszcz : bydgoskiego
  Londyn : londyński Londyńczycy

words
  bomba : bomby bombie bombę bomb bombami
  wojna : wojny wojnie wojen
  matka : matce matek
  rząd : rządu rządowi rządy rządów
  atak : ataku ataki ataków
  nowy : nowa nowego nowych nowszy najnowszym
  wysoki : wysoka wysokiej wyższy najwyższego
  dobry : lepszy najlepszych dobrego
  aresztować : aresztuje aresztował aresztowali aresztowano aresztowany aresztowanych
  zabić : zabił zabiła zabito zabity zabitych zabije
  chodzić : chodzi chodzę chodził chodzą
  płacić : płacę płaci płacony
  pisać : pisze piszą pisał pisana
  zacząć : zaczął zaczęła zaczną zaczęto
  przyjąć : przyjął przyjęła przyjmie przyjęty
  wejść : wejdzie wszedł weszła
  człowiek : ludzie ludzi człowieka

others
  Jan : Janina Janusz Janowski
  Praga : Praksa Pragnienie
  Polska : Polak Polityka
  Marek : Marketing
  Maria : Mario Marian Mariana
  Adam : Adamowicz
  Rosja : rosły
  Kaczyńska : kaczyńskiego
  Iran : iracki
  Grek : grecki

other places
  Kaczyńska : Kaczyński

other words
  bomba : bombowiec bombardowanie
  rząd : rządzić
  nowy : nowość nowak
  pisać : pisarz pismo
""",
    "szl": """
names
  Opole : Opola
  Polska : Polski Polskōm
  Berlin : Berlina Berlinym

others
  Jan : Janina Janowski
  Opole : Opawa
""",
    "csb": """
names
  Gduńsk : Gduńska
  Polskô : Polsczi Polsce Polskã
  Berlin : Berlina Berlinie

others
  Jan : Janowsczi
  Gduńsk : Gdiniô
""",
}
