"""What the table of Mongolian says is a form of what."""

import pytest

from watcher.text.fold import fold
from watcher.text.inflection import tables

NAMES = {
    "mn": {
        "Монгол": "Монголын Монголд Монголоос Монголыг Монголтой Монголоор",
        "Улаанбаатар": "Улаанбаатарт Улаанбаатарын Улаанбаатараас",
        "Хятад": "Хятадын Хятадад Хятадаас Хятадтай Хятадууд",
        "Япон": "Японы Японд Японоос Японтой",
        "Энэтхэг": "Энэтхэгийн Энэтхэгт Энэтхэгээс",
        "Москва": "Москвад Москвагийн Москвагаас",
        "аймаг": "аймгийн аймагт аймгууд аймгаас аймгийг",
        "хэрэг": "хэргийн хэргээс хэргийг хэрэгт",
        "банк": "банкууд банкаар банктай",
        "сонгууль": "сонгуулийн сонгуулиар сонгуульд",
        "хот": "хотын хотод хотоос хотууд хотуудад",
        "далай": "далайн далайд далайгаас",
        "ерөнхийлөгч": "ерөнхийлөгчийн ерөнхийлөгчид ерөнхийлөгчөөс ерөнхийлөгчтэй",
    },
}
PLACES = {"mn": {"Монгол": "монголчууд монголчуудын"}}
WORDS = {
    "mn": {
        "явах": "явсан явна явж яваад явдаг явлаа",
        "хийх": "хийсэн хийнэ хийж хийгээд хийв",
        "үзэх": "үзсэн үзнэ үзэж",
    },
}
OTHERS = {"mn": {"Бат": "Батболд", "Ган": "Ганбаатар", "Болд": "Болдбаатар", "Дорж": "Доржсүрэн"}}


def _each(rows: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [
        (tag, base, form)
        for tag, bases in rows.items()
        for base, forms in bases.items()
        for form in forms.split()
    ]


@pytest.mark.parametrize(("tag", "base", "form"), _each(NAMES))
def test_a_noun_is_found_in_its_forms(tag: str, base: str, form: str) -> None:
    assert fold(base) in tables.of_languages(tag).names(fold(form))


@pytest.mark.parametrize(("tag", "base", "form"), _each(PLACES))
def test_a_place_is_found_in_what_is_made_of_its_name(tag: str, base: str, form: str) -> None:
    assert fold(base) in tables.of_languages(tag).places(fold(form))


@pytest.mark.parametrize(("tag", "base", "form"), _each(WORDS))
def test_a_verb_or_adjective_is_found_in_its_forms(tag: str, base: str, form: str) -> None:
    assert fold(base) in tables.of_languages(tag).words(fold(form))


@pytest.mark.parametrize(("tag", "base", "form"), _each(OTHERS))
def test_a_word_that_only_looks_alike_is_no_form(tag: str, base: str, form: str) -> None:
    found = tables.of_languages(tag)
    assert fold(base) not in found.names(fold(form)) | found.places(fold(form))
