from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.builders import entity
from tests.rules.plainly import Plainly
from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Match, Name, Rule
from watcher.rules.compile import RuleSet, compile_changes, compile_rules
from watcher.text.document import annotate

WORDS = "alpha beta gamma delta omega kappa".split()  # noqa: SIM905
WORD = st.sampled_from(WORDS)
TOWN = Entity(
    "Town",
    (Name("alpha beta"), Name("gamma"), Name("delta", weak=True), Name("delta omega", weak=True)),
    ("gamma kappa",),
)
PHRASE = st.lists(WORD, min_size=2, max_size=3).map(" ".join)
LEAF = st.one_of(
    WORD,
    PHRASE.map(lambda text: f'"{text}"'),
    st.builds(lambda text, n: f'"{text}"~{n}', PHRASE, st.integers(0, 3)),
    st.builds(lambda a, b, n: f"({a} NEAR/{n} {b})", WORD, WORD, st.integers(0, 3)),
    st.builds(lambda a, b, c: f'(({a} OR "{b}") NEAR/1 {c})', WORD, PHRASE, WORD),
    WORD.map(lambda word: f"{word[:3]}*"),
    st.builds(lambda field, word: f"{field}:{word}", st.sampled_from(["title", "content"]), WORD),
    PHRASE.map(lambda text: f'title:"{text}"'),
    WORD.map(lambda word: f"/{word[1:4]}/"),
    WORD.map(lambda word: f"title:/{word[1:4]}/"),
    st.sampled_from(["@Town", "title:@Town", "content:@Town", "(@Town NEAR/1 kappa)"]),
)
QUERY = st.recursive(
    LEAF,
    lambda parts: st.one_of(
        st.lists(parts, min_size=2, max_size=3).map(lambda row: f"({' OR '.join(row)})"),
        st.lists(parts, min_size=2, max_size=3).map(lambda row: f"({' AND '.join(row)})"),
        st.builds(lambda a, b: f"({a} AND NOT {b})", parts, parts),
        parts.map(lambda part: f"NOT (NOT {part})"),
    ),
    max_leaves=8,
)
TEXT = st.lists(st.sampled_from([*WORDS, "x", "\n\n"]), max_size=14).map(" ".join)
RULES = st.lists(QUERY, min_size=1, max_size=12)
KNOWN = Entities([TOWN], {})


def ruleset(queries: Sequence[str]) -> RuleSet:
    rules = [Rule(str(n), str(n), (query,)) for n, query in enumerate(queries)]
    compiled = compile_rules(rules, KNOWN)
    assert [mistake for mistake in compiled.mistakes if mistake.kind == "error"] == []
    return compiled.ruleset


def matched(rules: RuleSet, title: str, content: str) -> dict[str, Match]:
    entry = Entry("1", title=title, content=content, language="zxx")
    return {match.rule.id: match for match in rules.match(annotate(entry, None))}


@given(RULES, TEXT, TEXT)
def test_the_index_finds_what_each_tree_by_itself_says(
    queries: list[str], title: str, content: str
) -> None:
    plain = Plainly(title, content, TOWN)

    found = matched(ruleset(queries), title, content)

    assert set(found) == {str(n) for n, query in enumerate(queries) if plain.matches(query)}


@given(RULES, RULES, TEXT)
def test_other_rules_change_nothing_of_what_one_says(
    queries: list[str], more: list[str], text: str
) -> None:
    alone = matched(ruleset(queries), text[:20], text)
    among = matched(ruleset([*queries, *more]), text[:20], text)

    assert {key: among[key].evidence for key in among if int(key) < len(queries)} == {
        key: match.evidence for key, match in alone.items()
    }


@given(RULES, TEXT)
def test_the_order_of_rules_does_not_matter(queries: list[str], text: str) -> None:
    last = len(queries) - 1
    found = matched(ruleset(queries), "", text)
    turned = matched(ruleset(queries[::-1]), "", text)

    assert {key: match.evidence for key, match in found.items()} == {
        str(last - int(key)): match.evidence for key, match in turned.items()
    }


