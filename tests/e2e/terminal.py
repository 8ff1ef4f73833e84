"""A pseudo-terminal with a person at it, who reads what is asked before answering."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.stage import PATIENCE, environment

# What a terminal obeys and does not show.
_ORDERS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@dataclass
class Terminal:
    """The person's side of a command's terminal; `seen` is what was shown, orders left out."""

    process: subprocess.Popen[bytes]
    handle: int
    raw: bytes = b""
    read: int = 0

    @property
    def seen(self) -> str:
        text = self.raw.decode("utf-8", "replace").replace("\r\n", "\n")
        return _ORDERS.sub("", text)

    def until(self, text: str) -> None:
        """Read on until something is shown that was not read before."""
        end = time.perf_counter() + PATIENCE
        while text not in self.seen[self.read :]:
            if time.perf_counter() > end or not self._more():
                raise AssertionError(f"{text!r} is not shown:\n{self.seen}")
        self.read = self.seen.index(text, self.read) + len(text)

    def type(self, line: str) -> None:
        """Type a line and press Enter, once the command waits for one."""
        self.until("> ")
        os.write(self.handle, f"{line}\r".encode())

    def end(self) -> int:
        """Read to the end and return the exit status."""
        last = time.perf_counter() + PATIENCE
        while self._more():
            assert time.perf_counter() < last, f"it does not end:\n{self.seen}"
        return self.process.wait(PATIENCE)

    def interrupt(self) -> None:
        """Press Ctrl-C, and once more if nothing comes of it.

        In the instant before Python waits for a line it only notes the signal, and goes on waiting.
        """
        for _ in range(3):
            self.process.send_signal(signal.SIGINT)
            last = time.perf_counter() + 10
            while time.perf_counter() < last:
                if not self._more():
                    return

    def _more(self) -> bool:
        if not select.select([self.handle], [], [], 0.2)[0]:
            return self.process.poll() is None
        try:
            part = os.read(self.handle, 65_536)
        except OSError:  # Linux says so when the other side is gone
            part = b""
        self.raw += part
        return bool(part)


@contextmanager
def terminal(folder: Path, *arguments: str, columns: int = 100) -> Iterator[Terminal]:
    """Run the command on a terminal of its own, and kill it at the end if it has not ended."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, columns))
    process = subprocess.Popen(
        [sys.executable, "-m", "watcher", *arguments],
        cwd=folder,
        env={**environment(), "TERM": "xterm-256color"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        # Whoever runs the tests may ignore Ctrl-C, and the command would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
