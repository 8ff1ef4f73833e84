"""Languages that stand alone, and families that one module has room for."""

from typing import Final

from watcher.text.inflection.others import (
    albanian,
    austronesian,
    baltic,
    basque,
    celtic,
    dravidian,
    greek,
    indian,
    iranian,
    korean,
    mongolic,
    semitic,
    unbending,
)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    **albanian.TABLES,
    **austronesian.TABLES,
    **baltic.TABLES,
    **basque.TABLES,
    **celtic.TABLES,
    **dravidian.TABLES,
    **greek.TABLES,
    **indian.TABLES,
    **iranian.TABLES,
    **korean.TABLES,
    **mongolic.TABLES,
    **semitic.TABLES,
    **unbending.TABLES,
}
