"""The daemon of the demo: `watcher run` as a process of its own, started again if it dies."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from watcher.demo import screen
from watcher.store import holder

ENDING = 10.0  # seconds that the daemon has to end after it was asked to
AGAIN = 0.5  # seconds before a daemon that died is started again


class Child:
    """Keeps the daemon running, passes on what it prints, and ends it with the demo."""

    def __init__(
        self, place: Path, printed: Callable[[str], None], taken_over: Callable[[], None]
    ) -> None:
        self._place = place
        self._store = place / "watcher.db"
        self._printed = printed
        self._taken_over = taken_over
        self._process: asyncio.subprocess.Process | None = None
        self._keeper: asyncio.Task[None] | None = None
        self.deaths = 0

    async def __aenter__(self) -> Self:
        self._keeper = asyncio.create_task(self._keep())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
        await self._end()

    async def _keep(self) -> None:
        while True:
            await self._start()
            await self._pass_on()
            status = await self._running().wait()
            self.deaths += 1
            screen.died(status)
            await asyncio.sleep(AGAIN)
            await self._stand_aside()

    async def _stand_aside(self) -> None:
        """Wait while a daemon that somebody else started holds the store: it does the work."""
        if holder(self._store) is None:
            return
        self._taken_over()
        while holder(self._store) is not None:  # noqa: ASYNC110  the lock tells nobody
            await asyncio.sleep(AGAIN)

    async def _start(self) -> None:
        # The log is a file, so that the screen is left to the alerts.
        with (self._place / "daemon.log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "watcher",
                "run",
                str(self._place / "rules.yaml"),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                env=_environment(),
                # Ctrl-C in the terminal is for the demo, which ends the daemon itself.
                start_new_session=True,
            )
        (self._place / "daemon.pid").write_text(f"{self._process.pid}\n", encoding="ascii")

    async def _pass_on(self) -> None:
        output = self._running().stdout
        while output is not None and (line := await output.readline()):
            self._printed(line.decode("utf-8", "replace"))

    async def _end(self) -> None:
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), ENDING)
        except TimeoutError:
            process.kill()
            await process.wait()
        # The pipe's transport closes with the last of what was printed.
        if process.stdout is not None:
            with contextlib.suppress(asyncio.IncompleteReadError):
                self._printed((await process.stdout.read()).decode("utf-8", "replace"))

    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise RuntimeError("the daemon has not been started")
        return self._process


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    for name in ("STATE_DIRECTORY", "NOTIFY_SOCKET", "WATCHER_RULES"):
        environment.pop(name, None)
    environment["COLUMNS"] = str(screen.width())
    if screen.coloured():
        environment["FORCE_COLOR"] = "1"
    return environment
