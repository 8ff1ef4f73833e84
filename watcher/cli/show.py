"""How listings are shown: tables for people, JSON for programs, times as people say them."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime

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
# Controls that JSON lets stand, marks that turn the direction of a line, halves of characters.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
NARROW = 72  # columns of a terminal below which a listing keeps to the main things
Row = Mapping[str, str | Text]


def print_json(value: object) -> None:
    """Print one JSON document."""
    print(json_text(value, indent=2))


def json_text(value: object, indent: int | None = None) -> str:
    """Write JSON in the scripts of its texts; what a terminal would obey is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def console() -> Console:
    """Return the terminal; a pipe gets lines as wide as they need to be."""
    terminal = Console(highlight=False, emoji=False, markup=False)
    if terminal.is_terminal:
        return terminal
    return Console(highlight=False, emoji=False, markup=False, width=200)


def listing(rows: Sequence[Row], wide: Sequence[str], narrow: Sequence[str]) -> None:
    """Print rows as a table; on a phone's width only what matters most."""
    screen = console()
    names = narrow if screen.width < NARROW else wide
    made = table(*names)
    for row in rows:
        made.add_row(*(row[name] for name in names))
    screen.print(made)


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
