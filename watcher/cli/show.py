"""How listings are shown: tables for people, JSON for programs, times as people say them."""

import dataclasses
import json
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum

from rich.console import Console
from rich.table import Table
from rich.text import Text

COLOURS = {
    "sent": "green",
    "due": "yellow",
    "sending": "cyan",
    "dead": "bold red",
    "well": "green",
    "failing": "bold red",
    "not yet polled": "yellow",
    "low": "dim",
    "normal": "",
    "high": "bold yellow",
    "critical": "bold red",
}

MEGA = 1_000_000


def print_json(value: object) -> None:
    """Print a value of ours as one JSON document: times in ISO 8601, enums by value."""
    json.dump(plain_value(value), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def plain_value(value: object) -> object:  # noqa: PLR0911  one line a type reads best
    """Turn dataclasses, times and enums into what JSON has."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in dataclasses.fields(value)]
        return {name: plain_value(getattr(value, name)) for name in names}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Mapping):
        return {str(plain_value(key)): plain_value(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain_value(one) for one in value]
    return value


def console() -> Console:
    """Return the terminal; a pipe gets lines as wide as they need to be."""
    terminal = Console(highlight=False, emoji=False, markup=False)
    return terminal if terminal.is_terminal else Console(highlight=False, emoji=False, width=200)


def table(*columns: str) -> Table:
    """Return a table in the house style; the last column takes the room that is left."""
    made = Table(box=None, pad_edge=False, header_style="dim", expand=False, padding=(0, 2, 0, 0))
    for name in columns[:-1]:
        made.add_column(name, no_wrap=True)
    made.add_column(columns[-1], overflow="fold", ratio=1)
    return made


def state(word: str) -> Text:
    """Colour a state by what it means."""
    return Text(word, COLOURS.get(word, ""))


def ago(moment: datetime | None, now: datetime) -> str:
    """Say how long ago something was, or how far ahead it lies: `3 min ago`, `in 2 h`."""
    if moment is None:
        return "never"
    seconds = (now - moment).total_seconds()
    span = spoken(abs(seconds))
    if span == "now":
        return span
    return f"{span} ago" if seconds > 0 else f"in {span}"


def spoken(seconds: float) -> str:
    """Say a span in its largest unit."""
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min"), (1, "s")):
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return "now"


def size(count: int) -> str:
    """Say a number of bytes: `3.4 MB`."""
    return f"{count / MEGA:.1f} MB" if count >= MEGA else f"{count / 1000:.0f} kB"
