import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.feeds.lines import entry_from_json, entry_from_line, entry_to_json
from watcher.model import Entry

TEXT = st.text(max_size=10)
BACKSLASH = "a backslash stands before what it cannot; write two of them"
CONTROL = "a control character stands here; write it as \\n or \\u0009"


@given(
    st.builds(
        Entry,
        id=st.text(min_size=1, max_size=10),
        title=TEXT,
        summary=TEXT,
        content=TEXT,
        link=TEXT,
        author=TEXT,
        categories=st.lists(TEXT, max_size=3).map(tuple),
        language=st.none() | st.just("hy"),
        published=st.none() | st.datetimes(timezones=st.just(UTC)),
        publisher=TEXT,
        feed=TEXT,
    )
)
def test_what_is_written_is_read_back(entry: Entry) -> None:
    assert entry_from_json(json.loads(json.dumps(entry_to_json(entry)))) == entry


def test_all_but_the_id_may_be_absent_or_null() -> None:
    assert entry_from_json({"id": "a", "title": None, "categories": None}) == Entry(id="a")


def test_text_stands_for_content_and_unknown_keys_are_passed_over() -> None:
    assert entry_from_json({"id": "a", "text": "t", "x": 1}) == Entry(id="a", content="t")


@pytest.mark.parametrize(
    "written", ["2026-05-04T12:00:00Z", "2026-05-04T16:00:00+04:00", "2026-05-04T12:00:00"]
)
def test_dates_come_out_in_utc(written: str) -> None:
    read = entry_from_json({"id": "a", "published": written})
    assert read.published == datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({}, "an entry needs an “id”"),
        ({"id": 7}, "“id” must be a text"),
        ({"id": "a", "title": ["t"]}, "“title” must be a text"),
        ({"id": "a", "categories": "c"}, "“categories” must be a list of texts"),
        ({"id": "a", "categories": [1]}, "“categories” must be a list of texts"),
        ({"id": "a", "published": "soon"}, "“published” must be a date"),
    ],
)
def test_a_wrong_line_is_refused_in_plain_words(row: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        entry_from_json(row)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"{oops", "a key in double quotes must stand here (character 2)"),
        (b'{"id": "1",}', "a key in double quotes must stand here (character 12)"),
        (b'{"id" 1}', "a colon must stand here (character 7)"),
        (b'{"id": "1" "x": 2}', "a comma must stand here (character 12)"),
        (b'{"id": nul}', "a value must stand here (character 8)"),
        (b'{"id": "1"} {', "something follows behind the end of the value (character 13)"),
        (b'{"id": "1', "the text that begins here is not closed (character 8)"),
        (b'{"id": "\t"}', f"{CONTROL} (character 9)"),
        (b'{"id": "C:\\x"}', f"{BACKSLASH} (character 11)"),
        (b'{"id": "\\u12"}', f"{BACKSLASH} (character 10)"),
        (b'{"id": ', "it ends too early"),
        (b"[" * 100_000, "too many brackets stand within each other"),
        (b"1" * 5000, "a number in it is too long"),
        (b'{"id": "\xff"}', "it is not UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_json_says_why_and_where(line: bytes, sentence: str) -> None:
    with pytest.raises(ValueError, match="this line is no JSON: ") as caught:
        entry_from_line(line)
    assert str(caught.value) == f"this line is no JSON: {sentence}"
