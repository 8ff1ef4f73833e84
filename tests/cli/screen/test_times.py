from datetime import UTC, datetime, timedelta

import pytest

from watcher.cli.screen.times import Times, ago, precise

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
        (NOW + timedelta(hours=2), "in 2 h"),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment: datetime | None, said: str) -> None:
    assert ago(moment, NOW) == said
    assert Times(NOW).said(moment) == said


def test_the_exact_moment_is_that_of_the_timezone() -> None:
    times = Times(NOW, "Asia/Yerevan", exact=True)

    assert times.said(NOW) == "2026-03-01 16:00:00+04:00"
    assert times.since(NOW) == "since 2026-03-01 16:00:00+04:00"
    assert times.said(None) == "never"


def test_a_span_that_goes_on_is_said_with_for() -> None:
    assert Times(NOW).since(NOW - timedelta(minutes=3)) == "for 3 min"
    assert Times(NOW).since(NOW) == "since now"
    assert Times(NOW).since(None) == ""


@pytest.mark.parametrize("timezone", ["Nowhere/Never", "", "/etc/passwd"])
def test_where_the_timezone_is_unknown_it_is_utc(timezone: str) -> None:
    assert precise(NOW, timezone) == "2026-03-01 12:00:00+00:00"


def test_a_year_that_no_calendar_of_the_timezone_holds_is_said_in_utc() -> None:
    last = datetime(9999, 12, 31, 23, 0, tzinfo=UTC)
    assert precise(last, "Asia/Yerevan") == "9999-12-31 23:00:00+00:00"
