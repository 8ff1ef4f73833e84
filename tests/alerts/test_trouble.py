from dataclasses import replace
from datetime import timedelta

from tests.alerts.builders import NOW, delivery, target
from watcher.alerts.trouble import dead_trouble, feed_trouble, obituaries, target_trouble
from watcher.fetch.reasons import status_reason
from watcher.model import Delivery, Feed, FeedState, Kind, Outcome, Payload, Result, TargetState

FEED = Feed("https://x.example/f", "OC Media", "https://x.example/f", "x.example")
STATE = FeedState(FEED.id, NOW + timedelta(minutes=20))
DESK = target(Kind.SLACK)
WELL = TargetState("desk", "desk")
SINCE = NOW - timedelta(minutes=12)
OFTEN = replace(STATE, failures=3, error="500 Internal Server Error")


def test_a_feed_is_told_of_once_after_three_failures_and_ten_minutes() -> None:
    state, trouble = feed_trouble(FEED, replace(STATE, trouble_since=SINCE), OFTEN, NOW)
    assert state.trouble_told
    assert trouble is not None
    assert trouble.subject == "feed OC Media"
    assert trouble.text == (
        "The feed OC Media has given nothing for 12 minutes: 500 Internal Server Error. "
        "It is tried again in 20 minutes."
    )
    assert feed_trouble(FEED, state, replace(state, failures=4), NOW) == (
        replace(state, failures=4),
        None,
    )


def test_a_first_failure_is_noted_and_not_told() -> None:
    state, trouble = feed_trouble(FEED, STATE, replace(STATE, failures=1), NOW)
    assert (state.trouble_since, state.trouble_told, trouble) == (NOW, False, None)


def test_a_quick_feed_is_missed_sooner() -> None:
    quick = replace(FEED, every=timedelta(seconds=2))
    before = replace(STATE, trouble_since=NOW - timedelta(seconds=5))
    assert feed_trouble(FEED, before, OFTEN, NOW)[1] is None
    assert feed_trouble(quick, before, OFTEN, NOW)[1] is not None


def test_a_feed_that_is_gone_is_told_of_at_once() -> None:
    gone = replace(STATE, failures=1, error=status_reason(410))
    _, trouble = feed_trouble(FEED, STATE, gone, NOW)
    assert trouble is not None
    assert "Take https://x.example/f out of rules.yaml" in trouble.text


def test_a_feed_whose_host_is_called_410_is_not_gone() -> None:
    unknown = replace(STATE, failures=1, error="the name 410.example.org is not known")
    assert feed_trouble(FEED, STATE, unknown, NOW)[1] is None


def test_a_feed_that_is_well_again_is_told_of_only_if_its_trouble_was() -> None:
    told = replace(STATE, trouble_since=SINCE, trouble_told=True)
    state, trouble = feed_trouble(FEED, told, replace(told, failures=0), NOW)
    assert (state.trouble_since, state.trouble_told) == (None, False)
    assert trouble is not None
    assert trouble.over
    assert "after 12 minutes of trouble" in trouble.text
    assert feed_trouble(FEED, replace(told, trouble_told=False), STATE, NOW)[1] is None


def test_the_ids_of_a_trouble_and_of_its_end_are_stable_and_differ() -> None:
    before = replace(STATE, trouble_since=SINCE)
    first, again = (feed_trouble(FEED, before, OFTEN, NOW)[1] for _ in range(2))
    over = feed_trouble(FEED, replace(before, trouble_told=True), STATE, NOW)[1]
    assert first is not None
    assert over is not None
    assert first == again
    assert first.id != over.id


def test_a_broken_target_is_told_of_at_once() -> None:
    bad = replace(WELL, failures=1, failing_since=NOW, error="401 Unauthorized")
    state, trouble = target_trouble(DESK, WELL, bad, Outcome(Result.BROKEN), NOW)
    assert state.told
    assert trouble is not None
    assert trouble.text == (
        "The channel desk takes nothing until somebody mends it: 401 Unauthorized. "
        "Its alerts are kept and tried again now and then."
    )


def test_a_failing_target_is_told_of_after_five_failures_and_five_minutes() -> None:
    outcome = Outcome(Result.TRANSIENT, "503 Service Unavailable.")
    bad = replace(WELL, failures=5, failing_since=SINCE)
    early = replace(bad, failing_since=NOW)
    assert target_trouble(DESK, WELL, early, outcome, NOW)[1] is None
    assert target_trouble(DESK, WELL, replace(bad, failures=4), outcome, NOW)[1] is None
    state, trouble = target_trouble(replace(DESK, label="#news"), WELL, bad, outcome, NOW)
    assert trouble is not None
    assert trouble.text.startswith(
        "The channel desk (#news) has taken nothing for 12 minutes: 503 Service Unavailable. "
    )
    assert target_trouble(DESK, state, state, outcome, NOW)[1] is None


def test_a_target_that_works_again_is_told_of_only_if_its_trouble_was() -> None:
    told = replace(WELL, failures=5, failing_since=SINCE, told=True)
    after = replace(told, failures=0, failing_since=None)
    state, trouble = target_trouble(DESK, told, after, Outcome(Result.SENT), NOW)
    assert not state.told
    assert trouble is not None
    assert trouble.over
    assert target_trouble(DESK, WELL, WELL, Outcome(Result.SENT), NOW) == (WELL, None)


def test_a_dead_delivery_is_told_of_with_its_title_and_reason() -> None:
    trouble = dead_trouble(replace(delivery(), error="gave up after 7 days: 500"), NOW)
    assert trouble.text == (
        "“Title” never reached the channel desk (me) and is not tried again: "
        "gave up after 7 days: 500. See it with: watcher deliveries --dead"
    )


def died(number: int, channel: str = "desk", error: str = "its channel is gone") -> Delivery:
    payload = Payload(f"Title {number}", "Body")
    return replace(delivery(), id=f"d{number}", channel=channel, payload=payload, error=error)


def test_deliveries_that_died_of_one_cause_are_told_of_in_one_message() -> None:
    (trouble,) = obituaries([died(number) for number in range(500)], (), NOW)
    assert trouble.subject == "500 deliveries for desk"
    assert trouble.text == (
        "500 messages never reached the channel desk and are not tried again: its channel is "
        "gone. They are “Title 0”, “Title 1”, “Title 2” and 497 more. "
        "See them with: watcher deliveries --dead"
    )


def test_each_channel_and_each_cause_has_its_own_message() -> None:
    dead = [died(1), died(2, "team"), died(3, error="the target refused it"), died(4)]
    troubles = obituaries(dead, (), NOW)
    assert [trouble.subject for trouble in troubles] == [
        "2 deliveries for desk",
        "delivery d2 for team",
        "delivery d3 for desk",
    ]
    assert len({trouble.id for trouble in troubles}) == 3


def test_a_single_death_is_told_of_as_before() -> None:
    assert obituaries([died(1)], ("admin",), NOW) == (dead_trouble(died(1), NOW),)


def test_nothing_is_told_of_what_died_on_its_way_to_a_channel_for_problems() -> None:
    assert obituaries([died(1, "admin"), died(2, "admin")], {"admin"}, NOW) == ()
