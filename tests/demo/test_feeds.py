from datetime import UTC, datetime

import pytest

from watcher.demo.feeds import WRITERS
from watcher.demo.story import COMING, PUBLISHERS, Publisher, link
from watcher.feeds.parse import NotAFeed, parse

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("publisher", PUBLISHERS, ids=lambda one: one.format)
def test_every_bundled_feed_is_read_back_as_it_was_written(publisher: Publisher) -> None:
    items = [item for _, who, item in COMING if who is publisher]
    kind, write = WRITERS[publisher.format]
    body = write(publisher, [(item, NOW) for item in items]).encode()

    parsed = parse(body, "http://127.0.0.1/feed", {"content-type": kind})

    assert not isinstance(parsed, NotAFeed)
    assert [entry.title for entry in parsed.entries] == [item.title for item in items]
    assert [entry.link for entry in parsed.entries] == [link(publisher, item) for item in items]
    assert {entry.published for entry in parsed.entries} == {NOW}
    assert {entry.language or parsed.language for entry in parsed.entries} == {publisher.language}
