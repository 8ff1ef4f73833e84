"""`watcher demo`: the whole thing, with no account and no internet."""

from pathlib import Path
from typing import Annotated

import typer

from watcher.cli.help import Command


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command(cls=Command)(demo)


def demo(
    folder: Annotated[
        Path | None,
        typer.Option("--dir", metavar="DIR", help="Keep rules, store and mailbox there."),
    ] = None,
) -> None:
    """Show the whole daemon on sample feeds, without an account."""
    from watcher.demo.run import show

    raise typer.Exit(show(folder))
