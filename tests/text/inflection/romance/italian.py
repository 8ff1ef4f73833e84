"""Forms of Italian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "it": """
places
  Karabakh : karabakhino

words
  attacco : attacchi
  negoziare : negozia negoziato negoziano
  strage : stragi
  uccidere : ucciso uccise uccisero uccidono
  colpire : colpisce colpito colpiti
  dimettere : dimesso dimise dimettersi
  vincere : vinto vinse vincono
  politico : politici politica
  uomo : uomini
  morire : muore morto morirono
  potere : può potrà possono
  cercare : cerchi cercherà cercano

other words
  colpire : colpo
  casa : casi
  volere : volare
  governo : governatore
  marcia : marciapiede
""",
}
