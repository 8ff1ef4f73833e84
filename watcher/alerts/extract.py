"""A short extract of an entry around the words that made a query true."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from watcher.model import Entry, Evidence
from watcher.text.display import plain, visible

_FIELDS = ("summary", "content")
_MOST = 100  # spans looked at: what is shown holds a handful
_STEP = 24  # characters to look for a blank before a word is cut (Chinese has none)
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Extract:
    """Some cleaned text and the spans of evidence in it, in order, none overlapping."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


def extract(entry: Entry, evidence: Sequence[Evidence], limit: int = 280) -> Extract:
    """Return whole words of the summary or content, "…" where cut, at most `limit` characters.

    The field and the window are those that show most of the query's terms; without evidence in
    either it is how the text begins. It is empty where there is nothing but the title again.
    """
    name = max(_FIELDS, key=lambda field: (_terms(evidence, field), bool(_said(entry, field))))
    raw, found = _said(entry, name), _within(evidence, name)
    start, end = _window(raw, found, limit - 2)
    before, after = ("…" if start else ""), ("…" if end < len(raw) else "")
    part = marked(raw, found, limit - 2, (start, end))
    if not visible(part.text) or part.text.rstrip("….") == plain(entry.title, limit).rstrip("…."):
        return Extract("")
    after = "" if part.text.endswith("…") else after
    spans = tuple((first + len(before), last + len(before)) for first, last in part.spans)
    return Extract(before + part.text + after, spans)


def marked(
    raw: str, evidence: Sequence[Evidence], limit: int, window: tuple[int, int] | None = None
) -> Extract:
    """Return one window of a field, cleaned, with the spans of the evidence that stands in it."""
    start, end = window or (0, len(raw))
    text = plain(raw[start:end], limit)
    spans: list[tuple[int, int]] = []
    for item in sorted(evidence, key=lambda item: item.start)[:_MOST]:
        if start <= item.start and item.end <= end:
            span = _found(text, item, raw[start : item.start], spans[-1][1] if spans else 0)
            spans += [span] if span else []
    return Extract(text, tuple(spans))


def _found(text: str, item: Evidence, before: str, cursor: int) -> tuple[int, int] | None:
    # Cleaning moves what follows, so the span is looked for where the cleaned beginning ends.
    word = plain(item.text, len(item.text))
    about = max(cursor, len(plain(before, len(before))))
    at = text.find(word, about) if word else -1
    return (at, at + len(word)) if at >= 0 else None


def _within(evidence: Sequence[Evidence], field: str) -> list[Evidence]:
    return sorted((item for item in evidence if item.field == field), key=lambda item: item.start)


def _terms(evidence: Sequence[Evidence], field: str) -> int:
    return len({item.term for item in evidence if item.field == field})


def _said(entry: Entry, field: str) -> str:
    return entry.summary if field == "summary" else entry.content


def _window(raw: str, found: Sequence[Evidence], room: int) -> tuple[int, int]:
    if len(raw) <= room:
        return 0, len(raw)
    first, last = _span(found[:_MOST], room) if found else (0, 0)
    spare = max(0, room - (last - first))
    start = max(0, min(first - spare // 2, len(raw) - room))
    end = min(len(raw), start + room)
    return _next_word(raw, start, first), _last_word(raw, end, last)


def _span(found: Sequence[Evidence], room: int) -> tuple[int, int]:
    """Return the stretch of at most `room` characters that holds most terms; the first such."""

    def terms(opening: Evidence) -> int:
        inside = (item for item in found if opening.start <= item.start)
        return len({item.term for item in inside if item.end <= opening.start + room})

    best = max(found, key=terms)
    ends = [item.end for item in found if best.start <= item.start]
    return best.start, max([end for end in ends if end <= best.start + room], default=best.start)


def _next_word(raw: str, start: int, stop: int) -> int:
    if start == 0:
        return 0
    for place in range(start, min(stop, start + _STEP)):
        if raw[place - 1].isspace():
            return place
    return _outside(raw, start)


def _last_word(raw: str, end: int, stop: int) -> int:
    if end == len(raw):
        return end
    for place in range(end, max(stop, end - _STEP), -1):
        if raw[place].isspace():
            return place
    return _outside(raw, end)


def _outside(raw: str, place: int) -> int:
    while place < len(raw) and _continues(raw[place]):
        place += 1
    return place


def _continues(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char).startswith("M")


def join(parts: Sequence[Extract], between: str = "\n") -> Extract:
    """Return the parts as one text, their spans moved along."""
    lengths = [len(part.text) + len(between) for part in parts]
    starts = accumulate(lengths, initial=0)
    spans = tuple(
        (first + start, last + start)
        for part, start in zip(parts, starts, strict=False)
        for first, last in part.spans
    )
    return Extract(between.join(part.text for part in parts), spans)


def pieces(part: Extract) -> tuple[tuple[str, bool], ...]:
    """Return the text in runs, each with whether it is evidence."""
    edges = [0, *(edge for span in part.spans for edge in span), len(part.text)]
    runs = [(part.text[a:b], index % 2 == 1) for index, (a, b) in enumerate(pairwise(edges))]
    return tuple(run for run in runs if run[0])
