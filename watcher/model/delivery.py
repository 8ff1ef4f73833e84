"""What is sent, to whom, and how that went."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from watcher.model.identity import Secret


class Kind(StrEnum):
    """What a target speaks, as far as rendering has to know."""

    MAIL = "mail"
    SLACK = "slack"
    DISCORD = "discord"
    TELEGRAM = "telegram"
    MATTERMOST = "mattermost"
    MATRIX = "matrix"
    NTFY = "ntfy"
    WEBHOOK = "webhook"
    PRINT = "print"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Target:
    """One address of a channel. `label` names it without its secret; `url` reaches only it.

    `sender` and `recipient` are mail addresses and empty elsewhere.
    """

    channel: str
    label: str
    kind: Kind
    url: Secret
    problems: bool = False
    sender: str = ""
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class Payload:
    """The very content to send, rendered once, so that every attempt sends the same.

    `mail` is the whole RFC 5322 message in ASCII where the target is a mailbox. `extra` are
    the keys added to a webhook's JSON, as JSON text. `marks` are spans of `body` to highlight.
    """

    title: str
    body: str
    mail: str = ""
    extra: str = ""
    marks: tuple[tuple[int, int], ...] = ()


class State(StrEnum):
    """Where a delivery stands."""

    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert (or trouble) for one target, until it is done.

    `cause_id` is the id of the alert or of the trouble. `doubt` counts the attempts of which
    nobody knows whether they arrived. `give_up_at` is when it becomes dead if still not sent.
    """

    id: str
    cause_id: str
    channel: str
    target: str
    payload: Payload
    created_at: datetime
    due_at: datetime
    give_up_at: datetime
    state: State = State.DUE
    tries: int = 0
    doubt: int = 0
    error: str | None = None
    done_at: datetime | None = None


class Result(StrEnum):
    """How an attempt ended, by what can be done about it."""

    SENT = "sent"
    TRANSIENT = "transient"  # try again later
    AMBIGUOUS = "ambiguous"  # it may have arrived; try again, marked as a possible repeat
    REFUSED = "refused"  # this message will never be taken
    BROKEN = "broken"  # this target takes nothing until a person mends it


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attempt came to. `reason` is for a person and holds no secret."""

    result: Result
    reason: str = ""
    status: int | None = None
    retry_after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a delivery, and its outcome."""

    delivery_id: str
    number: int
    started_at: datetime
    ended_at: datetime
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class TargetState:
    """How a target has been doing: failures in a row, since when, and whether that was told."""

    channel: str
    target: str
    failures: int = 0
    failing_since: datetime | None = None
    told: bool = False
    sent_at: datetime | None = None
    error: str | None = None
