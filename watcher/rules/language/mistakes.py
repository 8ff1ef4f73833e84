"""What can be wrong with a query: where it stands, what it is, and how to mend it."""

from dataclasses import dataclass
from typing import Literal


class QueryError(Exception):
    """A query that cannot be used; `start` and `end` are code points of the query.

    `mend` is what to write in their place, exactly, so that this error goes away; None where
    there is no one answer.
    """

    def __init__(
        self, text: str, start: int, end: int, hint: str = "", mend: str | None = None
    ) -> None:
        super().__init__(text)
        self.text = text
        self.start = start
        self.end = end
        self.hint = hint
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a query that its author should know; the query works. `mend` as above."""

    text: str
    start: int
    end: int
    hint: str = ""
    mend: str | None = None


@dataclass(frozen=True, slots=True)
class Mistake:
    """An error or a warning in one query of one rule.

    `rule` counts the rules from 0, `index` the queries of the rule's `part`; `start` and
    `end` are code points of that query, and `mend` is what to write in their place. `other` is
    a further rule that is involved.
    """

    rule: int
    part: Literal["match", "unless"]
    index: int
    start: int
    end: int
    text: str
    hint: str = ""
    kind: Literal["error", "warning"] = "error"
    mend: str | None = None
    other: int | None = None
