from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Never

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.builders import (
    DAY,
    MINUTE,
    NOW,
    attempt,
    deliver_all,
    delivery,
    feed,
    opened,
    sent,
    trouble,
    well,
)
from watcher.model import Delivery, Result, State, TargetState, Trouble
from watcher.store import Store, deliveries


def ids(deliveries: Sequence[Delivery]) -> list[str]:
    return [each.id for each in deliveries]


def only(store: Store) -> Delivery:
    (row,) = store.delivery_rows(10)
    return row.delivery


def test_a_claim_takes_the_oldest_of_each_target(store: Store) -> None:
    first, second, other = delivery("a"), delivery("b"), delivery("c", "desk")
    store.report([], [first, second, other])

    assert ids(store.claim_deliveries(NOW, (), 10)) == [first.id, other.id]


def test_a_delivery_put_off_by_a_clock_that_ran_ahead_is_due(store: Store) -> None:
    ahead = delivery("a", due_at=NOW + 365 * DAY, give_up_at=NOW + 372 * DAY)
    store.report([], [ahead, delivery("b", "desk", due_at=NOW + MINUTE)])

    assert ids(store.claim_deliveries(NOW, (), 10)) == [ahead.id]


def test_a_claimed_delivery_is_sending_and_its_try_is_counted(store: Store) -> None:
    store.report([], [delivery()])

    (claimed,) = store.claim_deliveries(NOW, (), 10)

    assert claimed == delivery(state=State.SENDING, tries=1)
    with opened(store.path.parent) as another:
        assert only(another) == claimed


def test_a_target_takes_one_delivery_at_a_time(store: Store) -> None:
    store.report([], [delivery("a"), delivery("b")])

    (first,) = store.claim_deliveries(NOW, (), 10)
    assert store.claim_deliveries(NOW, (), 10) == ()
    store.record(attempt(first), sent(first), well(first))

    (second,) = store.claim_deliveries(NOW, (), 10)
    assert (first.cause_id, second.cause_id) == ("a", "b")


def test_a_busy_target_is_passed_over(store: Store) -> None:
    store.report([], [delivery("a"), delivery("b", "desk")])

    claimed = store.claim_deliveries(NOW, {("mail", "me")}, 10)

    assert [each.target for each in claimed] == ["desk"]


def test_no_more_than_the_limit_is_claimed(store: Store) -> None:
    store.report([], [delivery("a", str(n)) for n in range(5)])

    assert [each.target for each in store.claim_deliveries(NOW, (), 2)] == ["0", "1"]
    assert [each.target for each in store.claim_deliveries(NOW, (), 2)] == ["2", "3"]


def test_a_delivery_that_waits_does_not_stop_those_behind_it(store: Store) -> None:
    store.report([], [delivery("a", due_at=NOW + MINUTE), delivery("b")])

    assert [each.cause_id for each in store.claim_deliveries(NOW, (), 10)] == ["b"]


def test_a_record_stores_attempt_delivery_target_and_trouble_together(store: Store) -> None:
    store.report([], [delivery()])
    (claimed,) = store.claim_deliveries(NOW, (), 10)
    failed = attempt(claimed, Result.TRANSIENT, "connection refused")
    later = replace(claimed, state=State.DUE, due_at=NOW + MINUTE, error="connection refused")
    ill = TargetState("mail", "me", 1, NOW, told=True, error="connection refused")
    told = trouble("me")

    assert store.record(failed, later, ill, [told], [delivery(told.id, "ops")])

    assert store.attempts(claimed.id) == (failed,)
    assert store.target_state("mail", "me") == ill
    row = {each.delivery.target: each for each in store.delivery_rows(10)}
    assert row["me"].delivery == later
    assert (row["me"].reason, row["me"].status) == ("connection refused", 200)
    assert row["ops"].delivery.cause_id == told.id


def test_recording_twice_changes_nothing(store: Store) -> None:
    store.report([], [delivery()])
    (claimed,) = store.claim_deliveries(NOW, (), 10)

    assert store.record(attempt(claimed), sent(claimed), well(claimed))
    assert not store.record(attempt(claimed), sent(claimed), well(claimed))

    assert only(store) == sent(claimed)
    assert store.attempts(claimed.id) == (attempt(claimed),)


