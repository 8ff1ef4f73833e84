"""The languages of the Caucasus, of several families: Armenian, Georgian and those of the north."""

from typing import Final

from watcher.text.inflection.caucasus import (
    armenian,
    georgian,
    northern,
)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    **armenian.TABLES,
    **georgian.TABLES,
    **northern.TABLES,
}
