import json
import re

import pytest
from rich.cells import cell_len
from rich.text import Text

from tests.cli.conftest import Command
from tests.e2e.stage import Stage, rss
from watcher.store import open_store

LISTINGS = ("alerts", "deliveries", "feeds list", "status")


def signs(stage: Stage, listing: str) -> list[str]:
    """Return what each record of a listing has to show, whole."""
    with open_store("sqlite:///watcher.db", stage.folder) as store:
        if listing == "alerts":
            return [row.alert.id[:8] for row in store.alert_rows(20)]
        if listing == "deliveries":
            return [row.delivery.id[:8] for row in store.delivery_rows(20)]
    return (
        ["Gone", "Courier"] if listing == "feeds list" else ["daemon", "rules", "feeds", "alerts"]
    )


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_for_programs_is_json(command: Command, past: Stage, listing: str) -> None:
    said = command(*listing.split(), "--json")

    assert said.status == 0
    assert json.loads(said.out)
    assert past.folder.name in said.out or listing != "status"


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_in_a_pipe_is_plain_lines(command: Command, past: Stage, listing: str) -> None:
    said = command(*listing.split())

    assert (said.status, said.err) == (0, "")
    assert "\x1b" not in said.out
    lines = said.out.splitlines()
    for sign in signs(past, listing):
        assert any(line.startswith(sign) for line in lines)


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_fits_the_terminal(
    command: Command,
    past: Stage,
    monkeypatch: pytest.MonkeyPatch,
    listing: str,
    columns: int,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(columns))

    said = command(*listing.split())

    assert said.status == 0
    lines = [Text.from_ansi(line).plain for line in said.out.splitlines()]
    assert max(cell_len(line) for line in lines) <= columns
    for sign in signs(past, listing):
        assert any(sign in line.split() for line in lines)


@pytest.mark.parametrize("listing", ["alerts", "deliveries"])
def test_an_empty_listing_says_so_on_standard_error(
    command: Command, scene: Stage, listing: str
) -> None:
    scene.web.pages["/feed"] = 404
    command("run", "--once")

    said = command(listing)
    assert (said.status, said.out) == (0, "")
    assert said.err.startswith("no ")
    assert command(listing, "--json").out == "[]\n"


def test_where_no_rule_was_true_yet_the_empty_listing_says_what_to_look_at(
    command: Command, scene: Stage
) -> None:
    scene.web.pages["/feed"] = rss(("3", "Rain", "Nothing else."))
    command("run", "--once")

    said = command("alerts").err
    assert said.startswith("no alert yet: no rule was true of the 1 entry of 2 feeds so far")
    assert "watcher feeds list" in said


def test_where_all_that_matched_was_too_old_the_empty_listing_says_so(
    command: Command, scene: Stage
) -> None:
    rules = scene.folder / "rules.yaml"
    scene.rules(f"lookback: 0s\n{rules.read_text('utf-8')}")
    command("run", "--once")

    assert "2 matches were older than `lookback`" in command("alerts").err


def test_before_the_first_poll_the_empty_listings_name_the_command(
    command: Command, scene: Stage
) -> None:
    with open_store("sqlite:///watcher.db", scene.folder):
        pass

    assert "`watcher run` does that" in command("alerts").err
    assert "`watcher run` reads it" in command("feeds", "list").err


@pytest.mark.parametrize("listing", LISTINGS)
def test_exact_times_are_told_where_they_are_asked_for(
    command: Command, past: Stage, listing: str
) -> None:
    del past
    exact = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+04:00")

    assert exact.search(command(*listing.split(), "--times").out)
    assert not exact.search(command(*listing.split()).out)


def test_the_headline_keeps_its_brackets_and_the_feed_that_fails_comes_first(
    command: Command, past: Stage
) -> None:
    del past

    assert "Հրադադարի talks [/b] և" in command("alerts").out
    rows = command("feeds", "list").out.splitlines()[1:]
    assert rows[0].startswith("Gone")
    assert "failing" in rows[0]


def test_a_name_in_brackets_stays_what_it_is(command: Command, past: Stage) -> None:
    path = past.rules((past.folder / "rules.yaml").read_text("utf-8").replace("Gone", '"G [/b]"'))
    command("run", "--once")

    assert path.exists()
    assert "G [/b]" in command("feeds", "list").out


def test_the_state_of_things_names_what_is_wrong(command: Command, past: Stage) -> None:
    past.web.chat_status = 401
    command("send-test", "desk")
    past.web.pages["/feed"] = rss(("4", "New talks", "Met."))
    command("run", "--once", "--all")

    said = command("status").out

    assert "not running" in said
    assert "1 failing" in said
    assert "- Gone has failed for " in said or "- Gone has failed since now" in said
    assert "- channel desk (json) has failed" in said
    assert "then: watcher send-test desk" in said
    assert "waiting" in said
    assert said.index("1 failing") < said.index("things are wrong:") < said.index("- Gone")


def test_only_what_was_given_up_is_listed_when_that_is_asked(command: Command, past: Stage) -> None:
    assert json.loads(command("deliveries", "--dead", "--json").out) == []
    past.web.chat_status = 413
    past.web.pages["/feed"] = rss(("4", "New talks", "Met."))
    command("run", "--once", "--all")

    (dead,) = [
        row
        for row in json.loads(command("deliveries", "--dead", "--json").out)
        if row["channel"] == "desk"
    ]
    assert dead["state"] == "dead"
    assert "dead" in command("deliveries").out


@pytest.mark.usefixtures("past")
@pytest.mark.parametrize(
    ("listing", "told"),
    [("alerts", "older ones: watcher alerts --limit 10"), ("deliveries", "older ones: --limit 10")],
)
def test_a_listing_says_that_there_are_older_ones(
    command: Command, monkeypatch: pytest.MonkeyPatch, listing: str, told: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert told in command(listing, "--limit", "1").out
    assert "older ones" not in command(listing, "--limit", "50").out
