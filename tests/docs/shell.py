"""Runs a line of the pages as a shell would, but in this process: pipes, `<`, `>` and `*`."""

import io
import re
import shlex
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import logs_as_they_were
from watcher.cli.main import run


@dataclass(frozen=True)
class Done:
    """What became of a line: the last command's status, and what all of them said."""

    status: int
    out: str
    err: str


def carried_out(line: str, folder: Path) -> Done:
    """Run a line of `watcher` commands in a folder; the first gets no input."""
    given, done = b"", Done(0, "", "")
    for command in line.split("|"):
        words, came_from, goes_to = _parts(command, folder)
        done = _run(words, came_from.read_bytes() if came_from else given, folder, done.err)
        given = done.out.encode()
        if goes_to is not None:
            goes_to.write_bytes(given)
    return done


def _parts(command: str, folder: Path) -> tuple[list[str], Path | None, Path | None]:
    """Return the words behind `watcher`, and the files that the command reads and writes."""
    files = {sign: folder / name for sign, name in re.findall(r"([<>]) (\S+)", command)}
    name, *words = shlex.split(re.sub(r"[<>] \S+", "", command))
    assert name == "watcher"
    meant = [one for word in words for one in _meant(word, folder)]
    return meant, files.get("<"), files.get(">")


def _meant(word: str, folder: Path) -> list[str]:
    if "*" not in word:
        return [word]
    return sorted(str(path.relative_to(folder)) for path in folder.glob(word))


def _run(words: list[str], given: bytes, folder: Path, said: str) -> Done:
    out, err = io.BytesIO(), io.BytesIO()
    with (
        logs_as_they_were(),
        chdir(folder),
        _stream(out) as stdout,
        _stream(err) as stderr,
        redirect_stdout(stdout),
        redirect_stderr(stderr),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(sys, "stdin", _stream(io.BytesIO(given)))
        status = run(words)
        stdout.flush()
        stderr.flush()
        return Done(status, out.getvalue().decode(), said + err.getvalue().decode())


def _stream(buffer: io.BytesIO) -> io.TextIOWrapper:
    return io.TextIOWrapper(buffer, "utf-8")
