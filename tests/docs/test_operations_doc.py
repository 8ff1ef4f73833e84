"""docs/operations.md says what the program does: commands, states, messages, keys, limits."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from signal import SIGINT

import pytest
import typer

from tests.alerts.builders import NOW, delivery, target, trouble, usual
from tests.docs.pages import OPERATIONS, README, code, codes, is_said, section, source, table
from watcher.alerts import retry
from watcher.alerts.times import lasting
from watcher.alerts.trouble import dead_trouble, feed_trouble, rules_trouble, target_trouble
from watcher.alerts.webhook import alert_keys, trouble_keys
from watcher.cli import main
from watcher.cli.main import app
from watcher.daemon.run import GRACE, POLLS_ABREAST
from watcher.delivery import mail
from watcher.delivery.send import _WEBHOOK_KEYS
from watcher.errors import Problem
from watcher.feeds import guard, parsed, schedule, wishes
from watcher.feeds.lines import entry_to_json
from watcher.fetch.limits import DEFAULT
from watcher.flows import deliver, once
from watcher.model import (
    Entry,
    Feed,
    FeedState,
    Kind,
    Outcome,
    Result,
    State,
    TargetState,
)

TEXT = OPERATIONS.read_text("utf-8")
FEED = Feed("https://x.example/f", "OC Media", "https://x.example/f", "x.example")
HOUR = timedelta(hours=1)
LONG_AGO = NOW - HOUR


def _commands() -> Iterator[tuple[str, object]]:
    known = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    for name, command in known.items():
        inner = getattr(command, "commands", None)
        yield from (
            [(name, command)]
            if inner is None
            else [(f"{name} {one}", each) for one, each in inner.items()]
        )


@pytest.mark.parametrize("name", [name for name, _ in _commands()])
def test_every_command_is_told(name: str) -> None:
    told = " ".join(codes(TEXT) + codes(README.read_text("utf-8")))
    assert f"watcher {name}" in told


@pytest.mark.parametrize(("name", "command"), [*_commands()])
def test_every_option_of_a_command_is_told(name: str, command: object) -> None:
    told = " ".join(codes(TEXT))
    options = [option for each in command.params for option in each.opts]  # type: ignore[attr-defined]
    assert [one for one in options if one.startswith("--") and one not in told] == [], name


def test_the_exit_statuses_are_those_of_the_command_line() -> None:
    rows = table(section(OPERATIONS, "Exit status"), first="status")
    told = {int(row[0]) for row in rows}
    assert told == {0, main.INPUT_IS_WRONG, 2, main.OUTSIDE_FAILED, 128 + SIGINT}


def test_every_state_of_a_delivery_is_told() -> None:
    states = section(OPERATIONS, "The states of things").split("**A delivery**")[1]
    assert [row[0] for row in table(states, first="state")] == [state.value for state in State]


def test_every_outcome_of_an_attempt_is_told() -> None:
    rows = table(section(OPERATIONS, "The states of things"), first="outcome")
    assert {row[0] for row in rows} == {result.value for result in Result}


@pytest.mark.parametrize(
    "event", [e for row in table(section(OPERATIONS, "Logs"), first="event") for e in codes(row[0])]
)
def test_every_event_of_the_log_is_one_that_the_program_writes(event: str) -> None:
    assert f'"{event}"' in source()


@pytest.mark.parametrize(
    "said", [row[0] for row in table(section(OPERATIONS, "What else may be said"), first="reason")]
)
def test_every_reason_of_a_feed_is_one_that_the_program_gives(said: str) -> None:
    assert is_said(said, source())


@pytest.mark.parametrize(
    "said",
    [row[0] for row in table(section(OPERATIONS, "What else may be said"), first="sentence")],
)
def test_every_sentence_on_the_store_is_one_that_the_program_says(said: str) -> None:
    assert is_said(said, source())


@pytest.mark.parametrize(
    "said",
    [
        row[0]
        for row in table(section(OPERATIONS, "What the trouble messages mean"), first="message")
    ],
)
def test_every_trouble_message_is_one_that_is_sent(said: str) -> None:
    assert any(is_said(said, text) for text in _troubles())


def test_every_trouble_that_is_sent_is_told() -> None:
    rows = table(section(OPERATIONS, "What the trouble messages mean"), first="message")
    assert [t for t in _troubles() if not any(is_said(row[0], t) for row in rows)] == []


@cache
def _troubles() -> tuple[str, ...]:
    """Return one of each message that can go to the channels `for: problems`."""
    broken = FeedState(
        FEED.id, NOW + timedelta(minutes=1), failures=3, error="500", trouble_since=LONG_AGO
    )
    gone = FeedState(FEED.id, NOW + timedelta(days=7), failures=1, error="gone (410 Gone)")
    told = FeedState(FEED.id, NOW, trouble_since=LONG_AGO, trouble_told=True)
    well = FeedState(FEED.id, NOW)
    desk, idle = target(Kind.SLACK), TargetState("desk", "desk")
    failing = TargetState("desk", "desk", failures=5, failing_since=LONG_AGO)
    over = TargetState("desk", "desk", failing_since=LONG_AGO, told=True)
    found = (
        feed_trouble(FEED, broken, broken, NOW)[1],
        feed_trouble(FEED, well, gone, NOW)[1],
        feed_trouble(FEED, told, well, NOW)[1],
        target_trouble(desk, idle, failing, Outcome(Result.BROKEN, "401"), NOW)[1],
        target_trouble(desk, failing, failing, Outcome(Result.TRANSIENT, "500"), NOW)[1],
        target_trouble(desk, over, idle, Outcome(Result.SENT), NOW)[1],
        dead_trouble(delivery(), NOW),
        rules_trouble([Problem("rules.yaml", 1, 1, "the file is empty")], NOW),
    )
    assert None not in found
    return tuple(each.text for each in found if each is not None)


def test_the_keys_of_an_entry_are_those_that_parse_prints() -> None:
    rows = table(section(OPERATIONS, "`parse` and `match`"), first="entry")
    told = {key for row in rows for key in codes(row[0])}
    assert told == {"file", *entry_to_json(Entry("1"))}


def test_the_keys_of_a_webhook_are_those_that_arrive() -> None:
    """What Apprise itself puts there is never replaced, so the rest is what is added."""
    told = _webhook_tables()
    assert told[0] == {"version", "title", "message", "type", "attachments"}
    assert told[1] == set(json.loads(alert_keys(usual()))) - _WEBHOOK_KEYS
    assert told[2] == set(json.loads(trouble_keys(trouble()))) - _WEBHOOK_KEYS


def _webhook_tables() -> list[set[str]]:
    parts = re.split(r"^(?=\| key \|)", section(OPERATIONS, "Webhooks"), flags=re.MULTILINE)[1:]
    return [{k for row in table(part, first="key") for k in codes(row[0])} for part in parts]


@pytest.mark.parametrize(
    ("what", "limit"),
    [
        ("connecting to a feed's server", f"{DEFAULT.connect:g} s"),
        ("silence of a server", f"{DEFAULT.read:g} s"),
        ("one poll, with all redirects", f"{DEFAULT.total:g} s"),
        ("redirects", f"{DEFAULT.redirects}"),
        ("a feed, as it comes over the wire", f"{DEFAULT.wire_bytes // 1_000_000} MB"),
        ("a feed, unpacked", f"{DEFAULT.body_bytes // 1_000_000} MB"),
        ("headers", f"{DEFAULT.header_bytes // 1024} kB each, {DEFAULT.header_count}"),
        ("connections to one host", f"{DEFAULT.per_host}"),
        ("entries in a feed", f"{parsed.MOST_ENTRIES:,}"),
        ("signs `<` in a feed", f"{guard.MOST_ELEMENTS:,}"),
        ("attributes of an element", f"{guard.MOST_ATTRIBUTES}"),
        ("polls at the same time", f"{POLLS_ABREAST} ({once.ABREAST} in"),
        ("targets sent to at the same time", f"{deliver.ABREAST}"),
        (
            "each step of a mail",
            f"{mail._STEP:g} s; the answer to the message {mail._END / 60:g} minutes",
        ),
    ],
)
def test_a_limit_is_the_one_that_holds(what: str, limit: str) -> None:
    rows = table(section(OPERATIONS, "Limits"), first="of")
    assert next(row[1] for row in rows if row[0] == what).startswith(limit)


@pytest.mark.parametrize(
    "said",
    [
        f"begins at {lasting(schedule.FIRST)}.",
        f"from {lasting(schedule.SHORTEST)} to {lasting(schedule.LONGEST)}.",
        f"longer, up to {lasting(schedule.LONGEST_WISH)};",
        f"obeyed, up to {wishes.LONGEST_RETRY // HOUR} hours.",
        f"up to {lasting(schedule.LONGEST_BACKOFF).replace('1', 'a')} (",
        f"410 {lasting(schedule.GONE).replace('7 days', 'a week')}.",
        f"again within {lasting(retry.BASE * 2)},",
        f"up to {lasting(retry.CAP)}, each time",
        f"up to {lasting(retry.SLOWEST)}.",
        f"through, {GRACE:g} seconds at most",
    ],
)
def test_a_pace_is_the_one_that_holds(said: str) -> None:
    assert said in " ".join(TEXT.split())


def test_every_row_of_limits_is_held_by_a_test() -> None:
    rows = table(section(OPERATIONS, "Limits"), first="of")
    assert len(rows) == 14


def test_the_example_of_a_log_line_is_json() -> None:
    found = re.search(r"^```json\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert found is not None
    assert {"timestamp", "level", "logger", "event"} <= set(json.loads(found[1]))


def test_the_signs_of_a_command_are_in_code() -> None:
    rows = table(section(OPERATIONS, "Commands"), first="command")
    assert all(code(row[0]).startswith("watcher ") for row in rows)
