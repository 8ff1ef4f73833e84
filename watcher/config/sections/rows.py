"""Cuts a list into rows of cells, as spreadsheets write them (RFC 4180), each with its place."""

import csv
import re
from dataclasses import dataclass

from watcher.config.telling.problems import Edit, Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and its characters in the text, its line breaks among them."""

    cells: list[str]
    start: int
    end: int


class RowError(Exception):
    """A row that cannot be cut: what is wrong in one sentence, how to mend it, and where."""

    def __init__(self, text: str, hint: str, where: Span, mend: Edit | None = None) -> None:
        super().__init__(text)
        self.text, self.hint, self.where, self.mend = text, hint, where, mend


class Rows:
    """Goes through a text row by row from a character on; a wrong row does not stop it."""

    def __init__(self, text: str, at: int, sign: str) -> None:
        self._text = text
        self._sign = sign
        self._lines = _Lines(text, at)
        # Without a sign each line is a cell: the one that parts cells is in no text.
        self._reader = csv.reader(
            self._lines,
            delimiter=sign or "\x1f",
            quoting=csv.QUOTE_MINIMAL if sign else csv.QUOTE_NONE,
            strict=True,
            skipinitialspace=True,
        )

    def next(self) -> Row | None:
        """Return the next row, None at the end; a line that begins with # is none.

        Raises:
            RowError: for a row whose quotes are wrong; the next row is the one of the next line.

        """
        while self._text.startswith("#", self._lines.at):
            self._lines.at = self._line_end(self._lines.at)
        start = self._lines.at
        try:
            return Row(next(self._reader), start, self._lines.at)
        except StopIteration:
            return None
        except csv.Error as error:
            raise self._fault(start, ended="expected after" not in str(error)) from None

    def _fault(self, start: int, *, ended: bool) -> RowError:
        """Return what is wrong with a row, and go on with its second line.

        A quote that is never closed takes the whole rest, or all up to the next one, for a cell.
        """
        several = self._lines.at > self._line_end(start)
        self.only_first_line(start)
        where = self._quote(start)
        if self._text[where.start] != '"':
            return RowError("this line is too long", "a name stands on a line of its own", where)
        hint = 'write a " where the cell ends'
        if ended:
            return RowError("the quote that opens here is never closed", hint, where)
        if several:
            text = "the quote that opens here is not closed on its line"
            return RowError(text, hint, where)
        hint = 'write "" for a quote inside of quotes'
        mend = self._doubled(where.start)
        return RowError("a cell goes on after its closing quote", hint, where, mend)

    def _doubled(self, at: int) -> Edit | None:
        """Return the edit that takes quotes around some words for a part of their cell."""
        sign = re.escape(self._sign)
        found = re.compile(rf'"[^"\r\n]*"[^"\r\n{sign}]*(?=[\r\n{sign}]|\Z)').match(self._text, at)
        if found is None:
            return None
        return Edit(*found.span(), '"' + found[0].rstrip().replace('"', '""') + '"')

    def only_first_line(self, start: int) -> None:
        """Go on with the second line of a row: what seemed to belong to it does not."""
        self._lines.at = self._line_end(start)

    def rest(self) -> Span | None:
        """Return the first line that was not read yet and says something; None where none does."""
        at, end = self._lines.at, len(self._text)
        while at < end:
            after = self._line_end(at)
            line = self._text[at:after]
            if line.strip() and line[0] != "#":
                return Span(at, at + len(line.rstrip()))
            at = after
        return None

    def opened(self, row: Row) -> Span:
        """Return the quote that lets a row go on beyond its first line."""
        return self._quote(row.start)

    def cell(self, row: Row, number: int) -> Span:
        """Return where a cell stands; the row's first line where its quotes hide that."""
        at = row.start
        for before in row.cells[:number]:
            at = max(self._text.find(before, at, row.end), at) + len(before)
        cell = row.cells[number]
        found = self._text.find(cell, at, row.end) if cell else -1
        return Span(found, found + len(cell)) if found >= 0 else self.line(row)

    def joined(self, row: Row, extra: int) -> Edit | None:
        """Return the edit that puts quotes around what so many signs part that should not.

        A blank behind the sign tells: a program writes none, and `Hope, Star of` has one.
        """
        line, sign = self._text[slice(*self.line(row))], self._sign
        cells = line.split(sign)
        behind = [number for number, cell in enumerate(cells) if number and cell.startswith(" ")]
        first = behind[0] - 1 if behind else 0
        if '"' in line or behind != [*range(first + 1, first + 1 + extra)]:
            return None
        start = row.start + sum(len(cell) + 1 for cell in cells[:first])
        text = sign.join(cells[first : behind[-1] + 1])
        return Edit(start, start + len(text), f'"{text}"')

    def line(self, row: Row) -> Span:
        """Return the first line of a row, its line break left out."""
        line = self._text[row.start : self._line_end(row.start)].rstrip("\r\n")
        return Span(row.start, row.start + max(1, len(line)))

    def _line_end(self, start: int) -> int:
        found = _LINE.match(self._text, start)
        return found.end() if found else len(self._text)

    def _quote(self, start: int) -> Span:
        line = self._text[start : self._line_end(start)]
        # The last one that may open a cell: those before it were closed.
        at = start + max(line.rfind('"') if line.count('"') == 1 else line.find('"'), 0)
        return Span(at, at + 1)


class _Lines:
    """The lines of a text with their ends; `at` is where the next one begins."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self.at = at

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        found = _LINE.match(self._text, self.at)
        if found is None or found.end() == self.at:
            raise StopIteration
        self.at = found.end()
        return found[0]
