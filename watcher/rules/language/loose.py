r"""A wider pattern for RE2 than the one that is asked for: small, fast, and it misses nothing.

It finds all that the pattern finds, and more: what is repeated so and so often may be there any
number of times, and a character that is not ASCII may be one of `\w`, `\d` and `\s`, or not.
"""

import re
from typing import Final

from watcher.rules.language.pieces import Piece

_BEYOND: Final = r"\x{80}-\x{10ffff}"
_ASCII: Final = {"w": "0-9A-Za-z_", "d": "0-9", "s": r"\t\n\x0b\f\r "}
_COUNTS: Final = re.compile(r"\{(\d+)(?:,\d*)?\}")
_BRACED: Final = frozenset((r"\x", r"\p", r"\P"))
_NO_DIGIT: Final = r"\x00-/:-\x7f"

EDGES: Final = (f"(?:^|[^{_ASCII['w']}])", f"(?:$|[^{_ASCII['w']}])")


def wider(cut: list[Piece], pattern: str) -> dict[int, str]:
    """Return what is written instead of each piece of a pattern, by its place."""
    found: dict[int, str] = {}
    skipped = 0
    negated = False
    before = ""
    for piece in cut:
        text = piece.text
        if piece.at < skipped:
            text = ""
        elif piece.inside:
            text = _inside(text, negated=negated)
        elif text == "[":
            negated = pattern.startswith("[^", piece.at)
        elif text == "{" and before not in _BRACED:
            counts = _COUNTS.match(pattern, piece.at)
            if counts:
                skipped = counts.end()
                text = "+" if int(counts[1]) else "*"
        else:
            text = _outside(text)
        found[piece.at] = text
        before = piece.text
    return found


def _outside(text: str) -> str:
    name = text[1:].lower() if text.startswith("\\") else ""
    if name not in _ASCII:
        return text
    if text[1:].islower():
        return f"[{_BEYOND}{_ASCII[name]}]"
    return f"[^{_ASCII[name]}]"


def _inside(text: str, *, negated: bool) -> str:
    """Return what stands for a piece in brackets: more of it, or less where it is excluded."""
    if text == "\\D":
        return _NO_DIGIT if negated else f"{_BEYOND}{_NO_DIGIT}"
    name = text[1:] if text.startswith("\\") else ""
    if name not in _ASCII:
        return text
    return _ASCII[name] if negated else f"{_BEYOND}{_ASCII[name]}"
