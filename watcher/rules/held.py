"""Single terms held against one document, by the very functions that hold rules against it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from watcher.entities.lookup import Entities
from watcher.model import Entity, Evidence, Rule
from watcher.rules.compile import RuleSet, compile_rules
from watcher.text.document import Document

Found = Mapping[str, tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class Terms:
    """Queries, each compiled as a rule of its own, to be held against any number of documents."""

    queries: tuple[str, ...]
    rules: RuleSet

    @classmethod
    def of(cls, queries: Iterable[str], entities: Entities) -> "Terms":
        """Compile queries; one that is wrong is never found."""
        each = tuple(dict.fromkeys(queries))
        rules = [Rule(query, query, (query,)) for query in each]
        return cls(each, compile_rules(rules, entities).ruleset)

    def found(self, document: Document) -> Found:
        """Return the queries that are true of a document, each with its evidence."""
        matches = self.rules.match(document) if self.queries else ()
        return {match.rule.id: match.evidence for match in matches}


class Held:
    """One document, and what was asked of it so far: each query is compiled once."""

    def __init__(self, document: Document, entities: Entities, terms: Terms) -> None:
        """Begin with the answers to some terms."""
        self.document = document
        self._entities = entities
        self._asked: dict[str, tuple[Evidence, ...] | None] = {}
        self._note(terms)

    def ask(self, queries: Iterable[str]) -> Found:
        """Return those of the queries that are true, each with its evidence."""
        queries = list(queries)
        new = [query for query in queries if query not in self._asked]
        if new:
            self._note(Terms.of(new, self._entities))
        asked = self._asked
        return {query: hits for query in queries if (hits := asked[query]) is not None}

    def entity(self, label: str) -> Entity | None:
        """Return the entity of a label."""
        return self._entities.find(label)

    def as_entity(self, entity: Entity) -> tuple[Evidence, ...]:
        """Return where an entity is found that no rules file has."""
        query = f'@"{entity.label}"'
        return Terms.of([query], Entities([entity], {})).found(self.document).get(query, ())

    def _note(self, terms: Terms) -> None:
        found = terms.found(self.document)
        self._asked.update((query, found.get(query)) for query in terms.queries)
