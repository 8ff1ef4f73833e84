"""What the table of Basque says is a form of what."""

import pytest

from watcher.text.fold import fold
from watcher.text.inflection import tables

NAMES = {
    "eu": {
        "Bilbo": "Bilbon Bilboko Bilbora Bilbotik Bilbok Bilbori Bilborekin Bilborentzat",
        "Gasteiz": "Gasteizen Gasteizko Gasteizera Gasteiztik Gasteizek",
        "Irun": "Irungo Irundik Irunen Irunera",
        "Frantzia": "Frantziako Frantzian Frantziara Frantziarekin Frantziak",
        "Otegi": "Otegik Otegiri Otegiren Otegirekin",
        "alderdi": "alderdia alderdiak alderdiaren alderdiek alderdien alderdietan alderdiari",
        "gobernu": "gobernuak gobernuaren gobernuari gobernuarekin gobernuko",
        "herri": "herrian herriko herritik herrira herriak herrietan herrietako",
        "etxe": "etxea etxean etxeak etxera etxeko etxetik",
        "langile": "langileak langileek langileen langileei langileekin",
        "lan": "lana lanean lanak lanaren laneko",
        "eliza": "elizak elizako elizaren elizan",
        "zakur": "zakurra zakurrak zakurraren",
    },
}
PLACES = {"eu": {"Bilbo": "bilbotar bilbotarrak bilbotarren", "Irun": "irundar irundarrek"}}
WORDS = {
    "eu": {
        "hartu": "hartuko hartzen hartzeko hartuta hartutako hartzea",
        "etorri": "etorriko etortzen etorrita etortzeko",
        "egin": "egingo egiten egiteko eginda egindako egitea",
        "handi": "handiagoa handiena handiak handiko",
    },
}
OTHERS = {
    "eu": {"Ana": "Anaitasuna", "Mari": "Marisol", "Iker": "Ikerlan", "Bilbo": "Bilbobus"},
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
