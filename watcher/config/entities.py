"""The section `entities` of rules.yaml."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from watcher.config.keys import ENTITY
from watcher.config.languages import primary_tag
from watcher.config.nodes import Broken, Mapping, Node, Pair, Scalar, Sequence
from watcher.config.problems import Problems, shown
from watcher.config.reading import is_empty, read_keys, read_labelled, read_placed, read_texts
from watcher.model import Entity, Name


@dataclass(slots=True)
class EntitiesRead:
    """The entities, where the label of each stands, and where each of its names."""

    entities: list[Entity] = field(default_factory=list)
    labels: list[Node] = field(default_factory=list)
    names: dict[tuple[str, str], Node] = field(default_factory=dict)


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
        named = list(read_placed(pair.value, "a name", problems))
        read.names.update({(label, text): node for text, node in named})
        return Entity(label, tuple(dict.fromkeys(Name(text) for text, _ in named)))
    values = read_keys(pair.value, ENTITY, problems)
    names = _names(label, values, read, problems)
    excluding = read_texts(values["not"], "not", problems) if "not" in values else ()
    if not values and not set(pair.value.pairs) & set(ENTITY.planned):
        _nameless(pair, problems)
    return Entity(label, names, excluding)


def _nameless(pair: Pair, problems: Problems) -> None:
    text = f"the entity {shown(pair.key.text)} has no names"
    hint = "add  names: [NAME, …], or  not: [NAME, …] to narrow a built-in one"
    problems.error(pair.key, text, hint)


def _names(
    label: str, values: dict[str, Node], read: EntitiesRead, problems: Problems
) -> tuple[Name, ...]:
    names: list[Name] = []
    if "names" in values:
        for text, node in read_placed(values["names"], "names", problems):
            names.append(Name(text))
            read.names[label, text] = node
    for language, node in _languages(values.get("languages"), problems):
        for text, one in read_placed(node, "a name", problems):
            names.append(Name(text, language))
            read.names[label, text] = one
    return tuple(dict.fromkeys(names))


def _languages(node: Node | None, problems: Problems) -> Iterator[tuple[str | None, Node]]:
    """Yield languages, each with the names under it."""
    if isinstance(node, Mapping):
        for pair in node.pairs.values():
            yield primary_tag(pair.key.text, pair.key, problems), pair.value
    elif node is not None and not isinstance(node, Broken):
        text = "languages has names under each language"
        problems.error(node, text, "for example  languages: {ru: [NAME]}")
