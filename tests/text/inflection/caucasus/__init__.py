from typing import Final

from tests.text.inflection.caucasus import (
    armenian,
    georgian,
    northern,
)

FORMS: Final = {
    **armenian.FORMS,
    **georgian.FORMS,
    **northern.FORMS,
}
