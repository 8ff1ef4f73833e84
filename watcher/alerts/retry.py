"""What becomes of a delivery, and of its target, after an attempt."""

from dataclasses import replace
from datetime import datetime, timedelta

from watcher.alerts.times import lasting
from watcher.model import Delivery, Outcome, Result, State, TargetState

BASE = timedelta(seconds=2)
CAP = timedelta(minutes=15)
SHORTEST = timedelta(seconds=1)
SLOWEST = timedelta(minutes=30)
_DOUBLINGS = 20  # far above CAP; keeps the power small however many tries there were

_REASONS = {
    Result.TRANSIENT: "the target did not take it",
    Result.AMBIGUOUS: "the answer was lost",
    Result.REFUSED: "the target refused it",
    Result.BROKEN: "the target takes nothing until somebody mends it",
}


def after(
    delivery: Delivery, outcome: Outcome, target: TargetState, now: datetime, chance: float
) -> tuple[Delivery, TargetState]:
    """Return both as they stand after the outcome. `chance` is in 0…1 and spreads the tries.

    `delivery.tries` already counts the attempt. A failed one is due again later, the last time
    exactly at `give_up_at`; after that, or when the target refused this very message, it is dead.
    A refusal does not count against the target: it answered.
    """
    if outcome.result is Result.SENT:
        return _sent(delivery, now), _well(target, now)
    reason = outcome.reason.strip() or _REASONS[outcome.result]
    if outcome.result is Result.REFUSED:
        return dead(delivery, now, reason), target
    failing = _failing(target, now, reason)
    if outcome.result is Result.AMBIGUOUS:
        delivery = replace(delivery, doubt=delivery.doubt + 1)
        reason = f"It may have arrived: {reason}"
    if now >= delivery.give_up_at:
        span = lasting(now - delivery.created_at)
        return dead(delivery, now, f"gave up after {span}: {reason}"), failing
    due = _next(delivery, outcome, failing, now, chance)
    return replace(delivery, state=State.DUE, due_at=due, error=reason), failing


def _next(
    delivery: Delivery, outcome: Outcome, target: TargetState, now: datetime, chance: float
) -> datetime:
    broken = outcome.result is Result.BROKEN
    wait = _slow(target.failures) if broken else _jittered(delivery.tries, chance)
    wait = max(wait, SHORTEST, outcome.retry_after or SHORTEST)
    # Compared as spans: a server may ask for a wait that no calendar holds.
    return now + min(wait, delivery.give_up_at - now)


def _jittered(tries: int, chance: float) -> timedelta:
    """Return "full jitter": anything up to the doubled base, so that no crowd returns at once."""
    doubled = 1 << min(tries, _DOUBLINGS)
    return min(CAP, BASE * doubled) * min(max(chance, 0.0), 1.0)


def _slow(failures: int) -> timedelta:
    return min(SLOWEST, timedelta(minutes=1 << min(max(failures, 1) - 1, _DOUBLINGS)))


def _sent(delivery: Delivery, now: datetime) -> Delivery:
    return replace(delivery, state=State.SENT, done_at=now, error=None)


def dead(delivery: Delivery, now: datetime, reason: str) -> Delivery:
    """Return the delivery as one that nothing tries again, and why."""
    return replace(delivery, state=State.DEAD, done_at=now, error=reason)


def _well(target: TargetState, now: datetime) -> TargetState:
    return replace(target, failures=0, failing_since=None, sent_at=now, error=None)


def _failing(target: TargetState, now: datetime, reason: str) -> TargetState:
    since = target.failing_since or now
    return replace(target, failures=target.failures + 1, failing_since=since, error=reason)
