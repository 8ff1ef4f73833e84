"""The whole way of one alert: its feed, its entry, every verdict on it, every attempt."""

from sqlalchemy import Connection, RowMapping, select

from watcher.model import Alert, Attempt, Delivery, Verdict
from watcher.store.deliveries import delivery_of
from watcher.store.entries import key_of
from watcher.store.feeds import state_of
from watcher.store.listings import attempts, verdict_of
from watcher.store.rows import FeedRow, WayRow
from watcher.store.schema import delivery, entry, feed, verdict


def way(connection: Connection, of: Alert) -> WayRow:
    """Return all that is known of an alert."""
    row = connection.execute(select(feed).where(feed.c.id == of.feed_id)).mappings().first()
    key = key_of(of.feed_id, of.entry.id)
    return WayRow(
        alert=of,
        feed=_feed(row),
        address=row["address"] if row else of.entry.feed,
        first_seen=connection.scalar(select(entry.c.first_seen).where(entry.c.key == key)),
        verdicts=verdicts(connection, of.feed_id, of.entry.id),
        deliveries=_deliveries(connection, of),
    )


def _feed(row: RowMapping | None) -> FeedRow | None:
    if row is None or row["removed_at"] is not None:
        return None
    return FeedRow(row["id"], row["name"], row["address"], state_of(row))


def verdicts(connection: Connection, feed_id: str, entry_id: str) -> tuple[Verdict, ...]:
    """Return what every rule said of an entry, oldest first."""
    statement = select(verdict).where(verdict.c.feed_id == feed_id, verdict.c.entry_id == entry_id)
    rows = connection.execute(statement.order_by(verdict.c.at, verdict.c.rule_id)).mappings()
    return tuple(verdict_of(row) for row in rows)


def _deliveries(
    connection: Connection, of: Alert
) -> tuple[tuple[Delivery, tuple[Attempt, ...]], ...]:
    statement = select(delivery).where(delivery.c.cause_id == of.id).order_by(delivery.c.seq)
    found = [delivery_of(row) for row in connection.execute(statement).mappings()]
    return tuple((each, attempts(connection, each.id)) for each in found)
