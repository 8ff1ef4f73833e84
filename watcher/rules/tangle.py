"""Proximity of things whose places overlap: `"new-age age"~3`, where one word could be both."""

from collections.abc import Sequence
from operator import gt

Span = tuple[int, int]
Crowd = tuple[list[Span], int]  # the spans of units that are alike, and how many units these are
NEVER = -1_000_000_000  # a start so early that no window reaches it


def parted(crowds: list[Crowd]) -> list[list[Crowd]]:
    """Part crowds into as many groups as can be such that spans of two groups never overlap."""
    merged = sorted(span for spans, _ in crowds for span in spans)
    ends, starts = [end for _, end in merged], [start for start, _ in merged]
    if not any(map(gt, ends, starts[1:])):
        return [[crowd] for crowd in crowds]
    groups = _groups(crowds)
    return [
        [crowd for crowd, name in zip(crowds, groups, strict=True) if name == group]
        for group in dict.fromkeys(groups)
    ]


def _groups(crowds: list[Crowd]) -> list[int]:
    """Return for each crowd the number of its group."""
    groups = list(range(len(crowds)))
    reach, holder = 0, 0
    for start, end, number in sorted(
        (start, end, number) for number, (spans, _) in enumerate(crowds) for start, end in spans
    ):
        if start < reach and groups[number] != groups[holder]:
            old, new = groups[number], groups[holder]
            groups = [new if group == old else group for group in groups]
        if end > reach:
            reach, holder = end, number
    return groups


def latest_starts(crowds: Sequence[Crowd], widest: int) -> list[Span]:
    """Return windows, by their ends, that hold the crowds without overlap and begin latest.

    A state says how many spans of each crowd a window has so far; per state it is enough to
    know the latest start. What each span costs depends on the query alone: there are at most
    2 ** 7 states that it can join, since a query has eight units at most.
    """
    joins, states = _joins(crowds)
    events = sorted(
        (end, number, start) for number, (spans, _) in enumerate(crowds) for start, end in spans
    )
    longest = max(end - start for end, _, start in events)
    recent: list[list[Span]] = [[] for _ in range(states)]
    found: list[Span] = []
    for end, number, start in events:
        for state, grown in joins[number]:
            first = _latest(recent[state], start) if state else start
            rows = recent[grown]
            if end - first > widest or (rows and rows[-1][0] >= first):
                continue
            while len(rows) > 1 and rows[1][1] <= end - longest:
                del rows[0]
            rows.append((first, end))
            if grown == states - 1:
                found.append((first, end))
    return found


def _joins(crowds: Sequence[Crowd]) -> tuple[list[list[Span]], int]:
    """Return for each crowd which state becomes which by a span of it, and how many there are."""
    weights = [1]
    for _, count in crowds:
        weights.append(weights[-1] * (count + 1))
    states = weights[-1]
    joins = [
        [
            (state, state + weight)
            for state in range(states)
            if state // weight % (count + 1) < count
        ]
        for weight, (_, count) in zip(weights, crowds, strict=False)
    ]
    return joins, states


def _latest(rows: list[Span], before: int) -> int:
    """Return the start of the last window that ends at or before a place, `NEVER` for none."""
    for first, end in reversed(rows):
        if end <= before:
            return first
    return NEVER
