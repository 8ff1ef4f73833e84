import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.alerts.builders import entry, evidence
from watcher.alerts.extract import extract
from watcher.alerts.marked import pieces
from watcher.model import Entry, Evidence

LONG = "word " * 200 + "then talks began in Geneva " + "word " * 200


def test_an_extract_stands_around_its_evidence() -> None:
    found = (evidence("content", LONG, "talks", "talks"),)
    part = extract(Entry("e", title="t", content=LONG), found)
    assert [part.text[a:b] for a, b in part.spans] == ["talks"]
    assert part.text.startswith("…word")
    assert part.text.endswith("word…")
    assert len(part.text) <= 280


def test_the_field_that_shows_most_terms_is_taken() -> None:
    said = Entry("e", title="t", summary="talks", content="talks in Geneva")
    found = tuple(
        Evidence(field, start, start + len(word), word, word)
        for field, start, word in (
            ("summary", 0, "talks"),
            ("content", 0, "talks"),
            ("content", 9, "Geneva"),
        )
    )
    assert extract(said, found).text == "talks in Geneva"


def test_the_window_that_shows_most_terms_is_taken() -> None:
    text = "talks " + "x " * 300 + "talks Geneva " + "y " * 300
    second = text.index("talks Geneva")
    found = (
        Evidence("summary", 0, 5, "talks", "talks"),
        Evidence("summary", second, second + 5, "talks", "talks"),
        Evidence("summary", second + 6, second + 12, "Geneva", "Geneva"),
    )
    assert "talks Geneva" in extract(entry(summary=text), found).text


def test_without_evidence_it_is_how_the_text_begins() -> None:
    assert extract(entry(summary=LONG), ()).text.startswith("word word")


def test_the_title_said_again_is_no_extract() -> None:
    assert extract(entry(title="A b", summary="A b."), ()).text == ""


def test_chinese_is_cut_without_blanks() -> None:
    text = "卡" * 400 + "谈判" + "卡" * 400
    part = extract(entry(summary=text), (evidence("summary", text, "谈判", "谈判"),))
    assert [part.text[a:b] for a, b in part.spans] == ["谈判"]


def test_a_letter_keeps_its_marks_at_a_cut() -> None:
    text = "क\u094d\u0937\u093f" * 300
    part = extract(entry(summary=text), ())
    assert not part.text.endswith(("\u0915…", "\u0937…"))


@given(st.text(max_size=600), st.lists(st.tuples(st.integers(0, 600), st.integers(1, 50))))
def test_any_evidence_gives_ordered_spans_inside_the_text(
    text: str, places: list[tuple[int, int]]
) -> None:
    found = [
        Evidence("summary", a, min(len(text), a + n), text[a : a + n], "t")
        for a, n in places
        if a < len(text)
    ]
    part = extract(Entry("e", summary=text), found)
    edges = [edge for span in part.spans for edge in span]
    assert len(part.text) <= 280
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(part.text) for edge in edges)
    assert "".join(run for run, _ in pieces(part)) == part.text


def test_an_extract_begins_and_ends_with_a_sentence_where_one_is_near() -> None:
    text = "The weather stays mild today. " * 20 + "Envoys began talks. " + "Sport follows. " * 20
    part = extract(entry(title="t", summary=text), (evidence("summary", text, "talks", "talks"),))
    assert part.text.startswith("The weather stays")
    assert part.text.endswith("follows.")
    assert [part.text[a:b] for a, b in part.spans] == ["talks"]


def test_a_point_inside_a_number_ends_no_sentence() -> None:
    text = "x " * 100 + "talks " + "rates rose to 2024.5 percent " * 20
    part = extract(entry(title="t", summary=text), (evidence("summary", text, "talks", "talks"),))
    assert not part.text.endswith("2024.")


@pytest.mark.parametrize(
    "summary",
    [
        "A b c",
        "A b c.",
        "A b c - AP News",
        "A b c | AP",
        "A b\xa0\xa0c",
        "A b",
        "https://x.example/story",
    ],
)
def test_a_summary_that_adds_nothing_is_no_extract(summary: str) -> None:
    assert extract(entry(title="A b c", summary=summary), ()).text == ""


def test_a_headline_said_again_is_left_out_of_the_extract() -> None:
    said = entry(title="Budget adopted", summary="Budget adopted. The vote was 70 to 30.")
    found = (evidence("summary", said.summary, "vote", "vote"),)
    part = extract(said, found)
    assert part.text == "The vote was 70 to 30."
    assert [part.text[a:b] for a, b in part.spans] == ["vote"]


def test_a_word_that_begins_as_the_headline_does_is_kept() -> None:
    said = entry(title="Talk", summary="Talks in Geneva go on until Friday.")
    assert extract(said, ()).text == said.summary


def test_what_stands_in_for_a_title_is_not_said_again() -> None:
    said = Entry("e", content="Envoys met in Geneva. The talks go on.")
    assert extract(said, ()).text == "The talks go on."
