"""Finds the feeds of a site: what its page declares, what looks like one, where one usually is.

A scan for tags, not a tree, as in `text/html.py`: each pattern consumes what it looked at, so
that the time is linear on any page.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

from watcher.feeds.charset import decode
from watcher.text.display import plain

MOST_LINKS = 20  # choices that one page may offer
_LOOKED_AT = 1_000_000  # characters of a page: what it declares stands in its head
_LONGEST_TITLE = 80
_LONGEST_URL = 2000

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<hidden>script|style|template|noscript|textarea)(?=[\s/>]).*?(?:</(?P=hidden)|\Z)"
    r"|<(?P<name>link|a|base)(?=[\s/])"
    r"""(?P<rest>(?:[^>"']++|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*+)(?:>|\Z)""",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>"']++))?""")
_FEED_TYPE = re.compile(
    r"application/(?:(?:rss|atom|rdf)\+xml|(?:feed\+)?json)\s*(?:;|$)", re.IGNORECASE
)
# WordPress declares the interface for programs of each page with the type of a JSON feed.
_NO_FEED = re.compile(r"/wp-json/|[?&]rest_route=", re.IGNORECASE)
# What the last piece of a feed's path is called; `?feed=rss2` is how old WordPress writes it.
_FEED_PATH = re.compile(
    r"(?:^|/)(?:feeds?|rss2?|atom)(?:/[^/]+\.xml|\.(?:xml|json|php)|/?)$"
    r"|(?:feed|rss|atom|index)\.(?:xml|json|rdf)$|\.(?:rss|atom|rdf)$",
    re.IGNORECASE,
)
_FEED_QUERY = re.compile(
    r"(?:^|&)(?:feed|format|type)=(?:rss2?|atom|rdf|json-?feed)\b", re.IGNORECASE
)
_USUAL = ("feed/", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml")
_HAS_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_FEED_SCHEME = re.compile(r"feed:(?://)?(?=https?:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A feed that a page names: its absolute URL, and what the page calls it."""

    url: str
    title: str = ""


def addresses(typed: str) -> tuple[str, ...]:
    """Return the URLs that a person may mean, the likeliest first: `oc-media.org` is https."""
    typed = _FEED_SCHEME.sub("", typed.strip())
    typed = re.sub(r"^feed://", "https://", typed, flags=re.IGNORECASE)
    if _HAS_SCHEME.match(typed):
        return (_with_path(typed),)
    bare = typed.lstrip("/")
    return (_with_path(f"https://{bare}"), _with_path(f"http://{bare}"))


def _with_path(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return url if parts.path or parts.query or parts.fragment else f"{url}/"


def declared(body: bytes, url: str, content_type: str = "") -> tuple[Link, ...]:
    """Return the feeds that a page at `url` declares, in its order, each once.

    These are its `<link rel="alternate">` of a feed's type (the autodiscovery of HTML, 4.6.7).
    """
    base, tags = _tags(body, url, content_type)
    found = (_link(at, base) for name, at in tags if name == "link" and _declares(at))
    return _each_once(found)


def hinted(body: bytes, url: str, content_type: str = "") -> tuple[Link, ...]:
    """Return the links of a page that look like feeds, in its order, each once."""
    base, tags = _tags(body, url, content_type)
    found = (_link(at, base) for name, at in tags if name == "a" and "href" in at)
    return _each_once(link for link in found if link and _looks_like_feed(link.url))


def guesses(url: str) -> tuple[str, ...]:
    """Return where a site's feed usually is: first below the page itself, then at its root."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ()
    page = parts._replace(query="", fragment="")
    places = [page._replace(path=f"/{usual}").geturl() for usual in _USUAL]
    folder = parts.path.rstrip("/")
    if folder and "." not in folder.rpartition("/")[2]:
        places.insert(0, page._replace(path=f"{folder}/feed/").geturl())
    return tuple(places)


def _tags(body: bytes, url: str, content_type: str) -> tuple[str, list[tuple[str, dict[str, str]]]]:
    """Return the URL that links refer to, and the tags that may be links."""
    page = decode(body, content_type)[:_LOOKED_AT]
    found = (token for token in _TOKEN.finditer(page) if token["name"])
    tags = [(token["name"].lower(), _attributes(token["rest"])) for token in found]
    bases = (at["href"] for name, at in tags if name == "base" and at.get("href"))
    return _joined(url, next(bases, "")) or url, tags


def _attributes(text: str) -> dict[str, str]:
    """Return a tag's attributes; of one that is given twice the first counts, as in a browser."""
    values: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(text):
        bare = value[1:-1] if value[:1] in ("'", '"') else value
        values.setdefault(name.lower(), unescape(bare).strip())
    return values


def _declares(attributes: dict[str, str]) -> bool:
    rel = attributes.get("rel", "").lower().split()
    return "alternate" in rel and bool(_FEED_TYPE.match(attributes.get("type", "")))


def _link(attributes: dict[str, str], base: str) -> Link | None:
    url = _joined(base, attributes.get("href", ""))
    if not url or _NO_FEED.search(url):
        return None
    return Link(url, plain(attributes.get("title", ""), _LONGEST_TITLE))


def _joined(base: str, href: str) -> str:
    """Return an absolute web address without its fragment; empty where it would be another."""
    href = _FEED_SCHEME.sub("", href)
    if not href or len(href) > _LONGEST_URL:
        return ""
    try:
        url = urlsplit(urljoin(base, href))
    except ValueError:
        return ""
    # A page may not give a login for us to store, nor a text that breaks a line.
    if url.scheme not in ("http", "https") or not url.netloc or "@" in url.netloc:
        return ""
    whole = url._replace(fragment="").geturl()
    return whole if whole.isprintable() and not re.search(r"[\s\\]", whole) else ""


def _each_once(found: Iterable[Link | None]) -> tuple[Link, ...]:
    links: dict[str, Link] = {}
    for link in found:
        if link is not None:
            links.setdefault(link.url, link)
        if len(links) == MOST_LINKS:
            break
    return tuple(links.values())


def _looks_like_feed(url: str) -> bool:
    parts = urlsplit(url)
    return bool(_FEED_PATH.search(parts.path) or _FEED_QUERY.search(parts.query))
