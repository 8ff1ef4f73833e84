"""How far two spellings are apart, and which of many is the nearest to one that is wrong.

The distance is the fewest slips of a hand that lead from one to the other: a letter too many, too
few or another one, or two neighbours changed about (optimal string alignment).
"""

from collections.abc import Iterable
from typing import Final

_SHORTEST: Final = 4  # letters; shorter spellings are near to anything
_SHORT: Final = 7  # letters, of which one may be wrong
_LONG: Final = 12  # letters, of which three may be wrong; between the two, two


def nearest(wrong: str, known: Iterable[tuple[str, int]]) -> str | None:
    """Return the known spelling that needs the fewest slips; None where each needs too many.

    With each spelling goes a rank. Of those that are equally near come first the ones with the
    same first letter, which seldom is wrong, then those of the lowest rank, then the first.
    """
    most = _slips(len(wrong))
    best: tuple[int, bool, int] | None = None
    found: str | None = None
    for text, rank in _alike(wrong, known, most):
        least = most if best is None else best[0]
        slips = distance(wrong, text, least)
        if slips > least:
            continue
        order = (slips, text[:1] != wrong[:1], rank)
        if best is None or order < best:
            best, found = order, text
    return found


def distance(one: str, other: str, most: int) -> int:
    """Return how many slips two spellings are apart; of more than `most`, only that they are."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        last, before = before, row
        row = [at]
        for to, wanted in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != wanted))
            swapped = to > 1 < at and letter == other[to - 2] and one[at - 2] == wanted
            row.append(min(cost, last[to - 2] + 1) if swapped else cost)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]


def _slips(letters: int) -> int:
    """Return how many slips are allowed in a spelling of so many letters."""
    if letters < _SHORTEST:
        return 0
    return 1 if letters <= _SHORT else 2 if letters < _LONG else 3


def _alike(wrong: str, known: Iterable[tuple[str, int]], most: int) -> Iterable[tuple[str, int]]:
    """Return those that so few slips may lead to, by their lengths and letters alone.

    Of a short spelling the first letter must be right, of a very short one the last, too: of
    thousands of names some is always like it otherwise. Mars is neither Kars nor Mari.
    """
    if not most:
        return ()
    letters, length = set(wrong), len(wrong)
    first = wrong[0] if length <= _SHORT else ""
    last = wrong[-1] if length <= _SHORTEST else ""
    return (
        (text, rank)
        for text, rank in known
        if -most <= len(text) - length <= most
        and text.startswith(first)
        and text.endswith(last)
        and len(letters.symmetric_difference(text)) <= 2 * most
    )
