"""One delivery to one target, from the claim to the record; and the loop that feeds it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from watcher import clock
from watcher.alerts.retry import after
from watcher.alerts.trouble import dead_trouble, target_trouble
from watcher.delivery.send import send
from watcher.errors import StoreError
from watcher.flows.plan import Plan
from watcher.flows.threads import Blocked, Clerk, on_own_thread
from watcher.judge import tell
from watcher.model import (
    Attempt,
    Delivery,
    Kind,
    Outcome,
    Result,
    Secret,
    State,
    Target,
    Trouble,
)
from watcher.store.store import Store

log = structlog.get_logger("watcher.deliver")

# Targets that are sent to at the same time; each has a thread of its own.
ABREAST = 64
VANISHED = Outcome(Result.REFUSED, "its channel is no longer in rules.yaml")


@dataclass(frozen=True, slots=True)
class Outbox:
    """What every delivery works with. `sending` are the targets that are busy.

    `blocked` is as for a poll's desk.
    """

    plan: Callable[[], Plan]
    store: Store
    clerk: Clerk
    blocked: Blocked | None = None
    sending: dict[tuple[str, str], asyncio.Task[Delivery]] = field(default_factory=dict)


async def deliver(delivery: Delivery, outbox: Outbox) -> Delivery:
    """Send a delivery that was claimed, once, and record how it went."""
    started = clock.now()
    target = outbox.plan().targets.get((delivery.channel, delivery.target))
    if target is None:  # a reload took it away since the claim
        target = Target(delivery.channel, delivery.target, Kind.OTHER, Secret(""))
        outcome = VANISHED
    else:
        outcome = await on_own_thread(send, delivery, target)
    ended = clock.now()
    attempt = Attempt(delivery.id, delivery.tries, started, ended, outcome)
    _report(delivery, outcome)
    while True:
        try:
            return await _record(attempt, delivery, target, outbox)
        except StoreError as error:
            # To forget a send that was made would be to make it twice.
            if outbox.blocked is None:
                raise
            await outbox.blocked(error)


async def _record(attempt: Attempt, delivery: Delivery, target: Target, outbox: Outbox) -> Delivery:
    before = await outbox.clerk(outbox.store.target_state, target.channel, target.label)
    now, outcome, policy = attempt.ended_at, attempt.outcome, outbox.plan().policy
    done, state = after(delivery, outcome, before, now, clock.chance())
    state, trouble = target_trouble(target, before, state, outcome, now)
    troubles = _troubles(done, target, trouble, now)
    told = [one for t in troubles for one in tell(t, policy, now, but=target.channel)]
    await outbox.clerk(outbox.store.record, attempt, done, state, troubles, told)
    return done


def _troubles(
    done: Delivery, target: Target, trouble: Trouble | None, now: datetime
) -> list[Trouble]:
    troubles = [] if trouble is None else [trouble]
    # A message about a trouble that cannot be sent is not worth a message about that.
    if done.state is State.DEAD and not target.problems:
        troubles.append(dead_trouble(done, now))
    return troubles


async def send_due(outbox: Outbox, now: datetime) -> list[asyncio.Task[Delivery]]:
    """Claim what is due for every idle target and start sending it, one delivery a target."""
    busy = tuple(outbox.sending)
    room = max(0, ABREAST - len(busy))
    claimed = await outbox.clerk(outbox.store.claim_deliveries, now, busy, room)
    return [_start(delivery, outbox) for delivery in claimed]


def _start(delivery: Delivery, outbox: Outbox) -> asyncio.Task[Delivery]:
    key = (delivery.channel, delivery.target)
    task = asyncio.create_task(deliver(delivery, outbox))
    outbox.sending[key] = task
    task.add_done_callback(lambda _: outbox.sending.pop(key, None))
    task.add_done_callback(_report_mistake)
    return task


def _report_mistake(task: asyncio.Task[Delivery]) -> None:
    # Nobody else looks at a send that broke; its target stays claimed until the next start.
    if not task.cancelled() and (error := task.exception()):
        log.error("a mistake of watcher's own", what="sending", exc_info=error)


def _report(delivery: Delivery, outcome: Outcome) -> None:
    facts = {"channel": delivery.channel, "target": delivery.target, "tries": delivery.tries}
    if outcome.result is Result.SENT:
        log.info("sent", **facts, delivery=delivery.id)
    else:
        log.warning("not sent", **facts, delivery=delivery.id, why=outcome.reason)
