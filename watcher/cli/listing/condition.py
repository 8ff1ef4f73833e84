"""How everything is, and what of it is wrong, with what to do about each."""

from collections.abc import Iterator
from dataclasses import dataclass

from watcher.cli.listing.deliveries import addressee
from watcher.cli.listing.feeds import Failure, began, failures, mend, named
from watcher.cli.screen import advice
from watcher.cli.screen.show import count
from watcher.cli.screen.times import Times
from watcher.store.rows import FeedRow, StatusRow
from watcher.text.display import plain

_REASON = 200  # characters


@dataclass(frozen=True, slots=True)
class Condition:
    """How everything is.

    `daemon` is the process that holds the store, None where none does, and `trouble` what it
    has with the store; `mistakes` are those of the rules file as it stands now, which a running
    daemon need not have read.
    """

    daemon: int | None
    trouble: str
    store: str
    status: StatusRow
    feeds: tuple[FeedRow, ...]
    rules: int
    mistakes: int


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that is wrong, why, and what to do about it."""

    what: str
    reason: str
    mend: str


def wrongs(condition: Condition, times: Times) -> tuple[Wrong, ...]:
    """Return what is wrong, what stops everything last."""
    return (
        *_of_deliveries(condition.status),
        *(_of_failure(each, times) for each in reversed(failures(condition.feeds))),
        *_of_targets(condition.status, times),
        *_of_the_daemon(condition),
    )


def _of_deliveries(status: StatusRow) -> Iterator[Wrong]:
    if status.died_lately:
        what = count(status.died_lately, "message was", "messages were")
        yield Wrong(
            f"{what} given up in the last 7 days", "", "read why: watcher deliveries --dead"
        )


def _of_failure(failure: Failure, times: Times) -> Wrong:
    verb = "has failed" if len(failure.feeds) == 1 else "have failed"
    what = " ".join(filter(None, (named(failure), verb, times.since(began(failure)))))
    return Wrong(what, plain(failure.reason, _REASON), mend(failure))


def _of_targets(status: StatusRow, times: Times) -> Iterator[Wrong]:
    for one in status.troubled:
        where = addressee(one.channel, one.target)
        what = " ".join(
            filter(None, (f"channel {where} has failed", times.since(one.failing_since)))
        )
        yield Wrong(what, plain(one.error or "", _REASON), advice.for_target(one.channel))


def _of_the_daemon(condition: Condition) -> Iterator[Wrong]:
    if condition.mistakes:
        goes_on = "" if condition.daemon is None else " (the daemon goes on with those it has)"
        what = f"the rules file has {count(condition.mistakes, 'mistake')}"
        yield Wrong(f"{what}{goes_on}", "", "each with its mend: watcher check")
    if condition.trouble:
        yield Wrong("the store cannot be used", plain(condition.trouble, _REASON), advice.STORE)
    if condition.daemon is None:
        yield Wrong("the daemon is not running", "nothing is polled or sent", advice.START)
