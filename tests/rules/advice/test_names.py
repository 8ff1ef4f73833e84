"""Names of entities that are common words."""

from collections.abc import Sequence

import pytest

from tests.rules.told import COMMON
from watcher.entities.lookup import Entities
from watcher.model import Entity, Feed, Name
from watcher.rules.advice.common import Common, Share
from watcher.rules.advice.names import MOST_TOLD
from watcher.rules.compile import compile_rules


def told(*names: str | Name, feeds: Sequence[Feed] = (), common: Common = COMMON) -> list[str]:
    own = Entity("X", tuple(Name(one) if isinstance(one, str) else one for one in names))
    found = compile_rules([], Entities([own], {}), feeds, common).names
    return [one.remark.text for one in found]


def test_a_common_word_is_told_with_its_volume() -> None:
    assert told("Hope", "the", "ADALYNN") == [
        "the name `the` stands in about 62 of 100 English entries"
    ]


def test_a_common_word_of_another_language_is_told_if_it_is_very_common() -> None:
    assert told("les", "die", "on") == [
        "the name `les` stands in about 60 of 100 French entries",
        "the name `die` stands in about 30 of 100 German entries",
        "the name `on` stands in about 47 of 100 English entries",
    ]


def test_the_language_of_a_name_counts_beside_those_of_the_file() -> None:
    common = Common([Share("new", 12, "en"), Share("sur", 12, "fr")])

    assert told("sur", common=common) == []
    assert told(Name("sur", "fr"), common=common)[0].endswith("12 of 100 French entries")


def test_a_capital_is_told_only_of_the_commonest_words_as_the_beginning_of_a_sentence() -> None:
    assert told("The", "New") == [
        "the name `The` also begins sentences: `the` stands in about 62 of 100 English entries"
    ]


@pytest.mark.parametrize("name", ["THE", "says", "The Hague", "of and", "theatre", "中"])
def test_what_is_written_otherwise_or_rarer_is_left_alone(name: str) -> None:
    assert told(name) == []


def test_a_weak_name_is_left_alone() -> None:
    assert told("Hope", Name("the", weak=True)) == []


@pytest.mark.parametrize("name", ["и", "X", "é"])
def test_one_letter_is_told(name: str) -> None:
    assert told(name) == [
        f"the name `{name}` is one letter: it is found wherever that letter stands alone"
    ]


def test_a_name_is_told_once_and_signs_around_it_hide_nothing() -> None:
    assert len(told(Name("the", "en"), Name("the"), "the,")) == 2


def test_of_many_some_are_told_and_the_number_of_the_others() -> None:
    words = [f"word{number}" for number in range(100)]
    found = told(*words, common=Common([Share(word, 50, "en") for word in words]))

    assert len(found) == MOST_TOLD + 1
    assert found[-1] == "of this entity 80 more names are as common"
