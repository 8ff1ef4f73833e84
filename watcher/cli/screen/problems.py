"""What is wrong with a file, as a person reads it: the place, the line, a caret, the mend."""

import stat
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from watcher.config.telling.masking import MOST_ABOVE, shown_line, stands_closed
from watcher.errors import Mend, Problem
from watcher.text.display import plain

COLOURS = {"error": "bold red", "warning": "bold yellow"}
_ALSO = "bold blue"
_MEND = "bold green"
MOST_PICTURED = 100
_LONGEST = 2_000  # characters of a line with a mend


class Mark(NamedTuple):
    """What to underline: `column` counts characters from 1; a few words may stand behind it."""

    column: int
    width: int
    sign: str
    colour: str
    text: str = ""


def show_problems(problems: Iterable[Problem]) -> None:
    """Print problems on standard error: with colour and the line on a terminal, else one a line."""
    console = Console(stderr=True, soft_wrap=True, highlight=False, emoji=False)
    problems = list(problems)
    shown = problems[:MOST_PICTURED] if console.is_terminal else []
    for problem in shown:
        console.print(pictured(problem, console.width))
    # Nobody looks at the hundredth picture; where they all are is wanted all the same.
    for problem in problems[len(shown) :]:
        print(problem, file=sys.stderr)


def pictured(problem: Problem, width: int) -> Text:
    """Return a problem as a compiler would show it on a screen of that many columns."""
    colour = COLOURS[problem.kind]
    place = f"{problem.path}:{problem.line}:{problem.column}: "
    text = Text.assemble((place, "bold"), (f"{problem.kind}: ", colour), f"{problem.text}\n")
    room = max(20, width - 9)
    for spot in problem.also:
        if (spot.path, spot.line) != (problem.path, problem.line):
            if spot.path != problem.path:
                text.append(f"        {spot.path}:\n", "dim")
            mark = Mark(spot.column, spot.width, "-", _ALSO, spot.text)
            text.append_text(_line(spot.path, spot.line, mark, room))
            if spot.path != problem.path:
                text.append(f"        {problem.path}:\n", "dim")
    mark = Mark(problem.column, problem.width, "^", colour)
    text.append_text(_line(problem.path, problem.line, mark, room))
    if problem.hint:
        text.append("   mend: ", _MEND)
        text.append(f"{problem.hint}\n")
    if problem.mend is not None:
        text.append_text(_mended(problem.path, problem.mend, room))
    return text


def _line(path: str, number: int, mark: Mark, room: int) -> Text:
    """Return a line of a file, and below it what is meant."""
    lines = _lines(path)
    if not 0 < number <= len(lines):
        return Text()
    line = _shown_line(path, number)
    start, end = mark.column - 1, max(mark.column, min(mark.column - 1 + mark.width, len(line)))
    first = _first_shown(line, start, end, room)
    shown, cut = _shown(line[first:], room)
    before = cell_len(_harmless(line[first:start]))
    under = max(1, min(cell_len(_harmless(line[start:end])), room - before))
    text = Text.assemble((f"{number:>5} | ", "dim"), "…" if first else "", shown, cut, "\n")
    text.append("      | ", "dim").append(" " * (before + (1 if first else 0)))
    return text.append(f"{mark.sign * under} {mark.text}".rstrip() + "\n", mark.colour)


def _shown_line(path: str, number: int) -> str:
    seen = Path(path).stat()
    return _shown_line_of(path, number, seen.st_mtime_ns, seen.st_ino)


@lru_cache(maxsize=8)
def _shown_line_of(path: str, number: int, *version: int) -> str:
    """Return a line of a file as it may be shown, once for all that is wrong in it."""
    return shown_line(_lines_of(path, *version), number - 1)


def _first_shown(line: str, start: int, end: int, room: int) -> int:
    """Return from which character on a line is shown, so that what is meant can be seen."""
    if end < 4 * room and cell_len(_harmless(line[:end])) < room:
        return 0
    return max(0, min(start, end - room // 2) - room // 4)


def _shown(text: str, room: int) -> tuple[str, str]:
    text = _harmless(text[: 4 * room])
    if cell_len(text) <= room:
        return text, ""
    while cell_len(text) >= room - 1:
        text = text[: max(1, len(text) - max(1, (cell_len(text) - room) // 2))]
    return text, "…"


def _harmless(text: str) -> str:
    """Return a text of the same length without what a terminal would obey."""
    return "".join(char if _is_harmless(char) else " " for char in text)


@lru_cache(maxsize=4096)
def _is_harmless(char: str) -> bool:
    # Kept: a line of thousands of mistakes is looked at once for each.
    return char.isprintable() and bool(plain(char, 1))


def _mended(path: str, mend: Mend, room: int) -> Text:
    """Return the lines as they would stand there, each with a plus."""
    after, at = _after(_lines(path), mend)
    made = after[at:]
    if not "".join(made).strip() or (mend.end_line > mend.line and not mend.text):
        return Text()  # a line that goes away: the hint says so
    text = Text()
    for offset in range(min(len(made), 4)):
        line = shown_line(after, at + offset)
        start = 0 if offset else mend.column - 1
        end = start + len(mend.text.partition("\n")[0]) if not offset else 1
        first = _first_shown(line, start, max(start + 1, end), room)
        shown, cut = _shown(line[first:], room)
        begins = "…" if first else ""
        text.append(f"{mend.line + offset:>5} + ", _MEND).append(f"{begins}{shown}{cut}\n", _MEND)
    return text


def _after(lines: list[str], mend: Mend) -> tuple[list[str], int]:
    """Return the lines of a mend as they would stand there, below some of those above.

    With it, which of them is the first of the mend's own.
    """
    if not 0 < mend.line <= len(lines) + 1:
        return [], 0
    first = lines[mend.line - 1] if mend.line <= len(lines) else ""
    last = lines[mend.end_line - 1] if mend.end_line <= len(lines) else ""
    new = first[: mend.column - 1] + mend.text + last[mend.end_column - 1 :]
    # Not all of them: of a long file each of its mistakes would copy the whole.
    above = lines[max(0, mend.line - 2 - MOST_ABOVE) : mend.line - 1]
    return [*above, *new.rstrip("\n").split("\n")], len(above)


def repeats_secret(problem: Problem) -> bool:
    """Say whether the text of a problem's mend may be one that the lines shown would star out."""
    if problem.mend is None:
        return False
    after, at = _after(_lines(problem.path), problem.mend)
    numbers = range(at, len(after))
    if any(len(after[n]) > _LONGEST for n in numbers):
        return True  # not looked through: such a line may have thousands of mends
    return any(shown_line(after, n) != after[n] or stands_closed(after, n) for n in numbers)


def _lines(path: str) -> list[str]:
    """Return the lines of a file as its places count them."""
    try:
        seen = Path(path).stat()
        if not stat.S_ISREG(seen.st_mode):
            return []  # a pipe has nothing to show, and might never end
        return _lines_of(path, seen.st_mtime_ns, seen.st_ino)
    except OSError:
        return []


@lru_cache(maxsize=8)
def _lines_of(path: str, *_version: int) -> list[str]:
    """Read a file, once for all its problems."""
    body = Path(path).read_bytes()
    wide = body.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = body.decode("utf-16" if wide else "utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
