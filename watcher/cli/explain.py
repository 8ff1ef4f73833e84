"""`watcher explain`: why a story did, or did not, match: every rule, every step."""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.help import Command
from watcher.cli.options import JsonOption, RulesArgument, RulesOption, chosen

if TYPE_CHECKING:
    from datetime import datetime

    from watcher.flows.plan import Plan
    from watcher.flows.subjects import Subject
    from watcher.store import Store

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_LONGEST = 2000  # characters of a sentence
_ID = re.compile(r"[0-9a-fA-F]{4,24}")
WRONG_INPUT, WRONG_USAGE, OUTSIDE_FAILED = 1, 2, 3


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
    everything: Annotated[
        bool, typer.Option("--all", help="Every rule whole, also those with nothing in it.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Say of each rule why it matches a story or does not."""
    from watcher import clock
    from watcher.flows.reload import plan_or_raise
    from watcher.flows.subjects import explained

    plan = plan_or_raise(chosen(rules, rules_option), os.environ)
    only = _rule_named(rule, plan)
    now = clock.now()
    whole = everything or bool(only)
    subjects = _subjects(what, plan, now)
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


def _rule_named(name: str, plan: "Plan") -> str:
    """Return the name of a rule as it is written; nothing where none is asked for."""
    from difflib import get_close_matches

    if not name:
        return ""
    names = [rule.name for rule in plan.configuration.rules]
    known = next((one for one in names if one.casefold() == name.casefold()), None)
    if known is not None:
        return known
    near = get_close_matches(name, names, 1, 0.5)
    hint = f"; perhaps you mean {near[0]!r}" if near else f"; there are: {', '.join(names[:10])}"
    raise _ended(f"no rule is called {name!r}{hint}", WRONG_USAGE)


def _subjects(what: str, plan: "Plan", now: "datetime") -> Sequence["Subject"]:
    if what == "-":
        # A shell may have closed it: then there is nothing in it.
        body = sys.stdin.buffer.read() if sys.stdin else b""
        return _read(body, "<stdin>", "file:///", plan)
    if _ADDRESS.match(what):
        return _at(what, plan)
    path = Path(what)
    if path.exists() or not _ID.fullmatch(what):
        try:
            body = path.read_bytes()
        except OSError as error:
            said = f"{what}: {error.strerror}"
            raise _ended(said, WRONG_INPUT) from None
        return _read(body, what, path.absolute().as_uri(), plan)
    return [_alert(what, plan, now)]


def _read(body: bytes, name: str, url: str, plan: "Plan") -> Sequence["Subject"]:
    from watcher.flows.subjects import of_body

    try:
        return of_body(body, url, plan)
    except ValueError as error:
        raise _ended(f"{name}: {error}", WRONG_INPUT) from None


def _alert(what: str, plan: "Plan", now: "datetime") -> "Subject":
    from watcher.cli.listing.find import found
    from watcher.flows.subjects import of_alert

    with _store(plan) as store:
        return of_alert(found(store, what, now), store, plan)


def _at(url: str, plan: "Plan") -> Sequence["Subject"]:
    """Return the stored entries with this link, else those of the feed that is there."""
    from watcher.cli.screen.show import say
    from watcher.errors import StoreError
    from watcher.flows.subjects import of_link

    try:
        with _store(plan) as store:
            stored = of_link(url, store, plan)
        unknown = "no stored entry has this link"
    except StoreError as error:
        stored, unknown = (), str(error)
    if stored:
        return stored
    say(f"{unknown}; looking whether it is a feed …")
    return _fetched(url, plan)


def _fetched(url: str, plan: "Plan") -> Sequence["Subject"]:
    import asyncio

    from watcher.fetch.http import Client
    from watcher.flows.discover import HASTE
    from watcher.flows.subjects import of_feed
    from watcher.flows.threads import names

    async def connected() -> tuple[tuple["Subject", ...], str]:
        async with Client(HASTE, resolver=names()) as client:
            return await of_feed(client, url, plan)

    subjects, reason = asyncio.run(connected())
    if not subjects:
        hint = "; save the text of the story to a file, and explain that"
        raise _ended(f"{reason}{hint}", OUTSIDE_FAILED)
    return subjects


def _store(plan: "Plan") -> "Store":
    from watcher.store import open_store

    return open_store(plan.configuration.store, plan.configuration.path.parent, create=False)


def _ended(text: str, status: int) -> typer.Exit:
    from watcher.cli.screen.show import say
    from watcher.text.display import plain

    say(f"watcher: {plain(text, _LONGEST)}")  # a file's name may be hostile, too
    return typer.Exit(status)
