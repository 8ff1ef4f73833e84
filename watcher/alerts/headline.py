"""What an alert is called, and how much of the entry's text has been said by that."""

import re
from collections.abc import Sequence

import regex  # type: ignore[import-untyped]

from watcher.alerts.marked import Extract, marked
from watcher.model import Entry, Evidence
from watcher.text.display import plain, visible

FIELDS = ("summary", "content")
_READ = 2000  # characters of a text that may stand in for a missing title
_STAND_IN = 120  # characters of it that do
_SHORTEST = 15  # characters of a first sentence that says enough: "Breaking!" does not
_BYWORD = 40  # characters: a publisher's name behind a dash, as news search engines write it
# A full stop behind fewer than four letters may be an abbreviation's: "Mr.", "U.S.".
_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W_]{4})\.|[!?…؟۔։।])[\"”»’)\]]*(?=\s|\Z)|[。！？][」』”]*|\n"
)
_CLUSTER = regex.compile(r"\X")
_LOOK = 64  # code points: more than any letter has
_PARTING = re.compile(r"[\s.:,;–—|·-]*")
_SIGNED = re.compile(r"\s*[–—|·-]\s[^.!?]*\Z")
_TAIL = 9  # characters: a sentence's last marks, and the word before them


def headline(entry: Entry, evidence: Sequence[Evidence], limit: int) -> Extract:
    """Return the title with its evidence; without one, the first sentence or words of the text."""
    if visible(plain(entry.title, limit)):
        return marked(entry.title, [e for e in evidence if e.field == "title"], limit)
    field = _standing_in(entry)
    if not field:
        return Extract("(no title)")
    raw, end, limit = said(entry, field), told(entry, field), min(limit, _STAND_IN)
    found = [e for e in evidence if e.field == field]
    if not visible(plain(raw[:end], limit)):
        return marked(raw[:_READ], found, limit)
    if not raw[end:].strip() or ends_sentence(raw, end):
        return marked(raw, found, limit, (0, end))
    part = marked(raw, found, limit - 1, (0, end))
    return Extract(part.text.removesuffix("…") + "…", part.spans)


def told(entry: Entry, field: str) -> int:
    """Return how many code points of a field say no more than the headline has said."""
    if visible(plain(entry.title, _READ)):
        return _repeated(entry.title, said(entry, field))
    return _first_sentence(said(entry, field)) if field == _standing_in(entry) else 0


def said(entry: Entry, field: str) -> str:
    """Return the summary or the content."""
    return entry.summary if field == "summary" else entry.content


def sentence_ends(raw: str, start: int, stop: int) -> list[int]:
    """Return the places in `start` < place <= `stop` at which a sentence is over."""
    # One character more is looked at: a cut after "3." must not make a sentence of "3.5".
    ends = (found.end() for found in _SENTENCE_END.finditer(raw, start, stop + 1))
    return [end for end in ends if start < end <= stop]


def ends_sentence(raw: str, place: int) -> bool:
    """Tell whether a sentence is over at this very place."""
    return place in sentence_ends(raw, max(0, place - _TAIL), place)


def letter_end(raw: str, place: int) -> int:
    """Return the place, or where the letter ends that it cuts (a cluster of Annex 29)."""
    near = _CLUSTER.finditer(raw, max(0, place - _LOOK), min(len(raw), place + _LOOK))
    return next((letter.end() for letter in near if letter.end() >= place), place)


def _standing_in(entry: Entry) -> str:
    shown = (name for name in FIELDS if visible(plain(said(entry, name)[:_READ], _STAND_IN)))
    return next(shown, "")


def _repeated(title: str, raw: str) -> int:
    title = title.strip().rstrip(".…")
    if len(raw) <= 2 * len(title) and _letters(title).startswith(_letters(raw)):
        return len(raw)
    start = _indent(raw)
    end = start + len(title)
    if not title or not raw.startswith(title, start) or raw[end : end + 1].isalnum():
        return 0
    if len(raw) - end <= _BYWORD and _SIGNED.match(raw, end):
        return len(raw)
    parting = _PARTING.match(raw, end)
    return parting.end() if parting else end


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


def _first_sentence(raw: str) -> int:
    """Return where the first sentence ends that says enough, else the last whole word."""
    start = _indent(raw)
    room = start + _STAND_IN - 1
    ends = sentence_ends(raw, start + _SHORTEST, room)
    if ends or len(raw) <= room:
        return ends[0] if ends else len(raw)
    blank = max(raw.rfind(mark, start + _STAND_IN // 2, room) for mark in " \n\t\xa0")
    return blank if blank > 0 else letter_end(raw, room)
