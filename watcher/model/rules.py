"""What rules.yaml says: feeds, entities, rules and channels."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from watcher.model.identity import Secret, stable_id
from watcher.model.poll import Entry


class Severity(StrEnum):
    """How much an alert matters, as the rule says."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


# --- what rules.yaml says -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Feed:
    """A URL that we poll. `address` is the URL as it may be shown."""

    url: str = field(repr=False)  # it may hold a password
    name: str
    address: str
    publisher: str
    tags: tuple[str, ...] = ()
    language: str | None = None
    every: timedelta | None = None
    lookback: timedelta = timedelta(hours=12)
    allow_private: bool = False
    user_agent: str = "watcher"

    @property
    def id(self) -> str:
        """Say which feed this is, whatever its name and tags become."""
        return stable_id("feed", self.url)


class EntityKind(StrEnum):
    """What an entity is, as far as it matters for how its names are inflected."""

    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity; `language` is a primary tag, None where it holds in any.

    A `weak` name counts only beside a strong name of the same entity. `key` is what a watch
    list calls the thing that has this name, where the list says so.
    """

    text: str
    language: str | None = None
    weak: bool = False
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with names, written `@label`. `excluding`: names inside which it is not meant.

    `kind` is None where nobody said; such an entity and a place match by their adjectives, too.
    `wikidata` is its id there, such as Q43; empty where nobody said.
    """

    label: str
    names: tuple[Name, ...]
    excluding: tuple[str, ...] = ()
    kind: EntityKind | None = None
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """An entry by which a rule is tried: `wanted` if the rule must find it, else it must not."""

    entry: Entry
    wanted: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """What to watch for and whom to tell; queries are as written in rules.yaml.

    `tests` change nothing of what a rule does, and count for nothing when two are compared.
    """

    id: str
    name: str
    match: tuple[str, ...]
    unless: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    severity: Severity = Severity.NORMAL
    notify: tuple[str, ...] = ()
    tests: tuple[Example, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Channel:
    """A named place to send to. With `problems` it gets the daemon's own troubles only."""

    name: str
    url: Secret
    problems: bool = False
