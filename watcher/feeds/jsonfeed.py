"""Reads JSON Feed, versions 1.0 and 1.1 (jsonfeed.org), which feedparser does not."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from watcher.feeds.identity import identify, nameless
from watcher.feeds.links import absolute
from watcher.feeds.parsed import MOST_ENTRIES, NotAFeed, Parsed
from watcher.model import Entry
from watcher.text.html import one_line, plain_text, tidy

_Node = Mapping[str, Any]


def read_json(text: str, url: str) -> Parsed | NotAFeed:
    """Return the feed that the JSON text holds, or why it holds none. Never raises."""
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError):
        return NotAFeed("broken JSON")
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        return NotAFeed("JSON, but no JSON Feed")
    version = _said(feed, "version")
    if "jsonfeed.org" not in version and not _said(feed, "title"):
        return NotAFeed("JSON, but no JSON Feed")
    if len(feed["items"]) > MOST_ENTRIES:
        return NotAFeed("a JSON Feed with far too many items")
    language = _said(feed, "language") or None
    authors = _author(feed)
    return Parsed(
        entries=tuple(_entry(item, language, authors, url) for item in _nodes(feed, "items")),
        title=one_line(_said(feed, "title")),
        language=language,
        kind="json10" if version.rstrip("/").endswith("/1") else "json11",
    )


def _entry(item: _Node, language: str | None, authors: str, url: str) -> Entry:
    title, content = one_line(_said(item, "title")), _content(item)
    summary = tidy(_said(item, "summary"))
    link = absolute(_said(item, "url") or _said(item, "external_url"), url)
    published = _moment(_said(item, "date_published")) or _moment(_said(item, "date_modified"))
    files = (absolute(_said(file, "url"), url) for file in _nodes(item, "attachments"))
    found = identify(_said(item, "id"), link, next(filter(None, files), ""))
    return Entry(
        id=found or nameless(title, published, summary or content),
        title=title,
        summary="" if content == summary else summary,
        content=content,
        link=link,
        author=_author(item) or authors,
        categories=_categories(item),
        language=_said(item, "language") or language,
        published=published,
    )


def _said(node: _Node, key: str) -> str:
    """Return the text there; a number counts as one, as the standard asks for `id`."""
    value = node.get(key)
    if isinstance(value, str):
        # JSON may hold halves of surrogate pairs, which no file or socket takes.
        return value.encode("utf-8", "replace").decode().strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _nodes(node: _Node, key: str) -> list[_Node]:
    value = node.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _content(item: _Node) -> str:
    html = _said(item, "content_html")
    return plain_text(html) if html else tidy(_said(item, "content_text"))


def _author(node: _Node) -> str:
    """Return the names: `authors` in version 1.1, `author` in 1.0."""
    first = node.get("author")
    people = [*_nodes(node, "authors"), *([first] if isinstance(first, dict) else [])]
    return _joined(one_line(_said(person, "name")) for person in people)


def _joined(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, names)))


def _categories(item: _Node) -> tuple[str, ...]:
    tags = item.get("tags")
    terms = (
        (one_line(tag) for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()
    )
    return tuple(dict.fromkeys(filter(None, terms)))


def _moment(text: str) -> datetime | None:
    """Return an RFC 3339 date in UTC; one without an offset is taken for UTC."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
