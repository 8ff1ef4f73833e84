from dataclasses import replace

from tests.store.builders import (
    DAY,
    LEASE,
    MINUTE,
    NOW,
    alert,
    attempt,
    delivery,
    entry,
    feed,
    judged,
    sent,
    verdict,
    well,
    with_feeds,
)
from watcher.model import FeedState, Judgement, Reason, Result, State, TargetState
from watcher.store import Store


def test_alerts_are_listed_newest_first_with_where_their_deliveries_stand(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("old"), at=NOW - DAY), judged(entry("new"))], NOW)
    (first, *_) = store.claim_deliveries(NOW, (), 10)
    store.record(attempt(first), sent(first), well(first))

    new, old = store.alert_rows(10)

    assert (new.alert.entry.id, dict(new.deliveries)) == ("new", {State.DUE: 2})
    assert (old.alert.entry.id, dict(old.deliveries)) == ("old", {State.SENT: 1, State.SENDING: 1})
    assert [row.alert.entry.id for row in store.alert_rows(1)] == ["new"]
    assert [row.alert.entry.id for row in store.alert_rows(10, since=NOW)] == ["new"]


def test_an_alert_without_deliveries_is_listed(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([replace(judged(entry("a")), deliveries=())], NOW)

    (row,) = store.alert_rows(10)
    assert dict(row.deliveries) == {}


def test_an_alert_says_how_many_of_its_deliveries_wait_after_a_failure(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    failing, refused = store.claim_deliveries(NOW, (), 10)
    again = replace(failing, state=State.DUE, error="503")
    store.record(attempt(failing, Result.TRANSIENT), again, TargetState("mail", "me"))
    dead = replace(refused, state=State.DEAD, error="413", done_at=NOW)
    store.record(attempt(refused, Result.REFUSED), dead, TargetState("mail", "desk"))

    (row,) = store.alert_rows(10)

    assert (row.failing, dict(row.deliveries)) == (1, {State.DUE: 1, State.DEAD: 1})


def test_a_delivery_says_whether_an_alert_is_its_cause(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    store.report([], [delivery("trouble")])

    assert [row.alert for row in store.delivery_rows(10)] == [False, True, True]


def test_an_alert_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"), entry("b"))], NOW)
    wanted = alert(entry("a"))

    assert [row.alert for row in store.alert(wanted.id[:8])] == [wanted]
    assert store.alert("%") == ()
    assert len(store.alert("")) == 2


def test_deliveries_are_listed_newest_first_by_state_and_by_cause(store: Store) -> None:
    store.report([], [delivery("a"), delivery("b")])
    (claimed,) = store.claim_deliveries(NOW, (), 10)
    for _ in range(2):
        failed = attempt(claimed, Result.TRANSIENT, f"try {claimed.tries}")
        store.record(failed, replace(claimed, state=State.DUE), TargetState("mail", "me"))
        (claimed,) = store.claim_deliveries(NOW, (), 10)

    later, first = store.delivery_rows(10)

    assert (first.delivery.cause_id, first.reason, first.status) == ("a", "try 2", 200)
    assert (later.delivery.cause_id, later.reason, later.status) == ("b", "", None)
    assert first.seq < later.seq
    assert store.delivery_rows(10, State.SENDING) == (first,)
    assert store.delivery_rows(10, cause_id="b") == (later,)
    assert store.delivery_rows(1) == (later,)
    assert [each.number for each in store.attempts(first.delivery.id)] == [1, 2]


def test_verdicts_are_listed_newest_first_by_rule(store: Store) -> None:
    with_feeds(store, "one")
    old = verdict(entry("a"), at=NOW - DAY, reason=Reason.FIRST_POLL, alert_id=None)
    new, other = verdict(entry("b")), verdict(entry("c"), rule_id="war", at=NOW - MINUTE)
    store.commit_polls([replace(judged(), verdicts=(old, other, new))], NOW)

    assert store.verdict_rows(10) == (new, other, old)
    assert store.verdict_rows(10, since=NOW - MINUTE) == (new, other)
    assert store.verdict_rows(10, rule_id="war") == (other,)


def test_the_status_of_an_empty_store_is_all_noughts(store: Store) -> None:
    status = store.status(NOW)

    assert (status.feeds, status.entries, status.alerts_today) == (0, 0, 0)
    assert dict(status.deliveries) == dict.fromkeys(State, 0)
    assert (status.oldest_waiting, status.troubled) == (None, ())
    assert (status.polled_at, status.raised_at, status.died_lately) == (None, None, 0)
    assert status.revision == "0001"
    assert status.size > 4096


def test_the_status_counts_everything(store: Store) -> None:
    with_feeds(store, "one", "two", "three", "gone")
    with_feeds(store, "one", "two", "three")
    ill = FeedState(feed("two").id, NOW, polled_at=NOW, failures=2, error="no answer")
    store.commit_polls(
        [judged(entry("a")), judged(entry("b"), at=NOW - 2 * DAY), Judgement(feed("two"), ill)], NOW
    )
    store.claim_feeds(NOW, 10, LEASE)
    (claimed, _) = store.claim_deliveries(NOW, (), 10)
    failing = TargetState("mail", claimed.target, 1, NOW, error="refused")
    dead = replace(claimed, state=State.DEAD, done_at=NOW)
    store.record(attempt(claimed, Result.BROKEN), dead, failing)

    status = store.status(NOW)

    assert (status.feeds, status.failing, status.never_polled) == (3, 1, 1)
    assert (status.entries, status.alerts_today) == (2, 1)
    counts = {State.DUE: 2, State.SENDING: 1, State.SENT: 0, State.DEAD: 1}
    assert dict(status.deliveries) == counts
    assert status.oldest_waiting == NOW - 2 * DAY
    assert status.troubled == (failing,)
    assert (status.polled_at, status.raised_at) == (NOW, NOW)
    assert [store.status(NOW + days * DAY).died_lately for days in (0, 6, 8)] == [1, 1, 0]
