import io
import json
import logging
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.e2e.stage import ROOT, Stage, environment, rss, until
from watcher import __version__
from watcher.store import hold

WRONG = """
feeds: [https://courier.example/feed]
channels: {me: "print:"}
rules:
  - {name: A, match: '(talks'}
  - {name: B, match: 'peace AND'}
"""


def test_help_tells_every_command_in_the_order_in_which_it_is_needed(command: Command) -> None:
    told = command("--help")

    assert told.status == 0
    places = [
        told.out.index(f"\n  {name} ") for name in ("init", "check", "run", "status", "parse")
    ]
    assert places == sorted(places)


def test_the_version_is_told(command: Command) -> None:
    assert command("--version").out == f"watcher {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("run", "--fly"),
        ("run", "--all"),
        ("run", "--dry-run"),
        ("parse",),
        ("alerts", "--limit", "0"),
        ("alerts", "--limit", "9" * 20),
        ("feeds", "fly"),
    ],
)
def test_a_wrong_use_is_told_and_ends_with_2(command: Command, arguments: tuple[str, ...]) -> None:
    said = command(*arguments)

    assert (said.status, said.out) == (2, "")
    assert "Usage: " in said.err


@pytest.mark.parametrize("arguments", [("run",), ("run", "--once"), ("send-test",), ("match",)])
def test_wrong_rules_are_told_line_by_line_and_end_with_1(
    command: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "rules.yaml").write_text(WRONG, encoding="utf-8")

    said = command(*arguments)

    assert (said.status, said.out) == (1, "")
    first, second = said.err.splitlines()
    assert first.startswith("rules.yaml:5:23: error: ")
    assert second.startswith("rules.yaml:6:")


def test_a_rules_file_that_is_not_there_is_told(command: Command) -> None:
    said = command("status")

    assert said.status == 1
    assert said.err.startswith("rules.yaml:1:1: error: ")


@pytest.mark.usefixtures("scene")
def test_a_store_that_is_not_there_is_told_in_a_sentence(command: Command) -> None:
    for listing in ("alerts", "deliveries", "status", "feeds list", "backup copy.db"):
        said = command(*listing.split())
        assert (said.status, said.out) == (3, "")
        assert said.err.startswith("watcher: there is no store ")
        assert said.err.count("\n") == 1


def test_a_store_of_a_newer_version_is_told_in_a_sentence(command: Command, past: Stage) -> None:
    with closing(sqlite3.connect(past.folder / "watcher.db")) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")

    for words in ("run --once", "alerts"):
        said = command(*words.split())
        assert (said.status, said.out) == (3, "")
        assert "newer" in said.err
        assert said.err.count("\n") == 1


def test_a_store_that_is_locked_is_told_in_a_sentence_and_still_listed(
    command: Command, past: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.store.engine.BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(past.folder / "watcher.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        said = command("run", "--once")
        listed = command("alerts")

    assert (said.status, said.out) == (3, "")
    assert "watcher.db has been locked by another program" in said.err
    assert said.err.count("\n") == 1
    assert listed.status == 0


@pytest.mark.parametrize("store", ["/proc/watcher.db", "missing/watcher.db", "."])
def test_a_place_where_no_store_can_be_is_told_in_a_sentence(
    command: Command, scene: Stage, store: str
) -> None:
    path = scene.folder / "rules.yaml"
    path.write_text(f"store: sqlite:///{store}\n{path.read_text('utf-8')}", encoding="utf-8")

    said = command("run", "--once")

    assert (said.status, said.out) == (3, "")
    assert said.err.startswith("watcher: ")
    assert said.err.count("\n") == 1


def test_a_second_watcher_is_told_which_process_holds_the_store(
    command: Command, past: Stage
) -> None:
    with hold(past.folder / "watcher.db"):
        for words in ("run", "run --once", "run --once --all"):
            said = command(*words.split())
            assert said.status == 3
            assert "another watcher (process " in said.err
        assert command("alerts").status == 0


def test_ctrl_c_ends_with_130(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("watcher.flows.reload.read_rules", interrupted)

    assert command("alerts").status == 130


@pytest.mark.parametrize("words", ["alerts", "deliveries --json", "status", "parse many.xml"])
def test_a_reader_that_has_seen_enough_is_not_complained_to(past: Stage, words: str) -> None:
    body = past.web.pages["/feed"]
    assert isinstance(body, bytes)
    start, end = body.index(b"<item>"), body.rindex(b"</item>") + len("</item>")
    (past.folder / "many.xml").write_bytes(body[:start] + body[start:end] * 1000 + body[end:])
    with subprocess.Popen(
        [sys.executable, "-m", "watcher", *words.split()],
        cwd=past.folder,
        env={**environment(), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()

    assert said == b""
    assert process.returncode in (0, 1)


def test_run_is_the_daemon_until_it_is_told_to_end(command: Command, scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(("1", "Talks begin", "Met."))
    new = "http-canary-7f3a"

    def act() -> None:
        until(lambda: len(scene.web.chat) == 1, "the alert")
        text = (scene.folder / "rules.yaml").read_text("utf-8")
        scene.rules(text.replace("/chat", f"/chat/{new}", 1))
        os.kill(os.getpid(), signal.SIGHUP)
        until(lambda: "rules reloaded" in said.getvalue(), "the reload")
        logging.getLogger("somebody").warning("it is %s", new)
        os.kill(os.getpid(), signal.SIGTERM)

    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", said)
        person = threading.Thread(target=act, daemon=True)
        person.start()
        status = command("run").status
        person.join()

    assert status == 0
    assert "it is ***" in said.getvalue()
    assert new not in said.getvalue()
    assert json.loads(said.getvalue().splitlines()[-1])["event"] == "ended"


@pytest.mark.parametrize("arguments", [("schema",), ("alerts",), ("alerts", "--json")])
def test_whoever_reads_only_the_beginning_is_no_mistake(
    scene: Stage, arguments: tuple[str, ...]
) -> None:
    run = [sys.executable, "-m", "watcher"]
    subprocess.run([*run, "run", "--once"], cwd=scene.folder, env=environment(), check=False)
    reader, writer = os.pipe()
    os.close(reader)

    ended = subprocess.run(
        [*run, *arguments],
        cwd=scene.folder,
        env=environment(),
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    # No file may grow: as on a full disk, and on every system.
    run = f"ulimit -f 0; exec {sys.executable} -m watcher schema > schema.json"

    ended = subprocess.run(
        ["/bin/sh", "-c", run],
        cwd=tmp_path,
        env=environment(),
        stderr=subprocess.PIPE,
        check=False,
    )

    said = b"watcher: the disk failed, or is full: File too large\n"
    assert (ended.returncode, ended.stderr) == (3, said)
