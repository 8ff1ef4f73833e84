from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watcher.config.catalogue import read_catalogue
from watcher.entities.builtin import Catalogue
from watcher.entities.lookup import Entities
from watcher.judge import Sighting, judge, read, tell
from watcher.model import (
    Decision,
    Delivery,
    Entry,
    Feed,
    FeedState,
    Judgement,
    Kind,
    Policy,
    Reason,
    Rule,
    Secret,
    Severity,
    Target,
    Trouble,
)
from watcher.rules.compile import RuleSet, compile_rules

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
FEED = Feed("https://courier.example/feed", "Courier", "https://courier.example/feed", "c.example")
NEVER = FeedState(FEED.id, NOW)
BEFORE = replace(NEVER, baseline_at=NOW - timedelta(days=1))
TALKS = Rule("talks", "Peace talks", ("talks",), notify=("desk", "me"))
RAIN = Rule("rain", "Rain", ("rain",), severity=Severity.LOW, notify=("me",))


def rules(*these: Rule) -> RuleSet:
    return compile_rules(these, Entities((), Catalogue(read_catalogue())), (FEED,)).ruleset


BOTH = rules(TALKS, RAIN)


def target(channel: str, label: str = "json", *, problems: bool = False) -> Target:
    return Target(channel, label, Kind.WEBHOOK, Secret("x"), problems)


POLICY = Policy(
    (
        target("desk", "one"),
        target("desk", "two"),
        target("me"),
        target("ops", problems=True),
        target("night", problems=True),
    )
)


def entry(name: str = "1", title: str = "Talks begin", age: timedelta | None = None) -> Entry:
    published = NOW - (timedelta(hours=1) if age is None else age)
    return Entry(name, title, published=published, feed=FEED.address)


def sighted(*entries: Entry, before: FeedState = BEFORE, known: Sequence[str] = ()) -> Sighting:
    return Sighting(FEED, before, replace(before, polled_at=NOW), entries, known=known)


def judged(sighting: Sighting, now: datetime = NOW) -> Judgement:
    return judge(sighting, read(sighting.fresh, FEED, BOTH), POLICY, now)


def reasons(judgement: Judgement) -> list[Reason]:
    return [verdict.reason for verdict in judgement.verdicts]


def places(deliveries: Sequence[Delivery]) -> list[tuple[str, str]]:
    return [(delivery.channel, delivery.target) for delivery in deliveries]


def test_a_new_entry_raises_an_alert_with_its_evidence() -> None:
    one = entry()

    judgement = judged(sighted(one))

    (alert,) = judgement.alerts
    assert (alert.entry, alert.rule_name, alert.feed_name) == (one, "Peace talks", "Courier")
    assert [evidence.text for evidence in alert.evidence] == ["Talks"]
    (verdict,) = judgement.verdicts
    assert (verdict.decision, verdict.reason, verdict.alert_id) == (
        Decision.RAISE,
        Reason.NEW,
        alert.id,
    )


def test_what_no_rule_matches_leaves_no_verdict_but_is_kept() -> None:
    judgement = judged(sighted(entry(title="Snow")))

    assert (judgement.verdicts, judgement.alerts, judgement.deliveries) == ((), (), ())
    assert len(judgement.entries) == 1


def test_at_first_sight_only_what_is_younger_than_lookback_alerts() -> None:
    young, old, undated = (
        entry("young"),
        entry("old", age=FEED.lookback),
        replace(entry("undated"), published=None),
    )

    first = judged(sighted(young, old, undated, before=NEVER))

    assert reasons(first) == [Reason.NEW, Reason.FIRST_POLL, Reason.FIRST_POLL]
    assert [alert.entry.id for alert in first.alerts] == ["young"]
    assert [verdict.alert_id is None for verdict in first.verdicts] == [False, True, True]


def test_after_that_the_age_of_an_entry_does_not_matter() -> None:
    later = judged(sighted(entry("old", age=timedelta(days=400))))

    assert reasons(later) == [Reason.NEW]


def test_an_edit_asks_only_the_rules_that_have_not_spoken() -> None:
    edited = sighted(entry(title="Talks in the rain"), known=["1"])

    judgement = judged(replace(edited, judged={("talks", "1")}))

    assert reasons(judgement) == [Reason.EDITED]
    assert [alert.rule_id for alert in judgement.alerts] == ["rain"]
    assert judged(replace(edited, judged={("talks", "1"), ("rain", "1")})).verdicts == ()


