from datetime import UTC, datetime, timedelta

import pytest

from watcher.cli.show import ago, size

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (None, "never"),
        (NOW, "now"),
        (NOW - timedelta(seconds=59), "59 s ago"),
        (NOW - timedelta(minutes=59, seconds=59), "59 min ago"),
        (NOW - timedelta(hours=3), "3 h ago"),
        (NOW - timedelta(days=40), "40 d ago"),
        (NOW + timedelta(minutes=5), "in 5 min"),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment: datetime | None, said: str) -> None:
    assert ago(moment, NOW) == said


def test_a_size_is_said_in_its_largest_unit() -> None:
    assert size(4096) == "4 kB"
    assert size(3_400_000) == "3.4 MB"
