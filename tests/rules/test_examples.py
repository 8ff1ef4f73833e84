from collections.abc import Sequence

import pytest

from tests.rules.builders import entity, feed
from watcher.entities.lookup import Entities
from watcher.model import Entry, Example, Feed, Rule
from watcher.rules.compile import compile_rules
from watcher.rules.examples import Outcome, hold, why_missed

ENTITIES = Entities(
    [entity("Armenia", "Armenia"), entity("Baku", "Baku", excluding=["Baku FC"])], {}
)


def rule(*queries: str, unless: Sequence[str] = (), **scope: tuple[str, ...]) -> Rule:
    return Rule("r", "r", queries, unless=tuple(unless), **scope)  # type: ignore[arg-type]


def held(of: Rule, example: Example, came_from: Feed | None = None) -> Outcome:
    other = Rule("other", "other", ("talks",))
    compiled = compile_rules([other, of], ENTITIES)
    assert [one for one in compiled.mistakes if one.kind == "error"] == []
    return hold(of, example, came_from, compiled.ruleset)


def why(of: Rule, entry: Entry, came_from: Feed | None = None) -> tuple[str, list[str]]:
    outcome = held(of, Example(entry, wanted=True), came_from)
    assert not outcome.passed
    reason = why_missed(of, entry, came_from, ENTITIES)
    return reason.text, [one.text for one in reason.evidence]


def titled(title: str) -> Entry:
    return Entry("", title=title)


@pytest.mark.parametrize("title", ["Talks on Armenia", "Talks"])
def test_an_example_passes_where_the_rule_does_what_it_wants(title: str) -> None:
    of, found = rule("@Armenia"), "Armenia" in title

    assert held(of, Example(titled(title), wanted=found)).passed
    assert not held(of, Example(titled(title), wanted=not found)).passed


def test_an_example_that_matched_has_the_evidence_of_its_own_rule() -> None:
    outcome = held(rule("@Armenia"), Example(titled("Talks on Armenia"), wanted=False))

    assert outcome.match is not None
    assert [one.text for one in outcome.match.evidence] == ["Armenia"]


def test_an_example_without_a_feed_is_in_every_scope() -> None:
    of = rule("talks", feeds=("caucasus",))
    example = Example(titled("Talks"), wanted=True)

    assert held(of, example).passed
    assert held(of, example, feed("OC Media", tags=["Caucasus"])).passed
    assert not held(of, example, feed("BBC World", tags=["world"])).passed


def test_the_language_is_the_examples_own_then_the_feeds_then_the_scripts() -> None:
    of = rule("talks OR Խաղաղություն", languages=("hy",))

    assert held(of, Example(Entry("", title="Խաղաղություն"), wanted=True)).passed
    assert not held(of, Example(Entry("", title="Talks", language="en"), wanted=True)).passed
    assert not held(of, Example(titled("Talks"), wanted=True), feed(language="de")).passed


def test_what_is_missing_is_told() -> None:
    assert why(rule("@Armenia @Baku talks"), titled("Talks in Baku")) == (
        "@Armenia is not there",
        [],
    )
    assert why(rule("@Armenia (clash OR drone)"), titled("Armenia sleeps")) == (
        "neither clash nor drone is there",
        [],
    )


@pytest.mark.parametrize(
    "of", [rule("talks -football"), rule("talks", unless=["rain", "football"])]
)
def test_what_must_not_be_there_is_told_with_where_it_stands(of: Rule) -> None:
    text, spans = why(of, titled("Football talks"))

    assert "football is there" in text
    assert spans == ["Football"]


def test_what_is_there_as_it_should_be_does_not_stand_in_the_way() -> None:
    of = rule("talks -(rain -football)")

    assert why(of, titled("Football"))[1] == []
    assert why(of, titled("Rain"))[1] == ["Rain"]


def test_of_several_queries_all_are_told() -> None:
    text, _ = why(rule("strike", "walkout"), titled("Rain"))
    assert text == "neither strike nor walkout is there"


@pytest.mark.parametrize("scope", [{"feeds": ("caucasus",)}, {"languages": ("hy",)}])
def test_a_scope_that_leaves_the_example_out_is_told(scope: dict[str, tuple[str, ...]]) -> None:
    entry = Entry("", title="Talks", language="en")
    text, spans = why(rule("talks", **scope), entry, feed("BBC World"))

    assert "out of scope" in text
    assert next(iter(scope.values()))[0] in text
    assert spans == []


def test_a_leaf_that_is_nearly_there_says_what_is_there_instead() -> None:
    text, spans = why(rule("@Baku"), titled("Baku FC won"))

    assert "Baku FC" in text
    assert spans == ["Baku"]
