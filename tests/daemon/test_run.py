import asyncio
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.delivery.receivers import Answer, Web, web
from tests.fetch.server import Asked, Page, Server, answer
from tests.flows.floor import outbox_of, plan, rss
from watcher.daemon.run import Daemon
from watcher.errors import StoreError
from watcher.flows.plan import Plan
from watcher.flows.reload import RulesFile
from watcher.model import State
from watcher.store import Store, open_store

PATIENCE = 120.0  # seconds that anything may take on a busy machine
RULES = """
feeds:
  - {url: "{web}/feed", name: Courier, every: 1h, allow_private: true}
channels:
  desk: "json://{chat}/"
  ops: {url: "json://{chat}/", for: problems}
rules: [{name: Talks, match: talks}]
"""
TWENTY = RULES.replace(
    "feeds:\n",
    "feeds:\n"
    + "".join(
        f'  - {{url: "{{web}}/{n}", name: F{n}, every: 1h, allow_private: true}}\n'
        for n in range(19)
    ),
)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("watcher.daemon.run.TICK", 0.2)


@dataclass
class Wall:
    """The wall clock, which jumps when it is told to and else goes on."""

    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead  # noqa: TID251  this is the clock


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    """The clock of the daemon and of its scheduler."""
    made = Wall()

    class Then(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            del tz
            return made()

    monkeypatch.setattr("watcher.clock.now", made)
    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Then)
    return made


@dataclass
class Scene:
    """A running daemon, its feeds and its chat. `rules` are what a reload will find."""

    folder: Path
    server: Server
    chat: Web
    store: Store
    daemon: Daemon
    rules: list[RulesFile] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def plan(self, text: str) -> Plan:
        return plan(self.folder, text, web=self.server.url("").rstrip("/"), chat=self.chat.host)

    def asked(self, path: str) -> int:
        return sum(asked.path == path for asked in self.server.asked)

    def reload(self, text: str) -> None:
        self.rules.append(RulesFile(self.plan(text), ()))
        os.kill(os.getpid(), signal.SIGHUP)


async def until(true: Callable[[], bool], what: str) -> None:
    end = time.perf_counter() + PATIENCE
    while not true():
        assert time.perf_counter() < end, f"waited in vain: {what}"
        await asyncio.sleep(0.02)


def polled(store: Store) -> int:
    return sum(row.state.ok_at is not None for row in store.feed_rows())


@asynccontextmanager
async def running(
    folder: Path, text: str = RULES, page: Page | None = None, kind: type[Store] = Store
) -> AsyncIterator[Scene]:
    """Run a daemon inside the test, and end it."""
    kept = page or answer(200, rss(("1", "Talks begin"), at=datetime.now(UTC)))  # noqa: TID251
    pages = {"/feed": kept, **{f"/{number}": answer(200, rss()) for number in range(200)}}
    rules: list[RulesFile] = []
    with web() as chat, open_store("sqlite:///watcher.db", folder) as opened:
        async with Server(pages) as server:
            store = kind(opened.path, opened._reader)
            address = server.url("").rstrip("/")
            made = plan(folder, text, web=address, chat=chat.host)
            notes: list[str] = []
            daemon = Daemon(made, store, lambda: rules[-1], notes.append)
            going = asyncio.create_task(daemon.run())
            try:
                yield Scene(folder, server, chat, store, daemon, rules, notes)
            finally:
                daemon._end.set()
                await asyncio.wait_for(going, PATIENCE)


def in_scene(
    act: Callable[[Scene], Awaitable[None]],
    folder: Path,
    text: str = RULES,
    page: Page | None = None,
    kind: type[Store] = Store,
) -> None:
    async def scene() -> None:
        async with running(folder, text, page, kind) as made:
            await act(made)

    asyncio.run(scene())


def test_after_a_sleep_of_eight_hours_each_feed_is_polled_once_and_nothing_is_sent_twice(
    tmp_path: Path, wall: Wall
) -> None:
    async def act(made: Scene) -> None:
        await until(lambda: polled(made.store) == 20, "the first polls")
        await until(lambda: len(made.chat.requests) == 1, "the alert")
        await until(lambda: outbox_of(made.store)[0].state is State.SENT, "its record")
        wall.ahead = timedelta(hours=8)
        await until(lambda: len(made.server.asked) >= 40, "the polls after the sleep")
        await asyncio.sleep(0.7)
        assert sorted(asked.path for asked in made.server.asked) == sorted(
            2 * ["/feed", *(f"/{number}" for number in range(19))]
        )
        assert len(made.chat.requests) == 1

    in_scene(act, tmp_path, TWENTY)


def test_a_clock_that_is_set_back_an_hour_stops_nothing(tmp_path: Path, wall: Wall) -> None:
    async def act(made: Scene) -> None:
        await until(lambda: len(made.chat.requests) == 1, "the first poll and alert")
        await until(lambda: outbox_of(made.store)[0].state is State.SENT, "its record")
        wall.ahead = timedelta(hours=-1)
        made.server.pages["/feed"] = answer(200, rss(("2", "More talks"), at=wall()))
        await until(lambda: len(made.chat.requests) == 2, "the alert after the clock went back")
        assert made.asked("/feed") == 2

    in_scene(act, tmp_path)


