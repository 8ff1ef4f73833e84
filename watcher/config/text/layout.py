"""Lines that look right and are not: signs like YAML's, and lines indented as nothing else is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.config.shape import keys
from watcher.config.text.source import Source

_BLANKS = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_ALL = (keys.TOP, keys.FEED, keys.OPML, keys.ENTITY, keys.CHANNEL, keys.RULE, keys.KEEP)
KEYS = "|".join(sorted({name for one in _ALL for name in one.built + one.planned}))
_TOP_ONLY = set(keys.TOP.built) - {"feeds", "lookback", "allow_private", "user_agent"}
_DASHES = "[–—−‐‑•·●▪◦]|[*](?= )"
# Each finds a line with a sign that is none of YAML's, and in its first group that sign.
_INDENT = re.compile(
    rf"^ *([{_BLANKS}][ {_BLANKS}]*)(?=(?:- )?(?:{KEYS})\s*[:：]|- )", re.MULTILINE
)
_BULLET = re.compile(rf"^ *((?:{_DASHES}) ?)(?=(?:{KEYS}):(?:\s|$)|https?://)", re.MULTILINE)
_TIGHT = re.compile(rf"^ *(-)(?=(?:{KEYS}):(?:\s|$)|https?://)", re.MULTILINE)
_WIDE = re.compile(rf"^ *(?:- )?(?:{KEYS})( ?：[ {_BLANKS}]*)", re.MULTILINE)
_EQUALS = re.compile(rf"^ *(?:- )?(?:{KEYS})( = )(?=\S)", re.MULTILINE)

_SELDOM = {_WIDE: "：", _EQUALS: " = "}


class Saying(NamedTuple):
    """A message about the characters from `start` to `end`.

    `mend`, where there is one answer, is what to write between two places instead.
    """

    start: int
    end: int
    text: str
    hint: str = ""
    mend: tuple[int, int, str] | None = None


def lookalikes(source: Source) -> list[Saying]:
    """Return what is wrong with lines that YAML would read as something else, in their order."""
    found = (
        *_found("this line is indented with blanks that YAML does not know", _INDENT, source),
        *_found("a list item begins with a minus sign, not with this one", _BULLET, source, "- "),
        *_found("there is no blank after the dash", _TIGHT, source, "- "),
        *_found("this is no colon for YAML, but the wide one", _WIDE, source, ": "),
        *_found("a colon parts a key from its value, not =", _EQUALS, source, ": "),
    )
    return sorted(found)


def _found(text: str, pattern: re.Pattern[str], source: Source, sign: str = "") -> Iterator[Saying]:
    # Asked first: of a large file each line costs.
    if pattern in _SELDOM and _SELDOM[pattern] not in source.text:
        return
    hint = f"write '{sign}'" if sign else "indent with ordinary blanks"
    for one in pattern.finditer(source.text):
        start, end = one.span(1)
        yield Saying(start, end, text, hint, (start, end, sign or " " * (end - start)))


def indent_of(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def lines_above(source: Source, start: int) -> Iterator[tuple[int, str]]:
    """Yield where each line above begins, with what it says: the nearest first, no comments."""
    while start > 0:
        start = source.line_start(start - 1)
        line = source.text[start : source.line_end(start)]
        if line.strip() and not line.lstrip().startswith("#"):
            yield start, line


def moved(source: Source, start: int, wanted: int, *, alone: bool = False) -> tuple[int, int, str]:
    """Return the mend that begins a line in another column, with the lines that belong to it.

    Those that begin in the same column move, too, unless it goes `alone`.
    """
    first = source.text[start : source.line_end(start)]
    indent, item = indent_of(first), first.lstrip().startswith("-")
    end = start
    made: list[str] = []
    for line in source.text[start:].splitlines(keepends=True):
        ours = not line.strip() or indent_of(line) >= indent
        same = bool(made and line.strip()) and indent_of(line) == indent
        if not ours or (same and (alone or (not item and line.lstrip().startswith("-")))):
            break
        shift = " " * (indent_of(line) - indent + wanted)
        made.append(shift + line.lstrip(" ") if line.strip() else line)
        end += len(line)
    text = "".join(made)
    kept = len(text) - len(text.rstrip())
    return start, end - kept, text.rstrip()


def misplaced(source: Source, at: int) -> Saying:
    """Tell of a line that begins in no column in which one may begin, and in which it should."""
    start = source.line_start(at)
    line = source.text[start : source.line_end(start)]
    indent = indent_of(line)
    wanted = column_of(source, start, line)
    at, end = start + indent, start + len(line.rstrip())
    if wanted is None or wanted == indent:
        text = "this line does not fit where it stands"
        return Saying(at, end, text, "begin it in the same column as its neighbours")
    way = "further" if wanted < indent else "less"
    text = f"this line is indented {way} than those it belongs to"
    hint = f"begin it in column {wanted + 1}, as its neighbours do"
    return Saying(at, end, text, hint, moved(source, start, wanted))


def column_of(source: Source, start: int, line: str) -> int | None:
    """Return in which of the columns that are open a line was probably meant to begin."""
    word = re.match(r" *([^\s:]+):", line)
    section = line.rstrip().endswith(":") and indent_of(line) <= 1
    if word and (word[1] in _TOP_ONLY or (section and word[1] in keys.TOP.built)):
        return 0
    item = line.lstrip().startswith("-")
    found: list[int] = []
    least = len(source.text)
    for _, above in lines_above(source, start):
        column = indent_of(above)
        if column < least:
            least = column
            found += _columns(above, item=item)
        if not column:
            break
    indent = indent_of(line)
    return min(found, key=lambda one: (abs(one - indent), -one), default=None)


def _columns(line: str, *, item: bool) -> list[int]:
    """Return in which columns a neighbour of this line may begin."""
    column = indent_of(line)
    dash = re.match(r" *-\s+(?=\S)", line)
    if item:
        return [column] if line.lstrip().startswith("-") else []
    if dash:
        return [dash.end()] if re.search(r":(\s|$)", line) else []
    return [column]
