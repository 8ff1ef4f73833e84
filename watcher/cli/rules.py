"""`watcher init` and `watcher check`: writing rules files, and finding what is wrong in them."""

import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from watcher.cli.options import JsonOption, RulesArgument, RulesOption, chosen


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command()(init)
    app.command()(check)


def init(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it.")] = Path(
        "rules.yaml"
    ),
) -> None:
    """Write a commented rules file that works at once: real feeds, alerts on this terminal."""
    from importlib.resources import files

    from watcher.errors import OutsideError

    text = files("watcher.config").joinpath("sample.yaml").read_text("utf-8")
    try:
        # 0600 from the start: channel addresses hold passwords.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise OutsideError(f"{path} is there already; it was left as it is") from None
    except OSError as error:
        raise OutsideError(f"{path} cannot be written: {error.strerror}") from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    typer.echo(f"wrote {path}")
    typer.echo(f"  look:   $EDITOR {path}")
    typer.echo(f"  check:  watcher check {path}")
    typer.echo(f"  try:    watcher run --once --dry-run {path}")
    typer.echo(f"  start:  watcher run {path}")


def check(
    rules: RulesArgument = None, rules_option: RulesOption = None, as_json: JsonOption = False
) -> None:
    """Find every mistake in a rules file: file, line, column, and the mend."""
    from watcher.cli.problems import show_problems
    from watcher.flows.reload import read_rules

    path = chosen(rules, rules_option)
    reading = read_rules(path, os.environ)
    if as_json:
        from watcher.cli.show import print_json

        print_json([asdict(problem) for problem in reading.problems])
    else:
        show_problems(reading.problems)
    if reading.plan is None:
        errors = sum(problem.kind == "error" for problem in reading.problems)
        typer.echo(f"{path}: {errors} {'error' if errors == 1 else 'errors'}", err=True)
        raise typer.Exit(1)
    if not as_json:
        plan = reading.plan
        parts = (
            (len(plan.feeds), "feed"),
            (len(plan.configuration.channels), "channel"),
            (len(plan.configuration.rules), "rule"),
        )
        told = ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in parts)
        typer.echo(f"{path}: all is well: {told}")
