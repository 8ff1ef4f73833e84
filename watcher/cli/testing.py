"""`watcher test`: the examples beside the rules, each held against its rule."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.help import Command
from watcher.cli.options import JsonOption, RulesArgument, RulesOption, chosen

if TYPE_CHECKING:
    from watcher.flows.plan import Plan

MOST_TOLD = 100  # failures that are told in full
_HOW = (
    "write beside a rule what it must find and what it must not:",
    "    tests:",
    "      match: [a headline that it must find]",
    "      miss: [one that it must not]",
)


def add_to(app: typer.Typer) -> None:
    """Add this chapter's command."""
    app.command("test", cls=Command)(try_rules)


def try_rules(
    rules: RulesArgument = None,
    rules_option: RulesOption = None,
    name: Annotated[
        str,
        typer.Option(
            "--name", "-k", metavar="NAME", help="Only rules with this in their name or id.",
            show_default=False,
        ),
    ] = "",
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="A line for each example.")
    ] = False,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Try each rule on the examples that stand beside it."""
    from watcher.flows.reload import plan_or_raise

    plan = plan_or_raise(chosen(rules, rules_option), os.environ)
    numbers = _called(plan, name)
    tested = [number for number in numbers if plan.configuration.rules[number].tests]
    if as_json:
        failed = _print(plan, numbers, tested)
    else:
        failed = _shown(plan, numbers, tested, verbose=verbose)
    if failed:
        raise typer.Exit(1)


def _called(plan: "Plan", name: str) -> Sequence[int]:
    """Return the numbers of the rules that are meant; none is wrong input."""
    from watcher.errors import InputError, Problem
    from watcher.flows.examples import rules_called

    numbers = rules_called(plan, name)
    if not numbers:
        from watcher.config.telling.problems import hint_for, meant

        names = [rule.name for rule in plan.configuration.rules]
        text = f"no rule has {name!r} in its name or id"
        path = str(plan.configuration.path)
        raise InputError([Problem(path, 1, 1, text, hint_for(meant(name, names), names))])
    return numbers


def _shown(plan: "Plan", numbers: Sequence[int], tested: Sequence[int], *, verbose: bool) -> int:
    """Show a person what became of the examples; return how many failed."""
    from watcher.cli.screen.show import Screen, count, say
    from watcher.cli.why.examples import closing, headline, show_failure, show_lines, show_signs
    from watcher.flows.examples import explained, try_examples

    if not tested:
        say(f"{count(len(numbers), 'rule')}, and no tests yet: {_HOW[0]}")
        for line in _HOW[1:]:
            say(line)
        return 0
    screen, tried = Screen(), try_examples(plan, tested)
    total = sum(len(plan.configuration.rules[number].tests) for number in tested)
    failed = show_lines(screen, tried) if verbose else show_signs(screen, tried, total)
    for one in explained(plan, failed[:MOST_TOLD]):
        show_failure(screen, one)
    if len(failed) > MOST_TOLD:
        screen.tell("", *(headline(one) for one in failed[MOST_TOLD:]))
    screen.tell("", *closing(len(numbers), total, len(failed), len(numbers) - len(tested)))
    return len(failed)


def _print(plan: "Plan", numbers: Sequence[int], tested: Sequence[int]) -> int:
    """Print JSON; return how many examples failed."""
    from watcher.cli.listing.as_json import tried_json
    from watcher.cli.screen.show import print_json
    from watcher.flows.examples import explained, try_examples

    rows = [tried_json(one) for one in explained(plan, try_examples(plan, tested))]
    rules = [plan.configuration.rules[number] for number in numbers]
    failed = sum(not row["passed"] for row in rows)
    print_json(
        {
            "rules": len(rules),
            "passed": len(rows) - failed,
            "failed": failed,
            "untested": [rule.name for rule in rules if not rule.tests],
            "examples": rows,
        }
    )
    return failed