def test_an_outcome_that_comes_after_its_claim_was_voided_is_refused(store: Store) -> None:
    store.report([], [delivery()])
    (late,) = store.claim_deliveries(NOW, (), 10)
    store.void_claims(NOW)
    (again,) = store.claim_deliveries(NOW, (), 10)

    assert not store.record(attempt(late), sent(late), well(late))

    assert only(store) == again


def test_what_is_being_sent_and_nobody_cares_for_is_given_back_in_doubt(store: Store) -> None:
    store.report([], [delivery("a"), delivery("b", "desk")])
    lost, _ = store.claim_deliveries(NOW, (), 10)

    assert store.give_back({("mail", "desk")}, NOW, NOW + MINUTE) == 1
    assert store.give_back({("mail", "desk")}, NOW, NOW + MINUTE) == 0

    left = {row.delivery.target: row.delivery for row in store.delivery_rows(10)}
    assert (left["me"].state, left["me"].doubt) == (State.DUE, 1)
    assert left["me"].due_at == NOW + MINUTE
    assert left["desk"].state is State.SENDING
    assert [one.outcome.result for one in store.attempts(lost.id)] == [Result.AMBIGUOUS]


def test_a_target_that_is_configured_no_more_is_forgotten(store: Store) -> None:
    store.report([], [delivery("a"), delivery("b", "desk")])
    for claimed in store.claim_deliveries(NOW, (), 10):
        ill = TargetState("mail", claimed.target, 1, NOW, error="refused")
        store.record(attempt(claimed, Result.BROKEN), replace(claimed, state=State.DUE), ill)

    store.fit([], {}, {("mail", "me")}, NOW)

    assert [each.target for each in store.status(NOW).troubled] == ["me"]


def test_where_the_farewell_to_a_target_fails_the_feeds_stay_as_they_were(store: Store) -> None:
    store.report([], [delivery("a", "gone")])

    def break_(_: object) -> Never:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.fit([feed("one")], {}, (), NOW, break_)

    assert store.feed_rows() == ()
    assert only(store).state is State.DUE


def test_a_target_of_which_nothing_is_known_is_well(store: Store) -> None:
    assert store.target_state("mail", "me") == TargetState("mail", "me")


def test_a_delivery_that_was_being_sent_at_a_crash_is_due_again_and_in_doubt(store: Store) -> None:
    store.report([], [delivery("a"), delivery("b")])
    (claimed,) = store.claim_deliveries(NOW, (), 10)

    assert store.void_claims(NOW + MINUTE) == 1

    (again,) = store.claim_deliveries(NOW + MINUTE, (), 10)
    assert (again.id, again.doubt, again.tries) == (claimed.id, 1, 2)
    assert again.due_at == NOW + MINUTE
    (doubtful,) = store.attempts(claimed.id)
    assert (doubtful.number, doubtful.started_at, doubtful.ended_at) == (1, NOW, NOW + MINUTE)
    assert doubtful.outcome.result is Result.AMBIGUOUS
    assert doubtful.outcome.reason == "the daemon ended while it was being sent"


def test_a_start_after_a_clean_end_leaves_nothing_in_doubt(store: Store) -> None:
    store.report([], [delivery()])
    deliver_all(store)

    assert store.void_claims(NOW) == 0


def told_of(dead: tuple[Delivery, ...]) -> tuple[list[Trouble], list[Delivery]]:
    made = trouble("lost")
    return [made], [delivery(made.id, "ops", id=f"about {each.id}") for each in dead]


def test_what_waits_for_a_target_that_was_removed_is_dead_and_told(store: Store) -> None:
    store.report([], [delivery("a"), delivery("b", "desk")])

    gone = store.fit([], {}, {("mail", "me"), ("mail", "ops")}, NOW + MINUTE, told_of)

    (dead,) = store.delivery_rows(10, State.DEAD)
    assert gone == (dead.delivery,)
    assert (dead.delivery.target, dead.delivery.done_at) == ("desk", NOW + MINUTE)
    assert dead.delivery.error == "its channel is no longer in rules.yaml"
    due = [row.delivery.target for row in store.delivery_rows(10, State.DUE)]
    assert due == ["ops", "me"]


