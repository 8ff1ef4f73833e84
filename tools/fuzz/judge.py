"""Says what is wrong with what `check` said."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tools.fuzz.command import Ran

_BREAK = re.compile(r"\r\n|\r|\n")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_TOLD = re.compile(r"(/.*?\.\w+|/.*?):(\d+):(\d+): (error|warning): (.*)")
_QUOTED = re.compile(r"'[^']*'|\d+|(?<=began with ).*")


class Told(NamedTuple):
    """A problem as it was printed. `width` is 1 where it was not printed."""

    path: str
    line: int
    column: int
    kind: str
    text: str
    places: tuple[tuple[str, int, int], ...] = ()


def told(ran: Ran) -> list[Told]:
    """Return the problems that a run printed, in any of the modes."""
    if ran.mode == "json":
        return [_from_json(one) for one in json.loads(ran.out or "[]")]
    lines = (_TOLD.match(line) for line in _COLOUR.sub("", ran.err).split("\n"))
    return [Told(a[1], int(a[2]), int(a[3]), a[4], a[5]) for a in lines if a]


def _from_json(one: dict[str, Any]) -> Told:
    text = f"{one['text']} ({one['hint']})" if one["hint"] else one["text"]
    places = [(path, line, column) for path, line, column, *_ in map(_values, one.get("also", ()))]
    if one.get("mend"):
        line, column, end_line, end_column, *_ = _values(one["mend"])
        places += [(one["path"], line, column), (one["path"], end_line, end_column)]
    return Told(one["path"], one["line"], one["column"], one["kind"], text, tuple(places))


def _values(one: Any) -> list[Any]:
    return list(one.values() if isinstance(one, dict) else one)


def shapes(problems: list[Told]) -> set[str]:
    """Return the messages, without what they quote: what tells one kind from another."""
    return {_QUOTED.sub("…", one.text) for one in problems}


def faults(ran: Ran) -> set[str]:
    """Return what is wrong with a run, each in words that are the same for the same reason."""
    if ran.crash:
        return {ran.crash}
    try:
        problems = told(ran)
    except ValueError:
        return {"what --json prints is no JSON"}
    found = {*_output(ran), *_status(ran, problems)}
    files = {path: _lines(path) for path in {spot[0] for one in problems for spot in _spots(one)}}
    return found | {fault for one in problems for fault in _places(one, files)}


def _output(ran: Ran) -> Iterator[str]:
    both = ran.out + ran.err
    if "Traceback (most recent call last)" in both:
        yield "a traceback is printed"
    if ran.mode == "terminal":
        both = _COLOUR.sub("", both)
    if _CONTROL.search(both):
        yield f"a control character is printed ({ran.mode})"
    if ran.mode == "pipe":
        for line in ran.err.split("\n"):
            if line and not _TOLD.match(line) and not re.search(r": \d+ errors?$", line):
                yield f"a stray line is printed: {_QUOTED.sub('…', line[:60])}"


def _status(ran: Ran, problems: list[Told]) -> Iterator[str]:
    errors = sum(one.kind == "error" for one in problems)
    if ran.status not in {0, 1}:
        yield f"the exit status is {ran.status}"
    elif ran.status == 0 and errors:
        yield "the exit status is 0 beside an error"
    elif ran.status == 1 and not errors:
        yield "the exit status is 1 without an error"


def _spots(one: Told) -> tuple[tuple[str, int, int], ...]:
    return ((one.path, one.line, one.column), *one.places)


def _places(one: Told, files: dict[str, list[str]]) -> Iterator[str]:
    shape = _QUOTED.sub("…", one.text)
    for path, line, column in _spots(one):
        lines = files[path]
        if not 0 < line <= len(lines):
            yield f"the line lies outside the file: {shape}"
        elif not 0 < column <= len(lines[line - 1]) + 1:
            yield f"the column lies outside the line: {shape}"


def _lines(path: str) -> list[str]:
    """Return the lines of a file; one empty line of what cannot be read."""
    # An output that cannot say a character has told it as Python writes it.
    path = path.encode("ascii", "backslashreplace").decode("unicode_escape")
    try:
        body = Path(path).read_bytes() if Path(path).is_file() else b""
    except OSError:
        body = b""
    return _BREAK.split(body.decode("utf-8-sig", "replace"))
