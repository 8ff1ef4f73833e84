"""Values for the tests of this room, with everything said that a test does not care about."""

from datetime import UTC, datetime, timedelta

from watcher.model import Entry, Feed, FeedState

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def feed(every: timedelta | None = None) -> Feed:
    return Feed(
        url="https://courier.example/rss",
        name="Courier",
        address="https://courier.example/rss",
        publisher="courier.example",
        every=every,
    )


def state(interval: float = 600.0, failures: int = 0, ok_at: datetime | None = NOW) -> FeedState:
    return FeedState(
        feed_id="f", due_at=NOW, interval=interval, failures=failures, ok_at=ok_at, etag='"old"'
    )


def entry(identity: str = "a", title: str = "", link: str = "", content: str = "") -> Entry:
    return Entry(id=identity, title=title, link=link, content=content)
