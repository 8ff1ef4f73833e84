"""The list of deliveries: what was given up and what fails first, then what waits."""

from collections.abc import Sequence

from rich.text import Text

from watcher.cli.listing.alerts import SHORT_ID
from watcher.cli.screen.show import Screen, count, dim, say, state
from watcher.cli.screen.times import Times
from watcher.model import Delivery, Payload, State
from watcher.store.rows import DeliveryRow
from watcher.text.display import plain

_SUBJECT, _NAME = 200, 80  # characters on a terminal
_WHOLE = 2000  # characters of a text in a pipe


def show_deliveries(rows: Sequence[DeliveryRow], times: Times, *, more: bool = False) -> None:
    """Print deliveries: where each stands, how often it was tried, and what happens next.

    `more`: there are older ones.
    """
    screen = Screen()
    ordered = sorted(rows, key=lambda row: _rank(row.delivery))
    if screen.width is None:
        names = ("delivery", "state", "to", "tries", "next", "cause", "what")
        screen.rows(names, [_line(row, times) for row in ordered])
        return
    for row in ordered:
        one = row.delivery
        subject_line = Text(plain(subject(one.payload), _SUBJECT), "bold")
        error = [Text(plain(one.error, _SUBJECT), "red")] if one.error else []
        screen.record(dim(one.id[:SHORT_ID]), subject_line, error, _facts(row, times))
    if more:
        screen.tell("", dim(f"older ones: --limit {len(rows) * 10}"))


def _rank(one: Delivery) -> int:
    if one.state is State.SENT:
        return 3
    if one.state is State.DEAD:
        return 0
    return 1 if one.error else 2


def _facts(row: DeliveryRow, times: Times) -> list[Text]:
    one = row.delivery
    return [
        _standing(one, times),
        dim(addressee(one.channel, one.target)),
        dim(count(one.tries, "try", "tries")),
        dim(_cause(row)),
    ]


def _standing(one: Delivery, times: Times) -> Text:
    if one.state is State.SENT:
        rest = f" {times.said(one.done_at)}"
    else:
        rest = "" if one.state is State.SENDING else f", {happens(one, times)}"
    return Text.assemble(state(one.state.value), (rest, "dim"))


def _line(row: DeliveryRow, times: Times) -> list[Text]:
    one = row.delivery
    what = [subject(one.payload), one.error or ""]
    return [
        Text(one.id[:SHORT_ID]),
        state(one.state.value),
        Text(addressee(one.channel, one.target)),
        Text(str(one.tries)),
        Text(happens(one, times)),
        Text(_cause(row)),
        Text("  ".join(plain(text, _WHOLE) for text in what if text)),
    ]


def addressee(channel: str, target: str) -> str:
    """Return a channel and its target as one name."""
    return plain(f"{channel} ({target})", _NAME)


def happens(one: Delivery, times: Times) -> str:
    """Say what happened to a delivery at last, or what happens next."""
    if one.state is State.SENT:
        return f"sent {times.said(one.done_at)}"
    if one.state is State.DEAD:
        return f"given up {times.said(one.done_at)}, not tried again"
    if one.state is State.SENDING:
        return "an attempt is under way"
    if one.due_at <= times.now:
        return "next try now"
    return f"next try {times.said(one.due_at)}"


def _cause(row: DeliveryRow) -> str:
    return f"alert {row.delivery.cause_id[:SHORT_ID]}" if row.alert else "trouble"


def subject(payload: Payload) -> str:
    """Say what a message is about, whatever its service has for a title."""
    first_line = payload.body.strip().split("\n", 1)[0]
    # A terminal's title is the rule; what the alert is about stands below it.
    if not payload.title or payload.marks:
        return first_line
    return payload.title


def say_no_deliveries(*, dead: bool, alerts: bool) -> None:
    """Say why there is no delivery, and what to do."""
    if dead:
        say("no delivery was given up")
    elif alerts:
        say(
            "no delivery yet, but there are alerts: do their rules `notify` a channel? "
            "`watcher check` says so"
        )
    else:
        say("no delivery yet: alerts make them; see `watcher alerts`, or try `watcher send-test`")
