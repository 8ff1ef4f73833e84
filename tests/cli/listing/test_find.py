import json

import pytest

from tests.cli.conftest import Command
from tests.e2e.stage import Stage
from watcher.store import open_store


def ids(stage: Stage) -> list[str]:
    with open_store("sqlite:///watcher.db", stage.folder) as store:
        return [row.alert.id for row in store.alert_rows(20)]


@pytest.mark.parametrize("length", [4, 8, 24])
def test_an_alert_is_found_by_any_beginning_of_its_id(
    command: Command, past: Stage, length: int
) -> None:
    for one in ids(past):
        said = command("alerts", "show", f" {one[:length].upper()} ", "--json")
        assert (said.status, json.loads(said.out)["id"]) == (0, one)


def test_a_beginning_that_is_too_short_is_refused(command: Command, past: Stage) -> None:
    said = command("alerts", "show", ids(past)[0][:3])
    assert (said.status, said.out) == (2, "")
    assert "is too short: give 4 characters" in said.err


def test_a_slip_in_an_id_gets_the_alert_that_is_meant(command: Command, past: Stage) -> None:
    one = ids(past)[0]
    slip = one[:7] + ("0" if one[7] != "0" else "1")

    said = command("alerts", "show", slip)

    assert said.status == 2
    assert f"no alert begins with '{slip}'; perhaps you mean:" in said.err
    assert one[:8] in said.err


def test_where_nothing_is_near_the_newest_are_named(command: Command, past: Stage) -> None:
    said = command("alerts", "show", "zzzz\x1b[2J")

    assert "; the newest are:" in said.err
    assert all(one[:6] in said.err for one in ids(past))
    assert "\x1b" not in said.err


def test_an_ambiguous_beginning_lists_the_alerts_with_more_of_their_ids(
    command: Command, past: Stage
) -> None:
    with open_store("sqlite:///watcher.db", past.folder) as store, store._write() as connection:
        for digits, row in zip("01", store.alert_rows(2), strict=True):
            connection.exec_driver_sql(
                "UPDATE alert SET id = ? WHERE id = ?",
                (f"abcdef12{digits}" + "0" * 15, row.alert.id),
            )

    said = command("alerts", "show", "abcdef12")

    assert said.status == 2
    assert "2 alerts begin with 'abcdef12'; give more of the id:" in said.err
    assert "abcdef1200  " in said.err
    assert "abcdef1210  " in said.err
    assert command("alerts", "show", "abcdef121").status == 0


def test_where_there_is_no_alert_that_is_said(command: Command, scene: Stage) -> None:
    scene.web.pages["/feed"] = 404
    command("run", "--once")
    assert "there is none yet" in command("alerts", "show", "abcd").err


def test_the_process_tells_the_way_of_an_alert(past: Stage) -> None:
    one = ids(past)[0]

    shown = past.run("alerts", "-r", "rules.yaml", "show", one[:8])
    listed = past.run("alerts", "-n", "5", "-r", "rules.yaml")
    unknown = past.run("alerts", "show", "0" * 8)

    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith(f"alert        {one}\n")
    assert f"feed         Courier\n             {past.web.url('/feed')}\n" in shown.stdout
    assert "attempt 1: sent" in shown.stdout
    assert one[:8] in listed.stdout
    assert unknown.returncode == 2
    assert "Traceback" not in unknown.stderr
