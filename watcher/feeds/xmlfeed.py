"""Reads RSS, RDF and Atom through feedparser, and makes its findings entries.

feedparser is called on a stream with nothing to fetch or open: given bytes or a text it would
take them for a path or a URL (kurtmckee/feedparser#559).
"""

import io
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser

from watcher.feeds import bounded
from watcher.feeds.identity import identify, nameless
from watcher.feeds.links import absolute
from watcher.feeds.parsed import NotAFeed, Parsed
from watcher.feeds.root import root_name
from watcher.model import Entry
from watcher.text.html import looks_like_html, one_line, plain_text, tidy

bounded.install()

_Node = dict[str, Any]
_FEED_ROOTS = frozenset({"rss", "rdf", "feed", "channel", "entry", "item"})
_PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}  # hours


def read_xml(xml: bytes, url: str) -> Parsed | NotAFeed | None:
    """Return what feedparser finds; None if it finds no entry and the root is no feed's.

    `xml` is defused UTF-8. A document that breaks the parser is refused with a reason.
    """
    try:
        found = feedparser.parse(
            io.BytesIO(xml),
            response_headers={"content-location": url},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as problem:  # noqa: BLE001  what a hostile document raises is open-ended
        return NotAFeed(f"a document that the parser cannot read ({type(problem).__name__})")
    if not found["entries"] and root_name(xml) not in _FEED_ROOTS:
        return None
    return _parsed(found, url)


def _parsed(found: _Node, url: str) -> Parsed:
    feed = found["feed"]
    language = _said(feed, "language") or None
    return Parsed(
        entries=tuple(_entry(node, language, url) for node in found["entries"]),
        title=_title(feed),
        language=language,
        kind=_said(found, "version"),
        pace=_pace(feed),
    )


def _entry(node: _Node, language: str | None, url: str) -> Entry:
    title, summary, contents = _title(node), _summary(node), _contents(node)
    link = absolute(_said(node, "link"), url)
    published = _published(node)
    found = identify(_said(node, "id"), link, _enclosure(node, url))
    return Entry(
        id=found or nameless(title, published, summary),
        title=title,
        # feedparser fills the summary from the content where there is none: then it is content.
        summary="" if summary in contents else summary,
        content="\n\n".join(contents),
        link=link,
        author=_author(node),
        categories=_categories(node),
        language=_language(node) or language,
        published=published,
    )


def _of(node: _Node, key: str) -> Any:
    """Return what stands there itself: feedparser's own access redirects and warns."""
    return dict.get(node, key)


def _said(node: _Node, key: str) -> str:
    value = _of(node, key)
    return value.strip() if isinstance(value, str) else ""


def _nodes(node: _Node, key: str) -> list[_Node]:
    value = _of(node, key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _visible(value: str, kind: str) -> str:
    """Return a text of a declared type as a reader sees it."""
    if kind in ("text/html", "application/xhtml+xml") or looks_like_html(value):
        return plain_text(value)
    return tidy(value)


def _title(node: _Node) -> str:
    return one_line(_visible(_said(node, "title"), _kind(_of(node, "title_detail"))))


def _kind(detail: object) -> str:
    return _said(detail, "type") if isinstance(detail, dict) else ""


def _summary(node: _Node) -> str:
    """Return the summary; feedparser fills it from the content where there is none."""
    value = _said(node, "summary")
    copied = (item for item in _nodes(node, "content") if _said(item, "value") == value)
    detail = _of(node, "summary_detail") or next(copied, {"type": "text/html"})
    return _visible(value, _kind(detail))


def _contents(node: _Node) -> tuple[str, ...]:
    """Return every content that is text, in order; what repeats says nothing."""
    texts = [
        _visible(_said(item, "value"), _kind(item))
        for item in _nodes(node, "content")
        if _kind(item).startswith("text/") or _kind(item).endswith("xml")
    ]
    return tuple(text for text in dict.fromkeys(texts) if text)


def _author(node: _Node) -> str:
    """Return the names. Of one author we take the text: feedparser cuts long domains in it."""
    people = _nodes(node, "authors")
    if len(people) > 1:
        names = [_said(person, "name") or _said(person, "email") for person in people]
        return _line(", ".join(dict.fromkeys(filter(None, names))))
    return _name(_line(_said(node, "author")))


def _name(author: str) -> str:
    """Return the name of `mail (name)`, as RSS has it, or of `name (mail)`, as feedparser does."""
    before, _, inside = author.removesuffix(")").partition(" (")
    if inside and "@" in before:
        return inside
    return before if "@" in inside else author


def _line(text: str) -> str:
    return one_line(_visible(text, "text/plain"))


def _categories(node: _Node) -> tuple[str, ...]:
    terms = (_line(_said(tag, "term") or _said(tag, "label")) for tag in _nodes(node, "tags"))
    return tuple(dict.fromkeys(filter(None, terms)))


def _language(node: _Node) -> str:
    details = (
        node,
        _of(node, "title_detail"),
        *_nodes(node, "content"),
        _of(node, "summary_detail"),
    )
    said = (_said(detail, "language") for detail in details if isinstance(detail, dict))
    return next(filter(None, said), "")


def _enclosure(node: _Node, url: str) -> str:
    links = (
        _said(link, "href") for link in _nodes(node, "links") if _of(link, "rel") == "enclosure"
    )
    return next(filter(None, (absolute(link, url) for link in links)), "")


def _published(node: _Node) -> datetime | None:
    """Return the date, however absurd: nothing is ever ordered or dropped by it."""
    keys = ("published_parsed", "updated_parsed", "created_parsed")
    return next(filter(None, (_moment(_of(node, key)) for key in keys)), None)


def _moment(parts: Iterable[int] | None) -> datetime | None:
    if not parts:
        return None
    year, month, day, hour, minute, second = tuple(parts)[:6]
    try:
        # A leap second is 60, which datetime does not know.
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _pace(feed: _Node) -> timedelta | None:
    """Return the longer of `ttl` (RSS 2.0, minutes) and RSS 1.0's `sy:updatePeriod`."""
    hours = _PERIODS.get(_said(feed, "sy_updateperiod").lower(), 0)
    times = _number(_said(feed, "sy_updatefrequency")) or 1
    minutes = max(_number(_said(feed, "ttl")), hours * 60 / times)
    with suppress(OverflowError):
        return timedelta(minutes=minutes) if minutes > 0 else None
    return None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004
