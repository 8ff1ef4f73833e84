"""`watcher parse` and `watcher match`: the daemon's own functions on files and pipes."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from watcher.cli.help import Command
from watcher.cli.options import RulesArgument, RulesOption, chosen


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command(cls=Command)(parse)
    app.command(cls=Command)(match)


def parse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Feed documents.")],
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="ADDRESS", help="The address that relative links refer to."),
    ] = None,
) -> None:
    """Turn feed documents into entries, as JSON lines."""
    from watcher.cli.screen.show import json_text
    from watcher.feeds.lines import entry_to_json
    from watcher.feeds.parse import NotAFeed
    from watcher.feeds.parse import parse as parse_body

    unread = False
    for path in files:
        try:
            body = path.read_bytes()
        except OSError as error:
            print(f"{path}: {error.strerror}", file=sys.stderr)
            unread = True
            continue
        parsed = parse_body(body, url or path.absolute().as_uri(), {})
        if isinstance(parsed, NotAFeed):
            print(f"{path}: {parsed.reason}", file=sys.stderr)
            unread = True
            continue
        for entry in parsed.entries:
            line = {"file": str(path), **entry_to_json(entry)}
            print(json_text(line))
    if unread:
        raise typer.Exit(1)


def match(
    rules: RulesArgument = None,
    rules_option: RulesOption = None,
    ids: Annotated[bool, typer.Option("--ids", help="Leave the evidence out.")] = False,
) -> None:
    """Turn entries into matches, as JSON lines."""
    from watcher.cli.screen.show import json_text
    from watcher.flows.reload import plan_or_raise
    from watcher.flows.replay import match_lines

    plan = plan_or_raise(chosen(rules, rules_option), os.environ)
    wrong = False
    for result in match_lines(plan, sys.stdin.buffer):
        if isinstance(result, str):
            print(result, file=sys.stderr)
            wrong = True
            continue
        for row in result:
            if ids:
                del row["evidence"]
            print(json_text(row))
    if wrong:
        raise typer.Exit(1)
