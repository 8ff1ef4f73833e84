"""What happened and how things are: alerts, deliveries, feeds, status, and a copy of the store."""

from pathlib import Path
from typing import Annotated

import typer

from watcher.cli.help import Command, Group
from watcher.cli.listing.stored import Stored, stored
from watcher.cli.options import JsonOption, LimitOption, RulesOption, TimesOption

alerts_app = typer.Typer(cls=Group, help="List the newest alerts.")
feeds_app = typer.Typer(cls=Group, no_args_is_help=True, help="Look after the feeds.")


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.add_typer(alerts_app, name="alerts")
    app.command(cls=Command)(deliveries)
    app.add_typer(feeds_app, name="feeds")
    app.command(cls=Command)(status)
    app.command(cls=Command)(backup)


@alerts_app.callback(invoke_without_command=True)
def alerts(
    context: typer.Context,
    rules: RulesOption = None,
    as_json: JsonOption = False,
    limit: LimitOption = 20,
    times: TimesOption = False,
) -> None:
    """List the newest alerts."""
    if context.invoked_subcommand is not None:
        context.obj = rules
        return
    with stored(rules) as here:
        # One more than is listed tells whether there are older ones.
        found = here.store.alert_rows(limit + 1)
        rows = found[:limit]
        if as_json:
            from watcher.cli.listing.as_json import alert_json
            from watcher.cli.screen.show import print_json

            print_json([alert_json(row) for row in rows])
        elif rows:
            from watcher.cli.listing.alerts import show_alerts

            show_alerts(rows, here.times(exact=times), more=len(found) > limit)
        else:
            _say_no_alerts(here)


def _say_no_alerts(here: Stored) -> None:
    from watcher.cli.listing.alerts import MOST_VERDICTS, say_no_alerts
    from watcher.model import Reason

    verdicts = here.store.verdict_rows(MOST_VERDICTS)
    too_old = sum(verdict.reason is Reason.FIRST_POLL for verdict in verdicts)
    say_no_alerts(here.store.status(here.now), too_old)


@alerts_app.command("show", cls=Command)
def show_alert(
    context: typer.Context,
    alert: Annotated[
        str, typer.Argument(metavar="ID", help="The beginning of its id, 4 characters or more.")
    ],
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Tell the whole way of one alert, from its feed to each attempt."""
    from watcher.cli.listing.find import found

    with stored(rules or context.obj) as here:
        way = here.store.way(found(here.store, alert, here.now))
        if as_json:
            from watcher.cli.listing.as_json import way_json
            from watcher.cli.screen.show import print_json

            print_json(way_json(way))
        else:
            from watcher.cli.listing.way import show_way

            show_way(way, here.rule_names(), here.times(exact=True))


def deliveries(
    rules: RulesOption = None,
    as_json: JsonOption = False,
    limit: LimitOption = 20,
    times: TimesOption = False,
    dead: Annotated[bool, typer.Option("--dead", help="Only those that were given up.")] = False,
) -> None:
    """List what was or will be sent to whom, and why not."""
    from watcher.model import State

    with stored(rules) as here:
        found = here.store.delivery_rows(limit + 1, State.DEAD if dead else None)
        rows = found[:limit]
        if as_json:
            from watcher.cli.listing.as_json import delivery_json
            from watcher.cli.screen.show import print_json

            attempts = here.store.attempts
            print_json([delivery_json(row, attempts(row.delivery.id)) for row in rows])
        elif rows:
            from watcher.cli.listing.deliveries import show_deliveries

            show_deliveries(rows, here.times(exact=times), more=len(found) > limit)
        else:
            from watcher.cli.listing.deliveries import say_no_deliveries

            say_no_deliveries(dead=dead, alerts=bool(here.store.alert_rows(1)))


@feeds_app.command("list", cls=Command)
def list_feeds(
    rules: RulesOption = None, as_json: JsonOption = False, times: TimesOption = False
) -> None:
    """List the feeds with their health."""
    with stored(rules) as here:
        rows = here.store.feed_rows()
        if as_json:
            from watcher.cli.listing.as_json import feed_json
            from watcher.cli.screen.show import print_json

            print_json([feed_json(row) for row in rows])
        elif rows:
            from watcher.cli.listing.feeds import show_feeds

            show_feeds(rows, here.times(exact=times))
        else:
            from watcher.cli.listing.feeds import say_no_feeds

            say_no_feeds()


def status(
    rules: RulesOption = None, as_json: JsonOption = False, times: TimesOption = False
) -> None:
    """Say how everything is, and what to do about what is wrong."""
    with stored(rules) as here:
        condition, told = here.condition(), here.times(exact=times)
    if as_json:
        from watcher.cli.listing.as_json import status_json
        from watcher.cli.screen.show import print_json

        print_json(status_json(condition, told))
    else:
        from watcher.cli.listing.status import show_status

        show_status(condition, told)


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    rules: RulesOption = None,
) -> None:
    """Copy the store, also while the daemon runs."""
    with stored(rules) as here:
        here.store.backup(file)
    typer.echo(f"wrote {file}")
