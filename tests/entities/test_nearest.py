import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.entities.nearest import distance, nearest

WORD = st.text("abc", max_size=6)


def slips(one: str, other: str) -> int:
    """Return the same as `distance`, as its definition says it."""
    if not one or not other:
        return len(one) + len(other)
    found = [
        slips(one[1:], other) + 1,
        slips(one, other[1:]) + 1,
        slips(one[1:], other[1:]) + (one[0] != other[0]),
    ]
    if one[:2] == other[1::-1] and len(other) > 1 and len(one) > 1:
        found.append(slips(one[2:], other[2:]) + 1)
    return min(found)


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_a_distance_is_the_fewest_slips(one: str, other: str) -> None:
    assert distance(one, other, 9) == slips(one, other)


@given(WORD, WORD, st.integers(0, 6))
def test_of_a_distance_beyond_the_most_only_that_is_said(one: str, other: str, most: int) -> None:
    whole = distance(one, other, 9)

    assert (distance(one, other, most) > most) == (whole > most)


def test_the_fewest_slips_count_then_the_first_letter_then_the_rank_then_the_order() -> None:
    assert nearest("artsak", [("arak", 0), ("artsakh", 3)]) == "artsakh"
    assert nearest("georgian", [("teorgian", 0), ("georgiam", 3)]) == "georgiam"
    assert nearest("georgian", [("georgiam", 3), ("georgias", 2)]) == "georgias"
    assert nearest("georgian", [("georgiam", 2), ("georgias", 2)]) == "georgiam"


@pytest.mark.parametrize(
    ("wrong", "known"),
    [("mars", "kars"), ("mars", "mari"), ("or", "oz"), ("blinken", "blanke"), ("", "a")],
)
def test_a_short_spelling_is_not_near_to_everything(wrong: str, known: str) -> None:
    assert nearest(wrong, [(known, 0)]) is None