def test_nothing_is_stranded_while_every_target_is_configured(store: Store) -> None:
    store.report([], [delivery("a")])

    assert store.fit([], {}, {("mail", "me")}, NOW, told_of) == ()
    assert len(store.delivery_rows(10)) == 1


def test_what_has_waited_for_too_long_is_dead_and_given_back(store: Store) -> None:
    old = delivery("a", give_up_at=NOW + DAY, error="refused", tries=3)
    store.report([], [old, delivery("b")])

    (dead,) = store.expire(NOW + DAY, told_of)

    reason = "given up: not delivered by 2026-03-02 12:00 UTC, tries: 3; the last try: refused"
    assert dead == replace(old, state=State.DEAD, error=reason, done_at=NOW + DAY)
    assert store.delivery_rows(10, State.DEAD)[0].delivery == dead
    assert [row.delivery.target for row in store.delivery_rows(10, State.DUE)] == ["ops", "me"]


def test_nothing_expires_before_its_time_or_while_it_is_being_sent(store: Store) -> None:
    store.report([], [delivery("a", give_up_at=NOW + DAY), delivery("b", give_up_at=NOW + 2 * DAY)])
    store.claim_deliveries(NOW, (), 1)

    assert store.expire(NOW + DAY) == ()


def test_threads_that_claim_at_once_never_get_the_same_delivery(store: Store) -> None:
    store.report([], [delivery(str(n), f"target {n % 8}") for n in range(80)])

    def work(_: int) -> list[str]:
        got = []
        for _ in range(10):
            for each in store.claim_deliveries(NOW, (), 3):
                got.append(each.id)
                store.record(attempt(each), sent(each), well(each))
        return got

    with ThreadPoolExecutor(4) as threads:
        counts = Counter(id_ for got in threads.map(work, range(4)) for id_ in got)

    assert max(counts.values()) == 1


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["claim", "finish", "fail", "crash"]),
        st.integers(0, 3),
        st.sets(st.sampled_from(["x", "y", "z"])),
    ),
    max_size=20,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(waiting=st.lists(st.sampled_from(["x", "y", "z"]), max_size=8), steps=STEPS)
def test_whatever_happens_a_target_has_one_claim_and_its_own_order(
    waiting: list[str], steps: list[tuple[str, int, set[str]]]
) -> None:
    with TemporaryDirectory() as folder, opened(Path(folder)) as store:
        store.report([], [delivery(f"{n:02}", name) for n, name in enumerate(waiting)])
        sending: dict[str, Delivery] = {}
        for step, number, busy in steps:
            if step == "claim":
                taken = store.claim_deliveries(NOW, {("mail", name) for name in busy}, number)
                assert len(taken) <= number
                assert not {each.target for each in taken} & (busy | set(sending))
                sending.update({each.target: each for each in taken})
            elif step == "crash":
                assert store.void_claims(NOW) == len(sending)
                sending.clear()
            elif sending:
                _, each = sending.popitem()
                due = replace(each, state=State.DUE)
                left = sent(each) if step == "finish" else due
                assert store.record(attempt(each), left, well(each))
        store.void_claims(NOW)
        deliver_all(store)
        assert store.status(NOW).deliveries[State.SENT] == len(waiting)


def test_a_claim_reads_only_what_waits_however_long_the_ledger_is(store: Store) -> None:
    with store._read() as connection:
        statements: list[str] = []
        connection.connection.set_trace_callback(statements.append)
        deliveries.claim(connection, NOW, (), 10)
        connection.connection.set_trace_callback(None)
        (chosen,) = [each for each in statements if "min(delivery.seq)" in each]
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {chosen}")]

    assert "USING COVERING INDEX delivery_by_state" in plan[0]
