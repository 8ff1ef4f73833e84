"""The listings as JSON: flat, by the words of the glossary, times in ISO 8601."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from watcher.cli.listing.condition import Condition, wrongs
from watcher.cli.listing.deliveries import subject
from watcher.cli.listing.feeds import health
from watcher.cli.screen.times import Times
from watcher.feeds.lines import entry_to_json
from watcher.flows.examples import Tried
from watcher.model import Alert, Attempt, Delivery, Evidence, State, Verdict
from watcher.store.rows import AlertRow, DeliveryRow, FeedRow, WayRow

Json = dict[str, object]


def alert_json(row: AlertRow) -> Json:
    """Return an alert with what raised it and how its deliveries stand."""
    return {
        **_alert(row.alert),
        "deliveries": {state.value: row.deliveries.get(state, 0) for state in State},
        "failing": row.failing,
    }


def way_json(row: WayRow) -> Json:
    """Return the whole way of an alert, from its feed to each attempt."""
    entry = row.alert.entry
    return {
        **_alert(row.alert),
        "summary": entry.summary,
        "content": entry.content,
        "author": entry.author,
        "address": row.address,
        "health": None if row.feed is None else feed_json(row.feed),
        "first_seen": _iso(row.first_seen),
        "verdicts": [_verdict(one) for one in row.verdicts],
        "deliveries": [
            {**_delivery(one, attempts), "give_up": _iso(one.give_up_at)}
            for one, attempts in row.deliveries
        ],
    }


def _alert(alert: Alert) -> Json:
    entry = alert.entry
    return {
        "id": alert.id,
        "rule": alert.rule_name,
        "rule_id": alert.rule_id,
        "severity": alert.severity.value,
        "title": entry.title,
        "link": entry.link,
        "publisher": entry.publisher,
        "feed": alert.feed_name,
        "published": _iso(entry.published),
        "raised": _iso(alert.raised_at),
        "evidence": [_evidence(one) for one in alert.evidence],
    }


def _evidence(one: Evidence) -> Json:
    return {
        "field": one.field,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "term": one.term,
        **({"name": one.name} if one.name else {}),
    }


def _verdict(one: Verdict) -> Json:
    return {
        "rule_id": one.rule_id,
        "decision": one.decision.value,
        "reason": one.reason.value,
        "at": _iso(one.at),
        "alert": one.alert_id,
    }


def delivery_json(row: DeliveryRow, attempts: Iterable[Attempt]) -> Json:
    """Return a delivery with every attempt at it. `due` is None once it is done."""
    return _delivery(row.delivery, attempts)


def _delivery(one: Delivery, attempts: Iterable[Attempt]) -> Json:
    return {
        "id": one.id,
        "cause": one.cause_id,
        "channel": one.channel,
        "target": one.target,
        "state": one.state.value,
        "title": subject(one.payload),
        "tries": one.tries,
        "error": one.error,
        "created": _iso(one.created_at),
        "due": _iso(one.due_at) if one.state is State.DUE else None,
        "done": _iso(one.done_at),
        "attempts": [_attempt(attempt) for attempt in attempts],
    }


def _attempt(one: Attempt) -> Json:
    return {
        "number": one.number,
        "started": _iso(one.started_at),
        "ended": _iso(one.ended_at),
        "result": one.outcome.result.value,
        "status": one.outcome.status,
        "reason": one.outcome.reason,
    }


def feed_json(row: FeedRow) -> Json:
    """Return a feed with its health. `interval` is in seconds."""
    state = row.state
    return {
        "name": row.name,
        "address": row.address,
        "state": health(row),
        "error": state.error,
        "failures": state.failures,
        "since": _iso(state.trouble_since),
        "interval": state.interval,
        "polled": _iso(state.polled_at),
        "read": _iso(state.ok_at),
        "news": _iso(state.new_at),
        "due": _iso(state.due_at),
    }


def status_json(condition: Condition, times: Times) -> Json:
    """Return how everything is; `wrong` in the words that a person gets."""
    status = condition.status
    return {
        "daemon": condition.daemon,
        "trouble": condition.trouble,
        "store": condition.store,
        "size": status.size,
        "rules": condition.rules,
        "mistakes": condition.mistakes,
        "feeds": status.feeds,
        "failing": [feed_json(row) for row in condition.feeds if row.state.error],
        "never_polled": status.never_polled,
        "entries": status.entries,
        "alerts_today": status.alerts_today,
        "deliveries": {state.value: status.deliveries.get(state, 0) for state in State},
        "oldest_waiting": _iso(status.oldest_waiting),
        "troubled": [
            {
                "channel": one.channel,
                "target": one.target,
                "since": _iso(one.failing_since),
                "failures": one.failures,
                "error": one.error,
            }
            for one in status.troubled
        ],
        "polled": _iso(status.polled_at),
        "raised": _iso(status.raised_at),
        "wrong": [asdict(one) for one in wrongs(condition, times)],
    }


def tried_json(one: Tried) -> Json:
    """Return an example with its place and what became of it.

    `evidence` is what made the rule true, or what kept it from matching what it should.
    """
    outcome, reason = one.outcome, one.reason
    found = outcome.match.evidence if outcome.match else reason.evidence if reason else ()
    return {
        "rule": outcome.rule.name,
        "rule_id": outcome.rule.id,
        "file": one.spot.path,
        "line": one.spot.line,
        "column": one.spot.column,
        "wanted": "match" if outcome.example.wanted else "miss",
        "passed": outcome.passed,
        "why": reason.text if reason else None,
        "entry": entry_to_json(outcome.example.entry),
        "evidence": [_evidence(span) for span in found],
    }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
