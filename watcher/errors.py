"""What can go wrong, as one tree.

WatcherError
├── InputError      a file that a person wrote is wrong: one or more problems, each with its place
├── StoreError      the store cannot be used: locked, full, damaged, of a newer version
└── OutsideError    something outside failed: a feed, a channel, a port

Exceptions are for wrong input and for bugs. What the world does wrong while the daemon
runs comes back as a value (`FetchFailed`, `Outcome`). Only `cli/` turns these into text
and into an exit status.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Spot(NamedTuple):
    """Another place that a mistake involves, and in a few words what is there."""

    path: str
    line: int
    column: int
    text: str
    width: int = 1


class Mend(NamedTuple):
    """What to write instead, exactly: the characters from one place up to another become `text`.

    Lines and columns count from 1, in characters; both places lie in the file of the problem.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file: where it is, what is wrong, and how to mend it.

    `line` and `column` count from 1, in characters; `width` is how many characters are meant.
    `also` are further places that are involved. `mend` is there where the hint says exactly what
    to write: done literally, it makes this problem go away. It may hold a secret of the file.
    """

    path: str
    line: int
    column: int
    text: str
    hint: str = ""
    width: int = 1
    kind: Literal["error", "warning"] = "error"
    also: tuple[Spot, ...] = ()
    mend: Mend | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        """Return the line that every compiler would print."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.kind}: {self.text}{hint}"


class WatcherError(Exception):
    """The root of what `watcher` itself raises."""


class InputError(WatcherError):
    """A file that a person wrote is wrong."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class StoreError(WatcherError):
    """The store cannot be used; the text is a sentence for a person."""


class StoreBusyError(StoreError):
    """Another daemon holds the store."""


class OutsideError(WatcherError):
    """Something outside failed; the text is a sentence for a person."""
