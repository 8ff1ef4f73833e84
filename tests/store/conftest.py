from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.builders import opened
from watcher.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as made:
        yield made
