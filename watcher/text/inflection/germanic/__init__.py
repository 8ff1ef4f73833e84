"""The Germanic languages, from English to Icelandic."""

from typing import Final

from watcher.text.inflection.germanic import (
    afrikaans,
    danish,
    dutch,
    english,
    german,
    icelandic,
    norwegian,
    swedish,
)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    **afrikaans.TABLES,
    **danish.TABLES,
    **dutch.TABLES,
    **english.TABLES,
    **german.TABLES,
    **icelandic.TABLES,
    **norwegian.TABLES,
    **swedish.TABLES,
}
