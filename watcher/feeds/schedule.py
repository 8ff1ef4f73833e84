"""Gives each feed its pace: when to poll next, after a success and after a failure.

A feed's own `every` wins. Else the interval follows what the feed publishes, between two
minutes and an hour: quick to shorten, slow to lengthen. Caching headers and the feed's own
hints may only make it longer. Failures back off, but no feed is ever given up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from http import HTTPStatus

from watcher.feeds.wishes import LONGEST_RETRY, freshness, retry_after
from watcher.model import Feed, FeedState, FetchFailed, stable_id

FIRST = timedelta(minutes=10)
SHORTEST = timedelta(minutes=2)
LONGEST = timedelta(hours=1)
LONGEST_WISH = timedelta(hours=6)
LONGEST_BACKOFF = timedelta(hours=24)
GONE = timedelta(days=7)
LONGEST_SPREAD = timedelta(seconds=20)
SPREAD_EACH = timedelta(seconds=0.1)
_MINUTE = timedelta(minutes=1)
_ZERO = timedelta(0)
_SHORTEN, _LENGTHEN = 0.5, 1.2
_REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a good poll brought: how many new entries, the answer's headers, the feed's hint."""

    new: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    pace: timedelta | None = None


def spread_of(feeds: int) -> timedelta:
    """Return the time over which so many new feeds are first polled: a lone one need not wait."""
    return min(LONGEST_SPREAD, SPREAD_EACH * feeds)


def first_due(feed_id: str, now: datetime, spread: timedelta) -> datetime:
    """Return a feed's first turn: always the same place within the spread, for each its own."""
    return now + spread * (int(stable_id(feed_id)[:8], 16) / 0x1_0000_0000)


def after_success(
    feed: Feed, state: FeedState, seen: Seen, now: datetime, chance: float
) -> FeedState:
    """Return the state after a 200 that parsed, or a 304 (then with no new entries).

    `chance` is a number from 0 up to 1. Validators are set by `with_validators`; what was told
    of a trouble is left to who tells it.
    """
    interval = feed.every or _adapted(state, seen.new)
    wait = max(_jittered(feed, interval, chance), _wish(feed, seen, now) * (1 + 0.1 * chance))
    return replace(
        state,
        interval=interval.total_seconds(),
        due_at=now + wait,
        polled_at=now,
        ok_at=now,
        new_at=now if seen.new else state.new_at,
        failures=0,
        error=None,
    )


def after_failure(
    feed: Feed, state: FeedState, failed: FetchFailed, now: datetime, chance: float
) -> FeedState:
    """Return the state after a poll that brought nothing; validators stay as they were.

    The wait doubles with each failure in a row, up to a day; `Retry-After` is always obeyed.
    A page that is gone (410) is asked for again in a week, one that is refused hourly at most.
    """
    failures = state.failures + 1
    wait = _backoff(feed, state, failed.status, failures) * (0.75 + 0.5 * chance)
    asked = min(max(failed.retry_after or _ZERO, _ZERO), LONGEST_RETRY)
    return replace(
        state,
        interval=state.interval or (feed.every or FIRST).total_seconds(),
        due_at=now + max(wait, asked * (1 + 0.1 * chance)),
        polled_at=now,
        failures=failures,
        error=failed.reason,
    )


def with_validators(state: FeedState, headers: Mapping[str, str]) -> FeedState:
    """Return the state with both validators of a 200, exactly as received, or without them."""
    return replace(state, etag=headers.get("etag"), last_modified=headers.get("last-modified"))


def with_renewed_validators(state: FeedState, headers: Mapping[str, str]) -> FeedState:
    """Return the state with the validators that a 304 brings; those it omits still hold."""
    return replace(
        state,
        etag=headers.get("etag", state.etag),
        last_modified=headers.get("last-modified", state.last_modified),
    )


def _adapted(state: FeedState, new: int) -> timedelta:
    last = timedelta(seconds=state.interval) if state.interval > 0 else FIRST
    if not state.ok_at:
        return FIRST  # at first sight everything is new, which says nothing of the pace
    factor = _SHORTEN if new else _LENGTHEN
    return min(max(last * factor, SHORTEST), LONGEST)


def _wish(feed: Feed, seen: Seen, now: datetime) -> timedelta:
    """Return how long the server and the feed want us to wait at least."""
    asked = retry_after(seen.headers.get("retry-after", ""), now) or _ZERO
    if feed.every:
        return asked
    hints = max(freshness(seen.headers, now), seen.pace or _ZERO)
    return max(asked, min(hints, LONGEST_WISH))


def _jittered(feed: Feed, interval: timedelta, chance: float) -> timedelta:
    # Under a minute it is one's own server, and "every second" is meant.
    quick = feed.every is not None and feed.every < _MINUTE
    return interval if quick else interval * (0.9 + 0.2 * chance)


def _backoff(feed: Feed, state: FeedState, status: int | None, failures: int) -> timedelta:
    doubled = 1 << min(failures - 1, 20)
    if feed.every and feed.every < _MINUTE:
        return min(feed.every * doubled, _MINUTE)
    if status == HTTPStatus.GONE:
        return GONE
    interval = feed.every or timedelta(seconds=state.interval) or FIRST
    least = LONGEST if status in _REFUSED else _MINUTE
    # A quarter less than the cap: jitter may not lift it beyond.
    return min(max(interval, least) * doubled, LONGEST_BACKOFF / 1.25)
