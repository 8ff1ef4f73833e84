import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.rules.language.query import LONGEST, QueryError, parse_query
from watcher.rules.language.tree import (
    And,
    Near,
    Node,
    Not,
    Or,
    Prefix,
    Proximity,
    Quoted,
    Reference,
    Regex,
    Restricted,
    Word,
)

WRONG = [
    ("", 0, 0, "empty"),
    ("  \n", 0, 3, "empty"),
    ("...", 0, 3, "nothing to look for"),
    ('"..."', 0, 5, "nothing to look for"),
    ("=...", 0, 4, "nothing to look for"),
    ("a ()", 2, 4, "nothing between"),
    ("NOT a", 0, 5, "only excludes"),
    ("-a -b", 0, 5, "only excludes"),
    ("a OR -b", 5, 7, "only excludes"),
    ("NOT (a -b)", 0, 10, "only excludes"),
    ("title:-a", 6, 8, "only excludes"),
    ("a OR title:(-b)", 11, 15, "only excludes"),
    ("(a OR b", 0, 7, "not closed"),
    ("x (a (b)", 2, 8, "not closed"),
    ("a OR b)", 6, 7, "never opened"),
    (")", 0, 1, "never opened"),
    ("a AND", 2, 5, "after it"),
    ("a OR", 2, 4, "after it"),
    ("(a NOT) b", 3, 6, "after it"),
    ("a NEAR/3", 2, 8, "after it"),
    ("AND a", 0, 3, "before it"),
    ("a AND OR b", 6, 8, "before it"),
    ("| a", 0, 1, "before it"),
    ('say "a', 4, 6, "not closed"),
    ("/ab", 0, 3, "not closed"),
    ("mi*", 0, 3, "three letters"),
    ("*", 0, 1, "three letters"),
    ("mil*ary", 0, 7, "at the end of a word"),
    ("milit+*", 0, 7, "directly after a letter"),
    ("foo:a", 0, 5, "no field"),
    ("title: a", 0, 7, "directly after the colon"),
    ("title:(summary:a)", 7, 15, "inside `title:`"),
    ("a - b", 2, 3, "stands alone"),
    ("a –b", 2, 3, "no minus sign"),
    ("a~3", 0, 3, "closing quotation mark"),
    ('"a b"~', 5, 6, "number"),
    ('"a b"~501', 5, 9, "over 500"),
    ('"a"~3', 0, 5, "two to"),
    ('"a b c d e f g h i"~3', 0, 21, "two to"),
    ("a NEAR b", 2, 6, "number"),
    ("a NEAR/9999 b", 2, 11, "over 500"),
    ("a NEAR/3 (b c)", 9, 14, "NEAR goes between"),
    ("(a OR /b/) NEAR/3 c", 6, 9, "NEAR goes between"),
    ("title:a NEAR/3 b", 0, 16, "NEAR goes between"),
    ("= a", 0, 2, "`=` needs"),
    ("=mil*", 0, 5, "whole words"),
    ('="a b"~3', 0, 8, "do not go together"),
    ("@ a", 0, 2, "`@` needs"),
    ("@a*", 0, 3, "no `*`"),
    ('@""', 0, 3, "no name"),
    ("/(?=a)b/", 1, 4, "look-around"),
    ("x /a(?<!b)c/", 4, 8, "look-around"),
    ("/(a/", 1, 3, "not closed"),
    (r"/(a)\1/", 4, 6, "back-reference"),
    ("/a*/", 0, 4, "empty text"),
    (r"/а\bб/", 2, 4, "beside such letters"),
    (r"/a[\W]/", 3, 5, "square brackets"),
    (f"/{'a' * 1001}/", 0, 1003, "longer than"),
    ("a" * (LONGEST + 1), LONGEST, LONGEST + 1, "longer than"),
    ("(" * 51 + "a" + ")" * 51, 50, 51, "deeper than"),
    ("a " * 2001, 4000, 4001, "more than"),
]


