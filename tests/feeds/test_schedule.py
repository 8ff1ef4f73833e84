from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.feeds.builders import NOW, feed, state
from watcher.feeds.schedule import (
    Seen,
    after_failure,
    after_success,
    first_due,
    spread_of,
    with_renewed_validators,
    with_validators,
)
from watcher.model import FetchFailed

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
MIDDLE = 0.5  # the chance that means no jitter


def wait_after(seen: Seen, every: timedelta | None = None, interval: float = 600.0) -> timedelta:
    return after_success(feed(every), state(interval), seen, NOW, MIDDLE).due_at - NOW


def wait_after_failure(
    status: int | None = None, failures: int = 0, every: timedelta | None = None
) -> timedelta:
    failed = FetchFailed("the server is busy", status)
    return after_failure(feed(every), state(failures=failures), failed, NOW, MIDDLE).due_at - NOW


def test_new_feeds_are_spread_the_wider_the_more_they_are_up_to_twenty_seconds() -> None:
    assert [spread_of(feeds).total_seconds() for feeds in (0, 1, 50, 200, 9000)] == [
        0.0,
        0.1,
        5.0,
        20.0,
        20.0,
    ]


def test_first_turns_are_spread_and_always_the_same() -> None:
    dues = [first_due(f"feed {i}", NOW, HOUR) for i in range(1000)]
    assert dues == [first_due(f"feed {i}", NOW, HOUR) for i in range(1000)]
    assert all(NOW <= due < NOW + HOUR for due in dues)
    assert 150 < sum(due < NOW + 12 * MINUTE for due in dues) < 250


def test_the_first_success_keeps_ten_minutes_however_much_was_new() -> None:
    fresh = state(interval=0, ok_at=None)
    assert after_success(feed(), fresh, Seen(new=50), NOW, MIDDLE).interval == 600


def test_new_entries_shorten_the_interval_quickly_down_to_two_minutes() -> None:
    assert wait_after(Seen(new=3)) == 5 * MINUTE
    assert wait_after(Seen(new=1), interval=130) == 2 * MINUTE


def test_silence_lengthens_it_slowly_up_to_an_hour() -> None:
    assert wait_after(Seen()) == 12 * MINUTE
    assert wait_after(Seen(), interval=3500) == HOUR


@pytest.mark.parametrize("seconds", [1, 20, 59])
def test_every_under_a_minute_is_exact(seconds: int) -> None:
    every = timedelta(seconds=seconds)
    assert after_success(feed(every), state(), Seen(new=1), NOW, 0.9).due_at == NOW + every


def test_every_from_a_minute_has_ten_percent_of_jitter() -> None:
    early = after_success(feed(10 * MINUTE), state(), Seen(), NOW, 0.0)
    assert early.due_at == NOW + 9 * MINUTE
    assert early.interval == 600


def test_every_wins_over_what_caches_and_hints_say() -> None:
    seen = Seen(headers={"cache-control": "max-age=7200"}, pace=HOUR)
    assert wait_after(seen, every=5 * MINUTE) == 5 * MINUTE


def test_a_retry_after_is_obeyed_even_then() -> None:
    assert wait_after(Seen(headers={"retry-after": "7200"}), every=5 * MINUTE) >= 2 * HOUR


@pytest.mark.parametrize(
    ("seen", "least"),
    [
        (Seen(headers={"cache-control": "public, max-age=7200"}), 2 * HOUR),
        (Seen(headers={"expires": "Mon, 04 May 2026 15:00:00 GMT"}), 3 * HOUR),
        (Seen(pace=4 * HOUR), 4 * HOUR),
    ],
)
def test_servers_and_feeds_may_ask_for_more_time(seen: Seen, least: timedelta) -> None:
    assert least <= wait_after(seen) <= least * 1.1


def test_they_never_get_more_than_six_hours_nor_less_than_the_interval() -> None:
    assert wait_after(Seen(headers={"cache-control": "max-age=31536000"})) <= 6.6 * HOUR
    assert wait_after(Seen(headers={"cache-control": "max-age=1"})) == 12 * MINUTE
    assert wait_after(Seen(pace=timedelta(days=9999))) <= 6.6 * HOUR


