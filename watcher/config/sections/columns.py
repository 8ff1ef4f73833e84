"""What the first line of a list says: which of its columns hold names, languages and ids."""

import csv
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from watcher.config.telling.problems import Edit, Problems, Proposal, Span, hint_for, meant, shown
from watcher.config.text.source import Source

KNOWN: Final = ("name", "language", "id")
_LINE = re.compile(r"[^\r\n]+")
_SEP = re.compile(r"sep=([,;\t|])", re.IGNORECASE)
_SIGNS: Final = (",", ";", "\t", "|")
_OTHERS: Final = {  # what other programs call these columns
    "name": ("names", "label", "title", "entity", "alias"),
    "language": ("lang", "languages", "locale"),
    "id": ("ids", "identifier", "uid", "key"),
}
_MOST_COMPARED: Final = 200  # columns
_BY_COMMA: Final = frozenset((".csv", ".tsv"))


@dataclass(frozen=True, slots=True)
class Columns:
    """How a list is written: the sign between cells, "" where each line is a name.

    `numbers` are those of the columns that are known, `count` is how many there are, and `at`
    the index of the first character of what follows.
    """

    sign: str
    numbers: Mapping[str, int]
    count: int
    at: int


@dataclass(frozen=True, slots=True)
class _Header:
    """The first line that says something, cut by the sign that parts its cells."""

    sign: str
    cells: list[str]
    line: str
    start: int  # as `Sources` counts

    def where(self, number: int) -> Span:
        """Return where a cell stands."""
        at = 0
        for cell in self.cells[: number + 1]:
            at = max(self.line.find(cell, at), at) + len(cell)
        return Span(self.start + at - len(self.cells[number]), self.start + at)


def read_columns(source: Source, base: int, problems: Problems) -> Columns | None:
    """Return how a list is written; None after an error. `base` is its first character."""
    lines = ((one.start(), one[0]) for one in _LINE.finditer(source.text))
    given = ((at, line) for at, line in lines if line.strip() and line[0] != "#")
    at, line = next(given, (0, ""))
    signs: tuple[str, ...] = _SIGNS
    if sep := _SEP.fullmatch(line.strip()):  # Excel's own first line
        signs = (sep[1],)
        at, line = next(given, (0, ""))
    if fault := _no_list(source, line):
        text = f"this is {fault[0]}, no list of names"
        problems.error(Span(base + at, base + at + 1), text, fault[1])
        return None
    cut = [_Header(sign, _cells(line, sign), line, base + at) for sign in signs]
    named = next((one for one in cut if "name" in _folded(one.cells)), None)
    if named is not None:
        return _columns(named, at + len(line), problems)
    most = max(cut, key=lambda one: len(one.cells))
    # Without a line that says so, a comma is part of a name: Armstrong, Neil.
    if len(most.cells) > 1 and (most.sign != "," or parts_by_comma(source)):
        _nameless(most, problems)
        return None
    return Columns("", {"name": 0}, 1, at)


def parts_by_comma(source: Source) -> bool:
    """Say whether the name of a file tells that commas part the cells of its lines."""
    return source.path.suffix.casefold() in _BY_COMMA


def _no_list(source: Source, line: str) -> tuple[str, str] | None:
    """Say what a file is that is no list, and what to do."""
    begins = line.lstrip()[:20].casefold()
    if begins.startswith("<"):
        return "a web page or XML", "a server may have sent this in its place; fetch it as CSV"
    if begins.startswith(("{", "[")):
        return "JSON", "write a name a line, or CSV that begins with  name,language,id"
    if source.path.suffix.casefold() in {".yaml", ".yml"}:
        return "YAML", "name a list in a file of its own, or write its names under  names:"
    return None


def _cells(line: str, sign: str) -> list[str]:
    try:
        found = next(csv.reader([line], delimiter=sign, skipinitialspace=True), [])
    except csv.Error:  # a cell beyond all measure
        return [line]
    return [" ".join(cell.split()) for cell in found]


def _folded(cells: list[str]) -> list[str]:
    return [cell.casefold() for cell in cells]


def _columns(header: _Header, end: int, problems: Problems) -> Columns | None:
    folded = _folded(header.cells)
    counted = Counter(folded)
    twice = next((name for name in KNOWN if counted[name] > 1), None)
    if twice is not None:
        last = len(folded) - 1 - folded[::-1].index(twice)
        text = f"there are two columns called {shown(twice)}"
        problems.error(header.where(last), text, "call one of them otherwise: it is passed over")
        return None
    for name in KNOWN[1:]:
        if name not in counted:
            _misnamed(name, header, problems)
    numbers = {name: folded.index(name) for name in KNOWN if name in counted}
    return Columns(header.sign, numbers, len(folded), end)


def _misnamed(name: str, header: _Header, problems: Problems) -> None:
    """Warn of a column that is passed over and was probably meant to be a known one.

    Of others it is not: a list of another program has columns of its own.
    """
    number = _nearest(name, header)
    if number is not None:
        where = header.where(number)
        text = f"the column {shown(header.cells[number])} is passed over"
        problems.warn(where, text, Proposal(hint_for(name, ()), Edit(*where, name)))


def _nameless(header: _Header, problems: Problems) -> None:
    text = "this list has columns, and none is called name"
    number = _nearest("name", header)
    if number is None:
        hint = "the first line says what the columns are, such as  name,language,id"
        problems.error(header.where(0), text, hint)
        return
    where = header.where(number)
    hint = f"call {shown(header.cells[number])} so, if the names stand there"
    problems.error(where, text, Proposal(hint, Edit(*where, "name")))


def _nearest(name: str, header: _Header) -> int | None:
    """Return the number of the column that was probably meant to be called so."""
    cells = _folded(header.cells[:_MOST_COMPARED])
    others = {other: number for number, other in enumerate(cells) if other not in KNOWN}
    for other, number in others.items():
        if other in _OTHERS[name] or name in other.split():
            return number
    close = meant(name, others)
    return None if close is None else others[close]
