"""Lengths of time as people write them: 90s, 10m, 6h, 2d."""

import re
from datetime import timedelta
from difflib import get_close_matches

_UNITS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
_WRITTEN = re.compile(r"([0-9]{1,9})([smhd])")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_WORDED = {"a": 1, "an": 1, **{word: count for count, word in enumerate(_NUMBERS, 1)}}
_MEANT = re.compile(r"([0-9]{1,9})\s*([a-z]*)\.?", re.IGNORECASE)
_WORDS = (
    (re.compile(r"s(ecs?|econds?)?"), 1, "s"),
    (re.compile(r"m(ins?|inutes?)?"), 1, "m"),
    (re.compile(r"h(rs?|ours?)?"), 1, "h"),
    (re.compile(r"d(ays?)?"), 1, "d"),
    (re.compile(r"w(ks?|eeks?)?"), 7, "d"),
    (re.compile(r"mo(nths?)?"), 30, "d"),
    (re.compile(r"y(rs?|ears?)?"), 365, "d"),
)
_UNITS_IN_FULL = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
LONGEST = timedelta(days=36_500)


class DurationError(ValueError):
    """What was written is no length of time; `hint` says how to write it, `mend` exactly."""

    def __init__(self, text: str, hint: str, mend: str = "") -> None:
        self.hint = hint
        self.mend = mend
        super().__init__(text)


def read_duration(text: str) -> timedelta:
    """Return a length of time written as a whole number and a unit: s, m, h or d.

    Raises DurationError, with the mend, where it is written otherwise or over a century.
    """
    written = _WRITTEN.fullmatch(text.strip())
    if written is None:
        mend = _mend(text)
        hint = f"write {mend}" if mend else _hint(text)
        raise DurationError("this is no length of time", hint, mend)
    seconds = int(written[1]) * _UNITS[written[2]]
    if seconds > LONGEST.total_seconds():
        most = write_duration(LONGEST)
        raise DurationError("this is too long", f"the most is {most}", most)
    return timedelta(seconds=seconds)


def write_duration(span: timedelta) -> str:
    """Return the shortest text that reads back as the same whole seconds."""
    seconds = int(span.total_seconds())
    for unit, size in _UNITS.items():
        if seconds and seconds % size == 0:
            return f"{seconds // size}{unit}"
    return "0s"


def _mend(text: str) -> str:
    """Return what was meant by `10 min` or `2 weeks`; nothing where that is open."""
    number, _, unit = text.strip().lower().partition(" ")
    if number in _WORDED:
        text = f"{_WORDED[number]} {unit}"
    meant = _MEANT.fullmatch(text.strip())
    if meant is None:
        return ""
    word = next(iter(get_close_matches(meant[2].lower(), _UNITS_IN_FULL, 1, 0.7)), meant[2].lower())
    for words, times, unit in _WORDS:
        if words.fullmatch(word):
            return f"{int(meant[1]) * times}{unit}"
    return ""


def _hint(text: str) -> str:
    number = text.strip()
    if number.isascii() and number.isdigit():
        number = number.lstrip("0") or "0"
        return f"add the unit: {number}s, {number}m, {number}h or {number}d"
    return "write a whole number and a unit: 90s, 10m, 6h or 2d"
