"""The deliveries that an alert or a trouble gives birth to, rendered and ready to send."""

from collections.abc import Sequence
from datetime import datetime

from watcher.alerts.render import render_alert, render_trouble
from watcher.model import Alert, Delivery, Payload, Policy, Target, Trouble, stable_id


def deliveries_for(
    cause: Alert | Trouble, targets: Sequence[Target], policy: Policy, now: datetime
) -> tuple[Delivery, ...]:
    """Return one delivery for each target, due now, under an id that does not change."""
    return tuple(_delivery(cause, target, policy, now) for target in targets)


def _delivery(cause: Alert | Trouble, target: Target, policy: Policy, now: datetime) -> Delivery:
    delivery_id = stable_id("delivery", cause.id, target.channel, target.label)
    return Delivery(
        id=delivery_id,
        cause_id=cause.id,
        channel=target.channel,
        target=target.label,
        payload=_payload(cause, target, policy.timezone, delivery_id),
        created_at=now,
        due_at=now,
        give_up_at=now + policy.give_up,
    )


def _payload(cause: Alert | Trouble, target: Target, timezone: str, delivery_id: str) -> Payload:
    if isinstance(cause, Trouble):
        return render_trouble(cause, target, timezone, delivery_id)
    return render_alert(cause, target, timezone, delivery_id)
