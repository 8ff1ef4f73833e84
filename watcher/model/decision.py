"""What is decided: verdicts, alerts, and the daemon's own troubles."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from watcher.model.match import Evidence
from watcher.model.poll import Entry
from watcher.model.rules import Severity


class Decision(StrEnum):
    """What becomes of a match."""

    RAISE = "raise"
    SUPPRESS = "suppress"


class Reason(StrEnum):
    """Why a match raises an alert, or does not."""

    NEW = "new"
    EDITED = "an edit made the rule true"
    FIRST_POLL = "first poll"
    TRUE_BEFORE = "true before the edit"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided on a match, with the reason; kept in the ledger."""

    rule_id: str
    feed_id: str
    entry_id: str
    decision: Decision
    reason: Reason
    at: datetime
    alert_id: str | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """What a rule says about a story. Until stories are built, each entry is its own story."""

    id: str
    rule_id: str
    rule_name: str
    severity: Severity
    story: str
    feed_id: str
    feed_name: str
    entry: Entry
    evidence: tuple[Evidence, ...]
    raised_at: datetime


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something of the daemon's own that a person should know: it broke, or is well again."""

    id: str
    subject: str
    text: str
    at: datetime
    over: bool = False
