from typing import Final

from tests.text.inflection.slavic import (
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

FORMS: Final = {
    **belarusian.FORMS,
    **bulgarian.FORMS,
    **czech.FORMS,
    **macedonian.FORMS,
    **polish.FORMS,
    **russian.FORMS,
    **rusyn.FORMS,
    **serbian.FORMS,
    **slovak.FORMS,
    **slovenian.FORMS,
    **sorbian.FORMS,
    **ukrainian.FORMS,
}
