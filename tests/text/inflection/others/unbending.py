"""Languages whose names stand as they are: what only looks like a form."""

from typing import Final

FORMS: Final = {
    "vi": """
names
  Hà : Hà Ha

others
  Anh : Anhela
""",
    "sw": """
names
  Nairobi : Nairobini
  Kigali : Kigalini

others
  Maria : Mariamu Mario
""",
    "ha": """
names
  Kano : Kanon Kanor

others
  Musa : Musawa
""",
    "yo": """
names
  Ìbàdàn : Ibadan

others
  Ade : Adesina
""",
}
