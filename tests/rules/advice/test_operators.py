import pytest

from tests.rules.builders import rule
from tests.rules.told import mended, told, warnings
from watcher.model import Rule


@pytest.mark.parametrize(
    ("query", "read", "other"),
    [
        ("gold OR fire rain", "gold OR (fire rain)", "(gold OR fire) rain"),
        ("gold fire OR rain", "(gold fire) OR rain", "gold (fire OR rain)"),
        ("gold OR fire -rain", "gold OR (fire -rain)", "(gold OR fire) -rain"),
        ("gold|fire AND rain", "gold|(fire AND rain)", "(gold|fire) AND rain"),
        ("ab cd OR ef gh OR ij", "(ab cd) OR (ef gh) OR ij", "ab (cd OR ef) (gh OR ij)"),
        ("(ab cd) OR ef gh", "(ab cd) OR (ef gh)", "((ab cd) OR ef) gh"),
        ('"a b" OR title:ab ef', '"a b" OR (title:ab ef)', '("a b" OR title:ab) ef'),
    ],
)
def test_and_beside_or_is_told_with_both_readings(query: str, read: str, other: str) -> None:
    (found,) = warnings([rule(query)])

    assert found.text.startswith("AND binds tighter than OR")
    assert f"if you mean `{other}`, set the parentheses so" in found.hint
    assert f"this is read as `{found.mend}`" in found.hint
    assert mended(query) == read


def test_a_query_as_deep_as_can_be_takes_no_more_parentheses() -> None:
    query = "(" * 50 + "gold OR fire rain" + ")" * 50

    assert [remark.mend for remark in warnings([rule(query)])] == [None]


def test_the_readings_of_a_group_are_those_of_the_group() -> None:
    assert mended("title:(gold OR fire rain) snow") == "title:(gold OR (fire rain)) snow"


def test_a_long_reading_is_cut_and_the_mend_is_whole() -> None:
    query = "gold OR fire " + "rain " * 60

    (found,) = warnings([rule(query)])

    assert len(found.hint) < 450
    assert found.mend == f"gold OR ({query[8:].rstrip()})"


@pytest.mark.parametrize(
    "query", ["(gold fire) OR rain", "gold (fire OR rain)", "gold OR fire OR rain", "gold fire"]
)
def test_clear_parentheses_are_not_remarked_on(query: str) -> None:
    assert told(query) == []


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("oil or gas", "oil OR gas"),
        ("oil and gas", "oil AND gas"),
        ("oil not gas", "oil NOT gas"),
        ("oil near gas", "oil NEAR/5 gas"),
        ("title:(oil or gas) price", "title:(oil OR gas) price"),
    ],
)
def test_an_operator_in_small_letters_is_told_with_the_capitals(query: str, better: str) -> None:
    assert mended(query) == better


@pytest.mark.parametrize(
    "query",
    ['oil "or" gas', '"oil or gas"', "or oil", "oil near", "=and", "gas oil =or fire", "and/or"],
)
def test_a_word_that_stands_not_between_terms_or_in_quotation_marks_is_a_word(query: str) -> None:
    assert told(query) == []


def test_or_is_gold_in_a_rule_for_french_entries() -> None:
    query = ("prix or cours",)

    assert warnings([Rule("r", "r", query, languages=("fr",))]) == []
    assert len(warnings([Rule("r", "r", query, languages=("fr", "en"))])) == 1
    assert len(warnings([Rule("r", "r", query)])) == 1


def test_an_operator_that_cannot_stand_there_gets_no_mend() -> None:
    (found,) = warnings([rule("oil near /gas/")])

    assert found.mend is None
