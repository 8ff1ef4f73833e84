"""Proximity: windows in which several things stand close together, each in its own place.

Each way below goes once through the spans in order and remembers only the latest of each
kind, so that a text which repeats a word many thousand times costs no more than its length.
"""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement, pairwise, product
from math import prod
from operator import itemgetter

from watcher.rules.tangle import NEVER, Crowd, Span, latest_starts, parted

_PAIR = 2
_MOST_STEPS = 100_000


def nearby(places: Sequence[list[Span]], distance: int, breaks: Sequence[int]) -> list[Span]:
    """Return the shortest windows, in order, that hold one span of each unit.

    `places` are the spans of each unit in order. Spans of different units may not overlap;
    at most `distance` tokens of the window belong to no unit; no window crosses one of the
    `breaks`, which are in order, too. Spans of more than two units have few lengths.
    """
    if len(places) == _PAIR:
        left, right = places
        windows = _followed(left, right, distance, breaks)
        if left is not right:
            windows += _followed(right, left, distance, breaks)
        return shortest(windows)
    return shortest(
        [
            window
            for crowds in _by_length(_crowds(places))
            for window in _unbroken(_windows(crowds, distance), breaks)
        ]
    )


def shortest(windows: list[Span]) -> list[Span]:
    """Return windows in order, without those that contain another."""
    kept: list[Span] = []
    for window in sorted(windows):
        while kept and kept[-1][1] >= window[1]:
            kept.pop()
        if not kept or kept[-1][0] < window[0]:
            kept.append(window)
    return kept


def affordable(places: Sequence[list[Span]]) -> int | None:
    """Return the place up to which windows should be looked for; None for all of the text.

    Words with hyphens that overlap in each other cost more with each that there is. No text
    that people write comes near the bound; beyond it there is `loosely`.
    """
    events = sum(map(len, places))
    # Each unit at most doubles the lengths to choose from, and the states of a tangle.
    if len(places) == _PAIR or not all(places) or events << (2 * len(places)) <= _MOST_STEPS:
        return None
    crowds = _crowds(places)
    lengths = [len({end - start for start, end in spans}) for spans, _ in crowds]
    choices = prod(length**count for length, (_, count) in zip(lengths, crowds, strict=True))
    merged = sorted(end for spans, _ in crowds for _, end in spans)
    tangled = len(parted(crowds)) < len(crowds)
    joins = prod(count + 1 for _, count in crowds) if tangled else 1
    most = _MOST_STEPS // (choices * joins)
    return merged[most] if len(merged) > most else None


def loosely(places: Sequence[list[Span]], distance: int, breaks: Sequence[int]) -> list[Span]:
    """Return windows as `nearby` does, where spans of different units may overlap.

    It may find too much, never too little: each window of `nearby` has one of these inside.
    """
    if not all(places):
        return []
    widest = distance + sum(max(end - start for start, end in spans) for spans in places)
    units = [unit for unit, _ in _crowds(places)]
    latest = [NEVER] * len(units)
    windows: list[Span] = []
    for end, start, number in sorted(
        (end, start, number) for number, spans in enumerate(units) for start, end in spans
    ):
        latest[number] = max(latest[number], start)
        first = min(latest)
        if end - first <= widest:
            windows.append((first, end))
    return shortest(_unbroken(windows, breaks))


def _followed(
    first: Sequence[Span], second: Sequence[Span], distance: int, breaks: Sequence[int]
) -> list[Span]:
    """Return the windows from a span of `first` to one of `second` that begins after it.

    `waiting` has the spans of `first` near enough, by their ends. One that begins before a
    later one in it can no longer be part of a shortest window, and is gone.
    """
    found: list[Span] = []
    waiting: deque[Span] = deque()
    coming = deque(sorted(first, key=itemgetter(1)))
    walls = deque(breaks)
    wall = -1
    for start, end in second:
        while coming and coming[0][1] <= start:
            span = coming.popleft()
            while waiting and waiting[-1][0] <= span[0]:
                waiting.pop()
            waiting.append(span)
        while walls and walls[0] < start:
            wall = walls.popleft()
        lowest = max(start - distance, wall + 1)
        while waiting and waiting[0][1] < lowest:
            waiting.popleft()
        if waiting:
            found.append((waiting[0][0], end))
    return found


def _crowds(places: Sequence[list[Span]]) -> list[Crowd]:
    crowds: list[Crowd] = []
    for unit in places:
        for number, (spans, count) in enumerate(crowds):
            if spans is unit or spans == unit:
                crowds[number] = (spans, count + 1)
                break
        else:
            crowds.append((unit, 1))
    return crowds


def _by_length(crowds: list[Crowd]) -> Iterator[list[Crowd]]:
    """Yield the crowds for every choice of lengths, so that spans of a crowd have one length.

    A unit has two lengths where it is written as two words or as one, else it has one.
    """
    rows = [_lengths(spans) for spans, _ in crowds]
    choices = (
        combinations_with_replacement(sorted(row), count)
        for row, (_, count) in zip(rows, crowds, strict=True)
    )
    for choice in product(*choices):
        yield [
            (row[length], count)
            for row, lengths in zip(rows, choice, strict=True)
            for length, count in Counter(lengths).items()
        ]


def _lengths(spans: list[Span]) -> dict[int, list[Span]]:
    lengths = {end - start for start, end in spans}
    if len(lengths) == 1:
        return {lengths.pop(): spans}
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for span in spans:
        found[span[1] - span[0]].append(span)
    return found


def _windows(crowds: list[Crowd], distance: int) -> list[Span]:
    """Return windows, by their ends, that hold all crowds and few other tokens."""
    widest = distance + sum(count * (spans[0][1] - spans[0][0]) for spans, count in crowds)
    rows = [_row(part, widest) for part in parted(crowds)]
    if len(rows) == 1:
        return [span for span in rows[0] if span[1] - span[0] <= widest]
    events = [(end, number, start) for number, row in enumerate(rows) for start, end in row]
    events.sort()
    windows: list[Span] = []
    latest = [NEVER] * len(rows)
    for end, number, start in events:
        latest[number] = start
        first = min(latest)
        if end - first <= widest:
            windows.append((first, end))
    return windows


def _row(crowds: list[Crowd], widest: int) -> list[Span]:
    """Return for each end, in order, the window that holds the crowds and begins latest."""
    if len(crowds) > 1:
        return latest_starts(crowds, widest)
    [(spans, count)] = crowds
    if count == 1:
        return spans
    if any(start < end for (_, end), (start, _) in pairwise(spans)):
        return latest_starts(crowds, widest)
    return [(first[0], last[1]) for first, last in zip(spans, spans[count - 1 :], strict=False)]


def _unbroken(windows: list[Span], breaks: Sequence[int]) -> list[Span]:
    """Return the windows, which are in order, that cross none of the breaks."""
    if not windows:
        return windows
    low, high = bisect_left(breaks, windows[0][0]), bisect_left(breaks, windows[-1][1])
    walls = deque(breaks[low:high])
    if not walls:
        return windows
    kept: list[Span] = []
    wall = -1
    for window in windows:
        while walls and walls[0] < window[1]:
            wall = walls.popleft()
        if window[0] > wall:
            kept.append(window)
    return kept
