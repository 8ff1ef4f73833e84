"""A server on loopback that misbehaves on order, and a name service that leads to it."""

import asyncio
import contextlib
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from ssl import SSLContext
from types import TracebackType
from typing import Self

from aiohttp.abc import AbstractResolver, ResolveResult

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came in; header names in lower case, `connection` counts from 1."""

    path: str
    headers: dict[str, str]
    connection: int


Page = Callable[[Asked, asyncio.StreamWriter], Awaitable[None]]


def answer(status: int = 200, body: bytes = b"", *headers: tuple[str, str]) -> Page:
    """Answer properly."""
    return pieces(head(status, ("Content-Length", str(len(body))), *headers) + body)


def head(status: int, *headers: tuple[str, str]) -> bytes:
    """Return a status line and headers, ready to send."""
    lines = [f"HTTP/1.1 {status} Whatever", *(f"{name}: {value}" for name, value in headers)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def moved(location: str, status: int = 302, *headers: tuple[str, str]) -> Page:
    """Send elsewhere."""
    return answer(status, b"", ("Location", location), *headers)


def pieces(*parts: bytes, pause: float = 0.0, close: bool = False) -> Page:
    """Send one part after the other, with a pause (seconds) between them."""

    async def page(_: Asked, writer: asyncio.StreamWriter) -> None:
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
        if close:
            writer.close()

    return page


def in_turn(*pages: Page) -> Page:
    """Give each request the next page; the last one stays."""
    left = list(pages)

    async def page(asked: Asked, writer: asyncio.StreamWriter) -> None:
        now = left.pop(0) if len(left) > 1 else left[0]
        await now(asked, writer)

    return page


async def silent(_: Asked, __: asyncio.StreamWriter) -> None:
    """Take the request and say nothing."""
    await asyncio.sleep(60)


async def hang_up(_: Asked, writer: asyncio.StreamWriter) -> None:
    """Close the connection unanswered."""
    writer.close()


async def reset(_: Asked, writer: asyncio.StreamWriter) -> None:
    """Break the connection off in the middle of a body."""
    writer.write(head(200, ("Content-Length", "1000")) + b"<rss>")
    await writer.drain()
    await asyncio.sleep(0.05)
    linger = struct.pack("ii", 1, 0)  # closing then sends RST
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()


@dataclass
class Server:
    """The server, in `async with`: `pages` by path, `asked` as they came.

    `greeting` is what it blurts out before anybody has asked.
    """

    pages: dict[str, Page]
    tls: SSLContext | None = None
    greeting: bytes = b""
    asked: list[Asked] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    most_at_once: int = 0
    port: int = 0
    _connections: int = 0
    _busy: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def url(self, path: str = "/", host: str = HOST) -> str:
        """Return the URL of a page."""
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, HOST, 0, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._connections += 1
        writer.write(self.greeting)
        try:
            await self._converse(reader, writer, self._connections)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the other side left, or the test is over
        finally:
            writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()
            self._tasks.discard(task)

    async def _converse(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: int
    ) -> None:
        while not writer.is_closing():
            request = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            fields = [line.partition(": ") for line in request[1:] if line]
            headers = {name.lower(): value for name, _, value in fields}
            asked = Asked(request[0].split(" ")[1], headers, connection)
            self.asked.append(asked)
            self.arrived.set()
            self._busy += 1
            self.most_at_once = max(self.most_at_once, self._busy)
            try:
                await self.pages.get(asked.path, answer(404))(asked, writer)
                await writer.drain()
            finally:
                self._busy -= 1


class Names(AbstractResolver):
    """A name service that knows these names only: the addresses for each time it is asked.

    Without addresses it has no answer for now.
    """

    def __init__(self, known: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self._left = {name: list(turns) for name, turns in known.items()}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of a name; the last turn stays. Raises gaierror."""
        turns = self._left.get(host)
        if not turns:
            raise socket.gaierror(socket.EAI_NONAME, f"no {host} (asked for {family.name})")
        now = turns.pop(0) if len(turns) > 1 else turns[0]
        if not now:
            raise socket.gaierror(socket.EAI_AGAIN, "later")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in now
        ]

    async def close(self) -> None:
        """Nothing is held open."""
