"""The values that cross a floor: frozen, valid from birth, named by their stage.

Times are aware and in UTC. Ids are stable hashes of what identifies the thing, so that
doing something twice makes it once.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


def stable_id(*parts: str) -> str:
    """Return 24 hex digits that depend on nothing but the parts and their order."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=12).hexdigest()


class Secret:
    """A text that must never be shown: it prints as stars wherever it gets to."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the text itself; call it as late as can be."""
        return self._value

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return "***"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)


class Severity(StrEnum):
    """How much an alert matters, as the rule says."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


# --- what rules.yaml says -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Feed:
    """A URL that we poll. `address` is the URL as it may be shown."""

    url: str = field(repr=False)  # it may hold a password
    name: str
    address: str
    publisher: str
    tags: tuple[str, ...] = ()
    language: str | None = None
    every: timedelta | None = None
    lookback: timedelta = timedelta(hours=12)
    allow_private: bool = False
    user_agent: str = "watcher"

    @property
    def id(self) -> str:
        """Say which feed this is, whatever its name and tags become."""
        return stable_id("feed", self.url)


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity; `language` is a primary tag, None where it holds in any."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with names, written `@label`. `excluding`: names inside which it is not meant."""

    label: str
    names: tuple[Name, ...]
    excluding: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What to watch for and whom to tell; queries are as written in rules.yaml."""

    id: str
    name: str
    match: tuple[str, ...]
    unless: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    severity: Severity = Severity.NORMAL
    notify: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A named place to send to. With `problems` it gets the daemon's own troubles only."""

    name: str
    url: Secret
    problems: bool = False


# --- polling --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FeedState:
    """What we remember of a feed between polls.

    `interval` is in seconds. `baseline_at` is when the first good poll was; None before it.
    `etag` and `last_modified` are exactly what the server last sent. `trouble_since` is when
    the present run of failures began, `trouble_told` whether somebody was told of it.
    """

    feed_id: str
    due_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    baseline_at: datetime | None = None
    polled_at: datetime | None = None
    ok_at: datetime | None = None
    new_at: datetime | None = None
    interval: float = 0.0
    failures: int = 0
    error: str | None = None
    trouble_since: datetime | None = None
    trouble_told: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """A feed body, decoded from its transfer and content codings. `url` is the final one."""

    url: str
    status: int
    headers: Mapping[str, str]  # names in lower case; repeated ones joined by ", "
    body: bytes


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that nothing changed; its headers may still bring new validators."""

    url: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """The poll got nothing. `reason` is a sentence for a person; `retry_after` a server's wish."""

    reason: str
    status: int | None = None
    retry_after: timedelta | None = None


Fetched = Response | NotModified | FetchFailed


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a feed, its texts as a reader sees them: plain, blocks parted by blank lines.

    `id` is what identifies it in its feed: guid, else link, else enclosure, else a hash.
    `language` is a tag as given by the feed; `feed` is the address of the feed it came from.
    """

    id: str
    title: str = ""
    summary: str = ""
    content: str = ""
    link: str = ""
    author: str = ""
    categories: tuple[str, ...] = ()
    language: str | None = None
    published: datetime | None = None
    publisher: str = ""
    feed: str = ""

    @property
    def text_hash(self) -> str:
        """Say whether the entry was edited: the same hash, the same words."""
        return stable_id(self.title, self.summary, self.content, self.link)


# --- matching -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of an entry that made a query true.

    `start` and `end` count code points of `field` as it stands in the entry; `text` is what
    stands there, `term` the leaf of the query that it made true, as written.
    """

    field: str
    start: int
    end: int
    text: str
    term: str


@dataclass(frozen=True, slots=True)
class Match:
    """A rule, an entry, and why."""

    rule: Rule
    entry: Entry
    evidence: tuple[Evidence, ...]


# --- deciding -------------------------------------------------------------------------


class Decision(StrEnum):
    """What becomes of a match."""

    RAISE = "raise"
    SUPPRESS = "suppress"


class Reason(StrEnum):
    """Why a match raises an alert, or does not."""

    NEW = "new"
    EDITED = "an edit made the rule true"
    FIRST_POLL = "first poll"


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


# --- delivering -----------------------------------------------------------------------


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


# --- one poll -------------------------------------------------------------------------


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
