"""Questions to the person at the terminal, or to whoever has written the answers beforehand."""

import io
import re
import sys
from contextlib import suppress

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from watcher.cli.screen.wrap import wrapped

# Never meant in an answer of one line: controls, line ends of Unicode, a BOM, halves of characters.
_STRAY = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+")
# Seen by nobody: marks that turn the direction of a line, and blanks without width.
_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]+")
_NARROWEST = 16  # columns: nothing fits into fewer
_WIDEST = 100  # columns that are used: longer lines are hard to read
_PROSE = 2  # columns before prose; what stands deeper is an item
_YES = {"": True, "y": True, "yes": True, "n": False, "no": False}


def address(typed: str) -> str:
    """Return an address without what cannot be seen in it: pages paste such signs along."""
    return "".join(char for char in typed if char.isprintable())


class Asking:
    """Asks on standard error, reads from standard input.

    `ended` is true from the end of the input on: then every answer is empty, and a yes or no
    is what was said to hold without a person.
    """

    def __init__(self) -> None:
        self.ended = False
        self._used = 0  # columns of a line that is not ended yet
        self.screen = Console(
            stderr=True, highlight=False, emoji=False, markup=False, soft_wrap=True
        )
        if isinstance(sys.stdin, io.TextIOWrapper):
            # A pasted byte that is no text must not end the session.
            sys.stdin.reconfigure(errors="replace")

    def ask(self, question: str, hint: str) -> str:
        """Return one line as typed, outer blanks cut; empty for Enter and at the end of input."""
        if self.ended:
            return ""
        self.screen.print()
        self._put(Text(question, "bold"), 0)
        self._put(Text(hint), 0)
        return self.again()

    def again(self) -> str:
        """Return a further line for the question that was asked last."""
        return self._answer() or ""

    def yes(self, question: str, *, unasked: bool = True) -> bool:
        """Return what is answered; Enter is yes. `unasked` is the answer at the end of input."""
        while True:
            if not self.ended:
                self.say(f"{question} [Y/n]")
            answer = self._answer()
            if answer is None:
                return unasked
            if answer.lower() in _YES:
                return _YES[answer.lower()]
            self.say("y or n, please")

    def say(self, text: str | Text) -> None:
        """Say something that is no question, indented, in the lines of the terminal."""
        whole = Text.assemble("  ", text)
        indent = len(whole.plain) - len(whole.plain.lstrip())
        self._put(whole, indent if indent <= _PROSE else indent + 2)

    def begin(self, text: str) -> None:
        """Say what begins now; `finish` says behind it what came of it."""
        *before, last = wrapped(Text(f"  {text}"), self.width, 4)
        for line in before:
            self.screen.print(line)
        self.screen.print(last, end="")
        self._used = last.cell_len

    def finish(self, text: str) -> None:
        """Say what came of what was begun: on the same line if there is room."""
        if self._used + 1 + cell_len(text) <= self.width:
            self.screen.print(f" {text}")
            return
        self.screen.print()
        self.say(f"  {text}")

    @property
    def width(self) -> int:
        """Return how many columns there are; a pipe's lines have no end."""
        if not self.screen.is_terminal:
            return sys.maxsize
        return min(_WIDEST, max(_NARROWEST, self.screen.width))

    def _put(self, text: Text, hanging: int) -> None:
        for line in wrapped(text, self.width, hanging):
            self.screen.print(line)

    def _answer(self) -> str | None:
        """Return what is typed; None from the end of the input on."""
        if self.ended:
            return None
        try:
            line = self._typed() if sys.stdin.isatty() and sys.stdout.isatty() else self._piped()
        except (EOFError, OSError, AttributeError):  # closed, or never there
            self.ended = True
            self.screen.print()
            return None
        return _STRAY.sub(" ", _UNSEEN.sub("", line)).strip()

    def _typed(self) -> str:
        with suppress(ImportError):
            import readline  # noqa: F401  input() then knows the arrow keys
        return input("> ")

    def _piped(self) -> str:
        self.screen.print("> ", end="")
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        self.screen.print()
        return line
