from collections.abc import Mapping, Sequence

import pytest

from tests.flows.wikidata import COUNTRY, ORGANISATION, PASHINYAN, PERSON, answer, item
from watcher.entities.choosing import chosen, is_same, lacking
from watcher.entities.wikidata import Item, read_answer
from watcher.model import Entity, Name


def thing(
    labels: Mapping[str, str], aliases: Mapping[str, Sequence[str]] | None = None, kind: str = ""
) -> Item:
    record = item("Q1", labels, aliases, *([kind] if kind else []))
    return read_answer(answer(record), ["Q1"])[0]


def taken(
    labels: Mapping[str, str], aliases: Mapping[str, Sequence[str]] | None = None, kind: str = ""
) -> list[Name]:
    return list(chosen(thing(labels, aliases, kind)).names)


def test_a_name_of_one_language_stays_under_it() -> None:
    assert taken({"ru": "Армения", "hy": "Հայաստան"}) == [
        Name("Армения", "ru"),
        Name("Հայաստան", "hy"),
    ]


def test_a_name_of_several_languages_is_one_of_any() -> None:
    assert taken({"en": "Armenia", "es": "Armenia", "ru": "Армения"}) == [
        Name("Armenia"),
        Name("Армения", "ru"),
    ]


def test_the_default_for_all_languages_makes_the_others_needless() -> None:
    assert taken({"mul": "Nikol", "en": "Nikol", "pl": "NIKOL"}) == [
        Name("Nikol"),
        Name("NIKOL", "pl"),
    ]


def test_of_names_that_find_the_same_one_is_enough() -> None:
    assert taken({"es": "Nagorno Karabaj"}, {"es": ["Nagorno Karabáj", "nagorno karabaj"]}) == [
        Name("Nagorno Karabaj", "es"),
        Name("nagorno karabaj", "es"),
    ]


@pytest.mark.parametrize(
    "alias", ["A", "🇦🇲", ".am", "7", "@armenia", "https://gov.am", "Armenia (country)", "x" * 201]
)
def test_what_no_text_is_found_by_is_left_out(alias: str) -> None:
    found = chosen(thing({"en": "Armenia"}, {"en": [alias]}))

    assert [name.text for name in found.names] == ["Armenia"]
    assert found.left_out == 1


def test_a_person_is_not_looked_for_by_the_order_of_a_card_index() -> None:
    assert "Pashinyan, Nikol" not in [
        name.text for name in chosen(read_answer(answer(PASHINYAN), [PASHINYAN["id"]])[0]).names
    ]
    assert Name("Paris, Texas", "en") in taken({"en": "Paris"}, {"en": ["Paris, Texas"]})


@pytest.mark.parametrize(
    ("alias", "kind", "weak"),
    [
        ("ARM", COUNTRY, True),
        ("AM", COUNTRY, True),
        ("WHO", ORGANISATION, False),
        ("EU", ORGANISATION, True),
        ("NATO", "", False),
        ("Pashinyan", PERSON, True),
        ("Nikol Vovayi", PERSON, False),
        ("america", COUNTRY, True),
        ("land of stone", COUNTRY, False),
        ("Hayastan", COUNTRY, False),
        ("საქართველო", COUNTRY, False),
        ("ფაშინიანი", PERSON, True),
    ],
)
def test_an_alias_that_may_mean_something_else_is_weak(alias: str, kind: str, weak: bool) -> None:  # noqa: FBT001
    names = taken({"en": "The Thing Itself"}, {"en": [alias]}, kind)

    assert Name(alias, "en", weak) in names


def test_two_signs_of_chinese_are_a_name() -> None:
    assert Name("美国", "zh") in taken({"en": "America"}, {"zh-hans": ["美国"]}, COUNTRY)


def test_a_label_is_never_weak_short_as_it_may_be() -> None:
    assert taken({"en": "EU"}, {"de": ["EU"]}, ORGANISATION) == [Name("EU")]
    assert taken({"en": "Pelé"}, None, PERSON) == [Name("Pelé", "en")]


def test_an_alias_that_is_a_name_of_another_entity_is_weak() -> None:
    item_ = thing({"en": "Republic of Artsakh"}, {"en": ["Nagorno-Karabakh"]}, COUNTRY)

    found = chosen(item_, elsewhere=lambda name: name == "Nagorno-Karabakh")

    assert Name("Nagorno-Karabakh", "en", weak=True) in found.names


def test_only_names_of_some_languages_can_be_asked_for() -> None:
    item_ = thing({"en": "Armenia", "ru": "Армения", "hy": "Հայաստան", "mul": "Armenia"})

    assert list(chosen(item_, ("hy",)).names) == [Name("Հայաստան", "hy"), Name("Armenia")]


def test_a_name_that_is_there_does_not_lack_weak_or_not() -> None:
    there = Entity("X", (Name("A"), Name("Б", "ru", weak=True), Name("C", "de"), Name("C", "fr")))
    names = (Name("A", "en"), Name("Б", "ru"), Name("C"), Name("Б", "uk"), Name("D"))

    assert lacking(names, there) == (Name("Б", "uk"), Name("D"))
    assert lacking(names, None) == names


def test_two_things_of_one_label_are_told_apart_by_their_other_names() -> None:
    country = Entity(
        "Georgia", (Name("Georgia", "en"), Name("Грузия", "ru"), Name("Վրաստան", "hy"))
    )
    state = thing({"en": "Georgia", "ru": "Джорджия", "hy": "Ջորջիա"})
    itself = thing({"en": "Georgia", "ru": "Грузия", "hy": "Վրաստան", "de": "Georgien"})

    assert not is_same(state, country)
    assert is_same(itself, country)


def test_an_entity_without_names_may_be_anything() -> None:
    assert is_same(thing({"en": "X"}), Entity("X", ()))
    assert not is_same(thing({"en": "X"}), Entity("X", (Name("Y"),)))
