"""Builds deliveries and targets for the tests of this room."""

from datetime import UTC, datetime, timedelta

from watcher.delivery.targets import targets
from watcher.model import Channel, Delivery, Payload, Secret, Target

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def target(url: str) -> Target:
    (only,) = targets(Channel("desk", Secret(url)))
    return only


def delivery(payload: Payload | None = None, doubt: int = 0) -> Delivery:
    return Delivery(
        id="d1e2l3i4v5e6r7y8d1e2l3i4",
        cause_id="c",
        channel="desk",
        target="t",
        payload=payload or Payload("A title", "A body"),
        created_at=NOW,
        due_at=NOW,
        give_up_at=NOW + timedelta(days=7),
        doubt=doubt,
    )
