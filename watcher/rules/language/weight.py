"""How dear a regular expression can become: what RE2 may have to keep in mind at a time.

RE2 is linear in the text, but a text that is made for it can have it follow all places of a
pattern at once, and `(.{0,300}a){3}` has nine hundred. The figures are measured.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from watcher.rules.language.pieces import Piece

_LETTER: Final = 5.0  # nanoseconds for each character of a text
_DOT: Final = 9.0
_CLASS: Final = 60.0  # one of Unicode's
_SMALL: Final = 15.0  # one that has all that is not ASCII
_FREE: Final = frozenset("|^$?*+:<>") | {"\\A", "\\z", "\\B", "\\Q", "\\E"}
_SIMPLE: Final = re.compile(r"[\x20-\x5b\x5d-\x7e]*")
_NAMED: Final = re.compile(r"\\[pP]\{[^}]*\}")
_COUNTS: Final = re.compile(r"\{(\d+)(?:,(\d*))?\}")


@dataclass(frozen=True, slots=True)
class Weight:
    """`cost`: at most so many nanoseconds for a character of a text.

    `wide`: how many places there are at which several characters fit, or several things. Each
    may double what RE2 has to build.
    """

    cost: float = 0.0
    wide: int = 0

    def __add__(self, other: "Weight") -> "Weight":
        """Return the weight of one thing after another."""
        return Weight(self.cost + other.cost, self.wide + other.wide)

    def times(self, count: int) -> "Weight":
        """Return the weight of so many of them."""
        return Weight(self.cost * count, self.wide * count)


def weight(cut: list[Piece], pattern: str, *, counted: bool = True) -> Weight:
    """Return the weight of a pattern whose brackets are balanced.

    Where it is not `counted`, what it repeats so and so often is taken for any number, and
    Unicode's classes for small ones.
    """
    groups = [Weight()]
    before = [Weight()]  # in each open group, what a repetition repeats
    for text, at in _atoms(cut, pattern):
        counts = _COUNTS.match(pattern, at) if text == "{" else None
        if counts:
            more = max(int(counts[1]), int(counts[2] or 0)) - 1
            atom = before[-1].times(max(more, 0)) if counted else Weight()
        elif text == "(":
            groups.append(Weight())
            before.append(Weight())
            continue
        elif text == ")":
            atom = groups.pop()
            before.pop()
        else:
            atom = _of_atom(text)
            if not counted:
                atom = Weight(min(atom.cost, _SMALL), atom.wide)
        groups[-1] += atom
        if text not in _FREE:
            before[-1] = atom
    return groups[0]


def _atoms(cut: list[Piece], pattern: str) -> Iterator[tuple[str, int]]:
    """Yield escapes, characters and whole classes, with their places; counts by their bracket."""
    skipped = 0
    opened = 0
    for piece in cut:
        if piece.inside or piece.at < skipped:
            continue
        if piece.text == "[":
            opened = piece.at
        elif piece.text == "]":
            yield pattern[opened : piece.at + 1], opened
        else:
            whole = _COUNTS.match(pattern, piece.at) or _NAMED.match(pattern, piece.at)
            skipped = whole.end() if whole else 0
            yield piece.text, piece.at


def _of_atom(text: str) -> Weight:
    if text == "|":
        return Weight(0.0, 1)
    if text in _FREE:
        return Weight()
    if text == ".":
        return Weight(_DOT, 1)
    if text.startswith("["):
        plain = _SIMPLE.fullmatch(text) and not text.startswith("[^")
        return Weight(_LETTER if plain else _CLASS, 1)
    if text.startswith("\\") and text[1:].isalpha():
        return Weight(_CLASS, 1)
    return Weight(_LETTER)
