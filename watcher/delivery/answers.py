"""Reads what a service answered: what became of a message, and when to ask again."""

from __future__ import annotations

import json
import math
import re
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from watcher.delivery.redact import one_line
from watcher.model import Outcome, Result

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from watcher.delivery.apprise_fixes import Trace

_LONGEST_WAIT = timedelta(hours=1)
_NUMBER = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,9})?")

# Where trying again later can help, and where only a person can. The rest of 4xx is about
# the message itself.
_LATER = frozenset({408, 425, 429})
_MEND = frozenset({401, 402, 403, 404, 405, 407, 410})
_GATEWAY = frozenset({502, 504})  # a proxy lost the answer: the service may have the message

# Some services answer 200 or 400 and say in the body what they mean. A 200 that says nothing
# we know may come from a proxy or a captive portal: the message is kept.
_MEND_WORDS = (
    "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired",
    "missing_scope", "channel_not_found", "not_in_channel", "is_archived", "no_service",
    "no_team", "chat not found", "bot was blocked", "m_unknown_token", "invalid_token",
)  # fmt: skip
_LATER_WORDS = (
    "ratelimited", "rate_limited", "too many requests", "m_limit_exceeded",
    "internal_error", "fatal_error", "service_unavailable", "request_timeout",
)  # fmt: skip
_NEVER_WORDS = ("msg_too_long", "msg_blocks_too_long", "invalid_blocks", "too_many_attachments")


def outcome(
    trace: Trace, now: datetime, secrets: Iterable[str], *, success: bool, http: bool
) -> Outcome:
    """Say what an attempt came to.

    `success` is Apprise's word, `http` says whether the plugin sends by HTTP at all.
    """
    if not http:
        reason = "" if success else "the service did not take the message; it gave no reason"
        return Outcome(Result.SENT if success else Result.TRANSIENT, reason)
    if not trace.calls:
        return Outcome(Result.TRANSIENT, "nothing was sent: Apprise made no request")
    if trace.status is None:
        if trace.connected:
            return Outcome(Result.AMBIGUOUS, f"no answer after sending: {trace.error}")
        return Outcome(Result.TRANSIENT, f"the service cannot be reached: {trace.error}")
    if success and trace.accepted:
        return Outcome(Result.SENT, status=trace.status)
    body = trace.body.decode("utf-8", "replace")
    result = _result(trace.status, body.lower())
    wait = retry_after(trace.retry_after, body, now) if result is Result.TRANSIENT else None
    said = one_line(body, secrets, 120)
    reason = f"the service answered {trace.status}" + (f": {said}" if said else "")
    return Outcome(result, reason, trace.status, wait)


def _result(status: int, body: str) -> Result:
    if status in _GATEWAY:
        return Result.AMBIGUOUS
    if status in _LATER or status >= 500:  # noqa: PLR2004  that is how HTTP counts
        return Result.TRANSIENT
    if status in _MEND or 300 <= status < 400:  # noqa: PLR2004
        return Result.BROKEN
    if any(word in body for word in _LATER_WORDS):
        return Result.TRANSIENT
    if any(word in body for word in _MEND_WORDS):
        return Result.BROKEN
    known = any(word in body for word in _NEVER_WORDS)
    return Result.REFUSED if known or status >= 400 else Result.TRANSIENT  # noqa: PLR2004


def retry_after(header: str | None, body: str, now: datetime) -> timedelta | None:
    """Return how long a service wants to be left alone, 0 to 1 h; None where it says nothing.

    The header is seconds or a date (RFC 9110, 10.2.3); Matrix, Telegram and Discord say it
    in the body, too. Junk is no wish.
    """
    wishes = [_from_header(header or "", now), *_from_body(body)]
    heard = [wish for wish in wishes if wish is not None]
    return max(heard) if heard else None


def _from_header(header: str, now: datetime) -> timedelta | None:
    header = header.strip()
    if _NUMBER.fullmatch(header):
        return _clamped(float(header))
    try:
        moment = parsedate_to_datetime(header)
        # "-0000" says UTC without a zone, and comes back naive.
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return _clamped((moment - now).total_seconds())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_body(body: str) -> list[timedelta | None]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return []
    if not isinstance(answer, dict):
        return []
    parameters = answer.get("parameters")
    telegram = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return [
        _seconds(answer.get("retry_after_ms"), 1000),  # Matrix
        _seconds(answer.get("retry_after"), 1),  # Discord
        _seconds(telegram, 1),
    ]


def _seconds(value: Any, unit: int) -> timedelta | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 0 <= value < 1e15 or not math.isfinite(value):  # noqa: PLR2004  beyond is junk
        return None
    return _clamped(value / unit)


def _clamped(seconds: float) -> timedelta:
    return timedelta(seconds=min(max(seconds, 0.0), _LONGEST_WAIT.total_seconds()))
