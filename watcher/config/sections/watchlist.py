"""Watch lists: files that give an entity thousands of names, one a line or in columns."""

from array import array
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from watcher.config.sections.columns import Columns, parts_by_comma, read_columns
from watcher.config.sections.languages import primary_tag
from watcher.config.sections.rows import Row, RowError, Rows
from watcher.config.telling.problems import Also, Edit, Problems, Proposal, Span, shown
from watcher.config.text.source import Source, decoded, read_bytes
from watcher.errors import Problem
from watcher.model import Name

MOST_NAMES: Final = 200_000
MOST_BYTES: Final = 60_000_000  # 300 for each name
LONGEST: Final = 200  # characters of a name, and of an id
MOST_IDS: Final = 20  # of one name: an alert tells them all
MOST_TOLD: Final = 20  # errors of one list, and warnings
_SHORTEST_NUMBER: Final = 6  # digits; shorter ones are years, sums and scores
_ANY: Final = frozenset(("mul", "und", "zxx"))  # ISO 639-2: several, unknown, none
_SIGNS: Final = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a |"}
_NO_TEXT: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"%PDF")


@dataclass(frozen=True, slots=True)
class WatchList:
    """The names of a list, and where each stands, two numbers a name, as `Sources` counts."""

    path: Path
    names: tuple[Name, ...]
    places: "array[int]"


class _Given(NamedTuple):
    """The cells of a row that are known, cleaned."""

    name: str
    language: str = ""
    id: str = ""


@dataclass(slots=True)
class _Found:
    """The names so far: by text and language its number and its ids; where each stands."""

    numbers: dict[tuple[str, str | None], int] = field(default_factory=dict)
    ids: list[tuple[str, ...]] = field(default_factory=list)
    places: "array[int]" = field(default_factory=lambda: array("q"))


def read_list(path: Path, problems: Problems) -> WatchList | None:
    """Return the names of a list; None where it cannot be read, after the error.

    A name that stands there twice is one. One that is of no use in a text is left out, with a
    warning.
    """
    source, told = _read(path)
    problems.add(told)
    if source is None:
        return None
    base = problems.sources.add(source)
    columns = read_columns(source, base, problems)
    if columns is None:
        return None
    reader = _Reader(source, base, columns, problems)
    names = reader.names()
    if not names and not reader.errors:
        text = "there is no name in this list"
        problems.error(Span(base, base + 1), text, "write a name a line, or take the list out")
    return WatchList(path, names, reader.found.places)


def _read(path: Path) -> tuple[Source | None, list[Problem]]:
    why = f", for {MOST_NAMES:,} names: part it, or leave out columns but name, language, id"
    body, told = read_bytes(path, MOST_BYTES, why)
    if body is None:
        return None, told
    if body.startswith(_NO_TEXT):
        text = "this is a spreadsheet or a packed file, no text"
        return None, [Problem(str(path), 1, 1, text, "save it as CSV in UTF-8, or unpack it")]
    return decoded(path, body)


