"""One delivery to one target, from the claim to the record; and the loop that feeds it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from watcher import clock
from watcher.alerts.retry import CAP, after
from watcher.alerts.trouble import target_trouble
from watcher.delivery.send import send
from watcher.errors import StoreError
from watcher.flows.plan import Plan
from watcher.flows.threads import Blocked, Clerk, on_own_thread
from watcher.flows.upkeep import mourn
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
    claiming: asyncio.Lock = field(default_factory=asyncio.Lock)


async def deliver(delivery: Delivery, outbox: Outbox) -> Delivery:
    """Send a delivery that was claimed, once, and record how it went."""
    started = clock.now()
    target = outbox.plan().targets.get((delivery.channel, delivery.target))
    if target is None:  # a reload took it away since the claim
        target = Target(delivery.channel, delivery.target, Kind.OTHER, Secret(""))
        outcome = VANISHED
    else:
        outcome = await _sent(delivery, target)
    ended = clock.now()
    attempt = Attempt(delivery.id, delivery.tries, started, ended, outcome)
    _report(delivery, outcome)
    while True:
        try:
            done = await _record(attempt, delivery, target, outbox)
        except StoreError as error:
            # To forget a send that was made would be to make it twice.
            if outbox.blocked is None:
                raise
            await outbox.blocked(error)
        else:
            _report_end(done)
            return done


async def _sent(delivery: Delivery, target: Target) -> Outcome:
    try:
        return await on_own_thread(send, delivery, target)
    except Exception as error:
        # A mistake of ours on one message is an outcome like any other: told, and tried again.
        log.exception("a mistake of watcher's own", channel=target.channel, target=target.label)
        reason = f"watcher made a mistake ({type(error).__name__}); see the log"
        return Outcome(Result.TRANSIENT, reason)


async def _record(attempt: Attempt, delivery: Delivery, target: Target, outbox: Outbox) -> Delivery:
    before = await outbox.clerk(outbox.store.target_state, target.channel, target.label)
    now, outcome, policy = attempt.ended_at, attempt.outcome, outbox.plan().policy
    done, state = after(delivery, outcome, before, now, clock.chance())
    state, trouble = target_trouble(target, before, state, outcome, now)
    dead = (done,) if done.state is State.DEAD else ()
    troubles, told = mourn(dead, outbox.plan(), now)
    if trouble is not None:
        troubles = (trouble, *troubles)
        told = [*tell(trouble, policy, now, but=target.channel), *told]
    await outbox.clerk(outbox.store.record, attempt, done, state, troubles, told)
    return done


async def send_due(outbox: Outbox, now: datetime) -> list[asyncio.Task[Delivery]]:
    """Claim what is due for every idle target and start sending it, one delivery a target."""
    async with outbox.claiming:  # what one has claimed and not begun would look lost to another
        busy = tuple(outbox.sending)
        # What no task cares for any more broke off by a mistake of ours, with the mistake in the
        # log. It may have arrived, so it is not repeated soon.
        await outbox.clerk(outbox.store.give_back, busy, now, now + CAP)
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
    # Nobody else looks at a send that broke; the next tick gives it back. A store that cannot be
    # used is no mistake: whoever waits for the task says it.
    error = None if task.cancelled() else task.exception()
    if error and not isinstance(error, StoreError):
        log.error("a mistake of watcher's own", what="sending", exc_info=error)


def _report(delivery: Delivery, outcome: Outcome) -> None:
    facts = {"channel": delivery.channel, "target": delivery.target, "tries": delivery.tries}
    if outcome.result is Result.SENT:
        log.info("sent", **facts, delivery=delivery.id)
    else:
        log.warning("not sent", **facts, delivery=delivery.id, why=outcome.reason)


def _report_end(done: Delivery) -> None:
    if done.state is State.DEAD:
        log.error(
            "gave up",
            channel=done.channel,
            target=done.target,
            delivery=done.id,
            why=done.error,
        )
