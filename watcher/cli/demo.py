"""`watcher demo`: the whole thing, with no account and no internet."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command()(demo)


def demo(
    folder: Annotated[
        Path | None,
        typer.Option("--dir", metavar="DIR", help="Keep rules, store and mailbox there."),
    ] = None,
) -> None:
    """Run the daemon on sample feeds: alerts arrive in a mailbox, a chat, and here."""
    from watcher.demo.run import show

    raise typer.Exit(show(folder))
