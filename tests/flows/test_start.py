import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from tests.flows.floor import LEASE, NOW, RULES, Clock, outbox_of, plan, room
from tests.flows.test_deliver import message
from watcher.feeds.schedule import LONGEST_SPREAD
from watcher.flows.start import fit, take_over
from watcher.model import State
from watcher.store import Store

SOME = RULES.replace("{web}", "https://courier.example")


def with_feeds(count: int) -> str:
    feeds = "".join(f'  - "https://feed{number}.example/"\n' for number in range(count))
    return RULES.replace("feeds:\n", f"feeds:\n{feeds}").replace("{web}", "https://c.example")


@pytest.mark.usefixtures("clock")
def test_two_hundred_new_feeds_are_first_polled_at_two_hundred_moments(
    tmp_path: Path, store: Store
) -> None:
    fit(plan(tmp_path, with_feeds(199)), store)

    due = [row.state.due_at - NOW for row in store.feed_rows()]
    assert len(due) == 200
    assert len([at for at in due if at < timedelta(seconds=1)]) < 40
    assert max(due) <= LONGEST_SPREAD


@pytest.mark.usefixtures("clock")
def test_a_lone_feed_does_not_wait(tmp_path: Path, store: Store) -> None:
    fit(plan(tmp_path, SOME), store)

    assert store.feed_rows()[0].state.due_at - NOW < timedelta(seconds=1)


@pytest.mark.usefixtures("clock")
def test_what_a_dead_daemon_had_claimed_is_free_again(tmp_path: Path, store: Store) -> None:
    made = plan(tmp_path, SOME)
    take_over(made, store)
    store.report((), [message("desk")])
    later = NOW + timedelta(minutes=1)
    assert len(store.claim_feeds(later, 9, LEASE)) == len(store.claim_deliveries(NOW, (), 9)) == 1

    take_over(made, store)

    assert len(store.claim_feeds(later, 9, LEASE)) == 1
    (again,) = store.claim_deliveries(NOW, (), 9)
    assert (again.tries, again.doubt) == (2, 1)


@pytest.mark.usefixtures("clock")
def test_what_waits_for_a_channel_that_is_gone_dies_and_is_told(
    tmp_path: Path, store: Store
) -> None:
    store.report((), [message("desk"), message("gone")])

    fit(plan(tmp_path, SOME), store)

    kept, gone, obituary = outbox_of(store)
    assert (kept.state, gone.state, obituary.state) == (State.DUE, State.DEAD, State.DUE)
    assert (obituary.channel, "never reached the channel gone" in obituary.payload.body) == (
        "ops",
        True,
    )


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=400)])
def test_a_clock_that_is_set_back_leaves_no_feed_waiting_for_the_old_time(
    tmp_path: Path, clock: Clock, back: timedelta
) -> None:
    async def scene() -> None:
        async with room(tmp_path) as made:
            store = made.desk.store
            await made.poll()
            assert store.claim_feeds(NOW, 9, LEASE) == ()
            clock.now = NOW - back
            assert len(store.claim_feeds(clock.now, 9, LEASE)) == 1
            await made.poll()
            assert store.claim_feeds(clock.now, 9, LEASE) == ()
            # Claimed, and then the clock goes back again.
            clock.pass_(hours=1)
            assert len(store.claim_feeds(clock.now, 9, LEASE)) == 1
            clock.pass_(hours=-2)
            assert len(store.claim_feeds(clock.now, 9, LEASE)) == 1

    asyncio.run(scene())
