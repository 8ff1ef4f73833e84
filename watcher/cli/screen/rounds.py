"""How one round of `run --once` is told, and what its exit status is."""

import sys

from watcher.flows.once import Round
from watcher.model import Alert, Delivery, Kind, Secret, State, Target

DONE = 0
OUTSIDE_FAILED = 3


def show_round(outcome: Round) -> int:
    """Say what was polled, raised and sent; return the exit status."""
    entries = sum(len(judgement.entries) for judgement in outcome.polls)
    sent = len(outcome.deliveries) - len(outcome.unsent)
    _say(
        f"{_count(len(outcome.polls), 'feed', 'feeds')} polled, "
        f"{_count(entries, 'entry', 'entries')} new, "
        f"{_count(len(outcome.alerts), 'alert', 'alerts')} raised, "
        f"{_count(sent, 'message', 'messages')} sent"
    )
    if outcome.waiting:
        waiting = _count(outcome.waiting, "feed is", "feeds are")
        _say(f"  {waiting} not due yet; --all polls every feed")
    _say_unread(outcome)
    for delivery in outcome.unsent:
        state = "given up" if delivery.state is State.DEAD else "kept, to be tried again"
        _say(f"  {delivery.channel} ({delivery.target}) {state}: {delivery.error}")
    return OUTSIDE_FAILED if outcome.failed_polls or outcome.unsent else DONE


def show_rehearsal(outcome: Round, timezone: str) -> int:
    """Print the alerts that would be sent, and to whom; return the exit status."""
    from watcher.alerts.render import render_alert
    from watcher.delivery.terminal import show

    terminal = Target("", "", Kind.PRINT, Secret("print:"))
    deliveries = [delivery for judgement in outcome.polls for delivery in judgement.deliveries]
    for alert in outcome.alerts:
        show(render_alert(alert, terminal, timezone, alert.id))
        print(f"  would go to: {_addressees(alert, deliveries)}\n")
    alerts = _count(len(outcome.alerts), "alert", "alerts")
    _say(f"{alerts} would be sent; nothing was sent or stored")
    _say_unread(outcome)
    return OUTSIDE_FAILED if outcome.failed_polls else DONE


def _addressees(alert: Alert, deliveries: list[Delivery]) -> str:
    meant = [d for d in deliveries if d.cause_id == alert.id]
    return ", ".join(f"{d.channel} ({d.target})" for d in meant) or "nobody"


def _say_unread(outcome: Round) -> None:
    for judgement in outcome.failed_polls:
        _say(f"  the feed {judgement.feed.name} could not be read: {judgement.state.error}")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _say(text: str) -> None:
    print(text, file=sys.stderr)
