"""The Slavic languages, from Russian to Slovenian."""

from typing import Final

from watcher.text.inflection.slavic import (
    belarusian,
    bulgarian,
    czech,
    macedonian,
    polish,
    russian,
    rusyn,
    serbian,
    slovak,
    slovenian,
    sorbian,
    ukrainian,
)

TABLES: Final[dict[str, tuple[str, ...]]] = {
    **belarusian.TABLES,
    **bulgarian.TABLES,
    **czech.TABLES,
    **macedonian.TABLES,
    **polish.TABLES,
    **russian.TABLES,
    **rusyn.TABLES,
    **serbian.TABLES,
    **slovak.TABLES,
    **slovenian.TABLES,
    **sorbian.TABLES,
    **ukrainian.TABLES,
}
