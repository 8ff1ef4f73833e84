"""The tables, as the newest migration leaves them.

Moments are whole microseconds since 1970 in UTC: exact, sortable, half the size of text.
Texts that come from outside may hold lone surrogates, which SQLite cannot store; they become
question marks, one for one, so that offsets into a text stay true.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator

REVISION = "0001"  # the newest migration; a test holds it to migrations/versions

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, stored as microseconds since 1970 in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """Turn a moment into a number; a naive one raises TypeError."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        """Turn a number into a moment."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Words(TypeDecorator[str]):
    """A text from outside."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Replace what UTF-8 cannot say."""
        return None if value is None else value.encode("utf-8", "replace").decode("utf-8")


metadata = MetaData()

# The columns from `due_at` to `trouble_told` are those of `FeedState`. `body_at` is when the
# last good feed body came: an entry with that very `last_seen` stands in it. `position` is the
# place in rules.yaml.
feed = Table(
    "feed",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("name", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("body_hash", Text),
    Column("baseline_at", Moment),
    Column("polled_at", Moment),
    Column("ok_at", Moment),
    Column("new_at", Moment),
    Column("interval", Float, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("error", Words),
    Column("trouble_since", Moment),
    Column("trouble_told", Boolean, nullable=False),
    Column("body_at", Moment),
    Column("claimed_until", Moment),
    Column("removed_at", Moment),
    Column("asked", Text, nullable=False),  # a hash of how the feed is asked for
)

# `key` is the hash of feed and entry id; `texts` is the entry as JSON until pruning drops it.
entry = Table(
    "entry",
    metadata,
    Column("key", Text, primary_key=True),
    Column("feed_id", Text, ForeignKey("feed.id"), nullable=False),
    Column("entry_id", Words, nullable=False),
    Column("text_hash", Text, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    Column("texts", Words),
    Index("entry_by_last_seen", "last_seen"),
)

# `id` is a hash of the whole verdict, so that a commit done twice writes it once.
verdict = Table(
    "verdict",
    metadata,
    Column("id", Text, primary_key=True),
    Column("rule_id", Words, nullable=False),
    Column("feed_id", Text, nullable=False),
    Column("entry_id", Words, nullable=False),
    Column("decision", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("alert_id", Text),
    Index("verdict_by_time", "at"),
    Index("verdict_by_entry", "feed_id", "entry_id"),
)

# `entry_key` is the `key` of the entry: while that is known, the alert is kept (see upkeep.py).
alert = Table(
    "alert",
    metadata,
    Column("id", Text, primary_key=True),
    Column("rule_id", Words, nullable=False),
    Column("rule_name", Words, nullable=False),
    Column("severity", Text, nullable=False),
    Column("story", Words, nullable=False),
    Column("feed_id", Text, nullable=False),
    Column("feed_name", Words, nullable=False),
    Column("entry_key", Text, nullable=False),
    Column("entry", Words, nullable=False),
    Column("evidence", Words, nullable=False),
    Column("raised_at", Moment, nullable=False),
    Index("alert_by_time", "raised_at"),
)

trouble = Table(
    "trouble",
    metadata,
    Column("id", Text, primary_key=True),
    Column("subject", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("at", Moment, nullable=False),
    Column("over", Boolean, nullable=False),
    Index("trouble_by_time", "at"),
)

# `cause_id` is an alert's or a trouble's id, so it can be no foreign key.
delivery = Table(
    "delivery",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("cause_id", Text, nullable=False),
    Column("channel", Words, nullable=False),
    Column("target", Words, nullable=False),
    Column("payload", Words, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("give_up_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("doubt", Integer, nullable=False),
    Column("error", Words),
    Column("claimed_at", Moment),
    Column("done_at", Moment),
    Index("delivery_by_cause", "cause_id"),
    Index("delivery_by_end", "done_at"),
    # The claim reads nothing but this, however long the ledger is and whatever it holds.
    Index("delivery_by_state", "state", "channel", "target", "due_at"),
    # A number that was given once is never given again: `seq` is an order in time.
    sqlite_autoincrement=True,
)

attempt = Table(
    "attempt",
    metadata,
    Column("delivery_id", Text, ForeignKey("delivery.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment, nullable=False),
    Column("result", Text, nullable=False),
    Column("status", Integer),
    Column("reason", Words, nullable=False),
)

target = Table(
    "target",
    metadata,
    Column("channel", Words, primary_key=True),
    Column("target", Words, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("failing_since", Moment),
    Column("told", Boolean, nullable=False),
    Column("sent_at", Moment),
    Column("error", Words),
)
