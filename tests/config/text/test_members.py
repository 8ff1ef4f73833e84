from hypothesis import given
from hypothesis import strategies as st

from watcher.config.text.members import Members
from watcher.config.text.nodes import Broken, Mapping, Node, Pair, Scalar, Sequence

PLACES = st.integers(0, 10**12)
TEXTS = st.text(max_size=5)
STYLES = st.sampled_from(["", "'", '"', "|", ">"])
TAGS = st.sampled_from([None, "!env", "!file"])
SCALARS = st.builds(Scalar, TEXTS, PLACES, PLACES, STYLES, TAGS)
KEYS = st.builds(Scalar, TEXTS, PLACES, PLACES, STYLES, st.none())
BROKEN = st.builds(Broken, PLACES, PLACES)


def mapped(pairs: list[Pair], start: int, end: int) -> Mapping:
    return Mapping({pair.key.text: pair for pair in pairs}, start, end)


def larger(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(Sequence, st.lists(nodes, max_size=4), PLACES, PLACES) | st.builds(
        mapped, st.lists(st.builds(Pair, KEYS, nodes), max_size=4), PLACES, PLACES
    )


NODES = st.lists(st.recursive(SCALARS | BROKEN, larger, max_leaves=8), max_size=6)


@given(NODES, NODES)
def test_what_is_taken_in_comes_out_as_it_was(first: list[Node], more: list[Node]) -> None:
    members = Members(first)
    members.extend(more)

    assert list(members) == first + more
    assert len(members) == len(first + more)


@given(NODES.filter(bool), st.data())
def test_members_are_found_by_their_place_from_either_end(
    nodes: list[Node], data: st.DataObject
) -> None:
    members = Members(nodes)
    place = data.draw(st.integers(-len(nodes), len(nodes) - 1))

    assert members[place] == nodes[place]
    assert members[place:] == nodes[place:]


def test_a_list_with_no_members_is_false() -> None:
    assert not Members()
