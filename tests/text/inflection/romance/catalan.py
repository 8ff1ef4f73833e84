"""Forms of Catalan and Occitan, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "ca": """
words
  atac : atacs
  morir : mort mor
  detenir : detingut
  elecció : eleccions

other words
  casa : cassació
""",
    "oc": """
places
  Tolosa : tolosan tolosana tolosencs

words
  parlar : parlan parlat parlava
  vila : vilas
  ostal : ostals
  cantar : cantan cantava cantada
  finir : finís finida

other words
  vila : vilatge
  cantar : cançon
""",
}
