"""The text of a file, and where in it a character stands."""

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from watcher.errors import Mend, Problem

MOST_BYTES = 200_000_000
_BREAK = re.compile(r"\r\n|\r|\n")
# What YAML takes for text; a byte order mark in the middle is nothing but an accident.
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_MOST_FORBIDDEN = 20


class Source:
    """A file's text. Positions are counted in characters from 0, as Python does.

    Where the text had to be mended before the rest could be read, `text` is the mended one,
    and places are still those of the file.
    """

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self._file = text
        self._repairs: list[tuple[int, int, int]] = []
        self._mended: array[int] | None = None

    def __repr__(self) -> str:
        # The text may hold secrets.
        return f"Source({str(self.path)!r})"

    @cached_property
    def _starts(self) -> "array[int]":
        starts = array("q", [0])
        starts.extend(found.end() for found in _BREAK.finditer(self._file))
        return starts

    @cached_property
    def _ends(self) -> "array[int]":
        """Where the lines of the file end, the last one left out."""
        return _ends(self._file)

    def _ends_now(self) -> "array[int]":
        """Return where the lines of the mended text end, the last one left out."""
        if self.text is self._file:
            return self._ends
        if self._mended is None:
            self._mended = _ends(self.text)
        return self._mended

    def repair(self, start: int, end: int, text: str) -> None:
        """Go on as if `text` stood in the place of some characters."""
        old = self.text[start:end]
        self.text = self.text[:start] + text + self.text[end:]
        self._mended = None
        before, found, after = text.partition(old) if old else (text, "", "")
        if found:  # quotes put around it: what is inside keeps its place
            self._repairs.append((end, 0, len(after)))
            self._repairs.append((start, 0, len(before)))
        else:
            self._repairs.append((start, end - start, len(text)))

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column of a character, both from 1; a line break stands at its end."""
        index = min(self._in_file(index), len(self._file))
        line = bisect_right(self._starts, index)
        end = self._ends[line - 1] if line <= len(self._ends) else index
        return line, min(index, end) - self._starts[line - 1] + 1

    def _in_file(self, index: int) -> int:
        for start, was, became in reversed(self._repairs):
            if index >= start + became:
                index += was - became
            elif index > start:
                index = min(index, start + was)
        return index

    def line_start(self, index: int) -> int:
        """Return where the line of a character begins."""
        found = max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index))
        return found + 1

    def line_end(self, index: int) -> int:
        """Return where the line of a character ends, its line break left out."""
        if self.text.startswith("\r\n", index - 1):
            return index  # between the two
        ends = self._ends_now()
        line = bisect_left(ends, index)
        return ends[line] if line < len(ends) else len(self.text)

    def problem(self, start: int, end: int, text: str, hint: str = "") -> Problem:
        """Return an error at a span; what stands on further lines is not underlined."""
        line, column = self.place(start)
        return Problem(str(self.path), line, column, text, hint, self.width(start, end))

    def width(self, start: int, end: int) -> int:
        """Return how many characters of a span stand in its first line, at least one."""
        return max(1, min(end, self.line_end(start)) - start)


def _ends(text: str) -> "array[int]":
    # Asked for often: a hundred thousand mistakes may stand in one line.
    return array("q", (found.start() for found in _BREAK.finditer(text)))


def read_source(path: Path) -> tuple[Source | None, list[Problem]]:
    """Read a rules file: UTF-8, with or without a byte order mark.

    Control characters become blanks, so that what follows them can still be checked.
    """
    body, found = read_bytes(path)
    return (None, found) if body is None else decoded(path, body)


def read_bytes(
    path: Path, most: int | None = None, why: str = ""
) -> tuple[bytes | None, list[Problem]]:
    """Read a file whole; a pipe or a device, which might never end, is not read at all.

    Of more than `most` bytes nothing is read; `why` is what to say beside that number.
    """
    most = most or MOST_BYTES
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            hint = "name a file that lies on the disk"
            return None, [Problem(str(path), 1, 1, "this is not an ordinary file", hint)]
        # Asked first: to read a number of bytes takes that much memory, however small the file.
        if path.stat().st_size > most:
            hint = f"{most // 1_000_000} MB is the most{why}"
            return None, [Problem(str(path), 1, 1, "the file is too large", hint)]
        return path.read_bytes(), []
    except OSError as error:
        return None, [_unreadable(path, error)]
    except ValueError:  # a NUL in the name
        return None, [Problem(str(path), 1, 1, "this is no name of a file", "name one")]


def _unreadable(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        hint = "write one with: watcher init"
        return Problem(str(path), 1, 1, "there is no such file", hint)
    if isinstance(error, IsADirectoryError):
        return Problem(str(path), 1, 1, "this is a directory", "name the file in it")
    return Problem(str(path), 1, 1, f"the file cannot be read: {reason_of(error)}")


def reason_of(error: OSError) -> str:
    """Return why the system refused, in its own words."""
    return (error.strerror or "unknown reason").lower()


def decoded(path: Path, body: bytes) -> tuple[Source | None, list[Problem]]:
    """Return the text of a file's bytes, as `read_source` does."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [Problem(str(path), 1, 1, "the file is in UTF-16", "save it as UTF-8")]
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, error)]
    found = list(_FORBIDDEN.finditer(text))
    source = Source(path, text)
    problems = [_forbidden(source, one.start()) for one in found[:_MOST_FORBIDDEN]]
    if found:
        source.text = _FORBIDDEN.sub(" ", text)
    return source, problems


def _forbidden(source: Source, at: int) -> Problem:
    text = f"the control character U+{ord(source.text[at]):04X} stands here"
    line, column = source.place(at)
    mend = Mend(line, column, line, column + 1, "")
    return replace(source.problem(at, at + 1, text, "delete it"), mend=mend)


def _not_utf8(path: Path, error: UnicodeDecodeError) -> Problem:
    before = error.object[: error.start].decode("utf-8-sig", "replace")
    line, column = Source(path, before).place(len(before))
    text = f"the byte 0x{error.object[error.start]:02x} is not UTF-8"
    return Problem(str(path), line, column, text, "save the file as UTF-8")
