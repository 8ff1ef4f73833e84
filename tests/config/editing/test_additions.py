"""Names are added to the text of a rules file, and nothing else of it changes."""

import json
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from watcher.config.editing.additions import Addition, UnfitError, added

KEYS: Mapping[str, Any] = {
    "names": ("Nikol Pashinyan", "O'Neil: x"),
    "languages": {"hy": ("Նիկոլ Փաշինյան",), "ru": ("Никол Пашинян",)},
    "weak": ("Pashinyan",),
    "kind": "person",
    "wikidata": "Q1",
}
LABEL, TAGS = "Nikol", ("hy", "ru")
ADDITION = Addition(LABEL, KEYS)


def entity_in(text: str) -> dict[str, Any]:
    return dict(yaml.safe_load(text)["entities"][LABEL])


def texts(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def holds(text: str) -> bool:
    """Say whether the entity has all that was to be added."""
    found = entity_in(text)
    return (
        set(KEYS["names"]) <= set(texts(found["names"]))
        and all(
            set(KEYS["languages"][tag]) <= set(texts(found["languages"][tag]))
            for tag in ("hy", "ru")
        )
        and "Pashinyan" in texts(found["weak"])
        and {"kind", "wikidata"} <= set(found)
    )


def whole(old: str, new: str) -> bool:
    """Say whether nothing of the old text is gone from the new one."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return all(tag in ("equal", "insert") for tag, *_ in matcher.get_opcodes())


OF_ITS_OWN = {
    "without a section": "# mine\nfeeds: [a]\n\n# what\nrules:\n  - match: a  # b\n",
    "with nothing else": "feeds: [a]",
    "behind others": "entities:\n  A: [x]   # c\n  # - B\n\nrules: [a]\n",
    "in braces": "entities: {A: [x]}  # c\nrules: [a]\n",
    "of lists with dashes": "entities:\n    A:\n        names:\n            - x\nrules: [a]",
    "below a literal": "entities:\n  A:\n    names: |\n      x\n\n\nrules: [a]\n",
    "in JSON": '{"feeds": ["a"],\n "entities": {"A": ["x"]}\n}\n',
    "in JSON without a section": '{"feeds": ["a"]}\n',
    "at the end, no line end": "rules: [a]\nentities:\n  A: [x]",
    "with Windows' line ends": "entities:\r\n  A: [x]\r\nrules: [a]\r\n",
}


@pytest.mark.parametrize("text", OF_ITS_OWN.values(), ids=OF_ITS_OWN)
def test_a_new_entity_is_put_behind_the_others(text: str) -> None:
    made = added(text, ADDITION)

    assert whole(text, made)
    assert holds(made)
    was = yaml.safe_load(text)
    assert {**was, "entities": {**was.get("entities", {}), LABEL: entity_in(made)}} == (
        yaml.safe_load(made)
    )


@pytest.mark.parametrize(
    "text", ["entities:\nrules: [a]\n", "rules: [a]\nentities:   # none yet\n"]
)
def test_an_empty_section_is_filled(text: str) -> None:
    made = added(text, ADDITION)

    assert whole(text, made)
    assert holds(made)


@pytest.mark.parametrize("nothing", ["{}", "~", "null"])
def test_a_sign_for_nothing_gives_way(nothing: str) -> None:
    made = added(f"entities: {nothing}   # none yet\nrules: [a]\n", ADDITION)

    assert holds(made)
    assert "# none yet\n" in made
    assert nothing not in made


EXTENDED = {
    "a list in brackets": "entities:\n  Nikol: [a, b] # c\nrules: [a]",
    "a list in brackets below": "entities:\n  Nikol:\n    [a,\n     b]\nrules: [a]",
    "dashes": "entities:\n  Nikol:\n    - a\n    - b # c\n\n  B: x\nrules: [a]",
    "dashes below the label": "entities:\n  Nikol:\n  - a\n  - b # c\n\n  B: x\nrules: [a]",
    "nothing": "entities:\n  Nikol:\n  B: x\nrules: [a]",
    "keys": "entities:\n  Nikol:\n    kind: person  # c\n    not: [x]\n  B: x\n",
    "keys with languages": "entities:\n  Nikol:\n    languages:\n      ru:\n        - Х\n"
    "      de: [Y]\n    names: [a,]\n  B: x\n",
    "keys in braces": "entities:\n  Nikol: {languages: {ru: [Х]}, kind: person,}\nrules: [a]",
    "all in braces": "entities: {Nikol: [a], B: c}\nrules: [a]",
    "nothing in braces": "entities: {Nikol: , B: c}\nrules: [a]",
    "nothing between braces": "entities:\n  Nikol: {names: []}\nrules: [a]",
    "the last line": "rules: [a]\nentities:\n  Nikol:\n    names: [a]",
    "JSON": '{"entities": {"Nikol": {"names": ["a"]}}}',
    "a key without a value": "entities:\n  Nikol:\n    names:\n    languages:\nrules: [a]\n",
}


@pytest.mark.parametrize("text", EXTENDED.values(), ids=EXTENDED)
def test_an_entity_that_is_there_gets_what_it_lacks(text: str) -> None:
    made = added(text, ADDITION)

    assert whole(text, made)
    assert holds(made)
    assert len(yaml.safe_load(made)["entities"]) == len(yaml.safe_load(text)["entities"])


@pytest.mark.parametrize("name", ["foo", "'a, b'", '"a"', "a, b"])
def test_a_single_name_becomes_the_first_of_a_list(name: str) -> None:
    for text in (
        f"entities:\n  Nikol: {name} # c\n",
        f"entities:\n  Nikol:\n    names: {name} # c\n",
    ):
        made = added(text, ADDITION)

        assert holds(made)
        assert entity_in(made)["names"][0] == yaml.safe_load(name)
        assert " # c\n" in made


def test_what_a_person_has_said_holds() -> None:
    text = "entities:\n  Nikol:\n    kind: place\n    wikidata: Q2\n"

    assert {**entity_in(added(text, ADDITION)), "names": 0, "languages": 0, "weak": 0} == {
        "kind": "place", "wikidata": "Q2", "names": 0, "languages": 0, "weak": 0,
    }  # fmt: skip


def test_languages_are_the_same_in_any_spelling() -> None:
    text = "entities:\n  Nikol:\n    languages: {ru-RU: [Х]}\n"

    assert entity_in(added(text, ADDITION))["languages"]["ru-RU"] == ["Х", "Никол Пашинян"]


def test_the_files_own_style_is_kept() -> None:
    quoted = 'entities:\n    A:\n        names: ["x", "y"]\n'

    assert '        names: ["Nikol Pashinyan", "O\'Neil: x"]\n' in added(quoted, ADDITION)

    dashes = "entities:\n  A:\n    names:\n      - x\n"
    assert "    names:\n      - Nikol Pashinyan\n      - 'O''Neil: x'\n" in added(dashes, ADDITION)

    windows = added("entities:\r\n  A: [x]\r\n", ADDITION)
    assert windows.count("\r\n") == windows.count("\n")


def test_a_section_comes_before_the_rules_and_the_comment_above_them() -> None:
    text = "feeds: [a]\n\n# About rules,\n# at length.\nrules: [a]\n"

    made = added(text, ADDITION)

    assert made.startswith("feeds: [a]\n\nentities:\n  Nikol:\n")
    assert made.endswith("    wikidata: Q1\n\n# About rules,\n# at length.\nrules: [a]\n")


def test_many_names_are_written_in_lines_of_bearable_length() -> None:
    many = [f"Name number {n}" for n in range(60)]

    for text in ("rules: [a]\n", "entities:\n  Nikol: [a]\n", "entities:\n  Nikol: {names: [b]}\n"):
        made = added(text, Addition(LABEL, {"names": many}))
        assert max(map(len, made.splitlines())) <= 100
        assert set(many) <= set(entity_in(made)["names"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entities:\n  A: [x\n", "YAML is wrong"),
        ("entities:\n\tA: x\n", "YAML is wrong"),
        ("a: 1\na: 2\n", "YAML is wrong"),
        ("- a\n", "YAML is wrong"),
        ("", "YAML is wrong"),
        ("entities:\n  - A\n", "in a list"),
        ("entities:\n  Nikol:\n    names: {a: b}\n", "no list"),
        ("entities:\n  Nikol:\n    languages: [ru]\n", "languages"),
        ("entities: {Nikol}\n", "no colon"),
    ],
)
def test_what_is_written_wrongly_is_not_touched(text: str, said: str) -> None:
    with pytest.raises(UnfitError, match=said):
        added(text, ADDITION)


def test_json_stays_json() -> None:
    made = added('{"feeds": ["a"],\n "entities": {"A": ["x"]}\n}\n', ADDITION)

    assert json.loads(made)["entities"][LABEL]["kind"] == "person"


NAMES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12),
    min_size=1,
    max_size=5,
    unique=True,
)


@given(NAMES, st.sampled_from([*OF_ITS_OWN.values(), *EXTENDED.values()]))
def test_whatever_the_names_are_they_are_read_back(names: Sequence[str], text: str) -> None:
    made = added(text, Addition(LABEL, {"names": names, "languages": {"ru": names}, "weak": names}))

    found = entity_in(made)
    for value in (found["names"], found["languages"]["ru"], found["weak"]):
        assert texts(value)[-len(names) :] == list(names)


@given(NAMES)
def test_to_add_twice_is_to_add_once_and_once(names: Sequence[str]) -> None:
    once = added("rules: [a]\n", Addition(LABEL, {"names": names[:1]}))
    again = added(once, Addition(LABEL, {"names": names[1:] or ("Z",)}))

    assert entity_in(again)["names"] == [*names[:1], *(names[1:] or ["Z"])]
