"""Forms of Galician, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "gl": """
places
  Coruña : coruñesa coruñeses
  Francia : francesa franceses

words
  matar : matou mataron
  eleccións : eleccións
  guerra : guerras
  casa : casas

other words
  casa : casamento
  guerra : guerreiros
""",
}
