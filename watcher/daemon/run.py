"""The daemon: claims what is due, polls and delivers it, until it is told to end."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import ParamSpec

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from watcher import clock
from watcher.daemon.supervisor import notify, watchdog_seconds
from watcher.errors import Problem, StoreError
from watcher.fetch.http import Client
from watcher.flows.deliver import Outbox, send_due
from watcher.flows.plan import Plan
from watcher.flows.poll import Desk, poll
from watcher.flows.reload import RulesFile, tell_of_rules
from watcher.flows.start import fit, take_over
from watcher.flows.threads import Clerk, names
from watcher.flows.upkeep import give_up, prune
from watcher.model import Feed, FeedState
from watcher.store import Note, Store

log = structlog.get_logger("watcher.daemon")
P = ParamSpec("P")

TICK = 1.0  # seconds between two looks for what is due
POLLS_ABREAST = 64
LEASE = timedelta(minutes=5)  # after which a feed whose poll never ended is due again
GRACE = 30.0  # seconds that what is under way is waited for at the end, all together
AGAIN = 5.0  # seconds after which what could not be stored is stored again
PAUSE = 60.0  # seconds between two words on the same trouble of the store
# A loop whose tick has not come round for this many seconds is stuck: the watchdog hears nothing.
STUCK = 60.0


class Daemon:
    """The running service. Due times are data in the store; here are only ticks and tasks."""

    def __init__(
        self, plan: Plan, store: Store, reread: Callable[[], RulesFile], note: Note
    ) -> None:
        self._plan = plan
        self._store = store
        self._reread = reread
        self._clerk = Clerk()
        self._reloading = asyncio.Lock()
        self._polls: dict[str, asyncio.Task[None]] = {}
        self._outbox = Outbox(lambda: self._plan, store, self._clerk, self._blocked)
        self._odd_jobs: set[asyncio.Future[None]] = set()
        self._end = asyncio.Event()
        self._note = note
        self._trouble = ""
        self._met = self._said = -PAUSE  # when it was last met, and last said
        self._ticked = clock.monotonic()

    async def run(self) -> None:
        """Work until SIGTERM or SIGINT; then let the sends in flight end, and return."""
        self._listen()
        await self._clerk(take_over, self._plan, self._store)
        async with Client(resolver=names()) as client:
            scheduler = self._schedule()
            scheduler.start()
            notify(f"READY=1\nSTATUS={self._status()}")
            log.info("ready", feeds=len(self._plan.feeds), rules=self._rule_count())
            ticks = self._ticks(client)
            await self._end.wait()
            notify("STOPPING=1\nSTATUS=ending")
            scheduler.shutdown(wait=False)
            for tick in ticks:
                tick.cancel()
            await self._finish()
        self._clerk.close()
        log.info("ended")

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, self._end.set)
        loop.add_signal_handler(signal.SIGHUP, self._reload_soon)

    def _ticks(self, client: Client) -> list[asyncio.Task[None]]:
        # The scheduler goes by the wall clock and would stand still if that is set back.
        beat = min(30.0, (watchdog_seconds() or 60.0) / 3)
        return [
            asyncio.create_task(_every(TICK, partial(self._claim_polls, client))),
            asyncio.create_task(_every(TICK, self._claim_sends)),
            asyncio.create_task(_every(beat, self._beat)),
        ]

    def _schedule(self) -> AsyncIOScheduler:
        # After a sleep or a stall each job runs once, at once: what was missed is not made up for.
        scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        scheduler.add_job(self._give_up, "interval", minutes=1)
        scheduler.add_job(self._prune, "interval", hours=1)
        return scheduler

    async def _claim_polls(self, client: Client) -> None:
        room = POLLS_ABREAST - len(self._polls)
        # A poll that slept with the machine has outlived its lease, and is still going on.
        idle = tuple(self._plan.feeds.keys() - self._polls.keys())
        async with self._watching("looking for due feeds"):
            states = await self._clerk(self._store.claim_feeds, clock.now(), room, LEASE, only=idle)
            self._ticked = clock.monotonic()
            self._recover()
            for state in states:
                self._start_poll(state, client)

    def _start_poll(self, state: FeedState, client: Client) -> None:
        plan, feed_id = self._plan, state.feed_id
        if feed_id not in plan.feeds:
            return  # a reload took it away since the claim
        desk = Desk(lambda: self._plan, client, self._store, self._clerk, self._blocked)
        task = asyncio.create_task(self._poll(plan.feeds[feed_id], state, desk))
        self._polls[feed_id] = task
        task.add_done_callback(lambda _: self._polls.pop(feed_id, None))

    async def _poll(self, feed: Feed, state: FeedState, desk: Desk) -> None:
        async with self._watching("polling", feed=feed.name):
            judgement = await poll(feed, state, desk)
            if judgement.deliveries:
                await self._claim_sends()

    async def _claim_sends(self) -> None:
        if not self._end.is_set():
            # What is claimed must be sent, so that nobody may cut in between the two.
            await asyncio.shield(self._keep(asyncio.ensure_future(self._send_due())))

    async def _send_due(self) -> None:
        async with self._watching("looking for due deliveries"):
            for task in await send_due(self._outbox, clock.now()):
                task.add_done_callback(self._next_send)

    def _next_send(self, done: asyncio.Task[object]) -> None:
        # The target is idle again: what waits for it need not wait for the tick.
        if not done.cancelled() and not self._end.is_set():
            self._keep(asyncio.ensure_future(self._claim_sends()))

    def _keep(self, task: asyncio.Future[None]) -> asyncio.Future[None]:
        # The loop holds tasks weakly; somebody has to hold them until they are done.
        self._odd_jobs.add(task)
        task.add_done_callback(self._odd_jobs.discard)
        return task

    async def _give_up(self) -> None:
        async with self._watching("giving up"):
            await give_up(self._plan, self._store, self._clerk)

    async def _prune(self) -> None:
        async with self._watching("pruning"):
            await prune(self._plan, self._store, self._clerk)

    async def _beat(self) -> None:
        if clock.monotonic() - self._ticked < STUCK or self._trouble:
            notify(f"WATCHDOG=1\nSTATUS={self._status()}")

    def _reload_soon(self) -> None:
        self._keep(asyncio.ensure_future(self._reload()))

    async def _reload(self) -> None:
        notify(f"RELOADING=1\nMONOTONIC_USEC={int(clock.monotonic() * 1_000_000)}")
        # One after the other: of two edits the later one has to be the one that stays.
        async with self._reloading, self._watching("reloading the rules"):
            reading = await asyncio.to_thread(self._read_again)
            for problem in reading.problems:
                log.warning("rules file", problem=str(problem))
            if reading.plan is None:
                log.error("the rules file is wrong; the old rules go on")
                await self._stored(tell_of_rules, reading, self._plan, self._store)
            else:
                # Not before it is stored: a feed that the store does not know is never polled.
                await self._stored(fit, reading.plan, self._store)
                self._plan = reading.plan
                log.info("rules reloaded", feeds=len(self._plan.feeds), rules=self._rule_count())
        notify(f"READY=1\nSTATUS={self._status()}")

    def _read_again(self) -> RulesFile:
        try:
            return self._reread()
        except Exception as error:
            # Whoever edited the file has to hear of it, whoever's mistake it is.
            log.exception("a mistake of watcher's own", what="reading the rules")
            path = str(self._plan.configuration.path)
            text = f"watcher made a mistake while reading it ({type(error).__name__}); see the log"
            return RulesFile(None, (Problem(path, 1, 1, text),))

    async def _stored(self, unit: Callable[P, None], *args: P.args, **kwargs: P.kwargs) -> None:
        while True:
            try:
                return await self._clerk(unit, *args, **kwargs)
            except StoreError as error:
                if self._end.is_set():
                    raise
                await self._blocked(error)

    async def _finish(self) -> None:
        end = clock.monotonic() + GRACE  # less than systemd waits before it kills
        # A poll can be cut off anywhere: nothing of it stands until its one commit. A send cannot.
        for task in list(self._polls.values()):
            task.cancel()
        await asyncio.gather(*self._polls.values(), return_exceptions=True)
        if self._odd_jobs:
            await asyncio.wait(self._odd_jobs, timeout=max(0.0, end - clock.monotonic()))
        if sending := list(self._outbox.sending.values()):
            log.info("waiting for sends in flight", count=len(sending))
            await asyncio.wait(sending, timeout=max(0.0, end - clock.monotonic()))

    @asynccontextmanager
    async def _watching(self, what: str, **facts: str) -> AsyncIterator[None]:
        # What goes wrong must not end the loop: it is said, and the next tick tries again.
        try:
            yield
        except StoreError as error:
            self._say(error, what)
        except Exception:
            log.exception("a mistake of watcher's own", what=what, **facts)

    async def _blocked(self, error: StoreError) -> None:
        self._say(error, "storing what was done")
        await asyncio.sleep(AGAIN)

    def _say(self, error: StoreError, what: str) -> None:
        # Once a minute: every tick meets the same trouble, and a full disk has no room for words.
        now, why = clock.monotonic(), str(error)
        if why != self._trouble or now - self._said >= PAUSE:
            log.warning("the store cannot be used; trying again", what=what, why=why)
            self._said = now
        self._trouble, self._met = why, now
        self._note(why)
        notify(f"STATUS={self._status()}")

    def _recover(self) -> None:
        # A look at the store that finds nothing due proves little: trouble has to stay away.
        if self._trouble and clock.monotonic() - self._met >= 2 * AGAIN:
            log.info("the store can be used again")
            self._trouble = ""
            self._note("")

    def _rule_count(self) -> int:
        return len(self._plan.configuration.rules)

    def _status(self) -> str:
        if self._trouble:
            return f"the store cannot be used: {self._trouble}"
        parts = (
            (len(self._plan.feeds), "feed"),
            (self._rule_count(), "rule"),
            (len(self._polls), "poll under way"),
            (len(self._outbox.sending), "send under way"),
        )
        return ", ".join(_counted(number, noun) for number, noun in parts)


async def _every(seconds: float, job: Callable[[], Awaitable[None]]) -> None:
    while True:
        await job()
        await asyncio.sleep(seconds)


def _counted(number: int, noun: str) -> str:
    word, _, rest = noun.partition(" ")
    return f"{number} {word}{'' if number == 1 else 's'} {rest}".rstrip()
