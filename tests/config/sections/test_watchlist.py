"""Watch lists in every form that a person or a spreadsheet writes, and broken in every way."""

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.config.files import CHANNELS, FEEDS, RULES, write
from watcher.config.load import Loaded, load
from watcher.config.sections import watchlist
from watcher.config.sections.watchlist import MOST_IDS, MOST_TOLD, read_list
from watcher.config.telling.problems import Problems
from watcher.config.text.sources import Sources
from watcher.model import Name

ADALYNN = Name("ADALYNN", key="IMO 9162928")


def listed(folder: Path, body: str | bytes, name: str = "vessels.csv") -> Loaded:
    (folder / name).write_bytes(body if isinstance(body, bytes) else body.encode())
    entities = f"entities:\n  vessels:\n    file: {name}\n"
    return load(write(folder, FEEDS + CHANNELS + entities + RULES), {})


def names(loaded: Loaded) -> tuple[Name, ...]:
    assert loaded.configuration is not None, loaded.problems
    return loaded.configuration.entities[0].names


def test_a_list_may_be_a_name_a_line(tmp_path: Path) -> None:
    text = "# Vessels\n\nADALYNN\n  Star  of Hope \n# ARIANA\n\nArmstrong, Neil\n"
    assert names(listed(tmp_path, text, "vessels.txt")) == (
        Name("ADALYNN"),
        Name("Star of Hope"),
        Name("Armstrong, Neil"),
    )


def test_a_list_may_have_columns_in_any_order_and_others_beside(tmp_path: Path) -> None:
    text = "flag,ID,Language,Name\nPanama,IMO 9162928,,ADALYNN\n,IMO 9162928,ru-RU,Адалинн\n"
    loaded = listed(tmp_path, text)
    assert names(loaded) == (ADALYNN, Name("Адалинн", "ru", key="IMO 9162928"))
    assert loaded.problems == ()


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig"])
def test_every_sign_that_parts_cells_is_known_by_the_first_line(
    tmp_path: Path, sign: str, end: str, coding: str
) -> None:
    rows = [["name", "id"], ["ADALYNN", "IMO 9162928"], [f'"a{sign} ""b"""', "c"], ["", ""]]
    text = end.join(sign.join(row) for row in rows)
    found = names(listed(tmp_path, text.encode(coding)))
    expected = " ".join(f'a{sign} "b"'.split())
    assert found == (ADALYNN, Name(expected, key="c"))


def test_the_first_line_of_excel_says_the_sign(tmp_path: Path) -> None:
    assert names(listed(tmp_path, "sep=;\nname;id\nADALYNN;IMO 9162928\n")) == (ADALYNN,)


def test_a_column_of_names_alone_may_hold_a_comma_in_quotes(tmp_path: Path) -> None:
    expected = (Name("Hope, Star of"), Name("ADALYNN"))
    assert names(listed(tmp_path, 'name\n"Hope, Star of"\nADALYNN\n')) == expected
    assert names(listed(tmp_path, '"Hope, Star of"\nADALYNN\n', "a.txt")) == expected


def test_a_comment_may_hold_a_quote_and_a_sign(tmp_path: Path) -> None:
    text = '# "these, are;\nname,id\n# "vessels\nADALYNN,IMO 9162928\n'
    assert names(listed(tmp_path, text)) == (ADALYNN,)


def test_cells_that_lack_at_the_end_of_a_line_and_empty_ones_too_many_are_nothing(
    tmp_path: Path,
) -> None:
    text = "name;language;id\nBELLA\nADALYNN;;IMO 9162928;;;\n;;\n"
    assert names(listed(tmp_path, text)) == (Name("BELLA"), ADALYNN)


def test_a_cell_of_another_column_may_have_several_lines(tmp_path: Path) -> None:
    text = 'name,remarks,id\nADALYNN,"seen\nin Baku",IMO 9162928\n'
    assert names(listed(tmp_path, text)) == (ADALYNN,)


@pytest.mark.parametrize("language", ["", "mul", "und", "zxx"])
def test_a_name_of_any_language_has_none(tmp_path: Path, language: str) -> None:
    assert names(listed(tmp_path, f"name,language\nADALYNN,{language}\n")) == (Name("ADALYNN"),)


