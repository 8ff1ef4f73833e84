"""What things of Wikidata make of a rules file, and when nothing is written."""

from pathlib import Path
from typing import Any

import pytest

from tests.flows.wikidata import COUNTRY, OSCE, PASHINYAN, answer, item
from watcher.entities.adopting import Wish
from watcher.entities.wikidata import Item, read_answer
from watcher.errors import InputError, OutsideError
from watcher.flows.adding import Prepared, RefusedError, prepared
from watcher.flows.entities import Knowledge
from watcher.flows.reload import read_rules
from watcher.model import Entity, EntityKind, Name

RULES = """\
# Ours.
feeds: [https://oc-media.org/feed/]
channels: {here: {url: "print:"}}

rules:
  - match: '@Armenia'   # the country
"""


def things(*records: dict[str, Any]) -> list[Item]:
    return list(read_answer(answer(*records), [one["id"] for one in records]))


def made(path: Path, *records: dict[str, Any], wish: Wish | None = None) -> Prepared:
    return prepared(path, {}, things(*records), wish or Wish(), read_rules(path, {}))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "rules.yaml"
    file.write_text(RULES, encoding="utf-8")
    return file


def entities(path: Path) -> tuple[Entity, ...]:
    draft = read_rules(path, {}).draft
    assert draft is not None
    return draft.entities


def test_things_become_entities_that_a_query_finds(path: Path) -> None:
    made(path, PASHINYAN, OSCE).write()

    person, organisation = entities(path)
    assert (person.label, person.kind, person.wikidata) == (
        "Nikol Pashinyan",
        EntityKind.PERSON,
        "Q7035479",
    )
    assert set(person.names) == {
        Name("Nikol Pashinyan"),
        Name("Nikol Vovayi Pashinyan", "en"),
        Name("Никол Пашинян", "ru"),
        Name("Никол Воваевич Пашинян", "ru"),
        Name("Նիկոլ Փաշինյան", "hy"),
        Name("尼科尔·帕希尼扬", "zh"),
        Name("Pashinyan", weak=True),
    }
    assert organisation.wikidata == "Q81299"
    assert read_rules(path, {}).plan is not None


def test_nothing_is_written_until_it_is_said(path: Path) -> None:
    made(path, PASHINYAN)

    assert path.read_text("utf-8") == RULES


def test_all_else_of_the_file_stays(path: Path) -> None:
    made(path, PASHINYAN).write()

    text = path.read_text("utf-8")
    head, tail = RULES.split("\nrules:", 1)
    assert text.startswith(head)
    assert text.endswith(f"\nrules:{tail}")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_are_kept(path: Path, mark: bytes) -> None:
    body = mark + RULES.replace("\n", "\r\n").encode()
    path.write_bytes(body)

    made(path, PASHINYAN).write()

    after = path.read_bytes()
    assert after.startswith(body[:40])
    assert after.count(b"\r\n") == after.count(b"\n") > body.count(b"\n")
    assert after.count(b"\xef\xbb\xbf") == (1 if mark else 0)


def test_what_is_there_already_is_not_added_again(path: Path) -> None:
    made(path, PASHINYAN).write()

    again = made(path, PASHINYAN)

    assert again.files == ()
    assert [piece.adoption.keys for piece in again.pieces] == [{}]


def test_an_entity_with_the_id_is_filled_whatever_its_label(path: Path) -> None:
    text = RULES + "  - match: '@PM'\nentities:\n  PM:\n    wikidata: Q7035479\n"
    path.write_text(text, encoding="utf-8")
    assert read_rules(path, {}).plan is None  # it has no name yet

    made(path, PASHINYAN).write()

    (entity,) = entities(path)
    assert (entity.label, len(entity.names)) == ("PM", 7)
    assert read_rules(path, {}).plan is not None


def test_an_entity_in_an_included_file_is_extended_there(path: Path) -> None:
    path.write_text("include: [more/*.yaml]\n" + RULES, encoding="utf-8")
    other = path.parent / "more" / "people.yaml"
    other.parent.mkdir()
    other.write_text("entities:\n  Nikol Pashinyan: [Pashinyan N.]\n", encoding="utf-8")
    was = path.read_bytes()

    made(path, PASHINYAN, wish=Wish(label="Nikol Pashinyan")).write()

    assert path.read_bytes() == was
    assert "names: [Pashinyan N., Nikol Pashinyan]" in other.read_text("utf-8")


