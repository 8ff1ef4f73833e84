"""`watcher demo` as a process: all of it, a kill in the middle, and Ctrl-C."""

import email
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.e2e.stage import PATIENCE, ROOT, environment, until

COMMAND = [sys.executable, "-m", "watcher", "demo"]
WHOLE = 2 * PATIENCE  # seconds for all of it


def message_ids(mailbox: Path) -> set[str]:
    return {email.message_from_bytes(one.read_bytes())["Message-ID"] for one in mailbox.iterdir()}


def test_the_demo_ends_well_and_shows_what_arrived() -> None:
    done = subprocess.run(
        COMMAND,
        env=environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=WHOLE,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Every alert that was due arrived once, everywhere, and no other." in done.stdout
    assert "Нагорного Карабаха" in done.stdout
    assert "✗" not in done.stdout


def test_a_daemon_killed_in_the_middle_loses_and_doubles_nothing(tmp_path: Path) -> None:
    place = tmp_path / "kept"
    process = subprocess.Popen(
        [*COMMAND, "--dir", str(place)],
        env=environment(),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        until((place / "mailbox" / "new").exists, "the mailbox")
        until(lambda: any((place / "mailbox" / "new").iterdir()), "the first alert")
        os.kill(int((place / "daemon.pid").read_text()), signal.SIGKILL)
        output, _ = process.communicate(timeout=WHOLE)
    finally:
        process.kill()
        process.wait()

    assert process.returncode == 0, output
    assert "was killed by signal 9; starting it again" in output
    # Between a receiver's yes and our note of it the kill repeats a message, under its old id.
    assert len(message_ids(place / "mailbox" / "new")) == 5
    alerts = (place / "chat.jsonl").read_text("utf-8").splitlines()
    assert len({json.loads(line)["alert"] for line in alerts}) == 5


def test_ctrl_c_ends_the_demo_and_its_daemon(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "--dir", str(tmp_path)], env=environment(), cwd=ROOT, stdout=subprocess.PIPE
    )
    try:
        until((tmp_path / "watcher.db").exists, "the daemon")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
        process.wait()

    assert process.returncode == 130
    assert not Path(f"/proc/{(tmp_path / 'daemon.pid').read_text().strip()}").exists()
