"""Forms of Spanish and Asturian, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "es": """
places
  Colombia : colombiano colombianas
  Karabaj : karabají

words
  ataque : ataques
  reunión : reuniones
  negociar : negocian negoció negociaron negociado
  paz : paces
  morir : muere murió muerto
  empezar : empieza empezó empiecen
  pedir : pide pidió pidieron
  encontrar : encuentra encontrado
  detener : detiene detuvo detuvieron detenido detendrá
  decir : dice dijo dijeron dicho
  huir : huye huyeron huyó
  matar : matarlo mató
  militar : militares
  francés : francesa franceses

other words
  caso : casa
  puerto : puerta
  votar : votación
  fácil : fácilmente
  nacion : nacionalismo
""",
    "ast": """
words
  casa : cases
  guerra : guerres
  falar : falada falaos
  muyer : muyeres

other words
  casa : casorios
  guerra : guerrilla
""",
}
