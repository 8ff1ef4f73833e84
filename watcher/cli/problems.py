"""What is wrong with a file, as a person reads it: the place, the line, a caret, the mend."""

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rich.console import Console
from rich.text import Text

from watcher.errors import Problem

COLOURS = {"error": "bold red", "warning": "bold yellow"}


def show_problems(problems: Iterable[Problem]) -> None:
    """Print problems on standard error: with colour and the line on a terminal, else one a line."""
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    for problem in problems:
        if console.is_terminal:
            console.print(_pictured(problem))
        else:
            print(problem, file=sys.stderr)


def _pictured(problem: Problem) -> Text:
    place = f"{problem.path}:{problem.line}:{problem.column}: "
    text = Text.assemble((place, "bold"), (f"{problem.kind}: ", COLOURS[problem.kind]))
    text.append(f"{problem.text}\n")
    lines = _lines(problem.path)
    if 0 < problem.line <= len(lines):
        line = lines[problem.line - 1].replace("\t", " ")
        number = f"{problem.line:>5} | "
        width = max(1, min(problem.width, len(line) - problem.column + 1))
        text.append(f"{number}{line}\n")
        text.append(" " * (len(number) - 2) + "| ")
        text.append(" " * (problem.column - 1))
        text.append("^" * width + "\n", COLOURS[problem.kind])
    if problem.hint:
        text.append("        mend: ", "bold green")
        text.append(f"{problem.hint}\n")
    return text


@cache
def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []
