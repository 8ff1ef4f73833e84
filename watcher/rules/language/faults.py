"""What is wrong with a regular expression, in plain words and at its place in the pattern.

RE2 says what it could not read, but not where, and in its own words.
"""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Final

from watcher.rules.language.pieces import Piece

_LOOK: Final = ("(?=", "(?!", "(?<=", "(?<!")
_REPEATS: Final = re.compile(r"[*+?]|\{\d+(?:,\d*)?\}")
_MOST_REPEATS: Final = 1_000
_CODE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LIKE: Final = {"\\Z": "\\z", "\\h": "[ \\t]", "\\R": "\\n", "\\e": "\\x1b"}
_SETS: Final = "alnum alpha ascii blank cntrl digit graph lower print punct space upper word xdigit"
_SYNTAX: Final = "the syntax is RE2's; a slash inside is written `\\/`"


class Fault(Exception):  # noqa: N818  compile_pattern makes the error of it, at the place in the query
    """What is wrong with a pattern; `start` and `end` count in it, None for all of it."""

    def __init__(
        self, text: str, hint: str, start: int | None = None, end: int = 0, mend: str | None = None
    ) -> None:
        super().__init__(text)
        self.text = text
        self.hint = hint
        self.start = start
        self.end = end
        self.mend = mend


def unbalanced(cut: list[Piece], pattern: str) -> Fault | None:
    """Return the first bracket without its other one, or look-around; None if all is well."""
    opened: list[int] = []
    bracket: int | None = None
    for piece in cut:
        if piece.inside:
            continue
        if pattern.startswith(_LOOK, piece.at):
            return _look_around(pattern, piece.at)
        if piece.text == "(":
            opened.append(piece.at)
        elif piece.text == ")":
            if not opened:
                return _never_opened(piece.at)
            opened.pop()
        elif piece.text in "[]":
            bracket = piece.at if piece.text == "[" else None
    return _never_closed(opened, bracket, pattern)


def _never_closed(opened: list[int], bracket: int | None, pattern: str) -> Fault | None:
    if bracket is not None:
        return _unclosed("[", "]", bracket, pattern)
    return _unclosed("(", ")", opened[-1], pattern) if opened else None


def _never_opened(at: int) -> Fault:
    return Fault(
        "this `)` closes nothing in the regular expression",
        "write `\\)` for the sign itself, or leave it out", at, at + 1, "\\)",
    )  # fmt: skip


def _look_around(pattern: str, at: int) -> Fault:
    end = at + (4 if pattern.startswith("(?<", at) else 3)
    return Fault(
        "look-around is not possible: the search runs in linear time",
        "write what may stand there instead, or use AND, NOT and NEAR around the pattern", at, end,
    )  # fmt: skip


def _unclosed(sign: str, other: str, at: int, pattern: str) -> Fault:
    rest = pattern[at + 1 :]
    mend = f"{sign}{rest}{other}" if rest.strip("^") else f"\\{sign}{rest}"
    return Fault(
        f"this `{sign}` is not closed in the regular expression",
        f"add a `{other}`, or write `\\{sign}` for the sign itself", at, len(pattern), mend,
    )  # fmt: skip


def fault_of(error: Exception, cut: list[Piece], pattern: str) -> Fault:
    """Return what RE2's error means."""
    if isinstance(error, UnicodeEncodeError):
        return Fault("a character of this regular expression is broken", "write it anew")
    reason = error.args[0] if error.args else b""
    told = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
    kind, _, detail = told.partition(": ")
    explain = _KINDS.get(kind)
    found = explain(detail, cut, pattern) if explain else None
    return found or Fault(f"this regular expression is wrong: {told}", _SYNTAX)


def _nothing_to_repeat(_detail: str, cut: list[Piece], pattern: str) -> Fault | None:
    before = ""
    for piece in cut:
        repeat = None if piece.inside else _REPEATS.match(pattern, piece.at)
        if repeat and before in ("", "(", "|"):
            sign = repeat[0]
            mend = "" if sign == "*" else f"\\{sign}"
            hint = f"write `\\{sign}` for the sign itself"
            if not mend:
                hint = f"leave it out: a hit may lie anywhere; else {hint}"
            return Fault(
                f"`{sign}` has nothing before it to repeat", hint, piece.at, repeat.end(), mend
            )
        before = piece.text
    return None


def _repeated_twice(detail: str, cut: list[Piece], pattern: str) -> Fault | None:
    at = _place(detail, cut, pattern)
    first = _REPEATS.match(detail)
    if at is None or first is None:
        return None
    return Fault(
        f"`{detail}` repeats what is already repeated", f"write `{first[0]}`",
        at, at + len(detail), first[0],
    )  # fmt: skip