def test_a_poll_that_outlives_its_lease_is_not_begun_a_second_time(
    tmp_path: Path, wall: Wall
) -> None:
    gate = asyncio.Event()

    async def page(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        await answer(200, rss(("1", "Talks begin"), at=wall()))(asked, writer)

    async def act(made: Scene) -> None:
        await until(lambda: made.asked("/feed") == 1, "the poll")
        wall.ahead = timedelta(hours=8)
        await asyncio.sleep(0.7)
        assert made.asked("/feed") == 1
        gate.set()
        await until(lambda: len(made.chat.requests) == 1, "the alert")

    in_scene(act, tmp_path, page=page)


def test_sigterm_waits_for_the_send_in_flight_and_records_it(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as made:
            gate = made.chat.done
            made.chat.answer = Answer(mode="hang")
            await until(lambda: len(made.chat.requests) == 1, "the send")
            # From here on the server answers, but the request that hangs is let go later.
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(0.3)
            made.chat.answer.mode = "ok"
            gate.set()

    asyncio.run(scene())
    with open_store("sqlite:///watcher.db", tmp_path) as store:
        (only,) = outbox_of(store)
        assert only.state is not State.SENDING
        assert len(store.attempts(only.id)) == 1


def test_two_hundred_feeds_are_not_all_asked_in_the_first_second(tmp_path: Path) -> None:
    feeds = "".join(
        f'  - {{url: "{{web}}/{number}", allow_private: true}}\n' for number in range(200)
    )

    start = time.perf_counter()

    async def act(made: Scene) -> None:
        await until(lambda: len(made.server.asked) > 0, "the first poll")
        await asyncio.sleep(1)
        # Ten a second it should be; a slow machine may have taken its time before the first.
        assert len(made.server.asked) < 40 + 10 * (time.perf_counter() - start)

    in_scene(act, tmp_path, RULES.replace("feeds:\n", f"feeds:\n{feeds}"))


def test_a_feed_that_a_reload_takes_away_may_end_its_poll(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    gate = asyncio.Event()

    async def page(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        at = datetime.now(UTC)  # noqa: TID251  this is the outside
        await answer(200, rss(("1", "Talks begin"), at=at))(asked, writer)

    async def act(made: Scene) -> None:
        await until(lambda: made.asked("/feed") == 1, "the poll")
        made.reload(RULES.replace("/feed", "/7").replace("Courier", "Seven"))
        await until(lambda: made.asked("/7") == 1, "the poll of the new feed")
        gate.set()
        await until(lambda: len(made.chat.requests) == 1, "the alert of the feed that was")
        assert [row.name for row in made.store.feed_rows()] == ["Seven"]

    in_scene(act, tmp_path, page=page)
    assert "mistake" not in caplog.text


class Late(Store):
    """A store that says when it has claimed feeds, and tells which ones once it may."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.claimed, self.may_tell = threading.Event(), threading.Event()

    def claim_feeds(self, *args: object, **options: object) -> object:  # type: ignore[override]
        claimed = super().claim_feeds(*args, **options)  # type: ignore[arg-type]
        if claimed:
            self.claimed.set()
            self.may_tell.wait(PATIENCE)
        return claimed


def test_a_feed_that_a_reload_takes_away_between_claim_and_poll_is_not_polled(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async def act(made: Scene) -> None:
        assert isinstance(made.store, Late)
        await until(made.store.claimed.is_set, "the claim")
        made.daemon._plan = replace(made.daemon._plan, feeds={})
        made.store.may_tell.set()
        await asyncio.sleep(0.7)
        assert made.server.asked == []

    in_scene(act, tmp_path, kind=Late)
    assert "KeyError" not in capfd.readouterr().out


def test_a_broken_edit_leaves_the_old_rules_and_is_told(tmp_path: Path) -> None:
    async def act(made: Scene) -> None:
        await until(lambda: len(made.chat.requests) == 1, "the first alert")
        made.rules.append(RulesFile(None, ()))
        os.kill(os.getpid(), signal.SIGHUP)
        await until(lambda: len(made.chat.requests) == 2, "the word of it")
        assert b"The rules file could not be loaded" in made.chat.requests[1].body

    in_scene(act, tmp_path)


def test_a_mistake_of_ours_at_a_reload_is_told_like_a_wrong_file(tmp_path: Path) -> None:
    async def act(made: Scene) -> None:
        await until(lambda: len(made.chat.requests) == 1, "the first alert")
        made.rules.clear()  # so that reading them breaks
        os.kill(os.getpid(), signal.SIGHUP)
        await until(lambda: len(made.chat.requests) == 2, "the word of it")
        body = made.chat.requests[1].body
        assert b"The rules file could not be loaded" in body
        assert b"watcher made a mistake while reading it (IndexError); see the log" in body

    in_scene(act, tmp_path)


class Unfit(Store):
    """A store that cannot be fitted to new rules, until it can."""

    ill = False

    def fit(self, *args: object) -> object:  # type: ignore[override]
        if self.ill:
            raise StoreError("the disk is full")
        return super().fit(*args)  # type: ignore[arg-type]


def test_a_reload_waits_for_the_store_and_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.daemon.run.AGAIN", 0.05)

    async def act(made: Scene) -> None:
        assert isinstance(made.store, Unfit)
        await until(lambda: made.asked("/feed") == 1, "the poll")
        made.store.ill = True
        made.reload(RULES.replace("/feed", "/7").replace("Courier", "Seven"))
        await until(lambda: "the disk is full" in made.notes, "the word of it")
        assert [feed.name for feed in made.daemon._plan.feeds.values()] == ["Courier"]
        made.store.ill = False
        await until(lambda: made.asked("/7") == 1, "the poll of the new feed")

    in_scene(act, tmp_path, kind=Unfit)


def test_the_end_waits_once_for_all_that_is_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.daemon.run.GRACE", 3.0)
    never = asyncio.Event()

    async def hang() -> None:
        await never.wait()

    async def act(made: Scene) -> None:
        loop = asyncio.get_running_loop()
        odd, send = loop.create_task(hang()), loop.create_task(hang())
        made.daemon._odd_jobs.add(odd)
        made.daemon._outbox.sending["a", "b"] = send  # type: ignore[assignment]
        start = time.perf_counter()
        await made.daemon._finish()
        assert 2.9 < time.perf_counter() - start < 5.9
        made.daemon._odd_jobs.discard(odd)
        made.daemon._outbox.sending.clear()
        odd.cancel()
        send.cancel()

    in_scene(act, tmp_path)


class Sick(Store):
    """A store that cannot be used for its first claims."""

    sick = 2

    def claim_feeds(self, *args: object, **options: object) -> object:  # type: ignore[override]
        if self.sick:
            self.sick -= 1
            raise StoreError("the disk is full")
        return super().claim_feeds(*args, **options)  # type: ignore[arg-type]


def test_a_store_that_cannot_be_used_for_a_while_only_delays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("watcher.daemon.run.notify", said.append)
    monkeypatch.setenv("WATCHDOG_USEC", "150000")
    monkeypatch.setattr("watcher.daemon.run.AGAIN", 0.1)

    async def act(made: Scene) -> None:
        await until(lambda: len(made.chat.requests) == 1, "the alert")
        await until(lambda: "1 feed," in said[-1], "a good word")

    in_scene(act, tmp_path, kind=Sick)
    assert any("the store cannot be used: the disk is full" in word for word in said)
    assert said[-1].startswith("STOPPING=1")


def test_a_mistake_of_ours_ends_no_loop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    async def upkeep(*_: object) -> None:
        calls.append(1)
        raise ZeroDivisionError

    monkeypatch.setattr("watcher.daemon.run.give_up", upkeep)
    monkeypatch.setattr("watcher.daemon.run.prune", upkeep)

    async def act(made: Scene) -> None:
        await made.daemon._give_up()
        await made.daemon._prune()
        await until(lambda: len(made.chat.requests) == 1, "the alert")

    in_scene(act, tmp_path)
    assert len(calls) == 2


class Slow(Store):
    """A store that says when it has claimed a delivery, and tells which one once it may."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.claimed, self.may_tell = threading.Event(), threading.Event()

    def claim_deliveries(self, *args: object) -> object:  # type: ignore[override]
        found = super().claim_deliveries(*args)  # type: ignore[arg-type]
        if found:
            self.claimed.set()
            self.may_tell.wait(PATIENCE)
        return found


def test_what_was_claimed_as_the_end_came_is_sent_and_recorded(tmp_path: Path) -> None:
    async def act(made: Scene) -> None:
        assert isinstance(made.store, Slow)
        await until(made.store.claimed.is_set, "the claim")
        assert made.chat.requests == []
        made.daemon._end.set()
        await asyncio.sleep(0.1)  # the daemon ends in the same loop, and has begun to by now
        made.store.may_tell.set()

    in_scene(act, tmp_path, kind=Slow)
    with open_store("sqlite:///watcher.db", tmp_path) as store:
        (only,) = outbox_of(store)
        assert (only.state, only.tries, only.doubt) == (State.SENT, 1, 0)


class Full(Store):
    """A store on a disk that is full, until it is not."""

    full = True

    def commit_polls(self, *args: object) -> None:
        if self.full:
            raise StoreError("the disk is full")
        super().commit_polls(*args)  # type: ignore[arg-type]


def test_what_cannot_be_stored_is_kept_and_said_and_stored_once_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("watcher.daemon.run.AGAIN", 0.05)

    async def act(made: Scene) -> None:
        assert isinstance(made.store, Full)
        await until(lambda: "the disk is full" in made.notes, "the note for another terminal")
        asked = made.asked("/feed")
        await asyncio.sleep(0.3)
        assert made.chat.requests == []
        made.store.full = False
        await until(lambda: len(made.chat.requests) == 1, "the alert")
        assert made.asked("/feed") == asked == 1

    in_scene(act, tmp_path, kind=Full)
    assert caplog.text.count("the store cannot be used") <= 1