def test_a_name_that_is_there_twice_is_one(tmp_path: Path) -> None:
    loaded = listed(tmp_path, "name,id\nADALYNN,\nADALYNN,IMO 9162928\nADALYNN,IMO 9162928\n")
    assert names(loaded) == (ADALYNN,)
    assert loaded.problems == ()


def test_a_name_with_two_ids_has_both_and_is_warned_of(tmp_path: Path) -> None:
    loaded = listed(tmp_path, "name,id\nADALYNN,1\nADALYNN,2\nADALYNN,3\nADALYNN,2\n")
    assert names(loaded) == (Name("ADALYNN", key="1, 2, 3"),)
    assert [(one.kind, one.line, one.column) for one in loaded.problems] == [
        ("warning", 3, 9),
        ("warning", 4, 9),
    ]


def test_of_one_name_only_so_many_ids_are_taken(tmp_path: Path) -> None:
    rows = "".join(f"ADALYNN,{number}\n" for number in range(30_000))
    loaded = listed(tmp_path, f"name,id\n{rows}")
    (name,) = names(loaded)
    assert name.key == ", ".join(map(str, range(MOST_IDS)))
    text = f"this id is left out: 'ADALYNN' has {MOST_IDS} already"
    (problem,) = [one for one in loaded.problems if one.text == text]
    assert (problem.kind, problem.line) == ("warning", MOST_IDS + 2)
    assert len(loaded.problems) == MOST_TOLD + 1


def test_the_same_name_in_two_languages_is_two(tmp_path: Path) -> None:
    loaded = listed(tmp_path, "name,language,id\nНадежда,ru,1\nНадежда,uk,2\n")
    assert names(loaded) == (Name("Надежда", "ru", key="1"), Name("Надежда", "uk", key="2"))
    assert loaded.problems == ()


@pytest.mark.parametrize("name", ["X", "é", "中", "7", "2024", "50", "-", "“”", ""])
def test_what_would_be_found_everywhere_is_left_out_with_a_warning(
    tmp_path: Path, name: str
) -> None:
    loaded = listed(tmp_path, f"id,name\n1,ADALYNN\n2,{name}\n")
    assert names(loaded) == (Name("ADALYNN", key="1"),)
    (problem,) = loaded.problems
    assert (problem.kind, problem.line) == ("warning", 3)
    assert problem.text.startswith("this line is left out: ")


@pytest.mark.parametrize("name", ["9162928", "C4", "中国", "G7", "Ə8", "ab"])
def test_what_is_short_and_tells_something_is_kept(tmp_path: Path, name: str) -> None:
    loaded = listed(tmp_path, f"{name}\n", "vessels.txt")
    assert names(loaded) == (Name(name),)
    assert loaded.problems == ()


def test_of_many_warnings_some_are_told_and_the_number_of_the_others(tmp_path: Path) -> None:
    problems = listed(tmp_path, "ADALYNN\n" + "x\n" * 1000, "a.txt").problems
    assert len(problems) == MOST_TOLD + 1
    assert problems[-1].text == "of this list 980 more lines have such warnings"


def test_of_many_errors_some_are_told(tmp_path: Path) -> None:
    problems = listed(tmp_path, "name,id\n" + 'ADALYNN,1,2\n"x\n' * 1000).problems
    assert len(problems) == MOST_TOLD + 1
    last = problems[-1]
    assert (last.kind, last.line) == ("warning", MOST_TOLD + 2)
    assert last.text == "and more: the rest of this list was not looked at"


def test_of_a_list_that_was_read_to_its_end_no_rest_is_told(tmp_path: Path) -> None:
    text = "name,id\n" + "ADALYNN,1,2\n" * MOST_TOLD + "\n# the end\n"
    assert len(listed(tmp_path, text).problems) == MOST_TOLD


def test_a_wrong_line_hides_no_other(tmp_path: Path) -> None:
    text = 'name,language,id\n"aa,,\nbb,english,\ncc,,,d\n"ee" f,,\ngg,,h\n'
    lines = [(one.line, one.kind) for one in listed(tmp_path, text).problems]
    assert lines == [(2, "error"), (3, "error"), (4, "error"), (5, "error")]


