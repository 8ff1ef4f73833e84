import re

import pytest

from tests.e2e.stage import rss
from watcher.feeds.given import given

URL = "file:///x"


def test_plain_text_is_one_entry_whose_first_line_is_the_title() -> None:
    (entry,) = given("\ufeff\r\n Talks resume \r\n\r\nMet in Երևան.\r\nTwice.\n".encode(), URL)

    assert (entry.title, entry.content) == ("Talks resume", "Met in Երևան.\nTwice.")


def test_one_line_is_a_title_alone() -> None:
    (entry,) = given(b"Talks", URL)

    assert (entry.title, entry.content) == ("Talks", "")


def test_a_feed_document_is_its_entries() -> None:
    entries = given(rss(("1", "One", "x"), ("2", "Two", "y")), URL)

    assert [entry.title for entry in entries] == ["One", "Two"]


def test_json_lines_are_entries_as_parse_prints_them() -> None:
    entries = given(b'{"id": "1", "title": "One"}\n\n{"id": "2", "text": "Two"}\n', URL)

    assert [(entry.title, entry.content) for entry in entries] == [("One", ""), ("", "Two")]


def test_a_json_list_is_entries_as_try_prints_them() -> None:
    body = '\ufeff[\n {"id": "1", "title": "One", "evidence": []},\n {"id": "2"}\n]\n'
    assert [entry.title for entry in given(body.encode(), URL)] == ["One", ""]


@pytest.mark.parametrize("text", ["[Update] Talks go on", "[1] and more", "[" * 10_000])
def test_a_story_may_begin_with_a_bracket(text: str) -> None:
    (entry,) = given(text.encode(), URL)

    assert entry.title == text


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b" \n", "there is nothing in it"),
        (b"<html><body>No.</body></html>", "a web page, not a feed; give its text alone"),
        (rss(), "a feed without an entry"),
        (b'{"id": "1"}\n{"title": "x"}', "line 2: an entry needs an “id”"),
        (b'{"id": "1"}\n{oops', "line 2: this line is no JSON"),
        (b"talks \xff", "byte 7 is not UTF-8"),
        (b"[]", "a list without an entry"),
        (b'[{"id": "1"}, {"title": "x"}]', "value 2 of this list: an entry needs an “id”"),
        (b'["talks"]', "value 1 of this list is no entry"),
    ],
)
def test_what_cannot_be_read_says_why(body: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}"):
        given(body, URL)
