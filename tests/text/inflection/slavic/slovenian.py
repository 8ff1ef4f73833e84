"""Forms of Slovenian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "sl": """
names
  Ljubljana : Ljubljane Ljubljani Ljubljano
  Maribor : Maribora Mariboru Mariborom
  Koper : Kopra Kopru Koprom
  Kranjec : Kranjca Kranjcu Kranjcem
  Igor : Igorja Igorju Igorjem
  Celje : Celja Celju Celjem
  Bela : Bele Beli Belo
  Gorski : Gorskega Gorskemu Gorskem Gorskim
  Jesenice : Jesenic Jesenicah Jesenicam
  Filipini : Filipinov Filipinih
  Marko : Marka Marku Markom
  Tone : Toneta Tonetu
  cerkev : cerkve cerkvi cerkvijo
  Kremelj : Kremlja Kremlju Kremljem

places
  Praga : praški
  Amerika : ameriški
  Moskva : moskovski
  Nemčija : nemški
  Ljubljana : ljubljanski Ljubljančan Ljubljančani
  Ukrajina : ukrajinski Ukrajinec Ukrajinci
  Hrvaška : hrvaški

words
  glasovati : glasuje glasujejo glasoval glasovali
  ubiti : ubil ubila ubi
  objaviti : objavil objavljen objavi
  mesto : mesta mest mestom
  nov : nova novega novejši najnovejši
  umreti : umrem

others
  Hrvat : Hrvatska
  Nemec : nemški
  Grk : Grška
  Fran : Frank
  Ivan : Ivanka
""",
}
