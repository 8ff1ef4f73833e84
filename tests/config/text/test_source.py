from pathlib import Path

import pytest

from tests.config.files import GOOD, loaded, told
from watcher.config.load import load
from watcher.config.text import source
from watcher.config.text.source import Source


def test_a_byte_order_mark_at_the_start_is_no_matter(tmp_path: Path) -> None:
    assert told(tmp_path, b"\xef\xbb\xbf" + GOOD.encode()) == []


def test_utf16_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD.encode("utf-16")) == [
        "1:1: error: the file is in UTF-16 (save it as UTF-8)"
    ]


def test_a_byte_that_is_not_utf8_has_its_place(tmp_path: Path) -> None:
    assert told(tmp_path, "a: 1\nбб".encode() + b"\xff") == [
        "2:3: error: the byte 0xff is not UTF-8 (save the file as UTF-8)"
    ]


def test_a_control_character_has_its_place_and_hides_no_other_mistake(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD + "# \x07\nx: 1\n") == [
        "4:3: error: the control character U+0007 stands here (delete it)",
        (
            "5:1: error: unknown key 'x' (there is: timezone, store, lookback, give_up, keep,"
            " user_agent, allow_private, include, entities, defaults)"
        ),
    ]


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    assert load(tmp_path, {}).problems[0].text == "this is a directory"


def test_a_path_through_a_file_cannot_be_read(tmp_path: Path) -> None:
    loaded(tmp_path, GOOD)
    problem = load(tmp_path / "rules.yaml" / "x", {}).problems[0]
    assert problem.text == "the file cannot be read: not a directory"


def test_a_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MOST_BYTES", 10)
    assert loaded(tmp_path, GOOD).problems[0].text == "the file is too large"


def test_lines_end_as_on_any_system_and_the_text_is_not_shown() -> None:
    text = Source(Path("r"), "a\r\nb\rc\nd")
    assert [text.place(index) for index in (0, 3, 5, 7)] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert "a" not in repr(text).removeprefix("Source")
