"""The daemon as a process: signals, a second terminal, a second daemon, a word to systemd."""

import json
import os
import signal
import socket
import subprocess
import time

from tests.e2e.stage import PATIENCE, Stage, rss, until

RULES = """
feeds:
  - {url: "{web}/feed", name: Courier, every: 1s, allow_private: true}
channels:
  chat: "{chat}"
  ops: {url: "{mail}", for: problems}
rules:
  - {name: Karabakh, match: '@Nagorno-Karabakh'}
"""
FIRST = ("1", "Talks on Nagorno-Karabakh begin", "Envoys met.")
SECOND = ("2", "Talks on Nagorno-Karabakh go on", "Envoys met again.")
BROKEN = RULES.replace("@Nagorno-Karabakh", "(unclosed")


def ended(process: subprocess.Popen[bytes], number: signal.Signals) -> tuple[int, float]:
    start = time.perf_counter()
    process.send_signal(number)
    return process.wait(PATIENCE), time.perf_counter() - start


def test_a_fresh_entry_reaches_the_chat_while_the_daemon_runs(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(("0", "Rain", "Nothing else."))
    scene.rules(RULES)
    with scene.daemon() as process:
        until(lambda: len(scene.web.asked) >= 2, "two polls")
        scene.web.pages["/feed"] = rss(SECOND, FIRST)
        until(lambda: len(scene.web.chat) == 2, "two alerts")
        status = json.loads(scene.run("status", "--json").stdout)

        assert status["daemon"] == process.pid
        assert status["deliveries"]["sent"] == 2
        message = next(m for m in scene.web.chat if m["headline"] == FIRST[1])
        assert {"title", "message", "type", "rule", "evidence", "link"} <= message.keys()
        assert len(set(scene.web.chat_keys)) == 2


def test_sigterm_ends_it_within_five_seconds_and_says_so(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(FIRST)
    scene.rules(RULES)
    with scene.daemon() as process:
        until(lambda: len(scene.web.chat) == 1, "the alert")
        start = time.perf_counter()
        assert scene.run("status").returncode == 0
        pace = time.perf_counter() - start
        status, seconds = ended(process, signal.SIGTERM)

    assert status == 0
    # Half a second is what `status` takes; where it takes longer, the machine is slow or busy.
    assert seconds < max(5, 10 * pace)
    assert scene.log()[-1]["event"] == "ended"


def test_a_second_daemon_on_one_store_is_kept_out(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(FIRST)
    scene.rules(RULES)
    with scene.daemon() as process:
        until(lambda: bool(scene.web.asked), "a poll")
        second = scene.run("run", "--once")

        assert second.returncode == 3
        assert f"another watcher (process {process.pid}) holds this store" in second.stderr


def test_killed_and_started_again_it_sends_nothing_twice(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(FIRST)
    scene.rules(RULES)
    with scene.daemon() as process:
        until(lambda: len(scene.web.chat) == 1, "the first alert")
        until(lambda: '"sent"' in scene.run("deliveries", "--json").stdout, "its record")
        process.kill()
        process.wait()
    scene.web.pages["/feed"] = rss(SECOND, FIRST)
    with scene.daemon():
        until(lambda: len(scene.web.chat) >= 2, "the second alert")
        seen = len(scene.web.asked)
        until(lambda: len(scene.web.asked) > seen + 1, "two more polls")

    assert [message["headline"] for message in scene.web.chat] == [FIRST[1], SECOND[1]]


def test_systemd_hears_ready_alive_and_stopping(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss()
    scene.rules(RULES)
    address = str(scene.folder / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(address)
        line.settimeout(PATIENCE)
        with scene.daemon(NOTIFY_SOCKET=address, WATCHDOG_USEC="3000000") as process:
            heard = [line.recv(500).decode() for _ in range(3)]
            process.send_signal(signal.SIGTERM)
            while not heard[-1].startswith("STOPPING=1"):
                heard.append(line.recv(500).decode())
            process.wait(PATIENCE)

    assert heard[0].startswith("READY=1\nSTATUS=1 feed, 1 rule, ")
    assert any(message.startswith("WATCHDOG=1") for message in heard)


def test_sighup_loads_new_rules_and_a_broken_file_leaves_the_old_ones_running(
    scene: Stage,
) -> None:
    scene.web.pages["/feed"] = rss(("0", "Rain", "Nothing else."))
    scene.rules(RULES)
    with scene.daemon() as process:
        until(lambda: bool(scene.web.asked), "a poll")
        scene.rules(BROKEN)
        os.kill(process.pid, signal.SIGHUP)
        until(lambda: bool(scene.mail.messages), "the word to the channel for problems")
        scene.web.pages["/feed"] = rss(FIRST)
        until(lambda: len(scene.web.chat) == 1, "an alert by the old rules")
        scene.rules(RULES.replace("@Nagorno-Karabakh", "ceasefire"))
        os.kill(process.pid, signal.SIGHUP)
        until(lambda: any(e["event"] == "rules reloaded" for e in scene.log()), "the reload")
        scene.web.pages["/feed"] = rss(("3", "A ceasefire holds", "So far."), FIRST)
        until(lambda: len(scene.web.chat) == 2, "an alert by the new rules")

    assert "rules.yaml:" in scene.mail.messages[0].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert scene.web.chat[1]["headline"] == "A ceasefire holds"


def test_a_feed_in_trouble_is_told_once_and_told_again_when_it_is_well(scene: Stage) -> None:
    scene.web.pages["/feed"] = 500
    scene.rules(RULES)
    with scene.daemon():
        until(lambda: len(scene.mail.messages) == 1, "the word that it broke")
        scene.web.pages["/feed"] = rss(FIRST)
        until(lambda: len(scene.mail.messages) == 2, "the word that it is well")

    broke, well = (str(message["Subject"]) for message in scene.mail.messages)
    assert "Trouble: feed Courier" in broke
    assert "Well again: feed Courier" in well
    assert scene.web.chat == [] or scene.web.chat[0]["headline"] == FIRST[1]


def test_no_secret_is_in_the_log(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(FIRST)
    secret = "http-canary-7f3a"
    scene.rules(RULES.replace("{chat}", f"{{chat}}?+X-Token={secret}"))
    scene.web.chat_status = 500
    with scene.daemon("--verbose"):
        until(lambda: "not sent" in str(scene.log()), "a failed send")

    assert secret not in (scene.folder / "daemon.log").read_text("utf-8")
    assert secret not in scene.run("deliveries").stdout + scene.run("status").stdout
