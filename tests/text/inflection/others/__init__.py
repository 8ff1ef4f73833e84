from typing import Final

from tests.text.inflection.others import (
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

FORMS: Final = {
    **albanian.FORMS,
    **austronesian.FORMS,
    **baltic.FORMS,
    **basque.FORMS,
    **celtic.FORMS,
    **dravidian.FORMS,
    **greek.FORMS,
    **indian.FORMS,
    **iranian.FORMS,
    **korean.FORMS,
    **mongolic.FORMS,
    **semitic.FORMS,
    **unbending.FORMS,
}
