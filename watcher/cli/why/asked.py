"""Finds what a person wants to have explained: a text, an alert, a stored story or a feed."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import typer

if TYPE_CHECKING:
    from datetime import datetime

    from watcher.flows.plan import Plan
    from watcher.flows.subjects import Subject
    from watcher.store import Store

_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
_ID: Final = re.compile(r"[0-9a-fA-F]{4,24}")
_LONGEST: Final = 2000  # characters of a sentence
_MOST_LISTED: Final = 10
WRONG_INPUT, WRONG_USAGE, OUTSIDE_FAILED = 1, 2, 3


class Said(NamedTuple):
    """What a person says of a text that does not say so itself: its language, its feed's name."""

    language: str = ""
    feed: str = ""


def subjects_of(what: str, plan: "Plan", said: Said, now: "datetime") -> Sequence["Subject"]:
    """Return what is asked for.

    Raises:
        typer.Exit: after a sentence, where that is nothing.

    """
    said = Said(_language(said.language), _feed(said.feed, plan))
    if what == "-":
        # A shell may have closed it: then there is nothing in it.
        body = sys.stdin.buffer.read() if sys.stdin else b""
        return _read(body, "<stdin>", "file:///", plan, said)
    path = Path(what)
    is_address = _ADDRESS.match(what) is not None
    if not is_address and (path.exists() or not _ID.fullmatch(what)):
        try:
            body = path.read_bytes()
        except OSError as error:
            raise ended(f"{what}: {error.strerror}", WRONG_INPUT) from None
        return _read(body, what, path.absolute().as_uri(), plan, said)
    if any(said):
        text = "--lang and --feed are for a text; what is stored or fetched says them itself"
        raise ended(text, WRONG_USAGE)
    return _at(what, plan) if is_address else [_alert(what, plan, now)]


def rule_named(name: str, plan: "Plan") -> str:
    """Return the name of a rule as it is written; nothing where none is asked for."""
    return _named(name, [rule.name for rule in plan.configuration.rules], "rule")


def _feed(name: str, plan: "Plan") -> str:
    from watcher.flows.replay import feeds_by_name

    if name.casefold() in feeds_by_name(plan):
        return name  # its address will do as well
    return _named(name, [feed.name for feed in plan.configuration.feeds], "feed")


def _named(name: str, names: Sequence[str], what: str) -> str:
    from difflib import get_close_matches

    if not name:
        return ""
    known = next((one for one in names if one.casefold() == name.casefold()), None)
    if known is not None:
        return known
    near = get_close_matches(name, names, 1, 0.5)
    listed = f"there are: {', '.join(names[:_MOST_LISTED])}"
    hint = f"perhaps you mean {near[0]!r}" if near else listed
    raise ended(f"no {what} is called {name!r}; {hint}", WRONG_USAGE)


def _language(text: str) -> str:
    from watcher.config.sections.languages import code_meant, tag_of

    if not text:
        return ""
    code = code_meant(text)
    tag = tag_of(text)
    if code is None and tag is not None:
        return tag
    hint = f"write its code: {code}" if code else "write a code such as en, ru, hy, pt-BR"
    raise ended(f"--lang: {text!r} is no language's code; {hint}", WRONG_USAGE)


def _read(body: bytes, name: str, url: str, plan: "Plan", said: Said) -> Sequence["Subject"]:
    from watcher.flows.subjects import of_body

    try:
        return of_body(body, url, plan, lambda entry: replace(
            entry,
            language=entry.language or said.language or None,
            feed=entry.feed or said.feed,
        ))  # fmt: skip
    except ValueError as error:
        raise ended(f"{name}: {error}", WRONG_INPUT) from None


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
        raise ended(f"{reason}{hint}", OUTSIDE_FAILED)
    return subjects


def _store(plan: "Plan") -> "Store":
    from watcher.store import open_store

    return open_store(plan.configuration.store, plan.configuration.path.parent, create=False)


def ended(text: str, status: int) -> typer.Exit:
    """Say why it ends here; return what to raise."""
    from watcher.cli.screen.show import say
    from watcher.text.display import plain

    say(f"watcher: {plain(text, _LONGEST)}")  # a file's name may be hostile, too
    return typer.Exit(status)
