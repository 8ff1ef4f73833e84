"""Writes small rules files for the tests of this room."""

from collections.abc import Callable
from pathlib import Path

from watcher.config.configuration import Configuration
from watcher.config.load import Loaded, load

FEEDS = "feeds: [https://example.org/news/rss]\n"
CHANNELS = "channels: {here: 'print:'}\n"
RULES = "rules: [match: talks]\n"
GOOD = FEEDS + CHANNELS + RULES

Write = Callable[[str], Path]


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "rules.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(0o600)
    return path


def loaded(folder: Path, text: str | bytes, **env: str) -> Loaded:
    return load(write(folder, text), env)


def configured(folder: Path, text: str, **env: str) -> Configuration:
    result = loaded(folder, text, **env)
    assert result.configuration is not None, result.problems
    return result.configuration


def told(folder: Path, text: str | bytes, **env: str) -> list[str]:
    """Return each problem as LINE:COLUMN KIND: TEXT (HINT)."""
    return [
        str(problem).removeprefix(f"{problem.path}:")
        for problem in loaded(folder, text, **env).problems
    ]
