"""Where a poll starts, and where a redirect may lead it."""

from yarl import URL

from watcher.errors import OutsideError

STATUSES = frozenset({301, 302, 303, 307, 308})
"""The answers that send us elsewhere (RFC 9110 §15.4)."""

_SCHEMES = ("http", "https")
_PORTS = (80, 443)


def start(address: str) -> URL:
    """Return the configured URL, fit to be asked for. Raises OutsideError with a sentence."""
    url = _read(address, "this is not a web address")
    if url.scheme not in _SCHEMES or not url.host:
        raise OutsideError("only addresses with http:// or https:// and a host can be polled")
    return url.with_fragment(None)


def next_hop(here: URL, location: str | None, first: URL, *, any_port: bool) -> URL:
    """Return the URL that a redirect from `here` leads to. Raises OutsideError if it may not.

    A redirect comes from the outside, so it may not use a password, leave TLS, or knock at
    ports other than 80 and 443 (`any_port` aside) but those of `first`, the configured URL.
    """
    if not location:
        raise OutsideError("the server redirects without saying where to")
    target = _read(location, "the server redirects to what is no web address")
    there = here.with_user(None).join(target)  # a relative one would take the password along
    if there.scheme not in _SCHEMES or not there.host:
        raise OutsideError("the server redirects to what is neither http nor https: refused")
    if there.user is not None or there.password is not None:
        raise OutsideError("the server redirects to an address with a name or password: refused")
    if here.scheme == "https" and there.scheme == "http":
        raise OutsideError("the server redirects from https to http: refused")
    if not (any_port or there.port in _PORTS or _door(there) == _door(first)):
        raise OutsideError(f"the server redirects to port {there.port}: refused")
    return there.with_fragment(None)


def same_origin(one: URL, other: URL) -> bool:
    """Say whether what was given for one URL may be shown to the other (RFC 6454)."""
    return one.scheme == other.scheme and _door(one) == _door(other)


def _door(url: URL) -> tuple[str | None, int | None]:
    return url.host, url.port


def _read(address: str, complaint: str) -> URL:
    try:
        return URL(address)
    except ValueError:  # its text shows the URL, which may hold a secret
        raise OutsideError(complaint) from None
