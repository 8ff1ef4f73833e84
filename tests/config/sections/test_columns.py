from pathlib import Path

import pytest

from watcher.config.sections.columns import Columns, read_columns
from watcher.config.telling.problems import Problems
from watcher.config.text.source import Source
from watcher.config.text.sources import Sources


def read(text: str, name: str = "vessels.csv") -> tuple[Columns | None, list[str]]:
    source, problems = Source(Path(name), text), Problems(Sources())
    base = problems.sources.add(source)
    columns = read_columns(source, base, problems)
    return columns, [str(one) for one in problems.all()]


@pytest.mark.parametrize(
    ("line", "sign", "numbers"),
    [
        ("name", ",", {"name": 0}),
        ("Name,ID", ",", {"name": 0, "id": 1}),
        ('"id";"language";"name"', ";", {"name": 2, "language": 1, "id": 0}),
        ("flag\tname", "\t", {"name": 1}),
        (" name | id ", "|", {"name": 0, "id": 1}),
    ],
)
def test_the_first_line_says_what_the_columns_are(
    line: str, sign: str, numbers: dict[str, int]
) -> None:
    columns, told = read(f"# A list\n\n{line}\nADALYNN\n")
    assert columns is not None
    assert (columns.sign, columns.numbers, told) == (sign, numbers, [])


@pytest.mark.parametrize(
    ("line", "file"),
    [("ADALYNN", "a.csv"), ("Armstrong, Neil", "a.txt"), ("the name, of it", "a"), ("", "a.csv")],
)
def test_without_such_a_line_each_is_a_name(line: str, file: str) -> None:
    assert read(f"{line}\n", file) == (Columns("", {"name": 0}, 1, 0), [])


@pytest.mark.parametrize("file", ["a.csv", "A.CSV", "a.tsv"])
def test_commas_are_columns_where_the_file_is_called_so(file: str) -> None:
    columns, told = read("Armstrong, Neil\n", file)
    assert columns is None
    assert "this list has columns, and none is called name" in told[0]


@pytest.mark.parametrize("other", ["names", "Vessel name", "TITLE", "nmae", "Name of the ship"])
def test_a_column_that_is_probably_the_names_is_proposed(other: str) -> None:
    columns, told = read(f"imo;{other};flag\n")
    assert columns is None
    assert len(told) == 1
    assert told[0].startswith("vessels.csv:1:5: error: this list has columns, and none is called")
    assert told[0].endswith(f"(call '{other}' so, if the names stand there)")


def test_only_a_column_that_may_be_meant_is_warned_of() -> None:
    assert read("name,flag,remarks,owner\n")[1] == []
    assert read("name,langauge\n")[1] == [
        "vessels.csv:1:6: warning: the column 'langauge' is passed over (did you mean 'language'?)"
    ]
    assert read("name,language,lang\n")[1] == []


def test_a_very_wide_first_line_is_looked_at_in_a_moment() -> None:
    columns, told = read("name," + ",".join(f"c{number}" for number in range(100_000)) + "\n")
    assert columns is not None
    assert columns.count == 100_001
    assert told == []