class _Reader:
    """Takes the names from a list's rows, and tells what is wrong with these, up to a number."""

    def __init__(self, source: Source, base: int, columns: Columns, problems: Problems) -> None:
        self._columns = columns
        self._base = base
        self._problems = problems
        self._rows = Rows(source.text, columns.at, columns.sign)
        self._comma = parts_by_comma(source)
        self._tags: dict[str, str | None] = {"": None}
        self._warned = 0
        self._last_warned = Span(base, base + 1)
        self._too_many = False
        self.found = _Found()
        self.errors = 0

    def names(self) -> tuple[Name, ...]:
        """Return all names, each once, with the language and the ids that the list gives it.

        Of a list that has too many none is returned: nobody shall wait until they are compiled.
        """
        more = True
        while more and self.errors < MOST_TOLD:
            try:
                more = self._take()
            except RowError as error:
                self._wrong(error.where, error.text, error.hint, error.mend)
        if self._warned > MOST_TOLD:
            text = f"of this list {self._warned - MOST_TOLD:,} more lines have such warnings"
            hint = "mend those that are told, and check again"
            self._problems.warn(self._last_warned, text, hint)
        if more and (rest := self._rows.rest()):
            text = "and more: the rest of this list was not looked at"
            self._problems.warn(self._placed(rest), text, "mend the errors above, and check again")
        if self._too_many:
            return ()
        return tuple(
            Name(text, language, key=", ".join(ids) or None)
            for (text, language), ids in zip(self.found.numbers, self.found.ids, strict=True)
        )

    def _take(self) -> bool:
        """Take one row; return whether there may be more."""
        row = self._rows.next()
        if row is None:
            return False
        given = self._given(row)
        if given is None:
            return True
        if len(self.found.ids) >= MOST_NAMES:
            text = f"a list has {MOST_NAMES:,} names at the most"
            self._wrong(self._rows.line(row), text, "part it into several lists and entities")
            self._too_many = True
            return False
        if reason := _why_left_out(given):
            hint = "write the name as texts have it, or delete the line"
            self._warn(self._rows.line(row), f"this line is left out: {reason}", hint)
        else:
            self._note(given, row)
        return True

    def _given(self, row: Row) -> _Given | None:
        """Return what a row says; None where that is nothing, or wrong."""
        if not any(map(str.strip, row.cells)):
            return None
        if not self._columns.sign:
            return self._plain(row)
        numbers, count = self._columns.numbers, self._columns.count
        if any(map(str.strip, row.cells[count:])):
            text = f"this line has {len(row.cells)} columns, and the first one {count}"
            hint = f"put a cell that holds {_SIGNS[self._columns.sign]} in double quotes"
            mend = self._rows.joined(row, len(row.cells) - count)
            self._wrong(self._rows.cell(row, count), text, hint, mend)
            return None
        cells = {name: row.cells[at] for name, at in numbers.items() if at < len(row.cells)}
        if any("\n" in cell or "\r" in cell for cell in cells.values()):
            self._rows.only_first_line(row.start)
            text = "the quote that opens here is not closed on its line"
            self._wrong(self._rows.opened(row), text, 'write a " where the cell ends')
            return None
        return _Given(**{name: " ".join(cell.split()) for name, cell in cells.items()})

    def _plain(self, row: Row) -> _Given | None:
        """Return the name that a line is."""
        text = row.cells[0].strip()
        if len(text) > 1 and text[0] == text[-1] == '"':
            return _Given(" ".join(text[1:-1].replace('""', '"').split()))
        if ";" in text or "\t" in text or (self._comma and "," in text):
            said = "this line has columns, and no line above says what they are"
            hint = "begin the list with a line such as  name,id, or put the name in double quotes"
            self._wrong(self._rows.line(row), said, hint)
            return None
        return _Given(" ".join(text.split()))

    def _note(self, given: _Given, row: Row) -> None:
        found, tag = self.found, self._tag(given.language, row)
        number = found.numbers.setdefault((given.name, tag), len(found.ids))
        if number == len(found.ids):
            found.ids.append((given.id,) if given.id else ())
            found.places.extend(self._placed(self._rows.cell(row, self._columns.numbers["name"])))
        elif given.id and given.id not in found.ids[number]:
            self._further_id(given, row, number)

    def _further_id(self, given: _Given, row: Row, number: int) -> None:
        ids = self.found.ids[number]
        if len(ids) >= MOST_IDS:
            text = f"this id is left out: {shown(given.name)} has {MOST_IDS} already"
            hint = "an alert would tell them all; give the name one id that says what it is"
            self._warn(self._rows.line(row), text, hint)
            return
        if ids:
            self._second_id(given, row, number)
        self.found.ids[number] = (*ids, given.id)

    def _second_id(self, given: _Given, row: Row, number: int) -> None:
        first = Span(*self.found.places[2 * number : 2 * number + 2])
        where = self._rows.cell(row, self._columns.numbers["id"])
        line = self._problems.line(first, self._placed(where))
        text = f"{shown(given.name)} has another id here than in {line}"
        hint = "an alert tells both; delete one if it is wrong"
        self._warn(where, text, hint, Also(first, "first here"))

    def _tag(self, language: str, row: Row) -> str | None:
        if language not in self._tags:
            where = self._placed(self._rows.cell(row, self._columns.numbers["language"]))
            tag = primary_tag(language, where, self._problems)
            if tag is None:
                self.errors += 1
                return None
            self._tags[language] = None if tag in _ANY else tag
        return self._tags[language]

    def _placed(self, where: Span) -> Span:
        return Span(where.start + self._base, where.end + self._base)

    def _wrong(self, where: Span, text: str, hint: str, mend: Edit | None = None) -> None:
        self.errors += 1
        if mend is not None:
            mend = Edit(mend.start + self._base, mend.end + self._base, mend.text)
        self._problems.error(self._placed(where), text, Proposal(hint, mend))

    def _warn(self, where: Span, text: str, hint: str, also: Also | None = None) -> None:
        self._warned += 1
        self._last_warned = self._placed(where)
        if self._warned <= MOST_TOLD:
            self._problems.warn(self._placed(where), text, hint, also)


def _why_left_out(given: _Given) -> str:
    """Say why a name is of no use in a text; "" where it is of use."""
    if len(given.name) > LONGEST or len(given.id) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if len(given.name) > _SHORTEST_NUMBER and given.name[:2].isalpha():
        return ""
    telling = "".join(filter(str.isalnum, given.name))
    if not telling:
        return "it has no letter and no digit" if given.name else "it has no name"
    if telling.isdigit():
        return "a number this short is found everywhere" if len(telling) < _SHORTEST_NUMBER else ""
    return "one letter is found everywhere" if len(telling) == 1 else ""