def test_a_verdict_of_the_first_poll_stands_after_an_edit() -> None:
    old = entry(age=timedelta(days=3))
    first = judged(sighted(old, before=NEVER))
    said = {(verdict.rule_id, verdict.entry_id) for verdict in first.verdicts}

    again = judged(
        replace(sighted(replace(old, title="Long talks begin"), known=["1"]), judged=said)
    )

    assert (again.verdicts, again.alerts) == ((), ())


def test_each_target_of_each_channel_of_the_rule_gets_one_delivery_and_no_other_does() -> None:
    judgement = judged(sighted(entry()))

    assert places(judgement.deliveries) == [("desk", "one"), ("desk", "two"), ("me", "json")]
    assert {delivery.cause_id for delivery in judgement.deliveries} == {judgement.alerts[0].id}
    assert len({delivery.id for delivery in judgement.deliveries}) == 3
    assert {delivery.give_up_at for delivery in judgement.deliveries} == {NOW + POLICY.give_up}


def test_two_rules_that_match_one_entry_are_two_alerts() -> None:
    judgement = judged(sighted(entry(title="Talks in the rain")))

    assert [alert.rule_id for alert in judgement.alerts] == ["talks", "rain"]
    assert places(judgement.deliveries) == [
        ("desk", "one"),
        ("desk", "two"),
        ("me", "json"),
        ("me", "json"),
    ]


def test_a_trouble_goes_to_the_channels_for_problems_but_not_to_the_one_it_is_about() -> None:
    trouble = Trouble("t", "feed Courier", "It is silent.", NOW)

    judgement = judged(replace(sighted(), troubles=(trouble,)))

    assert judgement.troubles == (trouble,)
    assert places(judgement.deliveries) == [("ops", "json"), ("night", "json")]
    assert places(tell(trouble, POLICY, NOW, but="ops")) == [("night", "json")]


def test_one_guid_in_two_feeds_is_two_alerts() -> None:
    other = replace(FEED, url="https://other.example/")
    here = judged(sighted(entry()))
    sighting = replace(sighted(entry()), feed=other)
    there = judge(sighting, read(sighting.fresh, other, BOTH), POLICY, NOW)

    assert here.alerts[0].id != there.alerts[0].id


TITLES = st.sampled_from(["Talks", "Rain", "Talks in the rain", "Snow", "", "переговоры", "<b>"])
ENTRIES = st.lists(
    st.builds(
        Entry,
        id=st.text(min_size=1, max_size=5),
        title=TITLES,
        summary=TITLES,
        published=st.none() | st.sampled_from([NOW, NOW - timedelta(days=2)]),
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)


@given(ENTRIES, st.sampled_from([NEVER, BEFORE]), st.data())
def test_the_same_goes_in_the_same_comes_out_and_nothing_is_said_twice(
    entries: list[Entry],
    before: FeedState,
    data: st.DataObject,
) -> None:
    known = data.draw(st.lists(st.sampled_from(entries), unique=True)) if entries else []
    sighting = sighted(*entries, before=before, known=[one.id for one in known])

    judgement = judged(sighting)

    assert judged(sighting) == judgement
    said = {(verdict.rule_id, verdict.entry_id) for verdict in judgement.verdicts}
    assert len(said) == len(judgement.verdicts)
    assert judged(replace(sighting, judged=said)).verdicts == ()
    raised = [verdict.alert_id for verdict in judgement.verdicts if verdict.alert_id]
    assert raised == [alert.id for alert in judgement.alerts]
    assert len({delivery.id for delivery in judgement.deliveries}) == len(judgement.deliveries)


@given(ENTRIES)
def test_ids_do_not_depend_on_the_moment_or_on_the_order(entries: list[Entry]) -> None:
    one = judged(sighted(*entries))
    other = judged(sighted(*reversed(entries)), NOW + timedelta(hours=1))

    assert {alert.id for alert in one.alerts} == {alert.id for alert in other.alerts}
    assert {d.id for d in one.deliveries} == {d.id for d in other.deliveries}
