"""Bad days: the store, the rules file, a channel or the clock fails; nothing is lost by it."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from typing import Any

from tests.delivery.receivers import closed_port
from tests.e2e.stage import PATIENCE, ROOT, Page, Stage, rss, until

RULES = """
feeds:
  - {url: "{web}/feed", name: Courier, every: 1s, allow_private: true}
channels:
  chat: "{chat}"
  ops: {url: "{mail}", for: problems}
rules:
  - {name: Karabakh, match: '@Nagorno-Karabakh'}
"""
ONE = ("1", "Talks on Nagorno-Karabakh begin", "Envoys met.")
# The store counts microseconds; what a clock that is a year ahead would have noted.
AHEAD = (
    "UPDATE feed SET due_at = due_at + 31536000000000, polled_at = polled_at + 31536000000000",
    "UPDATE delivery SET created_at = created_at + 31536000000000",
    "UPDATE delivery SET due_at = due_at + 31536000000000",
    "UPDATE delivery SET give_up_at = give_up_at + 31536000000000",
)


def change(scene: Stage, *statements: str) -> None:
    with closing(sqlite3.connect(scene.folder / "watcher.db", isolation_level=None)) as store:
        for statement in statements:
            store.execute(statement)


def states(scene: Stage) -> list[str]:
    with closing(sqlite3.connect(scene.folder / "watcher.db", isolation_level=None)) as store:
        return [state for (state,) in store.execute("SELECT state FROM delivery ORDER BY seq")]


def status(scene: Stage) -> Any:
    return json.loads(scene.run("status", "--json").stdout)


def complaints(scene: Stage) -> list[str]:
    return [line["why"] for line in scene.log() if "cannot be used" in line["event"]]


def headlines(scene: Stage) -> list[str]:
    return [message["headline"] for message in scene.web.chat]


# --- the store ---


def test_a_store_that_others_lock_for_a_while_delays_an_alert_and_no_more(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss()
    scene.rules(RULES)
    with scene.daemon():
        until(lambda: bool(scene.web.asked), "a poll")
        with closing(sqlite3.connect(scene.folder / "watcher.db", isolation_level=None)) as other:
            until(lambda: other.execute("BEGIN IMMEDIATE") is not None, "the lock")
            scene.web.pages["/feed"] = rss(ONE)
            time.sleep(1.5)
            assert scene.web.chat == []
        until(lambda: len(scene.web.chat) == 1, "the alert")
        until(lambda: states(scene) == ["sent"], "its record")

    assert headlines(scene) == [ONE[1]]


def test_a_store_that_cannot_grow_is_told_and_the_daemon_goes_on_once_it_can(
    scene: Stage,
) -> None:
    many = [(str(n), f"Nagorno-Karabakh, part {n}", "word " * 400) for n in range(40)]
    scene.web.pages["/feed"] = rss()
    scene.rules(RULES)
    with scene.daemon() as process:
        until(lambda: len(scene.web.asked) > 1, "two polls")
        time.sleep(0.5)  # so that the end of the second is noted, too
        unlimited = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, unlimited[1]))
        scene.web.pages["/feed"] = rss(*many)
        until(lambda: bool(complaints(scene)), "the complaint")
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, unlimited)
        until(lambda: len(scene.web.chat) == len(many), "the alerts")

    assert "the disk failed, or is full; look at the disk" in complaints(scene)[0]
    assert sorted(headlines(scene)) == sorted(title for _, title, _ in many)


def test_a_store_deleted_under_the_daemon_is_told_and_no_alert_is_sent_twice(
    scene: Stage,
) -> None:
    scene.web.pages["/feed"] = rss()
    scene.rules(RULES)
    with scene.daemon():
        until(lambda: bool(scene.web.asked), "a poll")
        for path in scene.folder.glob("watcher.db*"):
            if path.suffix != ".lock":
                path.unlink()
        scene.web.pages["/feed"] = rss(ONE)
        until(lambda: bool(complaints(scene)), "the complaint")
        shown = scene.run("status")
    with scene.daemon():
        until(lambda: len(scene.web.chat) >= 1, "the alert")

    assert shown.returncode == 3
    assert "is gone, but the watcher that uses it" in shown.stderr
    assert "was moved away, deleted or replaced while in use" in complaints(scene)[0]
    assert headlines(scene) == [ONE[1]]


def test_a_store_of_a_newer_version_is_said_in_one_line_and_left_alone(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(ONE)
    scene.rules(RULES)
    change(
        scene,
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('9999')",
    )

    for command in (["run", "--once"], ["status"]):
        done = scene.run(*command)
        assert done.returncode == 3
        (line,) = done.stderr.splitlines()
        assert "this store was written by a newer watcher (revision 9999)" in line
    assert scene.web.asked == []


def test_what_was_noted_while_the_clock_ran_a_year_ahead_holds_up_nothing(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(ONE)
    scene.rules(RULES)
    scene.web.chat_status = 500
    scene.run("run", "--once")
    change(scene, *AHEAD)
    scene.web.chat_status = 200

    done = scene.run("run", "--once")

    assert done.returncode == 0, done.stderr
    assert scene.web.asked == ["/feed", "/feed"]
    assert headlines(scene) == [ONE[1]]


# --- the rules file ---


def test_whatever_becomes_of_the_rules_file_the_old_rules_go_on(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss()
    path = scene.rules(RULES)
    good = path.read_bytes()
    with scene.daemon() as process:
        until(lambda: bool(scene.web.asked), "a poll")
        path.write_bytes(good + b"# caf\xe9\n")
        process.send_signal(signal.SIGHUP)
        until(lambda: len(scene.mail.messages) == 1, "the word that it is not UTF-8")
        path.unlink()
        process.send_signal(signal.SIGHUP)
        until(lambda: len(scene.mail.messages) == 2, "the word that it is gone")
        scene.web.pages["/feed"] = rss(ONE)
        until(lambda: len(scene.web.chat) == 1, "an alert by the old rules")

    words = [str(one.get_body(("plain",)).get_content()) for one in scene.mail.messages]  # type: ignore[union-attr]
    assert "rules.yaml:9:6: error: the byte 0xe9 is not UTF-8" in words[0]
    assert "rules.yaml:1:1: error: there is no such file" in words[1]


# --- channels ---

CHANNELS = """
feeds:
  - {url: "{web}/feed", name: Courier, every: 1s, allow_private: true}
