import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Name, Rule
from watcher.rules.compile import compile_rules
from watcher.rules.language.query import parse_query
from watcher.rules.language.tree import (
    And,
    Near,
    Node,
    Not,
    Or,
    Prefix,
    Proximity,
    Quoted,
    Restricted,
    Word,
)
from watcher.text.document import annotate

VOCABULARY = ["alpha", "beta", "gamma", "delta"]
WORD = st.sampled_from(VOCABULARY)
PHRASE = st.lists(WORD, min_size=2, max_size=3).map(" ".join)
LEAF: st.SearchStrategy[Node] = st.one_of(
    st.builds(Word, WORD),
    st.builds(Quoted, PHRASE),
    st.builds(Prefix, st.sampled_from(["alp", "gam"])),
    st.builds(Proximity, PHRASE, st.integers(0, 3)),
    st.builds(Near, st.builds(Word, WORD), st.builds(Word, WORD), st.integers(0, 3)),
    st.builds(Restricted, st.just("title"), st.builds(Word, WORD)),
)
QUERY = st.recursive(
    LEAF,
    lambda nodes: st.one_of(
        st.builds(Or, st.lists(nodes, min_size=2, max_size=3).map(tuple)),
        st.builds(And, st.lists(nodes, min_size=2, max_size=3).map(tuple)),
        st.builds(lambda a, b: And((a, Not(b))), nodes, nodes),
        st.builds(Not, st.builds(Not, nodes)),
    ),
    max_leaves=6,
)
TEXT = st.lists(st.sampled_from([*VOCABULARY, "x", "\n\n"]), max_size=12).map(" ".join)


def blocks(text: str) -> list[list[str]]:
    return [block.split() for block in text.split("\n\n")]


def close(words: list[str], row: list[str], distance: int) -> bool:
    """Say by trying every window whether the words stand so close together."""
    for start in range(len(row)):
        for end in range(start + len(words), min(len(row), start + len(words) + distance) + 1):
            window = row[start:end]
            if all(window.count(word) >= words.count(word) for word in words):
                return True
    return False


def plainly(  # noqa: PLR0911  one line a node
    node: Node, title: str, content: str
) -> bool:
    """Evaluate a tree on lists of words: slow, and without any index."""
    rows = [*blocks(title), *blocks(content)]
    match node:
        case And():
            return all(plainly(part, title, content) for part in node.nodes)
        case Or():
            return any(plainly(part, title, content) for part in node.nodes)
        case Not():
            return not plainly(node.node, title, content)
        case Restricted():
            return plainly(node.node, title, "")
        case Prefix():
            return any(word.startswith(node.text) for row in rows for word in row)
        case Proximity():
            return any(close(node.text.split(), row, node.distance) for row in rows)
        case Near():
            return any(close([str(node.left), str(node.right)], row, node.distance) for row in rows)
        case _:
            words = node.text.split() if isinstance(node, Word | Quoted) else []
            return any(row[at : at + len(words)] == words for row in rows for at in range(len(row)))


def found(queries: list[str], title: str, content: str) -> set[int]:
    rules = [Rule(str(n), str(n), (query,)) for n, query in enumerate(queries)]
    ruleset = compile_rules(rules, Entities([], {})).ruleset
    matches = ruleset.match(annotate(Entry("1", title=title, content=content), None))
    for match in matches:
        for piece in match.evidence:
            text = title if piece.field == "title" else content
            assert text[piece.start : piece.end] == piece.text
    return {int(match.rule.id) for match in matches}


@given(st.lists(QUERY, min_size=1, max_size=5), TEXT, TEXT)
def test_the_index_finds_what_a_plain_evaluation_finds(
    trees: list[Node], title: str, content: str
) -> None:
    expected = {n for n, tree in enumerate(trees) if plainly(tree, title, content)}

    assert found([str(tree) for tree in trees], title, content) == expected


@given(QUERY, QUERY, TEXT)
def test_another_branch_of_or_never_takes_a_match_away(first: Node, more: Node, text: str) -> None:
    if found([str(first)], "", text):
        assert found([str(Or((first, more)))], "", text)


@given(QUERY, TEXT)
def test_not_not_is_nothing(tree: Node, text: str) -> None:
    assert found([str(tree)], "", text) == found([str(Not(Not(tree)))], "", text)


@given(QUERY, TEXT)
def test_the_case_of_the_text_does_not_matter(tree: Node, text: str) -> None:
    assert found([str(tree)], "", text) == found([str(tree)], "", text.upper())


@given(st.text(max_size=30), st.text(max_size=60))
def test_no_text_stops_the_matching(query: str, text: str) -> None:
    found([query, '"a"', "a OR b", "/a+/"], text, f"{text} {query}")


def test_the_hard_cases_come_out_right() -> None:
    path = Path(__file__).parents[3] / "shared" / "data" / "matching" / "cases.jsonl"
    if not path.exists():
        return
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    wrong = [case["query"] for case in cases if not right(case)]

    assert wrong == []


def right(case: dict[str, object]) -> bool:
    query, text = str(case["query"]), str(case["text"])
    named = case.get("entities", {})
    assert isinstance(named, dict)
    own = [Entity(label, tuple(map(Name, names))) for label, names in named.items()]
    compiled = compile_rules([Rule("r", "r", (query,))], Entities(own, {}))
    error = any(mistake.kind == "error" for mistake in compiled.mistakes)
    entry = Entry("1", title=str(case.get("title", "")), content=text)
    matches = compiled.ruleset.match(annotate(entry, None))
    if error != case.get("error", False) or bool(matches) != case["match"]:
        return False
    pieces = [[piece.start, piece.end] for piece in matches[0].evidence] if matches else []
    return pieces == case.get("evidence", pieces)


@pytest.mark.parametrize("query", ["(a OR b) -c", "a NEAR/3 b"])
def test_a_tree_compares_by_meaning_and_not_by_place(query: str) -> None:
    assert parse_query(query) == parse_query(f"  {query} ")
