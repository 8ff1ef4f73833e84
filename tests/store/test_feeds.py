from dataclasses import fields, replace
from datetime import timedelta

import pytest

from tests.store.builders import (
    DAY,
    LEASE,
    MINUTE,
    NOW,
    entry,
    feed,
    judged,
    opened,
    still_there,
    with_configuration,
    with_feeds,
)
from watcher.model import FeedState, Judgement
from watcher.store import Store


def claimed(store: Store, *, everything: bool = False) -> list[str]:
    return [state.feed_id for state in store.claim_feeds(NOW, 10, LEASE, everything=everything)]


def test_a_new_feed_is_due_when_told(store: Store) -> None:
    with_configuration(store, [feed("one"), feed("two")], {feed("one").id: NOW + MINUTE})

    assert store.feed_state(feed("one").id) == FeedState(feed("one").id, NOW + MINUTE)
    assert store.feed_state(feed("two").id) == FeedState(feed("two").id, NOW)


def test_an_unknown_feed_has_no_state(store: Store) -> None:
    assert store.feed_state("nobody") is None


def test_a_known_feed_keeps_its_state_and_takes_its_new_name(store: Store) -> None:
    with_feeds(store, "one")
    state = FeedState(feed("one").id, NOW + DAY, etag='"x"', failures=3, error="no answer")
    store.commit_polls([Judgement(feed("one"), state)], NOW)

    with_configuration(store, [replace(feed("one"), name="The One", address="one")], {})

    (row,) = store.feed_rows()
    assert (row.name, row.address, row.state) == ("The One", "one", state)


def test_a_feed_that_left_the_configuration_is_not_polled_and_comes_back_as_it_was(
    store: Store,
) -> None:
    with_feeds(store, "one", "two")
    store.commit_polls([judged(entry("a"))], NOW)
    before = store.feed_state(feed("one").id)

    with_feeds(store, "two")
    assert [row.name for row in store.feed_rows()] == ["two"]
    assert claimed(store, everything=True) == [feed("two").id]

    with_feeds(store, "two", "one")
    assert store.feed_state(feed("one").id) == before
    assert store.known(feed("one").id, ["a"])
    assert [row.name for row in store.feed_rows()] == ["two", "one"]


def test_without_any_feed_nothing_is_claimed(store: Store) -> None:
    with_feeds(store, "one")
    with_feeds(store)

    assert claimed(store, everything=True) == []


def test_the_most_overdue_feeds_are_claimed_first(store: Store) -> None:
    due = {feed(str(n)).id: NOW - n * MINUTE for n in range(5)}
    with_configuration(store, [feed(str(n)) for n in range(5)], due)

    states = store.claim_feeds(NOW, 2, LEASE)

    assert [state.feed_id for state in states] == [feed("4").id, feed("3").id]


def test_a_claimed_feed_is_free_again_after_its_lease(store: Store) -> None:
    with_feeds(store, "one")

    assert claimed(store) == [feed("one").id]
    assert claimed(store) == []
    assert len(store.claim_feeds(NOW + LEASE, 10, LEASE)) == 1


def test_a_claimed_feed_is_free_again_after_its_poll(store: Store) -> None:
    with_feeds(store, "one")
    claimed(store)

    store.commit_polls([judged(entry("a"))], NOW)

    assert claimed(store) == []
    assert len(store.claim_feeds(NOW + MINUTE, 10, LEASE)) == 1


def test_a_new_daemon_frees_every_feed(store: Store) -> None:
    with_feeds(store, "one")
    claimed(store)

    store.void_claims(NOW)

    assert claimed(store) == [feed("one").id]


def test_a_feed_that_is_not_due_is_claimed_only_when_everything_is_asked_for(store: Store) -> None:
    with_configuration(store, [feed("one")], {feed("one").id: NOW + DAY})

    assert claimed(store) == []
    assert claimed(store, everything=True) == [feed("one").id]


def test_only_chosen_feeds_are_claimed(store: Store) -> None:
    with_feeds(store, "one", "two", "three")

    states = store.claim_feeds(NOW, 10, LEASE, only={feed("two").id})

    assert [state.feed_id for state in states] == [feed("two").id]


def test_every_field_of_a_state_comes_back(store: Store) -> None:
    with_feeds(store, "one")
    state = FeedState(
        feed_id=feed("one").id,
        due_at=NOW + MINUTE,
        etag='W/"\udce9"',
        last_modified="Sun, 01 Mar 2026 12:00:00 GMT",
        body_hash="b0d7",
        baseline_at=NOW - DAY,
        polled_at=NOW,
        ok_at=NOW - MINUTE,
        new_at=NOW - timedelta(microseconds=1),
        interval=612.5,
        failures=2,
        error="it timed out",
        trouble_since=NOW - MINUTE,
        trouble_told=True,
    )
    assert all(getattr(state, field.name) for field in fields(FeedState))

    store.commit_polls([Judgement(feed("one"), state)], NOW)

    # A header may hold what is no text at all; the server then just sends the body again.
    assert store.feed_state(feed("one").id) == replace(state, etag='W/"?"')


def test_a_poll_of_a_feed_that_was_never_synced_is_a_bug(store: Store) -> None:
    with pytest.raises(LookupError, match="fit comes first"):
        store.commit_polls([still_there()], NOW)


def test_the_state_outlives_the_program(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    before = store.feed_state(feed("one").id)
    store.close()

    with opened(store.path.parent) as again:
        assert again.feed_state(feed("one").id) == before


def test_a_feed_that_comes_back_is_seen_for_the_first_time_again_but_knows_its_entries(
    store: Store,
) -> None:
    with_feeds(store, "one")
    before = replace(state_of(store), baseline_at=NOW, etag='"a"', failures=2)
    store.commit_polls([replace(judged(entry("a")), state=before)], NOW)

    with_feeds(store, "two")
    with_feeds(store, "one")

    after = state_of(store)
    assert (after.baseline_at, after.etag, after.failures) == (None, None, 2)
    assert store.known(feed("one").id, ["a"]).keys() == {"a"}


def state_of(store: Store) -> FeedState:
    found = store.feed_state(feed("one").id)
    assert found is not None
    return found


def test_a_feed_that_is_asked_for_in_another_way_is_due_as_if_it_were_new(store: Store) -> None:
    with_feeds(store, "one")
    later = replace(state_of(store), due_at=NOW + DAY)
    store.commit_polls([replace(judged(entry("a")), state=later)], NOW)
    with_feeds(store, "one", at=NOW + MINUTE)
    assert state_of(store).due_at == NOW + DAY

    changed = replace(feed("one"), allow_private=True)
    with_configuration(store, [changed], {}, at=NOW + MINUTE)

    assert state_of(store).due_at == NOW + MINUTE
