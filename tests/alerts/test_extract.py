from hypothesis import given
from hypothesis import strategies as st

from tests.alerts.builders import entry, evidence
from watcher.alerts.extract import extract, marked, pieces
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


def test_spans_are_found_behind_what_was_cleaned_away() -> None:
    text = "a\r\n\r\n\x1b[31m  talks e\u0301 talks"
    found = (
        Evidence("title", 12, 17, "talks", "talks"),
        Evidence("title", 21, 26, "talks", "talks"),
    )
    assert text[12:17] == text[21:26] == "talks"
    part = marked(text, found, 100)
    assert [part.text[a:b] for a, b in part.spans] == ["talks", "talks"]


def test_chinese_is_cut_without_blanks() -> None:
    text = "卡" * 400 + "谈判" + "卡" * 400
    part = extract(entry(summary=text), (evidence("summary", text, "谈判", "谈判"),))
    assert [part.text[a:b] for a, b in part.spans] == ["谈判"]


def test_a_letter_keeps_its_marks_at_a_cut() -> None:
    text = "क\u094d\u0937\u093f" * 300
    part = extract(entry(summary=text), ())
    assert not part.text.endswith(("\u0915…", "\u0937…"))


def test_runs_alternate_between_text_and_evidence() -> None:
    part = marked("a talks b", (evidence("title", "a talks b", "talks", "talks"),), 100)
    assert pieces(part) == (("a ", False), ("talks", True), (" b", False))


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
