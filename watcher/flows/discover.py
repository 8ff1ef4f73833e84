"""Finding the feed of a site that a person names: the address, its page's links, the usual places.

A handful of requests, one after the other, each through the guards of `fetch/`.
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from aiohttp.abc import AbstractResolver

from watcher.config.load import USER_AGENT
from watcher.config.sections.addresses import Fault, fault_of_url, shown_address
from watcher.feeds.discover import Link, addresses, declared, guesses, hinted
from watcher.feeds.parse import NotAFeed, Parsed, parse
from watcher.fetch.gate import refused
from watcher.fetch.http import Client, Request, fetch
from watcher.fetch.limits import Limits
from watcher.model import Entry, FetchFailed, Response
from watcher.text.display import plain

# Somebody waits at the terminal.
HASTE = Limits(connect=8.0, read=10.0, total=25.0)
MOST_REQUESTS = 8
_MOST_HINTS = 3
_LONGEST_TITLE = 60
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One request: the address as it may be shown, and what came of it in plain words."""

    address: str
    said: str


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that was read. `private`: it lies at a private address, which a person allowed."""

    url: str = field(repr=False)
    title: str
    entries: tuple[Entry, ...] = field(repr=False)
    private: bool = False


@dataclass(frozen=True, slots=True)
class Discovery:
    """What looking came to: a feed, or several to choose from, or neither; and every step."""

    steps: tuple[Step, ...]
    feed: Found | None = None
    choice: tuple[Link, ...] = ()


# Hears of each step twice: when it begins (nothing said yet), and what came of it.
Tell = Callable[[Step], None]
Answer = Found | Response | FetchFailed  # a response is here what is no feed


def unfit(typed: str) -> Fault | None:
    """Return why what was typed is no web address, and the mend; None if it is one."""
    return fault_of_url(addresses(typed)[0])


async def private_host(typed: str, resolver: AbstractResolver) -> str:
    """Return the host of an address if it is a private one, else nothing.

    This asks only so that a person can be asked; what guards is the gate in `fetch/`.
    """
    host = urlsplit(addresses(typed)[0]).hostname or ""
    try:
        found = await resolver.resolve(host, 0)
    except (OSError, UnicodeError):
        return ""  # the request will say what is wrong
    return host if any(refused(one["host"]) for one in found) else ""


async def discover(client: Client, typed: str, tell: Tell, private: str = "") -> Discovery:
    """Find the feed of a site. `private` is the one host whose private address is allowed."""
    look = _Look(client, tell, private)
    for url in addresses(typed):
        answer = await look.at(url)
        if isinstance(answer, Found):
            return look.over(answer)
        # A server that answers at all is the one that is meant; else http is tried after https.
        if isinstance(answer, Response) or (answer.status or _SERVER_ERROR) < _SERVER_ERROR:
            return await _below(look, url, answer)
    return look.over()


async def read_feed(client: Client, url: str, tell: Tell, private: str = "") -> Discovery:
    """Read what should be a feed."""
    look = _Look(client, tell, private)
    answer = await look.at(url)
    return look.over(answer if isinstance(answer, Found) else None)


async def _below(look: "_Look", url: str, answer: Response | FetchFailed) -> Discovery:
    """Go on from an address that is no feed itself: what its page names, then the usual places."""
    places = list(guesses(answer.url if isinstance(answer, Response) else url))
    if isinstance(answer, Response):
        page = answer.body, answer.url, answer.headers.get("content-type", "")
        links = await asyncio.to_thread(declared, *page)
        if len(links) > 1:
            return look.over(choice=links)
        hints = await asyncio.to_thread(hinted, *page)
        places = [link.url for link in (*links, *hints[:_MOST_HINTS])] + places
    return look.over(await look.through(places))


@dataclass(slots=True)
class _Look:
    """One search: it counts its requests, asks nothing twice, and keeps what it told."""

    client: Client
    tell: Tell
    private: str
    steps: list[Step] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    async def at(self, url: str) -> Answer:
        """Make one request and say what came of it."""
        self.asked.add(url)
        address = plain(shown_address(url), 200)
        self.tell(Step(address, ""))
        private = bool(self.private) and urlsplit(url).hostname == self.private
        request = Request(url=url, user_agent=USER_AGENT, allow_private=private)
        answer = await fetch(self.client, request)
        read = await _read(answer, url, private=private)
        step = Step(address, _said(read))
        self.steps.append(step)
        self.tell(step)
        return read[0]

    async def through(self, urls: Iterable[str]) -> Found | None:
        """Try places in turn, until one is a feed or enough was asked."""
        for url in urls:
            if len(self.asked) >= MOST_REQUESTS:
                break
            if url not in self.asked and isinstance(found := await self.at(url), Found):
                return found
        return None

    def over(self, feed: Found | None = None, choice: tuple[Link, ...] = ()) -> Discovery:
        """Return what it all came to."""
        return Discovery(tuple(self.steps), feed, choice)


async def _read(answer: object, url: str, *, private: bool) -> tuple[Answer, str]:
    """Return what an answer holds, and what it is instead of a feed."""
    if isinstance(answer, FetchFailed):
        return answer, answer.reason
    if not isinstance(answer, Response):  # pragma: no cover  we ask without validators
        return FetchFailed("the server says that nothing changed"), ""
    parsed = await asyncio.to_thread(parse, answer.body, answer.url, answer.headers)
    if isinstance(parsed, NotAFeed):
        return answer, parsed.reason
    return _found(parsed, url, private=private), ""


def _found(parsed: Parsed, url: str, *, private: bool) -> Found:
    return Found(url, plain(parsed.title, _LONGEST_TITLE), parsed.entries, private)


def _said(read: tuple[Answer, str]) -> str:
    answer, reason = read
    return "a feed" if isinstance(answer, Found) else reason
