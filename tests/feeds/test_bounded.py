import time

import pytest
from feedparser import api, mixin

from watcher.feeds import bounded
from watcher.feeds.parse import parse
from watcher.feeds.parsed import Parsed

ITEM = b'<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><item>%s</item></channel></rss>'
N = 20_000


@pytest.mark.parametrize(
    "inside",
    [
        b"<author>a@" + b"a." * N + b"!</author>",
        b"<d:creator>" + b"a" * N + b"</d:creator>",
        b"<author>a@" + b"a." * N + b"!<b/></author>",
        b"<author>" + b"a.a.a.a.<b/>" * (N // 4) + b"</author>",
        b"".join(b"<category>%d</category>" % i for i in range(N)),
        b"<tags>" + b",".join(b"%d" % i for i in range(N)) + b"</tags>",
        b"".join(b'<n%d:a xmlns:n%d="http://x/%d"/>' % (i, i, i) for i in range(N // 4)),
        b'<a xml:base="a/">' * (N // 4),
        b"<a>" * N + b"</a>" * N,
        b"&" + b"<title>" * N,
        b"<title>" + b"<!" * N + b"</title>",
    ],
    ids=lambda inside: inside[:12].decode(),
)
def test_a_trap_takes_linear_time(inside: bytes) -> None:
    started = time.process_time()
    assert isinstance(parse(ITEM % inside, "https://courier.example/", {}), Parsed)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("head", [b"\n" * 100_000, b"\n<!DOCTYPE " * 5000, b"\n<!ENTITY " * 5000])
def test_a_trap_before_the_first_element_takes_linear_time(head: bytes) -> None:
    started = time.process_time()
    parse(head + ITEM % b"", "https://courier.example/", {})
    assert time.process_time() - started < 5


def test_a_feed_within_the_bounds_keeps_all_its_categories() -> None:
    found = parse(ITEM % b"<category>a</category><category>b</category>", "", {})
    assert isinstance(found, Parsed)
    assert found.entries[0].categories == ("a", "b")


def test_feedparser_still_has_what_is_bounded() -> None:
    """A canary: where this fails, read the new feedparser and measure the traps again."""
    for name in ("_sync_author_detail", "_add_tag", "track_namespace", "unknown_starttag"):
        assert callable(getattr(mixin._FeedParserMixin, name))
        assert callable(getattr(bounded._Bounds, name))
    assert issubclass(api.StrictFeedParser, bounded._Bounds)
    assert issubclass(api.LooseFeedParser, bounded._Bounds)
