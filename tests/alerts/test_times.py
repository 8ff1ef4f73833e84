from datetime import UTC, datetime, timedelta

import pytest

from tests.alerts.builders import NOW
from watcher.alerts.times import lasting, shown


def test_a_time_is_shown_in_the_readers_zone() -> None:
    assert shown(NOW, "Asia/Yerevan", NOW) == "14:05, Mon 23 Nov (Asia/Yerevan)"


def test_another_year_is_named() -> None:
    assert shown(NOW - timedelta(days=365), "UTC", NOW) == "10:05, Sun 23 Nov 2025 (UTC)"


@pytest.mark.parametrize("zone", ["No/Such", "", "../x"])
def test_an_unknown_zone_falls_back_to_utc(zone: str) -> None:
    assert shown(NOW, zone, NOW).endswith("(UTC)")


def test_the_end_of_time_is_shown_in_utc() -> None:
    last = datetime.max.replace(tzinfo=UTC)
    assert shown(last, "Asia/Yerevan", NOW) == "23:59, Fri 31 Dec 9999 (UTC)"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (-5, "0 seconds"),
        (1, "1 second"),
        (60, "1 minute"),
        (90, "90 seconds"),
        (720, "12 minutes"),
        (3600, "1 hour"),
        (604800, "7 days"),
    ],
)
def test_a_span_is_said_in_words(seconds: int, words: str) -> None:
    assert lasting(timedelta(seconds=seconds)) == words
