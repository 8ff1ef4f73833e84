"""What a feed's URL tells: whether it can be polled, how it is shown, who publishes it."""

import ipaddress
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

# Path segments that nearly every feed has, so that they tell nothing.
_GENERIC = {"rss", "feed", "feeds", "atom", "xml", "rss.xml", "feed.xml", "index.xml", "atom.xml"}
_LONGEST_PATH = 40


def fault_of_url(url: str) -> tuple[str, str] | None:
    """Return what is wrong with a feed's URL and the mend; None if it can be polled."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "this is no valid URL", "copy the feed's address from a browser"
    if any(char.isspace() for char in url) or "\\" in url:
        return "a URL holds no blank and no backslash", "write %20 for a blank"
    if parts.scheme.lower() not in {"http", "https"}:
        return "a feed's URL begins with https:// or http://", "write it in full"
    if not parts.hostname:
        return "this URL names no host", "write https://HOST/PATH"
    return None


def shown_address(url: str) -> str:
    """Return a valid URL without what may be secret in it: login, query, fragment."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return SplitResult(parts.scheme, host, parts.path, "", "").geturl()


def publisher_of(url: str) -> str:
    """Return the registrable domain of a valid URL by the Public Suffix List, or its host."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    if "." not in host or _is_ip(host):
        return host
    return str(_suffixes().privatesuffix(host) or host)


def short_name(url: str) -> str:
    """Return a name for a feed that has none: its host and what of its path tells something."""
    parts = urlsplit(shown_address(url))
    host = parts.netloc.removeprefix("www.")
    told = [one for one in parts.path.split("/") if one and one.lower() not in _GENERIC]
    path = "/".join(told)
    if len(path) > _LONGEST_PATH:
        path = "…" + path[-_LONGEST_PATH + 1 :]
    return f"{host}/{path}" if path else host


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


@cache
def _suffixes() -> "PublicSuffixList":
    # Imported late: the list takes a while to read, and only a feed without publisher asks.
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
