"""The section `entities` of rules.yaml."""

from collections.abc import Iterable

from watcher.config.keys import ENTITY
from watcher.config.languages import primary_tag
from watcher.config.nodes import Broken, Mapping, Node, Pair, Scalar, Sequence
from watcher.config.problems import Problems, shown
from watcher.config.reading import is_empty, read_keys, read_labelled, read_texts
from watcher.model import Entity, Name


def read_entities(nodes: Iterable[Node], problems: Problems) -> tuple[list[Entity], list[Node]]:
    """Read every entity, and where its label stands. Its key is its label, not a name."""
    entities: list[Entity] = []
    labels: list[Node] = []
    for pair in read_labelled(nodes, "entity", problems):
        entity = _entity(pair, problems)
        if entity is not None:
            entities.append(entity)
            labels.append(pair.key)
    return entities, labels


def _entity(pair: Pair, problems: Problems) -> Entity | None:
    label = pair.key.text.strip()
    if isinstance(pair.value, Broken):
        return None
    if is_empty(pair.value):
        _nameless(pair, problems)
        return None
    if isinstance(pair.value, Scalar | Sequence):
        names = tuple(Name(text) for text in read_texts(pair.value, "a name", problems))
        return Entity(label, names)
    values = read_keys(pair.value, ENTITY, problems)
    names = _names(values, problems)
    excluding = read_texts(values["not"], "not", problems) if "not" in values else ()
    if not values and not set(pair.value.pairs) & set(ENTITY.planned):
        _nameless(pair, problems)
    return Entity(label, names, excluding)


def _nameless(pair: Pair, problems: Problems) -> None:
    text = f"the entity {shown(pair.key.text)} has no names"
    hint = "add  names: [NAME, …], or  not: [NAME, …] to narrow a built-in one"
    problems.error(pair.key, text, hint)


def _names(values: dict[str, Node], problems: Problems) -> tuple[Name, ...]:
    names: list[Name] = []
    if "names" in values:
        names += [Name(text) for text in read_texts(values["names"], "names", problems)]
    node = values.get("languages")
    if isinstance(node, Mapping):
        for pair in node.pairs.values():
            language = primary_tag(pair.key.text, pair.key, problems)
            texts = read_texts(pair.value, "a name", problems)
            names += [Name(text, language) for text in texts]
    elif node is not None and not isinstance(node, Broken):
        text = "languages has names under each language"
        problems.error(node, text, "for example  languages: {ru: [NAME]}")
    return tuple(dict.fromkeys(names))