def _repeated_too_often(detail: str, cut: list[Piece], pattern: str) -> Fault | None:
    at = _place(detail, cut, pattern)
    if at is None:
        return None
    counts = [int(count) for count in re.findall(r"\d+", detail)]
    place = (at, at + len(detail))
    if max(counts) > _MOST_REPEATS:
        mend = re.sub(r"\d+", lambda count: str(min(int(count[0]), _MOST_REPEATS)), detail)
        most = f"{_MOST_REPEATS:,} repeats are the most"
        return Fault(f"`{detail}` repeats too often", f"{most}: `{mend}`", *place, mend)
    if counts != sorted(counts):
        mend = "{" + f"{counts[1]},{counts[0]}" + "}"
        return Fault(f"`{detail}` ends before it begins", f"write `{mend}`", *place, mend)
    return Fault(
        f"`{detail}` repeats too often together with the other repeats",
        "repeat less often, or use `+` or `*`", *place,
    )  # fmt: skip


def _wrong_name(detail: str, cut: list[Piece], pattern: str) -> Fault | None:
    at = _place(detail, cut, pattern)
    if at is None:
        return None
    return Fault(
        "this group has no proper name", "nobody asks for its name: write `(?:` for a group",
        at, at + len(detail), "(?:" if detail.endswith(">") else None,
    )  # fmt: skip


def _wrong_sign(detail: str, cut: list[Piece], pattern: str) -> Fault | None:
    if detail == "(?P" and (back := _place("(?P=", cut, pattern)) is not None:
        return _back_reference(back, back + len("(?P="))
    at = _place(detail, cut, pattern)
    if at is None:
        return None
    end = at + len(detail)
    if detail == "(?>":
        return Fault("an atomic group is not possible", "nor needed: write `(?:`", at, end, "(?:")
    if detail == "(?#":
        return Fault(
            "a remark is not possible inside a regular expression", "leave it out", at, end
        )
    return Fault(
        f"`{detail}` is no kind of group", "write `(?:…)` for a group, `\\(` for the sign itself",
        at, end,
    )  # fmt: skip


def _back_reference(at: int, end: int) -> Fault:
    return Fault(
        "a back-reference is not possible: the search runs in linear time",
        "write out what may stand there", at, end,
    )  # fmt: skip


def _wrong_escape(detail: str, cut: list[Piece], pattern: str) -> Fault | None:
    at = next((piece.at for piece in cut if detail.startswith(piece.text)), None)
    at = _place(detail, cut, pattern) if detail[:2] not in [piece.text for piece in cut] else at
    if at is None or len(detail) < 2:  # noqa: PLR2004
        return None
    end = at + len(detail)
    if detail[1] in "123456789k":
        return _back_reference(at, end)
    code = _CODE.match(pattern, at)
    if code and (letter := _letter(int(code[1] or code[2], 16))):
        return Fault(
            f"`{code[0]}` is not understood", f"write the character itself: `{letter}`",
            at, code.end(), letter,
        )  # fmt: skip
    if detail[1:2] == "x":
        return Fault(f"`{detail}` is no character", "as in `\\x41` or `\\x{0531}`", at, end)
    mend = _LIKE.get(detail, detail[1:])
    return Fault(f"`{detail}` is not understood", f"write `{mend}`", at, end, mend)


def _letter(code: int) -> str | None:
    letter = chr(code) if code <= 0x10FFFF else ""  # noqa: PLR2004  the last of Unicode
    return letter if letter.isalnum() else None


def _wrong_range(detail: str, cut: list[Piece], pattern: str) -> Fault | None:
    at = _place(detail, cut, pattern)
    if at is None:
        return None
    place = (at, at + len(detail))
    if detail.startswith("\\"):
        return Fault(
            f"`{detail}` is no class of characters",
            "as in `\\p{L}` for letters, `\\p{Lu}` for capitals, `\\p{Armenian}` for a script",
            *place,
        )
    if detail.startswith("[:"):
        near = get_close_matches(detail.strip("[:^]"), _SETS.split(), n=1)
        mend = f"[:{near[0]}:]" if near else None
        hint = f"did you mean `{mend}`?" if mend else f"there are {', '.join(_SETS.split())}"
        return Fault(f"`{detail}` is no class of characters", hint, *place, mend)
    left, right = detail[0], detail[-1]
    mend = f"{right}-{left}" if len(detail) == len("z-a") else None
    hint = f"write `{mend}`" if mend else "write the smaller one first"
    return Fault(f"the range `{detail}` ends before it begins", hint, *place, mend)


def _too_large(_detail: str, _cut: list[Piece], _pattern: str) -> Fault:
    return Fault(
        "this regular expression needs too much memory",
        "repeat less often, or split it into several, joined by OR",
    )


def _place(detail: str, cut: list[Piece], pattern: str) -> int | None:
    """Return where the detail begins: not in the middle of an escape."""
    return next((p.at for p in cut if detail and pattern.startswith(detail, p.at)), None)


_KINDS: Final[dict[str, Callable[[str, list[Piece], str], Fault | None]]] = {
    "no argument for repetition operator": _nothing_to_repeat,
    "bad repetition operator": _repeated_twice,
    "invalid repetition size": _repeated_too_often,
    "invalid named capture group": _wrong_name,
    "invalid perl operator": _wrong_sign,
    "invalid escape sequence": _wrong_escape,
    "invalid character class range": _wrong_range,
    "pattern too large - compile failed": _too_large,
}
