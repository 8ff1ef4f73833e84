from datetime import datetime, timedelta

from tests.store.builders import (
    DAY,
    MINUTE,
    NOW,
    alert,
    deliver_all,
    delivery,
    entry,
    feed,
    judged,
    still_there,
    trouble,
    with_feeds,
)
from watcher.store import Store

MONTH, YEAR = 30 * DAY, 365 * DAY


def texts(store: Store) -> int:
    with store._read() as connection:
        return int(connection.exec_driver_sql("SELECT count(texts) FROM entry").scalar_one())


def pruned(
    store: Store, now: datetime, entries: timedelta, ledger: timedelta, limit: int = 1000
) -> int:
    """Prune to the end; return how many rows went."""
    total = 0
    while step := store.prune(now, entries, ledger, limit):
        total += step
    return total


def replaced(store: Store) -> None:
    """Entry a gives way to b in the feed."""
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    store.commit_polls([judged(entry("b"), at=NOW + MINUTE)], NOW + MINUTE)


def test_the_texts_of_an_old_entry_go_first_and_its_id_as_long_again_later(store: Store) -> None:
    replaced(store)

    assert pruned(store, NOW + MONTH, MONTH, YEAR) == 0
    assert pruned(store, NOW + MONTH + MINUTE, MONTH, YEAR) == 1
    assert texts(store) == 1
    assert store.known(feed("one").id, ["a", "b"]).keys() == {"a", "b"}

    assert pruned(store, NOW + 2 * MONTH + MINUTE, MONTH, YEAR) == 1
    assert store.known(feed("one").id, ["a", "b"]).keys() == {"b"}


def test_what_stands_in_the_last_document_stays_for_as_long_as_the_feed_does(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    deliver_all(store)

    assert pruned(store, NOW + 10 * YEAR, MONTH, 20 * YEAR) == 0
    with_feeds(store, at=NOW + 10 * YEAR)
    assert pruned(store, NOW + 10 * YEAR + MONTH, MONTH, 20 * YEAR) == 0
    assert pruned(store, NOW + 10 * YEAR + 3 * MONTH, MONTH, 20 * YEAR) == 2
    assert store.status(NOW).entries == 0


def test_a_poll_without_a_document_lets_nothing_be_forgotten(store: Store) -> None:
    with_feeds(store, "one")
    first = judged(entry("a"))
    store.commit_polls([first], NOW)
    for day in range(1, 100, 33):
        now = NOW + day * DAY
        store.commit_polls([type(first)(first.feed, first.state)], now)

    assert pruned(store, NOW + 100 * DAY, MONTH, YEAR) == 0


def test_an_entry_that_comes_back_in_time_counts_from_then(store: Store) -> None:
    replaced(store)
    both = [entry("a"), entry("b")]
    store.commit_polls([still_there(*both, at=NOW + MONTH)], NOW + MONTH)
    store.commit_polls([still_there(entry("b"), at=NOW + MONTH + DAY)], NOW + MONTH + DAY)

    assert pruned(store, NOW + 2 * MONTH, MONTH, YEAR) == 0


def test_the_ledger_goes_once_it_is_old_and_done(store: Store) -> None:
    replaced(store)
    told = trouble()
    store.report([told], [delivery(told.id)])
    assert deliver_all(store, NOW + MINUTE) == 5

    pruned(store, NOW + YEAR + DAY, MONTH, YEAR)

    # Entry b still stands in the feed: without its alert an edit would raise it again.
    assert [row.alert for row in store.alert_rows(10)] == [alert(entry("b"), at=NOW + MINUTE)]
    assert {row.delivery.cause_id for row in store.delivery_rows(10)} == {alert(entry("b")).id}
    assert store.verdict_rows(10) == ()
    with store._read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM trouble").scalar() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM attempt").scalar() == 2


def test_what_waits_is_never_pruned_nor_is_its_alert(store: Store) -> None:
    replaced(store)
    told = trouble()
    store.report([told], [delivery(told.id, "ops")])
    (first, *_) = store.claim_deliveries(NOW, (), 1)

    pruned(store, NOW + 10 * YEAR, MONTH, YEAR)

    assert first.cause_id == alert(entry("a")).id
    assert len(store.alert_rows(10)) == 2
    assert len(store.delivery_rows(10)) == 5


def test_pruning_goes_in_small_steps_to_the_end(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(*(entry(str(n)) for n in range(25)))], NOW)
    store.commit_polls([judged(entry("last"), at=NOW + MINUTE)], NOW + MINUTE)
    deliver_all(store, NOW + MINUTE)

    assert store.prune(NOW + 2 * YEAR, MONTH, YEAR, limit=7) == 7
    assert texts(store) == 26 - 7
    assert pruned(store, NOW + 2 * YEAR, MONTH, YEAR, limit=7) + 7 == 25 + 25 + 50 + 25 + 26
    assert pruned(store, NOW + 2 * YEAR, MONTH, YEAR, limit=7) == 0
    assert len(store.alert_rows(100)) == 1


def test_a_feed_that_was_removed_goes_with_its_last_entry(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    deliver_all(store)
    with_feeds(store)

    pruned(store, NOW + YEAR + DAY, MONTH, YEAR)

    assert store.feed_state(feed("one").id) is None
    assert store.alert_rows(10) == ()
