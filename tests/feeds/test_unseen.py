from hypothesis import given
from hypothesis import strategies as st

from tests.feeds.builders import entry
from watcher.feeds.unseen import distinct, fresh, ids_of
from watcher.model import Entry


def known_after(*entries: Entry) -> dict[str, str]:
    return {one.id: one.text_hash for one in entries}


def test_an_unseen_entry_is_fresh() -> None:
    assert fresh([entry("a")], {}) == (entry("a"),)


def test_a_known_entry_is_not() -> None:
    assert fresh([entry("a", "t")], known_after(entry("a", "t"))) == ()


def test_an_edited_entry_is() -> None:
    assert fresh([entry("a", "new")], known_after(entry("a", "old"))) == (entry("a", "new"),)


def test_exact_twins_are_one() -> None:
    assert fresh([entry("a", "t"), entry("a", "t")], {}) == (entry("a", "t"),)


def test_thirty_entries_under_one_id_are_thirty_and_then_none() -> None:
    document = [entry("same", f"title {i}", f"https://x.example/{i}") for i in range(30)]
    first = fresh(document, {})
    assert len({one.id for one in first}) == 30
    assert first[0].id == "same"
    assert fresh(document, known_after(*first)) == ()


def test_a_new_entry_before_others_of_its_id_is_the_only_fresh_one() -> None:
    old = [entry("same", "a"), entry("same", "b")]
    known = known_after(*fresh(old, {}))
    assert [one.title for one in fresh([entry("same", "c"), *old], known)] == ["c"]


def test_when_the_keeper_of_an_id_leaves_nobody_takes_it_over() -> None:
    known = known_after(*fresh([entry("same", "a"), entry("same", "b")], {}))
    later = fresh([entry("same", "c"), entry("same", "b")], known)
    assert [one.title for one in later] == ["c"]
    assert later[0].id != "same"


def test_entries_alike_but_for_their_content_are_both_kept() -> None:
    document = [entry("x", "t"), entry("x", "t", content="1"), entry("x", "t", content="2")]
    assert len(distinct(document, {})) == 3


ENTRIES = st.lists(
    st.builds(
        entry,
        st.sampled_from("ab"),
        st.sampled_from(["", "t", "u"]),
        st.just(""),
        st.sampled_from(["", "1"]),
    ),
    max_size=12,
)


@given(ENTRIES)
def test_the_same_document_twice_brings_nothing_new(document: list[Entry]) -> None:
    first = fresh(document, {})
    assert fresh(document, known_after(*first)) == ()


@given(ENTRIES)
def test_nothing_is_lost_and_every_id_could_be_looked_up(document: list[Entry]) -> None:
    kept = distinct(document, {})
    assert {one.text_hash for one in kept} == {one.text_hash for one in document}
    assert len({one.id for one in kept}) == len(kept)
    assert {one.id for one in kept} <= set(ids_of(document))
