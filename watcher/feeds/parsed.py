"""What comes of a feed body: entries, or the reason why it is no feed."""

from dataclasses import dataclass
from datetime import timedelta

from watcher.model import Entry

MOST_ENTRIES = 20_000  # a feed of news has dozens; each entry costs memory however short it is


@dataclass(frozen=True, slots=True)
class Parsed:
    """A feed as it stands in one document; twins and doubles are all there, in order.

    `kind` is a format such as `rss20`, `atom10` or `json11`; `pace` is how long the feed itself
    asks to be left alone between polls.
    """

    entries: tuple[Entry, ...]
    title: str = ""
    language: str | None = None
    kind: str = ""
    pace: timedelta | None = None


@dataclass(frozen=True, slots=True)
class NotAFeed:
    """The body is no feed; `reason` says in plain words what it is instead."""

    reason: str
