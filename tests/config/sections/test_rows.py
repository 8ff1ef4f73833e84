import pytest

from watcher.config.sections.rows import Row, RowError, Rows
from watcher.config.telling.problems import Span

TEXT = 'one,"two, or three",four\r\n# no row\n"a\nb",c\n'


def test_a_text_is_cut_into_rows_with_their_places() -> None:
    rows = Rows(TEXT, 0, ",")
    first, second = rows.next(), rows.next()
    assert first == Row(["one", "two, or three", "four"], 0, 26)
    assert second is not None
    assert (second.cells, TEXT[second.start : second.end]) == (["a\nb", "c"], '"a\nb",c\n')
    assert rows.next() is None
    assert rows.next() is None


def test_a_cell_is_found_behind_those_before_it() -> None:
    rows = Rows("a,ba,a\n", 0, ",")
    row = rows.next()
    assert row is not None
    assert [rows.cell(row, number) for number in range(3)] == [Span(0, 1), Span(2, 4), Span(5, 6)]


def test_a_cell_that_its_quotes_hide_stands_somewhere_in_its_line() -> None:
    rows = Rows('x\n"say ""so""",b\n', 0, ",")
    rows.next()
    row = rows.next()
    assert row is not None
    assert rows.cell(row, 0) == Span(2, 16)


@pytest.mark.parametrize(
    ("text", "said", "mended"),
    [
        ('"Hope" of Kent,1\nx\n', "a cell goes on", '"""Hope"" of Kent",1\nx\n'),
        ('x,"Hope" of Kent\nx', "a cell goes on", 'x,"""Hope"" of Kent"\nx'),
        ('"a" b "c",1\n', "a cell goes on", None),
        ('"Hope\nx\n', "the quote that opens here is never closed", None),
        ('"Hope\n"Kent",x\n', "the quote that opens here is not closed on its line", None),
    ],
)
def test_wrong_quotes_are_told_and_mended_where_there_is_one_way(
    text: str, said: str, mended: str | None
) -> None:
    rows = Rows(text, 0, ",")
    with pytest.raises(RowError, match=said) as caught:
        rows.next()
    mend = caught.value.mend
    assert mended == (mend and text[: mend.start] + mend.text + text[mend.end :])
    if mended:
        assert Rows(mended, 0, ",").next() is not None


def test_after_wrong_quotes_the_next_line_is_the_next_row() -> None:
    rows = Rows('"a\nb\n', 0, ",")
    with pytest.raises(RowError):
        rows.next()
    row = rows.next()
    assert row is not None
    assert row.cells == ["b"]


@pytest.mark.parametrize(
    ("line", "extra", "joined"),
    [
        ("Hope, Star of,1", 1, '"Hope, Star of",1'),
        ("1,Hope, Star of", 1, '1,"Hope, Star of"'),
        ("Hope, Star, the,1", 2, '"Hope, Star, the",1'),
        ("Hope,Star of,1", 1, None),
        ("a, b, c", 1, None),
        ('a, b,"c"', 1, None),
    ],
)
def test_a_comma_with_a_blank_behind_it_belongs_to_a_name(
    line: str, extra: int, joined: str | None
) -> None:
    rows = Rows(f"x\n{line}\n", 0, ",")
    rows.next()
    row = rows.next()
    assert row is not None
    mend = rows.joined(row, extra)
    assert joined == (
        mend and f"x\n{line}"[: mend.start][2:] + mend.text + f"x\n{line}"[mend.end :]
    )


def test_without_a_sign_a_line_is_a_cell() -> None:
    rows = Rows('a, "b"; c\n"d\n', 0, "")
    found = [rows.next(), rows.next(), rows.next()]
    assert [row and row.cells for row in found] == [['a, "b"; c'], ['"d'], None]


def test_the_rest_is_the_first_line_unread_that_says_something() -> None:
    rows = Rows("a,b\n\n# no row\n  c,d \ne\n", 0, ",")
    rows.next()
    assert rows.rest() == Span(14, 19)
    assert rows.next() is not None
    assert Rows("# no row\n\n", 0, ",").rest() is None
