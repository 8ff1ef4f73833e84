import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Never

import pytest
from structlog.testing import CapturingLogger

from tests.delivery.receivers import Answer, Web, web
from tests.flows.floor import NOW, Clock, outbox_of, plan
from watcher import clock as outside
from watcher.errors import StoreError
from watcher.flows.deliver import Outbox, deliver, send_due
from watcher.flows.plan import Plan
from watcher.flows.threads import Blocked, Clerk
from watcher.model import Delivery, Payload, State, Trouble
from watcher.store import Store

RULES = """
feeds: ["https://courier.example/feed"]
channels:
  a: "json://{a}/"
  b: "json://{b}/"
  ops: {url: "json://{ops}/", for: problems}
rules: [{match: talks}]
"""
BROKEN = Answer(401, "who are you")


@pytest.fixture
def here() -> Iterator[Web]:
    with web() as made:
        yield made


@pytest.fixture
def there() -> Iterator[Web]:
    with web() as made:
        yield made


def message(channel: str, name: str = "one") -> Delivery:
    return Delivery(
        id=f"{channel}-{name}",
        cause_id=name,
        channel=channel,
        target="json",
        payload=Payload(f"Headline {name}", "Body"),
        created_at=NOW,
        due_at=NOW,
        give_up_at=NOW + timedelta(days=7),
    )


@asynccontextmanager
async def outbox(made: Plan, store: Store, blocked: Blocked | None = None) -> AsyncIterator[Outbox]:
    clerk = Clerk()
    try:
        yield Outbox(lambda: made, store, clerk, blocked)
    finally:
        clerk.close()


async def finished(out: Outbox) -> list[Delivery]:
    """Send what is due now and wait for all of it."""
    return [await task for task in await send_due(out, outside.now())]


def told(store: Store) -> list[tuple[str, str]]:
    """Return the troubles that wait, by channel and text."""
    return [(one.channel, one.payload.body) for one in outbox_of(store) if one.channel == "ops"]


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        (Answer(200), (State.SENT, 0)),
        (Answer(503, "later"), (State.DUE, 0)),
        (Answer(mode="drop"), (State.DUE, 1)),
        (Answer(413, "too long"), (State.DEAD, 0)),
        (BROKEN, (State.DUE, 0)),
    ],
    ids=["sent", "transient", "ambiguous", "refused", "broken"],
)
@pytest.mark.usefixtures("clock")
def test_a_send_ends_where_its_outcome_leads(
    tmp_path: Path, store: Store, here: Web, answer: Answer, end: tuple[State, int]
) -> None:
    here.answer = answer
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, store) as out:
            (left,) = await finished(out)
        kept = outbox_of(store)[0]
        assert kept == left
        assert (kept.state, kept.doubt) == end
        assert kept.tries == 1
        assert len(store.attempts(kept.id)) == 1
        assert (kept.due_at > NOW) == (kept.state is State.DUE)
        assert bool(kept.error) == (kept.state is not State.SENT)

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_a_target_that_hangs_delays_no_other(
    tmp_path: Path, store: Store, here: Web, there: Web
) -> None:
    here.answer = Answer(mode="hang")
    made = plan(tmp_path, RULES, a=here.host, b=there.host, ops=there.host)

    async def scene() -> None:
        store.report((), [message("a"), *(message("b", str(number)) for number in range(5))])
        async with outbox(made, store) as out:
            hung, first = await send_due(out, NOW)
            await first
            for _ in range(4):
                await asyncio.gather(*await send_due(out, NOW))
            assert len(there.requests) == 5
            assert not hung.done()
            assert list(out.sending) == [("a", "json")]
            here.done.set()
            assert (await hung).doubt == 1

    asyncio.run(scene())
    titles = [request.body.partition(b"Headline ")[2][:1] for request in there.requests]
    assert titles == [b"0", b"1", b"2", b"3", b"4"]


