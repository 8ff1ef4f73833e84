"""What went wrong with a poll, as a person says it; never with a secret in it.

No sentence here takes over the text of an exception or the words of a server: the first
holds whole URLs, the second anything at all.
"""

import errno
import os
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import aiohttp

from watcher.errors import OutsideError
from watcher.fetch.gate import RefusedError
from watcher.fetch.limits import Limits

_LONGEST_WAIT = timedelta(hours=24)
_MOST_DIGITS = 18
_TOLD_NAME = 100  # letters of a host name that a redirect brought

# X509_V_ERR_… of OpenSSL.
_CERTIFICATE = {
    9: "the certificate is not valid yet: is the clock right?",
    10: "the certificate has expired",
    18: "the certificate is self-signed",
    19: "the certificate comes from an authority that is not known here",
    20: "the certificate comes from an authority that is not known here, or its chain has a gap",
    21: "the server does not send all certificates that lead to a known authority",
    62: "the certificate is for another name",
    64: "the certificate is for another address",
}

_STATUS = {
    401: "the server wants a name and a password (401 Unauthorized)",
    403: "the server refuses us (403 Forbidden)",
    404: "there is nothing at this address (404 Not Found)",
    410: "the feed is gone for good (410 Gone)",
    429: "the server asks to wait (429 Too Many Requests)",
    503: "the server is not available for now (503 Service Unavailable)",
}


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """Read a Retry-After header (RFC 9110 §10.2.3): seconds or a date, from 0 up to 24 h.

    None where the header is missing or makes no sense.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text[:_MOST_DIGITS]), _LONGEST_WAIT.total_seconds()))
    try:
        then = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    # Without a zone the date is in UTC, as HTTP dates are.
    wait = (then if then.tzinfo else then.replace(tzinfo=UTC)) - now
    return max(timedelta(0), min(wait, _LONGEST_WAIT))


def status_reason(status: int) -> str:
    """Return the sentence for an answer that brings no feed, without the server's own words."""
    if status in _STATUS:
        return _STATUS[status]
    try:
        return f"the server answers {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"the server answers {status}"


def reason(error: Exception, limits: Limits, *, redirected: bool) -> str:
    """Return the sentence for an exception. `redirected`: not the configured URL met with it."""
    if isinstance(error, OutsideError):
        return str(error)
    cause = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else None
    if isinstance(cause, RefusedError):
        return _refusal(cause.address, redirected=redirected)
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence(error, limits)
    return f"something unforeseen went wrong ({type(error).__name__})"


def _refusal(address: str, *, redirected: bool) -> str:
    if redirected:
        return f"the server redirects to the private address {address}: refused"
    return (
        f"the address {address} is private; write allow_private: true at this feed if that is meant"
    )


def _unknown_name(error: Exception, _: Limits) -> str:
    host = getattr(error, "host", "")[:_TOLD_NAME]
    cause = getattr(error, "os_error", error)
    if getattr(cause, "errno", None) == socket.EAI_AGAIN:
        return f"the name {host} cannot be looked up now (is the network up?)"
    return f"the name {host} is not known"


def _bad_certificate(error: Exception, _: Limits) -> str:
    cause = getattr(error, "certificate_error", error)
    code = getattr(cause, "verify_code", 0)
    return _CERTIFICATE.get(code, f"the certificate is not accepted (code {code})")


def _no_connection(error: Exception, _: Limits) -> str:
    number = getattr(error, "errno", None)
    if number == errno.ECONNREFUSED:
        return "the server does not answer (connection refused)"
    if number in (errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED):
        return "the server broke off the connection"
    what = os.strerror(number).lower() if number else type(error).__name__
    return f"the server cannot be reached ({what})"


def _bad_answer(error: Exception, _: Limits) -> str:
    # The fast parser of aiohttp keeps the class of the error to itself, but not its words.
    if getattr(error, "message", "").startswith(("Got more than", "Too many headers")):
        return "the server sent too long or too many headers"
    return "the answer is not proper HTTP"


def _always(text: str) -> Callable[[Exception, Limits], str]:
    return lambda _error, _limits: text


# The first that fits counts: subclasses stand before their bases.
_SENTENCES: tuple[tuple[type[Exception], Callable[[Exception, Limits], str]], ...] = (
    (aiohttp.ClientConnectorDNSError, _unknown_name),
    (aiohttp.ClientConnectorCertificateError, _bad_certificate),
    (ssl.SSLError, _always("no secure connection can be made: does the server speak TLS here?")),
    (
        aiohttp.ConnectionTimeoutError,
        lambda _, limits: f"the server does not answer (no connection within {limits.connect:g} s)",
    ),
    (
        aiohttp.SocketTimeoutError,
        lambda _, limits: f"the server went silent (nothing for {limits.read:g} s)",
    ),
    (TimeoutError, lambda _, limits: f"took longer than {limits.total:g} s"),
    (aiohttp.ServerDisconnectedError, _always("the server closed the connection unanswered")),
    (aiohttp.ClientPayloadError, _always("the answer was cut off before its end")),
    (aiohttp.ClientResponseError, _bad_answer),
    (OSError, _no_connection),
)
