from datetime import UTC, datetime, timedelta

from watcher import clock


def test_now_is_aware_and_in_utc() -> None:
    now = clock.now()

    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)  # noqa: TID251  the real one


def test_the_monotonic_clock_never_goes_back() -> None:
    moments = [clock.monotonic() for _ in range(100)]

    assert moments == sorted(moments)


def test_chance_is_from_0_up_to_1_and_never_the_same() -> None:
    chances = {clock.chance() for _ in range(100)}

    assert all(0 <= one < 1 for one in chances)
    assert len(chances) > 90
