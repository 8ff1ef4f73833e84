"""The first question of `watcher init`: what to read. It finds the feed of a site."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TypeVar

from watcher import clock
from watcher.cli.first.asking import Asking, address
from watcher.cli.screen.times import ago
from watcher.feeds.discover import Link
from watcher.fetch.http import Client
from watcher.flows.discover import (
    HASTE,
    Discovery,
    Found,
    Step,
    discover,
    private_host,
    read_feed,
    unfit,
)
from watcher.flows.threads import names
from watcher.text.display import plain

T = TypeVar("T")
QUESTION = "What shall I read? The address of a site or a feed"
HINT = "Enter: three feeds on the world and the South Caucasus, to look around"
_LONGEST = 100  # characters of a title or address in a list


def ask_feed(asking: Asking) -> Found | None:
    """Return the feed that a person chose; None for the feeds to look around with."""
    typed = address(asking.ask(QUESTION, HINT))
    while typed:
        found = _found(typed, asking)
        if found is not None:
            _tell(found, asking, clock.now())
            return found
        asking.say("Another address? (Enter: the three feeds)")
        typed = address(asking.again())
    return None


def read_all(urls: Sequence[str], asking: Asking) -> tuple[Found, ...]:
    """Read feeds side by side, and tell of each; what cannot be read is left out."""

    def ended(step: Step) -> None:
        if step.said:
            asking.say(f"looked at {step.address} … {step.said}")

    async def read(client: Client) -> list[Discovery]:
        return await asyncio.gather(*(read_feed(client, url, ended) for url in urls))

    found = tuple(one.feed for one in _online(read) if one.feed is not None)
    if not found:
        asking.say("None can be read now; they are written down all the same, for later.")
    return found


def _found(typed: str, asking: Asking) -> Found | None:
    if fault := unfit(typed):
        asking.say(f"{fault.text}: {fault.hint}")
        return None
    host = asyncio.run(_private(typed))
    if host and not _allowed(host, asking):
        return None
    tell = _progress(asking)
    result = _online(lambda client: discover(client, typed, tell, host))
    found = result.feed
    link = _chosen(result.choice, asking) if result.choice else None
    while link is not None:
        found = _read(link, tell, host)
        link = None if found else _another(result.choice, asking)
    if found is None:
        asking.say("I found no feed there.")
    return found


def _read(link: Link, tell: Callable[[Step], None], host: str) -> Found | None:
    return _online(lambda client: read_feed(client, link.url, tell, host)).feed


def _online(work: Callable[[Client], Awaitable[T]]) -> T:
    """Do some work with connections of its own; between questions none is held open."""

    async def connected() -> T:
        async with Client(HASTE, resolver=names()) as client:
            return await work(client)

    return asyncio.run(connected())


def _allowed(host: str, asking: Asking) -> bool:
    asking.say(
        f"{plain(host, _LONGEST)} is a private address: on this machine or in your own network. "
        "Feeds may not lead there unless you allow it for one of them."
    )
    return asking.yes("Read this one all the same, with allow_private: true?", unasked=False)


def _chosen(links: Sequence[Link], asking: Asking) -> Link:
    asking.say(f"The page names {len(links)} feeds:")
    for number, link in enumerate(links, 1):
        title = f"{link.title}  " if link.title else ""
        asking.say(f"{number:>3}  {title}{plain(link.url, _LONGEST)}")
    return _numbered(links, asking, "Which one? Its number (Enter: 1)") or links[0]


def _another(links: Sequence[Link], asking: Asking) -> Link | None:
    return _numbered(links, asking, "Another of them? Its number (Enter: none)")


def _numbered(links: Sequence[Link], asking: Asking, question: str) -> Link | None:
    while True:
        asking.say(question)
        answer = asking.again()
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer[:4]) <= len(links):
            return links[int(answer[:4]) - 1]
        asking.say(f"a number from 1 to {len(links)}, please")


def _tell(found: Found, asking: Asking, now: datetime) -> None:
    count = len(found.entries)
    entries = "1 entry" if count == 1 else f"{count} entries"
    dates = [entry.published for entry in found.entries if entry.published is not None]
    newest = f", the newest {ago(max(dates), now)}" if dates else ""
    asking.say(f"found {found.title or 'a feed without a title'}: {entries}{newest}")


def _progress(asking: Asking) -> Callable[[Step], None]:
    def tell(step: Step) -> None:
        if step.said:
            asking.finish(step.said)
        else:
            asking.begin(f"looking at {step.address} …")

    return tell


async def _private(typed: str) -> str:
    return await private_host(typed, names())
