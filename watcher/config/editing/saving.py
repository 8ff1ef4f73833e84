"""Puts a new text in the place of a rules file: whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from watcher.config.text.source import reason_of
from watcher.errors import OutsideError


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Write `after` where a file held `before`, with its owner and permissions.

    A symbolic link stays one: what it leads to is written. Raises OutsideError with a sentence
    where the file was changed meanwhile or cannot be written; then it is as it was.
    """
    path = path.resolve()
    try:
        _replace(path, before, after)
    except OSError as error:
        raise OutsideError(f"{path} cannot be written: {reason_of(error)}") from None


def _replace(path: Path, before: bytes, after: bytes) -> None:
    if not os.access(path, os.W_OK):
        raise PermissionError(13, os.strerror(13))
    # Beside it, so that it can be moved over it; no pattern for *.yaml takes it in.
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(after)
            _like(path, file.fileno())
            file.flush()
            os.fsync(file.fileno())
        _check_unchanged(path, before)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync(path.parent)


def _check_unchanged(path: Path, before: bytes) -> None:
    if path.read_bytes() != before:
        raise OutsideError(f"{path} was changed meanwhile; nothing was written: try again")


def _like(path: Path, number: int) -> None:
    """Give an open file the owner and the permissions of another."""
    was, new = path.stat(), os.fstat(number)
    if (was.st_uid, was.st_gid) != (new.st_uid, new.st_gid):
        os.fchown(number, was.st_uid, was.st_gid)
    os.fchmod(number, was.st_mode & 0o7777)


def _sync(folder: Path) -> None:
    """Let the new name of a file outlive a power cut."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
