from dataclasses import replace

from watcher.entities.lookup import Entities
from watcher.entities.names import mentions
from watcher.model import Entity, EntityKind, Name

ARTSAKH = Entity("Nagorno-Karabakh", (Name("Artsakh"), Name("Арцах", "ru")), ("Artsakh FC",))
CATALOGUE = {"nagorno-karabakh": ARTSAKH}
LAKE = Entity("Blue Lake", (Name("Sevan"),))


def test_a_label_is_found_whatever_its_case() -> None:
    entities = Entities([LAKE], CATALOGUE)

    assert entities.find("NAGORNO-karabakh") is ARTSAKH
    assert entities.find(" blue  LAKE") is LAKE
    assert entities.find("Sevan") is None


def test_an_own_entity_extends_the_built_in_one_of_its_label() -> None:
    own = Entity("nagorno-karabakh", (Name("Artsakh"), Name("Karabagh")), ("Karabagh horse",))

    found = Entities([own], CATALOGUE).find("Nagorno-Karabakh")

    assert found is not None
    assert [name.text for name in found.names] == ["Artsakh", "Арцах", "Karabagh"]
    assert found.excluding == ("Artsakh FC", "Karabagh horse")


def test_an_extended_entity_keeps_its_kind_unless_the_own_one_has_another() -> None:
    built_in = {"baku": Entity("Baku", (Name("Baku"),), kind=EntityKind.PLACE)}
    own = Entity("Baku", (Name("Bakou"),))

    kept = Entities([own], built_in).find("Baku")
    changed = Entities([replace(own, kind=EntityKind.PERSON)], built_in).find("Baku")

    assert kept is not None
    assert kept.kind is EntityKind.PLACE
    assert changed is not None
    assert changed.kind is EntityKind.PERSON


def test_whether_a_name_is_weak_the_own_entity_says_if_it_names_it() -> None:
    known = (Name("Artsakh", "en"), Name("Арцах", "ru"), Name("Garden", weak=True))
    built_in = {"x": Entity("X", (*known, Name("Old", weak=True)))}
    own = Entity("X", (Name("Artsakh", weak=True), Name("Garden"), Name("New", weak=True)))

    found = Entities([own], built_in).find("X")

    assert found is not None
    assert {name.text: name.weak for name in found.names} == {
        "Artsakh": True,
        "Арцах": False,
        "Garden": False,
        "Old": True,
        "New": True,
    }


def test_an_entity_whose_names_are_all_weak_is_hollow_unless_it_extends_another() -> None:
    weak = (Name("Black Garden", weak=True),)
    own = [Entity("Lone", weak), Entity("Nagorno-Karabakh", weak), Entity("Empty", ()), LAKE]

    assert Entities(own, CATALOGUE).hollow == ("Lone",)


def test_a_misspelt_name_of_a_long_list_suggests_nothing_and_an_exact_one_its_label() -> None:
    names = tuple(Name(f"Vessel Number {number}") for number in range(5000))
    entities = Entities([Entity("Fleet", names), LAKE], CATALOGUE)

    assert entities.suggest("Vessell Numberr") is None
    assert entities.suggest("Vessel Number 77") == "Fleet"
    assert entities.suggest("sevann") == "Blue Lake"


def test_the_nearest_label_is_suggested() -> None:
    entities = Entities([LAKE], CATALOGUE)

    assert entities.suggest("Nagorno-Karabach") == "Nagorno-Karabakh"
    assert entities.suggest("blue lak") == "Blue Lake"
    assert entities.suggest("Mars") is None


def test_a_name_is_answered_with_its_label() -> None:
    entities = Entities([LAKE], CATALOGUE)

    assert entities.suggest("sevan") == "Blue Lake"
    assert entities.suggest("АРЦАХ") == "Nagorno-Karabakh"


def test_a_name_is_known_without_its_accents_hyphens_and_case() -> None:
    own = [Entity("Côte d’Or", (Name("Gold-Küste", "de"),)), LAKE]
    entities = Entities(own, CATALOGUE)

    assert entities.meant("cote d'or") == "Côte d’Or"
    assert entities.meant("GOLD KUSTE") == "Côte d’Or"
    assert entities.meant("nagorno karabakh") == "Nagorno-Karabakh"
    assert entities.meant("Blue") is None


def test_a_part_of_one_label_alone_suggests_it() -> None:
    entities = Entities([LAKE, Entity("Blue Mountain", (Name("x"),))], CATALOGUE)

    assert entities.suggest("Nagorno") == "Nagorno-Karabakh"
    assert entities.suggest("Mountain") == "Blue Mountain"
    assert entities.suggest("Blue") is None


def test_a_misspelt_name_suggests_its_label() -> None:
    entities = Entities([Entity("Blue Lake", (Name("Lake Sevan"),))], CATALOGUE)

    assert entities.suggest("lake sewan") == "Blue Lake"


def test_after_many_wrong_names_only_exact_ones_are_answered() -> None:
    entities = Entities([LAKE], CATALOGUE)
    for number in range(200):
        assert entities.suggest(f"?{number}?{number}") is None

    assert entities.suggest("blue lak") is None
    assert entities.suggest("sevan") == "Blue Lake"


def test_a_function_may_be_the_catalogue() -> None:
    entities = Entities([], CATALOGUE.get)

    assert entities.find("Nagorno-Karabakh") is ARTSAKH
    assert entities.suggest("Artsakh") is None


def test_a_name_that_gives_the_same_words_counts_once() -> None:
    twice = Entity("X", (Name("Sevan"), Name("Sevan", "en"), Name("...")), ("...",))

    assert len(mentions(twice).names) == 1
    assert mentions(twice).excluding == ()


def test_a_name_that_differs_less_beats_a_label_that_differs_more() -> None:
    entities = Entities([], {**CATALOGUE, "arak": Entity("Arak", (Name("Arak"),))})

    assert entities.suggest("Artsak") == "Nagorno-Karabakh"


def test_of_what_is_equally_near_the_persons_own_comes_first_then_labels() -> None:
    built_in = {"marian": Entity("Marian", ()), "mariam": Entity("Mariam", (Name("Marias"),))}
    own = Entity("Queen", (Name("Mariah"),))

    assert Entities([own], built_in).suggest("Mariax") == "Queen"
    assert Entities([], {"x": Entity("X", (Name("Mariah"),)), **built_in}).suggest("Mariax") == (
        "Marian"
    )
