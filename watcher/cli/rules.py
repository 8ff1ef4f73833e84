"""`watcher check` and `watcher schema`: what is wrong in a rules file, what may stand there."""

import os
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.help import Command
from watcher.cli.options import JsonOption, RulesArgument, RulesOption, chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from watcher.config.configuration import Listed
    from watcher.errors import Problem

_MOST_LISTS = 5


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command(cls=Command)(check)
    app.command(cls=Command)(schema)


def check(
    rules: RulesArgument = None, rules_option: RulesOption = None, as_json: JsonOption = False
) -> None:
    """Find every mistake in a rules file, with its mend."""
    from watcher.cli.screen.problems import show_problems
    from watcher.flows.reload import read_rules

    path = chosen(rules, rules_option)
    reading = read_rules(path, os.environ)
    if as_json:
        from watcher.cli.screen.show import print_json

        print_json([_as_json(problem) for problem in reading.problems])
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
        typer.echo(f"{path}: all is well: {told}{_lists(plan.configuration.lists)}")


def schema(
    included: Annotated[
        bool, typer.Option("--included", help="For a file that another one includes.")
    ] = False,
) -> None:
    """Print the JSON Schema of rules files, for editors."""
    from watcher.config.shape.schema import schema_text

    typer.echo(schema_text(included=included), nl=False)


def _lists(lists: "Sequence[Listed]") -> str:
    """Return how many names each of the first watch lists has."""
    from watcher.cli.screen.show import count

    told = [f"{one.path}: {count(one.names, 'name')}" for one in lists[:_MOST_LISTS]]
    if len(lists) > _MOST_LISTS:
        told.append(f"and {count(len(lists) - _MOST_LISTS, 'more list')}")
    return "".join(f"; {one}" for one in told)


def _as_json(problem: "Problem") -> dict[str, object]:
    """Return a problem for programs; without its mend where that would repeat a secret."""
    from watcher.cli.screen.problems import repeats_secret

    told = asdict(problem)
    if repeats_secret(problem):
        told["mend"] = None
    return told
