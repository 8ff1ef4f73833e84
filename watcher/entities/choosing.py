"""Which of the names that Wikidata has are worth looking for, and which count only beside others.

Left out is what no text is found by: codes, signs, flags, single letters, `Surname, Name`, names
with a remark in brackets. Weak is what also means other things: codes of two or three capitals, an
alias of one word without a capital, the surname of a person alone, and any alias that is a name of
another entity. A label is never weak, short as it may be.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from watcher.entities.wikidata import LONGEST, Item, Term
from watcher.model import Entity, EntityKind, Name
from watcher.text.fold import fold, has_capital

_SHARED: Final = 2  # languages that call a thing the same: then it is no matter of a language
_CODE: Final = 3  # capitals of a code such as ARM
_BRACKETS: Final = frozenset("()[]{}（）【】<>|")
# Scripts whose words are not parted by blanks: one word of them may be a whole name.
_UNPARTED: Final = (
    "zh",
    "ja",
    "th",
    "lo",
    "my",
    "km",
    "bo",
    "dz",
    "yue",
    "wuu",
    "lzh",
    "nan",
    "gan",
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The names to take, each once, and how many were left out."""

    names: tuple[Name, ...]
    left_out: int = 0


def chosen(
    item: Item, languages: Collection[str] = (), elsewhere: Callable[[str], bool] | None = None
) -> Chosen:
    """Return the names of an item, of some languages or of all; `mul` always counts.

    `elsewhere` says whether a name is one of another entity.
    """
    asked = [one for one in item.terms if not languages or one.language in (None, *languages)]
    useful = [one for one in asked if _useful(one, item)]
    labels = {one.text for one in useful if one.label}
    spread: dict[str, set[str | None]] = {}
    for one in useful:
        spread.setdefault(one.text, set()).add(one.language)
    names: dict[tuple[str, str | None], Name] = {}
    for one in useful:
        weak = one.text not in labels and (
            _risky(one, item) or bool(elsewhere and elsewhere(one.text))
        )
        tags = spread[one.text]
        shared = None in tags or len(tags) >= _SHARED
        name = Name(one.text, None if shared else one.language, weak)
        names.setdefault((_same(name), name.language), name)
    kept = tuple(_without_shared(names.values()))
    texts = {one.text for one in asked}
    return Chosen(kept, len(texts) - len({name.text for name in kept}))


def _same(name: Name) -> str:
    """Return what two names share that find the same: folded letters and the same capitals."""
    capitals = "".join("1" if has_capital(word) else "0" for word in name.text.split())
    whole = name.text if name.text.isupper() else ""
    return f"{fold(name.text)}\n{capitals}{whole}"


def _without_shared(names: Iterable[Name]) -> Iterator[Name]:
    """Yield names without those of a language that are also of any."""
    names = tuple(names)
    shared = {_same(name) for name in names if name.language is None}
    return (name for name in names if name.language is None or _same(name) not in shared)


def _useful(term: Term, item: Item) -> bool:
    text = term.text
    letters = sum(map(str.isalpha, text))
    if letters < 2 or len(text) > LONGEST or set(text) & _BRACKETS:  # noqa: PLR2004  one letter
        return False
    if text.startswith((".", "@")) or "://" in text:
        return False
    return not ("," in text and item.kind is EntityKind.PERSON)


def _risky(term: Term, item: Item) -> bool:
    """Say whether an alias by itself may well mean something else."""
    text, words = term.text, term.text.replace("-", " ").split()
    # Georgian has capitals in Unicode, yet no text is written so: its title case is as it stands.
    cased = text.title() != text.lower()
    if not cased:
        # Without capitals nothing tells a name from a word; two signs of Chinese are a name.
        person = item.kind is EntityKind.PERSON and term.language not in _UNPARTED
        return len(words) == 1 and (person or _short(text, term))
    if text.isupper() and text.isalnum() and len(text) <= _CODE:
        organisation = item.kind is EntityKind.ORGANISATION and len(text) == _CODE
        return not organisation
    if len(words) == 1:
        return item.kind is EntityKind.PERSON or not has_capital(text) or len(text) < _CODE
    return False


def _short(text: str, term: Term) -> bool:
    return term.language not in _UNPARTED and len(text) < _CODE


def lacking(names: Iterable[Name], entity: Entity | None) -> tuple[Name, ...]:
    """Return the names that an entity has not yet, whether as weak or not."""
    known: dict[str, set[str | None]] = {}
    for name in entity.names if entity else ():
        known.setdefault(name.text, set()).add(name.language)
    return tuple(name for name in names if not _has(known.get(name.text, set()), name))


def _has(tags: set[str | None], name: Name) -> bool:
    # Under two languages it was written by somebody who knew: that will do for any.
    return None in tags or name.language in tags or (name.language is None and len(tags) >= _SHARED)


def is_same(item: Item, entity: Entity) -> bool:
    """Say whether an entity is probably the very thing: most languages agree on a name.

    Georgia is a country and a state of the USA; in half of all languages their names differ.
    """
    theirs: dict[str, set[str]] = {}
    for name in entity.names:
        if name.language:
            theirs.setdefault(name.language, set()).add(fold(name.text))
    labels = {term.language: fold(term.text) for term in item.terms if term.label and term.language}
    both = theirs.keys() & labels.keys()
    agreed = sum(labels[tag] in theirs[tag] for tag in both)
    if both:
        return agreed / len(both) >= _AGREED
    mine = {fold(term.text) for term in item.terms}
    return not entity.names or any(fold(name.text) in mine for name in entity.names)


_AGREED: Final = 0.6
