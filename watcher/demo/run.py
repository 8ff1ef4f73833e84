"""The demo from its first line to its last: servers up, daemon on, news out, alerts counted."""

import asyncio
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from aiohttp import web

from watcher import clock
from watcher.demo import screen
from watcher.demo.child import Child
from watcher.demo.feeds import Press
from watcher.demo.receivers import Chat, smtp_server
from watcher.demo.scoreboard import Scoreboard
from watcher.demo.story import COMING, FEED, PUBLISHERS, RULES
from watcher.errors import OutsideError

READY = 20.0  # seconds for the daemon to read every feed once
LAST = 45.0  # seconds after which the demo ends whatever is missing
QUIET = 2.5  # seconds without anything more, after all has come: nothing must come twice


def show(folder: Path | None) -> int:
    """Run the demo; return 0 only if every expected alert was received, and no other."""
    place = folder or Path(tempfile.mkdtemp(prefix="watcher-demo-"))
    try:
        place.mkdir(parents=True, exist_ok=True)
        return asyncio.run(Demo(place, kept=folder is not None).run())
    except OSError as error:
        raise OutsideError(f"the demo cannot use {place}: {error.strerror}") from error
    finally:
        if folder is None:
            shutil.rmtree(place, ignore_errors=True)


class Demo:
    """One showing: the servers, the daemon, and the count of what arrives."""

    def __init__(self, place: Path, *, kept: bool) -> None:
        self._place = place
        self._kept = kept
        self._score = Scoreboard()
        self._press = Press(clock.now())
        self._stop = asyncio.Event()

    async def run(self) -> int:
        """Show everything; Ctrl-C ends it cleanly at any time."""
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, self._stop.set)
        async with AsyncExitStack() as stack:
            rules = self._write_rules(await stack.enter_async_context(self._servers()))
            screen.opening(rules.read_text("utf-8"))
            child = Child(self._place, self._from_terminal, self._taken_over)
            await stack.enter_async_context(child)
            watching = asyncio.create_task(self._news())
            stopping = asyncio.create_task(self._stop.wait())
            await asyncio.wait({watching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            stopping.cancel()
            watching.cancel()
            await asyncio.gather(watching, stopping, return_exceptions=True)
        return self._verdict(child)

    async def _news(self) -> None:
        if not await self._until(self._all_read, READY):
            return
        start = clock.monotonic()
        for moment, publisher, item in COMING:
            await asyncio.sleep(max(0.0, start + moment - clock.monotonic()))
            self._press.publish(publisher, item, clock.now())
            self._score.published(item, clock.monotonic())
            screen.published(publisher, item)
        await self._until(self._score.complete, LAST)
        await asyncio.sleep(QUIET)

    def _all_read(self) -> bool:
        return all(self._press.polls.values())

    async def _until(self, true: Callable[[], bool], seconds: float) -> bool:
        end = clock.monotonic() + seconds
        while not true() and clock.monotonic() < end:  # noqa: ASYNC110  many things move it
            await asyncio.sleep(0.05)
        return true()

    def _write_rules(self, addresses: dict[str, str]) -> Path:
        feeds = "\n".join(
            FEED.format(url=f"{addresses['web']}/feeds/{one.key}", name=one.name, host=one.host)
            for one in PUBLISHERS
        )
        inbox = f"mailto://{addresses['smtp']}/?from=watcher@demo.invalid&to=desk@demo.invalid"
        chat = f"{addresses['web'].replace('http', 'json', 1)}/chat"
        rules = self._place / "rules.yaml"
        text = RULES.format(feeds=feeds, inbox=f'"{inbox}&mode=insecure"', chat=f'"{chat}"')
        rules.write_text(text, encoding="utf-8")
        rules.chmod(0o600)
        return rules

    @asynccontextmanager
    async def _servers(self) -> AsyncIterator[dict[str, str]]:
        """Start the publishers, the mail server and the chat; give their addresses."""
        chat = Chat(self._place / "chat.jsonl", self._arrived)
        app = web.Application()
        app.add_routes([*self._press.routes(), *chat.routes()])
        runner = web.AppRunner(app, access_log=None)
        smtp = await smtp_server(self._place / "mailbox", self._arrived)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            _, port = runner.addresses[0][:2]
            _, mail_port = smtp.sockets[0].getsockname()
            yield {"web": f"http://127.0.0.1:{port}", "smtp": f"127.0.0.1:{mail_port}"}
        finally:
            smtp.close()
            await runner.cleanup()

    def _from_terminal(self, text: str) -> None:
        screen.alert(text)
        if "https://" in text:
            self._arrived("here", text, "")

    def _taken_over(self) -> None:
        # What the other daemon prints goes to its own terminal, where nobody counts it.
        self._score.leave_out("here")
        screen.taken_over()

    def _arrived(self, receiver: str, text: str, key: str) -> None:
        line = self._score.arrived(receiver, text, key, clock.monotonic())
        if line is not None and self._score.everywhere(line):
            screen.arrived(line)

    def _verdict(self, child: Child) -> int:
        if self._stop.is_set():
            screen.interrupted()
            return 130
        faults = self._score.faults()
        screen.summary(self._score, child.deaths)
        if faults:
            screen.failed(faults, self._place / "daemon.log")
        else:
            screen.done(self._place if self._kept else None)
        return 3 if faults else 0
