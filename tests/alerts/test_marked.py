import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.alerts.builders import evidence
from watcher.alerts.marked import marked, pieces, short
from watcher.model import Evidence
from watcher.text.display import plain


def test_spans_are_found_behind_what_was_cleaned_away() -> None:
    text = "a\r\n\r\n\x1b[31m  talks e\u0301 talks"
    found = (
        Evidence("title", 12, 17, "talks", "talks"),
        Evidence("title", 21, 26, "talks", "talks"),
    )
    assert text[12:17] == text[21:26] == "talks"
    part = marked(text, found, 100)
    assert [part.text[a:b] for a, b in part.spans] == ["talks", "talks"]


def test_runs_alternate_between_text_and_evidence() -> None:
    part = marked("a talks b", (evidence("title", "a talks b", "talks", "talks"),), 100)
    assert pieces(part) == (("a ", False), ("talks", True), (" b", False))


def test_evidence_that_overlaps_is_marked_as_one() -> None:
    text = "peace talks now, and talks later"
    found = (
        Evidence("title", 0, 11, "peace talks", "peace talks"),
        Evidence("title", 6, 11, "talks", "talks"),
        Evidence("title", 12, 15, "now", "now"),
    )
    part = marked(text, found, 100)
    assert [part.text[a:b] for a, b in part.spans] == ["peace talks", "now"]


def test_a_word_is_marked_only_where_it_is_evidence() -> None:
    text = "talk, talk and talk"
    part = marked(text, (Evidence("title", 6, 10, "talk", "talk"),), 100)
    assert part.spans == ((6, 10),)


def test_evidence_behind_the_cut_is_not_looked_for() -> None:
    text = "talks and " * 200_000
    found = tuple(Evidence("title", at, at + 5, "talks", "talks") for at in range(0, 1_900_000, 10))
    part = marked(text, found, 40)
    assert [part.text[a:b] for a, b in part.spans] == ["talks"] * 4


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("peace talks", 11, "peace talks"),
        ("peace talks", 10, "peace…"),
        ("peace talks", 6, "peace…"),
        ("talks, borders", 12, "talks…"),
        ("卡拉巴赫和平", 4, "卡拉巴…"),
        ("x" * 100, 40, "x" * 39 + "…"),
        ("text", 0, ""),
    ],
)
def test_a_text_is_cut_after_a_whole_word(text: str, limit: int, cut: str) -> None:
    assert short(text, limit) == cut


@given(st.text(max_size=200), st.integers(0, 60))
def test_a_cut_text_is_how_the_clean_text_begins(text: str, limit: int) -> None:
    cut, whole = short(text, limit), plain(text, 10_000)
    assert len(cut) <= limit
    assert cut == whole or whole.startswith(cut.removesuffix("…"))


@given(st.lists(st.sampled_from(["talks", "мир", "卡", "e\u0301te", "\r\n", "\x1b[31m", "&"])))
def test_every_span_holds_the_word_of_its_evidence(words: list[str]) -> None:
    text = " ".join(words)
    found, at = [], 0
    for word in words:
        if word.isalnum():
            found.append(Evidence("title", at, at + len(word), word, word))
        at += len(word) + 1
    part = marked(text, found, 10_000)
    assert [part.text[a:b] for a, b in part.spans] == [item.text for item in found][:100]
