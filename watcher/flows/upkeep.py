"""What is done now and then: giving up on what cannot be delivered, and pruning."""

from datetime import datetime

import structlog

from watcher import clock
from watcher.alerts.trouble import dead_trouble
from watcher.flows.plan import Plan
from watcher.flows.threads import Clerk
from watcher.judge import tell
from watcher.model import Delivery, Trouble
from watcher.store.store import Store

log = structlog.get_logger("watcher.upkeep")


async def give_up(plan: Plan, store: Store, clerk: Clerk) -> int:
    """Let deliveries die whose time is over, and tell the channels `for: problems`."""
    now = clock.now()
    dead = await clerk(store.expire, now, lambda gone: obituaries(gone, plan, now))
    for delivery in dead:
        log.error("gave up", channel=delivery.channel, delivery=delivery.id, why=delivery.error)
    return len(dead)


def obituaries(
    dead: tuple[Delivery, ...], plan: Plan, now: datetime
) -> tuple[list[Trouble], list[Delivery]]:
    """Return what is told of deliveries that died, and to whom.

    Nothing is told of a message that was itself about a trouble: that would never end.
    """
    about_troubles = {target.channel for target in plan.policy.targets if target.problems}
    mourned = [delivery for delivery in dead if delivery.channel not in about_troubles]
    troubles = [dead_trouble(delivery, now) for delivery in mourned]
    told = [message for trouble in troubles for message in tell(trouble, plan.policy, now)]
    return troubles, told


async def prune(plan: Plan, store: Store, clerk: Clerk) -> int:
    """Forget what is older than `keep:` says, a little at a time; return how many rows went."""
    configuration = plan.configuration
    gone = await clerk(
        store.prune, clock.now(), configuration.keep_entries, configuration.keep_ledger
    )
    if gone:
        log.info("pruned", rows=gone)
    return gone
