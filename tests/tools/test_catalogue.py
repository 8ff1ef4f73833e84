import importlib.util
import re
import sys
import unicodedata
from collections import defaultdict
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

from watcher.config.catalogue import read_catalogue
from watcher.entities.builtin import Catalogue
from watcher.model import Entity

ROOT = Path(__file__).resolve().parents[2]


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "tools" / "catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["catalogue"] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


TOOL = load_tool()
CATALOGUE = Catalogue.from_lines(read_catalogue())


def entity(label: str) -> Entity:
    found = CATALOGUE.get(label)
    assert found is not None, label
    return found


ENTITIES = [entity(label) for label in CATALOGUE.labels()]


def names(label: str) -> set[str]:
    return {name.text for name in entity(label).names}


def test_the_committed_file_is_what_the_tool_writes_from_the_installed_sources() -> None:
    text, _ = TOOL.build()

    assert text == read_catalogue()


def test_the_licences_of_both_sources_are_committed() -> None:
    committed = (TOOL.TARGET / "LICENCES.md").read_text(encoding="utf-8")

    assert committed == TOOL.licences()
    assert "UNICODE LICENSE V3" in committed
    assert "The MIT License" in committed


def test_the_catalogue_says_the_versions_of_its_sources() -> None:
    assert metadata.version("countrynames") in read_catalogue().partition("\n")[0]


def test_every_label_is_there_once_and_is_one_of_its_own_names() -> None:
    folded = [label.casefold() for label in CATALOGUE.labels()]

    assert len(folded) == len(set(folded))
    assert [one.label for one in ENTITIES if one.label not in names(one.label)] == []


def test_nagorno_karabakh_is_known_in_many_languages() -> None:
    karabakh = entity("nagorno-karabakh")

    assert len(karabakh.names) >= 20
    assert len({name.language for name in karabakh.names} - {None}) >= 12
    assert {"Нагорный Карабах", "Արցախ", "Dağlıq Qarabağ", "Karabakh"} <= names("Nagorno-Karabakh")


def test_no_name_is_that_of_two_entities() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for one in ENTITIES:
        for name in one.names:
            owners[TOOL.fold(name.text)].add(one.label)

    assert {name: of for name, of in owners.items() if len(of) > 1} == {}


def test_no_name_looks_like_a_code_or_a_list() -> None:
    texts = {name.text for one in ENTITIES for name in one.names}

    assert [text for text in texts if re.search(r"[\d,()\[\]/;:]|--", text)] == []
    assert {text for text in texts if re.fullmatch(r"[A-Z]{2}", text)} == {
        "EU", "UE", "UK", "UN", "US",
    }  # fmt: skip


def test_every_text_is_in_normal_form_and_without_stress_marks() -> None:
    text = read_catalogue()

    assert unicodedata.is_normalized("NFC", text)
    assert not re.search("[аеиоуыэюя]\u0301", text)


@pytest.mark.parametrize(
    ("label", "some"),
    [
        ("Armenia", {"Armenia", "Армения", "Հայաստան", "Ermenistan", "Armenian"}),
        ("United States", {"US", "USA", "U.S.", "США", "United States of America"}),
        ("United Kingdom", {"UK", "U.K.", "Britain"}),
        ("Palestine", {"Palestine", "Палестина", "فلسطين"}),
        ("Hong Kong", {"Hong Kong", "Гонконг", "香港"}),
        ("Turkey", {"Turkey", "Türkiye", "Թուրքիա"}),
        ("Myanmar", {"Myanmar", "Burma", "Бирма"}),
        ("Luhansk", {"Луганская Народная Республика"}),
        ("Chad", {"Chad", "Tchad", "Čad"}),
    ],
)
def test_a_place_has_the_names_that_people_write(label: str, some: set[str]) -> None:
    assert some <= names(label)


@pytest.mark.parametrize(
    ("label", "others"),
    [
        ("Transnistria", {"Шериф"}),
        ("Georgia", {"Tbilisi", "GEO"}),
        ("United States", {"California", "WASHINGTON", "America"}),
        ("Syria", {"Siri"}),
        ("Isle of Man", {"Man"}),
        ("Republic of the Congo", {"Congo"}),
    ],
)
def test_a_place_has_no_name_of_something_else(label: str, others: set[str]) -> None:
    assert not others & names(label)


@pytest.mark.parametrize(
    ("label", "longer"),
    [
        ("Ireland", "Northern Ireland"),
        ("Guinea", "Equatorial Guinea"),
        ("Sudan", "South Sudan"),
        ("Nagorno-Karabakh", "Qarabağ FK"),
        ("United States", "South American"),
    ],
)
def test_a_place_is_not_meant_inside_the_longer_name_of_another(label: str, longer: str) -> None:
    assert longer in entity(label).excluding


@pytest.mark.parametrize(
    ("alias", "label"),
    [("Artsakh", "Nagorno-Karabakh"), ("usa", "United States"), ("Армения", "Armenia"),
     ("Sao Tome and Principe", "São Tomé and Príncipe")],
)  # fmt: skip
def test_an_alias_leads_to_the_label(alias: str, label: str) -> None:
    assert CATALOGUE.alias(alias) == label


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Myanmar (Burma)", ["Myanmar", "Burma"]),
        ("Cocos (Keeling) Islands", ["Cocos Islands", "Cocos Keeling Islands"]),
        ("刚果（金）", ["刚果", "金"]),
        ("Korea, Republic of", ["Republic of Korea"]),
    ],
)
def test_brackets_and_inverted_forms_are_read_as_names(raw: str, read: list[str]) -> None:
    assert list(TOOL.readings(raw)) == read


def test_a_name_that_two_claim_goes_to_the_one_with_that_label_or_to_neither() -> None:
    niger, nigeria = TOOL.Place("Niger", "NE"), TOOL.Place("Nigeria", "NG")
    niger.add("en", ["Niger", "Nigeri"])
    nigeria.add("xx", ["Niger", "Nigeri"])

    notes = list(TOOL.settle([niger, nigeria], {}))

    assert niger.all() == {"Niger"}
    assert nigeria.all() == set()
    assert notes == ["'niger' of Niger, Nigeria: kept at Niger",
                     "'nigeri' of Niger, Nigeria: dropped"]  # fmt: skip
