"""One round: poll every feed that is due, make one attempt at each due delivery, end."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from watcher import clock
from watcher.errors import StoreError
from watcher.fetch.http import Client
from watcher.flows.deliver import Outbox, send_due
from watcher.flows.plan import Plan
from watcher.flows.poll import Desk, examine, poll
from watcher.flows.start import fit, take_over
from watcher.flows.threads import Clerk, names
from watcher.flows.upkeep import give_up
from watcher.model import Alert, Delivery, Feed, FeedState, Judgement, State
from watcher.store.store import Store

# Feeds polled at the same time.
ABREAST = 32
LEASE = timedelta(minutes=10)
# Seconds after which what could not be stored is stored again, and for how long that is tried.
AGAIN = 2.0
PATIENCE = 30.0
# A daemon spreads the first polls of its feeds; a single round has no later.
NO_SPREAD = timedelta(0)


@dataclass(frozen=True, slots=True)
class Round:
    """What one round came to: every poll's judgement and every delivery after its attempt.

    `waiting` is how many feeds were not due.
    """

    polls: tuple[Judgement, ...]
    deliveries: tuple[Delivery, ...]
    waiting: int = 0

    @property
    def failed_polls(self) -> tuple[Judgement, ...]:
        """Name the feeds that could not be read."""
        return tuple(judgement for judgement in self.polls if judgement.state.error)

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """List the alerts that this round raised."""
        return tuple(alert for judgement in self.polls for alert in judgement.alerts)

    @property
    def unsent(self) -> tuple[Delivery, ...]:
        """List the deliveries that were tried and did not get through."""
        return tuple(d for d in self.deliveries if d.state is not State.SENT)


class Patience:
    """Waits for a store that cannot be used, for a while; then it raises the error."""

    def __init__(self) -> None:
        self._since: float | None = None  # when the trouble began
        self._met = 0.0  # when it was last met

    async def __call__(self, error: StoreError) -> None:
        """Wait a little. Raises `error` where waiting has been in vain for too long."""
        now = clock.monotonic()
        if self._since is None or now - self._met > PATIENCE:
            self._since = now
        self._met = now
        if now - self._since >= PATIENCE:
            raise error
        await asyncio.sleep(AGAIN)


async def run_once(plan: Plan, store: Store, *, everything: bool) -> Round:
    """Poll what is due (or everything), deliver what is due, and say how it went."""
    clerk = Clerk()
    try:
        await clerk(take_over, plan, store, NO_SPREAD)
        async with Client(resolver=names()) as client:
            desk = Desk(lambda: plan, client, store, clerk, Patience())
            polls = await _poll_all(desk, everything=everything)
        await give_up(plan, store, clerk)
        sent = await _deliver_all(Outbox(lambda: plan, store, clerk, Patience()))
    finally:
        clerk.close()
    return Round(polls, sent, len(plan.feeds) - len(polls))


async def rehearse(plan: Plan, store: Store, *, everything: bool) -> Round:
    """Poll and judge like `run_once`, but send and commit nothing."""
    clerk = Clerk()
    try:
        await clerk(fit, plan, store, NO_SPREAD)
        async with Client(resolver=names()) as client:
            desk = Desk(lambda: plan, client, store, clerk)
            polls = await _poll_all(desk, everything=everything, commit=False)
    finally:
        clerk.close()
    return Round(polls, ())


async def _poll_all(desk: Desk, *, everything: bool, commit: bool = True) -> tuple[Judgement, ...]:
    now, feeds = clock.now(), desk.plan().feeds
    claimed = await desk.clerk(
        desk.store.claim_feeds, now, len(feeds), LEASE, everything=everything, only=tuple(feeds)
    )
    turns = asyncio.Semaphore(ABREAST)

    async def turn(feed: Feed, state: FeedState) -> Judgement:
        async with turns:
            return await (poll if commit else examine)(feed, state, desk)

    return tuple(await asyncio.gather(*(turn(feeds[s.feed_id], s) for s in claimed)))


async def _deliver_all(outbox: Outbox) -> tuple[Delivery, ...]:
    done: list[Delivery] = []
    start = clock.now()  # what fails now is due again later than this: one attempt each
    try:
        sending = set(await send_due(outbox, start))
        while sending:
            # As soon as one target is idle it gets its next one: it need not wait for a slow one.
            ended, sending = await asyncio.wait(sending, return_when=asyncio.FIRST_COMPLETED)
            done.extend([task.result() for task in ended])
            sending.update(await send_due(outbox, start))
    finally:
        # Whatever went wrong: what is under way is recorded, or it would be sent again.
        if outbox.sending:
            await asyncio.wait(list(outbox.sending.values()))
    return tuple(done)
