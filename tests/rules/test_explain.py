from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.builders import entity, feed, rule
from tests.rules.test_laws import QUERY, TEXT
from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Feed, Name, Rule
from watcher.rules.compile import compile_rules
from watcher.rules.explain import explain
from watcher.rules.explanation import Branch, Explanation, Kind
from watcher.rules.inwords import in_words
from watcher.rules.language.query import QueryError
from watcher.rules.language.tree import Node
from watcher.text.document import annotate

CLUB = entity("Karabakh", "Karabakh", excluding=["Karabakh horse", "FK Karabakh"])
COUNTRY = entity("Chad", "Chad", "OSCE")
WEAK = Entity("FK", (Name("Qarabag FK"), Name("The Horsemen", weak=True)))


def explained(
    asked: Rule | str, text: str = "", *, title: str = "", of: Feed | None = None
) -> Explanation:
    asked = rule(asked) if isinstance(asked, str) else asked
    entry = Entry("1", title=title, content=text)
    return explain(asked, annotate(entry, of), Entities([CLUB, COUNTRY, WEAK], {}))


def leaf(query: str, text: str = "", *, title: str = "") -> Branch:
    (branch,) = explained(query, text, title=title).match
    return branch


@given(
    st.lists(QUERY, min_size=1, max_size=3),
    st.lists(QUERY, max_size=2),
    st.tuples(TEXT, TEXT),
    st.sampled_from([(), ("caucasus",), ("Example",)]),
    st.sampled_from([(), ("en",), ("en-GB", "hy"), ("ru",)]),
)
def test_an_explanation_is_true_exactly_where_the_rule_matches(
    queries: list[Node],
    unless: list[Node],
    texts: tuple[str, str],
    feeds: tuple[str, ...],
    languages: tuple[str, ...],
) -> None:
    asked = replace(
        rule(*map(str, queries), unless=[*map(str, unless)]), feeds=feeds, languages=languages
    )
    entities = Entities([], {})
    ruleset = compile_rules([asked], entities).ruleset
    for of in (None, feed(language="en"), feed(tags=["Caucasus"], language="hy"), feed("Other")):
        document = annotate(Entry("1", title=texts[0], content=texts[1]), of)
        told = explain(asked, document, entities)

        assert told.true == bool(ruleset.match(document))
        assert in_words(told)


def test_a_leaf_has_its_hits() -> None:
    branch = leaf("talks", "talks on talks", title="Talks")

    assert (branch.kind, branch.term, branch.true) == (Kind.WORD, "talks", True)
    assert [(hit.field, hit.start) for hit in branch.hits] == [
        ("title", 0), ("content", 0), ("content", 9),
    ]  # fmt: skip


def test_a_group_has_its_branches_and_a_field_goes_to_the_leaves() -> None:
    branch = leaf("title:(talks OR milit*) -rain", title="talks")

    either, absent = branch.branches
    assert (branch.kind, branch.true) == (Kind.ALL, True)
    assert [(one.term, one.true) for one in either.branches] == [
        ("title:talks", True), ("title:milit*", False),
    ]  # fmt: skip
    assert (absent.kind, absent.true, absent.branches[0].true) == (Kind.NOT, True, False)


@pytest.mark.parametrize(
    ("query", "text", "reason"),
    [
        ("talks", "rain", ""),
        ("title:talks", "talks", "there, but in the content and not in the title"),
        ("=NATO", "Nato and nato", "there only as “Nato”, “nato”"),
        ('"talk"', "two talks", "there only in another form: “talks”"),
        ('"grain deal"', "the grain deals", "there only in another form: “grain deals”"),
        ('"grain deal"', "grain", "`grain` is there, `deal` is not"),
        ('"grain deal"', "rain", ""),
        ('"grain deal"', "deal of grain", "the words are there, but not next to each other"),
        ('"grain deal"', "deal grain", "the words are there, but not in this order"),
        ('"peace treaty"~3', "peace", "`peace` is there, `treaty` is not"),
        ('"peace treaty"~1', "a treaty on a good peace",
         "both there, but 3 words apart (at most 1)"),
        ("border NEAR/2 closed", "border a b c d closed x y z border",
         "both there, but 3 words apart (at most 2)"),
        ("border NEAR/2 closed", "border\n\nclosed", "both there, but never in one paragraph"),
        ("东京 NEAR/1 北京", "东京和南京和北京",
         "both there, but 4 characters apart (at most 2)"),
        ('"fire fire"~3', "one fire", "there, but not as often within 3 words"),
        ('"a b c"~0', "a x b y c", "all there, but not within 0 words"),
        ("@Chad", "a hanging chad", "there only in small letters: “chad”"),
        ("@Chad", "the Osce", "there only as “Osce”"),
        ("@Karabakh", "a Karabakh horse",
         "there only inside “Karabakh horse”, which does not count"),
        ("@FK", "The Horsemen won",
         "there only by a weak name: “The Horsemen”; a strong one must stand beside it"),
    ],
)  # fmt: skip
def test_a_false_leaf_says_what_is_nearly_there(query: str, text: str, reason: str) -> None:
    branch = leaf(query, text)

    assert (branch.true, branch.hits, branch.reason) == (False, (), reason)
    assert bool(branch.instead) == bool(reason)


