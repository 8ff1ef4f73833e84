"""The section `entities` of rules.yaml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from watcher.config.paths import file_beside
from watcher.config.sections.languages import primary_tag
from watcher.config.sections.watchlist import WatchList, read_list
from watcher.config.sections.wikidata import read_wikidata
from watcher.config.shape.keys import ENTITY
from watcher.config.telling.problems import Placed, Problems, Span, shown
from watcher.config.text.nodes import Broken, Node, Pair, Scalar, Sequence
from watcher.config.text.nodes import Mapping as Keyed
from watcher.config.text.reading import (
    is_empty,
    read_choice,
    read_keys,
    read_labelled,
    read_placed,
    read_text,
    read_texts,
)
from watcher.model import Entity, EntityKind, Name

# What people write who mean one of the kinds.
_KINDS: Final = {
    **dict.fromkeys(("country", "city", "region", "location", "area", "places"), "place"),
    **dict.fromkeys(("people", "human", "man", "woman", "individual", "persons"), "person"),
    **dict.fromkeys(("company", "firm", "party", "team", "club", "org"), "organisation"),
    **dict.fromkeys(("organization", "organizations", "institution", "body"), "organisation"),
}


class NamePlaces:
    """Where the names of entities stand, by label and name."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[str, str], Placed] = {}
        self._lists: dict[str, WatchList] = {}
        self._found: dict[str, Mapping[str, int]] = {}

    def note(self, label: str, name: str, where: Placed) -> None:
        """Note a name that stands in a rules file."""
        self._nodes[label, name] = where

    def note_list(self, label: str, listed: WatchList) -> None:
        """Note the names of an entity's list."""
        self._lists[label] = listed

    def get(self, label: str, name: str) -> Placed | None:
        """Return where a name stands, a Span in a list; None where it is built in."""
        where = self._nodes.get((label, name))
        listed = self._lists.get(label)
        if where is not None or listed is None:
            return where
        if label not in self._found:
            # Only who finds fault with a name asks: there may be a hundred thousand.
            self._found[label] = {one.text: number for number, one in enumerate(listed.names)}
        number = self._found[label].get(name)
        return None if number is None else Span(*listed.places[2 * number : 2 * number + 2])


@dataclass(slots=True)
class EntitiesRead:
    """The entities, where the label of each stands and each of its names, and all lists."""

    entities: list[Entity] = field(default_factory=list)
    labels: list[Node] = field(default_factory=list)
    names: NamePlaces = field(default_factory=NamePlaces)
    lists: list[WatchList] = field(default_factory=list)


def read_entities(nodes: Iterable[Node], problems: Problems) -> EntitiesRead:
    """Read every entity of every file. Its key is its label, not a name."""
    read = EntitiesRead()
    for pair in read_labelled(nodes, "entity", problems):
        entity = _entity(pair, read, problems)
        if entity is not None:
            read.entities.append(entity)
            read.labels.append(pair.key)
    return read


def _entity(pair: Pair, read: EntitiesRead, problems: Problems) -> Entity | None:
    label = pair.key.text.strip()
    if isinstance(pair.value, Broken):
        return None
    if is_empty(pair.value):
        _nameless(pair, problems)
        return None
    if isinstance(pair.value, Scalar | Sequence):
        return Entity(label, tuple(dict.fromkeys(_placed(label, pair.value, read, problems))))
    values = read_keys(pair.value, ENTITY, problems)
    names = _names(label, values, read, problems)
    excluding = read_texts(values["not"], "not", problems) if "not" in values else ()
    if not values:
        _nameless(pair, problems)
    kind = _kind(values.get("kind"), problems)
    return Entity(label, names, excluding, kind, read_wikidata(values.get("wikidata"), problems))


def _nameless(pair: Pair, problems: Problems) -> None:
    text = f"the entity {shown(pair.key.text)} has no names"
    hint = "add  names: [NAME, …], or  not: [NAME, …] to narrow a built-in one"
    problems.error(pair.key, text, hint)


def _kind(node: Node | None, problems: Problems) -> EntityKind | None:
    if node is None:
        return None
    kind = read_choice(node, "kind", [one.value for one in EntityKind], problems, _KINDS)
    return None if kind is None else EntityKind(kind)


def _names(
    label: str, values: dict[str, Node], read: EntitiesRead, problems: Problems
) -> tuple[Name, ...]:
    names: list[Name] = []
    if "names" in values:
        names += _placed(label, values["names"], read, problems, "names")
    for language, node in _languages(values.get("languages"), problems):
        names += (replace(name, language=language) for name in _placed(label, node, read, problems))
    if "file" in values:
        names = _with_listed(label, names, values["file"], read, problems)
    if "weak" in values:
        weak = list(_placed(label, values["weak"], read, problems, "weak"))
        names = _weakened(names, {name.text for name in weak}, weak)
    return tuple(dict.fromkeys(names))


def _placed(
    label: str, node: Node, read: EntitiesRead, problems: Problems, what: str = "a name"
) -> Iterator[Name]:
    """Yield the names in a text or a list, noting where each stands."""
    for text, where in read_placed(node, what, problems):
        read.names.note(label, text, where)
        yield Name(text)


def _with_listed(
    label: str, names: list[Name], node: Node, read: EntitiesRead, problems: Problems
) -> list[Name]:
    """Return the names with those of the list that a node names."""
    text = read_text(node, "file", problems)
    path = None if text is None else file_beside(node, text, problems)
    listed = None if path is None else read_list(path, problems)
    if listed is None or not listed.names:
        # It was told; no rule that asks for the entity shall be told of, too.
        return [*names, Name(label)]
    read.lists.append(listed)
    read.names.note_list(label, listed)
    # Of a name that stands in both the list knows the id.
    known = {name.text for name in listed.names}
    return [*(name for name in names if name.text not in known), *listed.names]


def _weakened(names: list[Name], weak: set[str], given: list[Name]) -> list[Name]:
    """Return the names with the weak ones marked, and those that stand among `weak` only."""
    marked = [replace(name, weak=True) if name.text in weak else name for name in names]
    known = {name.text for name in names}
    return [*marked, *(replace(name, weak=True) for name in given if name.text not in known)]


def _languages(node: Node | None, problems: Problems) -> Iterator[tuple[str | None, Node]]:
    """Yield languages, each with the names under it."""
    if isinstance(node, Keyed):
        for pair in node.pairs.values():
            yield primary_tag(pair.key.text, pair.key, problems), pair.value
    elif node is not None and not isinstance(node, Broken):
        text = "languages has names under each language"
        problems.error(node, text, "for example  languages: {ru: [NAME]}")
