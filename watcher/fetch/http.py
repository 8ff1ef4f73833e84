"""One conditional request for a feed: guarded, limited, and answered with a value.

Redirects are followed by hand, each hop through the gate. Nothing that the world does wrong
is raised; it comes back as FetchFailed with a sentence for a person.
"""

import asyncio
import base64
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass
from ssl import SSLContext
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from watcher import clock
from watcher.errors import OutsideError
from watcher.fetch.coding import ACCEPTED, unpack
from watcher.fetch.gate import gated
from watcher.fetch.limits import DEFAULT, Limits, megabytes
from watcher.fetch.reasons import reason, retry_after, status_reason
from watcher.fetch.redirect import STATUSES, next_hop, same_origin, start
from watcher.model import Fetched, FetchFailed, NotModified, Response

__all__ = ["Client", "Limits", "Request", "fetch", "retry_after"]

_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, */*;q=0.1"
)
_FEED_STATUSES = (200, 226)  # the others have bodies, too, but of challenges and excuses
_NOT_MODIFIED = 304
_CHUNK = 65_536
_DNS_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask for. The validators are sent exactly as the server once gave them.

    A name and password in `url` go to its origin only, as Basic authentication. `accept` says
    which formats we can read: those of feeds, unless something else is asked for.
    """

    url: str
    user_agent: str
    etag: str | None = None
    last_modified: str | None = None
    allow_private: bool = False
    accept: str = _ACCEPT


class Client:
    """The connections to all feeds, kept open between polls; use it in `async with`.

    Feeds with `allow_private` have connections of their own, without the gate and without a
    limit for each host. `allowed` are exact (IP address, port) that the gate lets through
    all the same: the place for a proxy. `resolver` and `tls` stand in for those of the system.
    """

    def __init__(
        self,
        limits: Limits = DEFAULT,
        *,
        allowed: frozenset[tuple[str, int]] = frozenset(),
        resolver: AbstractResolver | None = None,
        tls: SSLContext | None = None,
    ) -> None:
        self.limits = limits
        self._allowed = allowed
        self._resolver = resolver
        self._tls = tls
        self._open = AsyncExitStack()
        self._sessions: dict[bool, aiohttp.ClientSession] = {}
        self._lines: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    async def __aenter__(self) -> Self:
        # Asked for by name: the default changes as soon as aiodns is installed.
        resolver = self._resolver or aiohttp.ThreadedResolver()
        for private in (False, True):
            session = self._session(resolver, private=private)
            self._sessions[private] = await self._open.enter_async_context(session)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._open.aclose()

    def session(self, request: Request) -> aiohttp.ClientSession:
        """Return the session that may carry this request."""
        return self._sessions[request.allow_private]

    def line(self, host: str, request: Request) -> AbstractAsyncContextManager[None]:
        """Return where to wait for one's turn with a host, before the time of a poll runs."""
        if request.allow_private:
            return nullcontext()
        return self._lines.setdefault(host, asyncio.Semaphore(self.limits.per_host))

    def _session(self, resolver: AbstractResolver, *, private: bool) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit_per_host=0 if private else self.limits.per_host,
            resolver=resolver,
            socket_factory=None if private else gated(self._allowed),
            ssl=self._tls or True,
            ttl_dns_cache=_DNS_SECONDS,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(
                total=None, sock_connect=self.limits.connect, sock_read=self.limits.read
            ),
            auto_decompress=False,
            trust_env=False,
            max_line_size=self.limits.header_bytes,
            max_field_size=self.limits.header_bytes,
            max_headers=self.limits.header_count,
        )


async def fetch(client: Client, request: Request) -> Fetched:
    """Ask for a feed once. Raises nothing but CancelledError."""
    trail: list[URL] = []
    try:
        trail.append(start(request.url))
        async with client.line(trail[0].host or "", request):
            async with asyncio.timeout(client.limits.total):
                return await _follow(client, request, trail)
    except Exception as error:  # noqa: BLE001  no feed may stop the others, whatever it does
        return FetchFailed(reason(error, client.limits, redirected=len(trail) > 1))


async def _follow(client: Client, request: Request, trail: list[URL]) -> Fetched:
    """Go from hop to hop, noting each in `trail`, until an answer is no redirect."""
    while True:
        here = trail[-1]
        async with client.session(request).get(
            here.with_user(None),
            headers=_headers(request, trail[0], here),
            allow_redirects=False,
        ) as answer:
            if answer.status not in STATUSES:
                return await _read(answer, request, client.limits)
            location = answer.headers.get("Location")
            there = next_hop(here, location, trail[0], any_port=request.allow_private)
            wants_cookie = "Set-Cookie" in answer.headers
        if there in [hop.with_user(None) for hop in trail]:
            hint = " (it may want a cookie, and we keep none)" if wants_cookie else ""
            raise OutsideError(f"the server redirects in a circle{hint}")
        if len(trail) > client.limits.redirects:
            raise OutsideError(f"the server redirects more than {client.limits.redirects} times")
        trail.append(there)


def _headers(request: Request, first: URL, here: URL) -> dict[str, str]:
    """Return what to send to one hop."""
    wanted = {
        "User-Agent": request.user_agent,
        "Accept": request.accept,
        "Accept-Encoding": ACCEPTED,
        "If-None-Match": request.etag,
        "If-Modified-Since": request.last_modified,
    }
    if (first.user or first.password) and same_origin(first, here):
        pair = f"{first.user or ''}:{first.password or ''}".encode()
        wanted["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
    return {name: value for name, value in wanted.items() if value}


async def _read(answer: aiohttp.ClientResponse, request: Request, limits: Limits) -> Fetched:
    """Turn the last answer into a value; takes the body only where it is a feed's."""
    headers = _received(answer)
    if answer.status in _FEED_STATUSES:
        packed = await _body(answer, limits.wire_bytes)
        body = unpack(packed, headers.get("content-encoding", ""), limits.body_bytes)
        return Response(str(answer.url), answer.status, headers, body)
    if answer.status != _NOT_MODIFIED:
        wait = retry_after(headers.get("retry-after"), clock.now())
        return FetchFailed(status_reason(answer.status), answer.status, wait)
    if request.etag or request.last_modified:
        return NotModified(str(answer.url), headers)
    return FetchFailed("the server says that nothing changed (304), but was not asked", 304)


def _received(answer: aiohttp.ClientResponse) -> dict[str, str]:
    """Return the headers with names in lower case, repeated ones joined (RFC 9110 §5.3)."""
    joined: dict[str, str] = {}
    for name, value in answer.headers.items():
        # aiohttp leaves bytes that are no UTF-8 as lone surrogates, which nothing can store.
        text = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        key = name.lower()
        joined[key] = f"{joined[key]}, {text}" if key in joined else text
    return joined


async def _body(answer: aiohttp.ClientResponse, limit: int) -> bytes:
    """Read the body as it comes over the wire, at most `limit` bytes."""
    complaint = f"the server sent more than {megabytes(limit)}"
    if (answer.content_length or 0) > limit:
        raise OutsideError(complaint)
    body = bytearray()
    async for chunk in answer.content.iter_chunked(_CHUNK):
        body += chunk
        if len(body) > limit:
            raise OutsideError(complaint)
    return bytes(body)
