"""Where blocking work runs: the store on one thread, each send and each look-up on another.

What only computes (parsing, matching) stays in the pool of the loop.
"""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar, cast

import aiohttp

from watcher.errors import StoreError

P = ParamSpec("P")
T = TypeVar("T")
# Waits until it is worth while to try the store again, and says meanwhile what is wrong.
Blocked = Callable[[StoreError], Awaitable[None]]


class Clerk:
    """The one thread that talks to the store, so that SQLite has one writer and no waiting."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")

    async def __call__(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one unit of work of the store and wait for it, without holding up the loop."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, lambda: unit(*args, **kwargs))

    def close(self) -> None:
        """Let the thread end once it has done what it was given."""
        self._thread.shutdown(wait=True)


async def on_own_thread(call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a call on a thread that nobody waits for when the program ends.

    A pool would join its threads at exit, so one hung server could keep the daemon from ending.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(value: T | None, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(value)  # type: ignore[arg-type]  # T may itself be None

    def run() -> None:
        value, error = None, None
        try:
            value = call(*args, **kwargs)
        except BaseException as caught:  # noqa: BLE001  it is raised again where it is awaited
            error = caught
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, value, error)

    threading.Thread(target=run, daemon=True, name="send").start()
    return await future


def names() -> aiohttp.ThreadedResolver:
    """Return the system's name service, asked on threads of its own.

    In the pool, a name server that is silent for half of the names would leave no thread to
    parse the feeds of the other half, and would keep the daemon from ending.
    """
    return aiohttp.ThreadedResolver(cast("asyncio.AbstractEventLoop", _LookUps()))


class _LookUps:
    """The two methods that the resolver asks of a loop."""

    async def getaddrinfo(self, *args: Any, **hints: Any) -> Any:
        return await on_own_thread(socket.getaddrinfo, *args, **hints)

    async def getnameinfo(self, *args: Any) -> Any:
        return await on_own_thread(socket.getnameinfo, *args)
