"""Spans inside other spans: the longest is meant, and what is excluded takes away the rest."""

from collections import deque

from watcher.rules.reading import Span


def longest(found: list[Span]) -> list[Span]:
    """Return spans in order, without those that lie inside another."""
    kept: list[Span] = []
    reach = 0
    for span in sorted(set(found)):
        if span[1] > reach:
            reach = span[1]
            if kept and kept[-1][0] == span[0]:
                kept.pop()
            kept.append(span)
    return kept


def outside(found: list[Span], barred: list[Span]) -> list[Span]:
    """Return the spans that lie inside none of the barred; both are `longest`, in order.

    So of the barred that begin at or before a span the last one reaches farthest.
    """
    kept: list[Span] = []
    coming = deque(barred)
    reach = 0
    for span in found:
        while coming and coming[0][0] <= span[0]:
            reach = coming.popleft()[1]
        if span[1] > reach:
            kept.append(span)
    return kept
