"""Where blocking work runs: the store on one thread of its own, each send on another."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


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
