"""Reads from headers how long a server wants to be left alone (RFC 9110, RFC 9111)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST_RETRY = timedelta(hours=24)
_ZERO = timedelta(0)
_SECONDS = re.compile(r"[0-9]+")
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?([0-9]+)", re.IGNORECASE)
_NO_CACHE = re.compile(r"(?:^|,)\s*no-cache\s*(?:,|$)", re.IGNORECASE)


def retry_after(value: str, now: datetime) -> timedelta | None:
    """Return what `Retry-After` asks for, from 0 to 24 hours; None if it says nothing.

    Both forms of RFC 9110 §10.2.3 are read: seconds and a date.
    """
    text = value.strip()
    if _SECONDS.fullmatch(text):
        return min(_seconds(text), LONGEST_RETRY)
    moment = _date(text)
    return None if moment is None else min(max(moment - now, _ZERO), LONGEST_RETRY)


def freshness(headers: Mapping[str, str], now: datetime) -> timedelta:
    """Return for how long the answer says that it stays fresh; zero if it does not say.

    `max-age` wins over `Expires` (RFC 9111 §5.3), `no-cache` over both.
    """
    control = headers.get("cache-control", "")
    if _NO_CACHE.search(control):
        return _ZERO
    if found := _MAX_AGE.search(control):
        return _seconds(found[1])
    expires = _date(headers.get("expires", "").strip())
    return _ZERO if expires is None else max(expires - now, _ZERO)


def _seconds(digits: str) -> timedelta:
    return timedelta(seconds=int(digits[:10]))  # ten digits are centuries: enough for any cap


def _date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
