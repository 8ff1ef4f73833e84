"""The command line: its commands by chapter, and what errors turn into.

Exit status: 0 done, 1 the input is wrong, 2 usage, 3 something outside failed.
"""

import errno
import io
import os
import sys
from collections.abc import Sequence

import typer

from watcher import __version__
from watcher.cli import (
    demo,
    entities,
    explain,
    init,
    ledger,
    plumbing,
    rules,
    service,
    testing,
    trial,
    trying,
)
from watcher.cli.help import Group
from watcher.errors import InputError, OutsideError, StoreError

INPUT_IS_WRONG = 1
OUTSIDE_FAILED = 3
_DISK = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO))


app = typer.Typer(
    cls=Group,
    name="watcher",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Alerts from the news: polls feeds, matches rules, tells you once, with the reason.",
)
for chapter in (
    service,
    demo,
    init,
    rules,
    testing,
    explain,
    trying,
    entities,
    trial,
    ledger,
    plumbing,
):
    chapter.add_to(app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"watcher {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Hold the options that stand before any command."""
    del version


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; errors become sentences here, and only here."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A feed's text may hold what no encoding can say; better a backslash than no listing.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_the_rest()  # whoever read the output has seen enough: not a word
        return 0
    except OSError as error:
        if error.errno not in _DISK:
            raise
        _leave_the_rest()
        print(f"watcher: the disk failed, or is full: {error.strerror}", file=sys.stderr)
        return OUTSIDE_FAILED
    return status


def _leave_the_rest() -> None:
    """Let what is still to be written go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str]) -> int:
    try:
        app(arguments, prog_name="watcher", standalone_mode=True)
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None  # typer and rich make a 1 of it: wrong input
        return end.code if isinstance(end.code, int) else OUTSIDE_FAILED
    except InputError as error:
        from watcher.cli.screen.problems import show_problems

        show_problems(error.problems)
        return INPUT_IS_WRONG
    except (StoreError, OutsideError) as error:
        print(f"watcher: {error}", file=sys.stderr)
        return OUTSIDE_FAILED
    return 0
