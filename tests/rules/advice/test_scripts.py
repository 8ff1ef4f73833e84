import pytest

from tests.rules.builders import entity
from tests.rules.told import COMMON, mended, told
from watcher.entities.lookup import Entities
from watcher.rules.advice.scripts import mixed_scripts
from watcher.rules.compile import compile_rules


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("Kарабах", "Карабах"),
        ("fire OR Кarabakh", "fire OR Karabakh"),
        ('"мирный дoговор"', '"мирный договор"'),
        ("Алиeв*", "Алиев*"),
        ("=Пaшинян war", "=Пашинян war"),
        ("title:(Երևoն OR fire)", "title:(Երևօն OR fire)"),
        ("Αθήvα OR Aθήνα", "Αθήvα OR Αθήνα"),
        ("Нагорный-Kарабах", "Нагорный-Карабах"),
    ],
)
def test_a_letter_of_another_script_is_told_with_the_right_one(query: str, better: str) -> None:
    assert mended(query) == better


def test_the_letter_and_its_script_are_named() -> None:
    assert told("Kарабах")[0][0] == "`K` in `Kарабах` is a Latin letter, the rest is Cyrillic"
    assert told("Kaрабах")[0][0] == "`K` `a` in `Kaрабах` are Latin letters, the rest is Cyrillic"


@pytest.mark.parametrize(
    "text",
    ["Карабах", "Karabakh", "Tシャツ", "漢字かな", "한국韓國", "AKB48", "COVID-19", "kΩ", "TNFα",
     "SMSка", "VIPа", "IT-отдел", "iPhone'ом", "5G-связь", "Цхинвæл", "café", "卡拉OK", "µm", "ё"],
)  # fmt: skip
def test_mixes_that_people_write_on_purpose_are_left_alone(text: str) -> None:
    assert mixed_scripts(text) == []


def test_a_word_half_and_half_gets_no_mend() -> None:
    assert [remark.mend for remark in mixed_scripts("СОCO")] == [None]


def test_a_pattern_may_mix_scripts() -> None:
    assert told("/[cс]олонка/") == []


def test_a_name_of_an_entity_is_looked_at_too() -> None:
    found = compile_rules([], Entities([entity("A", "Baku", "Бaку")], {}), (), COMMON).names

    assert [(each.label, each.name, each.remark.mend) for each in found] == [("A", "Бaку", "Баку")]
