"""Rules evaluated one by one, each tree by itself on plain lists of words: slow, and no index."""

from itertools import combinations, product

from watcher.model import Entity
from watcher.rules.language.query import parse_query
from watcher.rules.language.tree import (
    And,
    Near,
    Node,
    Not,
    Or,
    Prefix,
    Proximity,
    Quoted,
    Reference,
    Regex,
    Restricted,
    Word,
)

Span = tuple[int, int]
Blocks = list[list[str]]


def blocks(text: str) -> Blocks:
    return [block.split() for block in text.split("\n\n")]


class Plainly:
    """One entry of small words without inflections; says which trees are true of it."""

    def __init__(self, title: str, content: str, *entities: Entity) -> None:
        self._fields = {"title": blocks(title), "content": blocks(content)}
        self._texts = {"title": title, "content": content}
        self._entities = {entity.label: entity for entity in entities}

    def matches(self, query: str) -> bool:
        return self.true(parse_query(query))

    def true(self, node: Node, field: str = "") -> bool:
        match node:
            case And():
                return all(self.true(part, field) for part in node.nodes)
            case Or():
                return any(self.true(part, field) for part in node.nodes)
            case Not():
                return not self.true(node.node, field)
            case Restricted():
                return self.true(node.node, node.field)
            case Regex():
                # The patterns of these tests are runs of letters.
                texts = [self._texts[field]] if field else self._texts.values()
                return any(node.pattern in text for text in texts)
            case _:
                rows = self._rows(field)
                return any(self._spans(node, row) for row in rows)

    def _rows(self, field: str) -> Blocks:
        names = [field] if field else list(self._fields)
        return [row for name in names for row in self._fields[name]]

    def _spans(self, node: Node, row: list[str]) -> set[Span]:
        match node:
            case Prefix():
                return {(at, at + 1) for at, word in enumerate(row) if word.startswith(node.text)}
            case Proximity():
                words = [Word(word) for word in node.text.split()]
                return self._close([self._spans(word, row) for word in words], node.distance)
            case Near():
                sides = [self._side(side, row) for side in (node.left, node.right)]
                return self._close(sides, node.distance)
            case Reference():
                return self._entity(self._entities[node.label], row)
            case Word() | Quoted():
                return _stand(node.text.split(), row)
            case _:
                raise AssertionError(node)

    def _side(self, node: Node, row: list[str]) -> set[Span]:
        if isinstance(node, Or):
            return set().union(*(self._side(part, row) for part in node.nodes))
        return self._spans(node, row)

    def _close(self, units: list[set[Span]], distance: int) -> set[Span]:
        """Return all windows with one span of each unit, none of which overlap."""
        windows: set[Span] = set()
        for chosen in product(*units):
            apart = all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(chosen, 2))
            start, end = min(a for a, _ in chosen), max(b for _, b in chosen)
            if apart and end - start - sum(b - a for a, b in chosen) <= distance:
                windows.add((start, end))
        # A window around another says nothing more, nor does NEAR see it.
        return {one for one in windows if not any(_inside(two, one) for two in windows - {one})}

    def _entity(self, entity: Entity, row: list[str]) -> set[Span]:
        strong = any(self._mentions(entity, other, weak=False) for other in self._rows(""))
        return self._mentions(entity, row, weak=strong)

    def _mentions(self, entity: Entity, row: list[str], *, weak: bool) -> set[Span]:
        names = [name.text for name in entity.names if weak or not name.weak]
        spans = set().union(*(_stand(name.split(), row) for name in names))
        spans = {one for one in spans if not any(_inside(one, two) for two in spans - {one})}
        barred = set().union(*(_stand(text.split(), row) for text in entity.excluding))
        return {one for one in spans if not any(_inside(one, two) for two in barred)}


def _stand(words: list[str], row: list[str]) -> set[Span]:
    width = len(words)
    return {(at, at + width) for at in range(len(row)) if row[at : at + width] == words}


def _inside(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]
