"""Why a rule was true: the words of the entry, and the names and terms that they are of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from watcher.alerts.marked import short
from watcher.model import Evidence
from watcher.text.fold import fold

_MOST: Final = 3  # matched words shown for one term
_WORD, _NAME, _TERM = 40, 80, 60  # characters


@dataclass(frozen=True, slots=True)
class Found:
    """A word of the entry, and the name that it is a form of; "" where it says no more."""

    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """Some words that stand in the entry, and the term they made true; "" where they say it."""

    words: tuple[Found, ...]
    more: bool
    term: str

    @property
    def opens(self) -> bool:
        """Say whether the term stands before its words: behind them it would be one in a row."""
        return bool(self.term) and any(word.name for word in self.words)

    @property
    def end(self) -> str:
        """Return the sign for more words than these; a last word that is cut has it already."""
        last = self.words[-1]
        return "…" if self.more and (last.name or not last.text.endswith("…")) else ""


def grounds(evidence: Sequence[Evidence]) -> tuple[Ground, ...]:
    """Return what made the rule true, a term at a time, in the order of the evidence."""
    terms = dict.fromkeys(item.term for item in evidence)
    return tuple(_ground(evidence, term) for term in terms)


def told_name(item: Evidence) -> str:
    """Return what the name of an entity says beyond the words and the term; "" for nothing.

    Of a listed name with its id, `ADALYNN (IMO 9162928)`, that may be the id alone. Case, accents
    and signs are no difference.
    """
    text, name = item.text, item.name
    begins, sign, ends = name.rpartition(" (")
    listed = bool(sign) and ends.endswith(")")
    if _letters(name) in {_letters(text), _letters(item.term)}:
        return ""
    if listed and _letters(begins) == _letters(text):
        return ends[:-1]
    return f"{begins}, {ends[:-1]}" if listed else name


def _ground(evidence: Sequence[Evidence], term: str) -> Ground:
    words: dict[tuple[str, str], Found] = {}
    for item in evidence:
        if item.term == term:
            found = Found(short(item.text, _WORD), short(told_name(item), _NAME))
            words.setdefault((found.text.casefold(), found.name), found)
    name = short(term, _TERM)
    said = {text for text, _ in words}
    plainly = name.strip('"').removeprefix("@").casefold() in said
    return Ground(tuple(words.values())[:_MOST], len(words) > _MOST, "" if plainly else name)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
