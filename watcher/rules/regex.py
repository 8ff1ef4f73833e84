r"""Regular expressions of queries: translated for RE2, so that none can hang the daemon.

RE2's `\w`, `\d`, `\s` and `\b` know ASCII only. They are written out in Unicode's classes
before compiling; `\b` works at the two ends of a pattern or of a branch of it.
"""

from dataclasses import dataclass
from typing import Any, Final

import re2

from watcher.rules.mistakes import QueryError

_CLASSES: Final = {
    "w": r"\p{L}\p{M}\p{N}_",
    "d": r"\p{Nd}",
    "s": r"\s\p{Z}",
}
_OUTSIDE: Final = {
    **{f"\\{name}": f"[{inside}]" for name, inside in _CLASSES.items()},
    **{f"\\{name.upper()}": f"[^{inside}]" for name, inside in _CLASSES.items()},
}
_INSIDE: Final = {
    **{f"\\{name}": inside for name, inside in _CLASSES.items()},
    "\\D": r"\P{Nd}",
}
_WORD: Final = _CLASSES["w"]
_BEFORE: Final = f"(?:^|[^{_WORD}])"
_AFTER: Final = f"(?:$|[^{_WORD}])"
_LONGEST: Final = 1_000
_MOST_MEMORY: Final = 16 << 20
_MOST_HITS: Final = 200  # of evidence in a field
_HIT: Final = "watcher_hit_"
_LOOK: Final = ("(?=", "(?!", "(?<=", "(?<!")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; the hit is the first group of these numbers that took part."""

    compiled: Any
    groups: tuple[int, ...]

    def found(self, text: str) -> bool:
        """Say whether the pattern is in the text."""
        return self.compiled.search(_safe(text)) is not None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the pattern is in the text, in code points; empty hits do not count."""
        text = _safe(text)
        spans: list[tuple[int, int]] = []
        place = 0
        while place <= len(text) and len(spans) < _MOST_HITS:
            hit = self.compiled.search(text, place)
            if hit is None:
                break
            start, end = next(hit.span(group) for group in self.groups if hit.span(group)[0] >= 0)
            if end > start:
                spans.append((start, end))
            # The character after the hit may be the boundary of the next one.
            place = max(end, place + 1)
        return spans


def compile_pattern(pattern: str, start: int, end: int) -> Pattern:
    """Compile the pattern of a query that stands at `start` to `end`; raise QueryError."""
    if len(pattern) > _LONGEST:
        raise QueryError(
            f"this regular expression is longer than {_LONGEST} characters", start, end,
            "split it into several, joined by OR",
        )  # fmt: skip
    _refuse_look_around(pattern, start, end)
    branches = enumerate(_branches(pattern))
    source = "|".join(_branch(pieces, f"{_HIT}{n}", (start, end)) for n, pieces in branches)
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = False
    options.max_mem = _MOST_MEMORY
    try:
        compiled = re2.compile(source, options)
    except (re2.error, UnicodeEncodeError) as error:
        reason = error.args[0] if error.args else ""
        reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise QueryError(
            f"this regular expression is wrong: {reason}", start, end,
            "the syntax is RE2's; a slash inside is written \\/",
        ) from None  # fmt: skip
    if compiled.search("") is not None:
        raise QueryError(
            "this regular expression matches the empty text, so it would match everything",
            start, end, "ask for at least one character",
        )  # fmt: skip
    groups = (group for name, group in compiled.groupindex.items() if name.startswith(_HIT))
    return Pattern(compiled, tuple(groups))


def _refuse_look_around(pattern: str, start: int, end: int) -> None:
    at = start + 1
    for piece in _pieces(pattern):
        rest = pattern[at - start - 1 :]
        if piece == "(" and rest.startswith(_LOOK):
            raise QueryError(
                "look-around is not supported", at, min(at + 3, end),
                "write what may stand there instead, or use AND, NOT and NEAR around the pattern",
            )  # fmt: skip
        at += len(piece)


def _pieces(pattern: str) -> list[str]:
    """Cut a pattern into escapes and single characters."""
    pieces: list[str] = []
    at = 0
    while at < len(pattern):
        length = 2 if pattern[at] == "\\" else 1
        pieces.append(pattern[at : at + length])
        at += length
    return pieces


def _branches(pattern: str) -> list[list[str]]:
    """Return the alternatives at the top level, each in pieces."""
    branches: list[list[str]] = [[]]
    depth = 0
    in_class = False
    for piece in _pieces(pattern):
        in_class = piece == "[" or (in_class and piece != "]")
        if not in_class:
            depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0 and not in_class:
            branches.append([])
        else:
            branches[-1].append(piece)
    return branches


def _branch(pieces: list[str], name: str, place: tuple[int, int]) -> str:
    before = after = ""
    if pieces[:1] == ["\\b"]:
        before, pieces = _BEFORE, pieces[1:]
    if pieces[-1:] == ["\\b"]:
        after, pieces = _AFTER, pieces[:-1]
    for left, piece, right in zip(["", *pieces], pieces, [*pieces[1:], ""], strict=False):
        if piece == "\\b" and not (left + right).isascii():
            raise QueryError(
                "`\\b` works beside such letters at the ends of the pattern only", *place,
                "leave it out, or write several patterns joined by OR",
            )  # fmt: skip
    return f"{before}(?P<{name}>{_unicode(pieces, place)}){after}"


def _unicode(pieces: list[str], place: tuple[int, int]) -> str:
    written: list[str] = []
    in_class = False
    for piece in pieces:
        if in_class and piece == "\\W":
            raise QueryError(
                "`\\W` inside square brackets is not supported", *place,
                "write the characters that you mean",
            )  # fmt: skip
        written.append((_INSIDE if in_class else _OUTSIDE).get(piece, piece))
        in_class = piece == "[" or (in_class and piece != "]")
    return "".join(written)


def _safe(text: str) -> str:
    """Replace half characters, which have no UTF-8; the offsets stay."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
