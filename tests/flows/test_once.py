import asyncio
import socket
import threading
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.delivery.receivers import Answer, Web, web
from tests.fetch.server import Server, answer
from tests.flows.floor import NOW, outbox_of, plan, rss
from watcher.errors import StoreError
from watcher.flows.once import Patience, Round, rehearse, run_once
from watcher.model import State
from watcher.store import Store

RULES = """
feeds:
  - {url: "{web}/one", name: One, every: 10m, allow_private: true}
  - {url: "{web}/two", name: Two, every: 1h, allow_private: true}
channels:
  a: "json://{a}/"
  b: "json://{b}/"
rules: [{name: Talks, match: talks}]
"""
ONE = rss(("1", "Talks begin"), ("2", "Talks go on"), ("3", "Talks end"))


async def rounds(folder: Path, store: Store, hosts: tuple[str, str], *words: str) -> list[Round]:
    """Run one round after the other, of what is `due` or of `all`."""
    async with Server({"/one": answer(200, ONE), "/two": answer(500)}) as server:
        made = plan(folder, RULES, web=server.url("").rstrip("/"), a=hosts[0], b=hosts[1])
        return [await run_once(made, store, everything=word == "all") for word in words]


@pytest.mark.usefixtures("clock")
def test_a_round_polls_what_is_due_and_sends_what_is_raised(tmp_path: Path, store: Store) -> None:
    with web() as here:
        first, second, third = asyncio.run(
            rounds(tmp_path, store, (here.host, here.host), "all", "due", "all")
        )

    assert [one.feed.name for one in first.failed_polls] == ["Two"]
    assert [alert.entry.title for alert in first.alerts] == [
        "Talks begin",
        "Talks go on",
        "Talks end",
    ]
    assert (len(first.deliveries), first.unsent) == (6, ())
    assert second == Round((), (), waiting=2)
    assert (len(third.polls), third.alerts, third.deliveries) == (2, (), ())
    assert len(here.requests) == 6


@pytest.mark.usefixtures("clock")
def test_each_due_delivery_is_tried_once_and_a_slow_target_holds_up_no_other(
    tmp_path: Path, store: Store
) -> None:
    async def scene(slow: Web, quick: Web) -> tuple[int, Round]:
        going = asyncio.create_task(rounds(tmp_path, store, (slow.host, quick.host), "all"))
        while len(quick.requests) < 3 and not going.done():  # noqa: ASYNC110  it says no more
            await asyncio.sleep(0.01)
        begun = len(slow.requests)
        slow.done.set()
        (only,) = await going
        return begun, only

    with web() as slow, web() as quick:
        slow.answer = Answer(mode="hang")
        quick.answer = Answer(after=slow.asked)
        begun, only = asyncio.run(scene(slow, quick))

    assert begun == 1  # the slow one was at its first when the quick one got its last
    assert [one.tries for one in outbox_of(store)] == [1] * 6
    assert Counter((one.channel, one.state) for one in only.deliveries) == {
        ("b", State.SENT): 3,
        ("a", State.DUE): 3,
    }
    assert [one.channel for one in only.unsent] == ["a"] * 3


@pytest.mark.usefixtures("clock")
def test_a_rehearsal_judges_and_sends_nothing(tmp_path: Path, store: Store) -> None:
    async def scene(here: Web) -> Round:
        async with Server({"/one": answer(200, ONE), "/two": answer(500)}) as server:
            address = server.url("").rstrip("/")
            made = plan(tmp_path, RULES, web=address, a=here.host, b=here.host)
            return await rehearse(made, store, everything=True)

    with web() as here:
        outcome = asyncio.run(scene(here))

    assert len(outcome.alerts) == 3
    assert here.requests == []
    assert (store.status(NOW).entries, outbox_of(store)) == (0, [])


class Stubborn(Store):
    """A store that refuses to record what went to channel b."""

    refusals = 1
    refused: threading.Event | None = None

    def record(self, *args: Any) -> bool:
        if self.refusals and args[1].channel == "b":
            self.refusals -= 1
            if self.refused is not None:
                self.refused.set()
            raise StoreError("it is full")
        return super().record(*args)


@pytest.mark.usefixtures("clock")
def test_a_record_that_fails_is_made_again(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.flows.once.AGAIN", 0.01)
    with web() as here:
        stubborn = Stubborn(store.path, store._reader)
        (only,) = asyncio.run(rounds(tmp_path, stubborn, (here.host, here.host), "all"))

    assert (len(only.deliveries), only.unsent) == (6, ())
    assert len(here.requests) == 6


@pytest.mark.usefixtures("clock")
def test_a_store_that_stays_ill_ends_the_round_once_all_that_is_under_way_is_recorded(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.flows.once.PATIENCE", 0.0)
    with web() as slow, web() as quick:
        slow.answer = Answer(mode="hang")
        stubborn = Stubborn(store.path, store._reader)
        stubborn.refusals = 1000
        stubborn.refused = slow.done
        with pytest.raises(StoreError, match="it is full"):
            asyncio.run(rounds(tmp_path, stubborn, (slow.host, quick.host), "all"))

    found = [(one.channel, one.state, one.tries) for one in outbox_of(store) if one.tries]
    assert sorted(found) == [("a", State.DUE, 1), ("b", State.SENDING, 1)]


def test_patience_with_the_store_is_bounded_and_begins_anew_after_good_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter([0.0, 10.0, 29.0, 100.0, 131.0, 131.5, 161.0])
    monkeypatch.setattr("watcher.clock.monotonic", lambda: next(clock))
    monkeypatch.setattr("watcher.flows.once.AGAIN", 0.0)
    error = StoreError("it is full")

    async def scene() -> None:
        patience = Patience()
        for _ in range(6):
            await patience(error)
        with pytest.raises(StoreError):
            await patience(error)

    asyncio.run(scene())


def test_names_that_nobody_answers_for_keep_no_other_feed_waiting(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, heard = socket.getaddrinfo, threading.Event()
    in_vain: list[str] = []

    def ask(host: Any, *rest: Any, **hints: Any) -> Any:
        if str(host).endswith(".example"):
            if not heard.wait(20):
                in_vain.append(host)
            raise socket.gaierror(socket.EAI_AGAIN, "later")
        return real(host, *rest, **hints)

    monkeypatch.setattr(socket, "getaddrinfo", ask)
    deaf = "".join(f'  - "http://deaf{number}.example/"\n' for number in range(12))

    async def scene() -> Round:
        async with Server({"/one": answer(200, ONE), "/two": answer(200, ONE)}) as server:
            text = RULES.replace("feeds:\n", f"feeds:\n{deaf}")
            text = text.replace("{web}/two", "http://localhost:{port}/two")
            address = server.url("").rstrip("/")
            made = plan(tmp_path, text, web=address, a="x", b="x", port=str(server.port))
            going = asyncio.create_task(rehearse(made, store, everything=True))
            while len(server.asked) < 2 and not going.done():  # noqa: ASYNC110  it says no more
                await asyncio.sleep(0.01)
            heard.set()
            return await going

    outcome = asyncio.run(scene())

    assert in_vain == []
    assert len(outcome.failed_polls) == 12