@pytest.mark.parametrize(("query", "start", "end", "text"), WRONG)
def test_a_wrong_query_says_where_and_what(query: str, start: int, end: int, text: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(query)

    assert text in caught.value.text
    assert (caught.value.start, caught.value.end) == (start, end)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("query", "printed"),
    [
        ("a b OR c", "(a AND b) OR c"),
        ("a (b|c)", "a AND (b OR c)"),
        ("-a b", "NOT a AND b"),
        ("NOT NOT a", "NOT (NOT a)"),
        ("a NEAR/2 b NEAR/3 c", "a NEAR/2 b NEAR/3 c"),
        ("a NEAR/2 (b NEAR/3 c)", "a NEAR/2 (b NEAR/3 c)"),
        ("Title:(a OR b)", "title:(a OR b)"),
        ("“a b”~5 =US", '"a b"~5 AND =US'),
        ('@Armenia @"Lachin  corridor"', '@Armenia AND @"Lachin corridor"'),
        (r"/a\/b/ milit*", r"/a\/b/ AND milit*"),
        (r"/\(?=a/", r"/\(?=a/"),
        ("10:30 and/or", "10:30 AND and/or"),
        ("e-mail -b", "e-mail AND NOT b"),
        (r"/[|\s]a|b\b/", r"/[|\s]a|b\b/"),
    ],
)
def test_a_query_is_read_as_it_prints(query: str, printed: str) -> None:
    assert str(parse_query(query)) == printed


def test_a_node_knows_its_place() -> None:
    tree = parse_query('a  OR (title:b "c d")')

    assert isinstance(tree, Or)
    assert (tree.start, tree.end) == (0, 21)
    assert [(node.start, node.end) for node in tree.nodes] == [(0, 1), (6, 21)]


WORDS = st.sampled_from(["fire", "e-mail", "C++", "Ереван", "東京", "U.S.", "O'Neil", "and", "#a1"])
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.builds(Word, WORDS, st.booleans()),
    st.builds(Quoted, st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.booleans()),
    st.builds(Prefix, st.sampled_from(["milit", "first-ti", "東"])),
    st.builds(Proximity, st.just("peace talks"), st.integers(0, 500)),
    st.builds(Reference, st.sampled_from(["Armenia", "Lachin corridor", "a:b", "(x)"])),
)
NEARS = st.recursive(
    LEAVES,
    lambda nodes: st.one_of(
        st.builds(Near, nodes, nodes, st.integers(0, 9)),
        st.builds(Or, st.lists(nodes, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=5,
)
FIELDLESS = st.recursive(
    st.one_of(NEARS, st.builds(Regex, st.sampled_from([r"a\/b", r"\bx\b", "[a-c]+"]))),
    lambda nodes: st.one_of(
        st.builds(And, st.lists(nodes, min_size=2, max_size=3).map(tuple)),
        st.builds(Or, st.lists(nodes, min_size=2, max_size=3).map(tuple)),
        st.builds(Not, st.builds(Not, nodes)),
        st.builds(lambda a, b: And((a, Not(b))), nodes, nodes),
    ),
    max_leaves=8,
)
TREES = st.one_of(
    FIELDLESS,
    st.builds(Restricted, st.sampled_from(["title", "feed"]), FIELDLESS),
    st.builds(lambda a, b: And((a, Restricted("link", b))), FIELDLESS, FIELDLESS),
)


@given(TREES)
def test_what_a_tree_prints_parses_to_the_same_tree(tree: Node) -> None:
    assert parse_query(str(tree)) == tree


@given(st.text('ab"()|=@/-~*:. \n“”ORNDTE0', max_size=40))
def test_any_text_is_a_query_or_an_error_within_it(text: str) -> None:
    error = error_of(text)

    assert error is None or (0 <= error.start <= error.end <= len(text) and error.hint)


def error_of(text: str) -> QueryError | None:
    try:
        parse_query(text)
    except QueryError as error:
        return error
    return None
