from typing import Final

from tests.text.inflection.turkic import (
    karluk,
    kipchak,
    oghuz,
)

FORMS: Final = {
    **karluk.FORMS,
    **kipchak.FORMS,
    **oghuz.FORMS,
}
