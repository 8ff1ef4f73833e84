import unicodedata

import pytest
import regex  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from tests.cli.builders import ARMENIAN, CHINESE, RUSSIAN
from watcher.cli.screen.wrap import aligned, joined, wrapped

WORDS = st.text("ab -հրадم停战，。“”e\u0301👨‍👩‍👧[]", max_size=60)


def plain(lines: list[Text]) -> list[str]:
    return [line.plain for line in lines]


@given(WORDS, st.integers(8, 40), st.sampled_from([0, 2]))
def test_no_line_is_wider_than_asked_and_nothing_is_lost(
    text: str, width: int, hanging: int
) -> None:
    lines = plain(wrapped(Text(text), width, hanging))

    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(st.text("abհրм", min_size=1, max_size=10), max_size=20), st.integers(10, 40))
def test_a_word_that_fits_a_line_is_never_cut(words: list[str], width: int) -> None:
    lines = plain(wrapped(Text(" ".join(words)), width))

    assert " ".join(lines).split() == words


@pytest.mark.parametrize("text", [ARMENIAN[0], RUSSIAN[0]])
def test_armenian_and_russian_are_broken_at_blanks_only(text: str) -> None:
    assert " ".join(plain(wrapped(Text(text), 28))) == text


@pytest.mark.parametrize("width", range(20, 60))
def test_chinese_fills_its_lines_and_none_begins_with_a_closing_mark(width: int) -> None:
    lines = plain(wrapped(Text(CHINESE[0]), width))

    assert all(cell_len(line) > width - 6 for line in lines[:-1])
    assert not [line for line in lines if line[0] in "，。”"]
    assert not [line for line in lines if line[-1] == "“"]


def test_chinese_goes_on_behind_a_word_of_another_script() -> None:
    assert plain(wrapped(Text("talks 停战谈判停战谈判"), 12)) == ["talks 停战谈", "判停战谈判"]


def test_a_word_longer_than_a_line_is_cut_between_clusters() -> None:
    lines = plain(wrapped(Text("e\u0301" * 30), 8))

    assert [len(regex.findall(r"\X", line)) for line in lines] == [8, 8, 8, 6]
    assert not [line for line in lines if unicodedata.combining(line[0])]


def test_a_time_stays_on_one_line() -> None:
    assert plain(wrapped(Text("raised 14 min ago"), 14)) == ["raised", "14 min ago"]


def test_styles_go_with_their_words() -> None:
    lines = wrapped(Text.assemble("before ", ("talks", "red"), " after"), 8)

    assert [[line.plain[s.start : s.end] for s in line.spans] for line in lines] == [
        [],
        ["talks"],
        [],
    ]


def test_facts_are_joined_by_dots_and_parted_where_a_line_ends() -> None:
    facts = [Text("HIGH", "red"), Text(""), Text("3 min ago"), Text("Courier")]

    assert plain(joined(facts, 80)) == ["HIGH · 3 min ago · Courier"]
    assert plain(joined(facts, 18)) == ["HIGH · 3 min ago", "Courier"]
    assert [
        (span.start, span.end) for span in joined(facts, 80)[0].spans if span.style == "red"
    ] == [(0, 4)]


def test_columns_are_aligned_by_cells() -> None:
    rows = [[Text("停战"), Text("x")], [Text("a"), Text("y")]]

    assert plain(aligned(rows)) == ["停战  x", "a     y"]
