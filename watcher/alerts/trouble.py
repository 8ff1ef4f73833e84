"""Who is told when of the daemon's own troubles: once when it broke, once when it is well."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from watcher.alerts.times import lasting
from watcher.errors import Problem
from watcher.model import (
    Delivery,
    Feed,
    FeedState,
    Outcome,
    Result,
    Target,
    TargetState,
    Trouble,
    stable_id,
)

FEED_FAILURES = 3
FEED_PATIENCE = timedelta(minutes=10)
QUICK = timedelta(minutes=1)  # a feed polled more often than this is missed sooner
QUICK_PATIENCE = timedelta(seconds=5)
TARGET_FAILURES = 5
TARGET_PATIENCE = timedelta(minutes=5)
GONE = "(410 Gone)"  # so ends what a poll says of this status; a host may well be called 410
SHOWN_TITLES = 3


def feed_trouble(
    feed: Feed, before: FeedState, after: FeedState, now: datetime
) -> tuple[FeedState, Trouble | None]:
    """Return `after` with its trouble noted, and what to tell, if it is time.

    It is time after three failures in a row and ten minutes (five seconds for a feed polled more
    than once a minute), at once when the server says 410 Gone, and when a told trouble is over.
    """
    if not after.failures:
        told = before.trouble_told
        over = _feed_over(feed, before.trouble_since or now, now) if told else None
        return replace(after, trouble_since=None, trouble_told=False), over
    since = before.trouble_since or now
    state = replace(after, trouble_since=since, trouble_told=before.trouble_told)
    if before.trouble_told or not _feed_due(feed, state, since, now):
        return state, None
    return replace(state, trouble_told=True), _feed_broke(feed, state, since, now)


def _feed_due(feed: Feed, state: FeedState, since: datetime, now: datetime) -> bool:
    quick = feed.every is not None and feed.every < QUICK
    patience = QUICK_PATIENCE if quick else FEED_PATIENCE
    lasted = state.failures >= FEED_FAILURES and now - since >= patience
    return lasted or _is_gone(state)


def _is_gone(state: FeedState) -> bool:
    return (state.error or "").endswith(GONE)


def _feed_broke(feed: Feed, state: FeedState, since: datetime, now: datetime) -> Trouble:
    reason = _sentence(state.error or "nobody knows why")
    again = f"It is tried again in {lasting(state.due_at - now)}."
    if _is_gone(state):
        text = f"The feed {feed.name} is gone for good: {reason} {again} "
        text += f"Take {feed.address} out of rules.yaml, or give its new address."
    else:
        span = lasting(now - since)
        text = f"The feed {feed.name} has given nothing for {span}: {reason} {again}"
    return Trouble(_id(feed.id, since, "broke"), f"feed {feed.name}", text, now)


def _feed_over(feed: Feed, since: datetime, now: datetime) -> Trouble:
    text = f"The feed {feed.name} is read again, after {lasting(now - since)} of trouble."
    return Trouble(_id(feed.id, since, "over"), f"feed {feed.name}", text, now, over=True)


def target_trouble(
    target: Target, before: TargetState, after: TargetState, outcome: Outcome, now: datetime
) -> tuple[TargetState, Trouble | None]:
    """Return `after` with whether it was told, and what to tell, if it is time.

    It is time at once when the target is broken, otherwise after five failures in a row and five
    minutes, and when a send succeeds after a trouble that was told.
    """
    if outcome.result is Result.SENT:
        since = before.failing_since or now
        over = _target_over(target, since, now) if before.told else None
        return replace(after, told=False), over
    state = replace(after, told=before.told)
    if before.told or not _target_due(state, outcome, now):
        return state, None
    return replace(state, told=True), _target_broke(target, state, outcome, now)


def _target_due(state: TargetState, outcome: Outcome, now: datetime) -> bool:
    if outcome.result is Result.BROKEN:
        return True
    lasted = now - (state.failing_since or now) >= TARGET_PATIENCE
    return state.failures >= TARGET_FAILURES and lasted


def _target_broke(target: Target, state: TargetState, outcome: Outcome, now: datetime) -> Trouble:
    since = state.failing_since or now
    reason = _sentence(outcome.reason or state.error or "nobody knows why")
    if outcome.result is Result.BROKEN:
        text = f"{_name(target)} takes nothing until somebody mends it: {reason} "
        text += "Its alerts are kept and tried again now and then."
    else:
        text = f"{_name(target)} has taken nothing for {lasting(now - since)}: {reason} "
        text += "Its alerts are kept and tried again."
    return Trouble(_id(_key(target), since, "broke"), _subject(target), text, now)


def _target_over(target: Target, since: datetime, now: datetime) -> Trouble:
    text = f"{_name(target)} works again, after {lasting(now - since)} of trouble. "
    text += "What waited for it is on its way."
    return Trouble(_id(_key(target), since, "over"), _subject(target), text, now, over=True)


def obituaries(
    dead: Sequence[Delivery], problem_channels: Collection[str], now: datetime
) -> tuple[Trouble, ...]:
    """Return what to tell of deliveries that died: one trouble for each channel and reason.

    None for a channel of `problem_channels`: what it carries may itself be about a trouble, and
    a message about that would never end.
    """
    alike: dict[tuple[str, str | None], list[Delivery]] = {}
    for each in dead:
        if each.channel not in problem_channels:
            alike.setdefault((each.channel, each.error), []).append(each)
    return tuple(
        dead_trouble(these[0], now) if len(these) == 1 else _many_dead(these, now)
        for these in alike.values()
    )


def _many_dead(dead: Sequence[Delivery], now: datetime) -> Trouble:
    first = dead[0]
    titles = ", ".join(f"“{_title(each)}”" for each in dead[:SHOWN_TITLES])
    more = f" and {len(dead) - SHOWN_TITLES} more" if len(dead) > SHOWN_TITLES else ""
    text = (
        f"{len(dead)} messages never reached the channel {first.channel} and are not tried "
        f"again: {_sentence(first.error or 'nobody knows why')} They are {titles}{more}. "
        f"See them with: watcher deliveries --dead"
    )
    key = stable_id(*(each.id for each in dead))
    subject = f"{len(dead)} deliveries for {first.channel}"
    return Trouble(_id(key, first.created_at, "broke"), subject, text, now)


def dead_trouble(delivery: Delivery, now: datetime) -> Trouble:
    """Return what to tell when a delivery has died."""
    text = (
        f"“{_title(delivery)}” never reached the channel {delivery.channel} ({delivery.target}) "
        f"and is not tried again: {_sentence(delivery.error or 'nobody knows why')} "
        f"See it with: watcher deliveries --dead"
    )
    subject = f"delivery {delivery.id[:8]} for {delivery.channel}"
    return Trouble(_id(delivery.id, delivery.created_at, "broke"), subject, text, now)


def rules_trouble(problems: Sequence[Problem], now: datetime) -> Trouble:
    """Return what to tell when an edited rules file is wrong and the old rules go on."""
    errors = [problem for problem in problems if problem.kind == "error"]
    first = f"{errors[0]}" if errors else "nobody knows why"
    more = f" There are {len(errors) - 1} more." if len(errors) > 1 else ""
    text = f"The rules file could not be loaded; the old rules go on. {first}{more}"
    return Trouble(_id("rules", now, "broke"), "rules file", text, now)


def _id(subject: str, since: datetime, which: str) -> str:
    return stable_id("trouble", subject, since.isoformat(), which)


def _key(target: Target) -> str:
    return stable_id("target", target.channel, target.label)


def _name(target: Target) -> str:
    label = "" if target.label == target.channel else f" ({target.label})"
    return f"The channel {target.channel}{label}"


def _subject(target: Target) -> str:
    return f"channel {target.channel}"


def _title(delivery: Delivery) -> str:
    return delivery.payload.title or delivery.payload.body.split("\n", 1)[0]


def _sentence(reason: str) -> str:
    reason = reason.strip()
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."
