"""Runs the real command line in this process, and keeps all that comes of it."""

import io
import os
import signal
import sys
import traceback
import types
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from watcher.cli.main import run
from watcher.cli.screen import problems

Mode = Literal["pipe", "terminal", "json"]
MODES: tuple[Mode, ...] = ("pipe", "terminal", "json")
CPU_SECONDS = 5.0
SECONDS = 15.0  # for what waits without computing, on a machine that may be busy
VARIABLES = {
    "MAIL": "mailto://127.0.0.1:1/?from=a@example.org&to=b@example.org",
    "FEED": "https://example.org/other.xml",
    "TOKEN": "json://127.0.0.1:1/token",
    "EMPTY": "",
    "MANY": "a\nb",
    "CREDENTIALS_DIRECTORY": "/nowhere",
    "TZ": "UTC",
}
_TAKEN = ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "WATCHER_RULES")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run came to. `crash` says where an exception came from; "" where none did."""

    mode: Mode
    status: int | None
    out: str
    err: str
    crash: str = ""


class _HangError(BaseException):
    """It took too long. No Exception: nobody may catch it on the way."""


class _Screen(io.TextIOWrapper):
    """Standard output or error, kept in memory; it says of itself what it is told to."""

    def __init__(self, encoding: str, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n", write_through=True)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def text(self) -> str:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)  # noqa: S101  we made it so
        return self.buffer.getvalue().decode(self.encoding)


def check(path: Path, mode: Mode, encoding: str = "utf-8") -> Ran:
    """Run `watcher check` on a file, as a pipe or a terminal would see it."""
    return watcher(["check", str(path)], mode, encoding)


def watcher(arguments: list[str], mode: Mode, encoding: str = "utf-8") -> Ran:
    """Run a command; in the mode json it is told --json."""
    _forget()
    out = _Screen(encoding, terminal=mode == "terminal")
    err = _Screen(encoding, terminal=mode == "terminal")
    status, crash = None, ""
    if mode == "json":
        arguments = [*arguments, "--json"]
    with _surroundings(mode), _streams(out, err):
        try:
            with _deadline():
                status = run(arguments)
        except _HangError as error:
            crash = f"a hang in {_innermost(error)}"
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            crash = f"{type(error).__name__} in {_innermost(error)}"
    return Ran(mode, status, out.text(), err.text(), crash)


def _forget() -> None:
    """Empty the caches of what files held: each run has the same name for another file."""
    for one in vars(problems).values():
        if hasattr(one, "cache_clear"):
            one.cache_clear()


def _innermost(error: BaseException) -> str:
    """Return the last place of ours on the way to an exception."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if f"{os.sep}watcher{os.sep}" in one.filename]
    last = (ours or frames)[-1]
    return f"{Path(last.filename).name}:{last.lineno} {last.name}"


@contextmanager
def _surroundings(mode: Mode) -> Iterator[None]:
    before = dict(os.environ)
    for name in _TAKEN:
        os.environ.pop(name, None)
    os.environ.update(VARIABLES)
    if mode == "terminal":
        os.environ.update({"FORCE_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": "80"})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _streams(out: _Screen, err: _Screen) -> Iterator[None]:
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


@contextmanager
def _deadline() -> Iterator[None]:
    def ring(_number: int, _frame: types.FrameType | None) -> None:
        raise _HangError

    timers = ((signal.ITIMER_PROF, CPU_SECONDS), (signal.ITIMER_REAL, SECONDS))
    before = [(one, signal.signal(one, ring)) for one in (signal.SIGPROF, signal.SIGALRM)]
    for timer, seconds in timers:
        signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        for timer, _ in timers:
            signal.setitimer(timer, 0)
        for number, handler in before:
            signal.signal(number, handler)
