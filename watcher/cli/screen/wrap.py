"""Breaks texts into the lines of a terminal: at blanks, and between signs that need none."""

from collections.abc import Iterator, Sequence

import regex  # type: ignore[import-untyped]
from rich.cells import cell_len
from rich.text import Text

# Chinese and Japanese are broken between any two signs, but no line ends in an opening mark and
# none begins with a closing one (the gist of JIS X 4051). Korean has blanks.
_SIGN = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}"
_OPENING = "（「『《【〈〔“‘"
_CLOSING = "，。、；：？！）」』》】〉〕”’…ー"
# What we say of times ourselves stays on one line: "3 min ago", "2026-11-23 14:05:09+04:00".
_UNIT = regex.compile(
    r"\(?\d+ (?:s|min|h|d)\b(?: ago)?\S*\s*|\d{4}-\d\d-\d\d \d\d:\d\d\S*\s*"
    rf"|[{_OPENING}]*[{_SIGN}]\p{{M}}*[{_CLOSING}]*\s*"
    rf"|(?:(?![{_OPENING}]*[{_SIGN}])\S)+\s*"
    r"|\s+"
)
_CLUSTER = regex.compile(r"\X")
BETWEEN = " · "


def wrapped(text: Text, width: int, hanging: int = 0) -> list[Text]:
    """Return the text in lines of at most `width` cells; all but the first are indented.

    A word is cut only where it is longer than a line; then between clusters.
    """
    lines = text.divide(_breaks(text.plain, width, hanging))
    for line in lines:
        line.rstrip()
    return [lines[0], *(indented(line, hanging) for line in lines[1:])]


def _breaks(text: str, width: int, hanging: int) -> list[int]:
    """Return the offsets at which lines begin, but for the first."""
    found: list[int] = []
    used, room = 0, width
    for start, unit in _units(text, max(1, width - hanging)):
        size = cell_len(unit.rstrip())
        if used and used + size > room:
            found.append(start)
            used, room = 0, width - hanging
        used += cell_len(unit)
    return found


def _units(text: str, longest: int) -> Iterator[tuple[int, str]]:
    for found in _UNIT.finditer(text):
        unit = found.group()
        if cell_len(unit.rstrip()) <= longest:
            yield found.start(), unit
        else:
            yield from _cut(found.start(), unit, longest)


def _cut(start: int, unit: str, longest: int) -> Iterator[tuple[int, str]]:
    piece, used = "", 0
    for cluster in _CLUSTER.findall(unit):
        size = cell_len(cluster)
        if piece and used + size > longest and not cluster.isspace():
            yield start, piece
            start, piece, used = start + len(piece), "", 0
        piece, used = piece + cluster, used + size
    yield start, piece


def joined(parts: Sequence[Text], width: int) -> list[Text]:
    """Return the parts with dots between them; a line ends between two parts where it may."""
    lines: list[Text] = []
    for part in filter(None, parts):
        last = lines[-1] if lines else None
        if last is not None and last.cell_len + len(BETWEEN) + part.cell_len <= width:
            last.append(BETWEEN, "dim").append_text(part)
        else:
            # Assembled anew, so that the style of the first part stays its own.
            lines += wrapped(Text.assemble(part), width)
    return lines


def indented(line: Text, by: int) -> Text:
    """Return the line with blanks before it."""
    return Text(" " * by).append_text(line)


def aligned(rows: Sequence[Sequence[Text]]) -> list[Text]:
    """Return rows as lines whose columns stand below each other, two blanks between them."""
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    return [_row(row, widths) for row in rows]


def _row(row: Sequence[Text], widths: Sequence[int]) -> Text:
    line = Text()
    for cell, width in zip(row[:-1], widths, strict=False):
        line.append_text(cell).append(" " * (width - cell.cell_len + 2))
    return line.append_text(row[-1])
