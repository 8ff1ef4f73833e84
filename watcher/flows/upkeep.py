"""What is done now and then: giving up on what cannot be delivered, and pruning."""

from datetime import datetime

import structlog

from watcher import clock
from watcher.alerts.trouble import obituaries
from watcher.flows.plan import Plan
from watcher.flows.threads import Clerk
from watcher.judge import tell
from watcher.model import Delivery, Trouble
from watcher.store.store import Store

log = structlog.get_logger("watcher.upkeep")

# Rows that one step of pruning drops at most.
STEP = 500


async def give_up(plan: Plan, store: Store, clerk: Clerk) -> int:
    """Let deliveries die whose time is over, and tell the channels `for: problems`."""
    now = clock.now()
    dead = await clerk(store.expire, now, lambda gone: mourn(gone, plan, now))
    for delivery in dead:
        log.error(
            "gave up",
            channel=delivery.channel,
            target=delivery.target,
            delivery=delivery.id,
            why=delivery.error,
        )
    return len(dead)


def mourn(
    dead: tuple[Delivery, ...], plan: Plan, now: datetime
) -> tuple[tuple[Trouble, ...], list[Delivery]]:
    """Return what is told of deliveries that died, and to whom."""
    about_troubles = {target.channel for target in plan.policy.targets if target.problems}
    troubles = obituaries(dead, about_troubles, now)
    return troubles, [message for each in troubles for message in tell(each, plan.policy, now)]


async def prune(plan: Plan, store: Store, clerk: Clerk) -> int:
    """Forget what is older than `keep:` says, a little at a time; return how many rows went.

    Between two steps the polls and sends that wait for the store have their turn.
    """
    now, keep = clock.now(), (plan.configuration.keep_entries, plan.configuration.keep_ledger)
    gone, step = 0, STEP
    while step == STEP:
        step = await clerk(store.prune, now, *keep, STEP)
        gone += step
    if gone:
        log.info("pruned", rows=gone)
    return gone