@pytest.mark.usefixtures("clock")
def test_one_target_gets_one_message_at_a_time(tmp_path: Path, store: Store, here: Web) -> None:
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> list[int]:
        store.report((), [message("a", "one"), message("a", "two")])
        async with outbox(made, store) as out:
            return [len(await finished(out)) for _ in range(3)]

    assert asyncio.run(scene()) == [1, 1, 0]


@pytest.mark.usefixtures("clock")
def test_a_trouble_on_one_channel_is_told_on_the_other_and_so_is_its_end(
    tmp_path: Path, store: Store, here: Web, there: Web, clock: Clock
) -> None:
    made = plan(tmp_path, RULES, a=here.host, b=there.host, ops=there.host)

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, store) as out:
            here.answer = BROKEN
            await finished(out)
            clock.pass_(hours=1)
            await finished(out)
            (broke,) = told(store)
            assert "The channel a (json) takes nothing" in broke[1]

            clock.pass_(hours=1)
            here.answer = Answer()
            await finished(out)
            assert "The channel a (json) works again" in told(store)[1][1]

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_a_dead_alert_is_told_and_a_dead_word_of_trouble_is_not(
    tmp_path: Path, store: Store, here: Web
) -> None:
    here.answer = Answer(413, "no")
    night = RULES.replace("rules:", '  night: {url: "json://{b}/", for: problems}\nrules:')
    made = plan(tmp_path, night, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((Trouble("t", "s", "x", NOW),), [message("a")])
        async with outbox(made, store) as out:
            await finished(out)
            ((_, obituary),) = told(store)
            assert "“Headline one” never reached the channel a (json)" in obituary
            await finished(out)
        assert [(one.channel, one.state) for one in outbox_of(store)] == [
            ("a", State.DEAD),
            ("ops", State.DEAD),
            ("night", State.DEAD),
        ]

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_a_broken_channel_for_problems_is_not_told_of_itself(
    tmp_path: Path, store: Store, here: Web
) -> None:
    here.answer = BROKEN
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((Trouble("t", "s", "x", NOW),), [message("ops")])
        async with outbox(made, store) as out:
            await finished(out)
        assert len(outbox_of(store)) == 1

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_a_delivery_whose_channel_vanished_after_the_claim_dies_and_is_told(
    tmp_path: Path, store: Store, here: Web
) -> None:
    before = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)
    after = replace(before, targets={k: t for k, t in before.targets.items() if k[0] != "a"})
    now_in_force = [before]

    async def scene() -> None:
        store.report((), [message("a"), message("b")])
        clerk = Clerk()
        out = Outbox(lambda: now_in_force[0], store, clerk)
        claiming = asyncio.ensure_future(send_due(out, NOW))
        await asyncio.sleep(0)
        now_in_force[0] = after
        await asyncio.gather(*await claiming)
        clerk.close()

    asyncio.run(scene())
    a, b, obituary = outbox_of(store)
    assert (a.state, a.error) == (State.DEAD, "its channel is no longer in rules.yaml")
    assert b.state is State.SENT
    assert obituary.channel == "ops"
    assert len(here.requests) == 1


def test_a_send_is_recorded_however_long_another_program_locks_the_store(
    tmp_path: Path, store: Store, here: Web
) -> None:
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, store) as out:
            (claimed,) = store.claim_deliveries(NOW, (), 1)
            with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                recording = asyncio.create_task(deliver(claimed, out))
                await asyncio.to_thread(here.asked.wait, 60)
                await asyncio.sleep(1.5)
                assert not recording.done()
                other.execute("ROLLBACK")
            await recording

    asyncio.run(scene())
    assert outbox_of(store)[0].state is State.SENT
    assert len(here.requests) == 1


class Stubborn(Store):
    """A store that refuses its first records."""

    refusals = 2

    def record(self, *args: object) -> bool:
        if self.refusals:
            self.refusals -= 1
            raise StoreError("it is full")
        return super().record(*args)  # type: ignore[arg-type]


