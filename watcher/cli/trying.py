"""`watcher try`: what a query finds in what is stored, the newest first."""

import re
import sys
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.help import Command
from watcher.cli.options import JsonOption, LimitOption, RulesArgument, RulesOption

if TYPE_CHECKING:
    from watcher.cli.listing.stored import Stored
    from watcher.flows.past import Query

_WRONG_INPUT, _WRONG_USAGE, _STOPPED = 1, 2, 130
# What a terminal would obey where a mistake in the query is shown; no text is found by it.
_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def add_to(app: typer.Typer) -> None:
    """Add this chapter's command."""
    app.command("try", cls=Command)(try_query)


def try_query(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="What to look for; put -- before a leading -.")
    ],
    rules: RulesArgument = None,
    rules_option: RulesOption = None,
    since: Annotated[
        str, typer.Option("--since", metavar="TIME", help="How far back: 90s, 10m, 6h, 2d.")
    ] = "7d",
    feed: Annotated[
        str,
        typer.Option(
            "--feed", metavar="FEED", help="Only feeds of this name, tag or address.",
            show_default=False,
        ),
    ] = "",
    limit: LimitOption = 20,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Show what a query finds in the stored entries."""
    from watcher.cli.listing.stored import stored
    from watcher.flows.past import read_query

    span = _span(since)
    with stored(rules or rules_option) as here:
        if here.reading.plan is None:
            _say_wrong_file()
        asked = read_query(_OBEYED.sub(" ", query), here.reading.draft)
        _tell_mistakes(asked)
        if asked.wrong:
            raise typer.Exit(_WRONG_INPUT)
        _search(here, asked, _feeds(feed, asked), (span, limit), as_json=as_json)


def _search(
    here: "Stored",
    query: "Query",
    feeds: Sequence[str] | None,
    bounds: tuple[timedelta, int],
    *,
    as_json: bool,
) -> None:
    from watcher.cli.screen.show import print_json
    from watcher.cli.why.found import Tally, found_json, say_tally, show_found
    from watcher.flows.past import looks

    span, limit = bounds
    since = here.now - span
    total, oldest = here.store.entry_count(feeds, since)
    tally = Tally(total)
    found = looks(query, here.store, feeds, since)
    if as_json:
        print_json(found_json(found, tally, limit))
    else:
        show_found(found, tally, limit, here.times(exact=False))
    sys.stdout.flush()
    say_tally(tally, limit, span, here.now - oldest if oldest else span)
    if tally.stopped:
        raise typer.Exit(_STOPPED)


def _span(text: str) -> timedelta:
    from watcher.config.sections.durations import DurationError, read_duration

    try:
        return read_duration(text)
    except DurationError as error:
        raise typer.BadParameter(f"{error}: {error.hint}", param_hint="--since") from None


def _feeds(name: str, query: "Query") -> Sequence[str] | None:
    """Return the ids of the feeds that are meant; None where that is all of them."""
    from difflib import get_close_matches

    from watcher.flows.past import feeds_called

    if not name:
        return None
    found = [feed.id for feed in feeds_called(name, query.feeds)]
    if found:
        return found
    labels = [label for feed in query.feeds for label in (feed.name, *feed.tags)]
    near = get_close_matches(name, labels, 1, 0.5)
    hint = f"; perhaps you mean {near[0]!r}" if near else ""
    raise typer.BadParameter(
        f"no feed has the name, tag or address {name!r}{hint}", param_hint="--feed"
    )


def _say_wrong_file() -> None:
    from watcher.cli.screen.show import say

    say(
        "watcher: the rules file is wrong, so that feeds or entities may be missing here; "
        "watcher check says what is wrong"
    )


def _tell_mistakes(query: "Query") -> None:
    """Say what `check` would say of the query: with a picture on a terminal, else a line each."""
    from rich.console import Console

    from watcher.cli.why.query import query_picture
    from watcher.errors import Problem

    screen = Console(stderr=True, soft_wrap=True, highlight=False, emoji=False, markup=False)
    for mistake in query.compiled.mistakes:
        place = ("<query>", 1, mistake.start + 1)
        if screen.is_terminal:
            for line in query_picture(query.text, mistake, max(20, screen.width - 6)):
                screen.print(line)
        else:
            problem = Problem(*place, mistake.text, mistake.hint, kind=mistake.kind)
            print(problem, file=sys.stderr)
