from pathlib import Path

import pytest

from tests.config.files import GOOD, configured, told
from watcher.model import Entity, EntityKind, Name


def only(folder: Path, keys: str) -> Entity:
    (entity,) = configured(folder, GOOD + f"entities:\n  Baku: {keys}\n").entities
    return entity


@pytest.mark.parametrize("kind", EntityKind)
@pytest.mark.parametrize("written", [str.lower, str.upper, str.title])
def test_an_entity_may_have_a_kind(tmp_path: Path, kind: EntityKind, written: type[str]) -> None:
    entity = only(tmp_path, f"{{names: Baku, kind: {written(kind.value)}}}")
    assert entity.kind is kind


def test_an_entity_without_a_kind_has_none(tmp_path: Path) -> None:
    assert only(tmp_path, "{names: Baku}").kind is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [("country", "place"), ("Company", "organisation"), ("human", "person"), ("persn", "person")],
)
def test_another_word_for_a_kind_is_answered_with_ours(
    tmp_path: Path, said: str, meant: str
) -> None:
    text = GOOD + f"entities:\n  Baku: {{names: Baku, kind: {said}}}\n"
    assert told(tmp_path, text) == [
        f"5:29: error: kind cannot be '{said}' (did you mean '{meant}'?)"
    ]


def test_weak_names_stand_beside_the_others(tmp_path: Path) -> None:
    entity = only(tmp_path, "{names: [Qarabağ FK], weak: The Horsemen}")
    assert entity.names == (Name("Qarabağ FK"), Name("The Horsemen", weak=True))


def test_a_name_that_is_said_to_be_weak_is_weak_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,id\nHOPE,1\nADALYNN,2\n")
    keys = "{names: [Baku, Hope], languages: {az: Bakı}, file: a.csv, weak: [HOPE, Hope, Bakı]}"
    assert only(tmp_path, keys).names == (
        Name("Baku"),
        Name("Hope", weak=True),
        Name("Bakı", "az", weak=True),
        Name("HOPE", weak=True, key="1"),
        Name("ADALYNN", key="2"),
    )


def test_of_a_name_that_stands_in_the_list_too_the_list_tells_the_id(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,id\nBaku,1\n")
    assert only(tmp_path, "{names: [Baku, Bakou], file: a.csv}").names == (
        Name("Bakou"),
        Name("Baku", key="1"),
    )


def test_the_places_of_names_are_known_in_the_file_and_in_the_list(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id,name\n1,"Hope"\n')
    text = GOOD + "entities:\n  Baku: {names: [Bakou], weak: Oil, file: a.csv}\n"
    places = configured(tmp_path, text).places

    def found(name: str) -> str | None:
        where = places.name("Baku", name)
        return None if where is None else places.note(()).text(where)

    assert [found(name) for name in ("Bakou", "Oil", "Hope", "Else")] == [
        "Bakou",
        "Oil",
        "Hope",
        None,
    ]
    assert places.name("Else", "Bakou") is None


@pytest.mark.parametrize("written", ["Q43", "q43", "'Q43'", " Q43 "])
def test_an_entity_may_have_an_id_on_wikidata(tmp_path: Path, written: str) -> None:
    assert only(tmp_path, f"{{names: Baku, wikidata: {written}}}").wikidata == "Q43"


@pytest.mark.parametrize(
    "pasted",
    [
        "43",
        "'#43'",
        "wd:Q43",
        "https://www.wikidata.org/wiki/Q43",
        "'http://wikidata.org/entity/Q43'",
    ],
)
def test_of_what_is_pasted_the_id_is_proposed(tmp_path: Path, pasted: str) -> None:
    text = GOOD + f"entities:\n  Baku: {{names: Baku, wikidata: {pasted}}}\n"
    assert told(tmp_path, text) == ["5:33: error: wikidata takes the id alone (write Q43)"]


@pytest.mark.parametrize("other", ["P31", "L1", "l99-F2"])
def test_a_property_or_a_word_is_no_thing(tmp_path: Path, other: str) -> None:
    text = GOOD + f"entities:\n  Baku: {{names: Baku, wikidata: {other}}}\n"
    (said,) = told(tmp_path, text)
    assert f"'{other}' is no thing on Wikidata, but a property or a word" in said


@pytest.mark.parametrize("other", ["Q0", "Q", "Q1x", "Baku", "Q9999999999999"])
def test_what_is_no_id_is_refused(tmp_path: Path, other: str) -> None:
    text = GOOD + f"entities:\n  Baku: {{names: Baku, wikidata: {other}}}\n"
    assert told(tmp_path, text) == [
        f"5:33: error: wikidata cannot be '{other}' (write a Q and digits, such as Q43)"
    ]


def test_an_entity_of_an_id_alone_waits_for_its_names(tmp_path: Path) -> None:
    entity = only(tmp_path, "{wikidata: Q43}")
    assert (entity.names, entity.wikidata) == ((), "Q43")
