from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.stage import Stage, stage


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path) as made:
        yield made
