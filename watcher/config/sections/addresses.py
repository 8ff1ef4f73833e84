"""What a feed's URL tells: whether it can be polled, how it is shown, who publishes it."""

import ipaddress
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

# Path segments that nearly every feed has, so that they tell nothing.
_GENERIC = {"rss", "feed", "feeds", "atom", "xml", "rss.xml", "feed.xml", "index.xml", "atom.xml"}
_LONGEST_PATH = 40
_SHORTEST_PATH = 12
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?=[/?:]|\Z)", re.IGNORECASE)
_SCHEME_TYPO = re.compile(r"(?:h?tt?ps?|ht+ps?s?|htpp?s?)(?::/?|;//|//):?/*", re.IGNORECASE)


class Fault(NamedTuple):
    """What is wrong with an address, how to mend it, and the mended one where that is sure."""

    text: str
    hint: str
    mend: str = ""


def fault_of_url(url: str) -> Fault | None:
    """Return what is wrong with a feed's URL and the mend; None if it can be polled."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return Fault("this is no valid URL", "copy the feed's address from a browser")
    if any(char.isspace() for char in url) or "\\" in url:
        mended = re.sub(r"\s", "%20", url).replace("\\", "/")
        return Fault("a URL holds no blank and no backslash", "write %20 for a blank", mended)
    if parts.scheme.lower() not in {"http", "https"}:
        return _without_scheme(url)
    if not parts.hostname and (slashes := re.match(r"(?i)(https?):/(?=[^/])", url)):
        mended = f"{slashes[1].lower()}://{url[slashes.end() :]}"
        return Fault("two slashes follow the colon of a URL", "write ://", mended)
    if not parts.hostname:
        return Fault("this URL names no host", "write https://HOST/PATH")
    return None


def _without_scheme(url: str) -> Fault:
    text = "a feed's URL begins with https:// or http://"
    if _HOST.match(url):
        open_hint = (
            f"write https://{url}" if re.fullmatch(r"[\w./-]{1,80}", url) else "add https://"
        )
        return Fault(text, open_hint, f"https://{url}")
    if re.match(r"feed:(//)?", url, re.IGNORECASE):
        mended = re.sub(r"(?i)\Afeed:(//)?(?!https?:)", "https://", url)
        mended = re.sub(r"(?i)\Afeed:(//)?", "", mended)
        return Fault(text, "write https:// for feed:", mended)
    if typo := _SCHEME_TYPO.match(url):
        return Fault(text, "write https://", "https://" + url[typo.end() :])
    return Fault(text, "write it in full")


def shown_address(url: str) -> str:
    """Return a valid URL without what may be secret in it: login, query, fragment."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return SplitResult(parts.scheme, host, parts.path, "", "").geturl()


def hidden_address(url: str) -> str:
    """Return of a valid URL only the host: for one that its owner keeps out of the file."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    path = "/…" if parts.path.strip("/") else parts.path
    return SplitResult(parts.scheme, host, path, "", "").geturl()


def path_to_hide(url: str) -> tuple[str, ...]:
    """Return the path of such a URL, where it is long enough to be starred out of any text."""
    path = urlsplit(url).path
    return (path,) if len(path) >= _SHORTEST_PATH else ()


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
    told = [
        one for one in parts.path.split("/") if one not in {"", "…"} and one.lower() not in _GENERIC
    ]
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


def forget_suffixes() -> None:
    """Let go of the Public Suffix List, two megabytes that nobody asks for after the start."""
    _suffixes.cache_clear()


@cache
def _suffixes() -> "PublicSuffixList":
    # Imported late: the list takes a while to read, and only a feed without publisher asks.
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
