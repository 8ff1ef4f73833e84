"""Starts `worker.py` as a process of its own."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def working(what: str, where: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a worker, wait for its first line, and kill it in the end."""
    command = [sys.executable, "-m", "tests.store.worker", what, str(where)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().strip() in {"held", "begun"}
            yield process
        finally:
            process.send_signal(signal.SIGKILL)