def test_a_send_that_cannot_be_recorded_is_recorded_later_and_not_made_again(
    tmp_path: Path, store: Store, here: Web
) -> None:
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)
    stubborn = Stubborn(store.path, store._reader)
    waited: list[str] = []

    async def blocked(error: StoreError) -> None:
        waited.append(str(error))

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, stubborn, blocked) as out:
            await finished(out)

    asyncio.run(scene())
    assert waited == ["it is full", "it is full"]
    assert outbox_of(store)[0].state is State.SENT
    assert len(here.requests) == 1


def test_in_a_single_round_a_record_that_fails_ends_the_round(
    tmp_path: Path, store: Store, here: Web
) -> None:
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, Stubborn(store.path, store._reader)) as out:
            with pytest.raises(StoreError):
                await finished(out)

    asyncio.run(scene())
    assert outbox_of(store)[0].state is State.SENDING


@pytest.mark.usefixtures("clock")
def test_a_mistake_of_ours_while_sending_is_recorded_and_the_message_tried_again(
    tmp_path: Path, store: Store, here: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slip(*_: object) -> Never:
        raise ZeroDivisionError

    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)
    monkeypatch.setattr("watcher.flows.deliver.send", slip)

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, store) as out:
            await finished(out)

    asyncio.run(scene())
    (left,) = outbox_of(store)
    assert (left.state, left.doubt) == (State.DUE, 0)
    assert left.error == "watcher made a mistake (ZeroDivisionError); see the log"
    assert store.target_state("a", "json").failures == 1


class Clumsy(Store):
    """A store that slips at its first record."""

    slips = 1

    def record(self, *args: object) -> bool:
        if self.slips:
            self.slips -= 1
            raise ZeroDivisionError
        return super().record(*args)  # type: ignore[arg-type]


def test_what_a_mistake_kept_from_being_recorded_is_sent_again_but_not_soon(
    tmp_path: Path, store: Store, here: Web, clock: Clock
) -> None:
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((), [message("a"), message("a", "two")])
        async with outbox(made, Clumsy(store.path, store._reader)) as out:
            (broken,) = await send_due(out, NOW)
            await asyncio.wait([broken])
            assert outbox_of(store)[0].state is State.SENDING
            assert [one.cause_id for one in await finished(out)] == ["two"]
            assert await finished(out) == []
            clock.pass_(minutes=15)
            assert [one.cause_id for one in await finished(out)] == ["one"]

    asyncio.run(scene())
    assert [(one.state, one.doubt) for one in outbox_of(store)] == [
        (State.SENT, 1),
        (State.SENT, 0),
    ]


@pytest.mark.usefixtures("clock")
def test_what_one_look_has_claimed_is_not_given_back_by_another(
    tmp_path: Path, store: Store, here: Web
) -> None:
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, store) as out:
            looks = await asyncio.gather(*(send_due(out, NOW) for _ in range(5)))
            await asyncio.gather(*(task for look in looks for task in look))

    asyncio.run(scene())
    assert [(one.state, one.doubt) for one in outbox_of(store)] == [(State.SENT, 0)]
    assert len(here.requests) == 1


@pytest.mark.usefixtures("clock")
def test_a_message_that_its_own_attempt_killed_is_said_to_be_given_up(
    tmp_path: Path, store: Store, here: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.answer = Answer(413, "no")
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)
    said = CapturingLogger()
    monkeypatch.setattr("watcher.flows.deliver.log", said)

    async def scene() -> None:
        store.report((), [message("a")])
        async with outbox(made, store) as out:
            await finished(out)

    asyncio.run(scene())
    assert [call.args[0] for call in said.calls] == ["not sent", "gave up"]


def test_more_targets_than_may_be_sent_to_at_once_wait_for_their_turn(
    tmp_path: Path, store: Store, here: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.flows.deliver.ABREAST", 1)
    made = plan(tmp_path, RULES, a=here.host, b=here.host, ops=here.host)

    async def scene() -> None:
        store.report((), [message("a"), message("b")])
        async with outbox(made, store) as out:
            (first,) = await send_due(out, NOW)
            assert await send_due(out, NOW) == []
            await first
            await asyncio.gather(*await send_due(out, NOW))

    asyncio.run(scene())
    assert [one.state for one in outbox_of(store)] == [State.SENT, State.SENT]
