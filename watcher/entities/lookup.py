"""Finding an entity by its label: the person's own ones first, then the built-in ones."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Protocol

from watcher.model import Entity


class Catalogue(Protocol):
    """A catalogue that can say more than what it finds: its labels, and what a name means."""

    def get(self, label: str) -> Entity | None:
        """Return the entity of a label."""

    def labels(self) -> tuple[str, ...]:
        """Return all labels."""

    def alias(self, label: str) -> str | None:
        """Return the label that a name stands for."""


class Entities:
    """All entities that a query may name, the person's own and the catalogue's.

    The keys of a catalogue that is a mapping are labels in folded case. An own entity with
    the label of a built-in one extends it.
    """

    def __init__(
        self,
        own: Iterable[Entity],
        catalogue: Catalogue | Callable[[str], Entity | None] | Mapping[str, Entity],
    ) -> None:
        self._catalogue: Catalogue = _as_catalogue(catalogue)
        self._own: dict[str, Entity] = {}
        for entity in own:
            known = self.find(entity.label)
            self._own[_key(entity.label)] = entity if known is None else _extended(known, entity)

    def find(self, label: str) -> Entity | None:
        """Return the entity of this label, whatever the label's case."""
        key = _key(label)
        return self._own.get(key) or self._catalogue.get(key)

    def suggest(self, label: str) -> str | None:
        """Return the label that was probably meant: one with this name, else the nearest."""
        key = _key(label)
        meant = _named(key, self._own.values()) or self._catalogue.alias(key)
        if meant:
            return meant
        own = (entity.label for entity in self._own.values())
        labels = {_key(known): known for known in (*self._catalogue.labels(), *own)}
        near = get_close_matches(key, labels, n=1, cutoff=0.7)
        return labels[near[0]] if near else None


class _Mapped:
    """A plain mapping as a catalogue."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities

    def get(self, label: str) -> Entity | None:
        return self._entities.get(label)

    def labels(self) -> tuple[str, ...]:
        return tuple(entity.label for entity in self._entities.values())

    def alias(self, label: str) -> str | None:
        return _named(label, self._entities.values())


class _Called:
    """A function as a catalogue: it finds, and can say nothing else."""

    def __init__(self, find: Callable[[str], Entity | None]) -> None:
        self.get = find

    def labels(self) -> tuple[str, ...]:
        return ()

    def alias(self, label: str) -> str | None:  # noqa: ARG002  it knows no names
        return None


def _as_catalogue(
    catalogue: Catalogue | Callable[[str], Entity | None] | Mapping[str, Entity],
) -> Catalogue:
    if isinstance(catalogue, Mapping):
        return _Mapped(catalogue)
    return _Called(catalogue) if callable(catalogue) else catalogue


def _named(key: str, entities: Iterable[Entity]) -> str | None:
    """Return the label of the first entity with this name."""
    for entity in entities:
        if any(_key(name.text) == key for name in entity.names):
            return entity.label
    return None


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def _extended(known: Entity, own: Entity) -> Entity:
    names = tuple(dict.fromkeys((*known.names, *own.names)))
    excluding = tuple(dict.fromkeys((*known.excluding, *own.excluding)))
    return Entity(own.label, names, excluding)
