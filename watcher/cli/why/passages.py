"""Short passages of a text around evidence, for the lines of a terminal."""

from collections.abc import Sequence

from rich.text import Text

from watcher.alerts.marked import marked, pieces
from watcher.cli.screen.show import EVIDENCE
from watcher.model import Evidence
from watcher.text.document import Document

_BLANKS = " \n\t\xa0"
_STEP = 24  # characters to look for a blank before a word is cut (Chinese has none)
_SHORTEST = 12  # characters of a passage: no screen is so narrow that fewer say anything

Window = tuple[int, int]


def passages(
    document: Document, hits: Sequence[Evidence], room: int, most: int, *, lit: bool
) -> list[Text]:
    """Return at most `most` passages of about `room` cells, those with different words first.

    Without `lit` evidence stands in square brackets, for where there is no colour.
    """
    shown: list[tuple[str, Window]] = []
    found: list[Text] = []
    for hit in _varied(hits):
        if len(found) == most:
            break
        if not any(name == hit.field and _inside(hit, window) for name, window in shown):
            text, window = _passage(document, hit, hits, room, lit=lit)
            shown.append((hit.field, window))
            found.append(text)
    return found


def _varied(hits: Sequence[Evidence]) -> list[Evidence]:
    first: dict[str, Evidence] = {}
    for hit in hits:
        first.setdefault(hit.text.casefold(), hit)
    return [*first.values(), *(hit for hit in hits if first[hit.text.casefold()] is not hit)]


def _passage(
    document: Document, hit: Evidence, hits: Sequence[Evidence], room: int, *, lit: bool
) -> tuple[Text, Window]:
    raw = next(field.text for field in document.fields if field.name == hit.field)
    label = "" if hit.field == "content" else f"{hit.field}: "
    room = max(_SHORTEST, room - len(label) - 2)
    same = [one for one in hits if one.field == hit.field]
    for width in (room, room // 2):  # a Chinese sign is two cells wide
        window = _window(raw, hit, width - (0 if lit else 2))
        text = _painted(raw, same, window, lit=lit)
        if text.cell_len <= room + 2:
            break
    return Text.assemble((label, "dim"), text), window


def _window(raw: str, hit: Evidence, room: int) -> Window:
    """Return the stretch around a hit, in its paragraph, from a word's beginning to an end."""
    low = raw.rfind("\n\n", 0, hit.start)
    high = raw.find("\n\n", hit.end)
    low, high = low + 2 if low >= 0 else 0, high if high >= 0 else len(raw)
    if high - low <= room:
        return low, high
    spare = max(0, room - (hit.end - hit.start))
    start = max(low, min(hit.start - spare // 2, high - room))
    end = min(high, max(hit.end, start + room))
    return _forward(raw, start, hit.start, low), _back(raw, end, hit.end, high)


def _forward(raw: str, start: int, stop: int, low: int) -> int:
    if start == low or raw[start - 1] in _BLANKS:
        return start
    for place in range(start, min(stop, start + _STEP)):
        if raw[place] in _BLANKS:
            return place + 1
    return start


def _back(raw: str, end: int, stop: int, high: int) -> int:
    if end == high or raw[end] in _BLANKS:
        return end
    for place in range(end, max(stop, end - _STEP), -1):
        if raw[place - 1] in _BLANKS:
            return place - 1
    return end


def _painted(raw: str, hits: Sequence[Evidence], window: Window, *, lit: bool) -> Text:
    start, end = window
    part = marked(raw, hits, max(1, end - start), window)
    text = Text("" if _begins(raw, start) else "…")
    for run, evidence in pieces(part):
        text.append(f"[{run}]" if evidence and not lit else run, EVIDENCE if evidence else "")
    whole = end >= len(raw) or raw.startswith("\n\n", end) or part.text.endswith("…")
    return text.append("" if whole else "…")


def _begins(raw: str, start: int) -> bool:
    return start == 0 or raw.startswith("\n\n", start - 2)


def _inside(hit: Evidence, window: Window) -> bool:
    return window[0] <= hit.start and hit.end <= window[1]
