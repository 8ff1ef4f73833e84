"""`watcher run`: the daemon, or one round of it."""

import os
from collections.abc import Coroutine
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from watcher.cli.help import Command
from watcher.cli.options import RulesArgument, RulesOption, chosen

if TYPE_CHECKING:
    from watcher.flows.plan import Plan
    from watcher.flows.reload import RulesFile
    from watcher.store.store import Store


_T = TypeVar("_T")


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command(cls=Command)(run)


def run(
    rules: RulesArgument = None,
    rules_option: RulesOption = None,
    once: Annotated[bool, typer.Option("--once", help="Poll and deliver once, then end.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="With --once: every feed, due or not.")
    ] = False,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="With --once: print what would be sent; store nothing."),
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log every poll.")] = False,
) -> None:
    """Poll feeds, match rules, send alerts: the daemon."""
    from watcher.cli.logs import set_up
    from watcher.flows.reload import plan_or_raise

    if (everything or dry_run) and not once:
        raise typer.BadParameter("--all and --dry-run go with --once")
    path = chosen(rules, rules_option)
    plan = plan_or_raise(path, os.environ)
    set_up(plan.configuration.secrets, verbose=verbose)
    if dry_run:
        _rehearse(plan, everything=everything)
    elif once:
        _once(plan, everything=everything)
    else:
        _daemon(path, plan)


def _finish(work: Coroutine[Any, Any, _T]) -> _T:
    import asyncio  # here: it would make every command start later

    return asyncio.run(work)


def _open(plan: "Plan") -> "Store":
    from watcher.store import open_store

    return open_store(plan.configuration.store, plan.configuration.path.parent)


def _daemon(path: Path, plan: "Plan") -> None:
    from watcher.daemon.run import Daemon
    from watcher.store import hold

    with hold(store_file(plan)) as note, _open(plan) as store:
        _finish(Daemon(plan, store, partial(reread, path), note).run())


def reread(path: Path) -> "RulesFile":
    """Read the rules anew; what is secret in them is hidden in the log, be they right or wrong."""
    from watcher.cli.logs import hide
    from watcher.flows.reload import read_rules

    reading = read_rules(path, os.environ)
    if reading.draft is not None:
        hide(reading.draft.secrets)
    return reading


def _once(plan: "Plan", *, everything: bool) -> None:
    from watcher.cli.screen.rounds import show_round
    from watcher.flows.once import run_once
    from watcher.store import hold

    with hold(store_file(plan)), _open(plan) as store:
        outcome = _finish(run_once(plan, store, everything=everything))
    raise typer.Exit(show_round(outcome))


def _rehearse(plan: "Plan", *, everything: bool) -> None:
    import tempfile

    from watcher.cli.screen.rounds import show_rehearsal
    from watcher.flows.once import rehearse
    from watcher.store import open_store

    # The rehearsal works on a copy that is thrown away: whatever it does, nothing is stored.
    with tempfile.TemporaryDirectory(prefix="watcher-") as folder:
        copy = Path(folder) / "copy.db"
        real = store_file(plan)
        if real.exists():
            with _open(plan) as store:
                store.backup(copy)
        with open_store(f"sqlite:///{copy}", Path(folder)) as store:
            outcome = _finish(rehearse(plan, store, everything=everything))
    raise typer.Exit(show_rehearsal(outcome, plan.configuration.timezone))


def store_file(plan: "Plan") -> Path:
    """Return where the plan's store lies."""
    from watcher.store import store_path

    return store_path(plan.configuration.store, plan.configuration.path.parent)
