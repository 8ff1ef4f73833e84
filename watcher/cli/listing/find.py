"""Finds the one alert that the beginning of an id means, or says which it may have been."""

from collections.abc import Sequence
from datetime import datetime
from difflib import get_close_matches

import typer

from watcher.alerts.lines import headline
from watcher.cli.listing.alerts import SHORT_ID
from watcher.cli.screen.show import say
from watcher.cli.screen.times import ago
from watcher.model import Alert
from watcher.store import Store
from watcher.store.rows import AlertRow

WRONG_USAGE = 2
_LEAST = 4  # characters that are enough of an id
_NEWEST = 2000  # alerts among which the nearest are looked for
_TOLD = 5  # alerts that are proposed
_HEADLINE = 60  # characters


def found(store: Store, given: str, now: datetime) -> Alert:
    """Return the alert whose id begins as given, in whatever case.

    Raises typer.Exit after it has said what to give instead.
    """
    prefix = given.strip().lower()
    if len(prefix) < _LEAST:
        say(f"watcher: {given!r} is too short: give {_LEAST} characters of an alert's id, or more")
        raise typer.Exit(WRONG_USAGE)
    rows: Sequence[AlertRow] = store.alert(prefix, _TOLD + 1)
    if len(rows) == 1:
        return rows[0].alert
    if rows:
        more = "more than " if len(rows) > _TOLD else ""
        many = f"{more}{min(len(rows), _TOLD)} alerts begin with {prefix!r}"
        say(f"watcher: {many}; give more of the id:")
    else:
        rows = _say_unknown(given, prefix, store.alert_rows(_NEWEST))
    for row in rows[:_TOLD]:
        say(f"  {_proposed(row.alert, prefix, now)}")
    raise typer.Exit(WRONG_USAGE)


def _say_unknown(given: str, prefix: str, rows: Sequence[AlertRow]) -> Sequence[AlertRow]:
    """Return the alerts whose ids begin most alike; where none does, the newest."""
    by_beginning = {row.alert.id[: len(prefix)]: row for row in reversed(rows)}
    close = [by_beginning[one] for one in get_close_matches(prefix, by_beginning, _TOLD)]
    ending = "; there is none yet" if not rows else "; the newest are:"
    say(f"watcher: no alert begins with {given!r}{'; perhaps you mean:' if close else ending}")
    return close or rows


def _proposed(alert: Alert, prefix: str, now: datetime) -> str:
    # As much of the id as tells it apart from the others that begin so.
    digits = alert.id[: max(SHORT_ID, len(prefix) + 2)]
    return f"{digits}  {headline(alert, _HEADLINE).text} ({ago(alert.raised_at, now)})"
