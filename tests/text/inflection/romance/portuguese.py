"""Forms of Portuguese, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "pt": """
places
  Angola : angolano angolanas

words
  eleição : eleições
  atacar : atacou atacaram ataque
  dizer : disse disseram diz dito
  prender : preso presos prendeu
  míssil : mísseis
  nuclear : nucleares
  manter : mantém manteve
  novo : nova novos

other words
  banco : banca
  perder : perda
  fugir : fuga
  votar : votação
""",
}
