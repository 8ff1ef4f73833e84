"""What ships with the package and every rules file is read with: entities, common words."""

from dataclasses import dataclass
from typing import Final
from weakref import WeakValueDictionary

from watcher.config.catalogue import read_catalogue
from watcher.config.common import read_common
from watcher.entities.builtin import Catalogue
from watcher.rules.advice.common import Common


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Shipped:
    """What is known without any rules file: the entities, and how common words are."""

    catalogue: Catalogue
    common: Common


# Weak: about 2 MB, which a daemon needs for the moment in which it reads its rules.
_held: Final = WeakValueDictionary[str, Shipped]()


def shipped() -> Shipped:
    """Return what ships with the package: the same for as long as anybody holds it."""
    known = _held.get("")
    if known is None:
        known = Shipped(Catalogue(read_catalogue()), Common.from_text(read_common()))
        _held[""] = known
    return known
