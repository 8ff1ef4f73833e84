"""A mistake in a query that stands in no file: the query, a mark below the place, the mend."""

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from watcher.cli.screen.problems import COLOURS
from watcher.rules.compile import Mistake


def query_picture(query: str, mistake: Mistake, room: int) -> tuple[Text, ...]:
    """Return the lines: so much of the query as fits into `room` cells, the mark, what is wrong."""
    shown, before, width = _window(query, mistake, room)
    colour = COLOURS[mistake.kind]
    lines = (
        Text(f"    {shown}"),
        Text.assemble(" " * (before + 4), ("^" * width, colour)),
        Text.assemble((f"{mistake.kind}: ", colour), mistake.text),
    )
    mend = Text.assemble(("mend: ", "bold green"), mistake.hint)
    return (*lines, mend) if mistake.hint else lines


def _window(query: str, mistake: Mistake, room: int) -> tuple[str, int, int]:
    """Return so much of a query as fits into a line, and the columns of the mistake in it."""
    first = 0 if cell_len(query[: mistake.end]) <= room else max(0, mistake.start - room // 4)
    shown = f"{'…' if first else ''}{query[first:]}"
    if cell_len(shown) > room:
        shown = f"{set_cell_size(shown, room - 1)}…"
    before = cell_len(query[first : mistake.start]) + (1 if first else 0)
    width = cell_len(query[mistake.start : mistake.end])
    return shown, before, max(1, min(width, room - before))
