import pytest

from watcher.entities.builtin import Catalogue
from watcher.model import Entity, Name

TEXT = """\
{"format": 1, "sources": {}}
{"label":"Côte d’Or","kind":"place","aliases":["Cote d’Or"],\
"languages":{"ru":["Кот-д’Ор"],"en":["Gold Coast"]},"names":["Or"],"not":["Or FC"]}
{"label":"Artsakh","kind":"place","aliases":["Côte d’Or"],\
"languages":{"hy":["Արցախ"]},"names":[],"not":[]}
"""


def test_an_entity_comes_with_its_names_and_their_languages() -> None:
    assert Catalogue.from_lines(TEXT).get("Côte d’Or") == Entity(
        "Côte d’Or",
        (Name("Or"), Name("Кот-д’Ор", "ru"), Name("Gold Coast", "en")),
        ("Or FC",),
    )


def test_a_label_is_found_whatever_its_case() -> None:
    found = Catalogue.from_lines(TEXT).get(" ARTSAKH ")

    assert found is not None
    assert found.label == "Artsakh"


def test_an_alias_or_a_name_is_no_label() -> None:
    catalogue = Catalogue.from_lines(TEXT)

    assert catalogue.get("Cote d’Or") is None
    assert catalogue.get("Gold Coast") is None


@pytest.mark.parametrize("alias", ["Cote d’Or", "gold coast", "Кот-д’Ор"])
def test_an_alias_and_a_name_in_any_language_say_which_label_they_stand_for(alias: str) -> None:
    assert Catalogue.from_lines(TEXT).alias(alias) == "Côte d’Or"


def test_a_label_is_never_an_alias_and_the_unknown_stands_for_nothing() -> None:
    catalogue = Catalogue.from_lines(TEXT)

    assert catalogue.alias("Côte d’Or") is None
    assert catalogue.alias("Atlantis") is None


def test_labels_come_in_the_order_of_the_file() -> None:
    assert Catalogue.from_lines(TEXT).labels() == ("Côte d’Or", "Artsakh")


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 1"):
        Catalogue.from_lines('{"format": 2}\n')
