"""What has to be settled with the store before the first poll under a plan."""

from datetime import timedelta

import structlog

from watcher import clock
from watcher.feeds.schedule import first_due
from watcher.flows.plan import Plan
from watcher.flows.upkeep import obituaries
from watcher.store.store import Store

log = structlog.get_logger("watcher.start")

# New feeds are first polled within this time, each at its own moment.
SPREAD = timedelta(seconds=20)


def take_over(plan: Plan, store: Store, spread: timedelta = SPREAD) -> None:
    """Void what a dead daemon had claimed, and fit the store to the plan."""
    doubtful = store.void_claims(clock.now())
    if doubtful:
        log.warning("sends were cut short by the last end; they are made again", count=doubtful)
    fit(plan, store, spread)


def fit(plan: Plan, store: Store, spread: timedelta = SPREAD) -> None:
    """Make the store know the feeds and channels of a plan, new ones and gone ones."""
    now = clock.now()
    feeds = plan.configuration.feeds
    # A lone local feed need not wait for its turn: the spread grows with the number of feeds.
    spread = min(spread, timedelta(seconds=0.1 * len(feeds)))
    store.sync_feeds(feeds, {feed.id: first_due(feed.id, now, spread) for feed in feeds}, now)
    stranded = store.strand(tuple(plan.targets), now, lambda gone: obituaries(gone, plan, now))
    if stranded:
        log.error("deliveries have lost their channel; see: watcher deliveries", count=stranded)
