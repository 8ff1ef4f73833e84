"""The demo's publishers: items become RSS, Atom and JSON Feed, served on loopback."""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from aiohttp import web

from watcher.demo.story import PUBLISHERS, Item, Publisher, link

Dated = tuple[Item, datetime]


def rss(publisher: Publisher, items: list[Dated]) -> str:
    """Write RSS 2.0."""
    entries = "".join(
        f"<item><guid isPermaLink='false'>{item.slug}</guid><title>{escape(item.title)}</title>"
        f"<link>{link(publisher, item)}</link><pubDate>{format_datetime(date)}</pubDate>"
        f"<description>{escape(item.text)}</description></item>"
        for item, date in items
    )
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel>"
        f"<title>{escape(publisher.name)}</title><link>https://{publisher.host}/</link>"
        f"<language>{publisher.language}</language>{entries}</channel></rss>"
    )


def atom(publisher: Publisher, items: list[Dated]) -> str:
    """Write Atom 1.0."""
    entries = "".join(
        f"<entry><id>tag:{publisher.host},2026:{item.slug}</id><title>{escape(item.title)}</title>"
        f"<link href='{link(publisher, item)}'/><updated>{date.isoformat()}</updated>"
        f"<summary type='html'>{escape(item.text)}</summary></entry>"
        for item, date in items
    )
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' "
        f"xml:lang='{publisher.language}'><id>tag:{publisher.host},2026:feed</id>"
        f"<title>{escape(publisher.name)}</title>{entries}</feed>"
    )


def json_feed(publisher: Publisher, items: list[Dated]) -> str:
    """Write JSON Feed 1.1."""
    entries = [
        {
            "id": item.slug,
            "url": link(publisher, item),
            "title": item.title,
            "content_html": item.text,
            "date_published": date.isoformat(),
        }
        for item, date in items
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": publisher.name,
        "language": publisher.language,
        "items": entries,
    }
    return json.dumps(feed, ensure_ascii=False)


WRITERS: dict[str, tuple[str, Callable[[Publisher, list[Dated]], str]]] = {
    "rss": ("application/rss+xml", rss),
    "atom": ("application/atom+xml", atom),
    "json": ("application/feed+json", json_feed),
}


class Press:
    """The publishers' web server. It knows validators, and who has been read."""

    def __init__(self, now: datetime) -> None:
        self._items: dict[str, list[Dated]] = {
            publisher.key: [(item, now - item.age) for item in publisher.archive]
            for publisher in PUBLISHERS
        }
        self.polls: dict[str, int] = {publisher.key: 0 for publisher in PUBLISHERS}

    def publish(self, publisher: Publisher, item: Item, now: datetime) -> None:
        """Put an item on top of its feed."""
        self._items[publisher.key].insert(0, (item, now))

    def routes(self) -> list[web.RouteDef]:
        """Return the one route of each feed."""
        return [web.get("/feeds/{key}", self._serve)]

    async def _serve(self, request: web.Request) -> web.Response:
        key = request.match_info["key"]
        publisher = next((one for one in PUBLISHERS if one.key == key), None)
        if publisher is None:
            raise web.HTTPNotFound
        self.polls[key] += 1
        kind, write = WRITERS[publisher.format]
        body = write(publisher, self._items[key]).encode()
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304, headers={"ETag": tag})
        return web.Response(body=body, headers={"ETag": tag, "Content-Type": kind})
