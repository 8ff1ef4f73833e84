"""What the tables of Hungarian and Northern Sami say is a form of what."""

import pytest

from watcher.text.fold import fold
from watcher.text.inflection import tables

NAMES = {
    "hu": {
        "Szeged": "Szegeden Szegedről Szegedre Szegedet Szegeddel Szegedig Szegednek",
        "Pécs": "Pécsett Pécsen Pécsre Pécset Péccsel",
        "Duna": "Dunát Dunán Dunával Dunánál Dunába Dunáért",
        "bank": "bankok bankot bankkal bankban bankja bankjai bankjának bankjainak bankunk",
        "kórház": "kórházban kórházak kórházakat kórháza kórházzal kórházát kórházunkban",
        "szakszervezet": "szakszervezete szakszervezetei szakszervezettel szakszervezeteknek",
        "birodalom": "birodalmat birodalmak birodalma birodalmában birodalommal",
        "templom": "templomot templomok temploma templomában templommal",
        "torony": "tornyot tornyok tornya tornyában toronnyal",
        "ló": "lovat lovak lovakat lova lónak",
        "falu": "falvak falvakban falut faluban",
        "Kossuth": "Kossuthot Kossuthnak Kossuthtal",
        "Fekete": "Feketét Feketének Feketével Feketéék",
    },
    "se": {
        "Kárášjohka": "Kárášjoga Kárášjogas Kárášjohkii",
        "Guovdageaidnu": "Guovdageainnu Guovdageainnus",
        "Norga": "Norgga Norggas Norgii Norggain",
        "Oslo": "Oslos Osloi",
        "Suopma": "Suoma Suomas",
        "gielda": "gieldda gielddas gielddat gielddaid",
        "viessu": "viesu viesus viesut viesuid",
        "goahti": "goađi goađis goahtái",
    },
}
PLACES = {
    "hu": {
        "Szeged": "szegedi szegediek szegedieknek",
        "Afrika": "afrikai afrikaiak",
        "Lengyelország": "lengyelországi lengyelországiak",
    },
    "se": {"Norga": "norgalaš norgalaččat"},
}
WORDS = {
    "hu": {
        "támad": "támadott támadták támadnak támadja támadni támadna támadjon támadott",
        "bombáz": "bombázták bombázott bombázzák bombázni bombáznak",
        "tüntetni": "tüntettek tüntetnek tüntet tüntető tüntessenek",
        "súlyos": "súlyosabb súlyosan súlyosak súlyosat",
        "év": "évet évek évben",
    },
}
OTHERS = {
    "hu": {
        "Gabriel": "Gabriella",
        "Julian": "Juliana",
        "Adrien": "Adrienne",
        "London": "Londonderry",
        "Bari": "Barbara",
    },
    "se": {"Norga": "Norman", "Anna": "Annelie", "Suopma": "Sara", "Oslo": "Osborn"},
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
