from typing import Final

from tests.text.inflection.romance import (
    catalan,
    french,
    galician,
    italian,
    portuguese,
    romanian,
    spanish,
)

FORMS: Final = {
    **catalan.FORMS,
    **french.FORMS,
    **galician.FORMS,
    **italian.FORMS,
    **portuguese.FORMS,
    **romanian.FORMS,
    **spanish.FORMS,
}
