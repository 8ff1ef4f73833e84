"""What becomes of one match: raised, or kept back for a stored reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from watcher.model import Decision, Entry, Reason


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What has to be known about an entry before a match of it can be decided.

    `first_sight`: the feed was never read before, so nobody asked for what stands in it.
    `known`: the entry was seen before and has been edited; `true_before`: what it said before
    the edit made the rule true as well, so that the edit is no news to it.
    """

    first_sight: bool
    known: bool
    true_before: bool = False


def decide(
    entry: Entry, seen: Circumstances, lookback: timedelta, now: datetime
) -> tuple[Decision, Reason]:
    """Say what becomes of a match; the first check that fails is the reason told."""
    if seen.first_sight and not is_recent(entry, lookback, now):
        return Decision.SUPPRESS, Reason.FIRST_POLL
    if seen.true_before:
        return Decision.SUPPRESS, Reason.TRUE_BEFORE
    return Decision.RAISE, Reason.EDITED if seen.known else Reason.NEW


def is_recent(entry: Entry, lookback: timedelta, now: datetime) -> bool:
    """Tell whether an entry is young enough to alert at the first sight of its feed.

    An entry without a date is not: at a first sight the whole past of a feed has none.
    """
    if entry.published is None or not lookback:
        return False
    return now - entry.published < lookback
