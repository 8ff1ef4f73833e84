"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create everything."""
    _polling()
    _ledger()
    _outbox()
    _attempts()


def _polling() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("due_at", sa.BigInteger, nullable=False),
        sa.Column("etag", sa.Text),
        sa.Column("last_modified", sa.Text),
        sa.Column("body_hash", sa.Text),
        sa.Column("baseline_at", sa.BigInteger),
        sa.Column("polled_at", sa.BigInteger),
        sa.Column("ok_at", sa.BigInteger),
        sa.Column("new_at", sa.BigInteger),
        sa.Column("interval", sa.Float, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("error", sa.Text),
        sa.Column("trouble_since", sa.BigInteger),
        sa.Column("trouble_told", sa.Boolean, nullable=False),
        sa.Column("body_at", sa.BigInteger),
        sa.Column("claimed_until", sa.BigInteger),
        sa.Column("removed_at", sa.BigInteger),
        sa.Column("asked", sa.Text, nullable=False),
    )
    op.create_table(
        "entry",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("feed_id", sa.Text, sa.ForeignKey("feed.id"), nullable=False),
        sa.Column("entry_id", sa.Text, nullable=False),
        sa.Column("text_hash", sa.Text, nullable=False),
        sa.Column("first_seen", sa.BigInteger, nullable=False),
        sa.Column("last_seen", sa.BigInteger, nullable=False),
        sa.Column("texts", sa.Text),
    )
    op.create_index("entry_by_last_seen", "entry", ["last_seen"])


def _ledger() -> None:
    op.create_table(
        "verdict",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("rule_id", sa.Text, nullable=False),
        sa.Column("feed_id", sa.Text, nullable=False),
        sa.Column("entry_id", sa.Text, nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("alert_id", sa.Text),
    )
    op.create_index("verdict_by_time", "verdict", ["at"])
    op.create_index("verdict_by_entry", "verdict", ["feed_id", "entry_id"])
    op.create_table(
        "alert",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("rule_id", sa.Text, nullable=False),
        sa.Column("rule_name", sa.Text, nullable=False),
        sa.Column("severity", sa.Text, nullable=False),
        sa.Column("story", sa.Text, nullable=False),
        sa.Column("feed_id", sa.Text, nullable=False),
        sa.Column("feed_name", sa.Text, nullable=False),
        sa.Column("entry_key", sa.Text, nullable=False),
        sa.Column("entry", sa.Text, nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("raised_at", sa.BigInteger, nullable=False),
    )
    op.create_index("alert_by_time", "alert", ["raised_at"])
    op.create_table(
        "trouble",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("over", sa.Boolean, nullable=False),
    )
    op.create_index("trouble_by_time", "trouble", ["at"])


def _outbox() -> None:
    op.create_table(
        "delivery",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("cause_id", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("due_at", sa.BigInteger, nullable=False),
        sa.Column("give_up_at", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("doubt", sa.Integer, nullable=False),
        sa.Column("error", sa.Text),
        sa.Column("claimed_at", sa.BigInteger),
        sa.Column("done_at", sa.BigInteger),
        sqlite_autoincrement=True,
    )
    op.create_index("delivery_by_cause", "delivery", ["cause_id"])
    op.create_index("delivery_by_end", "delivery", ["done_at"])
    op.create_index("delivery_by_state", "delivery", ["state", "channel", "target", "due_at"])


def _attempts() -> None:
    op.create_table(
        "attempt",
        sa.Column(
            "delivery_id",
            sa.Text,
            sa.ForeignKey("delivery.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("started_at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger, nullable=False),
        sa.Column("result", sa.Text, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "target",
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("target", sa.Text, primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("failing_since", sa.BigInteger),
        sa.Column("told", sa.Boolean, nullable=False),
        sa.Column("sent_at", sa.BigInteger),
        sa.Column("error", sa.Text),
    )
