import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from tests.flows.floor import RULES, Clock, outbox_of, plan, room, rss
from tests.flows.test_deliver import message
from watcher.flows.threads import Clerk
from watcher.flows.upkeep import give_up, prune
from watcher.model import State
from watcher.store import Store

SOME = RULES.replace("{web}", "https://courier.example")


def test_what_nobody_took_in_its_time_dies_and_is_told_once(
    tmp_path: Path, store: Store, clock: Clock
) -> None:
    made = plan(tmp_path, SOME)
    store.report((), [message("desk"), message("ops")])

    async def scene() -> list[int]:
        clerk = Clerk()
        died = [await give_up(made, store, clerk)]
        clock.pass_(days=7)
        died += [await give_up(made, store, clerk), await give_up(made, store, clerk)]
        clerk.close()
        return died

    assert asyncio.run(scene()) == [0, 2, 0]
    assert [(one.channel, one.state) for one in outbox_of(store)] == [
        ("desk", State.DEAD),
        ("ops", State.DEAD),
        ("ops", State.DUE),
    ]


def test_pruning_gives_way_to_others_between_its_steps(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.flows.upkeep.STEP", 2)
    turns: list[str] = []

    class Dusty(Store):
        left = 5

        def prune(self, *args: object) -> int:
            turns.append("prune")
            gone = min(self.left, int(str(args[3])))
            self.left -= gone
            return gone

    async def other(clerk: Clerk) -> None:
        await clerk(turns.append, "other")

    async def scene() -> int:
        clerk = Clerk()
        dusty = Dusty(store.path, store._reader)
        pruning = asyncio.create_task(prune(plan(tmp_path, SOME), dusty, clerk))
        waiting = [asyncio.create_task(other(clerk)) for _ in range(2)]
        await asyncio.gather(*waiting)
        gone = await pruning
        clerk.close()
        return gone

    assert asyncio.run(scene()) == 5
    assert turns == ["prune", "other", "other", "prune", "prune"]


def test_pruning_forgets_what_is_older_than_may_be_kept(tmp_path: Path, clock: Clock) -> None:
    async def scene() -> list[int]:
        async with room(tmp_path, SOME.replace("https://courier.example", "{web}")) as made:
            desk = made.desk
            made.paper.body = rss(("1", "Rain"), ("2", "Snow"))
            await made.poll()
            made.paper.body = rss(("3", "Hail"), at=clock() + timedelta(days=1))
            clock.pass_(days=100)
            await made.poll()
            return [await prune(desk.plan(), desk.store, desk.clerk) for _ in range(2)]

    gone, again = asyncio.run(scene())
    assert gone >= 2
    assert again == 0
