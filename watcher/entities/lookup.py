"""Finding an entity by its label: the person's own ones first, then the built-in ones."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Final, Protocol

from watcher.entities.nearest import nearest
from watcher.model import Entity, Name
from watcher.text.fold import fold

_SIGNS: Final = re.compile(r"[\W_]+")
_PATIENCE: Final = 50  # names: who writes more wrong ones has another trouble than spelling
_TELLING: Final = 4  # letters
_SHORT: Final = 5  # letters
_LOOSE: Final = 0.8  # as difflib counts: what is no slip, but a label said otherwise
_FEW: Final = 500  # names of an entity: of more, misspelt ones are not looked for


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
        self._by_name: dict[str, str] | None = None
        self._asked: dict[str, str | None] = {}
        self.own = tuple(own)  # as given, without what the catalogue adds
        hollow: list[str] = []
        for entity in self.own:
            known = self.find(entity.label)
            whole = entity if known is None else _extended(known, entity)
            if whole.names and all(name.weak for name in whole.names):
                hollow.append(entity.label)
                # It is told once, at the entity: a query that asks for it is not wrong as well.
                whole = replace(whole, names=_strong(whole))
            self._own[_key(entity.label)] = whole
        # The labels of own entities whose names are all weak, so that none counts.
        self.hollow = tuple(hollow)

    def find(self, label: str) -> Entity | None:
        """Return the entity of this label, whatever the label's case."""
        key = _key(label)
        return self._own.get(key) or self._catalogue.get(key)

    def suggest(self, label: str) -> str | None:
        """Return the label that was probably meant: one with this name, else the nearest."""
        key = _key(label)
        if key not in self._asked:
            patient = len(self._asked) < _PATIENCE
            self._asked[key] = self.meant(label) or (self._nearest(key) if patient else None)
        return self._asked[key]

    def meant(self, name: str) -> str | None:
        """Return the label that is, or that has as a name in any language, this very name.

        Case, accents, hyphens and the kind of apostrophe make no difference.
        """
        key = _key(name)
        entity = self.find(name)
        if entity is not None:
            return entity.label
        return self._names().get(_plain(key)) or self._catalogue.alias(key)

    def _nearest(self, key: str) -> str | None:
        labels = {_key(known): known for known in self._labels()}
        words = set(_plain(key).split())
        whole = [known for known in labels.values() if words <= set(_plain(known).split())]
        if len(whole) == 1 and len(key) >= _TELLING:
            return whole[0]
        near = nearest(_plain(key), self._ranked())
        if near is not None:
            return self._names()[near]
        loose = get_close_matches(key, labels, n=1, cutoff=_LOOSE) if len(key) > _SHORT else []
        return labels[loose[0]] if loose else None

    def _labels(self) -> tuple[str, ...]:
        return (*self._catalogue.labels(), *(entity.label for entity in self._own.values()))

    def _ranked(self) -> Iterator[tuple[str, int]]:
        """Yield all names, in plain letters, with a rank; names of watch lists are left out.

        Own entities come first, labels before other names.
        """
        sizes = {one.label: len(one.names) for one in self._own.values()}
        for name, label in self._names().items():
            if sizes.get(label, 0) <= _FEW:
                yield name, 2 * (label not in sizes) + (name != _plain(label))

    def _names(self) -> dict[str, str]:
        """Return the labels by all names, in plain letters; own entities come first."""
        if self._by_name is None:
            # Only a mistake in a rules file asks: it can wait for all entities to be decoded.
            self._by_name = {}
            known = filter(None, map(self.find, self._labels()))
            for entity in (*self._own.values(), *known):
                for text in (entity.label, *(name.text for name in entity.names)):
                    self._by_name.setdefault(_plain(text), entity.label)
            self._by_name.pop("", None)
        return self._by_name


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


def _plain(text: str) -> str:
    """Return a name without case, accents and signs, as people type it."""
    return _SIGNS.sub(" ", fold(text)).strip()


def _strong(entity: Entity) -> tuple[Name, ...]:
    return tuple(replace(name, weak=False) for name in entity.names)


def _extended(known: Entity, own: Entity) -> Entity:
    # Whether a name is weak, the person says who names it again.
    said = {name.text: name.weak for name in own.names}
    kept = (replace(name, weak=said.get(name.text, name.weak)) for name in known.names)
    names = tuple(dict.fromkeys((*kept, *own.names)))
    excluding = tuple(dict.fromkeys((*known.excluding, *own.excluding)))
    kind, wikidata = own.kind or known.kind, own.wikidata or known.wikidata
    return Entity(own.label, names, excluding, kind, wikidata)
