"""What the listings give: one frozen row for each line that a person sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from watcher.model import Alert, Attempt, Delivery, Entry, FeedState, State, TargetState, Verdict


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed with its health."""

    id: str
    name: str
    address: str
    state: FeedState


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A stored entry, its feed, and when it was first seen. What came later has a higher number."""

    number: int
    feed_id: str
    entry: Entry
    first_seen: datetime


@dataclass(frozen=True, slots=True)
class AlertRow:
    """An alert, and how many of its deliveries stand where.

    `failing` counts those that wait after a failed attempt.
    """

    alert: Alert
    deliveries: Mapping[State, int]
    failing: int = 0


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A delivery with what its last attempt came to: empty and None where there was none.

    `alert`: its cause is an alert that is known, not a trouble.
    """

    delivery: Delivery
    seq: int
    reason: str
    status: int | None
    alert: bool = False


@dataclass(frozen=True, slots=True)
class WayRow:
    """The whole way of one alert, from its feed to each attempt.

    `feed` is None where the feed is no longer configured; then `address` still says where it was.
    `first_seen` is None where the entry is known no more. `verdicts` are those of every rule on
    the entry, oldest first; `deliveries` stand in the order in which they were written.
    """

    alert: Alert
    feed: FeedRow | None
    address: str
    first_seen: datetime | None
    verdicts: tuple[Verdict, ...]
    deliveries: tuple[tuple[Delivery, tuple[Attempt, ...]], ...]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How everything is. `size` is that of the store's files, in bytes.

    `polled_at` is when a feed was last polled, `raised_at` when an alert was last raised.
    """

    feeds: int
    failing: int
    never_polled: int
    entries: int
    alerts_today: int  # of the last 24 hours
    deliveries: Mapping[State, int]  # every state has its number
    died_lately: int  # deliveries that were given up in the last seven days
    polled_at: datetime | None
    raised_at: datetime | None
    oldest_waiting: datetime | None
    troubled: tuple[TargetState, ...]
    size: int
    revision: str