def test_two_fields_are_never_near() -> None:
    assert leaf("border NEAR/2 closed", "closed", title="border").reason == (
        "in the title and in the content, so not near"
    )


def test_what_two_paragraphs_part_is_told_before_what_two_fields_do() -> None:
    branch = leaf("border NEAR/2 closed", "the border\n\nclosed", title="border")

    assert branch.reason == "both there, but never in one paragraph"
    assert [hit.field for hit in branch.instead] == ["content", "content"]


def test_a_mention_that_does_not_count_is_told_beside_those_that_do() -> None:
    branch = leaf("@Karabakh", "A Karabakh horse in Karabakh")

    assert [hit.start for hit in branch.hits] == [20]
    assert branch.reason == "1 more inside “Karabakh horse” does not count"
    assert [hit.start for hit in branch.instead] == [2]


def test_nobody_asks_why_something_is_absent_that_must_be() -> None:
    branch = leaf('rain -"talk"', "rain and talks")

    assert [one.reason for one in branch.leaves()] == ["", ""]


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        (rule("a b"), "a b", "a and b are there"),
        (rule("a", unless=["x"]), "a", "a is there, and nothing of unless is"),
        (rule("a -x"), "a", "a is there; x is not there"),
        (rule("a", "b"), "b", "b is there"),
        (rule("a"), "b", "a is not there"),
        (rule("a (b OR c OR d)"), "a", "none of b, c, d is there"),
        (rule("a (b OR c)"), "x", "a is not there; neither b nor c is there"),
        (rule("a -(x OR y)"), "a y", "y is there, and must not be"),
        (rule("a -(x y)"), "a x", "a is there; y is not there"),
        (rule("a =NATO"), "a Nato", "=NATO: there only as “Nato”"),
        (rule("a", unless=["b"]), "a b", "it would match, but unless takes it back: b is there"),
        (replace(rule("a"), languages=("ru",)), "a",
         "it would match, but it is out of scope: languages: en is not among ru"),
        (rule("a", feeds=["x"]), "a",
         "it would match, but it is out of scope: feeds: Example is not among x"),
    ],
)  # fmt: skip
def test_the_whole_is_told_in_words(asked: Rule, text: str, said: str) -> None:
    assert in_words(explained(asked, text, of=feed(language="en"))) == said


@pytest.mark.parametrize(
    ("asked", "reasons"),
    [
        (rule("a"), ("all", "all")),
        (rule("a", feeds=["example"]), ("example", "all")),
        (rule("a", feeds=["x", "South"]), ("Example has the tag south", "all")),
        (rule("a", feeds=["x", "example"]), ("Example is one of x, example", "all")),
        (replace(rule("a"), languages=("ru", "en-GB")), ("all", "en is one of ru, en-GB")),
    ],
)
def test_the_scope_says_why_it_holds(asked: Rule, reasons: tuple[str, str]) -> None:
    told = explained(asked, "a", of=feed(tags=["south"], language="en"))

    assert (told.feeds.reason, told.languages.reason) == reasons
    assert told.true


def test_what_nobody_knows_is_in_every_scope() -> None:
    told = explained(replace(rule("a", feeds=["x"]), languages=("ru",)), "a")

    assert told.true
    assert told.feeds.reason == "x; the text came without a feed, so it counts"
    assert told.languages.reason == "ru; that of the text is not known, so it counts"


def test_a_rule_nearly_matches_where_something_that_it_asks_for_is_there() -> None:
    assert explained("a b", "a").nearly
    assert explained("=NATO", "Nato").nearly
    assert explained(rule("a", unless=["b"]), "a b").nearly
    assert not explained("a -b", "b").nearly
    assert not explained("a b", "x").nearly
    assert not explained("a", "a").nearly


def test_a_query_that_is_wrong_is_not_explained() -> None:
    with pytest.raises(QueryError):
        explained("a AND", "a")
