from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.alerts.builders import NOW, delivery
from watcher.alerts.retry import SHORTEST, after
from watcher.model import Outcome, Result, State, TargetState

WELL = TargetState("desk", "me")


def failed(result: Result = Result.TRANSIENT, wait: timedelta | None = None) -> Outcome:
    return Outcome(result, "500 Internal Server Error", 500, wait)


def test_what_was_sent_is_done_and_its_target_is_well() -> None:
    bad = replace(WELL, failures=4, failing_since=NOW, error="x", told=True)
    sent, target = after(replace(delivery(), error="x"), Outcome(Result.SENT), bad, NOW, 0.5)
    assert (sent.state, sent.done_at, sent.error) == (State.SENT, NOW, None)
    assert target == replace(WELL, sent_at=NOW, told=True)


def test_a_failure_is_tried_again_with_full_jitter() -> None:
    dues = [
        after(delivery(tries), failed(), WELL, NOW, chance)[0].due_at - NOW
        for tries, chance in ((1, 0.0), (1, 1.0), (3, 0.5), (30, 1.0), (10**6, 1.0))
    ]
    assert dues == [timedelta(seconds=s) for s in (1, 4, 8, 900, 900)]


def test_a_failure_counts_against_the_target() -> None:
    _, target = after(delivery(), failed(), WELL, NOW, 0.5)
    assert target == replace(WELL, failures=1, failing_since=NOW, error="500 Internal Server Error")


def test_the_wish_of_the_server_is_kept() -> None:
    kept, _ = after(delivery(), failed(wait=timedelta(minutes=40)), WELL, NOW, 0.0)
    assert kept.due_at == NOW + timedelta(minutes=40)


def test_a_lost_answer_is_a_doubt() -> None:
    kept, _ = after(delivery(), failed(Result.AMBIGUOUS), WELL, NOW, 0.5)
    assert (kept.state, kept.doubt) == (State.DUE, 1)
    assert kept.error == "It may have arrived: 500 Internal Server Error"


@pytest.mark.parametrize(("failures", "minutes"), [(0, 1), (1, 2), (4, 16), (5, 30), (10**6, 30)])
def test_a_broken_target_is_tried_at_a_slow_pace(failures: int, minutes: int) -> None:
    bad = replace(WELL, failures=failures)
    kept, _ = after(delivery(), failed(Result.BROKEN), bad, NOW, 0.0)
    assert kept.due_at == NOW + timedelta(minutes=minutes)


def test_what_is_refused_is_dead_at_once_and_says_nothing_of_the_target() -> None:
    dead, target = after(delivery(), Outcome(Result.REFUSED), WELL, NOW, 0.5)
    assert (dead.state, dead.done_at, dead.error) == (State.DEAD, NOW, "the target refused it")
    assert target == WELL


def test_the_last_try_is_exactly_when_we_give_up() -> None:
    short = delivery(give_up=timedelta(seconds=30))
    kept, _ = after(short, failed(wait=timedelta.max), WELL, NOW, 0.5)
    assert (kept.state, kept.due_at) == (State.DUE, short.give_up_at)


def test_after_the_last_try_it_is_dead_with_the_reason() -> None:
    late = NOW + timedelta(days=7)
    dead, _ = after(delivery(), failed(), WELL, late, 0.5)
    assert dead.state is State.DEAD
    assert dead.error == "gave up after 7 days: 500 Internal Server Error"


@given(
    st.lists(st.sampled_from(list(Result)), max_size=40),
    st.floats(0, 1),
    st.timedeltas(timedelta(), timedelta(days=9)),
)
def test_every_life_of_a_delivery_keeps_the_laws(
    results: list[Result], chance: float, wait: timedelta
) -> None:
    one, target = delivery(0), WELL
    for result in results:
        now = one.due_at
        claimed = replace(one, state=State.SENDING, tries=one.tries + 1)
        one, target = after(claimed, Outcome(result, retry_after=wait), target, now, chance)
        assert one.doubt >= claimed.doubt
        if one.state in (State.SENT, State.DEAD):
            assert one.done_at == now
            return
        assert one.state is State.DUE
        assert one.error
        assert min(now + max(wait, SHORTEST), one.give_up_at) <= one.due_at <= one.give_up_at
