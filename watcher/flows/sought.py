"""An entity held against texts, as the daemon holds entries against a rule that asks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Rule
from watcher.rules.explain import Explainer, leaves_of
from watcher.rules.explanation import Branch
from watcher.rules.language.tree import Reference
from watcher.text.document import Document, annotate


@dataclass(frozen=True, slots=True)
class Sought:
    """An entity held against a text: the branch of its query, and the document."""

    branch: Branch
    document: Document


def sought(entity: Entity, entries: Sequence[Entry], entities: Entities) -> Iterator[Sought]:
    """Yield what of an entity is in each entry; `entities` are all that may be named."""
    query = str(Reference(label=entity.label, start=0, end=0))
    rule = Rule("shown", query, (query,))
    leaves = leaves_of((rule,), entities)
    for entry in entries:
        document = annotate(entry, None)
        (branch,) = Explainer(document, entities, leaves).explain(rule).match
        yield Sought(branch, document)
