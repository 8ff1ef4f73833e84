"""What the tables of Uzbek and Uyghur say is a form of what."""

import pytest

from watcher.text.fold import fold
from watcher.text.inflection import tables

NAMES = {
    "uz": {
        "Buxoro": "Buxoroda Buxoroning Buxoroga Buxorodan Buxorodagi",
        "Namangan": "Namanganda Namanganning Namanganga Namangandan Namanganni",
        "Navoiy": "Navoiyda Navoiyning Navoiyga",
        "vazirlik": "vazirligi vazirligining vazirligida vazirliklar vazirlikka vazirliklari",
        "bank": "banklar bankning bankka banki banklarning bankimiz",
        "shahar": "shahri shahrida shaharlar shahrining shaharda",
        "Наманган": "Наманганда Наманганнинг Намангандан Наманганга",
        "давлат": "давлатлар давлатнинг давлати давлатимиз давлатларининг",
        "шаҳар": "шаҳарда шаҳарлар",
    },
    "ug": {
        "ئۈرۈمچى": "ئۈرۈمچىدە ئۈرۈمچىنىڭ ئۈرۈمچىگە ئۈرۈمچىدىن ئۈرۈمچىدىكى",
        "خوتەن": "خوتەندە خوتەننىڭ خوتەنگە خوتەندىن",
        "قۇمۇل": "قۇمۇلدا قۇمۇلنىڭ قۇمۇلغا",
        "مەكتەپ": "مەكتەپلەر مەكتەپنىڭ مەكتەپتە مەكتەپكە",
        "Xoten": "Xotende Xotenning Xotenge",
    },
}
PLACES = {
    "uz": {"Buxoro": "buxorolik buxoroliklar", "Namangan": "namanganlik"},
    "ug": {"خوتەن": "خوتەنلىك خوتەنلىكلەر"},
}
WORDS = {
    "uz": {
        "bormoq": "bordi boradi borgan bormaydi bormagan",
        "yozish": "yozdi yozadi yozgan yozishi",
        "тушмоқ": "тушди тушади тушган",
    },
    "ug": {"بارماق": "باردى بارغان بارمايدۇ", "كەلمەك": "كەلدى كەلگەن كەلمەيدۇ"},
}
OTHERS = {
    "uz": {"Nur": "Nurbek", "Raja": "Rajab", "Ali": "Alisher", "Bek": "Bekzod"},
    "ug": {"نۇر": "نۇربەكرى", "ئەلى": "ئەلىشىر", "باي": "بايرام", "خان": "خانزادە"},
}


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
