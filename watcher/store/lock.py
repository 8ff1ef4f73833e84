"""One daemon per store: an exclusive lock on a file beside it.

The kernel holds the lock for as long as the process lives, so that nothing is left to clean up
after a kill -9. The file itself stays: removing it would let two processes lock two files of
one name.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from watcher.errors import StoreBusyError
from watcher.store.failures import explained

# Whoever asks `holder` takes the lock for a moment; a daemon that starts then must not give up.
_TRIES = 10
_PAUSE = 0.05  # seconds

Note = Callable[[str], None]

_held: set[int] = set()


@contextmanager
def hold(store_path: Path) -> Iterator[Note]:
    """Keep other daemons out of the store while the body runs.

    Gives a function that leaves a note for whoever looks from another terminal: where the store
    itself cannot be written, this is the one place to say so.

    Raises StoreBusyError where another one holds it, StoreError where the lock file cannot be
    made.
    """
    path = _lock_path(store_path)
    with explained(path):
        number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    _held.add(number)
    try:
        if not _taken(number):
            raise StoreBusyError(_busy(store_path, _pid(number)))
        note = partial(_write, number)
        note("")
        yield note
    finally:
        if number in _held:  # in a forked child it is closed already
            _held.remove(number)
            os.close(number)


def noted(store_path: Path) -> str:
    """Return the note that the holder of the store has left; empty where there is none."""
    try:
        lines = _lock_path(store_path).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return lines[1].strip() if len(lines) > 1 else ""


def holder(store_path: Path) -> int | None:
    """Return the number of the process that holds the store; None if none, 0 if it is unknown."""
    try:
        number = os.open(_lock_path(store_path), os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(number, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _pid(number)
    else:
        return None
    finally:
        os.close(number)


def _lock_path(store_path: Path) -> Path:
    return store_path.with_name(f"{store_path.name}.lock")


def _taken(number: int) -> bool:
    for _ in range(_TRIES):
        with suppress(BlockingIOError):
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        time.sleep(_PAUSE)
    return False


def _write(number: int, note: str) -> None:
    text = f"{os.getpid()}\n{' '.join(note.split())}\n".encode()
    # On a full disk the lock holds without its number. The end is cut off last, so that a reader
    # always finds the number.
    with suppress(OSError):
        os.pwrite(number, text, 0)
        os.ftruncate(number, len(text))


def _pid(number: int) -> int:
    text = os.pread(number, 20, 0).split(b"\n")[0].strip()
    return int(text) if text.isdigit() else 0


def _busy(store_path: Path, pid: int) -> str:
    who = f"another watcher (process {pid})" if pid else "another watcher"
    return f"{who} holds this store ({store_path}); end it, or give another store"


def _let_go() -> None:
    while _held:
        os.close(_held.pop())


# A child that is forked and not replaced would share the lock and keep it when we are killed.
os.register_at_fork(after_in_child=_let_go)
