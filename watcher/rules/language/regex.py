r"""Regular expressions of queries: translated for RE2, so that none can hang the daemon.

RE2's `\w`, `\d`, `\s` and `\b` know ASCII only. They are written out in Unicode's classes
before compiling; `\b` works at the two ends of a pattern or of a branch of it.
"""

from dataclasses import dataclass
from typing import Any, Final

import re2

from watcher.rules.language.faults import Fault, fault_of, unbalanced
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.pieces import Piece, pieces

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
    """Compile the pattern of a query that stands at `start` to `end`; raise QueryError.

    The place includes the two slashes. Errors point at the characters of the pattern.
    """
    try:
        return _compiled(pattern)
    except Fault as fault:
        place = (start, end)
        if fault.start is not None:
            place = (start + 1 + fault.start, start + 1 + fault.end)
        raise QueryError(fault.text, *place, fault.hint, fault.mend) from None


def _compiled(pattern: str) -> Pattern:
    if len(pattern) > _LONGEST:
        raise Fault(
            f"this regular expression is longer than {_LONGEST} characters",
            "split it into several, joined by OR",
        )
    cut = pieces(pattern)
    found = unbalanced(cut, pattern)
    if found is not None:
        raise found
    source = "|".join(_branch(branch, f"{_HIT}{n}") for n, branch in enumerate(_branches(cut)))
    try:
        compiled = _re2(source)
    except (re2.error, UnicodeEncodeError) as error:
        raise fault_of(error, cut, pattern) from None
    if compiled.search("") is not None:
        raise _empty(pattern)
    groups = (group for name, group in compiled.groupindex.items() if name.startswith(_HIT))
    return Pattern(compiled, tuple(groups))


def _re2(source: str) -> Any:
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = False
    options.max_mem = _MOST_MEMORY
    return re2.compile(source, options)


def _empty(pattern: str) -> Fault:
    mend = None
    if pattern.endswith("*"):
        mend = f"/{pattern[:-1]}+/"
    elif pattern.endswith(("?", "|")) or pattern.startswith("|"):
        mend = f"/{pattern.strip('?|')}/"
    return Fault(
        "this regular expression matches the empty text, so it would match everything",
        f"ask for at least one character: `{mend}`" if mend else "ask for at least one character",
        mend=mend,
    )


def _branches(cut: list[Piece]) -> list[list[Piece]]:
    """Return the alternatives at the top level, each in pieces."""
    branches: list[list[Piece]] = [[]]
    depth = 0
    for piece in cut:
        if not piece.inside:
            depth += (piece.text == "(") - (piece.text == ")")
        if piece.text == "|" and depth == 0 and not piece.inside:
            branches.append([])
        else:
            branches[-1].append(piece)
    return branches


def _branch(branch: list[Piece], name: str) -> str:
    before = after = ""
    if branch and branch[0].text == "\\b":
        before, branch = _BEFORE, branch[1:]
    if branch and branch[-1].text == "\\b":
        after, branch = _AFTER, branch[:-1]
    texts = [piece.text for piece in branch]
    for left, piece, right in zip(["", *texts], branch, [*texts[1:], ""], strict=False):
        if piece.text == "\\b" and not (left + right).isascii():
            raise Fault(
                "`\\b` works beside such letters at the ends of the pattern only",
                "leave it out, or write several patterns joined by OR",
                piece.at, piece.at + 2,
            )  # fmt: skip
    return f"{before}(?P<{name}>{''.join(map(_unicode, branch))}){after}"


def _unicode(piece: Piece) -> str:
    if piece.inside and piece.text == "\\W":
        raise Fault(
            "`\\W` inside square brackets is not supported", "write the characters that you mean",
            piece.at, piece.at + 2,
        )  # fmt: skip
    return (_INSIDE if piece.inside else _OUTSIDE).get(piece.text, piece.text)


def _safe(text: str) -> str:
    """Replace half characters, which have no UTF-8; the offsets stay."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
