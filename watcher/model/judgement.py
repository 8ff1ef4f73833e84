"""What one poll changes, and what judging it has to know."""

from dataclasses import dataclass
from datetime import timedelta

from watcher.model.decision import Alert, Trouble, Verdict
from watcher.model.delivery import Delivery, Target
from watcher.model.poll import Entry, FeedState
from watcher.model.rules import Feed


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that one poll changes, committed in one transaction.

    `entries` are the new and the edited; `present` the ids of all that stand in the document
    (None where there was no new document to look at).
    """

    feed: Feed
    state: FeedState
    entries: tuple[Entry, ...] = ()
    present: tuple[str, ...] | None = None
    verdicts: tuple[Verdict, ...] = ()
    alerts: tuple[Alert, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    deliveries: tuple[Delivery, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """What judging needs to know of the configuration besides the rules."""

    targets: tuple[Target, ...]
    timezone: str = "UTC"
    give_up: timedelta = timedelta(days=7)
