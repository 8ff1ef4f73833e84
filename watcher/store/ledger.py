"""The ledger of what was decided: verdicts, alerts and troubles. Writing twice writes once."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from watcher.model import Alert, Trouble, Verdict, stable_id
from watcher.store.codec import entry_text, evidence_text
from watcher.store.entries import chunks, key_of
from watcher.store.schema import alert, trouble, verdict


def judged(
    connection: Connection, feed_id: str, entry_ids: Collection[str]
) -> frozenset[tuple[str, str]]:
    """Return the pairs (rule id, entry id) of these entries on which there is a verdict."""
    found: set[tuple[str, str]] = set()
    for ids in chunks(entry_ids):
        statement = select(verdict.c.rule_id, verdict.c.entry_id).where(
            verdict.c.feed_id == feed_id, verdict.c.entry_id.in_(ids)
        )
        found.update((rule_id, entry_id) for rule_id, entry_id in connection.execute(statement))
    return frozenset(found)


def add_verdicts(connection: Connection, verdicts: Sequence[Verdict]) -> None:
    """Store what was decided."""
    rows = [
        {
            "id": stable_id(*_identity(each)),
            "rule_id": each.rule_id,
            "feed_id": each.feed_id,
            "entry_id": each.entry_id,
            "decision": each.decision.value,
            "reason": each.reason.value,
            "at": each.at,
            "alert_id": each.alert_id,
        }
        for each in verdicts
    ]
    if rows:
        connection.execute(insert(verdict).on_conflict_do_nothing(), rows)


def add_alerts(connection: Connection, alerts: Sequence[Alert]) -> None:
    """Store what was raised."""
    rows = [
        {
            "id": each.id,
            "rule_id": each.rule_id,
            "rule_name": each.rule_name,
            "severity": each.severity.value,
            "story": each.story,
            "feed_id": each.feed_id,
            "feed_name": each.feed_name,
            "entry_key": key_of(each.feed_id, each.entry.id),
            "entry": entry_text(each.entry),
            "evidence": evidence_text(each.evidence),
            "raised_at": each.raised_at,
        }
        for each in alerts
    ]
    if rows:
        connection.execute(insert(alert).on_conflict_do_nothing(), rows)


def add_troubles(connection: Connection, troubles: Sequence[Trouble]) -> None:
    """Store what a person should know of the daemon itself."""
    rows = [
        {
            "id": each.id,
            "subject": each.subject,
            "text": each.text,
            "at": each.at,
            "over": each.over,
        }
        for each in troubles
    ]
    if rows:
        connection.execute(insert(trouble).on_conflict_do_nothing(), rows)


def _identity(each: Verdict) -> tuple[str, ...]:
    # With its moment: an entry that is edited twice gets a verdict for each edit.
    parts = (each.rule_id, each.feed_id, each.entry_id, each.decision.value, each.reason.value)
    return ("verdict", *parts, each.at.isoformat())
