"""How listings are shown: records for people, lines for pipes, JSON for programs."""

import json
import re
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from watcher.alerts.marked import Extract, pieces
from watcher.cli.screen.wrap import aligned, indented, joined, wrapped

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
    "critical": "bold white on red",
    "transient": "yellow",
    "ambiguous": "yellow",
    "broken": "bold red",
    "refused": "bold red",
}
EVIDENCE = "evidence"
_MARKED = Theme({EVIDENCE: "bold black on yellow"})
_MARKED_WITHOUT_COLOUR = Theme({EVIDENCE: "bold reverse"})

MEGA = 1_000_000
# Controls that JSON lets stand, marks that turn the direction of a line, halves of characters.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
NARROW = 60  # columns of a terminal below which the texts of a record begin at its left edge
_WIDEST = 132  # columns that a text may fill: longer lines are hard to read
_LABELS = 13  # columns of the labels of a list
_LEAST = 16  # columns: nothing fits into fewer


def print_json(value: object) -> None:
    """Print one JSON document."""
    print(json_text(value, indent=2))


def json_text(value: object, indent: int | None = None) -> str:
    """Write JSON in the scripts of its texts; what a terminal would obey is escaped.

    So is all but ASCII where the output is no Unicode: a backslash of Python is none of JSON.
    """
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(value, ensure_ascii=not unicode, indent=indent)
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class Screen:
    """Standard output: a terminal of so many columns, or a pipe, whose `width` is None."""

    def __init__(self) -> None:
        self._console = Console(highlight=False, emoji=False, markup=False)
        self._console.push_theme(_MARKED_WITHOUT_COLOUR if self._console.no_color else _MARKED)
        terminal = self._console.is_terminal
        self.width = max(_LEAST, self._console.width) if terminal else None

    @property
    def text_width(self) -> int:
        """Return how many cells a line of text may have; a pipe's lines have no end."""
        return sys.maxsize if self.width is None else min(self.width, _WIDEST)

    @property
    def gutter(self) -> int:
        """Return how far the texts of a record are indented."""
        return 2 if self.text_width < NARROW else 10

    def put(self, lines: Iterable[Text]) -> None:
        """Print lines that were broken already."""
        for line in lines:
            self._console.print(line, soft_wrap=True)

    def signs(self, text: Text) -> None:
        """Print on with the line that was begun; nothing is broken."""
        self._console.print(text, end="", soft_wrap=True)

    def rows(self, names: Sequence[str], rows: Sequence[Sequence[Text]]) -> None:
        """Print one line a record below the names of its columns: what a pipe gets."""
        self.put(aligned([[Text(name, "dim") for name in names], *rows]))

    def record(self, mark: Text, first: Text, notes: Sequence[Text], facts: Sequence[Text]) -> None:
        """Print a record: its mark, what it is, notes below, and the facts last."""
        width, indent = self.text_width, self.gutter if mark else 2
        gap = " " * max(1, indent - mark.cell_len) if mark else ""
        self.put(wrapped(Text.assemble(mark, gap, first), width, indent))
        for note in notes:
            self.put(indented(line, indent) for line in wrapped(note, width - indent))
        self.put(indented(line, indent) for line in joined(facts, width - indent))

    def tell(self, *texts: Text | str) -> None:
        """Print texts, each on lines of its own."""
        for text in texts:
            self.put(wrapped(Text.assemble(text), self.text_width))

    def labelled(self, label: str, *texts: Text) -> None:
        """Print texts beside their label, each on lines of its own."""
        width = self.text_width
        indent = 2 if width < NARROW else _LABELS
        first = dim(f"{label}  ".ljust(indent))
        for text in texts:
            self.put(wrapped(Text.assemble(first, text), width, indent))
            first = Text(" " * indent)


def say(text: str) -> None:
    """Say something that is no data: on standard error, in the lines of the terminal."""
    screen = Console(stderr=True, highlight=False, emoji=False, markup=False)
    width = screen.width if screen.is_terminal else sys.maxsize
    for line in wrapped(Text(text), max(_LEAST, width)):
        screen.print(line, soft_wrap=True)


def painted(part: Extract, style: str = "") -> Text:
    """Return an extract with its evidence highlighted."""
    text = Text()
    for run, evidence in pieces(part):
        text.append(run, EVIDENCE if evidence else style)
    return text


def state(word: str) -> Text:
    """Colour a state by what it means."""
    return Text(word, COLOURS.get(word, ""))


def dim(text: str) -> Text:
    """Return a text that stands back."""
    return Text(text, "dim")


def count(number: int, one: str, many: str = "") -> str:
    """Say how many: `1 feed`, `2,000 feeds`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size(count: int) -> str:
    """Say a number of bytes: `3.4 MB`."""
    return f"{count / MEGA:.1f} MB" if count >= MEGA else f"{count / 1000:.0f} kB"
