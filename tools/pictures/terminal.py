"""Runs a command under a terminal of a fixed size, and keeps what it shows."""

import errno
import os
import pty
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

COLUMNS, ROWS = 96, 50  # as wide as what is shown of the demo
CHUNK = 65_536  # bytes


def record(
    arguments: Sequence[str], place: Path, seen: Callable[[str], None] = lambda _: None
) -> tuple[int, str]:
    """Run `watcher` in a folder; return its exit status and what it printed, colours and all.

    `seen` is called with all that was printed so far, whenever there is more.
    """
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (ROWS, COLUMNS))
    with subprocess.Popen(  # noqa: S603  the command is our own
        [sys.executable, "-m", "watcher", *arguments],
        cwd=place,
        env=_environment(place),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        try:
            printed = b""
            for chunk in _chunks(ours):
                printed += chunk
                seen(_text(printed))
        except BaseException:
            process.terminate()  # the demo ends its daemon when it is asked to
            raise
        finally:
            os.close(ours)
    return process.returncode, _text(printed)


def _chunks(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            chunk = os.read(terminal, CHUNK)
        except OSError as error:
            if error.errno == errno.EIO:  # so Linux says that the other end was closed
                return
            raise
        if not chunk:
            return
        yield chunk


def _text(printed: bytes) -> str:
    return printed.decode("utf-8", "replace").replace("\r\n", "\n")


def _environment(place: Path) -> dict[str, str]:
    # Nothing of the person who takes the pictures: neither habits nor names.
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return kept | {
        "HOME": str(place),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
