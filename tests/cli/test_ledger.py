import json
import sqlite3
from contextlib import closing

from tests.cli.conftest import Command
from tests.e2e.stage import Stage
from watcher.store import hold


def test_a_backup_is_a_whole_store_and_replaces_nothing(command: Command, past: Stage) -> None:
    said = command("backup", "copy.db")

    assert (said.status, said.out) == (0, "wrote copy.db\n")
    with closing(sqlite3.connect(past.folder / "copy.db")) as copy:
        assert copy.execute("SELECT count(*) FROM alert").fetchone() == (2,)
    again = command("backup", "copy.db")
    assert again.status == 3
    assert again.err.startswith("watcher: copy.db exists already")


def test_the_newest_come_first_and_no_more_than_asked(command: Command, past: Stage) -> None:
    del past

    (row,) = json.loads(command("alerts", "--json", "-n", "1").out)
    (delivery,) = json.loads(command("deliveries", "--json", "-n", "1").out)

    assert row["deliveries"] == {"due": 0, "sending": 0, "sent": 1, "dead": 0}
    assert len(delivery["attempts"]) == 1
    assert delivery["state"] == "sent"


def test_the_status_names_the_process_that_holds_the_store(command: Command, past: Stage) -> None:
    assert json.loads(command("status", "--json").out)["daemon"] is None
    with hold(past.folder / "watcher.db"):
        assert "running (process " in command("status").out
        status = json.loads(command("status", "--json").out)
    assert status["daemon"] > 0
    assert (status["rules"], [row["name"] for row in status["failing"]]) == (1, ["Gone"])


def test_a_wrong_rules_file_does_not_hide_how_things_are(command: Command, past: Stage) -> None:
    path = past.folder / "rules.yaml"
    path.write_text(path.read_text("utf-8").replace("match: talks", "match: (talks"), "utf-8")
    assert (
        "- the rules file has 1 mistake  → each with its mend: watcher check"
        in command("status").out
    )
    assert json.loads(command("status", "--json").out)["mistakes"] == 1

    path.write_text("feeds: [", "utf-8")
    assert len(json.loads(command("alerts", "--json").out)) == 2


def test_the_rules_file_may_be_named_before_or_after_the_word_show(
    command: Command, past: Stage
) -> None:
    path = past.folder / "rules.yaml"
    path.rename(path := past.folder / "other.yaml")
    (row,) = json.loads(command("alerts", "--json", "-n", "1", "-r", str(path)).out)

    assert row["rule"] == "Talks [/b]"
    for words in (("-r", str(path), "show", row["id"]), ("show", row["id"], "-r", str(path))):
        assert json.loads(command("alerts", *words, "--json").out)["id"] == row["id"]


def test_the_way_of_an_alert_as_json_has_every_attempt_and_verdict(
    command: Command, past: Stage
) -> None:
    del past
    (row,) = json.loads(command("alerts", "--json", "-n", "1").out)
    way = json.loads(command("alerts", "show", row["id"][:8], "--json").out)

    assert way["health"]["state"] == "well"
    assert [one["alert"] for one in way["verdicts"]] == [row["id"]]
    assert [len(one["attempts"]) for one in way["deliveries"]] == [1]
    assert way["first_seen"] is not None
