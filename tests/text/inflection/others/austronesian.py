"""Forms of Indonesian, Malay and Filipino, and what only looks like them."""

from typing import Final

_MALAY: Final = """
names
  Jakarta : Jakartanya
  Sabah : Sabahlah Sabahpun

words
  serang : diserang serangnya
  rumah : rumahnya rumahmu
  negara : negaranya negaralah

others
  Bali : Balikpapan
  Mario : Maria

other words
  serang : serangan penyerang
"""

FORMS: Final = {
    "id": _MALAY,
    "ms": _MALAY,
    "fil": """
names
  Maynila : Maynilang
  Luzon : Luzong

others
  Maria : Marian Mario
""",
    "tl": """
names
  Maynila : Maynilang

others
  Cebu : Cebuano
""",
}
