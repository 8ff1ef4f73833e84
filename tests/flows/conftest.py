from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.floor import Clock, opened
from watcher.store import Store


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of all flows, standing still."""
    made = Clock()
    monkeypatch.setattr("watcher.clock.now", made)
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as made:
        yield made
