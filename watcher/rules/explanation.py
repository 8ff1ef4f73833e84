"""Why a rule is true of a document or not: what `explain` returns, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from watcher.model import Evidence, Rule


class Kind(StrEnum):
    """What a branch of a query asks for, in words."""

    ALL = "all of"
    ANY = "any of"
    NOT = "not"
    WORD = "word"
    BEGINNING = "beginning of a word"
    PHRASE = "phrase"
    EXACT = "exact form"
    CLOSE = "close together"
    ENTITY = "entity"
    PATTERN = "regular expression"


GROUPS = (Kind.ALL, Kind.ANY, Kind.NOT)


@dataclass(frozen=True, slots=True)
class Branch:
    """A part of a query, held against a document.

    `term` is a query that asks for this part alone, with its field. A group has `branches`, a
    leaf has `hits`: the evidence, in order, also where the leaf stands under a NOT. `reason` says
    in plain words why a leaf is false although something like it is there, or what of it did not
    count; `instead` is that something.
    """

    kind: Kind
    term: str
    true: bool
    hits: tuple[Evidence, ...] = ()
    branches: tuple["Branch", ...] = ()
    reason: str = ""
    instead: tuple[Evidence, ...] = ()

    def leaves(self) -> Iterator["Branch"]:
        """Yield the leaves below, or the branch itself if it is one."""
        if self.kind not in GROUPS:
            yield self
        for branch in self.branches:
            yield from branch.leaves()


@dataclass(frozen=True, slots=True)
class Scope:
    """One side of a rule's scope: the reason in plain words, and whether it holds."""

    reason: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule held against a document: each of its queries, what takes it back, and its scope.

    `match` and `unless` have a branch for each query, in the order of the rule.
    """

    rule: Rule
    match: tuple[Branch, ...]
    unless: tuple[Branch, ...]
    feeds: Scope
    languages: Scope

    @property
    def asked(self) -> bool:
        """Say whether one of the queries is true."""
        return any(branch.true for branch in self.match)

    @property
    def true(self) -> bool:
        """Say whether the rule matches: exactly where `RuleSet.match` does."""
        barred = any(branch.true for branch in self.unless)
        return self.asked and not barred and self.feeds.holds and self.languages.holds

    @property
    def nearly(self) -> bool:
        """Say whether the rule does not match, but something that it asks for is there."""
        return not self.true and self.share > 0

    @property
    def share(self) -> float:
        """Return how much of what the queries ask for is there, or nearly there: from 0 to 1."""
        leaves = [leaf for branch in self.match for leaf in _wanted(branch, negated=False)]
        there = sum(leaf.true or bool(leaf.instead) for leaf in leaves)
        return there / len(leaves) if leaves else 0.0


def _wanted(branch: Branch, *, negated: bool) -> Iterator[Branch]:
    """Yield the leaves that a query asks for, not those that it excludes."""
    if branch.kind is Kind.NOT:
        negated = not negated
    elif branch.kind not in GROUPS and not negated:
        yield branch
    for below in branch.branches:
        yield from _wanted(below, negated=negated)
