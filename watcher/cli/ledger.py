"""What happened and how things are: alerts, deliveries, feeds, status, and a copy of the store."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.options import JsonOption, LimitOption, RulesOption, chosen

if TYPE_CHECKING:
    from watcher.flows.plan import Plan
    from watcher.store.store import Store

feeds_app = typer.Typer(no_args_is_help=True, help="Feeds, with their health.")


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command()(alerts)
    app.command()(deliveries)
    app.add_typer(feeds_app, name="feeds")
    app.command()(status)
    app.command()(backup)


def _opened(rules: Path | None) -> "tuple[Plan, Store]":
    from watcher.flows.reload import plan_or_raise
    from watcher.store.store import open_store

    plan = plan_or_raise(chosen(rules), os.environ)
    configuration = plan.configuration
    return plan, open_store(configuration.store, configuration.path.parent, create=False)


def alerts(rules: RulesOption = None, as_json: JsonOption = False, limit: LimitOption = 20) -> None:
    """List the alerts that were raised, newest first."""
    from watcher import clock
    from watcher.cli.listings import show_alerts
    from watcher.cli.show import print_json

    _, store = _opened(rules)
    with store:
        rows = store.alert_rows(limit)
    if as_json:
        print_json(rows)
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
    from watcher.cli.listings import show_deliveries
    from watcher.cli.show import print_json
    from watcher.model import State

    _, store = _opened(rules)
    with store:
        rows = store.delivery_rows(limit, State.DEAD if dead else None)
        attempts = {row.delivery.id: store.attempts(row.delivery.id) for row in rows}
    if as_json:
        print_json([{"delivery": r.delivery, "attempts": attempts[r.delivery.id]} for r in rows])
    else:
        show_deliveries(rows, clock.now())


@feeds_app.command("list")
def list_feeds(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """List the feeds with their health: what fails first."""
    from watcher import clock
    from watcher.cli.listings import show_feeds
    from watcher.cli.show import print_json

    _, store = _opened(rules)
    with store:
        rows = store.feed_rows()
    if as_json:
        print_json(rows)
    else:
        show_feeds(rows, clock.now())


def status(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Say how everything is: the daemon, the feeds, the channels, what waits."""
    from watcher import clock
    from watcher.cli.listings import Condition, show_status
    from watcher.cli.show import print_json
    from watcher.store.lock import holder

    plan, store = _opened(rules)
    with store:
        now = clock.now()
        condition = Condition(
            daemon=holder(store.path),
            store=str(store.path),
            status=store.status(now),
            failing=tuple(row for row in store.feed_rows() if row.state.error),
            rules=len(plan.configuration.rules),
        )
    if as_json:
        print_json(condition)
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
