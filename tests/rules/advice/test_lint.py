from dataclasses import replace

import pytest
from hypothesis import given

from tests.rules.builders import entity, rule
from tests.rules.test_laws import QUERY, TEXT, plainly
from tests.rules.told import told, warnings
from watcher.model import Rule, Severity
from watcher.rules.language.tree import And, Node, Not

# --- rules that can never match


@pytest.mark.parametrize(
    ("query", "unless"),
    [
        ("fire", "fire"),
        ("fire rain", "Fire"),
        ('"forest fire"', "fire"),
        ("fire OR fires", "fir*"),
        ("title:fire", "fire"),
        ("fire NEAR/3 rain", "snow OR rain"),
        ("@Sevan drought", "@sevan"),
    ],
)
def test_a_rule_whose_unless_is_always_true_can_never_match(query: str, unless: str) -> None:
    own = [entity("Sevan", "Sevan")]

    (found,) = warnings([rule(query, unless=["x-ray", unless])], entities=own)

    assert found.text == f"this can never match: `unless: {unless}` is true of all that it finds"
    assert (found.part, found.index, found.start, found.end) == ("match", 0, 0, len(query))


@pytest.mark.parametrize(
    ("query", "unless"),
    [
        ("fire", "fire rain"),
        ("fire OR rain", "fire"),
        ("fire", "title:fire"),
        ("fire", '"forest fire"'),
        ("fires", '"fire"'),
        ("fire", "=Fire"),
        ("fire -rain", "rain"),
    ],
)
def test_an_unless_that_may_be_false_is_not_remarked_on(query: str, unless: str) -> None:
    assert told(query, unless=[unless]) == []


def test_of_several_queries_the_one_that_never_matches_is_told() -> None:
    (found,) = warnings([rule("rain", "fire town", unless=["fire"])])

    assert (found.part, found.index) == ("match", 1)


@pytest.mark.parametrize(
    ("query", "start", "end"),
    [
        ("fire -fire", 5, 10),
        ("fire rain NOT Fire", 10, 18),
        ('"forest fire" -forest', 14, 21),
        ("(fire -(rain OR fires)) OR snow", 6, 22),
        ("fire (rain -fire)", 11, 16),
        ("title:(fire -fire)", 12, 17),
        ("title:fire -fire", 11, 16),
        ("fire NEAR/3 rain -rain", 17, 22),
    ],
)
def test_a_query_that_excludes_what_it_asks_for_can_never_match(
    query: str, start: int, end: int
) -> None:
    (found,) = warnings([rule(query)])

    assert found.text.startswith("this can never match: `NOT ")
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "query",
    [
        'fire -"forest fire"',
        "fire -(fire rain)",
        "fire -title:fire",
        "(fire OR rain) -fire",
        "net -net#",
    ],
)
def test_a_query_that_excludes_something_narrower_is_not_remarked_on(query: str) -> None:
    assert told(query, "harbour") == []


@given(QUERY, QUERY, TEXT, TEXT)
def test_no_text_matches_what_is_said_never_to_match(
    tree: Node, other: Node, title: str, content: str
) -> None:
    whole = And((tree, Not(other)))
    apart = warnings([rule(str(tree), unless=[str(other)])])
    if any(found.text.startswith("this can never match: `unless") for found in apart):
        assert not plainly(whole, title, content)


# --- what is said twice


def named(name: str, *queries: str) -> Rule:
    return replace(rule(*queries), id=name, name=name)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Fire",), ("fire",)),
        (("fire rain",), ("rain AND fire",)),
        (("fire OR rain",), ("(Rain | fire)",)),
        (("fire", "rain"), ("rain", "fire")),
        (("café",), ("cafe",)),
        (("fire NEAR/3 (rain OR snow)",), ("Fire NEAR/3 (Rain OR snow)",)),
        (("/fire/",), ("/fire/",)),
        (("fire -rain",), ("NOT rain fire",)),
        (('"forest  fire"',), ('"Forest fire"',)),
    ],
)
def test_two_rules_that_say_the_same_are_told_at_the_later(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    (found,) = warnings([named("a", *first), named("b", "snow"), named("c", *second)])

    assert (found.rule, found.other, found.part, found.index) == (2, 0, "match", 0)
    assert found.text == "this rule says the same as the rule `a`"


@pytest.mark.parametrize(
    "change",
    [
        {"match": ('"fire"',)},
        {"match": ("=fire",)},
        {"match": ("title:fire",)},
        {"match": ("fire rain",)},
        {"unless": ("rain",)},
        {"feeds": ("caucasus",)},
        {"languages": ("en",)},
        {"notify": ("desk",)},
    ],
)
def test_rules_that_differ_in_what_counts_are_not_the_same(
    change: dict[str, tuple[str, ...]],
) -> None:
    first = replace(named("a", "fire"), notify=("me",))
    second = Rule("b", "b", ("fire",), notify=("me",))

    assert warnings([first, replace(second, **change)]) == []  # type: ignore[arg-type]


def test_scope_is_compared_in_any_case_and_severity_does_not_count() -> None:
    first = Rule("a", "a", ("fire",), feeds=("World",), languages=("en-GB",))
    second = Rule("b", "b", ("fire",), feeds=("world",), languages=("EN",), severity=Severity.LOW)

    assert [found.other for found in warnings([first, second])] == [0]


def test_three_rules_that_say_the_same_all_point_at_the_first() -> None:
    rules = [named("a", "fire"), named("b", "title:fire"), named("c", "Fire"), named("d", "FIRE")]

    assert [(found.rule, found.other) for found in warnings(rules)] == [(2, 0), (3, 0)]


def test_a_query_given_twice_in_a_rule_is_told_at_the_later() -> None:
    (found,) = warnings([rule("fire rain", "snow", "rain Fire")])

    assert (found.index, found.text) == (2, "this query says the same as `fire rain` above")


def test_a_query_that_another_of_the_rule_covers_is_told() -> None:
    (found,) = warnings([rule("harbour", "talks OR peace", "talks")])

    assert (found.index, found.text) == (
        2,
        "this query adds nothing: `talks OR peace` finds all of it",
    )
    assert told("talks", "peace") == []
    assert [m.part for m in warnings([rule("a-b", unless=["fire", "fire rain"])])] == ["unless"]


def test_very_many_queries_are_not_compared_with_each_other() -> None:
    assert told(*["fire"] * 31) == []


def test_the_warnings_come_in_the_order_of_the_rules() -> None:
    rules = [
        named("a", "fire", unless := "Fire"),
        named("b", "oil or gas"),
        named("c", "rain -rain"),
    ]

    assert unless
    assert [found.rule for found in warnings(rules)] == [0, 1, 2]


@given(QUERY, QUERY, TEXT, TEXT)
def test_a_query_that_adds_nothing_finds_nothing_that_the_other_misses(
    tree: Node, other: Node, title: str, content: str
) -> None:
    found = warnings([rule(str(tree), str(other))])
    for mistake in found:
        if mistake.text.startswith("this query adds nothing"):
            narrow, wide = (other, tree) if mistake.index else (tree, other)
            assert plainly(wide, title, content) or not plainly(narrow, title, content)
