import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.feeds.discover import (
    MOST_LINKS,
    Link,
    addresses,
    declared,
    guesses,
    hinted,
)

PAGE = "https://courier.example/news/index.html"


def page(*tags: str) -> bytes:
    return f"<!doctype html><html><head>{''.join(tags)}</head><body></body></html>".encode()


def alternate(href: str, kind: str = "application/rss+xml", title: str = "") -> str:
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{href}">'


def test_the_declared_feeds_are_found_in_their_order_and_made_absolute() -> None:
    body = page(
        alternate("/atom.xml", "application/atom+xml", "All &amp; sundry"),
        alternate("sport.json", "application/feed+json"),
        alternate("//feeds.example/rss?a=1&amp;b=2"),
        alternate("/other.json", "application/json"),
    )

    assert declared(body, PAGE) == (
        Link("https://courier.example/atom.xml", "All & sundry"),
        Link("https://courier.example/news/sport.json"),
        Link("https://feeds.example/rss?a=1&b=2"),
        Link("https://courier.example/other.json"),
    )


@pytest.mark.parametrize(
    "tag",
    [
        "<LINK TYPE='application/rss+xml; charset=utf-8' REL='Alternate Home' HREF='/feed'/>",
        "<link href=/feed type=application/rss+xml rel=alternate>",
        "<link\nrel = alternate\ntype = application/rss+xml\nhref = /feed\n>",
        "<link rel=alternate type=application/rss+xml title='a > b' href=/feed>",
        "<link rel=alternate type=application/rss+xml href=/feed href=/second>",
        "<link rel=alternate type=application/rss+xml href=feed:https://courier.example/feed>",
        "<link rel=alternate type=application/rss+xml href='/feed#top'>",
        alternate("/feed") * 2,
    ],
)
def test_a_feed_is_declared_in_many_spellings(tag: str) -> None:
    assert [link.url for link in declared(page(tag), PAGE)] == ["https://courier.example/feed"]


@pytest.mark.parametrize(
    "tag",
    [
        "<link rel=stylesheet type=application/rss+xml href=/feed>",
        "<link rel=alternate type=text/html href=/feed>",
        "<link rel=alternate type=application/json+oembed href=/feed>",
        "<link rel=alternate type=application/rss+xml>",
        f"<!-- {alternate('/feed')} -->",
        f"<script>'{alternate('/feed')}'</script>",
        f"<noscript>{alternate('/feed')}</noscript>",
        alternate("javascript:alert(1)"),
        alternate("file:///etc/passwd"),
        alternate("https://me:secret@courier.example/feed"),
        alternate("https://[broken/feed"),
        alternate("/a feed"),
        alternate("/wp-json/wp/v2/pages/7", "application/json"),
        alternate("/?rest_route=/wp/v2", "application/json"),
        alternate("/" + "x" * 3000),
    ],
)
def test_what_is_no_feed_of_the_page_is_left_out(tag: str) -> None:
    assert declared(page(tag), PAGE) == ()


def test_links_refer_to_the_base_of_the_page() -> None:
    body = page('<base href="https://static.example/x/">', alternate("feed.xml"))

    assert declared(body, PAGE) == (Link("https://static.example/x/feed.xml"),)


def test_a_page_in_another_encoding_is_read() -> None:
    body = page(alternate("/лента", title="Новости")).decode().encode("windows-1251")

    (link,) = declared(body, PAGE, "text/html; charset=windows-1251")

    assert link == Link("https://courier.example/лента", "Новости")


def test_a_page_offers_only_so_many() -> None:
    many = page(*(alternate(f"/{number}") for number in range(MOST_LINKS + 5)))

    assert len(declared(many, PAGE)) == MOST_LINKS


@pytest.mark.parametrize(
    ("href", "looks_so"),
    [
        ("/feed/", True),
        ("/feeds/world.xml", True),
        ("/rss", True),
        ("/en/rss.xml", True),
        ("/atom.xml", True),
        ("/index.xml", True),
        ("/news.rss", True),
        ("/rss2.php", True),
        ("/?feed=rss2", True),
        ("https://feeds.example/rss/world", False),
        ("/about", False),
        ("/feedback", False),
        ("/feeding-the-poor/", False),
        ("/rss-is-dead-long-live-the-newsletter/", False),
        ("mailto:feed", False),
    ],
)
def test_a_link_of_the_page_may_look_like_a_feed(href: str, *, looks_so: bool) -> None:
    found = hinted(page(f'<a class="x" href="{href}">RSS</a>'), PAGE)

    assert bool(found) is looks_so


def test_the_usual_places_are_below_the_page_and_at_the_root() -> None:
    root = [f"https://c.example/{p}" for p in ("feed/", "rss", "rss.xml", "feed.xml")]
    root += ["https://c.example/atom.xml", "https://c.example/index.xml"]

    assert list(guesses("https://c.example/?q=1#top")) == root
    assert list(guesses("https://c.example/en/")) == ["https://c.example/en/feed/", *root]
    assert list(guesses("https://c.example/en/index.html")) == root


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("oc-media.org", ("https://oc-media.org/", "http://oc-media.org/")),
        (" oc-media.org/feed/ ", ("https://oc-media.org/feed/", "http://oc-media.org/feed/")),
        ("127.0.0.1:8000", ("https://127.0.0.1:8000/", "http://127.0.0.1:8000/")),
        ("//oc-media.org/x", ("https://oc-media.org/x", "http://oc-media.org/x")),
        ("http://oc-media.org", ("http://oc-media.org/",)),
        ("https://oc-media.org/?feed=rss", ("https://oc-media.org/?feed=rss",)),
        ("feed://oc-media.org/feed", ("https://oc-media.org/feed",)),
        ("feed:https://oc-media.org/feed", ("https://oc-media.org/feed",)),
        ("ftp://oc-media.org/", ("ftp://oc-media.org/",)),
    ],
)
def test_an_address_is_taken_as_a_person_types_it(typed: str, meant: tuple[str, ...]) -> None:
    assert addresses(typed) == meant


@given(st.binary() | st.text().map(str.encode), st.sampled_from([PAGE, "", "x:", "https://["]))
@example(b'<link rel="alternate" type="application/rss+xml" href="http://[', PAGE)
def test_no_page_breaks_it_and_every_link_is_a_web_address(body: bytes, url: str) -> None:
    for link in (*declared(body, url), *hinted(body, url)):
        assert link.url.startswith(("http://", "https://"))
        assert link.url.isprintable()


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    assert addresses(typed)
    assert isinstance(guesses(addresses(typed)[0]), tuple)


@pytest.mark.parametrize(
    "piece", ["<link ", "<a href='", '<a "', "<!--", "<script>", "<a <", "'\""]
)
def test_a_hostile_page_takes_time_in_proportion_to_its_length(piece: str) -> None:
    body = (piece * 300_000).encode()
    began = time.perf_counter()

    declared(body, PAGE)

    assert time.perf_counter() - began < 10
