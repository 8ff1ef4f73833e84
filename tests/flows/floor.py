"""The floor under a flow: a plan from a rules file, a store, a clock, and papers to poll."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from tests.fetch.server import Asked, Server, answer
from watcher.fetch.http import Client
from watcher.flows.plan import Plan
from watcher.flows.poll import Desk, poll
from watcher.flows.reload import plan_or_raise
from watcher.flows.start import fit, take_over
from watcher.flows.threads import Clerk
from watcher.model import Delivery, Judgement
from watcher.store import Store, open_store

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LEASE = timedelta(minutes=5)
SOON = timedelta(seconds=1)
RULES = """
timezone: UTC
feeds:
  - {url: "{web}/feed", name: Courier, every: 10m, allow_private: true}
channels:
  desk: "json://127.0.0.1:1/"
  ops: {url: "json://127.0.0.1:2/", for: problems}
rules:
  - {name: Talks, match: talks}
"""


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Paper:
    """A feed body on the server, given anew only to those who do not have it yet."""

    body: bytes
    etag: str = ""

    async def __call__(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        validators = [("ETag", self.etag)] if self.etag else []
        if self.etag and asked.headers.get("if-none-match") == self.etag:
            await answer(304, b"", *validators)(asked, writer)
        else:
            await answer(200, self.body, *validators)(asked, writer)


@dataclass
class Room:
    """A desk with its server, for polling on order."""

    desk: Desk
    server: Server
    paper: Paper
    folder: Path

    def reload(self, text: str) -> None:
        """Go on under other rules."""
        made = plan(self.folder, text, web=self.server.url("").rstrip("/"))
        fit(made, self.desk.store)
        self.desk = replace(self.desk, plan=lambda: made)

    async def poll(self) -> Judgement:
        """Poll the only feed, due or not."""
        (judgement,) = await self.poll_all()
        return judgement

    async def poll_all(self) -> list[Judgement]:
        """Poll every feed, in the order of rules.yaml."""
        store, feeds = self.desk.store, self.desk.plan().feeds
        store.void_claims(NOW)
        states = {s.feed_id: s for s in store.claim_feeds(NOW, 99, LEASE, everything=True)}
        return [await poll(feed, states[id_], self.desk) for id_, feed in feeds.items()]


def plan(folder: Path, text: str = RULES, **addresses: str) -> Plan:
    """Read a rules file; {web} and the like become the addresses given."""
    path = folder / "rules.yaml"
    for name, address in addresses.items():
        text = text.replace(f"{{{name}}}", address)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return plan_or_raise(path, {})


def opened(folder: Path) -> Store:
    return open_store("sqlite:///watcher.db", folder)


@asynccontextmanager
async def room(folder: Path, text: str = RULES, store: Store | None = None) -> AsyncIterator[Room]:
    """Bring up a server with one paper at /feed, and a desk under these rules."""
    paper = Paper(b"")
    async with Server({"/feed": paper}) as server, Client() as client:
        made = plan(folder, text, web=server.url("").rstrip("/"))
        clerk = Clerk()
        with store or opened(folder) as kept:
            take_over(made, kept)
            try:
                yield Room(Desk(lambda: made, client, kept, clerk), server, paper, folder)
            finally:
                clerk.close()


def rss(*items: tuple[str, str], at: datetime = NOW) -> bytes:
    """Write a feed of (guid, title), all published at one moment."""
    date = format_datetime(at)
    entries = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title>"
        f"<link>https://courier.example/{title.replace(' ', '-')}</link>"
        f"<pubDate>{date}</pubDate></item>"
        for guid, title in items
    )
    return f"<rss version='2.0'><channel><title>C</title>{entries}</channel></rss>".encode()


def headlines(judgement: Judgement) -> list[str]:
    return [alert.entry.title for alert in judgement.alerts]


def outbox_of(store: Store) -> list[Delivery]:
    """Return all deliveries, the oldest first."""
    return [row.delivery for row in reversed(store.delivery_rows(1000))]
