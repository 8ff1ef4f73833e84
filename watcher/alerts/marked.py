"""Some cleaned text and where in it the evidence stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from watcher.model import Evidence
from watcher.text.display import plain

_MOST = 100  # spans looked at: what is shown holds a handful
_STEP = 24  # characters to go back to a blank before a word is cut (Chinese has none)
_SLACK = 3  # cleaning a beginning alone trims a blank or two that cleaning the whole keeps
_DANGLING = " ,;:–—-("


@dataclass(frozen=True, slots=True)
class Extract:
    """Some cleaned text and the spans of evidence in it, in order, none overlapping."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


def short(text: str, limit: int) -> str:
    """Return the text made harmless, in at most `limit` characters, cut after a whole word."""
    whole = _whole(text)
    if len(whole) <= limit:
        return whole
    kept = plain(whole, limit).removesuffix("…")
    if len(kept) < len(whole) and not whole[len(kept)].isspace():
        blank = kept.rfind(" ", max(1, len(kept) - _STEP))
        kept = kept[:blank] if blank > 0 else kept
    return kept.rstrip(_DANGLING) + "…" if limit > 0 else ""


def marked(
    raw: str, evidence: Sequence[Evidence], limit: int, window: tuple[int, int] | None = None
) -> Extract:
    """Return one window of a field, cleaned, with the spans of the evidence that stands in it."""
    start, end = window or (0, len(raw))
    text = short(raw[start:end], limit)
    spans: list[tuple[int, int]] = []
    for first, last in _apart(evidence, start, end):
        # Cleaning moves what follows, so the word is looked for where the cleaned beginning ends.
        about = len(_whole(raw[start:first]))
        if about > len(text):
            break
        span = _found(text, about, _whole(raw[first:last]))
        if span and (not spans or span[0] >= spans[-1][1]):
            spans.append(span)
    return Extract(text, tuple(spans))


def _apart(evidence: Sequence[Evidence], start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of evidence between `start` and `end`, those that overlap as one."""
    inside = sorted((e.start, e.end) for e in evidence if start <= e.start and e.end <= end)
    apart: list[tuple[int, int]] = []
    for first, last in inside[:_MOST]:
        if apart and first < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
        else:
            apart.append((first, last))
    return apart


def _whole(raw: str) -> str:
    return plain(raw, max(len(raw), 1) * 4)  # NFC may lengthen, by four at the most


def _found(text: str, about: int, word: str) -> tuple[int, int] | None:
    at = text.find(word, about, about + len(word) + _SLACK) if word else -1
    return (at, at + len(word)) if at >= 0 else None


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
