"""Builders of the values that go into a store."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from watcher.model import (
    Alert,
    Attempt,
    Decision,
    Delivery,
    Entry,
    Evidence,
    Feed,
    FeedState,
    Judgement,
    Outcome,
    Payload,
    Reason,
    Result,
    Severity,
    State,
    TargetState,
    Trouble,
    Verdict,
    stable_id,
)
from watcher.store import Store, open_store

NOW = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
LEASE = timedelta(minutes=5)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def opened(folder: Path) -> Store:
    return open_store("sqlite:///watcher.db", folder)


def feed(name: str = "one") -> Feed:
    url = f"https://{name}.example/feed"
    return Feed(url=url, name=name, address=url, publisher=f"{name}.example")


def with_feeds(store: Store, *names: str, at: datetime = NOW) -> None:
    with_configuration(store, [feed(name) for name in names], {}, at)


def with_configuration(
    store: Store, feeds: Sequence[Feed], due: Mapping[str, datetime], at: datetime = NOW
) -> None:
    """Fit a store to these feeds; every target that it knows of stays configured."""
    targets = {(row.delivery.channel, row.delivery.target) for row in store.delivery_rows(1000)}
    store.fit(feeds, due, targets, at)


def entry(name: str = "a", **changes: Any) -> Entry:
    return replace(
        Entry(id=name, title=f"Title of {name}", summary="Перемирие, հրադադար"), **changes
    )


def verdict(of: Entry, feed_name: str = "one", **changes: Any) -> Verdict:
    made = Verdict(
        rule_id="peace",
        feed_id=feed(feed_name).id,
        entry_id=of.id,
        decision=Decision.RAISE,
        reason=Reason.NEW,
        at=NOW,
        alert_id=alert(of, feed_name).id,
    )
    return replace(made, **changes)


def alert(of: Entry, feed_name: str = "one", at: datetime = NOW) -> Alert:
    return Alert(
        id=stable_id("alert", feed_name, of.id),
        rule_id="peace",
        rule_name="Peace talks",
        severity=Severity.HIGH,
        story=of.id,
        feed_id=feed(feed_name).id,
        feed_name=feed_name,
        entry=of,
        evidence=(Evidence("title", 0, 5, "Title", "title"),),
        raised_at=at,
    )


def trouble(name: str = "deaf", at: datetime = NOW) -> Trouble:
    return Trouble(stable_id("trouble", name), f"feed {name}", "It does not answer.", at)


def delivery(cause_id: str = "cause", target: str = "me", **changes: Any) -> Delivery:
    made = Delivery(
        id=stable_id("delivery", cause_id, target),
        cause_id=cause_id,
        channel="mail",
        target=target,
        payload=Payload("Title", "Body with Перемирие", marks=((10, 19),)),
        created_at=NOW,
        due_at=NOW,
        give_up_at=NOW + 7 * DAY,
    )
    return replace(made, **changes)


def judged(*entries: Entry, feed_name: str = "one", at: datetime = NOW) -> Judgement:
    """What a poll brings in which every entry is new and raises an alert for two targets."""
    alerts = tuple(alert(each, feed_name, at) for each in entries)
    return Judgement(
        feed=feed(feed_name),
        state=FeedState(feed(feed_name).id, at + MINUTE, polled_at=at, ok_at=at),
        entries=entries,
        present=tuple(each.id for each in entries),
        verdicts=tuple(verdict(each, feed_name, at=at) for each in entries),
        alerts=alerts,
        deliveries=tuple(
            delivery(each.id, target, created_at=at, due_at=at)
            for each in alerts
            for target in ("me", "desk")
        ),
    )


def still_there(*entries: Entry, feed_name: str = "one", at: datetime = NOW) -> Judgement:
    """What a poll brings in which every entry is known."""
    made = judged(*entries, feed_name=feed_name, at=at)
    return replace(made, entries=(), verdicts=(), alerts=(), deliveries=())


def attempt(at: Delivery, result: Result = Result.SENT, reason: str = "") -> Attempt:
    return Attempt(at.id, at.tries, NOW, NOW + MINUTE, Outcome(result, reason, 200))


def well(at: Delivery) -> TargetState:
    return TargetState(at.channel, at.target, sent_at=NOW)


def sent(at: Delivery) -> Delivery:
    return replace(at, state=State.SENT, done_at=NOW + MINUTE)


def deliver_all(store: Store, now: datetime = NOW) -> int:
    """Send whatever is due, one at a time; return how many that were."""
    number = 0
    while claimed := store.claim_deliveries(now, (), 100):
        for each in claimed:
            done = replace(sent(each), done_at=now)
            assert store.record(attempt(each), done, well(each))
            number += 1
    return number
