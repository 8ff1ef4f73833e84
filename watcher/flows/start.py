"""What has to be settled with the store before the first poll under a plan."""

from datetime import timedelta

import structlog

from watcher import clock
from watcher.feeds.schedule import first_due, spread_of
from watcher.flows.plan import Plan
from watcher.flows.upkeep import mourn
from watcher.store.store import Store

log = structlog.get_logger("watcher.start")


def take_over(plan: Plan, store: Store, spread: timedelta | None = None) -> None:
    """Void what a dead daemon had claimed, and fit the store to the plan."""
    doubtful = store.void_claims(clock.now())
    if doubtful:
        log.warning("sends were cut short by the last end; they are made again", count=doubtful)
    fit(plan, store, spread)


def fit(plan: Plan, store: Store, spread: timedelta | None = None) -> None:
    """Make the store know the feeds and channels of a plan, new ones and gone ones, at once.

    New feeds are first polled within `spread`, each at its own moment.
    """
    now = clock.now()
    feeds = plan.configuration.feeds
    within = spread_of(len(feeds)) if spread is None else spread
    due = {feed.id: first_due(feed.id, now, within) for feed in feeds}
    gone = store.fit(feeds, due, tuple(plan.targets), now, lambda dead: mourn(dead, plan, now))
    if gone:
        log.error("deliveries have lost their channel; see: watcher deliveries", count=len(gone))
