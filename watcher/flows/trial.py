"""A message that shows what an alert will look like, for trying a channel."""

from datetime import datetime

from watcher.alerts.outbox import deliveries_for
from watcher.flows.plan import Plan
from watcher.model import Alert, Delivery, Entry, Evidence, Severity, Target, stable_id

HEADLINE = "This is a test of your channel"
SUMMARY = "If you can read this, alerts of watcher will reach you here. Nothing has happened."


def trial_delivery(target: Target, plan: Plan, now: datetime) -> Delivery:
    """Return a delivery for a target that no store knows; `now` makes each one its own."""
    start = HEADLINE.index("test")
    entry = Entry(
        id="test",
        title=HEADLINE,
        summary=SUMMARY,
        publisher="watcher",
        published=now,
        language="en",
    )
    alert = Alert(
        id=stable_id("test", target.channel, now.isoformat()),
        rule_id="test",
        rule_name="send-test",
        severity=Severity.NORMAL,
        story="test",
        feed_id="",
        feed_name="watcher",
        entry=entry,
        evidence=(Evidence("title", start, start + len("test"), "test", "test"),),
        raised_at=now,
    )
    return deliveries_for(alert, (target,), plan.policy, now)[0]
