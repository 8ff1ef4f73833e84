import pytest

from tests.rules.builders import compiled, entity, feed, hits, matches, rule
from tests.rules.cases import ENTITIES, FOUND, MISSED
from watcher.entities.lookup import Entities
from watcher.model import Entry, Rule
from watcher.rules.compile import compile_rules
from watcher.text.document import annotate


@pytest.mark.parametrize(("query", "text", "evidence"), FOUND)
def test_a_query_finds_what_it_means(query: str, text: str, evidence: list[str]) -> None:
    assert hits(query, text, entities=ENTITIES) == evidence


@pytest.mark.parametrize(("query", "text"), MISSED)
def test_a_query_finds_no_more_than_it_means(query: str, text: str) -> None:
    assert hits(query, text, entities=ENTITIES) is None


ENTRY = Entry(
    "1",
    title="Heavy rain",
    summary="Rivers rise",
    content="Floods again",
    author="Ani Petrosyan",
    categories=("World news", "Weather"),
    link="https://news.example.org/weather/flood-2024",
    language="en-GB",
)


@pytest.mark.parametrize(
    "query",
    [
        "title:rain",
        "TITLE:rain",
        "summary:rivers",
        "content:(snow OR flood)",
        "author:petrosyan",
        "category:weather",
        'category:"world news"',
        "link:flood",
        'link:"flood 2024"',
        'feed:"caucasus wire"',
        "feed:agency",
        "feed:news.example.org",
        "feed:agency -snow",
        "lang:en",
        "rain river flood",
        "title:(rain -flood)",
        "title:/ra.n/",
        r"link:/flood-\d+/",
        'title:"rain heavy"~1',
    ],
)
def test_a_field_is_searched_where_it_is_named(query: str) -> None:
    assert matches(query, ENTRY, of=feed("Caucasus Wire", tags=["agency"]))


@pytest.mark.parametrize(
    "query",
    [
        "title:flood",
        "weather",
        "petrosyan",
        "category:news-weather",
        'category:"news weather"',
        '"rain rivers"',
        '"rain rivers"~5',
        "lang:ru",
        "feed:sport",
        "rain -flood",
        "content:/rain/",
        "author:/rain/",
    ],
)
def test_a_field_is_not_searched_where_it_is_not_named(query: str) -> None:
    assert not matches(query, ENTRY, of=feed("Caucasus Wire", tags=["agency"]))


def test_evidence_stands_in_the_order_of_the_fields_and_says_which_term_it_is_for() -> None:
    found = matches('feed:wire flood heavy* OR "rain"', ENTRY, of=feed("Wire"))[0].evidence

    assert [(e.field, e.start, e.end, e.text, e.term) for e in found] == [
        ("title", 0, 5, "Heavy", "heavy*"),
        ("title", 6, 10, "rain", '"rain"'),
        ("content", 0, 6, "Floods", "flood"),
        ("feed", 0, 4, "Wire", "wire"),
    ]


def test_what_must_be_absent_leaves_no_evidence() -> None:
    assert hits("fire OR (snow -rain)", "fire and rain") == ["fire"]


def test_inflections_are_those_of_the_entrys_language() -> None:
    assert matches("talk", Entry("1", content="they talked", language="en"))
    assert not matches("talk", Entry("1", content="they talked", language="sw"))


def test_a_rule_is_true_if_any_of_its_queries_is_and_none_of_its_exclusions() -> None:
    rules = [rule("fire", "flood", unless=["drill", "title:sport"])]
    ruleset = compile_rules(rules, Entities([], {})).ruleset

    assert ruleset.match(annotate(Entry("1", content="a flood"), None))
    assert not ruleset.match(annotate(Entry("1", content="a flood drill"), None))
    assert not ruleset.match(annotate(Entry("1", title="Sport", content="a flood"), None))
    assert not ruleset.match(annotate(Entry("1", content="calm"), None))


