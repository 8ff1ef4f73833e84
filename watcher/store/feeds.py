"""The feeds: which there are, which are due, and who polls them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    bindparam,
    case,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from watcher.model import Feed, FeedState, stable_id
from watcher.store.schema import feed

# What was polled so long after now was polled by a clock that has been set back since.
_AHEAD = timedelta(minutes=1)
# What goes with the sight of a feed: with its validators it would say "nothing new" at once.
_SIGHT = (feed.c.baseline_at, feed.c.etag, feed.c.last_modified, feed.c.body_hash)
_STATE = tuple(field.name for field in fields(FeedState) if field.name != "feed_id")


def sync(
    connection: Connection, feeds: Sequence[Feed], due: Mapping[str, datetime], now: datetime
) -> None:
    """Make the store's feeds those of the configuration, keeping what is known of each.

    A feed that comes back is seen for the first time again: nobody asked for what it had
    meanwhile. Its entries stay known. One that is asked for in another way now (another pace,
    private addresses allowed) is due as if it were new: that is what the person waits for.
    """
    wanted = {each.id: (position, each) for position, each in enumerate(feeds)}
    known = connection.execute(select(feed.c.id).where(feed.c.removed_at.is_(None))).scalars()
    gone = [{"key": id_} for id_ in known if id_ not in wanted]
    if gone:
        statement = update(feed).where(feed.c.id == bindparam("key")).values(removed_at=now)
        connection.execute(statement, gone)
    if not wanted:
        return
    fresh = insert(feed)
    kept = fresh.on_conflict_do_update(
        index_elements=[feed.c.id],
        set_={
            "position": fresh.excluded.position,
            "name": fresh.excluded.name,
            "address": fresh.excluded.address,
            "removed_at": None,
            "asked": fresh.excluded.asked,
            "due_at": case(
                (feed.c.asked == fresh.excluded.asked, feed.c.due_at),
                else_=fresh.excluded.due_at,
            ),
            **{column.name: _unless_removed(column) for column in _SIGHT},
        },
    )
    connection.execute(
        kept,
        [_new(each, position, due.get(id_, now)) for id_, (position, each) in wanted.items()],
    )


def _unless_removed(column: Column[Any]) -> ColumnElement[Any]:
    return case((feed.c.removed_at.is_(None), column), else_=None)


def claim(
    connection: Connection,
    now: datetime,
    limit: int,
    lease: timedelta,
    chosen: tuple[bool, Collection[str] | None],
) -> tuple[FeedState, ...]:
    """Take the feeds that are due, most overdue first, until the lease runs out.

    All that was written by a clock that ran ahead is due, so that setting it right stops nothing.
    `chosen` says whether feeds that are not due count too, and the ids to choose from (None: all).
    """
    everything, only = chosen
    claimed = feed.c.claimed_until
    free = or_(claimed.is_(None), claimed <= now, claimed > now + lease + _AHEAD)
    statement = select(feed).where(feed.c.removed_at.is_(None), free).order_by(feed.c.due_at)
    if not everything:
        due = or_(feed.c.due_at <= now, feed.c.polled_at > now + _AHEAD)
        statement = statement.where(due)
    rows = connection.execute(statement).mappings()
    states = [state_of(row) for row in rows if only is None or row["id"] in only][:limit]
    if states:
        connection.execute(
            update(feed).where(feed.c.id == bindparam("key")).values(claimed_until=now + lease),
            [{"key": state.feed_id} for state in states],
        )
    return tuple(states)


def save(connection: Connection, state: FeedState, body_at: datetime | None) -> None:
    """Store what a poll left and give the feed back; raises LookupError for an unknown feed.

    `body_at` is when the poll brought a feed body, None where it brought none.
    """
    values: dict[str, Any] = {name: getattr(state, name) for name in _STATE}
    values["claimed_until"] = None
    if body_at is not None:
        values["body_at"] = body_at
    done = connection.execute(update(feed).where(feed.c.id == state.feed_id).values(**values))
    if done.rowcount == 0:
        raise LookupError(f"feed {state.feed_id} is not in the store: fit comes first")


def void(connection: Connection) -> None:
    """Give back every feed: at start each claim is of a daemon that is no more."""
    claimed = feed.c.claimed_until.is_not(None)
    connection.execute(update(feed).where(claimed).values(claimed_until=None))


def state(connection: Connection, feed_id: str) -> FeedState | None:
    """Return what is known of a feed."""
    row = connection.execute(select(feed).where(feed.c.id == feed_id)).mappings().first()
    return None if row is None else state_of(row)


def state_of(row: RowMapping) -> FeedState:
    """Return the state that a row holds."""
    return FeedState(feed_id=row["id"], **{name: row[name] for name in _STATE})


def _new(each: Feed, position: int, due_at: datetime) -> dict[str, Any]:
    blank = FeedState(each.id, due_at)
    return {
        "id": each.id,
        "position": position,
        "name": each.name,
        "address": each.address,
        "asked": stable_id(str(each.every), str(each.allow_private)),
        **{name: getattr(blank, name) for name in _STATE},
    }
