"""Makes one attempt at one delivery, and says what came of it; it never raises.

It blocks: call it in a thread, one for each target, so that a slow target is slow alone.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from watcher import clock
from watcher.delivery import answers, mail, terminal
from watcher.delivery.redact import one_line, secrets_of
from watcher.model import Delivery, Kind, Outcome, Result, Target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from watcher.delivery.apprise_fixes import Trace

_REPEAT = "(may be a repeat)"
_KNOWS_REPEATS = frozenset({Kind.MAIL, Kind.MATRIX, Kind.WEBHOOK})
# Their words for an idempotency key.
_KEYS = {"NotifyPagerDuty": "dedup", "NotifyOpsgenie": "alias"}
# It says success even where the server closed before login.
_UNCONFIRMED = frozenset({"NotifyXMPP"})
# What Apprise itself puts into a webhook: an added key must not rename or replace it.
_WEBHOOK_KEYS = frozenset({"version", "title", "subject", "message", "attachments", "type"})
_XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
# Words that ring for a whole room. The texts come here harmless already; this is the last net.
_ROOM = re.compile(r"(?<![\w/])@(?=(?:all|channel|everyone|here|room)\b)", re.IGNORECASE)


def send(delivery: Delivery, target: Target) -> Outcome:
    """Try once to bring the delivery to the target. The reason in the outcome has no secret."""
    try:
        return _attempt(delivery, target)
    except Exception as error:  # noqa: BLE001  a fault in one plugin must harm no other target
        # The text of the error may hold the URL.
        reason = f"the attempt broke inside: {type(error).__name__}"
        return Outcome(Result.TRANSIENT, one_line(reason, secrets_of(target.url.reveal())))


def _attempt(delivery: Delivery, target: Target) -> Outcome:
    payload = delivery.payload
    if target.kind is Kind.PRINT:
        return terminal.show(payload, _REPEAT if delivery.doubt else "")
    if target.kind is Kind.MAIL:
        return mail.submit(target.url.reveal(), target.sender, target.recipient, payload.mail)
    return _by_apprise(delivery, target)


def _by_apprise(delivery: Delivery, target: Target) -> Outcome:
    from watcher.delivery import apprise_fixes  # it imports Apprise, a quarter of a second

    plugin = apprise_fixes.instantiate(target.url.reveal())
    if plugin is None or len(plugin) != 1:
        return Outcome(Result.BROKEN, "Apprise cannot use the URL of this channel")
    _give_key(plugin, delivery.id)
    trace = apprise_fixes.Trace()
    if target.kind is Kind.WEBHOOK:
        trace.idempotency_key = delivery.id
        _add_keys(plugin, delivery.payload.extra)
    title, body = _texts(delivery, target, plugin)
    success = apprise_fixes.notify(plugin, title, body, trace)
    return _outcome(plugin, target, trace, success=success)


def _outcome(plugin: Any, target: Target, trace: Trace, *, success: bool) -> Outcome:
    from watcher.delivery import apprise_fixes  # as above

    if success and type(plugin).__name__ in _UNCONFIRMED:
        return Outcome(Result.SENT, "unconfirmed: this service never says whether it has it")
    http = apprise_fixes.speaks_http(plugin)
    secrets = secrets_of(target.url.reveal())
    return answers.outcome(trace, clock.now(), secrets, success=success, http=http)


def _give_key(plugin: Any, key: str) -> None:
    """Tell the service which message this is, where it has a field for that."""
    name = _KEYS.get(type(plugin).__name__, "idempotency_key")
    if getattr(plugin, name, None) in (None, ""):
        setattr(plugin, name, key)


def _texts(delivery: Delivery, target: Target, plugin: Any) -> tuple[str, str]:
    title, body = delivery.payload.title, delivery.payload.body
    if not body:  # Apprise sends nothing for a title alone
        title, body = "", title
    knows = target.kind in _KNOWS_REPEATS or type(plugin).__name__ in _KEYS
    if delivery.doubt and not knows:
        body = f"{body}\n{_REPEAT}"
    if target.kind is Kind.WEBHOOK:  # read by programs: left as it is
        return title, body
    return _ROOM.sub("@\u200b", title), _ROOM.sub("@\u200b", body)


def _add_keys(plugin: Any, extra: str) -> None:
    """Add our keys to a webhook's own; what the URL says (`:key=`) wins over ours."""
    keys: Mapping[str, Any] = json.loads(extra) if extra else {}
    added = {key: value for key, value in keys.items() if key not in _WEBHOOK_KEYS}
    if type(plugin).__name__ != "NotifyJSON":
        added = {key: text for key, value in added.items() if (text := _flat(key, value))}
    plugin.payload_extras = {**added, **plugin.payload_extras}
    if hasattr(plugin, "xsd_url"):
        plugin.xsd_url = None  # Apprise's schema knows nothing of added elements


def _flat(key: str, value: Any) -> str:
    """Return the value as text for XML and forms, empty where it has none."""
    if not _XML_NAME.fullmatch(key) or isinstance(value, dict | list) or value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
