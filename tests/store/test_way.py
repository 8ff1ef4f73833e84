from dataclasses import replace

from tests.store.builders import (
    DAY,
    MINUTE,
    NOW,
    alert,
    attempt,
    entry,
    feed,
    judged,
    verdict,
    with_feeds,
)
from watcher.model import Decision, Reason, Result, State, TargetState
from watcher.store import Store

LATER = NOW + MINUTE


def test_the_way_of_an_alert_leads_from_its_feed_to_each_attempt(store: Store) -> None:
    with_feeds(store, "one")
    of = entry("a")
    store.commit_polls([judged(of)], NOW)
    (first,) = [one for one in store.claim_deliveries(NOW, (), 10) if one.target == "me"]
    failed = attempt(first, Result.TRANSIENT, "503")
    store.record(failed, replace(first, state=State.DUE), TargetState("mail", "me"))

    way = store.way(alert(of))

    assert way.alert == alert(of)
    assert way.feed == store.feed_rows()[0]
    assert way.address == feed("one").address
    assert way.first_seen == NOW
    assert [(one.target, tries) for one, tries in way.deliveries] == [
        ("me", (failed,)),
        ("desk", ()),
    ]


def test_the_verdicts_of_all_rules_on_the_entry_stand_on_the_way(store: Store) -> None:
    with_feeds(store, "one", "two")
    of = entry("a")
    other = verdict(
        of,
        rule_id="war",
        at=LATER,
        decision=Decision.SUPPRESS,
        reason=Reason.TRUE_BEFORE,
        alert_id=None,
    )
    made = judged(of, entry("b"))
    store.commit_polls(
        [replace(made, verdicts=(*made.verdicts, other)), judged(of, feed_name="two")], NOW
    )

    assert store.way(alert(of)).verdicts == (verdict(of), other)


def test_a_feed_that_was_taken_out_is_no_longer_there_but_its_address_is(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    with_feeds(store, "two")

    way = store.way(alert(entry("a")))

    assert way.feed is None
    assert way.address == feed("one").address


def test_when_an_edited_entry_was_first_seen_is_kept(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    store.commit_polls([judged(entry("a", title="Edited"), at=NOW + DAY)], NOW + DAY)

    assert store.way(alert(entry("a"))).first_seen == NOW


def test_of_an_alert_that_the_store_has_lost_only_itself_is_known(store: Store) -> None:
    way = store.way(alert(entry("x", feed="https://x.example/rss")))

    assert (way.feed, way.first_seen, way.verdicts, way.deliveries) == (None, None, (), ())
    assert way.address == "https://x.example/rss"
