"""The keys that a plain webhook's JSON gets besides Apprise's own, for a program to read."""

import json
from collections.abc import Mapping
from datetime import datetime

from watcher.alerts import lines
from watcher.model import Alert, Trouble
from watcher.text.display import plain, safe_link

FORMAT = 1  # what the keys mean; it grows when one of them changes


def alert_keys(alert: Alert) -> str:
    """Return JSON text in ASCII. `evidence` has the offsets of the entry as it was in the feed."""
    entry = alert.entry
    return _json(
        {
            "watcher": FORMAT,
            "alert": alert.id,
            "rule": plain(alert.rule_name, 200),
            "rule_id": plain(alert.rule_id, 200),
            "severity": alert.severity.value,
            "headline": lines.headline(alert, 300).text,
            "link": safe_link(entry.link),
            "publisher": plain(entry.publisher, 200),
            "feed": plain(alert.feed_name, 200),
            "published": _iso(entry.published),
            "raised": _iso(alert.raised_at),
            "language": plain(entry.language, 40) if entry.language else None,
            "evidence": [
                {
                    "field": item.field,
                    "start": item.start,
                    "end": item.end,
                    "text": plain(item.text, 200),
                    "term": plain(item.term, 200),
                    **({"name": plain(item.name, 400)} if item.name else {}),
                }
                for item in alert.evidence
            ],
        }
    )


def trouble_keys(trouble: Trouble) -> str:
    """Return JSON text in ASCII."""
    subject = plain(trouble.subject, 200)
    keys = {"watcher": FORMAT, "trouble": trouble.id, "about": subject, "over": trouble.over}
    return _json(keys)


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _json(keys: Mapping[str, object]) -> str:
    return json.dumps(keys)
