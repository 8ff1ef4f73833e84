import asyncio
import threading
import time

import pytest

from watcher.flows.threads import Clerk, on_own_thread


def test_the_clerk_does_one_thing_after_the_other_on_one_thread() -> None:
    async def scene() -> list[int]:
        clerk = Clerk()
        try:
            return await asyncio.gather(*(clerk(threading.get_ident) for _ in range(20)))
        finally:
            clerk.close()

    assert len(set(asyncio.run(scene()))) == 1


def test_the_loop_goes_on_while_the_clerk_works() -> None:
    async def scene() -> bool:
        clerk = Clerk()
        gate = threading.Event()
        waiting = asyncio.create_task(clerk(gate.wait, timeout=10))
        await asyncio.sleep(0.01)
        gate.set()
        try:
            return await waiting
        finally:
            clerk.close()

    assert asyncio.run(scene())


def test_what_a_call_raises_is_raised_where_it_is_awaited() -> None:
    def refuse() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        asyncio.run(on_own_thread(refuse))


def test_a_call_that_returns_nothing_is_waited_for_all_the_same() -> None:
    done: list[int] = []

    async def scene() -> None:
        await on_own_thread(done.append, 1)

    asyncio.run(scene())
    assert done == [1]


def test_a_call_that_hangs_does_not_keep_the_loop_from_ending() -> None:
    gate = threading.Event()

    async def scene() -> None:
        await asyncio.wait_for(on_own_thread(gate.wait, 30), 0.05)

    start = time.perf_counter()
    with pytest.raises(TimeoutError):
        asyncio.run(scene())
    assert time.perf_counter() - start < 10
    gate.set()