channels:
  gone: "{chat}/404"
  over: "{chat}/410"
  busy: "{chat}/429"
  broken: "{chat}/500"
  slow: "{chat}/slow?rto=3"
  shut: "json://127.0.0.1:SHUT/"
  login: "MAIL&user=me&pass=login-canary"
  nobody: "{mail}"
  ops: {url: "{chat}/ops", for: problems}
rules:
  - {name: Karabakh, match: '@Nagorno-Karabakh'}
"""


def test_channels_that_refuse_keep_their_alerts_say_why_and_take_them_once_they_are_well(
    scene: Stage,
) -> None:
    scene.web.pages["/feed"] = rss(ONE)
    login = scene.mail_url.replace("mailto://", "mailto://me:login-canary@")
    rules = CHANNELS.replace("MAIL&user=me&pass=login-canary", login)
    with closed_port() as shut:
        scene.rules(rules.replace("SHUT", str(shut)))
        _refused_and_then_taken(scene)


def _refused_and_then_taken(scene: Stage) -> None:
    scene.web.answers = {f"/chat/{code}": Page(status=code) for code in (404, 410, 500)}
    scene.web.answers["/chat/429"] = Page(status=429, headers={"Retry-After": "3600"})
    scene.web.answers["/chat/slow"] = Page(status=503, wait=20)
    scene.mail.refuse_recipient = "550 5.1.1 nobody of that name"
    scene.mail.refuse_login = True

    first = scene.run("run", "--once")

    rows = {one["channel"]: one for one in deliveries(scene)}
    why = {name: row["error"] for name, row in rows.items()}
    assert first.returncode == 3
    assert "the service answered 404" in why["gone"]
    assert "the service answered 410" in why["over"]
    assert "the service answered 429" in why["busy"]
    assert "the service answered 500" in why["broken"]
    assert "it did not answer in time" in why["slow"]
    assert "it refuses connections" in why["shut"]
    assert "535" in why["login"]
    assert "did not accept the recipient: 550 5.1.1 nobody of that name" in why["nobody"]
    assert rows["nobody"]["state"] == "dead"
    assert rows["busy"]["due"] > rows["gone"]["due"]
    troubled = {one["channel"] for one in status(scene)["troubled"]}
    assert troubled == {"gone", "over", "busy", "broken", "slow", "shut", "login"}
    assert "login-canary" not in first.stderr + json.dumps(rows)

    scene.web.answers, scene.mail.refuse_login, scene.mail.refuse_recipient = {}, False, ""
    change(scene, "UPDATE delivery SET due_at = 0 WHERE state = 'due'")
    second = scene.run("run", "--once")

    assert sorted({*states(scene)}) == ["dead", "due", "sent"]
    told = " ".join(one["title"] for one in scene.web.chat if "trouble" in one)
    assert all(f"Trouble: channel {name}" in told for name in ("gone", "over", "login"))
    assert "for nobody" in told
    assert "shut (json) kept, to be tried again" in second.stderr
    assert second.returncode == 3
    arrived = [one for one in scene.web.chat if "alert" in one]
    assert len(arrived) == 5
    assert len({one["alert"] for one in arrived}) == 1
    assert len(scene.mail.messages) == 1


def deliveries(scene: Stage) -> Any:
    rows = json.loads(scene.run("deliveries", "--json", "--limit", "99").stdout)
    return [row for row in rows if row["channel"] != "ops"]


# --- kill -9 ---


def test_a_daemon_killed_again_and_again_loses_and_doubles_nothing() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "crash.py"), "--kills", "5", "--seed", "7"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=3 * PATIENCE,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("lost 0") == 2
    assert done.stdout.count("doubled 0") == 2
