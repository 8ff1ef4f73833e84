"""What a poll takes and brings: a feed's state, a server's answer, entries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from watcher.model.identity import stable_id


@dataclass(frozen=True, slots=True)
class FeedState:
    """What we remember of a feed between polls.

    `interval` is in seconds. `baseline_at` is when the first good poll was; None before it.
    `etag` and `last_modified` are exactly what the server last sent. `trouble_since` is when
    the present run of failures began, `trouble_told` whether somebody was told of it.
    """

    feed_id: str
    due_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    baseline_at: datetime | None = None
    polled_at: datetime | None = None
    ok_at: datetime | None = None
    new_at: datetime | None = None
    interval: float = 0.0
    failures: int = 0
    error: str | None = None
    trouble_since: datetime | None = None
    trouble_told: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """A feed body, decoded from its transfer and content codings. `url` is the final one."""

    url: str
    status: int
    headers: Mapping[str, str]  # names in lower case; repeated ones joined by ", "
    body: bytes


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that nothing changed; its headers may still bring new validators."""

    url: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """The poll got nothing. `reason` is a sentence for a person; `retry_after` a server's wish."""

    reason: str
    status: int | None = None
    retry_after: timedelta | None = None


Fetched = Response | NotModified | FetchFailed


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a feed, its texts as a reader sees them: plain, blocks parted by blank lines.

    `id` is what identifies it in its feed: guid, else link, else enclosure, else a hash.
    `language` is a tag as given by the feed; `feed` is the address of the feed it came from.
    """

    id: str
    title: str = ""
    summary: str = ""
    content: str = ""
    link: str = ""
    author: str = ""
    categories: tuple[str, ...] = ()
    language: str | None = None
    published: datetime | None = None
    publisher: str = ""
    feed: str = ""

    @property
    def text_hash(self) -> str:
        """Say whether the entry was edited: the same hash, the same words."""
        return stable_id(self.title, self.summary, self.content, self.link)
