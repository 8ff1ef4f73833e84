"""What rules.yaml says: feeds, entities, rules and channels."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from watcher.model.identity import Secret, stable_id


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


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity; `language` is a primary tag, None where it holds in any."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with names, written `@label`. `excluding`: names inside which it is not meant."""

    label: str
    names: tuple[Name, ...]
    excluding: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What to watch for and whom to tell; queries are as written in rules.yaml."""

    id: str
    name: str
    match: tuple[str, ...]
    unless: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    severity: Severity = Severity.NORMAL
    notify: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A named place to send to. With `problems` it gets the daemon's own troubles only."""

    name: str
    url: Secret
    problems: bool = False
