"""One poll of one feed, from the claim to the commit."""

import asyncio
import hashlib
from dataclasses import dataclass, replace

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

log = structlog.get_logger("watcher.poll")


@dataclass(frozen=True, slots=True)
class Desk:
    """What every poll works with: the rules in force, the way out, and the store.

    `blocked` is awaited where the store cannot be written, and then it is tried again; without
    it the error is raised.
    """

    plan: Plan
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
        return await _new_document(feed, before, fetched, parsed, desk)
    if isinstance(fetched, FetchFailed):
        return _failed(feed, before, fetched, desk)
    return _nothing_new(feed, before, fetched, desk)


async def _new_document(
    feed: Feed, before: FeedState, response: Response, parsed: Parsed, desk: Desk
) -> Judgement:
    entries = tuple(_of(feed, entry) for entry in parsed.entries)
    known = await desk.clerk(desk.store.known, feed.id, ids_of(entries))
    standing = distinct(entries, known)
    unseen = fresh(standing, known)
    matches = await asyncio.to_thread(read, unseen, feed, desk.plan.rules)
    judged = await desk.clerk(desk.store.judged, feed.id, [match.entry.id for match in matches])

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
        )
    )
    _report(feed, unseen, matches, sighting)
    return judge(sighting, matches, desk.plan.policy, now)


def _nothing_new(
    feed: Feed, before: FeedState, fetched: Response | NotModified, desk: Desk
) -> Judgement:
    now = clock.now()
    state = after_success(feed, before, Seen(headers=fetched.headers), now, clock.chance())
    renewed = with_validators if isinstance(fetched, Response) else with_renewed_validators
    state = renewed(state, fetched.headers)
    log.debug("nothing new", feed=feed.name)
    return judge(_told(Sighting(feed, before, state)), (), desk.plan.policy, now)


def _failed(feed: Feed, before: FeedState, failed: FetchFailed, desk: Desk) -> Judgement:
    now = clock.now()
    state = after_failure(feed, before, failed, now, clock.chance())
    log.warning("the poll got nothing", feed=feed.name, why=failed.reason, failures=state.failures)
    return judge(_told(Sighting(feed, before, state)), (), desk.plan.policy, now)


def _told(sighting: Sighting) -> Sighting:
    state, trouble = feed_trouble(sighting.feed, sighting.before, sighting.after, clock.now())
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
