"""Pruning, in steps so small that nobody waits long for the write lock.

An entry's texts go once it was last seen `entries` ago, its row once that was twice as long ago:
an id that outlives its texts keeps an old entry that comes back from being taken for new. What
stands in a feed's last document stays for as long as the feed is configured. The ledger keeps
what is not done, and an alert stays while its entry is known, or an edit could raise it again.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Select,
    Table,
    and_,
    delete,
    exists,
    or_,
    select,
    update,
)

from watcher.model import State
from watcher.store.schema import alert, delivery, entry, feed, trouble, verdict

Step = Callable[[Connection, int], int]  # touches at most so many rows, returns how many

_UNDONE = [State.DUE.value, State.SENDING.value]


def steps(now: datetime, entries: timedelta, ledger: timedelta) -> Iterator[Step]:
    """Give the steps of a pruning; each is repeated until it finds less than it may touch."""
    yield partial(_drop_texts, now - entries)
    yield partial(_delete, entry, entry.c.key, _forgotten(now - 2 * entries))
    old = now - ledger
    yield partial(_delete, delivery, delivery.c.seq, _delivered(old))
    yield partial(_delete, alert, alert.c.id, _told(old))
    undelivered = exists().where(delivery.c.cause_id == trouble.c.id)
    yield partial(_delete, trouble, trouble.c.id, and_(trouble.c.at < old, ~undelivered))
    yield partial(_delete, verdict, verdict.c.id, verdict.c.at < old)
    left = exists().where(entry.c.feed_id == feed.c.id)
    yield partial(_delete, feed, feed.c.id, and_(feed.c.removed_at < old, ~left))


def _forgotten(old: datetime) -> Any:
    """Return the condition on entries that no feed repeats any more."""
    absent = or_(
        feed.c.body_at.is_distinct_from(entry.c.last_seen),
        feed.c.removed_at < old,
    )
    gone = exists().where(feed.c.id == entry.c.feed_id, absent)
    return and_(entry.c.last_seen < old, gone)


def _delivered(old: datetime) -> Any:
    """Return the condition on deliveries whose whole alert or trouble is done and old."""
    sibling = delivery.alias("sibling")
    unfinished = exists().where(
        sibling.c.cause_id == delivery.c.cause_id,
        or_(sibling.c.state.in_(_UNDONE), sibling.c.done_at >= old),
    )
    known = exists().where(alert.c.id == delivery.c.cause_id, alert.c.entry_key == entry.c.key)
    # Said as what it is not, so that SQLite searches by time, not through all that was ever sent.
    return and_(delivery.c.state.not_in(_UNDONE), delivery.c.done_at < old, ~unfinished, ~known)


def _told(old: datetime) -> Any:
    """Return the condition on alerts that are old, delivered, and of forgotten entries."""
    undelivered = exists().where(delivery.c.cause_id == alert.c.id)
    known = exists().where(entry.c.key == alert.c.entry_key)
    return and_(alert.c.raised_at < old, ~undelivered, ~known)


def _drop_texts(old: datetime, connection: Connection, limit: int) -> int:
    condition = and_(entry.c.texts.is_not(None), _forgotten(old))
    chosen = _some(entry.c.key, condition, limit)
    return connection.execute(
        update(entry).where(entry.c.key.in_(chosen)).values(texts=None)
    ).rowcount


def _delete(
    table: Table, key: Column[Any], condition: Any, connection: Connection, limit: int
) -> int:
    statement = delete(table).where(key.in_(_some(key, condition, limit)))
    return connection.execute(statement).rowcount


def _some(key: Column[Any], condition: Any, limit: int) -> Select[Any]:
    # Uncorrelated: the table that is pruned is also the one that is searched.
    return select(key).where(condition).limit(limit).correlate(None)
