from typing import Final

from tests.text.inflection.uralic import (
    estonian,
    finnish,
    hungarian,
    sami,
)

FORMS: Final = {
    **estonian.FORMS,
    **finnish.FORMS,
    **hungarian.FORMS,
    **sami.FORMS,
}
