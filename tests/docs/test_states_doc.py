"""docs/operations.md tells of every state, reason and variable, and of no other."""

import re
from dataclasses import replace

import pytest

from tests.alerts.builders import NOW
from tests.docs.commands import commands, parsed
from tests.docs.pages import OPERATIONS, codes, is_said, section, source, table
from watcher.cli.listing.feeds import health
from watcher.cli.manual import PAGES
from watcher.model import FeedState, Reason
from watcher.store.rows import FeedRow

# A command that is only named may lack what it needs.
LINES = sorted(
    line
    for line in set(re.findall(r"`(watcher [a-z][^`]*)`", OPERATIONS.read_text("utf-8")))
    if line.removeprefix("watcher ") not in commands()
)
STATES = section(OPERATIONS, "The states of things")


def told(first: str, after: str = "") -> list[str]:
    return [row[0] for row in table(STATES.partition(after)[2] if after else STATES, first=first)]


def test_every_state_of_a_feed_is_told() -> None:
    fresh = FeedState("f", NOW)
    states = (replace(fresh, ok_at=NOW), replace(fresh, error="no"), fresh)
    found = [health(FeedRow("f", "n", "a", state)) for state in states]
    assert told("state", "**A feed**") == found


def test_every_reason_of_a_verdict_is_told() -> None:
    assert told("reason") == [reason.value for reason in Reason]


@pytest.mark.parametrize("said", [*told("state", "**The daemon**"), *told("what is wrong")])
def test_what_status_says_is_said_by_the_program(said: str) -> None:
    assert is_said(said, source())


@pytest.mark.parametrize("said", told("it says"))
def test_how_an_alert_fared_is_said_so(said: str) -> None:
    assert is_said(said, source())


def test_the_variables_are_those_of_the_manual() -> None:
    rows = table(section(OPERATIONS, "Commands"), first="variable")
    named = {name for page in PAGES.values() for terms, _ in page.reads for name in terms.split()}
    assert {name for row in rows for name in codes(row[0])} == {name.strip(",") for name in named}


@pytest.mark.parametrize("command", LINES)
def test_a_command_line_in_the_text_is_one(command: str) -> None:
    """But for names in capitals, which stand for what a person writes."""
    words = [re.sub(r"\[?[A-Z]{2,}…?\]?", "x", word) for word in command.split()]
    if ">" in words or "2>>" in words:
        words = words[: next(n for n, word in enumerate(words) if ">" in word)]
    parsed(words[1:])
