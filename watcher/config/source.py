"""The text of a file, and where in it a character stands."""

import re
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from watcher.errors import Problem

MOST_BYTES = 200_000_000
_BREAK = re.compile(r"\r\n|\r|\n")
# What YAML takes for text; a byte order mark in the middle is nothing but an accident.
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_MOST_FORBIDDEN = 20


class Source:
    """A file's text. Positions are counted in characters from 0, as Python does."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text

    def __repr__(self) -> str:
        # The text may hold secrets.
        return f"Source({str(self.path)!r})"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column of a character, both from 1."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def line_start(self, index: int) -> int:
        """Return where the line of a character begins."""
        return self._starts[bisect_right(self._starts, index) - 1]

    def line_end(self, index: int) -> int:
        """Return where the line of a character ends, its line break left out."""
        found = _BREAK.search(self.text, index)
        return found.start() if found else len(self.text)

    def problem(self, start: int, end: int, text: str, hint: str = "") -> Problem:
        """Return an error at a span; what stands on further lines is not underlined."""
        line, column = self.place(start)
        width = max(1, min(end, self.line_end(start)) - start)
        return Problem(str(self.path), line, column, text, hint, width)


def read_source(path: Path) -> tuple[Source | None, list[Problem]]:
    """Read a rules file: UTF-8, with or without a byte order mark.

    Control characters become blanks, so that what follows them can still be checked.
    """
    try:
        with path.open("rb") as file:
            body = file.read(MOST_BYTES + 1)
    except OSError as error:
        return None, [_unreadable(path, error)]
    if len(body) > MOST_BYTES:
        hint = f"{MOST_BYTES // 1_000_000} MB is the most"
        return None, [Problem(str(path), 1, 1, "the file is too large", hint)]
    return _decoded(path, body)


def _unreadable(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        hint = "write one with: watcher init"
        return Problem(str(path), 1, 1, "there is no such file", hint)
    if isinstance(error, IsADirectoryError):
        return Problem(str(path), 1, 1, "this is a directory", "name the file in it")
    reason = (error.strerror or "unknown reason").lower()
    return Problem(str(path), 1, 1, f"the file cannot be read: {reason}")


def _decoded(path: Path, body: bytes) -> tuple[Source | None, list[Problem]]:
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [Problem(str(path), 1, 1, "the file is in UTF-16", "save it as UTF-8")]
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, error)]
    found = list(_FORBIDDEN.finditer(text))
    source = Source(path, _FORBIDDEN.sub(" ", text) if found else text)
    return source, [
        source.problem(
            one.start(),
            one.end(),
            f"the control character U+{ord(one[0]):04X} stands here",
            "delete it",
        )
        for one in found[:_MOST_FORBIDDEN]
    ]


def _not_utf8(path: Path, error: UnicodeDecodeError) -> Problem:
    before = error.object[: error.start].decode("utf-8-sig", "replace")
    line, column = Source(path, before).place(len(before))
    text = f"the byte 0x{error.object[error.start]:02x} is not UTF-8"
    return Problem(str(path), line, column, text, "save the file as UTF-8")