@given(RULES, st.data(), TEXT)
def test_rules_that_changed_one_by_one_are_as_if_compiled_at_once(
    queries: list[str], data: st.DataObject, text: str
) -> None:
    rules = ruleset(queries)
    before = matched(rules, "", text)
    now = dict(enumerate(queries))
    changed = rules
    for _ in range(data.draw(st.integers(1, 5))):
        number = data.draw(st.integers(0, len(queries) + 2))
        query = data.draw(st.none() | QUERY)
        if query is None:
            now.pop(number, None)
            changed = compile_changes(changed, [], KNOWN, without=[str(number)]).ruleset
        else:
            now[number] = query
            rule = Rule(str(number), str(number), (query,))
            changed = compile_changes(changed, [rule], KNOWN).ruleset

    found = matched(changed, "", text)
    plain = Plainly("", text, TOWN)
    assert set(found) == {str(number) for number, query in now.items() if plain.matches(query)}
    assert matched(rules, "", text) == before


def rule(name: str, query: str) -> Rule:
    return Rule(name, name, (query,))


def ids(rules: RuleSet, content: str) -> list[str]:
    entry = Entry("1", content=content)
    return [match.rule.id for match in rules.match(annotate(entry, None))]


def test_a_changed_rule_keeps_its_place_and_a_new_one_comes_last() -> None:
    first = compile_rules([rule(name, "fire") for name in "abc"], KNOWN).ruleset
    second = compile_changes(first, [rule("d", "fire"), rule("b", "fire OR rain")], KNOWN).ruleset
    third = compile_changes(second, [rule("e", "fire")], KNOWN, without=["a", "d"]).ruleset

    assert ids(first, "fire") == ["a", "b", "c"]
    assert ids(second, "fire") == ["a", "b", "c", "d"]
    assert ids(second, "rain") == ["b"]
    assert ids(third, "fire") == ["b", "c", "e"]


def test_a_rule_that_changed_into_a_wrong_one_is_left_out_and_told() -> None:
    first = compile_rules([rule("a", "fire"), rule("b", "fire")], KNOWN).ruleset
    changed = compile_changes(first, [rule("a", "(fire")], KNOWN)

    assert [(mistake.rule, mistake.kind) for mistake in changed.mistakes] == [(0, "error")]
    assert ids(changed.ruleset, "fire") == ["b"]


def test_very_many_changes_are_no_different() -> None:
    rules = compile_rules([rule(str(n), "fire") for n in range(700)], KNOWN).ruleset
    for number in range(600):
        rules = compile_changes(rules, [rule(str(number), f"word{number}")], KNOWN).ruleset

    assert ids(rules, "fire word7 word599") == ["7", "599", *map(str, range(600, 700))]


def test_a_rule_among_many_changes_without_the_others_being_read_again() -> None:
    many = [rule(str(n), f"word{n} other{n}") for n in range(2000)]
    first = compile_rules(many, KNOWN).ruleset
    second = compile_changes(first, [rule("7", "/new\\w+/ OR @Town")], KNOWN).ruleset

    assert ids(second, "newer alpha beta word8 other8") == ["7", "8"]
    assert ids(second, "word7 other7") == []
    assert ids(first, "word7 other7") == ["7"]


def test_a_common_word_beside_a_rare_one_is_not_what_a_rule_is_found_by() -> None:
    rules = compile_rules([rule("a", "the AND zebra"), rule("b", "the OR zebra")], KNOWN).ruleset

    assert ids(rules, "the end") == ["b"]
    assert ids(rules, "the zebra") == ["a", "b"]


