"""What happened and how things are: alerts, deliveries, feeds, status, and a copy of the store."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.options import JsonOption, LimitOption, RulesOption, chosen

if TYPE_CHECKING:
    from watcher.flows.reload import RulesFile
    from watcher.store import Store

feeds_app = typer.Typer(no_args_is_help=True, help="Feeds, with their health.")


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command()(alerts)
    app.command()(deliveries)
    app.add_typer(feeds_app, name="feeds")
    app.command()(status)
    app.command()(backup)


def _opened(rules: Path | None) -> "tuple[RulesFile, Store]":
    """Open the store that a rules file names; a wrong file is no reason not to look at it."""
    from watcher.config.surroundings import store_url
    from watcher.errors import InputError
    from watcher.flows.reload import read_rules
    from watcher.store import open_store

    path = chosen(rules)
    reading = read_rules(path, os.environ)
    if reading.draft is None and not path.exists():
        raise InputError(reading.problems)
    url = reading.draft.store if reading.draft else store_url(path.parent, os.environ)
    return reading, open_store(url, path.parent, create=False)


def alerts(rules: RulesOption = None, as_json: JsonOption = False, limit: LimitOption = 20) -> None:
    """List the alerts that were raised, newest first."""
    from watcher import clock
    from watcher.cli.as_json import alert_json
    from watcher.cli.listings import show_alerts
    from watcher.cli.show import print_json

    _, store = _opened(rules)
    with store:
        rows = store.alert_rows(limit)
    if as_json:
        print_json([alert_json(row) for row in rows])
    else:
        show_alerts(rows, clock.now())


def deliveries(
    rules: RulesOption = None,
    as_json: JsonOption = False,
    limit: LimitOption = 20,
    dead: Annotated[bool, typer.Option("--dead", help="Only those that were given up.")] = False,
) -> None:
    """List what was or will be sent to whom, and how each attempt went, newest first."""
    from watcher import clock
    from watcher.cli.as_json import delivery_json
    from watcher.cli.listings import show_deliveries
    from watcher.cli.show import print_json
    from watcher.model import State

    _, store = _opened(rules)
    with store:
        rows = store.delivery_rows(limit, State.DEAD if dead else None)
        if as_json:
            print_json([delivery_json(row, store.attempts(row.delivery.id)) for row in rows])
        else:
            show_deliveries(rows, clock.now())


@feeds_app.command("list")
def list_feeds(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """List the feeds with their health: what fails first."""
    from watcher import clock
    from watcher.cli.as_json import feed_json
    from watcher.cli.listings import show_feeds
    from watcher.cli.show import print_json

    _, store = _opened(rules)
    with store:
        rows = store.feed_rows()
    if as_json:
        print_json([feed_json(row) for row in rows])
    else:
        show_feeds(rows, clock.now())


def status(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Say how everything is: the daemon, the feeds, the channels, what waits."""
    from watcher import clock
    from watcher.cli.as_json import status_json
    from watcher.cli.listings import Condition, show_status
    from watcher.cli.show import print_json
    from watcher.store import holder, noted

    reading, store = _opened(rules)
    with store:
        now, daemon = clock.now(), holder(store.path)
        condition = Condition(
            daemon=daemon,
            trouble=noted(store.path) if daemon is not None else "",
            store=str(store.path),
            status=store.status(now),
            failing=tuple(row for row in store.feed_rows() if row.state.error),
            rules=len(reading.draft.rules) if reading.draft else 0,
            mistakes=sum(problem.kind == "error" for problem in reading.problems),
        )
    if as_json:
        print_json(status_json(condition))
    else:
        show_status(condition, now)


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    rules: RulesOption = None,
) -> None:
    """Write a consistent copy of the store, while the daemon runs if it does."""
    _, store = _opened(rules)
    with store:
        store.backup(file)
    typer.echo(f"wrote {file}")
