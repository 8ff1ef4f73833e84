"""The listings as a person sees them: what matters first, colour by state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rich.text import Text

from watcher.alerts.lines import publisher
from watcher.cli.show import Row, ago, console, listing, size, state, table
from watcher.model import Payload, State
from watcher.store.rows import AlertRow, DeliveryRow, FeedRow, StatusRow
from watcher.text.display import plain

HEADLINE = 200  # characters of a headline in a listing


@dataclass(frozen=True, slots=True)
class Condition:
    """How everything is.

    `daemon` is the process that holds the store, None where none does, and `trouble` what it
    has with the store; `mistakes` are those of the rules file as it stands now, which a running
    daemon need not have read.
    """

    daemon: int | None
    trouble: str
    store: str
    status: StatusRow
    failing: tuple[FeedRow, ...]
    rules: int
    mistakes: int


def show_alerts(rows: Sequence[AlertRow], now: datetime) -> None:
    """Print alerts: when, how they fared, by which rule, and the headline with its evidence."""
    if not rows:
        console().print("no alert yet")
        return
    listing(
        [
            {
                "alert": row.alert.id[:8],
                "raised": ago(row.alert.raised_at, now),
                "delivered": _fared(row),
                "rule": plain(row.alert.rule_name, 32),
                "headline": _headline(row),
            }
            for row in rows
        ],
        wide=("alert", "raised", "delivered", "rule", "headline"),
        narrow=("alert", "headline"),
    )


def _fared(row: AlertRow) -> Text:
    total = sum(row.deliveries.values())
    sent = row.deliveries.get(State.SENT, 0)
    if row.deliveries.get(State.DEAD, 0):
        colour = "bold red"
    else:
        colour = "green" if sent == total else "yellow"
    return Text(f"{sent} of {total}", colour)


def _headline(row: AlertRow) -> Text:
    entry = row.alert.entry
    raw = entry.title or entry.summary or entry.content or entry.id
    text = Text(plain(raw, HEADLINE))
    for evidence in row.alert.evidence:
        if evidence.field == "title":
            text.highlight_words([plain(evidence.text, HEADLINE)], "bold black on yellow")
    text.append(f"  {publisher(row.alert)}", "dim")
    return text


def show_deliveries(rows: Sequence[DeliveryRow], now: datetime) -> None:
    """Print deliveries: where each stands, how often it was tried, and what happens next."""
    if not rows:
        console().print("no delivery yet")
        return
    listing(
        [_delivery(row, now) for row in rows],
        wide=("delivery", "state", "to", "tries", "next", "what"),
        narrow=("delivery", "state", "what"),
    )


def _delivery(row: DeliveryRow, now: datetime) -> Row:
    one = row.delivery
    return {
        "delivery": one.id[:8],
        "state": state(one.state.value),
        "to": plain(f"{one.channel} ({one.target})", 40),
        "tries": str(one.tries),
        "next": ago(one.due_at, now) if one.state is State.DUE else "–",
        "what": _what(row),
    }


def _what(row: DeliveryRow) -> Text:
    text = Text(plain(subject(row.delivery.payload), HEADLINE))
    if row.delivery.error:
        text.append(f"\n{plain(row.delivery.error, HEADLINE)}", "red")
    return text


def subject(payload: Payload) -> str:
    """Say what a message is about, whatever its service has for a title."""
    first_line = payload.body.strip().split("\n", 1)[0]
    # A terminal's title is the rule; what the alert is about stands below it.
    if not payload.title or payload.marks:
        return first_line
    return payload.title


def show_feeds(rows: Sequence[FeedRow], now: datetime) -> None:
    """Print feeds, what fails first: last success, last news, next poll, and the reason."""
    listing(
        [_feed(row, now) for row in sorted(rows, key=lambda row: -row.state.failures)],
        wide=("feed", "state", "read", "news", "next poll"),
        narrow=("feed", "state"),
    )
    for row in rows:
        if row.state.error:
            console().print(_trouble(row))


def _feed(row: FeedRow, now: datetime) -> Row:
    return {
        "feed": plain(row.name, 40),
        "state": state(health(row)),
        "read": ago(row.state.ok_at, now),
        "news": ago(row.state.new_at, now),
        "next poll": ago(row.state.due_at, now),
    }


def health(row: FeedRow) -> str:
    """Say in a word how a feed is."""
    if row.state.error:
        return "failing"
    return "well" if row.state.ok_at else "not yet polled"


def _trouble(row: FeedRow) -> Text:
    failures = row.state.failures
    times = "once" if failures == 1 else f"{failures} times in a row"
    text = Text(f"{plain(row.name, 60)}: {row.state.error} ({times}) ", "red")
    return text.append(plain(row.address, HEADLINE), "dim")


def show_status(condition: Condition, now: datetime) -> None:
    """Print how everything is, what is wrong last, where the eye ends."""
    screen, status = console(), condition.status
    running = condition.daemon is not None
    daemon = f"running (process {condition.daemon})" if running else "not running"
    made = table("", "")
    made.show_header = False
    made.add_row("daemon", Text(daemon, "green" if running else "bold red"))
    made.add_row("rules", _rules_line(condition))
    made.add_row("feeds", _feeds_line(status))
    made.add_row("entries", f"{status.entries} known")
    made.add_row("alerts", f"{status.alerts_today} in the last 24 hours")
    made.add_row("deliveries", _deliveries_line(status, now))
    made.add_row("store", f"{condition.store}, {size(status.size)}")
    screen.print(made)
    if condition.trouble:
        screen.print(Text(f"the store cannot be used: {condition.trouble}", "bold red"))
    for row in condition.failing:
        screen.print(Text("feed ", "red").append_text(_trouble(row)))
    for target in status.troubled:
        where = plain(f"{target.channel} ({target.target})", 60)
        since = ago(target.failing_since, now)
        screen.print(Text(f"channel {where}, since {since}: {target.error}", "red"))


def _rules_line(condition: Condition) -> Text:
    if not condition.mistakes:
        return Text(str(condition.rules))
    count = "1 mistake" if condition.mistakes == 1 else f"{condition.mistakes} mistakes"
    text = Text(f"the file has {count}: watcher check", "bold red")
    if condition.daemon is not None:
        text.append(" (the daemon goes on with the rules it has)")
    return text


def _feeds_line(status: StatusRow) -> Text:
    text = Text(str(status.feeds))
    if status.failing:
        text.append(f", {status.failing} failing", "bold red")
    if status.never_polled:
        text.append(f", {status.never_polled} not yet polled", "yellow")
    return text


def _deliveries_line(status: StatusRow, now: datetime) -> Text:
    counts = {one: status.deliveries.get(one, 0) for one in State}
    text = Text(f"{counts[State.SENT]} sent")
    waiting = counts[State.DUE] + counts[State.SENDING]
    if waiting:
        text.append(f", {waiting} waiting (oldest {ago(status.oldest_waiting, now)})", "yellow")
    if counts[State.DEAD]:
        text.append(f", {counts[State.DEAD]} given up: watcher deliveries --dead", "bold red")
    return text
