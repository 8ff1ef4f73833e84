"""All that has to be mended in Apprise 2.2 to send one message once, and to know what came of it.

Apprise answers yes or no. We need the status, the server's wish when to be asked again, and
whether anything left the house. Every plugin that speaks HTTP goes through
`requests.Session.send`, so that is where we look. `tests/delivery/test_apprise_canary.py`
fails when one of the things below changes underneath.
"""

import logging
import ssl
import sys
import traceback
import warnings
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from apprise import Apprise, AppriseAsset
from apprise.manager_plugins import NotificationManager
from apprise.plugins.base import NotifyBase
from apprise.plugins.discord import NotifyDiscord
from apprise.plugins.matrix import NotifyMatrix
from apprise.url import URLBase
from urllib3.exceptions import NameResolutionError, NewConnectionError

from watcher import clock

# Apprise's own four seconds are too few for a busy chat server.
CONNECT_TIMEOUT = 10.0  # seconds
READ_TIMEOUT = 30.0  # seconds; a read, not the whole answer: requests knows no other
BODY_TIMEOUT = 10.0  # seconds for the whole body of an answer
BODY_BYTES = 65_536


@dataclass(slots=True)
class Trace:
    """What one attempt did on the wire; its last request counts. It changes while we send."""

    idempotency_key: str = ""
    calls: int = 0
    connected: bool = False
    accepted: bool = False
    status: int | None = None
    retry_after: str | None = None
    body: bytes = b""
    error: str = ""


# Apprise copies the context into whatever threads it starts, so this is seen there, too.
TRACE: ContextVar[Trace | None] = ContextVar("watcher_trace", default=None)

_send = requests.Session.send


def _traced_send(
    self: requests.Session, request: requests.PreparedRequest, **kwargs: Any
) -> requests.Response:
    trace = TRACE.get()
    if trace is None:
        return _send(self, request, **kwargs)
    if trace.idempotency_key:
        request.headers.setdefault("Idempotency-Key", trace.idempotency_key)
    trace.calls += 1
    trace.connected, trace.status, trace.retry_after, trace.body = True, None, None, b""
    # The environment names no proxy for us: what is not in rules.yaml does not happen.
    # Answers are streamed: requests would read a body that drips for as long as it drips.
    kwargs |= {"proxies": {}, "stream": True}
    try:
        response = _send(self, request, **kwargs)
    except requests.RequestException as error:
        trace.connected = not _never_left(error)
        trace.error = _say(error)
        raise
    trace.status, trace.retry_after = response.status_code, response.headers.get("Retry-After")
    trace.accepted = trace.accepted or response.ok
    trace.body = _read(response)
    return response


def _never_left(error: requests.RequestException) -> bool:
    """Say whether the connection was never made, so that sending again cannot double."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(error, requests.exceptions.SSLError):
        return _in_handshake(reason)
    return isinstance(error, requests.ConnectTimeout) or isinstance(
        reason, NewConnectionError | NameResolutionError
    )


def _in_handshake(reason: BaseException | None) -> bool:
    """Say whether TLS failed before its first word from us; a certificate is checked there, too.

    The kind of the error does not tell: a plain text in the place of an answer is the same
    WRONG_VERSION_NUMBER as a server that speaks no TLS.
    """
    cause = reason.args[0] if reason is not None and reason.args else None
    if not isinstance(cause, ssl.SSLError):
        return False
    frames = traceback.walk_tb(cause.__traceback__)
    return any(frame.f_code.co_name == "do_handshake" for frame, _ in frames)


def _say(error: requests.RequestException) -> str:
    """Name a failure without its text: that holds the URL, and so the token."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(reason, NameResolutionError):
        return "its name is unknown"
    if isinstance(error, requests.exceptions.SSLError) and _in_handshake(reason):
        return "no TLS connection: the certificate or the protocol is not accepted"
    if isinstance(reason, NewConnectionError):
        return "it refuses connections"
    if isinstance(error, requests.Timeout):
        return "it did not answer in time"
    return "the connection broke"


def _read(response: requests.Response) -> bytes:
    """Read a body up to a size and a moment; the status is known, so a broken body is no error."""
    content, end = b"", clock.monotonic() + BODY_TIMEOUT
    try:
        while len(content) < BODY_BYTES and clock.monotonic() < end:
            chunk = response.raw.read1(4096, decode_content=True)
            if not chunk:
                break
            content += chunk
    except Exception as error:  # noqa: BLE001  whatever a server does to its body
        logging.getLogger(__name__).debug("broken body: %s", type(error).__name__)
    finally:
        response.close()
    # The plugins read `content`; requests sets these two when it reads a body itself.
    response._content = content  # noqa: SLF001
    response._content_consumed = True  # type: ignore[attr-defined]  # noqa: SLF001
    return content


