"""What a person asks for: feeds, alerts, deliveries, verdicts, and how everything is."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, func, select, true

from watcher.model import (
    Alert,
    Attempt,
    Decision,
    Outcome,
    Reason,
    Result,
    Severity,
    State,
    TargetState,
    Verdict,
)
from watcher.store.codec import entry_from, evidence_from
from watcher.store.deliveries import delivery_of
from watcher.store.entries import chunks
from watcher.store.feeds import state_of
from watcher.store.migrating import revision
from watcher.store.rows import AlertRow, DeliveryRow, FeedRow, StatusRow
from watcher.store.schema import alert, attempt, delivery, entry, feed, target, verdict

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


def feed_rows(connection: Connection) -> tuple[FeedRow, ...]:
    """Return the configured feeds, in the order of rules.yaml."""
    statement = select(feed).where(feed.c.removed_at.is_(None)).order_by(feed.c.position)
    rows = connection.execute(statement).mappings()
    return tuple(FeedRow(row["id"], row["name"], row["address"], state_of(row)) for row in rows)


def alert_rows(connection: Connection, limit: int, since: datetime | None) -> tuple[AlertRow, ...]:
    """Return alerts, newest first."""
    statement = select(alert).order_by(alert.c.raised_at.desc(), alert.c.id).limit(limit)
    if since is not None:
        statement = statement.where(alert.c.raised_at >= since)
    return _with_deliveries(connection, statement)


def alerts_by_prefix(connection: Connection, prefix: str, limit: int) -> tuple[AlertRow, ...]:
    """Return the alerts whose id begins so."""
    begins = alert.c.id.startswith(prefix, autoescape=True)
    return _with_deliveries(
        connection, select(alert).where(begins).order_by(alert.c.id).limit(limit)
    )


def delivery_rows(
    connection: Connection, limit: int, state: State | None, cause_id: str | None
) -> tuple[DeliveryRow, ...]:
    """Return deliveries, newest first, each with its last attempt."""
    last = (
        select(func.max(attempt.c.number))
        .where(attempt.c.delivery_id == delivery.c.id)
        .correlate(delivery)
        .scalar_subquery()
    )
    latest = and_(attempt.c.delivery_id == delivery.c.id, attempt.c.number == last)
    statement = (
        select(delivery, attempt.c.reason, attempt.c.status, _raised())
        .select_from(delivery.outerjoin(attempt, latest))
        .order_by(delivery.c.seq.desc())
        .limit(limit)
    )
    if state is not None:
        statement = statement.where(delivery.c.state == state.value)
    if cause_id is not None:
        statement = statement.where(delivery.c.cause_id == cause_id)
    return tuple(
        DeliveryRow(delivery_of(row), row["seq"], row["reason"] or "", row["status"], row["raised"])
        for row in connection.execute(statement).mappings()
    )


def _raised() -> ColumnElement[bool]:
    known = select(true()).where(alert.c.id == delivery.c.cause_id).correlate(delivery)
    return known.exists().label("raised")


def attempts(connection: Connection, delivery_id: str) -> tuple[Attempt, ...]:
    """Return the attempts at a delivery, in order."""
    statement = select(attempt).where(attempt.c.delivery_id == delivery_id)
    rows = connection.execute(statement.order_by(attempt.c.number)).mappings()
    return tuple(_attempt(row) for row in rows)


def verdict_rows(
    connection: Connection, limit: int, since: datetime | None, rule_id: str | None
) -> tuple[Verdict, ...]:
    """Return verdicts, newest first."""
    statement = select(verdict).order_by(verdict.c.at.desc(), verdict.c.id).limit(limit)
    if since is not None:
        statement = statement.where(verdict.c.at >= since)
    if rule_id is not None:
        statement = statement.where(verdict.c.rule_id == rule_id)
    return tuple(verdict_of(row) for row in connection.execute(statement).mappings())


def status(connection: Connection, path: Path, now: datetime) -> StatusRow:
    """Return how everything is."""
    configured = feed.c.removed_at.is_(None)
    waiting = delivery.c.state.in_([State.DUE.value, State.SENDING.value])
    return StatusRow(
        feeds=_count(connection, select(feed.c.id).where(configured)),
        failing=_count(connection, select(feed.c.id).where(configured, feed.c.failures > 0)),
        never_polled=_count(
            connection, select(feed.c.id).where(configured, feed.c.polled_at.is_(None))
        ),
        entries=connection.scalar(select(func.count()).select_from(entry)) or 0,
        alerts_today=_count(connection, select(alert.c.id).where(alert.c.raised_at > now - _DAY)),
        deliveries=_states(connection),
        died_lately=_count(connection, _dead_since(now - _WEEK)),
        polled_at=connection.scalar(select(func.max(feed.c.polled_at)).where(configured)),
        raised_at=connection.scalar(select(func.max(alert.c.raised_at))),
        oldest_waiting=connection.scalar(select(func.min(delivery.c.created_at)).where(waiting)),
        troubled=_troubled(connection),
        size=sum(_size(path.with_name(path.name + end)) for end in ("", "-wal", "-shm")),
        revision=revision(connection, path) or "",
    )


def _dead_since(moment: datetime) -> Select[Any]:
    dead = delivery.c.state == State.DEAD.value
    return select(delivery.c.id).where(dead, delivery.c.done_at > moment)


def _with_deliveries(connection: Connection, statement: Select[Any]) -> tuple[AlertRow, ...]:
    alerts = [_alert(row) for row in connection.execute(statement).mappings()]
    counts, failing = _counts(connection, [each.id for each in alerts])
    return tuple(AlertRow(each, counts[each.id], failing[each.id]) for each in alerts)


def _counts(
    connection: Connection, causes: Sequence[str]
) -> tuple[dict[str, dict[State, int]], Counter[str]]:
    counts: dict[str, dict[State, int]] = defaultdict(dict)
    failing: Counter[str] = Counter()
    for ids in chunks(causes):
        statement = (
            select(
                delivery.c.cause_id, delivery.c.state, func.count(), func.count(delivery.c.error)
            )
            .where(delivery.c.cause_id.in_(ids))
            .group_by(delivery.c.cause_id, delivery.c.state)
        )
        for cause, state, number, failed in connection.execute(statement):
            counts[cause][State(state)] = number
            if state != State.DEAD.value:
                failing[cause] += failed
    return counts, failing


def _alert(row: RowMapping) -> Alert:
    return Alert(
        id=row["id"],
        rule_id=row["rule_id"],
        rule_name=row["rule_name"],
        severity=Severity(row["severity"]),
        story=row["story"],
        feed_id=row["feed_id"],
        feed_name=row["feed_name"],
        entry=entry_from(row["entry"]),
        evidence=evidence_from(row["evidence"]),
        raised_at=row["raised_at"],
    )


def _attempt(row: RowMapping) -> Attempt:
    return Attempt(
        delivery_id=row["delivery_id"],
        number=row["number"],
        started_at=row["started_at"],
        ended_at=row["ended_at"],
        outcome=Outcome(Result(row["result"]), row["reason"], row["status"]),
    )


def verdict_of(row: RowMapping) -> Verdict:
    """Return the verdict that a row holds."""
    return Verdict(
        rule_id=row["rule_id"],
        feed_id=row["feed_id"],
        entry_id=row["entry_id"],
        decision=Decision(row["decision"]),
        reason=Reason(row["reason"]),
        at=row["at"],
        alert_id=row["alert_id"],
    )


def _states(connection: Connection) -> dict[State, int]:
    statement = select(delivery.c.state, func.count()).group_by(delivery.c.state)
    found = {State(state): number for state, number in connection.execute(statement)}
    return {state: found.get(state, 0) for state in State}


def _troubled(connection: Connection) -> tuple[TargetState, ...]:
    statement = select(target).where(target.c.failures > 0)
    rows = connection.execute(statement.order_by(target.c.channel, target.c.target)).mappings()
    return tuple(TargetState(**row) for row in rows)


def _count(connection: Connection, statement: Select[Any]) -> int:
    return connection.scalar(select(func.count()).select_from(statement.subquery())) or 0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
