"""What a rules file names and no rule uses: entities and tags."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from watcher.model import Entity, Feed, Rule
from watcher.rules.advice.scope import words_asked, words_of
from watcher.rules.language.tree import Node, Prefix, Quoted, Reference, Restricted, Word
from watcher.text.fold import fold


@dataclass(slots=True)
class Usage:
    """What the queries so far use. A query that is wrong may use what it names."""

    labels: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    anything: bool = False  # a `feed:` whose meaning nobody can say

    def add(self, nodes: Iterable[Node]) -> None:
        """Take note of the nodes of a query."""
        for node in nodes:
            kind = type(node)
            if kind is Reference:
                self.labels.add(_key(node.label))  # type: ignore[union-attr]
            elif kind is Restricted and node.field == "feed":  # type: ignore[union-attr]
                self._add_feed(node.node)  # type: ignore[union-attr]

    def _add_feed(self, node: Node) -> None:
        match node:
            case Word() | Quoted():
                self.words.update(*words_asked(node.text))
            case Prefix():
                self.beginnings.add(fold(node.text))
            case _:
                self.anything = True

    def add_wrong(self, query: str) -> None:
        """Take note of a query that could not be read."""
        self.wrong.append(" ".join(query.casefold().split()))

    def unused_entities(self, own: Iterable[Entity]) -> tuple[str, ...]:
        """Return the labels of the person's entities that no query uses."""
        labels = (entity.label for entity in own if _key(entity.label) not in self.labels)
        return tuple(label for label in labels if not self._in_wrong(_key(label)))

    def unused_tags(self, feeds: Sequence[Feed], rules: Iterable[Rule]) -> tuple[str, ...]:
        """Return the tags that no rule's `feeds` names and that no `feed:` can mean, each once."""
        if self.anything or self._in_wrong("feed:"):
            return ()
        tags: dict[str, str] = {}
        for feed in feeds:
            for tag in feed.tags:
                tags.setdefault(tag.casefold(), tag)
        if not tags:
            return ()
        named = {label.casefold() for rule in rules for label in rule.feeds}
        return tuple(tag for key, tag in tags.items() if key not in named and not self._meant(tag))

    def _meant(self, tag: str) -> bool:
        found = words_of(tag)
        if not self.words.isdisjoint(found):
            return True
        return any(form.startswith(start) for form in found for start in self.beginnings)

    def _in_wrong(self, text: str) -> bool:
        return any(text in query for query in self.wrong)


def _key(label: str) -> str:
    return " ".join(label.casefold().split())
