"""Proximity: windows in which several things stand close together, each in its own place."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

Span = tuple[int, int]


def nearby(
    places: Sequence[Sequence[Span]], distance: int, block: Callable[[int], int]
) -> list[Span]:
    """Return the shortest windows, in order, that hold one span of each unit.

    `places` are the spans of each unit in order. Spans of different units may not overlap;
    at most `distance` tokens of the window belong to no unit; a window lies in one `block`.
    """
    windows: list[Span] = []
    for start in sorted({span[0] for unit in places for span in unit}):
        end = _window(places, start, distance)
        if end is not None and block(start) == block(end - 1):
            windows.append((start, end))
    return _shortest(windows)


def _window(places: Sequence[Sequence[Span]], start: int, distance: int) -> int | None:
    """Return the end of the shortest window that begins at `start`, None if there is none.

    The window may begin earlier than its first span: the one that begins there is found, too,
    and is shorter.
    """
    widest = sum(max(end - begin for begin, end in unit) for unit in places)
    owners: dict[Span, list[int]] = {}
    for number, unit in enumerate(places):
        first = bisect_left(unit, (start, 0))
        last = bisect_left(unit, (start + widest + distance, 0))
        if first == last:
            return None
        for span in unit[first:last]:
            owners.setdefault(span, []).append(number)
    return _earliest_end(owners, len(places), start, distance)


def _earliest_end(
    owners: dict[Span, list[int]], units: int, start: int, distance: int
) -> int | None:
    """Add spans by their end until each unit has one of its own: a growing assignment.

    Trying all combinations would let a text that repeats a word hang the matching.
    """
    given: dict[int, Span] = {}
    for span in sorted(owners, key=lambda span: (span[1], span[0])):
        _assign(span, owners, given, set())
        if len(given) == units:
            others = span[1] - start - sum(end - begin for begin, end in given.values())
            return span[1] if others <= distance else None
    return None


def _assign(
    span: Span, owners: dict[Span, list[int]], given: dict[int, Span], asked: set[int]
) -> bool:
    """Give the span to a unit; a unit that has one hands it on, if another can take it."""
    for unit in owners[span]:
        if unit in asked:
            continue
        asked.add(unit)
        held = given.get(unit)
        if any(_overlap(span, other) for other in given.values() if other not in (held, span)):
            continue
        if held is None or _assign(held, owners, given, asked):
            given[unit] = span
            return True
    return False


def _overlap(span: Span, other: Span) -> bool:
    return span[0] < other[1] and other[0] < span[1]


def _shortest(windows: list[Span]) -> list[Span]:
    """Drop windows that contain another one."""
    kept: list[Span] = []
    for window in reversed(windows):
        if not kept or window[1] < kept[-1][1]:
            kept.append(window)
    return kept[::-1]
