r"""Regular expressions of queries: translated for RE2, so that none can hang the daemon.

RE2's `\w`, `\d`, `\s` and `\b` know ASCII only. They are written out in Unicode's classes
before compiling; `\b` works at the two ends of a pattern or of a branch of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import re2

from watcher.rules.language.faults import Fault, fault_of, unbalanced
from watcher.rules.language.loose import EDGES, wider
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.pieces import Piece, pieces
from watcher.rules.language.weight import weight

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
_MOST_LENGTH: Final = 20_000  # bytes of all evidence in a field
_MOST_COMPILED: Final = 64
_WHOLE: Final[tuple[int, ...]] = (0,)
_HIT: Final = "watcher_hit_"
_MOST_COST: Final = 5_000.0  # nanoseconds for a character
_MOST_LOOSE: Final = 400.0  # the same, where nothing is counted
_MOST_CHEAP: Final = 150.0  # the same, where all of any text is searched
_MOST_TIME: Final = 15_000_000.0  # nanoseconds for a text: so long a beginning of it is searched
_MOST_WIDE: Final = 10  # places in a pattern with which all of any text is searched


Written = Callable[[Piece], str]  # how a piece is written for RE2


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; the hit is the first group of these numbers that took part.

    Beyond the first `reach` characters of a text, which is all of it but for patterns that
    repeat much, `loose` is searched instead: it finds all that the pattern does, and more, since
    what is repeated is taken for any number of times. Patterns are looked for together by what
    is loose, too, as that needs little memory.
    """

    source: str  # for RE2
    groups: tuple[int, ...]
    reach: int | None
    loose: str

    @property
    def simple(self) -> bool:
        """Say whether all of any text is searched."""
        return self.reach is None

    @property
    def compiled(self) -> Any:
        """Return what RE2 made of the pattern: two hundred kilobytes, so it is not kept."""
        return _re2(self.source, captured=self.groups != _WHOLE)

    def found(self, text: str) -> bool:
        """Say whether the pattern is in the text."""
        cut = text if self.reach is None else text[: self.reach]
        hit = self.compiled.search(as_bytes(cut))
        if len(cut) == len(text):
            return hit is not None
        # What ends where the text was cut may be there for that reason only.
        if hit is not None and hit.end() < len(as_bytes(cut)):
            return True
        return _re2(self.loose, captured=self.groups != _WHOLE).search(as_bytes(text)) is not None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the pattern is in the text, in code points; empty hits do not count."""
        if self.reach is None or len(text) <= self.reach:
            return self._spans(self.compiled, text)
        cut = text[: self.reach]
        found = [hit for hit in self._spans(self.compiled, cut) if hit[1] < self.reach]
        return found or self._spans(_re2(self.loose, captured=self.groups != _WHOLE), text)

    def _spans(self, compiled: Any, text: str) -> list[tuple[int, int]]:
        encoded = as_bytes(text)
        found = list(self._hits(compiled, encoded))
        return list(_in_characters(found, encoded)) if len(encoded) > len(text) else found

    def _hits(self, compiled: Any, text: bytes) -> Iterator[tuple[int, int]]:
        place = count = length = 0
        while place <= len(text) and count < _MOST_HITS and length < _MOST_LENGTH:
            hit = compiled.search(text, place)
            if hit is None:
                break
            start, end = next(hit.span(group) for group in self.groups if hit.span(group)[0] >= 0)
            if end > start:
                yield start, end
                count += 1
                length += end - start
            # The character after the hit may be the boundary of the next one.
            place = max(end, _after(text, place))


def as_bytes(text: str) -> bytes:
    """Return a text in UTF-8; half characters, which have none, are replaced by whole ones."""
    if text.isascii():
        return text.encode()
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.encode()


def options(memory: int) -> Any:
    """Return how patterns are compiled, with so many bytes for each."""
    chosen = re2.Options()
    chosen.log_errors = False
    chosen.case_sensitive = False
    chosen.max_mem = memory
    return chosen


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
    edged = any(piece.text == "\\b" for piece in cut if not piece.inside)
    source = _joined(cut, _unicode, (_BEFORE, _AFTER))
    try:
        compiled = _re2(source, captured=edged)
    except (re2.error, UnicodeEncodeError) as error:
        raise fault_of(error, cut, pattern) from None
    if compiled.search("") is not None:
        raise _empty(pattern)
    heavy, light = weight(cut, pattern), weight(cut, pattern, counted=False)
    if heavy.cost > _MOST_COST or light.cost > _MOST_LOOSE:
        raise Fault(
            "this regular expression repeats too much: some texts would take it too long",
            "repeat less often, or use NEAR",
        )
    groups = _WHOLE
    if edged:
        named = compiled.groupindex.items()
        groups = tuple(group for name, group in named if name.startswith(_HIT))
    simple = heavy.wide <= _MOST_WIDE or heavy.cost <= _MOST_CHEAP
    reach = None if simple else int(_MOST_TIME / heavy.cost)
    wide = wider(cut, pattern)
    loose = _joined(cut, lambda piece: wide[piece.at], EDGES)
    return Pattern(source, groups, reach, loose)


def _joined(cut: list[Piece], written: Written, edges: tuple[str, str]) -> str:
    return "|".join(
        _branch(branch, f"{_HIT}{number}", written, edges)
        for number, branch in enumerate(_branches(cut))
    )


@lru_cache(maxsize=_MOST_COMPILED)
def _re2(source: str, *, captured: bool) -> Any:
    chosen = options(_MOST_MEMORY)
    # Where a hit has no edges that are no part of it, RE2 need not look for groups: much faster.
    chosen.never_capture = not captured
    return re2.compile(source, chosen)


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


def _branch(branch: list[Piece], name: str, written: Written, edges: tuple[str, str]) -> str:
    before = after = ""
    if branch and branch[0].text == "\\b":
        before, branch = edges[0], branch[1:]
    if branch and branch[-1].text == "\\b":
        after, branch = edges[1], branch[:-1]
    texts = [piece.text for piece in branch]
    for left, piece, right in zip(["", *texts], branch, [*texts[1:], ""], strict=False):
        if piece.text == "\\b" and not (left + right).isascii():
            raise Fault(
                "`\\b` works beside such letters at the ends of the pattern only",
                "leave it out, or write several patterns joined by OR",
                piece.at, piece.at + 2,
            )  # fmt: skip
    return f"{before}(?P<{name}>{''.join(map(written, branch))}){after}"


def _unicode(piece: Piece) -> str:
    if piece.inside and piece.text == "\\W":
        raise Fault(
            "`\\W` inside square brackets is not supported", "write the characters that you mean",
            piece.at, piece.at + 2,
        )  # fmt: skip
    return (_INSIDE if piece.inside else _OUTSIDE).get(piece.text, piece.text)


def _after(text: bytes, place: int) -> int:
    """Return where the character after a place begins."""
    place += 1
    while place < len(text) and text[place] & 0xC0 == 0x80:  # noqa: PLR2004  UTF-8 goes on
        place += 1
    return place


def _in_characters(found: list[tuple[int, int]], text: bytes) -> Iterator[tuple[int, int]]:
    """Yield spans of bytes, which are in order, as spans of code points."""
    place = count = 0
    for start, end in found:
        count += len(text[place:start].decode())
        length = len(text[start:end].decode())
        yield count, count + length
        place, count = end, count + length
