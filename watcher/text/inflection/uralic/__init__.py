"""The Uralic languages, from Finnish to Hungarian."""

from typing import Final

from watcher.text.inflection.uralic import (
    estonian,
    finnish,
    hungarian,
    sami,
)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    **estonian.TABLES,
    **finnish.TABLES,
    **hungarian.TABLES,
    **sami.TABLES,
}
