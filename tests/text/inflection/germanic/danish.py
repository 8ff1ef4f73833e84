"""Forms of Danish, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "da": """
names
  København : Københavns

words
  angreb : angrebet angrebene
  bus : bussen busser busserne
  dræbe : dræbte dræbt dræber
  angribe : angreb angrebet angriber
  mand : mænd mændene
  hus : huset husene huse

other words
  sige : sigte
  by : bygge
  ven : venlig
  stat : statslig
""",
}
