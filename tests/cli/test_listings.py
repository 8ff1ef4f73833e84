import json

import pytest
from rich.cells import cell_len
from rich.text import Text

from tests.cli.conftest import Command
from tests.e2e.stage import Stage, rss
from watcher.store import open_store

LISTINGS = ("alerts", "deliveries", "feeds list", "status")


def beginnings(stage: Stage, listing: str) -> list[str]:
    """Return what each row of a listing has to begin with."""
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
    for beginning in beginnings(past, listing):
        assert any(line.startswith(beginning) for line in lines)


@pytest.mark.parametrize("columns", [40, 80, 200])
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
    for beginning in beginnings(past, listing):
        assert any(line.startswith(beginning[:4]) for line in lines)


@pytest.mark.parametrize("listing", ["alerts", "deliveries"])
def test_an_empty_listing_says_so(command: Command, scene: Stage, listing: str) -> None:
    scene.web.pages["/feed"] = 404
    command("run", "--once")

    assert command(listing).out.startswith("no ")


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
    assert "feed Gone: " in said
    assert "channel desk (json), since " in said
    assert "waiting" in said


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
