import errno
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.errors import OutsideError
from watcher.fetch.limits import DEFAULT
from watcher.fetch.reasons import reason, retry_after, status_reason

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("120", timedelta(seconds=120)),
        (" 0 ", timedelta(0)),
        ("999999999", DAY),
        ("9" * 5_000, DAY),
        ("Sun, 01 Mar 2026 12:05:00 GMT", timedelta(minutes=5)),
        ("Sun, 01 Mar 2026 12:05:00 -0000", timedelta(minutes=5)),
        ("Sun, 01 Mar 2026 16:05:00 +0400", timedelta(minutes=5)),
        ("Sun, 01 Mar 2026 11:00:00 GMT", timedelta(0)),
        ("Fri, 01 Jan 2100 00:00:00 GMT", DAY),
    ],
)
def test_both_forms_of_a_wish_to_wait_are_read(value: str, wait: timedelta) -> None:
    assert retry_after(value, NOW) == wait


@pytest.mark.parametrize(
    "value", [None, "", "-1", "1e9", "1.5", "soon", "٣", "Sun, 99 Foo 2026", "a, b c 0 0:0:0 +9999"]
)
def test_a_wish_that_makes_no_sense_is_ignored(value: str | None) -> None:
    assert retry_after(value, NOW) is None


@given(st.text() | st.integers().map(str) | st.datetimes().map(lambda t: f"{t:%d %b %Y %H:%M:%S}"))
def test_a_wish_is_never_longer_than_a_day(value: str) -> None:
    wait = retry_after(value, NOW)
    assert wait is None or timedelta(0) <= wait <= DAY


def test_a_status_without_a_name_is_told_by_its_number() -> None:
    assert status_reason(599) == "the server answers 599"
    assert status_reason(500) == "the server answers 500 Internal Server Error"


def told(error: Exception) -> str:
    return reason(error, DEFAULT, redirected=False)


def test_a_sentence_of_ours_is_told_as_it_is() -> None:
    assert told(OutsideError("the answer is empty")) == "the answer is empty"


def test_an_unforeseen_error_is_named_without_its_text() -> None:
    assert told(KeyError("hunter2")) == "something unforeseen went wrong (KeyError)"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.EPIPE, "x"), "the server broke off the connection"),
        (OSError(errno.EHOSTUNREACH, "x"), "the server cannot be reached (no route to host)"),
        (OSError("x"), "the server cannot be reached (OSError)"),
    ],
)
def test_a_failed_connection_is_told_without_the_text_of_the_error(
    error: Exception, sentence: str
) -> None:
    assert told(error) == sentence
