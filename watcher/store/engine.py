"""Opens the file: connections, their settings, and copies of the whole.

A read takes a snapshot (`BEGIN`) and waits for nobody. A write takes the write lock at once
(`BEGIN IMMEDIATE`), because a read that becomes a write fails without waiting when another
writer came in between. `synchronous=FULL` makes a commit survive a power cut: with less, a
`sent` mark or a delivery could be undone, which would double or lose an alert.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from watcher.errors import StoreError
from watcher.store.failures import BUSY_SECONDS, explained

_WRITE = "watcher_write"


def store_path(url: str, base: Path) -> Path:
    """Return the file that `store:` means; `base` is the folder that relative paths start from.

    Raises StoreError where the text is no URL, or is of a kind that is not built yet.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError(f"{url!r} is not a store; write it as sqlite:///watcher.db") from None
    if parsed.drivername != "sqlite":
        # The URL itself may hold a password, so it is not shown.
        raise StoreError(f"not yet: a store of the kind {parsed.drivername}; use sqlite:///NAME")
    if not parsed.database or parsed.database == ":memory:" or parsed.host or parsed.query:
        raise StoreError("a store is a file and nothing more; write it as sqlite:///watcher.db")
    return base.absolute() / parsed.database


def create_file(path: Path) -> None:
    """Make an empty file that only its owner may read; one that is there stays as it is."""
    if path.is_dir():
        raise StoreError(f"the store {path} is a folder; give the name of a file")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} of the store does not exist; create it first")
    with explained(path):
        if path.exists():
            return
        # Not O_EXCL: of two processes that start at once, both may find no file.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        _sync(path.parent)


def engine_for(path: Path) -> Engine:
    """Return an engine on an existing file; nothing is opened yet."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        creator=lambda: _connect(path),
        hide_parameters=True,  # an error must not print what a message says
    )
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """Return the same engine, its transactions taking the write lock as they begin."""
    return engine.execution_options(**{_WRITE: True})


def copy(path: Path, to: Path) -> None:
    """Write a consistent copy of a store while others write to it: one file, mode 0600.

    Raises StoreError where `to` exists or cannot be written; then nothing is left of it.
    """
    try:
        with explained(to):
            os.close(os.open(to, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except StoreError as error:
        if isinstance(error.__cause__, FileExistsError):
            raise StoreError(f"{to} exists already; give the name of a new file") from None
        raise
    try:
        _fill(path, to)
    except BaseException:
        to.unlink(missing_ok=True)
        raise


def _fill(path: Path, to: Path) -> None:
    with (
        explained(to),
        closing(_connect(path)) as source,
        closing(sqlite3.connect(to, isolation_level=None)) as copied,
    ):
        source.backup(copied)
        # The copy inherits WAL mode; without it, it is one file that can be read anywhere.
        copied.execute("PRAGMA journal_mode=DELETE")
    _sync(to)
    _sync(to.parent)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode=rw",  # never create: the file may have been moved away
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # SQLAlchemy says where a transaction begins
        check_same_thread=False,  # the pool lends a connection to one thread at a time
    )
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA fullfsync=ON")  # macOS: a plain fsync stops at the disk's cache
        connection.execute("PRAGMA foreign_keys=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    write = connection.get_execution_options().get(_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _sync(path: Path) -> None:
    # A new name survives a power cut only once its folder was written.
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
