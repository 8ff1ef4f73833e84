"""How entities are found in texts: through a whole rule, so that names and words fit together."""

import pytest

from tests.rules.builders import matches
from watcher.model import Entity, EntityKind, Entry, Name

KARABAKH = Entity(
    "Karabakh",
    (Name("Нагорный Карабах", "ru"), Name("Dağlıq Qarabağ", "az"), Name("Karabakh", "en")),
    excluding=("Karabakh FK",),
)


def found(text: str, language: str | None, entity: Entity = KARABAKH) -> list[str] | None:
    matched = matches(
        f'@"{entity.label}"', Entry("1", content=text, language=language), entities=[entity]
    )
    return [one.text for one in matched[0].evidence] if matched else None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("беженцы из Нагорного Карабаха", "ru"),
        ("НАГОРНОМУ КАРАБАХУ", "ru"),
        ("Dağlıq Qarabağdan gələnlər", "az"),
        ("беженцы из Нагорного Карабаха", None),
        ("беженцы из Нагорного Карабаха", "en"),  # a feed that says `en` whatever it is in
    ],
)
def test_a_name_is_found_in_the_inflections_of_its_language(
    text: str, language: str | None
) -> None:
    assert found(text, language)


def test_a_name_is_found_as_written_in_every_language() -> None:
    assert found("le Karabakh brûle", "fr") == ["Karabakh"]
    assert found("у Нагорный Карабах", "uk") == ["Нагорный Карабах"]


def test_a_name_of_one_language_is_not_inflected_by_another() -> None:
    rome = Entity("Rome", (Name("Roma", "it"),))

    assert found("Rómában", "hu", rome) is None
    assert found("Roma", "hu", rome) == ["Roma"]


def test_a_name_of_no_language_is_inflected_by_the_documents() -> None:
    sevan = Entity("Sevan", (Name("Севан"),))

    assert found("на берегу Севана", "ru", sevan) == ["Севана"]
    assert found("на березі Севану", "uk", sevan) == ["Севану"]


def test_a_capital_in_the_name_asks_for_one_in_the_text() -> None:
    ara = Entity("Volga", (Name("Волга", "ru"),))

    assert found("на Волге", "ru", ara) == ["Волге"]
    assert found("на волге", "ru", ara) is None


def test_a_short_name_in_capitals_only_grows() -> None:
    nato = Entity("NATO", (Name("NATO", "fi"), Name("НАТО", "ru")))

    assert found("NATOn huippukokous", "fi", nato) == ["NATOn"]
    assert found("NATO-maat ja NATO:n johto", "fi", nato) == ["NATO", "NATO"]
    assert found("nato ja Nato", "fi", nato) is None


@pytest.mark.parametrize("kind", [None, EntityKind.PLACE])
def test_a_place_is_found_by_its_adjective_too(kind: EntityKind | None) -> None:
    place = Entity("Karabakh", (Name("Карабах", "ru"),), kind=kind)

    assert found("карабахский конфликт", "ru", place) == ["карабахский"]


def test_where_every_noun_has_an_adjective_the_name_must_be_said_to_be_a_places() -> None:
    names = (Name("Karabah", "hu"),)

    assert found("a karabahi háború", "hu", Entity("K", names, kind=EntityKind.PLACE))
    assert found("a karabahi háború", "hu", Entity("K", names)) is None


@pytest.mark.parametrize("kind", [EntityKind.PERSON, EntityKind.ORGANISATION])
def test_a_person_or_an_organisation_is_not_found_by_an_adjective(kind: EntityKind) -> None:
    person = Entity("Kirov", (Name("Киров", "ru"),), kind=kind)

    assert found("кировский завод", "ru", person) is None
    assert found("письмо Кирову", "ru", person) == ["Кирову"]


def test_a_mention_inside_a_name_that_is_not_meant_is_none() -> None:
    assert found("Karabakh FK won", "en") is None
    assert found("Karabakh FK won in Karabakh", "en") == ["Karabakh"]


def test_a_weak_name_counts_only_beside_a_strong_one() -> None:
    club = Entity("Club", (Name("Qarabağ FK"), Name("Horsemen", weak=True)))

    assert found("The Horsemen ride", "en", club) is None
    assert found("Qarabağ FK won; the Horsemen cheered", "en", club) == ["Qarabağ FK", "Horsemen"]


def test_a_name_with_a_hyphen_is_found_with_a_blank_a_dash_or_closed() -> None:
    place = Entity("Berg-Karabach", (Name("Berg-Karabach", "de"),))

    for text in ("Berg-Karabachs", "Berg Karabach", "Berg–Karabach", "Bergkarabachs"):
        assert found(f"in {text} heute", "de", place) == [text]


@pytest.mark.parametrize("text", ["the Star of Hope", "STAR OF HOPE", "Star Of Hope"])
def test_a_name_written_in_capitals_is_found_as_people_write_it(text: str) -> None:
    ship = Entity("ship", (Name("STAR OF HOPE"),))

    assert found(text, "en", ship)
    assert found("a star of hope", "en", ship) is None


def test_evidence_says_which_name_it_was() -> None:
    matched = matches(
        "@Karabakh",
        Entry("1", content="из Нагорного Карабаха", language="ru"),
        entities=[KARABAKH],
    )

    assert [one.name for one in matched[0].evidence] == ["Нагорный Карабах"]


def test_evidence_says_what_a_watch_list_calls_the_thing() -> None:
    ships = Entity("ships", (Name("Adalynn", key="IMO 9162928"), Name("Brigitta", key="2")))
    matched = matches("@ships", Entry("1", content="the Adalynn sank"), entities=[ships])

    assert [one.name for one in matched[0].evidence] == ["Adalynn (IMO 9162928)"]
