"""Where every rule and query stands, in a few bytes each: there may be a hundred thousand."""

from array import array
from typing import NamedTuple

from watcher.config.text.nodes import Broken, Node, Scalar

_STYLES = ("", "'", '"', "|", ">")


class RulePlace(NamedTuple):
    """Where a rule begins, and where each of its queries and examples stands."""

    start: Broken
    match: tuple[Scalar, ...] = ()
    unless: tuple[Scalar, ...] = ()
    tests: tuple[Node, ...] = ()


class RulePlaces:
    """The places of rules, by their numbers; queries count on from `match` to `unless`."""

    def __init__(self) -> None:
        self._rules = array("q")  # start, end, numbers of the first query and example
        self._queries = array("q")  # start, end, style
        self._examples = array("q")  # start, end

    def add(self, place: RulePlace) -> None:
        """Note the place of the next rule."""
        firsts = (len(self._queries) // 3, len(self._examples) // 2)
        self._rules.extend((*place.start, *firsts))
        for query in (*place.match, *place.unless):
            self._queries.extend((query.start, query.end, _STYLES.index(query.style)))
        for example in place.tests:
            self._examples.extend((example.start, example.end))

    def rule(self, number: int) -> Broken:
        """Return where a rule begins."""
        return Broken(*self._rules[number * 4 : number * 4 + 2])

    def query(self, number: int, index: int, text: str) -> Scalar:
        """Return one of the queries of a rule, whose text the caller knows."""
        at = (self._rules[number * 4 + 2] + index) * 3
        start, end, style = self._queries[at : at + 3]
        return Scalar(text, start, end, _STYLES[style])

    def example(self, number: int, index: int) -> Broken:
        """Return where one of the examples of a rule stands."""
        at = (self._rules[number * 4 + 3] + index) * 2
        return Broken(*self._examples[at : at + 2])
