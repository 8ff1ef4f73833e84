from hypothesis import given
from hypothesis import strategies as st

from tests.rules.builders import entity, hits

Span = tuple[int, int]

NAME = st.lists(st.sampled_from("abc"), min_size=1, max_size=3)


def stands(names: list[list[str]], row: list[str]) -> set[Span]:
    return {
        (start, start + len(name))
        for name in names
        for start in range(len(row))
        if row[start : start + len(name)] == name
    }


def inside(span: Span, others: set[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others - {span})


@given(
    st.lists(NAME, min_size=1, max_size=3),
    st.lists(NAME, max_size=3),
    st.lists(st.sampled_from("abcx"), max_size=12),
)
def test_an_entity_is_found_where_no_excluded_name_is_around_it(
    names: list[list[str]], excluded: list[list[str]], row: list[str]
) -> None:
    known = entity("E", *map(" ".join, names), excluding=list(map(" ".join, excluded)))

    found = hits("@E", " ".join(row), entities=[known])

    barred = stands(excluded, row)
    free = {span for span in stands(names, row) if span not in barred and not inside(span, barred)}
    expected = sorted(span for span in free if not inside(span, free))
    assert (found or []) == [" ".join(row[start:end]) for start, end in expected]
