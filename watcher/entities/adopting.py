"""What an item of Wikidata becomes among the entities of a rules file: a new one, or more of one.

It is the entity with its id, else the one of its label: but only where that is the same thing, or
where a person says so by giving the label.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from watcher.entities.choosing import chosen, is_same, lacking
from watcher.entities.wikidata import Item
from watcher.model import Entity, Name
from watcher.text.fold import fold

_ENGLISH: Final = "en"


class Found(Protocol):
    """What is known already: `own` is what the rules file says, the rest as a query finds it."""

    @property
    def own(self) -> tuple[Entity, ...]:
        """The entities of the rules file, as they are written there."""

    def find(self, label: str) -> Entity | None:
        """Return the entity of a label, own and built-in names together."""

    def meant(self, name: str) -> str | None:
        """Return the label of the entity that has this name."""


@dataclass(frozen=True, slots=True)
class Adoption:
    """An item under its label, with the names that are lacking there.

    `keys` are what to write, as rules.yaml has it. `extends`: there is an entity of that label,
    in the rules file (`own`) or built in.
    """

    item: Item
    label: str
    names: tuple[Name, ...]
    keys: Mapping[str, str | tuple[str, ...] | Mapping[str, tuple[str, ...]]]
    extends: bool = False
    own: bool = False
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asked for: a label, and languages; with none of these, all."""

    label: str = ""
    languages: tuple[str, ...] = field(default=())


class UnwantedError(Exception):
    """An item cannot be taken as it is asked for; the text says why, and what to do."""


def adopt(item: Item, known: Found, wish: Wish) -> Adoption:
    """Return what an item becomes; raise UnwantedError where it would be mixed up with another."""
    label = _label(item, known.own, wish)
    there = known.find(label)
    own = next((one for one in known.own if _key(one.label) == _key(label)), None)
    if there is not None:
        _same_thing(item, there, given=bool(wish.label))
        label = own.label if own else there.label
    whose = (_key(label), _key(item.label(_ENGLISH)))

    def elsewhere(name: str) -> bool:
        meant = known.meant(name)
        return meant is not None and _key(meant) not in whose

    took = chosen(item, wish.languages, elsewhere)
    names = lacking(took.names, there)
    named = (*names, *(there.names if there else ()))
    if not any(not name.weak for name in named):
        raise UnwantedError(_nameless(item, wish.languages))
    keys = _keys(item, names, there, own)
    return Adoption(item, label, names, keys, there is not None, own is not None, took.left_out)


def _label(item: Item, own: Iterable[Entity], wish: Wish) -> str:
    same = next((one for one in own if one.wikidata in (item.id, item.asked)), None)
    given = " ".join(wish.label.removeprefix("@").split())
    if same is not None:
        if given and _key(given) != _key(same.label):
            raise UnwantedError(f"{item.id} is there already, as the entity {same.label!r}")
        return same.label
    # A query writes a label in double quotes.
    return given or item.label(_ENGLISH, None, *wish.languages).replace('"', "'")


def _same_thing(item: Item, there: Entity, *, given: bool) -> None:
    hint = "give this one a label of its own: --label LABEL"
    if there.wikidata and there.wikidata not in (item.id, item.asked):
        text = f"the entity {there.label!r} is {there.wikidata} on Wikidata, and not {item.id}"
        raise UnwantedError(f"{text}; {hint}")
    if not (given or there.wikidata or is_same(item, there)):
        what = f" ({item.description})" if item.description else ""
        text = f"there is an entity {there.label!r}, and {item.id}{what} seems to be another thing"
        raise UnwantedError(f"{text}; {hint}, or --label {there.label!r} to join the two")


def _nameless(item: Item, languages: Collection[str]) -> str:
    where = f" in {', '.join(languages)}" if languages else ""
    return f"{item.id} has no name on Wikidata{where} that tells what is meant"


def _keys(
    item: Item, names: Iterable[Name], there: Entity | None, own: Entity | None
) -> dict[str, str | tuple[str, ...] | Mapping[str, tuple[str, ...]]]:
    strong = [name for name in names if not name.weak]
    languages: dict[str, tuple[str, ...]] = {}
    for name in strong:
        if name.language:
            languages[name.language] = (*languages.get(name.language, ()), name.text)
    keys: dict[str, str | tuple[str, ...] | Mapping[str, tuple[str, ...]]] = {
        "names": tuple(name.text for name in strong if name.language is None),
        "languages": dict(sorted(languages.items())),
        "weak": tuple(dict.fromkeys(name.text for name in names if name.weak)),
        "kind": item.kind.value if item.kind and not (there and there.kind) else "",
        "wikidata": item.id if own is None or not own.wikidata else "",
    }
    return {key: value for key, value in keys.items() if value}


def _key(label: str) -> str:
    return " ".join(fold(label).split())
