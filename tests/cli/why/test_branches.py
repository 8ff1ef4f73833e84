from collections.abc import Sequence

import pytest
from rich.cells import cell_len

from watcher.cli.why.branches import ASCII, Paper, tree
from watcher.entities.lookup import Entities
from watcher.model import Entry, Evidence, Rule
from watcher.rules.explain import explain
from watcher.rules.explanation import Branch, Kind
from watcher.text.document import annotate


def drawn(query: str, text: str, paper: Paper = Paper(60, lit=False)) -> list[str]:  # noqa: B008
    document = annotate(Entry("1", content=text), None)
    (branch,) = explain(Rule("r", "r", (query,)), document, Entities([], {})).match
    return [line.plain.rstrip() for line in tree(branch, document, paper)]


@pytest.mark.parametrize(
    ("query", "text", "lines"),
    [
        ("talks", "talks", ["✔ talks  1 hit", "    [talks]"]),
        ("talks", "rain", ["✘ talks"]),
        ("a -b", "a", ["✔ all of", "├─ ✔ a  1 hit", "│      [a]", "└─ ✔ NOT b  not there"]),
        ("a -b", "a b", ["✘ all of", "├─ ✔ a  1 hit", "│      [a] b",
                         "└─ ✘ NOT b  1 hit, and must not be there", "       a [b]"]),
        ("a -(b OR c)", "a", ["✔ all of", "├─ ✔ a  1 hit", "│      [a]", "└─ ✔ not",
                              "   └─ ✘ any of b, c"]),
        ("a OR b OR c", "a", ["✔ any of", "├─ ✔ a  1 hit", "│      [a]", "└─ ✘ b, c"]),
        ("a OR b OR c", "x", ["✘ any of a, b, c"]),
        ("(a b) OR c", "b", ["✘ any of", "├─ ✘ all of", "│  ├─ ✘ a", "│  └─ ✔ b  1 hit",
                             "│         [b]", "└─ ✘ c"]),
    ],
)  # fmt: skip
def test_a_query_is_drawn_as_a_tree(query: str, text: str, lines: Sequence[str]) -> None:
    assert drawn(query, text) == lines


def test_where_there_is_no_unicode_the_tree_is_drawn_in_ascii() -> None:
    lines = drawn("a (b OR c d)", "a", Paper(60, lit=False, signs=ASCII))

    assert "".join(lines).isascii()
    assert lines[:2] == ["- all of", "|- + a  1 hit"]


@pytest.mark.parametrize("width", [24, 40, 80])
def test_no_line_is_wider_than_the_paper(width: int) -> None:
    text = "some long words that stand before talks in Nagorno-Karabakh and go on behind them"
    deep = "talks"
    for _ in range(20):
        deep = f"some AND (other OR ({deep}))"

    for query in ('(talks (some OR ("Nagorno Karabakh" -(x y)))) OR "talks behind"~2', deep):
        lines = drawn(query, text, Paper(width))
        assert [line for line in lines if cell_len(line) > width] == []


def test_an_entity_says_in_which_form_which_name_stands_there() -> None:
    text = "Нагорного Карабаха, Карабах"
    hits = (
        Evidence("content", 0, 18, "Нагорного Карабаха", "@K", "Нагорный Карабах"),
        Evidence("content", 20, 27, "Карабах", "@K", "Карабах"),
    )
    document = annotate(Entry("1", content=text), None)

    first, *_ = tree(Branch(Kind.ENTITY, "@K", true=True, hits=hits), document, Paper(80))

    assert first.plain == "✔ @K  2 hits, Нагорного Карабаха ← Нагорный Карабах"