def test_a_list_that_cannot_be_read_brings_no_second_error(tmp_path: Path) -> None:
    loaded = listed(tmp_path, "# nothing\n")
    assert [one.text for one in loaded.problems] == ["there is no name in this list"]
    assert loaded.draft is not None
    assert loaded.draft.entities[0].names == (Name("vessels"),)


def test_more_names_than_there_may_be_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watchlist, "MOST_NAMES", 3)
    loaded = listed(tmp_path, "aa\nbb\nbb\ncc\ndd\nee\n", "a.txt")
    (problem,) = loaded.problems
    assert (problem.kind, problem.line) == ("error", 5)
    assert problem.text == "a list has 3 names at the most"
    assert loaded.draft is not None
    # None of them is compiled: that takes longer than to read them.
    assert loaded.draft.entities[0].names == (Name("vessels"),)


def test_a_list_too_large_for_its_names_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watchlist, "MOST_BYTES", 1_000_000)
    (problem,) = listed(tmp_path, b"\xff" * 1_000_001).problems
    assert problem.text == "the file is too large"
    assert problem.hint.startswith("1 MB is the most, for 200,000 names: part it, or leave out")


def test_a_line_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    long = "a" * 140_000
    (problem,) = listed(tmp_path, f"ADALYNN\n{long}\n", "a.txt").problems
    assert (problem.kind, problem.line) == ("error", 2)
    assert problem.text == "this line is too long"
    (problem,) = listed(tmp_path, f"{long},{long}\n").problems
    assert problem.kind == "error"


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    text = FEEDS + CHANNELS + "entities: {vessels: {file: pipe.csv}}\n" + RULES
    (problem,) = load(write(tmp_path, text), {}).problems
    assert problem.text == "this is not an ordinary file"


def test_a_list_begins_beside_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "vessels.txt").write_text("ADALYNN\n")
    (tmp_path / "more" / "things.yaml").write_text("entities: {vessels: {file: vessels.txt}}\n")
    text = "include: more/things.yaml\n" + FEEDS + CHANNELS + RULES
    assert names(load(write(tmp_path, text), {})) == (Name("ADALYNN"),)


def test_what_a_list_has_and_how_many_is_in_the_configuration(tmp_path: Path) -> None:
    configuration = listed(tmp_path, "ADALYNN\nBELLA\n", "a.txt").configuration
    assert configuration is not None
    assert configuration.lists == ((tmp_path / "a.txt", 2),)


CELLS = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Lm")), min_size=2, max_size=12)
SIGNS = st.sampled_from(",;\t|")
SPICED = st.builds("{}{}{}".format, CELLS, st.sampled_from(["", ", ", ";", '"', " | "]), CELLS)


@given(st.lists(st.tuples(SPICED, st.sampled_from(["", "ru", "en"]), SPICED)), SIGNS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_a_spreadsheet_writes_is_read_as_it_was(
    tmp_path: Path, rows: list[tuple[str, str, str]], sign: str
) -> None:
    out = io.StringIO()
    written = csv.writer(out, delimiter=sign)
    written.writerows([("name", "language", "id"), ("first", "", "1"), *rows])
    path = tmp_path / "list.csv"
    path.write_bytes(out.getvalue().encode())
    problems = Problems(Sources())

    found = read_list(path, problems)

    assert found is not None
    assert [one.kind for one in problems.all() if one.kind == "error"] == []
    clean = {(" ".join(name.split()), language or None) for name, language, _ in rows}
    assert {(one.text, one.language) for one in found.names} == {("first", None), *clean}
    for number, name in enumerate(found.names):
        source, at = problems.sources.at(found.places[2 * number])
        end = found.places[2 * number + 1] - found.places[2 * number]
        assert source.text[at : at + end].split() == name.text.split() or '"' in name.text


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.txt"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_a_list_holds_is_names_or_an_error(tmp_path: Path, body: bytes, name: str) -> None:
    loaded = listed(tmp_path, b"name,id\n" + body, name)
    assert (loaded.configuration is None) == any(one.kind == "error" for one in loaded.problems)
    for problem in loaded.problems:
        assert problem.line >= 1
        assert problem.column >= 1
