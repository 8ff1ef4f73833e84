"""The store: each method is one unit of work, whole or not at all."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from watcher.errors import StoreError
from watcher.model import (
    Alert,
    Attempt,
    Delivery,
    Entry,
    Feed,
    FeedState,
    Judgement,
    State,
    TargetState,
    Trouble,
    Verdict,
)
from watcher.store import deliveries, entries, feeds, ledger, listings, upkeep, way
from watcher.store.engine import copy, create_file, engine_for, store_path, writing
from watcher.store.failures import explained
from watcher.store.lock import holder
from watcher.store.migrating import migrate
from watcher.store.rows import AlertRow, DeliveryRow, EntryRow, FeedRow, StatusRow, WayRow

# What to make of deliveries that died: the troubles, and the deliveries that tell them.
Tell = Callable[[tuple[Delivery, ...]], tuple[Sequence[Trouble], Sequence[Delivery]]]


def open_store(url: str, base: Path, *, create: bool = True) -> "Store":
    """Open the store that `url` names, bringing its tables up to date; `base` is for relative URLs.

    Raises StoreError with a sentence for a person where that cannot be; with `create` off, also
    where there is no store yet.
    """
    return _open(store_path(url, base), create=create)


class Store:
    """An open store. Any number of threads may use it; writers wait for each other.

    Every method raises StoreError where the file is locked for too long, full, read-only or
    damaged; then nothing of the unit of work was stored.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        with explained(path):
            self._file = _identity(path)
        self._reader = engine
        self._writer = writing(engine)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; the last program to do so folds the log into the file."""
        self._reader.dispose()

    # --- feeds and polls ---

    def fit(
        self,
        wanted: Sequence[Feed],
        due: Mapping[str, datetime],
        targets: Collection[tuple[str, str]],
        now: datetime,
        tell: Tell | None = None,
    ) -> tuple[Delivery, ...]:
        """Make the store know the feeds and the (channel, target) pairs of the configuration.

        New feeds are due as given, gone ones are kept aside; one that is known keeps its state,
        only its name, address and place are refreshed. What waits for a target that is gone is
        buried and returned; what `tell` makes of it is stored as well, so that none dies unheard.
        """
        with self._write() as connection:
            feeds.sync(connection, wanted, due, now)
            deliveries.forget_targets(connection, targets)
            dead = deliveries.strand(connection, targets, now)
            _tell_of(connection, dead, tell)
            return dead

    def void_claims(self, now: datetime) -> int:
        """Give back what an earlier daemon had claimed; return how many deliveries are in doubt."""
        with self._write() as connection:
            feeds.void(connection)
            return deliveries.void(connection, now)

    def claim_feeds(
        self,
        now: datetime,
        limit: int,
        lease: timedelta,
        *,
        everything: bool = False,
        only: Collection[str] | None = None,
    ) -> tuple[FeedState, ...]:
        """Take the feeds that are due and free, most overdue first, until the lease runs out.

        With `everything`, feeds that are not due count too; `only` are the ids to choose from.
        """
        with self._write() as connection:
            return feeds.claim(connection, now, limit, lease, (everything, only))

    def feed_state(self, feed_id: str) -> FeedState | None:
        """Return what is known of a feed."""
        with self._read() as connection:
            return feeds.state(connection, feed_id)

    def known(self, feed_id: str, entry_ids: Collection[str]) -> dict[str, str]:
        """Return the text hash of each of these entries that is known, by its id."""
        with self._read() as connection:
            return entries.known(connection, feed_id, entry_ids)

    def stored(self, feed_id: str, entry_ids: Collection[str]) -> tuple[Entry, ...]:
        """Return these entries as they were last stored, as far as their texts are kept."""
        with self._read() as connection:
            return entries.stored(connection, feed_id, entry_ids)

    def judged(self, feed_id: str, entry_ids: Collection[str]) -> frozenset[tuple[str, str]]:
        """Return the pairs (rule id, entry id) on which there is a verdict already."""
        with self._read() as connection:
            return ledger.judged(connection, feed_id, entry_ids)

    def commit_polls(self, judgements: Sequence[Judgement], now: datetime) -> None:
        """Store all that these polls change, in one transaction, and give the feeds back.

        Doing it twice does it once: every row is known by a hash of what it is.
        """
        with self._write() as connection:
            for judgement in judgements:
                _commit(connection, judgement, now)

    # --- deliveries ---

    def claim_deliveries(
        self, now: datetime, busy: Collection[tuple[str, str]], limit: int
    ) -> tuple[Delivery, ...]:
        """Take what is due, the oldest of each free target; durable before this returns.

        `busy` are the (channel, target) pairs that take nothing now. A delivery comes back as
        sending, with its try counted.
        """
        with self._write() as connection:
            return deliveries.claim(connection, now, busy, limit)

    def give_back(self, busy: Collection[tuple[str, str]], now: datetime, due_at: datetime) -> int:
        """Make due again, in doubt, what is being sent to none of `busy`; return how many.

        Nothing is written where there is no such delivery.
        """
        with self._read() as connection:
            if not deliveries.lost(connection, busy):
                return 0
        with self._write() as connection:
            return deliveries.give_back(connection, busy, now, due_at)

    def record(
        self,
        attempt: Attempt,
        delivery: Delivery,
        target: TargetState,
        troubles: Sequence[Trouble] = (),
        more: Sequence[Delivery] = (),
    ) -> bool:
        """Store an attempt, the delivery as it is after it, its target, and what that brings.

        Returns False where the claim was void (the attempt is kept, the delivery is not touched).
        """
        with self._write() as connection:
            ours = deliveries.record(connection, attempt, delivery)
            deliveries.save_target(connection, target)
            _tell(connection, troubles, more)
            return ours

    def report(self, troubles: Sequence[Trouble], more: Sequence[Delivery]) -> None:
        """Store troubles that come from neither a poll nor a delivery, with their deliveries."""
        with self._write() as connection:
            _tell(connection, troubles, more)

    def expire(self, now: datetime, tell: Tell | None = None) -> tuple[Delivery, ...]:
        """Bury and return what has waited for as long as it may; `tell` is as in `fit`."""
        with self._write() as connection:
            dead = deliveries.expire(connection, now)
            _tell_of(connection, dead, tell)
            return dead

    def target_state(self, channel: str, target: str) -> TargetState:
        """Return how a target is doing; one that nothing is known of is well."""
        with self._read() as connection:
            return deliveries.target_state(connection, channel, target)

    # --- listings ---

    def feed_rows(self) -> tuple[FeedRow, ...]:
        """Return the configured feeds, in the order of rules.yaml."""
        with self._read() as connection:
            return listings.feed_rows(connection)

    def alert_rows(self, limit: int, since: datetime | None = None) -> tuple[AlertRow, ...]:
        """Return alerts, newest first."""
        with self._read() as connection:
            return listings.alert_rows(connection, limit, since)

    def alert(self, id_prefix: str, limit: int = 2) -> tuple[AlertRow, ...]:
        """Return the alerts whose id begins so: none, the one that is meant, or several."""
        with self._read() as connection:
            return listings.alerts_by_prefix(connection, id_prefix, limit)

    def way(self, alert: Alert) -> WayRow:
        """Return the whole way of an alert, from its feed to each attempt."""
        with self._read() as connection:
            return way.way(connection, alert)

    def verdicts(self, feed_id: str, entry_id: str) -> tuple[Verdict, ...]:
        """Return what every rule said of an entry, oldest first."""
        with self._read() as connection:
            return way.verdicts(connection, feed_id, entry_id)

    def entry_rows(
        self, feeds: Collection[str] | None = None, since: datetime | None = None, page: int = 500
    ) -> Iterator[EntryRow]:
        """Yield the stored entries of some feeds, or of all, newest first, as first seen.

        They are read a page at a time, each in a transaction of its own, so that a long look
        holds nobody up; what comes in meanwhile is not among them.
        """
        last: int | None = None
        while True:
            with self._read() as connection:
                rows = entries.page(connection, page, last, (feeds, since))
            yield from rows
            if len(rows) < page:
                return
            last = rows[-1].number

    def entry_count(
        self, feeds: Collection[str] | None = None, since: datetime | None = None
    ) -> tuple[int, datetime | None]:
        """Return how many those are, and when the oldest of them was first seen."""
        with self._read() as connection:
            return entries.count(connection, (feeds, since))

    def entries_with(self, text: str, limit: int = 100) -> tuple[EntryRow, ...]:
        """Return the entries that hold a text such as a part of their link, the newest first."""
        with self._read() as connection:
            return entries.containing(connection, json.dumps(text, ensure_ascii=False)[1:-1], limit)

    def delivery_rows(
        self, limit: int, state: State | None = None, cause_id: str | None = None
    ) -> tuple[DeliveryRow, ...]:
        """Return deliveries, newest first, each with its last attempt."""
        with self._read() as connection:
            return listings.delivery_rows(connection, limit, state, cause_id)

    def attempts(self, delivery_id: str) -> tuple[Attempt, ...]:
        """Return the attempts at a delivery, in order."""
        with self._read() as connection:
            return listings.attempts(connection, delivery_id)

    def verdict_rows(
        self, limit: int, since: datetime | None = None, rule_id: str | None = None
    ) -> tuple[Verdict, ...]:
        """Return verdicts, newest first."""
        with self._read() as connection:
            return listings.verdict_rows(connection, limit, since, rule_id)

    def status(self, now: datetime) -> StatusRow:
        """Return how everything is."""
        with self._read() as connection:
            return listings.status(connection, self.path, now)

    # --- upkeep ---

    def prune(self, now: datetime, entries: timedelta, ledger: timedelta, limit: int = 1000) -> int:
        """Drop what is older than may be kept, `limit` rows at most; return how many that were.

        It is to be called again until that is less than `limit`; others get between the calls.
        """
        left = limit
        with self._write() as connection:
            for step in upkeep.steps(now, entries, ledger):
                left -= step(connection, left)
                if not left:
                    break
        return limit - left

    def backup(self, path: Path) -> None:
        """Write a consistent copy to a new file, mode 0600, while others write."""
        copy(self.path, path)

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with explained(self.path), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        self._look()
        with explained(self.path), self._writer.begin() as connection:
            yield connection

    def _look(self) -> None:
        # SQLite would go on with a file that has no name any more, and all of it would be lost.
        try:
            same = _identity(self.path) == self._file
        except OSError:
            same = False
        if not same:
            raise StoreError(
                f"the store {self.path} was moved away, deleted or replaced while in use; "
                "put it back, or start watcher again"
            )


def _open(path: Path, *, create: bool) -> Store:
    if create:
        create_file(path)
    elif not path.is_file():
        raise StoreError(_missing(path))
    engine = engine_for(path)
    try:
        with explained(path):
            migrate(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return Store(path, engine)


def _missing(path: Path) -> str:
    if path.is_dir():
        return f"the store {path} is a folder; give the name of a file"
    pid = holder(path)
    if pid is None:
        return f"there is no store {path} yet; `watcher run` makes it"
    return (
        f"the store {path} is gone, but the watcher that uses it (process {pid}) still runs; "
        "put it back, or start that watcher again"
    )


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _commit(connection: Connection, judgement: Judgement, now: datetime) -> None:
    feed_id = judgement.state.feed_id
    seen_at = None if judgement.present is None else now
    feeds.save(connection, judgement.state, seen_at)
    entries.save(connection, feed_id, judgement.entries, now)
    entries.mark_present(connection, feed_id, judgement.present or (), now)
    ledger.add_verdicts(connection, judgement.verdicts)
    ledger.add_alerts(connection, judgement.alerts)
    _tell(connection, judgement.troubles, judgement.deliveries)


def _tell(connection: Connection, troubles: Sequence[Trouble], more: Sequence[Delivery]) -> None:
    ledger.add_troubles(connection, troubles)
    deliveries.add(connection, more)


def _tell_of(connection: Connection, dead: tuple[Delivery, ...], tell: Tell | None) -> None:
    if dead and tell is not None:
        _tell(connection, *tell(dead))
