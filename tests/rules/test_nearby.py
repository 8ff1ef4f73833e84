import gc
import time
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.builders import entity, hits
from watcher.entities.lookup import Entities
from watcher.model import Entry, Rule
from watcher.rules.compile import compile_rules
from watcher.rules.nearby import loosely, nearby
from watcher.rules.reading import MOST_EVIDENCE
from watcher.text.document import annotate

Span = tuple[int, int]

SPAN = st.builds(
    lambda start, length: (start, start + length), st.integers(0, 11), st.integers(1, 3)
)
WORD = st.builds(lambda start: (start, start + 1), st.integers(0, 14))
BREAKS = st.sets(st.integers(0, 14), max_size=2).map(sorted)
TOWNS = [
    entity("Armenia", "Armenia", "Republic of Armenia", "Yerevan", excluding=["Armenia Street"]),
    entity("Azerbaijan", "Azerbaijan", "Republic of Azerbaijan", "Baku"),
]
HOSTILE = [
    ('"a a a a a a"~100', "a "),
    ('"a a a a a a"~100', "a a a\n\n"),
    ('"a b c d e f"~50', "a b c d e f "),
    ('"a b c d e f"~0', "a b b c c d d e e f f a "),
    ('"a-b b-c c-a"~50', "a b c "),
    ("a NEAR/100 (b NEAR/100 (c NEAR/100 d))", "a b c d "),
    ('(a OR "a b") NEAR/50 (b OR "b a") NEAR/50 c', "a b a c "),
    ("=a", "((((#a)))) "),
    ("C++", "C+ é "),
    ("@Armenia NEAR/9 @Azerbaijan", "Armenia Street Republic of Azerbaijan Yerevan "),
    ("((a OR x) AND ((b OR y) AND ((c OR z) AND (a OR b))))", "a b c "),
]


@st.composite
def units(draw: st.DrawFn, span: st.SearchStrategy[Span]) -> list[list[Span]]:
    """Draw two to four units of spans in order; some are the same unit twice."""
    distinct = draw(st.lists(st.sets(span, min_size=1, max_size=6).map(sorted), min_size=1))
    return draw(st.lists(st.sampled_from(distinct), min_size=2, max_size=4))


def all_windows(places: list[list[Span]], distance: int, breaks: list[int]) -> set[Span]:
    """Try every choice of one span for each unit."""
    found: set[Span] = set()
    for chosen in product(*places):
        start, end = min(s for s, _ in chosen), max(e for _, e in chosen)
        apart = all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(chosen, 2))
        others = end - start - sum(e - s for s, e in chosen)
        if apart and others <= distance and not any(start <= wall < end for wall in breaks):
            found.add((start, end))
    return found


def shortest(windows: set[Span]) -> list[Span]:
    return sorted(
        (start, end)
        for start, end in windows
        if not any(start <= s and e <= end for s, e in windows - {(start, end)})
    )


def whole(places: list[list[Span]], breaks: list[int]) -> list[list[Span]]:
    """Drop spans across a break: no text has them."""
    return [
        [(s, e) for s, e in unit if not any(s <= wall < e for wall in breaks)] for unit in places
    ]


@given(units(SPAN), st.integers(0, 6), BREAKS)
def test_what_is_told_of_texts_that_are_too_dear_has_no_less(
    places: list[list[Span]], distance: int, breaks: list[int]
) -> None:
    places = whole(places, breaks)
    told = loosely(places, distance, breaks)

    for start, end in nearby(places, distance, breaks):
        assert any(start <= low and high <= end for low, high in told)


def test_a_proximity_that_is_too_dear_for_all_of_a_text_is_found_at_its_end() -> None:
    query = '"a-b b-c c-d d-e e-f f-g g-h h-i"~50'
    text = f"{'a b c d e f g h ' * 6_000}{'x ' * 60}\n\nab bc cd de ef fg gh hi"

    assert hits(query, text)


@given(units(SPAN), st.integers(0, 6), BREAKS)
def test_windows_of_phrases_are_those_that_trying_everything_finds(
    places: list[list[Span]], distance: int, breaks: list[int]
) -> None:
    places = whole(places, breaks)

    assert nearby(places, distance, breaks) == shortest(all_windows(places, distance, breaks))


@given(units(WORD), st.integers(0, 6), BREAKS)
def test_windows_of_words_are_those_that_trying_everything_finds(
    places: list[list[Span]], distance: int, breaks: list[int]
) -> None:
    places = whole(places, breaks)

    assert nearby(places, distance, breaks) == shortest(all_windows(places, distance, breaks))


@given(
    st.lists(st.sampled_from("ab"), min_size=2, max_size=5),
    st.integers(0, 6),
    st.lists(st.sampled_from("abx"), max_size=14),
)
def test_a_window_in_a_text_has_all_words_and_few_others_and_could_not_be_shorter(
    words: list[str], distance: int, row: list[str]
) -> None:
    found = hits(f'"{" ".join(words)}"~{distance}', " ".join(row))

    fitting = {
        (start, end)
        for start, end in combinations(range(len(row) + 1), 2)
        if all(row[start:end].count(word) >= words.count(word) for word in words)
        and end - start - len(words) <= distance
    }
    assert (found or []) == [" ".join(row[start:end]) for start, end in shortest(fitting)]


def cost(query: str, text: str) -> float:
    """Return the CPU time in seconds of annotating and matching a text, evidence included."""
    ruleset = compile_rules([Rule("r", "r", (query,))], Entities(TOWNS, {})).ruleset
    entry = Entry("1", content=text)
    began = time.process_time()
    ruleset.match(annotate(entry, None))
    return time.process_time() - began


@pytest.mark.parametrize(("query", "unit"), HOSTILE)
def test_ten_times_the_text_costs_about_ten_times_the_work(query: str, unit: str) -> None:
    gc.collect()
    gc.disable()
    try:
        short = min(cost(query, unit * (10_000 // len(unit))) for _ in range(5))
        long = min(cost(query, unit * (100_000 // len(unit))) for _ in range(2))
    finally:
        gc.enable()

    assert long < 15 * short + 0.02


def test_a_term_leaves_so_much_evidence_in_a_field_and_no_more() -> None:
    text = "a b " * (MOST_EVIDENCE + 50)

    assert len(hits("a", text) or ()) == MOST_EVIDENCE
    assert len(hits('"a b"~3', text) or ()) == MOST_EVIDENCE
    assert len(hits("/a/", text) or ()) == MOST_EVIDENCE


def test_evidence_of_a_field_is_not_crowded_out_by_another() -> None:
    entry = Entry("1", title="a " * 1000, content="so a")
    ruleset = compile_rules([Rule("r", "r", ("a",))], Entities([], {})).ruleset

    fields = [piece.field for piece in ruleset.match(annotate(entry, None))[0].evidence]

    assert fields == ["title"] * MOST_EVIDENCE + ["content"]


def test_no_match_is_lost_behind_many_that_are_not_part_of_it() -> None:
    text = "a b x x x " * 1000 + "a b c"

    assert hits("(a NEAR/1 b) NEAR/0 c", text) == ["a b c"]


def test_a_word_inside_a_window_does_not_hide_the_one_after_it() -> None:
    assert hits("(a NEAR/3 b) NEAR/1 c", "a x c x b x c") == ["a x c x b x c"]


def test_a_word_of_a_longer_name_may_be_used_in_another_place() -> None:
    assert hits('"new-age age old"~0', "new age age old") == ["new age age old"]
    assert hits('"co-op fire rain"~0', "rain coop fire co-op") == ["rain coop fire"]
