from datetime import timedelta

from tests.alerts.builders import NOW, target, trouble, usual
from watcher.alerts.outbox import deliveries_for
from watcher.model import Kind, Policy, State


def test_each_target_gets_one_delivery_under_a_stable_id() -> None:
    targets = (target(Kind.MAIL), target(Kind.PRINT))
    policy = Policy(targets, "Asia/Yerevan", timedelta(days=2))
    first, second = deliveries_for(usual(), targets, policy, NOW)
    assert (first, second) == deliveries_for(usual(), targets, policy, NOW)
    assert first.cause_id == usual().id
    assert (first.state, first.due_at, first.give_up_at) == (
        State.DUE,
        NOW,
        NOW + timedelta(days=2),
    )
    assert f"<{first.id}@example.org>" in first.payload.mail
    assert second.payload.marks


def test_a_trouble_is_delivered_like_an_alert() -> None:
    (only,) = deliveries_for(trouble(), (target(Kind.SLACK),), Policy(()), NOW)
    assert only.payload.body.startswith("Trouble: feed OC Media")
