"""The way from a feed body to entries: unpack, tell what it is, decode, defuse, parse."""

import re
from collections.abc import Mapping

from watcher.feeds.charset import decode, to_utf8
from watcher.feeds.guard import defuse
from watcher.feeds.jsonfeed import read_json
from watcher.feeds.parsed import NotAFeed, Parsed
from watcher.feeds.root import root_name
from watcher.feeds.unpack import unpack
from watcher.feeds.xmlfeed import read_xml

__all__ = ["NotAFeed", "Parsed", "parse"]

_CLOUDFLARE = re.compile(r"just a moment|cf-chl|challenge-platform|\| cloudflare", re.IGNORECASE)
_BOT_CHECK = re.compile(
    r"ddos-guard|captcha|verify(?:ing)? (?:that )?you are (?:a )?human", re.IGNORECASE
)
_WEB_PAGE = re.compile(r"<!doctype\s+html|<html\b", re.IGNORECASE)
_LOOKED_AT = 20_000


def parse(body: bytes, url: str, headers: Mapping[str, str]) -> Parsed | NotAFeed:
    """Return the feed in a body, or what the body is instead. Never raises.

    `url` is the final one and resolves relative links; `headers` have names in lower case.
    The entries are those that feedparser finds, in the order of the document; publisher and
    feed are left to the caller. Where the summary repeats the content it is left out.
    """
    plain = unpack(body)
    if isinstance(plain, NotAFeed):
        return plain
    content_type = headers.get("content-type", "")
    start = plain.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start in (b"{", b"["):
        return read_json(decode(plain, content_type), url)
    if not start:
        return NotAFeed("an empty answer")
    return _parse_xml(to_utf8(plain, content_type), url, headers)


def _parse_xml(xml: bytes, url: str, headers: Mapping[str, str]) -> Parsed | NotAFeed:
    safe = defuse(xml)
    if isinstance(safe, NotAFeed):
        return safe
    return read_xml(safe, url) or NotAFeed(_instead(xml, headers))


def _instead(xml: bytes, headers: Mapping[str, str]) -> str:
    """Say what a document is in which no feed was found."""
    text = xml[:_LOOKED_AT].decode("utf-8", "replace")
    root = root_name(xml)
    if "cf-mitigated" in headers or _CLOUDFLARE.search(text):
        return "a page of a bot check (Cloudflare), not a feed"
    if _BOT_CHECK.search(text):
        return "a page of a bot check, not a feed"
    if root in ("html", "head", "body") or _WEB_PAGE.search(text):
        return "a web page, not a feed"
    return f"XML with <{root}> as its root, but no feed" if root else "some text, but no feed"
