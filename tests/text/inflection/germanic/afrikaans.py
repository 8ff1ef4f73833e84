"""Forms of Afrikaans, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "af": """
words
  aanval : aanvalle
  stem : gestem

other words
  stem : stemming
""",
}
