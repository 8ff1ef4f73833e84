from typing import Final

from tests.text.inflection.germanic import (
    afrikaans,
    danish,
    dutch,
    english,
    german,
    icelandic,
    norwegian,
    swedish,
)

FORMS: Final = {
    **afrikaans.FORMS,
    **danish.FORMS,
    **dutch.FORMS,
    **english.FORMS,
    **german.FORMS,
    **icelandic.FORMS,
    **norwegian.FORMS,
    **swedish.FORMS,
}
