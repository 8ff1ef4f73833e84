"""The Romance languages, from Portuguese to Romanian."""

from typing import Final

from watcher.text.inflection.romance import (
    catalan,
    french,
    galician,
    italian,
    portuguese,
    romanian,
    spanish,
)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    **catalan.TABLES,
    **french.TABLES,
    **galician.TABLES,
    **italian.TABLES,
    **portuguese.TABLES,
    **romanian.TABLES,
    **spanish.TABLES,
}
