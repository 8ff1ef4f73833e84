"""Searching entities: whose label or names contain a text, in any script, the best first."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from watcher.model import Entity, Name
from watcher.text.fold import fold

_LONGEST: Final = 200  # characters that are looked for


class Rank(IntEnum):
    """How well a label or a name fits; the best first."""

    SAME = 0
    BEGINNING = 1
    WORD = 2
    INSIDE = 3


@dataclass(frozen=True, slots=True)
class Known:
    """An entity that is searched; by `spellings` one may mean it, though no text is searched so."""

    entity: Entity
    spellings: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that was found: by its label if `labelled`, and by these of its names."""

    known: Known
    rank: Rank
    labelled: bool
    names: tuple[Name, ...]
    spellings: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Return a text without case, accents and signs; marks that spell a word stay."""
    letters = "".join(char if _spells(char) else " " for char in fold(text))
    return " ".join(letters.split())


def _spells(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")


def search(text: str, entities: Iterable[Known]) -> tuple[Hit, ...]:
    """Return the entities with a label or name that contains the text, the best first.

    Those that fit equally well come with labels first, the person's own ones first, then by label.
    """
    wanted = plain(text[:_LONGEST])
    if not wanted:
        return ()
    found = (hit for known in entities if (hit := _hit(wanted, known)))
    return tuple(sorted(found, key=_order))


def _order(hit: Hit) -> tuple[int, bool, bool, str]:
    return hit.rank, not hit.labelled, not hit.known.own, plain(hit.known.entity.label)


def _hit(wanted: str, known: Known) -> Hit | None:
    entity = known.entity
    label = _rank(wanted, entity.label)
    names = sorted(_named(wanted, entity.names), key=lambda one: (one[0], len(one[1].text)))
    spellings = tuple(one for one in known.spellings if _rank(wanted, one) is not None)
    ranks = [rank for rank, _ in names]
    ranks += [] if label is None else [label]
    ranks += [Rank.INSIDE] if spellings else []
    if not ranks:
        return None
    best = tuple(dict.fromkeys(name for _, name in names))
    return Hit(known, min(ranks), label == min(ranks), best, spellings)


def _named(wanted: str, names: Iterable[Name]) -> Iterator[tuple[Rank, Name]]:
    ranks: dict[str, Rank | None] = {}  # one name stands under many languages
    for name in names:
        if name.text not in ranks:
            ranks[name.text] = _rank(wanted, name.text)
        rank = ranks[name.text]
        if rank is not None:
            yield rank, name


def _rank(wanted: str, text: str) -> Rank | None:
    folded = plain(text)
    if wanted not in folded:
        return None
    if folded == wanted:
        return Rank.SAME
    if folded.startswith(wanted):
        return Rank.BEGINNING
    return Rank.WORD if f" {wanted}" in folded else Rank.INSIDE
