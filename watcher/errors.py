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
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file: where it is, what is wrong, and how to mend it.

    `line` and `column` count from 1, in characters; `width` is how many characters are meant.
    """

    path: str
    line: int
    column: int
    text: str
    hint: str = ""
    width: int = 1
    kind: Literal["error", "warning"] = "error"

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
