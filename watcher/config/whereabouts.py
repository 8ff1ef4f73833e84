"""Where every rule and query stands, in a few bytes each: there may be a hundred thousand."""

from array import array
from typing import NamedTuple

from watcher.config.nodes import Broken, Scalar

_STYLES = ("", "'", '"', "|", ">")


class RulePlace(NamedTuple):
    """Where a rule begins, and where each of its queries stands."""

    start: Broken
    match: tuple[Scalar, ...] = ()
    unless: tuple[Scalar, ...] = ()


class RulePlaces:
    """The places of rules, by their numbers; queries count on from `match` to `unless`."""

    def __init__(self) -> None:
        self._rules = array("q")  # start, end, number of the first query
        self._queries = array("q")  # start, end, style

    def add(self, place: RulePlace) -> None:
        """Note the place of the next rule."""
        self._rules.extend((*place.start, len(self._queries) // 3))
        for query in (*place.match, *place.unless):
            self._queries.extend((query.start, query.end, _STYLES.index(query.style)))

    def rule(self, number: int) -> Broken:
        """Return where a rule begins."""
        return Broken(*self._rules[number * 3 : number * 3 + 2])

    def query(self, number: int, index: int, text: str) -> Scalar:
        """Return one of the queries of a rule, whose text the caller knows."""
        at = (self._rules[number * 3 + 2] + index) * 3
        start, end, style = self._queries[at : at + 3]
        return Scalar(text, start, end, _STYLES[style])