def test_a_wish_does_not_change_the_interval_itself() -> None:
    seen = Seen(headers={"cache-control": "max-age=7200"})
    assert after_success(feed(), state(), seen, NOW, MIDDLE).interval == 720


def test_a_success_ends_the_failures_and_notes_the_time() -> None:
    after = after_success(feed(), state(failures=4), Seen(new=1), NOW, MIDDLE)
    assert (after.failures, after.error) == (0, None)
    assert (after.polled_at, after.ok_at, after.new_at) == (NOW, NOW, NOW)
    assert after_success(feed(), state(), Seen(), NOW, MIDDLE).new_at is None


def test_a_failure_counts_says_why_and_keeps_the_validators() -> None:
    after = after_failure(feed(), state(failures=1), FetchFailed("no answer"), NOW, MIDDLE)
    assert (after.failures, after.error, after.etag) == (2, "no answer", '"old"')
    assert (after.polled_at, after.interval) == (NOW, 600)


def test_the_wait_doubles_up_to_a_day() -> None:
    waits = [wait_after_failure(failures=n) for n in range(40)]
    assert waits[:3] == [10 * MINUTE, 20 * MINUTE, 40 * MINUTE]
    assert waits == sorted(waits)
    assert timedelta(hours=19) < waits[-1] <= timedelta(hours=24)


def test_a_feed_of_ones_own_recovers_within_a_minute() -> None:
    every = timedelta(seconds=1)
    assert wait_after_failure(every=every) == every
    assert wait_after_failure(404, failures=50, every=every) == MINUTE


def test_a_feed_that_never_answered_backs_off_from_ten_minutes() -> None:
    after = after_failure(feed(), state(interval=0), FetchFailed("no answer"), NOW, MIDDLE)
    assert after.due_at - NOW == 10 * MINUTE


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_refusal_is_asked_again_after_an_hour(status: int) -> None:
    assert wait_after_failure(status) == HOUR


def test_what_is_gone_is_asked_for_again_in_a_week() -> None:
    assert wait_after_failure(410) == timedelta(days=7)


@pytest.mark.parametrize(
    ("asked", "least"), [(2 * HOUR, 2 * HOUR), (99 * HOUR, 24 * HOUR), (-HOUR, 10 * MINUTE)]
)
def test_retry_after_is_obeyed_up_to_a_day(asked: timedelta, least: timedelta) -> None:
    failed = FetchFailed("too many requests", 429, asked)
    due = after_failure(feed(), state(), failed, NOW, MIDDLE).due_at
    assert least <= due - NOW <= least * 1.1


def test_a_200_replaces_both_validators() -> None:
    after = with_validators(state(), {"last-modified": "Mon"})
    assert (after.etag, after.last_modified) == (None, "Mon")


def test_a_304_keeps_what_it_does_not_send() -> None:
    after = with_renewed_validators(state(), {"last-modified": "Mon"})
    assert (after.etag, after.last_modified) == ('"old"', "Mon")


CHANCES = st.floats(0, 1, exclude_max=True)
TIMES = st.timedeltas(timedelta(seconds=1), timedelta(days=30))
HEADERS = st.dictionaries(
    st.sampled_from(["cache-control", "expires", "retry-after"]),
    st.text(max_size=20) | st.integers().map("max-age={}".format) | st.integers().map(str),
)


@given(st.none() | TIMES, st.floats(0, 1e6), HEADERS, st.integers(0, 99), CHANCES)
def test_a_due_time_is_never_in_the_past(
    every: timedelta | None, interval: float, headers: dict[str, str], count: int, chance: float
) -> None:
    one, seen = feed(every), Seen(count, headers, -HOUR)
    assert after_success(one, state(interval), seen, NOW, chance).due_at > NOW
    failed = FetchFailed("no", 400 + count)
    later = after_failure(one, state(interval, count), failed, NOW, chance)
    assert NOW < later.due_at <= NOW + timedelta(days=9)
