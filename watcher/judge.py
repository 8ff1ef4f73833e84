"""The whole decision on one poll, still pure: entries + rules + state + now → judgement."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from watcher.alerts.decide import Circumstances, decide
from watcher.alerts.outbox import deliveries_for
from watcher.model import (
    Alert,
    Decision,
    Delivery,
    Entry,
    Feed,
    FeedState,
    Judgement,
    Match,
    Policy,
    Trouble,
    Verdict,
    stable_id,
)
from watcher.rules.compile import RuleSet
from watcher.text.document import annotate


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a poll brought: the feed's state before and after, and what stood in the document.

    `fresh` are the entries that are new or edited, `present` the ids of all, or None where
    there was no new document. `known` are the ids among `fresh` that were seen before;
    `judged` the pairs (rule id, entry id) on which there is a verdict already, and `true_before`
    those in which the rule was true of the entry before its edit.
    """

    feed: Feed
    before: FeedState
    after: FeedState
    fresh: tuple[Entry, ...] = ()
    present: tuple[str, ...] | None = None
    known: Collection[str] = ()
    judged: Collection[tuple[str, str]] = ()
    true_before: Collection[tuple[str, str]] = ()
    troubles: tuple[Trouble, ...] = ()


def read(entries: tuple[Entry, ...], feed: Feed | None, rules: RuleSet) -> tuple[Match, ...]:
    """Hold entries against all rules. No state goes in, so that any process may do it."""
    return tuple(match for entry in entries for match in rules.match(annotate(entry, feed)))


def judge(
    sighting: Sighting, matches: tuple[Match, ...], policy: Policy, now: datetime
) -> Judgement:
    """Decide on every match of a poll and write what is raised, ready to be committed at once.

    Where a rule has had its say on an entry, that verdict stands: an edit asks no rule twice.
    """
    open_ones = [m for m in matches if (m.rule.id, m.entry.id) not in sighting.judged]
    judged = [_judge_one(match, sighting, now) for match in open_ones]
    alerts = tuple(alert for _, alert in judged if alert is not None)
    notify = {match.rule.id: match.rule.notify for match in matches}
    deliveries = [
        delivery
        for alert in alerts
        for delivery in _to_channels(alert, notify[alert.rule_id], policy, now)
    ]
    for trouble in sighting.troubles:
        deliveries.extend(tell(trouble, policy, now))
    return Judgement(
        feed=sighting.feed,
        state=sighting.after,
        entries=sighting.fresh,
        present=sighting.present,
        verdicts=tuple(verdict for verdict, _ in judged),
        alerts=alerts,
        troubles=sighting.troubles,
        deliveries=tuple(deliveries),
    )


def tell(
    trouble: Trouble, policy: Policy, now: datetime, but: str | None = None
) -> tuple[Delivery, ...]:
    """Address a trouble to the channels marked `for: problems`, `but` not to the one in trouble."""
    targets = [t for t in policy.targets if t.problems and t.channel != but]
    return deliveries_for(trouble, targets, policy, now)


def _judge_one(match: Match, sighting: Sighting, now: datetime) -> tuple[Verdict, Alert | None]:
    entry, rule, feed = match.entry, match.rule, sighting.feed
    circumstances = Circumstances(
        first_sight=sighting.before.baseline_at is None,
        known=entry.id in sighting.known,
        true_before=(rule.id, entry.id) in sighting.true_before,
    )
    decision, reason = decide(entry, circumstances, feed.lookback, now)
    alert = _raise(match, feed, now) if decision is Decision.RAISE else None
    verdict = Verdict(
        rule_id=rule.id,
        feed_id=feed.id,
        entry_id=entry.id,
        decision=decision,
        reason=reason,
        at=now,
        alert_id=alert.id if alert else None,
    )
    return verdict, alert


def _raise(match: Match, feed: Feed, now: datetime) -> Alert:
    entry, rule = match.entry, match.rule
    story = stable_id("story", feed.id, entry.id)  # until stories are built, each entry is its own
    return Alert(
        id=stable_id("alert", rule.id, story),
        rule_id=rule.id,
        rule_name=rule.name,
        severity=rule.severity,
        story=story,
        feed_id=feed.id,
        feed_name=feed.name,
        entry=entry,
        evidence=match.evidence,
        raised_at=now,
    )


def _to_channels(
    alert: Alert, channels: tuple[str, ...], policy: Policy, now: datetime
) -> tuple[Delivery, ...]:
    targets = [target for target in policy.targets if target.channel in channels]
    return deliveries_for(alert, targets, policy, now)
