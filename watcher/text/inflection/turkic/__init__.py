"""The Turkic languages, by branch."""

from typing import Final

from watcher.text.inflection.turkic import (
    karluk,
    kipchak,
    oghuz,
)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    **karluk.TABLES,
    **kipchak.TABLES,
    **oghuz.TABLES,
}
