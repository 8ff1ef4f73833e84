"""What matching finds: the rule, the entry, and the spans that made it true."""

from dataclasses import dataclass

from watcher.model.poll import Entry
from watcher.model.rules import Rule


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of an entry that made a query true.

    `start` and `end` count code points of `field` as it stands in the entry; `text` is what
    stands there, `term` the leaf of the query that it made true, as written. Of an entity
    `name` is the name that was found, as the rules file or the catalogue writes it.
    """

    field: str
    start: int
    end: int
    text: str
    term: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule, an entry, and why."""

    rule: Rule
    entry: Entry
    evidence: tuple[Evidence, ...]