ARMENIA = item(
    "Q399",
    {"en": "Armenia", "ru": "Армения", "hy": "Հայաստան", "de": "Armenien", "xal": "Эрмәлмудин Орн"},
    {"en": ["ARM", "Land of Ararat"]},
    COUNTRY,
)
STATE = item(
    "Q1428", {"en": "Georgia", "ru": "Джорджия", "hy": "Ջորջիա", "uk": "Джорджія"}, {}, "Q35657"
)


def test_of_a_built_in_entity_only_what_it_lacks_is_written(path: Path) -> None:
    made(path, ARMENIA).write()

    (entity,) = entities(path)
    texts = {name.text for name in entity.names}
    assert {"Эрмәлмудин Орн", "Land of Ararat"} <= texts
    assert not {"Armenia", "Армения", "Հայաստան"} & texts
    assert (entity.kind, entity.wikidata) == (None, "Q399")  # the built-in one is a place already


def test_a_thing_is_not_mixed_up_with_another_of_its_label(path: Path) -> None:
    with pytest.raises(RefusedError, match=r"seems to be another thing.*--label"):
        made(path, STATE)

    made(path, STATE, wish=Wish(label="Georgia, USA")).write()
    assert [one.label for one in entities(path)] == ["Georgia, USA"]


def test_an_id_that_stands_under_another_label_is_told(path: Path) -> None:
    made(path, PASHINYAN).write()

    with pytest.raises(RefusedError, match="there already, as the entity 'Nikol Pashinyan'"):
        made(path, PASHINYAN, wish=Wish(label="PM"))
    with pytest.raises(RefusedError, match="is Q7035479 on Wikidata, and not Q81299"):
        made(path, OSCE, wish=Wish(label="Nikol Pashinyan"))


def test_an_alias_that_is_another_entitys_name_is_weak(path: Path) -> None:
    made(path, item("Q9", {"en": "Soviet Armenia"}, {"en": ["Armenia"]}, COUNTRY)).write()

    assert Name("Armenia", weak=True) in entities(path)[0].names


def test_a_thing_without_a_name_that_tells_is_refused(path: Path) -> None:
    with pytest.raises(RefusedError, match="Q9 has no name on Wikidata in hy"):
        made(path, item("Q9", {"en": "Thing"}), wish=Wish(languages=("hy",)))


def test_an_error_that_was_there_before_is_no_hindrance(path: Path) -> None:
    twice = "  - {name: a, match: b}\n  - {name: a, match: c}\n"  # this message names a line
    path.write_text(RULES + "  - match: '@Nobody at all'\n" + twice, encoding="utf-8")

    made(path, PASHINYAN).write()

    assert [one.label for one in entities(path)] == ["Nikol Pashinyan"]


@pytest.mark.parametrize("text", ["rules: [a\n", "a: 1\na: 2\nrules: []\n", "entities:\n\tA: b\n"])
def test_a_file_of_wrong_yaml_is_left_alone(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")

    with pytest.raises((RefusedError, InputError)):
        made(path, PASHINYAN)
    assert path.read_text("utf-8") == text


def test_a_file_that_is_changed_while_somebody_is_asked_is_left_alone(path: Path) -> None:
    ready = made(path, PASHINYAN)
    path.write_text(RULES + "# more\n", encoding="utf-8")

    with pytest.raises(OutsideError, match="changed meanwhile"):
        ready.write()
    assert path.read_text("utf-8") == RULES + "# more\n"


def test_where_the_file_would_be_wrong_nothing_is_written(path: Path) -> None:
    with pytest.raises(RefusedError, match="would be wrong: 'ua' is a country's code"):
        made(path, item("Q9", {"en": "Thing", "ua": "Річ"}))


def test_names_that_are_no_list_are_told(path: Path) -> None:
    path.write_text(RULES + "entities:\n  'Nikol Pashinyan': {names: {a: b}}\n", encoding="utf-8")

    with pytest.raises(RefusedError, match="nothing can be added"):
        made(path, PASHINYAN, wish=Wish(label="Nikol Pashinyan"))


def test_the_names_of_an_entity_know_their_line(path: Path) -> None:
    made(path, PASHINYAN).write()

    portrait = Knowledge.of(path, {}).portrait("nikol pashinyan")

    assert portrait is not None
    assert portrait.place is not None
    lines = path.read_text("utf-8").splitlines()
    for named in portrait.names:
        assert named.place is not None
        assert named.name.text in lines[named.place.line - 1]
