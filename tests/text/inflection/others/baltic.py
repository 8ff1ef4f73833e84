"""Forms of Lithuanian, Latvian and Latgalian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "lt": """
names
  Kaunas : Kauno Kaunui Kauną Kaunu Kaune
  Vilnius : Vilniaus Vilniui Vilnių Vilniumi Vilniuje
  Lietuva : Lietuvos Lietuvai Lietuvą Lietuvoje
  Rusija : Rusijos Rusijoje
  Klaipėda : Klaipėdos Klaipėdoje
  Neris : Neries Neriai Nerį Nerimi
  Petraitis : Petraičio Petraičiui Petraitį Petraičiu
  Kazlauskas : Kazlausko Kazlauskui
  Eglė : Eglės Eglei Eglę
  Trakai : Trakų Trakams Trakuose
  Šiauliai : Šiaulių Šiauliuose
  Jungtinės : Jungtinių Jungtinėse
  Valstijos : Valstijų Valstijoms Valstijose
  Baltieji : Baltųjų Baltiesiems
  Didžioji : Didžiosios Didžiąją Didžiojoje
  Trump : Trumpas Trumpo Trumpui
  vanduo : vandens vandenį vandenyje
  medis : medžio medžių

places
  Vilnius : vilnietis vilniečių vilnietiškas
  Kaunas : kauniečiai
  Lietuva : lietuviškas lietuviškos
  Rusija : rusiškas rusiški

words
  bomba : bombos bombų bombomis
  karas : karo karui karą kare
  naujas : nauja naujo naujų naujausias naujesnis naujasis
  gražus : gražaus gražią gražesnis gražiausi
  rašyti : rašo rašė rašys rašytų rašomas
  dirbti : dirba dirbo dirbs dirbantis dirbęs
  kalbėti : kalba kalbėjo kalbės kalbėtų
  sustabdyti : sustabdė sustabdytas sustabdytų
  užpulti : užpuls užpultas užpultų
  organizuoti : organizuoja organizavo organizuos organizuojamas
  žmogus : žmonės žmonių žmogaus

others
  Vilnius : Vilnonis vilnonis
  Jonas : Jonaitis Joniškis
  Lietuva : Lietus Lietuvis
  Petras : Petraitis
  Jona : Jonas

other names
  Vilnius : Vilnietis

other words
  karas : karys karalius
  bomba : bombardavimas
  rašyti : rašytojas
  naujas : naujienos
""",
    "ltg": """
names
  Latgola : Latgolys Latgolu
  Reiga : Reigys Reigu
  Daugovpiļs : Daugovpilī

others
  Reiga : Reinis
  Latgola : Latveja
""",
    "lv": """
names
  Rīga : Rīgas Rīgai Rīgu Rīgā
  Latvija : Latvijas Latvijā
  Jānis : Jāņa Jānim Jāni
  Bērziņš : Bērziņa Bērziņam
  Kalniņš : Kalniņu Kalniņam
  Ogre : Ogres Ogrei Ogrē
  Cēsis : Cēsu Cēsīm Cēsīs
  Talsi : Talsu Talsiem Talsos
  Filipīnas : Filipīnu Filipīnām Filipīnās
  Trumps : Trumpa Trumpam Trumpu
  lācis : lāča lācim lāči lāčiem
  Baltais : Baltā Baltajā Balto
  Apvienotie : Apvienoto Apvienotajos
  Savienotās : Savienoto Savienotajās
  Valstis : Valstu Valstīm
  brālis : brāļa brāļiem
  upe : upju upēm

places
  Latvija : latvisks latviete latvietim
  Liepāja : liepājnieks liepājnieku
  Rēzekne : rēzeknietis

words
  bumba : bumbas bumbu bumbām
  karš : kara karam karā kari
  jauns : jauna jauno jaunais jaunākais visjaunākā
  labs : laba labo labāks
  strādāt : strādā strādāja strādās strādājot strādātu
  runāt : runā runāja runās
  arestēt : arestē arestēja arestēts arestētais
  nogalināt : nogalināja nogalināts nogalināti
  cilvēks : cilvēki cilvēku ļaudis

others
  Liepas : Liepājas
  Rīga : Rīdzene
  Jānis : Jaunis
  Liepāja : liepa

other names
  Rīga : Rīgnieks
  Latvija : Latvietis

other words
  karš : karte karavīrs
  bumba : bumbiere
  jauns : jaunība
  labs : labība
""",
}