class Discord(NotifyDiscord):  # type: ignore[no-untyped-call]
    """Discord that mentions nobody, and does not sleep on a 429."""

    def _send(
        self,
        payload: dict[str, Any],
        attach: Any = None,
        params: dict[str, str] | None = None,
        rate_limit: int = 0,  # noqa: ARG002  Apprise would retry at once, or sleep without end
        **kwargs: Any,
    ) -> bool:
        # Apprise writes `allow_mentions`, a field that Discord does not know: so a feed's
        # @everyone would ring. `wait` makes Discord answer only once the message stands.
        quiet = {key: value for key, value in payload.items() if key != "allow_mentions"}
        quiet["allowed_mentions"] = {"parse": []}
        wait = {**(params or {}), "wait": "true"}
        return bool(super()._send(quiet, attach=attach, params=wait, rate_limit=0, **kwargs))


class Matrix(NotifyMatrix):  # type: ignore[no-untyped-call]
    """Matrix with our own transaction id, so that a repeat is no second message."""

    idempotency_key = ""

    def _fetch(self, *args: Any, **kwargs: Any) -> Any:
        # Apprise sleeps as long as a 429 asks, without a limit. We come back later instead.
        fetch: Any = super()._fetch
        return fetch(*args, **{**kwargs, "max_retry_wait": 0})

    @property
    def transaction_id(self) -> Any:
        """The id of the delivery; Apprise would take a new one each time, or lose messages."""
        return self.idempotency_key or self.__dict__.get("_transaction_id", 0)

    @transaction_id.setter
    def transaction_id(self, value: Any) -> None:
        self.__dict__["_transaction_id"] = value


@cache
def install() -> Any:
    """Put everything in place, once in a process; return Apprise's table of plugins by scheme."""
    # Apprise and urllib3 log URLs with their tokens, ntfy's topic even as a warning. What
    # they have to say comes back as an Outcome, so they are silent.
    for name in ("apprise", "urllib3"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    # A password for the same host in ~/.netrc would go out with each alert.
    requests.sessions.get_netrc_auth = lambda *_args, **_kwargs: None
    requests.Session.send = _traced_send  # type: ignore[method-assign]
    table: Any = NotificationManager
    with warnings.catch_warnings():
        # A plugin imports `imghdr`, which Python 3.11 and 3.12 call old.
        warnings.simplefilter("ignore", DeprecationWarning)
        table().load_modules()
    for plugin in (Discord, Matrix):
        # A plain handler could not replace a scheme that Apprise knows.
        table().add(plugin, force=True)
    return table()


@cache
def asset() -> AppriseAsset:
    """Return the settings that all plugins share."""
    return AppriseAsset(
        app_id="watcher",
        app_desc="watcher",
        app_url="",
        # One attempt is one call in our own thread: Apprise's pool is shared by all targets,
        # and a time-out there leaves the send running.
        async_mode=False,
        service_timeout=0,
        default_service_retry=0,
        # A redirect could carry an alert, and its token, to anywhere.
        http_redirects=False,
        # Pictures from a foreign host say to it when an alert was read.
        image_url_mask="",
        image_url_logo="",
    )


def instantiate(
    url: str, connect: float = CONNECT_TIMEOUT, read: float = READ_TIMEOUT
) -> NotifyBase | None:
    """Return a new plugin for the URL, None where Apprise cannot use it.

    New for each attempt: a used one sleeps between its sends (Slack 1.2 s, most others 5.5 s).
    The time-outs hold where the URL has no `cto=` and `rto=`.
    """
    install()
    plugin = Apprise.instantiate(url, asset=asset())
    if plugin is not None:
        plugin.redirects = False  # also against `?redirect=yes`
        query = parse_qs(urlsplit(url).query)
        if "cto" not in query:
            plugin.socket_connect_timeout = connect
        if "rto" not in query:
            plugin.socket_read_timeout = read
    return plugin


def parse(url: str) -> NotifyBase | None:
    """Return a plugin that writes no time-out into its `url()` but those that the URL has."""
    return instantiate(url, URLBase.socket_connect_timeout, URLBase.socket_read_timeout)


def notify(plugin: NotifyBase, title: str, body: str, trace: Trace) -> bool:
    """Send once and fill the trace; True is what Apprise calls success.

    `text` makes Apprise escape what the service would read as markup. `warning`, because for
    some services (Opsgenie) an `info` closes an incident, or sends nothing and succeeds.
    """
    apprise = Apprise(asset=asset())
    apprise.add(plugin)
    token = TRACE.set(trace)
    try:
        with apprise.notify(
            body=body, title=title, body_format="text", notify_type="warning"
        ) as result:
            return bool(result)
    finally:
        TRACE.reset(token)


def speaks_http(plugin: NotifyBase) -> bool:
    """Say whether the plugin sends by requests, so that a send without a request is none."""
    modules = [cls.__module__ for cls in type(plugin).__mro__ if cls is not NotifyBase]
    return any(
        "requests" in vars(sys.modules[module])
        for module in modules
        if module.startswith("apprise.plugins.")
    )
