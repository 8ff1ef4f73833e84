from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.config.sections.durations import DurationError, read_duration, write_duration


@given(st.integers(0, 3_000_000_000))
def test_what_is_written_reads_back(seconds: int) -> None:
    span = timedelta(seconds=seconds)
    if seconds < 10**9 or seconds % 60 == 0:
        assert read_duration(write_duration(span)) == span


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30", "add the unit: 30s, 30m, 30h or 30d"),
        ("10 min", "write 10m"),
        ("2 weeks", "write 14d"),
        ("1H", "write 1h"),
        ("3 days", "write 3d"),
        ("90 sec.", "write 90s"),
        ("5 minuts", "write 5m"),
        ("1h30m", "write a whole number and a unit: 90s, 10m, 6h or 2d"),
        ("٣d", "write a whole number and a unit: 90s, 10m, 6h or 2d"),
        ("999999999d", "the most is 36500d"),
    ],
)
def test_what_is_no_length_of_time_has_a_mend(text: str, hint: str) -> None:
    with pytest.raises(DurationError) as raised:
        read_duration(text)
    assert raised.value.hint == hint
