"""The daemon: claims what is due, polls and delivers it, until it is told to end."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from watcher import clock
from watcher.daemon.supervisor import notify, watchdog_seconds
from watcher.errors import StoreError
from watcher.fetch.http import Client
from watcher.flows.deliver import Outbox, send_due
from watcher.flows.plan import Plan
from watcher.flows.poll import Desk, poll
from watcher.flows.reload import Reading, tell_of_rules
from watcher.flows.start import fit, take_over
from watcher.flows.threads import Clerk
from watcher.flows.upkeep import give_up, prune
from watcher.model import FeedState
from watcher.store.store import Store

log = structlog.get_logger("watcher.daemon")

TICK = 1.0  # seconds between two looks for what is due
POLLS_ABREAST = 64
LEASE = timedelta(minutes=5)  # after which a feed whose poll never ended is due again
GRACE = 30.0  # seconds that the sends in flight are waited for at the end
# A loop whose tick has not come round for this many seconds is stuck: the watchdog hears nothing.
STUCK = 60.0


class Daemon:
    """The running service. Due times are data in the store; here are only ticks and tasks."""

    def __init__(self, plan: Plan, store: Store, reread: Callable[[], Reading]) -> None:
        self._plan = plan
        self._store = store
        self._reread = reread
        self._clerk = Clerk()
        self._client = Client()
        self._polls: dict[str, asyncio.Task[None]] = {}
        self._outbox = Outbox(lambda: self._plan, store, self._clerk)
        self._odd_jobs: set[asyncio.Future[None]] = set()
        self._end = asyncio.Event()
        self._store_trouble = ""
        self._ticked = clock.monotonic()

    async def run(self) -> None:
        """Work until SIGTERM or SIGINT; then let the sends in flight end, and return."""
        self._listen()
        await self._clerk(take_over, self._plan, self._store)
        async with self._client:
            scheduler = self._schedule()
            scheduler.start()
            notify(f"READY=1\nSTATUS={self._status()}")
            log.info("ready", feeds=len(self._plan.feeds), rules=self._rule_count())
            await self._end.wait()
            notify("STOPPING=1\nSTATUS=ending")
            scheduler.shutdown(wait=False)
            await self._finish()
        self._clerk.close()
        log.info("ended")

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, self._end.set)
        loop.add_signal_handler(signal.SIGHUP, self._reload_soon)

    def _schedule(self) -> AsyncIOScheduler:
        # After a sleep or a stall each job runs once, at once: what was missed is not made up for,
        # because due times are data and one look finds all of them.
        scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        beat = min(30.0, (watchdog_seconds() or 60.0) / 3)
        at_once = clock.now()
        scheduler.add_job(self._claim_polls, "interval", seconds=TICK, next_run_time=at_once)
        scheduler.add_job(self._claim_sends, "interval", seconds=TICK, next_run_time=at_once)
        scheduler.add_job(self._beat, "interval", seconds=beat, next_run_time=at_once)
        scheduler.add_job(self._give_up, "interval", minutes=1)
        scheduler.add_job(self._prune, "interval", hours=1)
        return scheduler

    async def _claim_polls(self) -> None:
        room = POLLS_ABREAST - len(self._polls)
        async with self._watching("looking for due feeds"):
            states = await self._clerk(
                self._store.claim_feeds, clock.now(), room, LEASE, only=tuple(self._plan.feeds)
            )
            self._store_trouble, self._ticked = "", clock.monotonic()
            for state in states:
                task = asyncio.create_task(self._poll(state))
                self._polls[state.feed_id] = task
                task.add_done_callback(partial(self._polled, state.feed_id))

    async def _poll(self, state: FeedState) -> None:
        feed = self._plan.feeds[state.feed_id]
        async with self._watching("polling", feed=feed.name):
            desk = Desk(self._plan, self._client, self._store, self._clerk)
            judgement = await poll(feed, state, desk)
            if judgement.deliveries:
                await self._claim_sends()

    def _polled(self, feed_id: str, _: asyncio.Task[None]) -> None:
        self._polls.pop(feed_id, None)

    async def _claim_sends(self) -> None:
        if self._end.is_set():
            return
        async with self._watching("looking for due deliveries"):
            for task in await send_due(self._outbox, clock.now()):
                task.add_done_callback(self._next_send)

    def _next_send(self, done: asyncio.Task[object]) -> None:
        # The target is idle again: what waits for it need not wait for the tick.
        if not done.cancelled() and not self._end.is_set():
            self._keep(asyncio.ensure_future(self._claim_sends()))

    def _keep(self, task: asyncio.Future[None]) -> None:
        # The loop holds tasks weakly; somebody has to hold them until they are done.
        self._odd_jobs.add(task)
        task.add_done_callback(self._odd_jobs.discard)

    async def _give_up(self) -> None:
        async with self._watching("giving up"):
            await give_up(self._plan, self._store, self._clerk)

    async def _prune(self) -> None:
        async with self._watching("pruning"):
            await prune(self._plan, self._store, self._clerk)

    async def _beat(self) -> None:
        if clock.monotonic() - self._ticked < STUCK or self._store_trouble:
            notify(f"WATCHDOG=1\nSTATUS={self._status()}")

    def _reload_soon(self) -> None:
        self._keep(asyncio.ensure_future(self._reload()))

    async def _reload(self) -> None:
        notify(f"RELOADING=1\nMONOTONIC_USEC={int(clock.monotonic() * 1_000_000)}")
        async with self._watching("reloading the rules"):
            reading = await asyncio.to_thread(self._reread)
            for problem in reading.problems:
                log.warning("rules file", problem=str(problem))
            if reading.plan is None:
                log.error("the rules file is wrong; the old rules go on")
                await self._clerk(tell_of_rules, reading, self._plan, self._store)
            else:
                await self._clerk(fit, reading.plan, self._store)
                self._plan = reading.plan
                log.info("rules reloaded", feeds=len(self._plan.feeds), rules=self._rule_count())
        notify(f"READY=1\nSTATUS={self._status()}")

    async def _finish(self) -> None:
        # A poll can be cut off anywhere: nothing of it stands until its one commit. A send cannot.
        for task in list(self._polls.values()):
            task.cancel()
        await asyncio.gather(*self._polls.values(), return_exceptions=True)
        if sending := list(self._outbox.sending.values()):
            log.info("waiting for sends in flight", count=len(sending))
            await asyncio.wait(sending, timeout=GRACE)

    @asynccontextmanager
    async def _watching(self, what: str, **facts: str) -> AsyncIterator[None]:
        # What goes wrong must not end the loop: it is said, and the next tick tries again.
        try:
            yield
        except StoreError as error:
            self._store_trouble = str(error)
            log.warning("the store cannot be used", what=what, why=str(error), **facts)
        except Exception:
            log.exception("a mistake of watcher's own", what=what, **facts)

    def _rule_count(self) -> int:
        return len(self._plan.configuration.rules)

    def _status(self) -> str:
        if self._store_trouble:
            return f"the store cannot be used: {self._store_trouble}"
        return (
            f"{len(self._plan.feeds)} feeds, {self._rule_count()} rules, "
            f"{len(self._polls)} polls and {len(self._outbox.sending)} sends under way"
        )
