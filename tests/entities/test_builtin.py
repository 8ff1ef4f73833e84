import gzip
import json

import pytest

from watcher.entities.builtin import Catalogue
from watcher.model import Entity, EntityKind, Name


def packed(*lines: str, number: int = 2, block: int = 1, **sources: str) -> bytes:
    """Return a file of the catalogue, with so many lines a block."""
    parts = [lines[start : start + block] for start in range(0, len(lines), block)]
    members = [gzip.compress("".join(f"{line}\n" for line in part).encode()) for part in parts]
    blocks = [
        [len(member), [json.loads(line)["label"] for line in part]]
        for member, part in zip(members, parts, strict=True)
    ]
    first = json.dumps({"format": number, "sources": sources, "blocks": blocks})
    return b"".join([gzip.compress(f"{first}\n".encode()), *members])


OR = (
    '{"label":"Côte d’Or","kind":"place","aliases":["Cote d’Or"],'
    '"languages":{"ru":["Кот-д’Ор"],"en":["Gold Coast"]},"names":["Or"],"not":["Or FC"]}'
)
ARTSAKH = (
    '{"label":"Artsakh","kind":"place","aliases":["Côte d’Or"],'
    '"languages":{"hy":["Արցախ"]},"names":["Artsakh"],"not":[],"weak":["Արցախ","Black Garden"]}'
)
BOTH = Catalogue([packed(OR, ARTSAKH)])


def test_an_entity_comes_with_its_names_and_their_languages() -> None:
    assert BOTH.get("Côte d’Or") == Entity(
        "Côte d’Or",
        (Name("Or"), Name("Кот-д’Ор", "ru"), Name("Gold Coast", "en")),
        ("Or FC",),
        EntityKind.PLACE,
    )


def test_a_line_may_say_which_of_its_names_are_weak_and_have_further_ones() -> None:
    assert BOTH.get("Artsakh") == Entity(
        "Artsakh",
        (
            Name("Artsakh"),
            Name("Արցախ", "hy", weak=True),
            Name("Black Garden", weak=True),
        ),
        (),
        EntityKind.PLACE,
    )


@pytest.mark.parametrize("block", [1, 2])
def test_entities_are_found_in_whatever_order_they_are_asked_for(block: int) -> None:
    catalogue = Catalogue([packed(OR, ARTSAKH, block=block), packed(ARTSAKH.replace("Art", "Yer"))])

    for label in ("Yersakh", "Côte d’Or", "Artsakh", "Côte d’Or", "Yersakh", "Artsakh"):
        found = catalogue.get(label)
        assert found is not None
        assert found.label == label


def test_a_label_is_found_whatever_its_case() -> None:
    found = BOTH.get(" ARTSAKH ")

    assert found is not None
    assert found.label == "Artsakh"


def test_an_alias_or_a_name_is_no_label() -> None:
    assert BOTH.get("Cote d’Or") is None
    assert BOTH.get("Gold Coast") is None


@pytest.mark.parametrize("alias", ["Cote d’Or", "gold coast", "Кот-д’Ор"])
def test_an_alias_and_a_name_in_any_language_say_which_label_they_stand_for(alias: str) -> None:
    assert BOTH.alias(alias) == "Côte d’Or"


def test_a_weak_name_stands_for_no_label() -> None:
    assert BOTH.alias("black garden") is None


def test_what_two_mean_is_what_the_first_file_means() -> None:
    other = OR.replace("Côte d’Or", "Ghana")

    assert Catalogue([packed(OR), packed(other)]).alias("gold coast") == "Côte d’Or"
    assert Catalogue([packed(other), packed(OR)]).alias("gold coast") == "Ghana"


def test_a_label_is_never_an_alias_and_the_unknown_stands_for_nothing() -> None:
    assert BOTH.alias("Côte d’Or") is None
    assert BOTH.alias("Atlantis") is None


def test_other_spellings_of_a_label_are_told() -> None:
    assert BOTH.spellings("côte d’or") == ("Cote d’Or",)
    assert BOTH.spellings("Atlantis") == ()


def test_labels_come_in_the_order_of_the_files() -> None:
    assert Catalogue([packed(ARTSAKH), packed(OR)]).labels() == ("Artsakh", "Côte d’Or")


def test_the_sources_of_all_files_are_told() -> None:
    files = [packed(OR, babel="2.18"), packed(ARTSAKH, babel="2.18", maps="7")]

    assert Catalogue(files).sources == {"babel": "2.18", "maps": "7"}


def test_loading_unpacks_no_entity() -> None:
    whole = packed(OR, ARTSAKH)
    broken = whole[:-40] + bytes(40)

    assert Catalogue([broken]).labels() == ("Côte d’Or", "Artsakh")
    assert Catalogue([broken]).get("Côte d’Or") is not None


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 2"):
        Catalogue([packed(OR, number=1)])
