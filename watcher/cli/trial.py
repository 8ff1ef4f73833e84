"""`watcher send-test`: one real message through one channel, or through all."""

import os
from typing import Annotated

import typer

from watcher.cli.help import Command
from watcher.cli.options import RulesOption, chosen


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command("send-test", cls=Command)(send_test)


def send_test(
    channel: Annotated[
        str | None,
        typer.Argument(metavar="CHANNEL", help="A channel's name. Default: all of them."),
    ] = None,
    rules: RulesOption = None,
) -> None:
    """Send one real message through a channel."""
    from watcher import clock
    from watcher.cli.logs import set_up
    from watcher.delivery.send import send
    from watcher.errors import InputError, Problem
    from watcher.flows.reload import plan_or_raise
    from watcher.flows.trial import trial_delivery
    from watcher.model import Result

    path = chosen(rules)
    plan = plan_or_raise(path, os.environ)
    set_up(plan.configuration.secrets)
    names = [one.name for one in plan.configuration.channels]
    meant = [name for name in names if channel is None or name.casefold() == channel.casefold()]
    if not meant:
        hint = f"there are: {', '.join(names)}"
        raise InputError([Problem(str(path), 1, 1, f"no channel is called {channel!r}", hint)])
    failed = False
    for target in plan.targets.values():
        if target.channel in meant:
            outcome = send(trial_delivery(target, plan, clock.now()), target)
            good = outcome.result is Result.SENT
            failed = failed or not good
            told = "sent" if good else f"failed: {outcome.reason}"
            typer.echo(f"{target.channel} ({target.label}): {told}", err=not good)
    if failed:
        raise typer.Exit(3)
