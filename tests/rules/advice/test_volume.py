import pytest

from tests.rules.builders import feed, rule
from tests.rules.told import mended, told, warnings
from watcher.model import Rule


@pytest.mark.parametrize(
    "query",
    ["the", "The", '"the"', "fire OR the", "(fire OR the)", "the -fire", "the lang:en"],
)  # fmt: skip
def test_a_common_term_that_stands_alone_is_told_with_its_volume(query: str) -> None:
    texts = [text for text, _ in told(query)]

    assert any("stands in about 62 of 100 English entries" in text for text in texts)


@pytest.mark.parametrize(
    "query",
    ["the fire", '"the fire"', "fire AND (the OR rain)", "title:the", "=The", "says", "die", "les",
     "the NEAR/3 fire", "feed:wire the", "theatre*"],
)  # fmt: skip
def test_a_common_word_beside_a_rare_one_is_not_remarked_on(query: str) -> None:
    assert told(query) == []


def test_a_prefix_is_told_the_common_word_that_begins_so() -> None:
    assert (
        told("the*")[0][0] == "`the*` finds `the`, which stands in about 62 of 100 English entries"
    )
    assert told("new* OR fire")[0][0].startswith("`new*` finds `new`")


def test_the_languages_of_the_rule_then_those_of_the_file_say_what_is_common() -> None:
    french, german = Rule("r", "r", ("les",), languages=("fr",)), feed(language="de-AT")

    assert warnings([french])[0].text == "`les` stands in about 60 of 100 French entries"
    assert warnings([rule("die")], feeds=[german])[0].text.endswith("30 of 100 German entries")
    assert warnings([Rule("r", "r", ("on",), languages=("fr",))])[0].text.count("20 of 100") == 1
    assert warnings([Rule("r", "r", ("the",), languages=("ru",))]) == []
    assert warnings([Rule("r", "r", ("о",), languages=("xx",))])[0].text.endswith("100 entries")


def test_terms_that_are_all_common_would_match_almost_everything() -> None:
    texts = [text for text, _ in told("the of")]

    assert texts == [
        "every term here is common: even `of` stands in about 55 of 100 English entries"
    ]
    assert told("(the OR fire) (of and)")
    assert told("the new") == []
    assert told("the of fire") == []
    assert told("(the OR fire) (of -and)") == []


def test_what_is_excluded_and_common_takes_all_away() -> None:
    (under_unless,) = warnings([rule("fire", unless=["the"])])
    (excluded,) = warnings([rule("fire -the")])

    assert under_unless.part == "unless"
    assert under_unless.hint == excluded.hint
    assert "takes all of them away" in excluded.hint
    assert told("fire", unless=["the rain"]) == []
    assert told("fire -(the rain)") == []


def test_a_single_letter_is_told_and_its_capital_offered() -> None:
    assert told("x")[0][0].startswith("`x` is one letter")
    assert mended("X") == "=X"
    assert mended("fire OR X") == "fire OR =X"
    assert told("(X)")[0][1] is None
    assert told("x fire") == told('"x"') == told("=X") == told("3") == told("물") == []


@pytest.mark.parametrize("query", ["/./", "/\\w+/", "/[a-z]+/", "fire OR /e/", "/\\s/"])
def test_a_pattern_for_which_a_letter_is_enough_is_told(query: str) -> None:
    assert "is found in nearly every entry" in told(query)[0][0]


@pytest.mark.parametrize("query", ["/fire/", "/\\be\\b/", "/^q/", "/ab?/ fire", "/mig-?\\d{2}/"])
def test_a_pattern_that_asks_for_more_is_not_remarked_on(query: str) -> None:
    assert told(query) == []
