from datetime import timedelta

import pytest

from tests.feeds.builders import NOW
from watcher.feeds.wishes import freshness, retry_after


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Mon, 04 May 2026 12:10:00 GMT", 600),
        ("Mon, 04 May 2026 14:10:00 +0200", 600),
        ("Mon, 04 May 2026 12:10:00 -0000", 600),
        ("Mon, 04 May 2020 12:10:00 GMT", 0),
        ("9" * 5000, 86400),
        ("Mon, 04 May 2099 12:10:00 GMT", 86400),
    ],
)
def test_retry_after_is_read_in_both_forms_and_bounded(value: str, seconds: float) -> None:
    assert retry_after(value, NOW) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", ["", "-1", "1e9", "soon", "٣", "Mon, 99 May 2026 99:99:99 GMT"])
def test_a_retry_after_of_no_sense_says_nothing(value: str) -> None:
    assert retry_after(value, NOW) is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"cache-control": "max-age=60"}, 60),
        ({"cache-control": 'private, MAX-AGE="60"'}, 60),
        ({"cache-control": "s-maxage=60"}, 0),
        ({"cache-control": "no-cache, max-age=60"}, 0),
        ({"cache-control": "max-age=60", "expires": "Mon, 04 May 2026 13:00:00 GMT"}, 60),
        ({"expires": "Mon, 04 May 2026 13:00:00 GMT"}, 3600),
        ({"expires": "0"}, 0),
        ({"expires": "-1"}, 0),
    ],
)
def test_freshness_follows_the_caching_rules(headers: dict[str, str], seconds: float) -> None:
    assert freshness(headers, NOW) == timedelta(seconds=seconds)