def test_evidence_says_which_name_was_found() -> None:
    named = Entity("T", (Name("Alpha"), Name("Alpha Beta"), Name("Gamma", key="Q1")))
    found = compile_rules([rule("a", "@T")], Entities([named], {})).ruleset
    entry = Entry("1", content="Alpha, Alpha Beta, Gamma")

    evidence = found.match(annotate(entry, None))[0].evidence

    assert [(one.text, one.name) for one in evidence] == [
        ("Alpha", "Alpha"),
        ("Alpha Beta", "Alpha Beta"),
        ("Gamma", "Gamma (Q1)"),
    ]


def test_evidence_of_things_close_together_says_which_names_stand_there() -> None:
    named = Entity("T", (Name("Alpha"), Name("Beta"), Name("Gamma", key="Q1")))
    query = "(@T OR delta) NEAR/2 omega"
    found = compile_rules([rule("a", query)], Entities([named], {})).ruleset
    entry = Entry("1", content="Alpha, Beta: omega. We are far away now: omega and Gamma, delta")

    evidence = found.match(annotate(entry, None))[0].evidence

    assert [(one.text, one.name) for one in evidence] == [
        ("Beta: omega", "Beta"),
        ("omega and Gamma", "Gamma (Q1)"),
    ]


def test_a_weak_name_counts_beside_a_strong_one_in_another_field() -> None:
    town = Entity("T", (Name("Stepanakert"), Name("capital", weak=True)))
    rules = compile_rules([rule("a", "@T"), rule("b", "title:@T")], Entities([town], {})).ruleset

    def found(title: str, content: str) -> dict[str, list[str]]:
        matches = rules.match(annotate(Entry("1", title=title, content=content), None))
        return {match.rule.id: [one.text for one in match.evidence] for match in matches}

    assert found("The capital", "so far") == {}
    assert found("The capital", "Stepanakert") == {
        "a": ["capital", "Stepanakert"],
        "b": ["capital"],
    }
    assert found("Stepanakert", "the capital") == {
        "a": ["Stepanakert", "capital"],
        "b": ["Stepanakert"],
    }


def test_a_thing_whose_strong_names_have_no_word_is_never_found_and_breaks_nothing() -> None:
    weak = [
        Entity(label, (Name("!!"), *(Name(text, weak=True) for text in texts)))
        for label, texts in {"One": ["capital"], "Two": ["capital", "horse"], "Ten": WORDS}.items()
    ]
    queries = ["@One", "@Two", "title:@One", "@Ten NEAR/3 fire", "@One -@Two", "@Ten OR fire"]
    rules = [Rule(query, query, (query,), ("title:@Ten",)) for query in queries]
    found = compile_rules(rules, Entities(weak, {}))
    entry = Entry("1", title="The capital", content="alpha fire capital horse")

    matches = found.ruleset.match(annotate(entry, None))

    assert [match.rule.id for match in matches] == ["@Ten OR fire"]
    assert [(one.text, one.name) for one in matches[0].evidence] == [("fire", "")]


def test_things_whose_weak_names_differ_are_not_the_same() -> None:
    one = Entity("One", (Name("Stepanakert"), Name("capital", weak=True)))
    two = Entity("Two", (Name("Stepanakert"), Name("town", weak=True)))

    rules = [rule("a", "title:@One"), rule("b", "title:@Two")]
    found = compile_rules(rules, Entities([one, two], {}))

    assert found.mistakes == ()


def test_a_name_of_a_list_of_ten_thousand_is_found_without_looking_at_the_others() -> None:
    names = [f"Person{number} Family{number}" for number in range(10_000)]
    listed = Entities([entity("people", *names)], {})
    rules = compile_rules([rule("a", "@people"), rule("b", "@people NEAR/3 fire")], listed).ruleset
    entry = Entry("1", content="Person77 Family77 and Person78, fire by Person9 Family9")

    found = rules.match(annotate(entry, None))

    assert [[piece.text for piece in match.evidence] for match in found] == [
        ["Person77 Family77", "Person9 Family9"],
        ["Person77 Family77 and Person78, fire", "fire by Person9 Family9"],
    ]
