from datetime import UTC, datetime

from tests.store.builders import NOW, alert, delivery, entry, feed, judged, trouble, with_feeds
from watcher.store import Store


def test_committing_a_poll_twice_stores_it_once(store: Store) -> None:
    with_feeds(store, "one")
    judgement = judged(entry("a"), entry("b"))

    store.commit_polls([judgement], NOW)
    store.commit_polls([judgement, judgement], NOW)

    assert store.status(NOW).entries == 2
    assert len(store.alert_rows(10)) == 2
    assert len(store.verdict_rows(10)) == 2
    assert len(store.delivery_rows(10)) == 4


def test_a_delivery_that_is_under_way_is_not_set_back_by_a_repeat(store: Store) -> None:
    with_feeds(store, "one")
    judgement = judged(entry("a"))
    store.commit_polls([judgement], NOW)
    claimed = store.claim_deliveries(NOW, (), 10)

    store.commit_polls([judgement], NOW)

    assert len(claimed) == 2
    assert store.claim_deliveries(NOW, (), 10) == ()


def test_an_alert_comes_back_as_it_was_raised(store: Store) -> None:
    with_feeds(store, "one")
    full = entry(
        "a",
        content="Текст",
        link="https://one.example/a",
        author="A. B.",
        categories=("war", "peace"),
        language="ru",
        published=datetime(1, 1, 1, tzinfo=UTC),
        publisher="one.example",
        feed="https://one.example/feed",
    )
    store.commit_polls([judged(full)], NOW)

    (row,) = store.alert_rows(10)

    assert row.alert == alert(full)


def test_troubles_are_stored_with_their_deliveries(store: Store) -> None:
    told = trouble()
    store.report([told], [delivery(told.id)])
    store.report([told], [delivery(told.id)])

    (row,) = store.delivery_rows(10)
    assert row.delivery == delivery(told.id)


def test_a_rule_that_had_its_say_on_an_entry_is_known(store: Store) -> None:
    with_feeds(store, "one", "two")
    store.commit_polls([judged(entry("a"))], NOW)

    assert store.judged(feed("one").id, ["a", "b"]) == {("peace", "a")}
    assert store.judged(feed("two").id, ["a"]) == frozenset()
