import pytest

from watcher.entities.search import Known, Rank, plain, search
from watcher.model import Entity, Name

KARABAKH = Known(
    Entity(
        "Nagorno-Karabakh",
        (Name("Нагорный Карабах", "ru"), Name("Artsakh"), Name("Լեռնային Ղարաբաղ", "hy")),
    ),
    ("NKR",),
)
CLUB = Known(Entity("Karabakh FC", (Name("Qarabağ FK"),)), own=True)
IVORY = Known(Entity("Ivory Coast", (Name("Côte d’Ivoire", "fr"),)))
ALL = (IVORY, KARABAKH, CLUB)


def labels(text: str) -> list[str]:
    return [hit.known.entity.label for hit in search(text, ALL)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("карабах", "Nagorno-Karabakh"),
        ("ղարաբաղ", "Nagorno-Karabakh"),
        ("QARABAG", "Karabakh FC"),
        ("cote d'ivoire", "Ivory Coast"),
        ("nkr", "Nagorno-Karabakh"),
    ],
)
def test_a_name_is_found_by_a_part_of_it_whatever_case_and_accents(text: str, label: str) -> None:
    assert labels(text) == [label]


def test_what_is_called_exactly_so_comes_first_and_what_begins_so_next() -> None:
    exact = Known(Entity("Baku", (Name("Baku"),)))
    begins = Known(Entity("Bakuriani", (Name("Bakuriani"),)))
    inside = Known(Entity("Abakus", (Name("Abakus"),)))
    word = Known(Entity("New Baku", (Name("New Baku"),)))

    found = search("baku", (inside, word, begins, exact))

    assert [hit.known for hit in found] == [exact, begins, word, inside]
    assert [hit.rank for hit in found] == list(Rank)


def test_of_those_that_fit_equally_the_persons_own_come_first() -> None:
    built_in, own = (Known(Entity("A", (Name("Lake"),)), own=own) for own in (False, True))

    assert [hit.known.own for hit in search("lake", (built_in, own))] == [True, False]


@pytest.mark.parametrize("text", ["", " ", "…", "\u200b", "!?"])
def test_nothing_is_found_where_nothing_is_asked(text: str) -> None:
    assert search(text, ALL) == ()


def test_the_vowels_of_hindi_are_no_accents() -> None:
    assert plain("काराबाख") != plain("करबख")
