"""What SQLite and the file system complain of, as sentences for a person."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from watcher.errors import StoreError

BUSY_SECONDS = 5.0

_PRIMARY = 0xFF  # an extended code carries its primary one in the lowest byte

_SENTENCES = {
    sqlite3.SQLITE_BUSY: f"has been locked by another program for {BUSY_SECONDS:g} seconds; "
    "end that program, or try again",
    sqlite3.SQLITE_LOCKED: "is locked by another task of this program; try again",
    sqlite3.SQLITE_FULL: "cannot grow, because the disk is full; make room on it",
    sqlite3.SQLITE_READONLY: "may not be written; let this user write the file and its folder",
    sqlite3.SQLITE_PERM: "may not be used; let this user read and write the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; look whether it is still there, and let this user "
    "read and write the file and its folder",
    sqlite3.SQLITE_IOERR: "could not be read or written: the disk failed, or is full; look at the "
    "disk",
    sqlite3.SQLITE_CORRUPT: "is damaged; put a backup in its place, or move it away to begin "
    "a new one",
    sqlite3.SQLITE_NOTADB: "is not a store of watcher; give another path",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise StoreError, with a sentence, for whatever the database or the file system refuses."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(path, error.orig) from error
    except sqlite3.Error as error:
        raise _explain(path, error) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError(f"the store {path} cannot be used: {reason}") from error


def _explain(path: Path, error: BaseException | None) -> StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    sentence = None if code is None else _SENTENCES.get(code & _PRIMARY)
    # SQLite's own words name tables, never the values of a row.
    return StoreError(f"the store {path} {sentence or f'cannot be used: {error}'}")
