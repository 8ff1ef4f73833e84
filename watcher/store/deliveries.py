"""The outbox: deliveries from born to done, their attempts, and how each target is doing.

A delivery is claimed by one conditional write that is durable before anything is sent. Its
fence is the pair (sending, number of the try): an outcome is recorded only on the very claim
that it belongs to, so that whoever comes late changes nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from watcher.model import (
    Attempt,
    Delivery,
    Outcome,
    Result,
    State,
    TargetState,
)
from watcher.store.codec import payload_from, payload_text
from watcher.store.schema import attempt, delivery, target

# No target may ask for more than an hour: what is due later was put off by a clock gone wrong.
_FAR = timedelta(days=1)

_PLAIN = tuple(f.name for f in fields(Delivery) if f.name not in {"payload", "state"})
_INTERRUPTED = "the daemon ended while it was being sent"
_BROKEN_OFF = "watcher made a mistake while it was being sent; see the log"
_STRANDED = "its channel is no longer in rules.yaml"
_WAITING = delivery.c.state == State.DUE.value
_SENDING = delivery.c.state == State.SENDING.value
_CLAIMS = select(
    delivery.c.id, delivery.c.channel, delivery.c.target, delivery.c.tries, delivery.c.claimed_at
).where(_SENDING)


def add(connection: Connection, deliveries: Sequence[Delivery]) -> None:
    """Put deliveries in the outbox; one that is there already stays as it is."""
    if not deliveries:
        return
    rows = [
        {
            **{name: getattr(each, name) for name in _PLAIN},
            "payload": payload_text(each.payload),
            "state": each.state.value,
        }
        for each in deliveries
    ]
    connection.execute(insert(delivery).on_conflict_do_nothing(), rows)


def claim(
    connection: Connection, now: datetime, busy: Collection[tuple[str, str]], limit: int
) -> tuple[Delivery, ...]:
    """Take the oldest due delivery of each target that is free, at most `limit`.

    A target is not free while it is in `busy` or one of its deliveries is being sent.
    """
    sending = select(delivery.c.channel, delivery.c.target).where(_SENDING)
    taken = {*busy, *map(tuple, connection.execute(sending))}
    chosen = [seq for seq, *whose in _oldest(connection, now) if tuple(whose) not in taken][:limit]
    if not chosen:
        return ()
    connection.execute(
        update(delivery)
        .where(delivery.c.seq == bindparam("chosen"), _WAITING)
        .values(state=State.SENDING.value, tries=delivery.c.tries + 1, claimed_at=now),
        [{"chosen": seq} for seq in chosen],
    )
    statement = select(delivery).where(delivery.c.seq.in_(chosen)).order_by(delivery.c.seq)
    return tuple(delivery_of(row) for row in connection.execute(statement).mappings())


def record(connection: Connection, done: Attempt, left: Delivery) -> bool:
    """Store an attempt and what it leaves of its delivery; False where the claim was void."""
    add_attempts(connection, [done])
    statement = update(delivery).where(
        delivery.c.id == left.id, _SENDING, delivery.c.tries == done.number
    )
    changed = connection.execute(
        statement.values(
            state=left.state.value,
            due_at=left.due_at,
            doubt=left.doubt,
            error=left.error,
            done_at=left.done_at,
            claimed_at=None,
        )
    )
    return changed.rowcount == 1


def add_attempts(connection: Connection, attempts: Sequence[Attempt]) -> None:
    """Store attempts; one that is there already stays as it is."""
    rows = [
        {
            "delivery_id": each.delivery_id,
            "number": each.number,
            "started_at": each.started_at,
            "ended_at": each.ended_at,
            "result": each.outcome.result.value,
            "status": each.outcome.status,
            "reason": each.outcome.reason,
        }
        for each in attempts
    ]
    if rows:
        connection.execute(insert(attempt).on_conflict_do_nothing(), rows)


def void(connection: Connection, now: datetime) -> int:
    """Make due again what was being sent when a daemon ended; return how many those were."""
    rows = connection.execute(_CLAIMS).mappings().all()
    _give_back(connection, rows, _INTERRUPTED, now, now)
    return len(rows)


def lost(connection: Connection, busy: Collection[tuple[str, str]]) -> bool:
    """Say whether something is being sent to a target that is not in `busy`."""
    return bool(_lost(connection, busy))


def give_back(
    connection: Connection, busy: Collection[tuple[str, str]], now: datetime, due_at: datetime
) -> int:
    """Make due again what is being sent to targets that are not in `busy`; return how many."""
    rows = _lost(connection, busy)
    _give_back(connection, rows, _BROKEN_OFF, now, due_at)
    return len(rows)


def _lost(connection: Connection, busy: Collection[tuple[str, str]]) -> Sequence[RowMapping]:
    taken = set(busy)
    rows = connection.execute(_CLAIMS).mappings().all()
    return [row for row in rows if (row["channel"], row["target"]) not in taken]


def _give_back(
    connection: Connection, rows: Sequence[RowMapping], reason: str, now: datetime, due_at: datetime
) -> None:
    if not rows:
        return
    # Nobody knows whether it arrived.
    outcome = Outcome(Result.AMBIGUOUS, reason)
    attempts = [
        Attempt(row["id"], row["tries"], row["claimed_at"] or now, now, outcome) for row in rows
    ]
    add_attempts(connection, attempts)
    connection.execute(
        update(delivery)
        .where(delivery.c.id == bindparam("lost"), _SENDING)
        .values(
            state=State.DUE.value,
            due_at=due_at,
            doubt=delivery.c.doubt + 1,
            error=reason,
            claimed_at=None,
        ),
        [{"lost": row["id"]} for row in rows],
    )


def strand(
    connection: Connection, known: Collection[tuple[str, str]], now: datetime
) -> tuple[Delivery, ...]:
    """Bury what waits for a target that is not configured any more."""
    statement = select(delivery.c.channel, delivery.c.target).where(_WAITING).distinct()
    gone = {(channel, label) for channel, label in connection.execute(statement)} - set(known)
    buried: list[Delivery] = []
    for channel, label in sorted(gone):
        whose = (delivery.c.channel == channel, delivery.c.target == label)
        rows = connection.execute(select(delivery).where(_WAITING, *whose)).mappings()
        buried += _bury(connection, [delivery_of(row) for row in rows], _STRANDED, now)
    return tuple(buried)


def expire(connection: Connection, now: datetime) -> tuple[Delivery, ...]:
    """Bury what has waited for as long as it may, each with its own reason."""
    late = select(delivery).where(_WAITING, delivery.c.give_up_at <= now).order_by(delivery.c.seq)
    rows = [delivery_of(row) for row in connection.execute(late).mappings()]
    buried: list[Delivery] = []
    for each in rows:
        last = f"; the last try: {each.error}" if each.error else ""
        until = f"{each.give_up_at:%Y-%m-%d %H:%M} UTC"
        reason = f"given up: not delivered by {until}, tries: {each.tries}{last}"
        buried += _bury(connection, [each], reason, now)
    return tuple(buried)


def target_state(connection: Connection, channel: str, label: str) -> TargetState:
    """Return how a target is doing; one that nothing is known of is well."""
    statement = select(target).where(target.c.channel == channel, target.c.target == label)
    row = connection.execute(statement).mappings().first()
    return TargetState(channel, label) if row is None else TargetState(**row)


def save_target(connection: Connection, now: TargetState) -> None:
    """Store how a target is doing."""
    values = {f.name: getattr(now, f.name) for f in fields(TargetState)}
    statement = insert(target).values(**values)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[target.c.channel, target.c.target], set_=values
        )
    )


def forget_targets(connection: Connection, known: Collection[tuple[str, str]]) -> None:
    """Forget how targets are doing that are not in `known`."""
    rows = connection.execute(select(target.c.channel, target.c.target))
    for channel, label in sorted({(channel, label) for channel, label in rows} - set(known)):
        whose = (target.c.channel == channel, target.c.target == label)
        connection.execute(delete(target).where(*whose))


def delivery_of(row: RowMapping) -> Delivery:
    """Return the delivery that a row holds."""
    return Delivery(
        payload=payload_from(row["payload"]),
        state=State(row["state"]),
        **{name: row[name] for name in _PLAIN},
    )


def _oldest(connection: Connection, now: datetime) -> list[tuple[int, str, str]]:
    oldest = func.min(delivery.c.seq)
    statement = (
        select(oldest, delivery.c.channel, delivery.c.target)
        .where(_WAITING, or_(delivery.c.due_at <= now, delivery.c.due_at > now + _FAR))
        .group_by(delivery.c.channel, delivery.c.target)
        .order_by(oldest)
    )
    return [(seq, channel, label) for seq, channel, label in connection.execute(statement)]


def _bury(
    connection: Connection, rows: Sequence[Delivery], reason: str, now: datetime
) -> list[Delivery]:
    changes: dict[str, Any] = {"state": State.DEAD, "error": reason, "done_at": now}
    connection.execute(
        update(delivery)
        .where(delivery.c.id == bindparam("buried"))
        .values(state=State.DEAD.value, error=reason, done_at=now),
        [{"buried": each.id} for each in rows],
    )
    return [replace(each, **changes) for each in rows]
