"""Alerts and troubles as a terminal shows them, the matched words to be highlighted."""

from watcher.alerts import lines
from watcher.alerts.marked import Extract, join
from watcher.model import Alert, Payload, Trouble


def terminal_alert(alert: Alert, timezone: str) -> Payload:
    """Return the rule as title, the headline as the first line of the body, and `marks` in it."""
    label, rule = lines.severity(alert), lines.rule(alert)
    link, _ = lines.link(alert)
    parts = (
        lines.headline(alert, 300),
        Extract(lines.byline(alert, timezone)),
        lines.passage(alert, 280),
        Extract(link),
        Extract(f"{lines.why(alert, 400)} ({lines.reference(alert).lower()})"),
    )
    body = join([part for part in parts if part.text])
    return Payload(f"{label}: {rule}" if label else rule, body.text, marks=body.spans)


def terminal_trouble(trouble: Trouble, timezone: str) -> Payload:
    """Return the trouble; there is nothing to highlight."""
    title = lines.trouble_title(trouble)
    return Payload(title, lines.trouble_body(trouble, timezone, 2000))
