"""Prints a message to the terminal, with the matched words highlighted."""

import os
import shutil
import sys
from dataclasses import replace

from rich.cells import cell_len

from watcher.model import Outcome, Payload, Result

_BOLD, _MARK, _RULE, _PLAIN = "\x1b[1m", "\x1b[30;43m", "\x1b[36m", "\x1b[0m"


def show(payload: Payload, repeat: str = "") -> Outcome:
    """Write the message and an empty line to standard output, in one go.

    `repeat` is a line to add below, for a message that may have been shown before.
    """
    text = "\n".join(filter(None, (_heading(payload), _painted(_wrapped(payload)))))
    tail = f"\n{repeat}" if repeat else ""
    try:
        sys.stdout.write(f"{text.rstrip()}{tail}\n\n")
        sys.stdout.flush()
    except (OSError, ValueError) as error:  # a closed file is a ValueError
        return Outcome(Result.TRANSIENT, f"the terminal takes no text: {type(error).__name__}")
    return Outcome(Result.SENT)


def _heading(payload: Payload) -> str:
    """Return the line that sets one message apart from the next: its rule and severity."""
    if not payload.title:
        return ""
    return f"{_RULE}■ {payload.title}{_PLAIN}" if _coloured() else f"■ {payload.title}"


def _wrapped(payload: Payload) -> Payload:
    """Break long lines between words where somebody looks.

    A blank becomes a line's end, so that every mark still stands where it stood; a word that is
    longer than a line stays whole.
    """
    width = _width()
    if width is None:
        return payload
    lines = (_broken(line, width) for line in payload.body.split("\n"))
    return replace(payload, body="\n".join(lines))


def _broken(line: str, width: int) -> str:
    words, room = line.split(" "), width
    pieces = [words[0]]
    room -= cell_len(words[0])
    for word in words[1:]:
        size = cell_len(word)
        fits = size + 1 <= room
        pieces += [" " if fits else "\n", word]
        room = room - size - 1 if fits else width - size
    return "".join(pieces)


def _width() -> int | None:
    """Return the columns to fill: $COLUMNS, else those of the terminal; a pipe has none."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns):
        return int(columns)
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _coloured() -> bool:
    """Follow https://no-color.org and https://force-color.org: NO_COLOR wins."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _painted(payload: Payload) -> str:
    """Paint the first line bold and the marks yellow; marks that overlap are joined."""
    body = payload.body
    if not _coloured():
        return body
    headline = body.partition("\n")[0]
    pieces, at = [], 0
    for start, end in sorted(payload.marks):
        start, end = max(start, at), min(end, len(body))  # noqa: PLW2901  cut to what is left
        if start >= end:
            continue
        pieces += [_base(body[at:start], at, len(headline)), _MARK, body[start:end], _PLAIN]
        at = end
    return "".join([*pieces, _base(body[at:], at, len(headline))])


def _base(text: str, at: int, headline: int) -> str:
    """Return a stretch between marks, bold as far as it stands in the first line."""
    cut = max(0, headline - at)
    return f"{_BOLD}{text[:cut]}{_PLAIN}{text[cut:]}" if text[:cut] else text
