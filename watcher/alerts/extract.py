"""A short extract of an entry around the words that made a query true."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from watcher.alerts.headline import FIELDS, ends_sentence, letter_end, said, sentence_ends, told
from watcher.alerts.marked import Extract, marked
from watcher.model import Entry, Evidence
from watcher.text.display import plain, visible

_MOST = 100  # spans looked at: what is shown holds a handful
_STEP = 24  # characters to look for a blank before a word is cut (Chinese has none)
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class _Text:
    """A field from where the headline has not told it, and the evidence that stands there."""

    raw: str
    start: int
    found: tuple[Evidence, ...]

    @property
    def worth(self) -> tuple[int, bool]:
        return len({item.term for item in self.found}), visible(self.raw[self.start :])


def extract(entry: Entry, evidence: Sequence[Evidence], limit: int = 280) -> Extract:
    """Return whole sentences or words of the summary or content, at most `limit` characters.

    The field and the window are those that show most of the query's terms; without evidence in
    either it is how the text begins. What the headline says already is left out; the extract is
    empty where there is nothing else. "…" stands where a sentence is cut.
    """
    text = max((_text(entry, evidence, name) for name in FIELDS), key=lambda text: text.worth)
    start, end = _window(text, limit - 2)
    part = marked(text.raw, text.found, limit - 2, (start, end))
    if _says_nothing(part, entry.title, limit):
        return Extract("")
    before = "" if start <= text.start or _over(text.raw, start) else "…"
    whole = end >= len(text.raw) or _over(text.raw, end) or part.text.endswith("…")
    spans = tuple((first + len(before), last + len(before)) for first, last in part.spans)
    return Extract(before + part.text + ("" if whole else "…"), spans)


def _says_nothing(part: Extract, title: str, limit: int) -> bool:
    bare = _ADDRESS.fullmatch(part.text) is not None and not part.spans
    return bare or not visible(part.text) or _bare(part.text) == _bare(plain(title, limit))


def _bare(text: str) -> str:
    return text.rstrip("….")


def _text(entry: Entry, evidence: Sequence[Evidence], field: str) -> _Text:
    start = told(entry, field)
    found = [item for item in evidence if item.field == field and item.start >= start]
    return _Text(said(entry, field), start, tuple(sorted(found, key=lambda item: item.start)))


def _window(text: _Text, room: int) -> tuple[int, int]:
    raw, found = text.raw, text.found[:_MOST]
    if len(raw) - text.start <= room:
        return text.start, len(raw)
    first, last = _span(found, room) if found else (text.start, text.start)
    spare = max(0, room - (last - first))
    start = max(text.start, min(first - spare // 2, len(raw) - room))
    start = start if start == text.start else _beginning(raw, start, first)
    end = min(len(raw), start + room)
    return start, end if end == len(raw) else _ending(raw, end, max(last, end - room // 3))


def _span(found: Sequence[Evidence], room: int) -> tuple[int, int]:
    """Return the stretch of at most `room` characters that holds most terms; the first such."""

    def terms(opening: Evidence) -> int:
        inside = (item for item in found if opening.start <= item.start)
        return len({item.term for item in inside if item.end <= opening.start + room})

    best = max(found, key=terms)
    ends = [item.end for item in found if best.start <= item.start]
    return best.start, max([end for end in ends if end <= best.start + room], default=best.start)


def _beginning(raw: str, start: int, stop: int) -> int:
    """Return where a sentence begins between the two, else a word."""
    sentences = sentence_ends(raw, start, stop)
    if sentences:
        return stop - len(raw[sentences[0] : stop].lstrip())
    for place in range(start, min(stop, start + _STEP)):
        if raw[place - 1].isspace():
            return place
    return letter_end(raw, start)


def _ending(raw: str, end: int, stop: int) -> int:
    """Return where the last sentence ends between the two, else a word."""
    sentences = sentence_ends(raw, stop, end)
    if sentences:
        return sentences[-1]
    for place in range(end, max(stop, end - _STEP), -1):
        if raw[place].isspace():
            return place
    return letter_end(raw, end)


def _over(raw: str, place: int) -> bool:
    """Tell whether a sentence is over at this place; the start of the text counts as one."""
    place = len(raw[:place].rstrip())
    return not place or ends_sentence(raw, place)
