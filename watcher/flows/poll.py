"""One poll of one feed, from the claim to the commit."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from watcher import clock
from watcher.alerts.trouble import feed_trouble
from watcher.errors import StoreError, WatcherError
from watcher.feeds.parse import parse
from watcher.feeds.parsed import NotAFeed, Parsed
from watcher.feeds.schedule import (
    Seen,
    after_failure,
    after_success,
    with_renewed_validators,
    with_validators,
)
from watcher.feeds.unseen import distinct, fresh, ids_of
from watcher.fetch.http import Client, Request, fetch
from watcher.flows.plan import Plan
from watcher.flows.threads import Blocked, Clerk
from watcher.judge import Sighting, judge, read
from watcher.model import (
    Entry,
    Feed,
    FeedState,
    FetchFailed,
    Judgement,
    Match,
    NotModified,
    Response,
)
from watcher.store.store import Store
from watcher.text.display import plain

log = structlog.get_logger("watcher.poll")


@dataclass(frozen=True, slots=True)
class Desk:
    """What every poll works with: the rules in force, the way out, and the store.

    `plan` gives what is in force when it is asked: a reload may come while a server is slow.
    `blocked` is awaited where the store cannot be written, and then it is tried again; without
    it the error is raised.
    """

    plan: Callable[[], Plan]
    client: Client
    store: Store
    clerk: Clerk
    blocked: Blocked | None = None


async def poll(feed: Feed, before: FeedState, desk: Desk) -> Judgement:
    """Poll a feed that was claimed, and commit all that follows from it at once."""
    judgement = await examine(feed, before, desk)
    while True:
        try:
            await desk.clerk(desk.store.commit_polls, [judgement], clock.now())
        except StoreError as error:
            # What was judged is kept: by the next poll an entry may have left the feed.
            if desk.blocked is None:
                raise
            await desk.blocked(error)
        else:
            return judgement


async def examine(feed: Feed, before: FeedState, desk: Desk) -> Judgement:
    """Poll a feed and say what follows from it, changing nothing."""
    try:
        return await _examine(feed, before, desk)
    except WatcherError:
        raise
    except Exception as error:
        # A mistake of ours on one feed is that feed's trouble: it is told, and tried again.
        log.exception("a mistake of watcher's own", feed=feed.name)
        reason = f"watcher made a mistake while reading it ({type(error).__name__}); see the log"
        return _failed(feed, before, FetchFailed(reason), desk)


async def _examine(feed: Feed, before: FeedState, desk: Desk) -> Judgement:
    fetched = await fetch(desk.client, _request(feed, before))
    if isinstance(fetched, Response) and _body_hash(fetched) != before.body_hash:
        parsed = await asyncio.to_thread(parse, fetched.body, fetched.url, fetched.headers)
        if isinstance(parsed, NotAFeed):
            return _failed(feed, before, FetchFailed(parsed.reason, fetched.status), desk)
        return await _new_body(feed, before, fetched, parsed, desk)
    if isinstance(fetched, FetchFailed):
        return _failed(feed, before, fetched, desk)
    return _nothing_new(feed, before, fetched, desk)


async def _new_body(
    feed: Feed, before: FeedState, response: Response, parsed: Parsed, desk: Desk
) -> Judgement:
    plan = desk.plan()
    feed = plan.feeds.get(feed.id, feed)
    entries = tuple(_of(feed, entry) for entry in parsed.entries)
    known = await desk.clerk(desk.store.known, feed.id, ids_of(entries))
    standing = distinct(entries, known)
    unseen = fresh(standing, known)
    matches = await asyncio.to_thread(read, unseen, feed, plan.rules)
    matched = [match.entry.id for match in matches]
    judged = await desk.clerk(desk.store.judged, feed.id, matched)
    edited = [entry_id for entry_id in matched if entry_id in known]
    old = await desk.clerk(desk.store.stored, feed.id, edited) if edited else ()
    before_edit = await asyncio.to_thread(read, old, feed, plan.rules) if old else ()

    now = clock.now()
    seen = Seen(len(unseen), response.headers, parsed.pace)
    state = after_success(feed, before, seen, now, clock.chance())
    state = replace(
        with_validators(state, response.headers),
        body_hash=_body_hash(response),
        baseline_at=before.baseline_at or now,
    )
    sighting = _told(
        Sighting(
            feed=feed,
            before=before,
            after=state,
            fresh=unseen,
            present=tuple(entry.id for entry in standing),
            known=known.keys(),
            judged=judged,
            true_before={(match.rule.id, match.entry.id) for match in before_edit},
        ),
        now,
    )
    _report(feed, unseen, matches, sighting)
    judgement = judge(sighting, matches, plan.policy, now)
    for alert in judgement.alerts:
        log.info(
            "alert",
            rule=plain(alert.rule_name, 60),
            headline=plain(alert.entry.title, 120),
            feed=feed.name,
            alert=alert.id[:8],
        )
    return judgement


def _nothing_new(
    feed: Feed, before: FeedState, fetched: Response | NotModified, desk: Desk
) -> Judgement:
    now = clock.now()
    state = after_success(feed, before, Seen(headers=fetched.headers), now, clock.chance())
    renewed = with_validators if isinstance(fetched, Response) else with_renewed_validators
    state = renewed(state, fetched.headers)
    log.debug("nothing new", feed=feed.name)
    return judge(_told(Sighting(feed, before, state), now), (), desk.plan().policy, now)


def _failed(feed: Feed, before: FeedState, failed: FetchFailed, desk: Desk) -> Judgement:
    now = clock.now()
    state = after_failure(feed, before, failed, now, clock.chance())
    log.warning("the poll got nothing", feed=feed.name, why=failed.reason, failures=state.failures)
    return judge(_told(Sighting(feed, before, state), now), (), desk.plan().policy, now)


def _told(sighting: Sighting, now: datetime) -> Sighting:
    if sighting.before.failures and not sighting.after.failures:
        log.info("read again", feed=sighting.feed.name, failures=sighting.before.failures)
    state, trouble = feed_trouble(sighting.feed, sighting.before, sighting.after, now)
    troubles = () if trouble is None else (trouble,)
    return replace(sighting, after=state, troubles=troubles)


def _request(feed: Feed, before: FeedState) -> Request:
    return Request(
        url=feed.url,
        user_agent=feed.user_agent,
        etag=before.etag,
        last_modified=before.last_modified,
        allow_private=feed.allow_private,
    )


def _of(feed: Feed, entry: Entry) -> Entry:
    return replace(entry, feed=feed.address, publisher=entry.publisher or feed.publisher)


def _body_hash(response: Response | NotModified) -> str | None:
    if isinstance(response, NotModified):
        return None
    return hashlib.sha256(response.body).hexdigest()


def _report(
    feed: Feed, unseen: tuple[Entry, ...], matches: tuple[Match, ...], sighting: Sighting
) -> None:
    if not unseen:
        log.debug("nothing new", feed=feed.name)
        return
    first = sighting.before.baseline_at is None
    log.info(
        "first poll" if first else "new entries",
        feed=feed.name,
        entries=len(unseen),
        matches=len(matches),
    )
