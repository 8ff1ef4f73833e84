from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st

from watcher.model import Entry, Evidence, Payload
from watcher.store.codec import (
    entry_from,
    entry_text,
    evidence_from,
    evidence_text,
    payload_from,
    payload_text,
)

WORDS = st.text(max_size=20)
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99))


@given(
    st.builds(
        Entry,
        id=WORDS,
        title=WORDS,
        content=WORDS,
        categories=st.lists(WORDS, max_size=3).map(tuple),
        language=st.none() | st.just("hy"),
        published=st.none() | st.datetimes(timezones=st.just(UTC)),
    )
)
def test_an_entry_comes_back_as_it_went_in(entry: Entry) -> None:
    assert entry_from(entry_text(entry)) == entry


@given(st.lists(st.builds(Evidence, WORDS, st.integers(), st.integers(), WORDS, WORDS)).map(tuple))
def test_evidence_comes_back_as_it_went_in(evidence: tuple[Evidence, ...]) -> None:
    assert evidence_from(evidence_text(evidence)) == evidence


@given(st.builds(Payload, WORDS, WORDS, WORDS, WORDS, st.lists(SPANS).map(tuple)))
def test_a_payload_comes_back_as_it_went_in(payload: Payload) -> None:
    assert payload_from(payload_text(payload)) == payload
