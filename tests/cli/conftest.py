import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog

from tests.e2e.stage import Stage, rss, stage
from watcher.cli.main import run

RULES = """
timezone: Asia/Yerevan
feeds:
  - {url: "{web}/feed", name: Courier, every: 10m, allow_private: true}
  - {url: "{web}/gone", name: Gone, allow_private: true}
channels:
  desk: "{chat}"
  ops: {url: "{chat}", for: problems}
rules:
  - {name: "Talks [/b]", match: talks}
"""
ENTRIES = (
    ("1", "Long talks on Nagorno-Karabakh go on and on in a city that nobody names", "Met."),
    (
        "2",
        "Հրադադարի talks [/b] և переговоры о мире 停战谈判停战谈判停战谈判停战谈判停战谈判",
        "Met.",
    ),
    ("3", "Rain", "Nothing else."),
)


@dataclass(frozen=True)
class Said:
    """What a command came to."""

    status: int
    out: str
    err: str


Command = Callable[..., Said]


@contextmanager
def logs_as_they_were() -> Iterator[None]:
    """Undo what a command that was run in this process did to its logs."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        yield
    finally:
        root.handlers[:], root.level = handlers, level
        structlog.reset_defaults()


@pytest.fixture(autouse=True)
def _logs_as_they_were() -> Iterator[None]:
    with logs_as_they_were():
        yield


@pytest.fixture
def command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Run a command in the test's own folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "NO_COLOR", "WATCHER_RULES", "STATE_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)

    def go(*arguments: str) -> Said:
        capsys.readouterr()
        status = run(arguments)
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return go


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Stage]:
    """Servers and a rules file: one feed with two entries that match, one that is gone."""
    with stage(tmp_path) as made:
        made.web.pages["/feed"] = rss(*ENTRIES)
        made.rules(RULES)
        yield made


@pytest.fixture
def past(scene: Stage, command: Command) -> Stage:
    """The same after one round."""
    assert command("run", "--once").status == 3
    return scene
