"""`watcher explain`: why a story did, or did not, match: every rule, every step."""

import os
from typing import Annotated

import typer

from watcher.cli.help import Command
from watcher.cli.options import JsonOption, RulesArgument, RulesOption, chosen


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command(cls=Command)(explain)


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="An alert's id, the address of a stored story or of a feed, a file, or - for "
            "standard input.",
        ),
    ],
    rules: RulesArgument = None,
    rules_option: RulesOption = None,
    rule: Annotated[
        str, typer.Option("--rule", metavar="NAME", help="Only this rule.", show_default=False)
    ] = "",
    language: Annotated[
        str,
        typer.Option(
            "--lang", metavar="TAG", help="The language of a plain text.", show_default=False
        ),
    ] = "",
    feed: Annotated[
        str,
        typer.Option(
            "--feed", metavar="NAME", help="The feed of a plain text.", show_default=False
        ),
    ] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Every rule whole, also those with nothing in it.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Say of each rule why it matches a story or does not."""
    from watcher import clock
    from watcher.cli.why.asked import Said, rule_named, subjects_of
    from watcher.flows.reload import plan_or_raise
    from watcher.flows.subjects import explained

    plan = plan_or_raise(chosen(rules, rules_option), os.environ)
    only = rule_named(rule, plan)
    now = clock.now()
    whole = everything or bool(only)
    subjects = subjects_of(what, plan, Said(language, feed), now)
    found = list(explained(subjects, plan, only, everything=whole))
    if as_json:
        from watcher.cli.screen.show import print_json
        from watcher.cli.why.as_json import explained_json

        print_json([explained_json(each) for each in found])
        return
    from watcher.cli.screen.times import Times
    from watcher.cli.why.explained import Page

    page = Page(Times(now), everything=whole)
    if len(found) == 1:
        page.show(found[0])
    else:
        page.show_all(found)
