import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.pieces import pieces
from watcher.rules.language.regex import Pattern, as_bytes, compile_pattern, options
from watcher.rules.language.weight import weight
from watcher.rules.patterns import Patterns, Shard


def pattern(text: str) -> Pattern:
    return compile_pattern(text, 0, len(text) + 2)


def known(*texts: str) -> tuple[Patterns, dict[int, str]]:
    patterns = Patterns()
    numbers = {patterns.number("", pattern(text)): text for text in texts}
    patterns.settle()
    return patterns, numbers


def hits(patterns: Patterns, numbers: dict[int, str], text: str) -> set[str]:
    return {numbers[number] for number in patterns.hits("", [text])}


@pytest.mark.parametrize("count", [1, 3, 40, 450])
def test_many_patterns_find_what_each_by_itself_finds(count: int) -> None:
    texts = [rf"\bстан{n}\w+|x{n}\b" for n in range(count)]
    patterns, numbers = known(*texts)

    for text in ("стан7ция x3", "x1 x39 стан449", "nothing", ""):
        assert hits(patterns, numbers, text) == {one for one in texts if pattern(one).found(text)}


def test_patterns_that_come_later_are_found_before_and_after_they_are_settled() -> None:
    patterns, numbers = known(*(f"first{n}x" for n in range(50)))
    for number in range(40):
        later = f"later{number}x"
        numbers[patterns.number("", pattern(later))] = later
        assert hits(patterns, numbers, f"first3x later{number}x") == {"first3x", later}
        patterns.settle()

    assert hits(patterns, numbers, "later0x later39x") == {"later0x", "later39x"}


def test_the_same_pattern_has_the_same_number() -> None:
    patterns = Patterns()

    assert patterns.number("", pattern("ab+")) == patterns.number("", pattern("ab+"))
    assert patterns.number("", pattern("ab+")) != patterns.number("title", pattern("ab+"))


class _OutOfMemory:
    """A set that says none of its patterns is there, not even that of every text."""

    def Match(self, _text: bytes) -> None:  # noqa: N802  as RE2 calls it
        """Say that nothing is there."""


def test_where_a_set_runs_out_of_memory_each_pattern_is_tried() -> None:
    shard = Shard(((-1, pattern("ab")), (-2, pattern("cd"))), _OutOfMemory())

    assert list(shard.hits("so cd", b"so cd")) == [-2]


def test_a_heavy_pattern_is_kept_out_of_the_sets_and_still_found() -> None:
    patterns, numbers = known(r"a.{200}b", *(f"first{n}x" for n in range(50)))

    assert hits(patterns, numbers, f"a{'.' * 200}b first7x") == {r"a.{200}b", "first7x"}


def test_a_pattern_that_repeats_much_counts_only_in_the_beginning_of_a_long_text() -> None:
    heavy = pattern(r"a.{300}b")
    text = f"a{'.' * 300}b"

    assert heavy.found(" " * 5_000 + text)
    assert not heavy.found(f"{' ' * 5_000}a..b")
    assert heavy.found(" " * 100_000 + text)
    assert heavy.spans(" " * 100_000 + text) == [(100_000, 100_302)]
    assert heavy.found(f"{' ' * 100_000}a..b")


def test_the_end_of_what_is_counted_is_not_the_end_of_the_text() -> None:
    heavy = pattern(r"x$|a.{300}b")
    assert heavy.reach is not None
    text = "." * (heavy.reach - 1) + "x" + "." * 10

    assert not heavy.found(text)
    assert heavy.spans(text) == []


PARTS = [
    "a", "b", "é", r"\w", r"\d", r"\s", r"\W", r"\S", ".", "[ab]", r"[^a\s]", r"[^\d]", r"[^\D]",
    r"[\w-]", r"\p{L}", r"\x{e9}", "(?:a|é)", "(?:ab)", "{",
]  # fmt: skip
REPEATS = ["", "", "", "+", "*", "?", "{2}", "{0,2}", "{1,3}?", "{2,}"]


@given(
    st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(REPEATS)), min_size=1, max_size=4),
    st.sampled_from(["", r"\b"]),
    st.text("aAbBé ٣1-_{\u00a0\n’", max_size=12),
)
def test_what_is_looked_for_instead_of_a_pattern_finds_no_less(
    parts: list[tuple[str, str]], edge: str, text: str
) -> None:
    try:
        asked = pattern(f"{edge}{''.join(part + times for part, times in parts)}{edge}")
    except QueryError:
        return
    found = re2.compile(asked.loose, options(1 << 20)).search(as_bytes(text))

    assert found is not None or not asked.found(text)


@pytest.mark.parametrize("text", [r"(.{0,300}a){3}", r"\w{200}!", r"[ab]{1,900}a[ab]{400}!"])
def test_a_pattern_that_some_texts_would_take_too_long_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="repeats too much"):
        pattern(text)


@pytest.mark.parametrize(
    ("text", "wide"),
    [(r"a\w+b", 1), (r"[ab]{3}.", 4), (r"(?:\d{2}-){3}x", 6), (r"\p{L}{4}", 4), ("abc", 0)],
)
def test_what_may_be_anything_is_counted_as_often_as_it_repeats(text: str, wide: int) -> None:
    assert weight(pieces(text), text).wide == wide
