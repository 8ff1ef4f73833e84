"""What the commands `entities …` show: entities of a rules file and of the catalogue, as one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from watcher.config.configuration import Configuration
from watcher.config.load import load
from watcher.config.telling.problems import Placed
from watcher.entities.lookup import Entities
from watcher.entities.search import Hit, Known, search
from watcher.errors import Problem, Spot
from watcher.flows.shipped import shipped
from watcher.model import Entity, Name
from watcher.text.inflection.tables import languages


@dataclass(frozen=True, slots=True)
class Named:
    """A name, where it stands (None: built in), and whether it bends in its language."""

    name: Name
    place: Spot | None
    bends: bool


@dataclass(frozen=True, slots=True)
class Portrait:
    """An entity as a query finds it.

    `place` is where its label stands, None where it is only built in; `sources` the packages that
    a built-in one comes from, empty where it is not built in. `excluding` are the names inside
    which it is not meant, each with whether the person wrote it.
    """

    entity: Entity
    names: tuple[Named, ...]
    excluding: tuple[tuple[str, bool], ...] = ()
    spellings: tuple[str, ...] = ()
    place: Spot | None = None
    built_in: bool = False
    sources: Mapping[str, str] = field(default_factory=dict)


class Knowledge:
    """All entities that may be named: those of a rules file, where there is one, and the rest.

    `problems` are what is wrong with that file.
    """

    def __init__(self, configuration: Configuration | None, problems: Sequence[Problem]) -> None:
        self.problems = problems
        self.configuration = configuration
        self.catalogue = shipped().catalogue
        self.entities = Entities(configuration.entities if configuration else (), self.catalogue)

    @classmethod
    def of(cls, path: Path | None, env: Mapping[str, str]) -> "Knowledge":
        """Read a rules file, be it right or wrong; with None only the catalogue is known."""
        if path is None:
            return cls(None, ())
        loaded = load(path, env)
        return cls(loaded.draft, loaded.problems)

    def portrait(self, label: str) -> Portrait | None:
        """Return all that is looked for under a label; None where there is no such entity."""
        whole = self.entities.find(label)
        if whole is None:
            return None
        built_in = self.catalogue.get(label)
        number = self._number(label)
        own = None if number is None else self.entities.own[number]
        said = set(own.excluding) if own else set()
        return Portrait(
            whole,
            tuple(self._named(whole, own)),
            tuple((text, text in said) for text in whole.excluding),
            self.catalogue.spellings(label),
            None if number is None else self._place(number),
            built_in is not None,
            self.catalogue.sources if built_in else {},
        )

    def search(self, text: str) -> tuple[Hit, ...]:
        """Return the entities with a label or name that contains a text, the best first."""
        return search(text, self._all())

    def _all(self) -> Iterator[Known]:
        own = {entity.label.casefold() for entity in self.entities.own}
        for entity in self.entities.own:
            whole = self.entities.find(entity.label) or entity
            yield Known(whole, self.catalogue.spellings(entity.label), own=True)
        for label in self.catalogue.labels():
            known = self.catalogue.get(label)
            if known is not None and label.casefold() not in own:
                yield Known(known, self.catalogue.spellings(label))

    def _number(self, label: str) -> int | None:
        found = self.entities.find(label)
        labels = [entity.label for entity in self.entities.own]
        return labels.index(found.label) if found and found.label in labels else None

    def _named(self, whole: Entity, own: Entity | None) -> Iterator[Named]:
        bending = languages()
        mine = {(name.text, name.language) for name in own.names} if own else set()
        for name in whole.names:
            place = self._at(whole.label, name) if (name.text, name.language) in mine else None
            yield Named(name, place, name.language is None or name.language in bending)

    def _at(self, label: str, name: Name) -> Spot | None:
        if self.configuration is None:
            return None
        return self._spot(self.configuration.places.name(label, name.text))

    def _place(self, number: int) -> Spot | None:
        if self.configuration is None:
            return None
        return self._spot(self.configuration.places.of("entities", number))

    def _spot(self, where: Placed | None) -> Spot | None:
        if where is None or self.configuration is None:
            return None
        return self.configuration.places.spot(where)
