"""What the listings give: one frozen row for each line that a person sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from watcher.model import Alert, Delivery, FeedState, State, TargetState


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed with its health."""

    id: str
    name: str
    address: str
    state: FeedState


@dataclass(frozen=True, slots=True)
class AlertRow:
    """An alert, and how many of its deliveries stand where."""

    alert: Alert
    deliveries: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A delivery with what its last attempt came to: empty and None where there was none."""

    delivery: Delivery
    seq: int
    reason: str
    status: int | None


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How everything is. `size` is that of the store's files, in bytes."""

    feeds: int
    failing: int
    never_polled: int
    entries: int
    alerts_today: int  # of the last 24 hours
    deliveries: Mapping[State, int]  # every state has its number
    oldest_waiting: datetime | None
    troubled: tuple[TargetState, ...]
    size: int
    revision: str
