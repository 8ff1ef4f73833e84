"""The very content to send, rendered once, so that every attempt sends the same."""

from dataclasses import replace

from watcher.alerts.chat import chat_alert, chat_trouble
from watcher.alerts.mail import mail_alert, mail_trouble
from watcher.alerts.terminal import terminal_alert, terminal_trouble
from watcher.alerts.webhook import alert_keys, trouble_keys
from watcher.model import Alert, Kind, Payload, Target, Trouble


def render_alert(alert: Alert, target: Target, timezone: str, delivery_id: str) -> Payload:
    """Return the alert for this target; the body is never empty.

    The title is empty where the service has none of its own: the body then begins with the
    headline. `timezone` is an IANA name. The same arguments give the same bytes.
    """
    match target.kind:
        case Kind.MAIL:
            return mail_alert(alert, target, timezone, delivery_id)
        case Kind.PRINT:
            return terminal_alert(alert, timezone)
        case Kind.WEBHOOK:
            return replace(chat_alert(alert, target.kind, timezone), extra=alert_keys(alert))
        case _:
            return chat_alert(alert, target.kind, timezone)


def render_trouble(trouble: Trouble, target: Target, timezone: str, delivery_id: str) -> Payload:
    """Return the trouble for this target, as `render_alert` does for an alert."""
    match target.kind:
        case Kind.MAIL:
            return mail_trouble(trouble, target, timezone, delivery_id)
        case Kind.PRINT:
            return terminal_trouble(trouble, timezone)
        case Kind.WEBHOOK:
            return replace(
                chat_trouble(trouble, target.kind, timezone), extra=trouble_keys(trouble)
            )
        case _:
            return chat_trouble(trouble, target.kind, timezone)
