"""Says what identifies an entry in its feed, when the entry itself does not."""

from datetime import datetime

from watcher.model import stable_id


def identify(guid: str, link: str, enclosure: str) -> str:
    """Return the first of the three that says anything, else an empty text."""
    return next((key for key in map(str.strip, (guid, link, enclosure)) if key), "")


def nameless(title: str, published: datetime | None, summary: str) -> str:
    """Return an id for an entry that has none: its words and date, never its whole content."""
    date = published.isoformat() if published else ""
    return "hash:" + stable_id(title, date, summary)