def test_a_rule_looks_only_at_the_feeds_of_its_scope() -> None:
    ruleset = compile_rules([rule("fire", feeds=["Caucasus", "OC wire"])], Entities([], {})).ruleset
    entry = Entry("1", content="fire")

    assert ruleset.match(annotate(entry, feed("x", tags=["CAUCASUS"])))
    assert ruleset.match(annotate(entry, feed("OC Wire")))
    assert not ruleset.match(annotate(entry, feed("x", tags=["sport"])))
    assert ruleset.match(annotate(entry, None))


def test_a_rule_looks_only_at_the_languages_of_its_scope_and_at_unknown_ones() -> None:
    scoped = Rule("r", "r", ("fire",), languages=("EN", "ru-RU"))
    ruleset = compile_rules([scoped], Entities([], {})).ruleset

    assert ruleset.match(annotate(Entry("1", content="fire", language="en-us"), None))
    assert ruleset.match(annotate(Entry("1", content="огонь fire в лесу", language="ru"), None))
    assert ruleset.match(annotate(Entry("1", content="fire"), None))
    assert not ruleset.match(annotate(Entry("1", content="fire", language="de"), None))


def test_matches_come_in_the_order_of_the_rules() -> None:
    rules = [Rule(str(n), str(n), (query,)) for n, query in enumerate(["b", "a", "/c/", "b a"])]
    ruleset = compile_rules(rules, Entities([], {})).ruleset

    found = ruleset.match(annotate(Entry("1", content="a b c"), None))

    assert [match.rule.id for match in found] == ["0", "1", "2", "3"]


def test_a_wrong_query_harms_its_rule_only_and_says_where_it_is_wrong() -> None:
    rules = [rule("fire", unless=["(rain"]), rule("flood"), rule(), rule("snow", "@nobody")]
    found = compile_rules(rules, Entities([entity("Nobel", "Nobel")], {}))

    assert [(m.rule, m.part, m.index, m.start, m.kind) for m in found.mistakes] == [
        (0, "unless", 0, 0, "error"),
        (2, "match", 0, 0, "error"),
        (3, "match", 1, 0, "error"),
    ]
    content = "fire, flood and snow"
    assert len(found.ruleset.match(annotate(Entry("1", content=content), None))) == 1


def test_an_unknown_entity_is_told_with_the_label_that_was_meant() -> None:
    known = [entity("Lachin corridor", "Berdzor corridor")]

    near = compiled('@"Lachin coridor"', entities=known).mistakes[0]
    alias = compiled('@"berdzor corridor"', entities=known).mistakes[0]
    far = compiled("@Mars", entities=known).mistakes[0]

    assert near.hint == alias.hint == 'did you mean `@"Lachin corridor"`?'
    assert far.hint == "name it under `entities:`"


def test_an_entity_without_names_is_an_error() -> None:
    assert compiled("@X", entities=[entity("X")]).mistakes[0].kind == "error"
    assert compiled("@X", entities=[entity("X", "...")]).mistakes[0].kind == "error"


@pytest.mark.parametrize(
    ("query", "start", "end"),
    [
        ("fire OR a b", 0, 11),
        ("(fire OR a b) c", 1, 12),
        ("oil or gas", 4, 6),
        ("oil and gas", 4, 7),
        ("US troops", 0, 2),
        ("人 OR fire", 0, 1),
        ("fire feed:nowhere", 5, 17),
    ],
)
def test_what_may_surprise_is_a_warning_with_its_place(query: str, start: int, end: int) -> None:
    found = compile_rules([rule(query)], Entities([], {}), [feed("Wire")]).mistakes

    assert [(m.kind, m.start, m.end) for m in found] == [("warning", start, end)]


@pytest.mark.parametrize(
    "query",
    ["(a b) OR fire", "(a OR b) c", "NATO", "=US", "feed:wire x", "feed:(wire OR no) x", "fire"],
)
def test_what_is_clear_gets_no_warning(query: str) -> None:
    assert compile_rules([rule(query)], Entities([], {}), [feed("Wire")]).mistakes == ()


def test_a_repeated_word_cannot_make_proximity_slow() -> None:
    assert hits('"new new new new new new old old"~400', "new " * 3000 + "\n\nold old") is None


def test_half_characters_do_not_stop_a_regular_expression() -> None:
    assert hits("/fi.e/", "é \ud800 fire") == ["fire"]
