"""Walks the tree of commands."""

from collections.abc import Iterator
from typing import Any

import typer

from watcher.cli.main import app


def commands() -> dict[str, Any]:
    """Return every command by its name behind `watcher`; the command line itself is ``."""
    return dict(_walked("", typer.main.get_command(app)))


def _walked(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    yield name, command
    for word, below in getattr(command, "commands", {}).items():
        yield from _walked(f"{name} {word}".strip(), below)


def parsed(words: list[str]) -> None:
    """Let the command line read words as `watcher` would, and carry nothing out.

    Raises:
        typer._click.exceptions.UsageError: if it takes them for wrong.

    """
    command = typer.main.get_command(app)
    context = command.make_context("watcher", list(words))
    while (rest := [*context._protected_args, *context.args]) and hasattr(command, "commands"):
        command = command.commands[rest[0]]
        context = command.make_context(rest[0], rest[1:], parent=context)
