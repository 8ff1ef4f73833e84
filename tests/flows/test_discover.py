import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.fetch.server import HOST, Names, Server, answer, hang_up, moved
from tests.flows.floor import rss
from watcher.feeds.discover import Link
from watcher.fetch.http import Client
from watcher.flows.discover import (
    MOST_REQUESTS,
    Discovery,
    Step,
    discover,
    private_host,
    read_feed,
    unfit,
)

FEED = answer(200, rss(("1", "Talks begin"), ("2", "Rain")))
HTML = ("Content-Type", "text/html")


def page(*tags: str) -> bytes:
    return f"<html><head>{''.join(tags)}</head><body>Courier</body></html>".encode()


def alternate(href: str, title: str = "") -> str:
    return f'<link rel="alternate" type="application/rss+xml" title="{title}" href="{href}">'


Work = Callable[[Client, Server], Awaitable[Discovery]]


def over(server: Server, work: Work) -> Discovery:
    async def scene() -> Discovery:
        async with server, Client() as client:
            return await work(client, server)

    return asyncio.run(scene())


def looked(server: Server, path: str = "/", private: str = HOST) -> Discovery:
    return over(server, lambda c, s: discover(c, s.url(path), lambda _: None, private))


def asked(server: Server) -> list[str]:
    return [one.path for one in server.asked]


def test_the_address_of_a_feed_is_the_feed() -> None:
    server = Server({"/feed": FEED})

    found = looked(server, "/feed").feed

    assert found is not None
    assert found.url == server.url("/feed")
    assert (found.title, len(found.entries), found.private) == ("C", 2, True)
    assert asked(server) == ["/feed"]


def test_a_site_leads_to_the_one_feed_that_its_page_declares() -> None:
    server = Server({"/": answer(200, page(alternate("/news.xml")), HTML), "/news.xml": FEED})

    result = looked(server)

    assert result.feed is not None
    assert result.feed.url == server.url("/news.xml")
    assert [step.said for step in result.steps] == ["a web page, not a feed", "a feed"]
    assert asked(server) == ["/", "/news.xml"]


def test_several_declared_feeds_are_a_choice_and_none_is_asked_for() -> None:
    body = page(alternate("/a", "News"), alternate("/b", "Comments"))
    server = Server({"/": answer(200, body, HTML)})

    result = looked(server)

    assert result.feed is None
    assert result.choice == (Link(server.url("/a"), "News"), Link(server.url("/b"), "Comments"))
    assert asked(server) == ["/"]


def test_the_page_is_the_one_where_redirects_end() -> None:
    home = answer(200, page(alternate("feed.xml")), HTML)
    server = Server({"/": moved("/en/"), "/en/": home, "/en/feed.xml": FEED})

    assert looked(server).feed is not None


def test_without_a_declaration_a_link_that_looks_like_a_feed_will_do() -> None:
    body = b'<html><body><a href="/about">About</a> <a href="/news.rss">RSS</a></body></html>'
    server = Server({"/": answer(200, body, HTML), "/news.rss": FEED})

    assert looked(server).feed is not None
    assert asked(server) == ["/", "/news.rss"]


def test_else_the_usual_places_are_tried_one_after_the_other() -> None:
    server = Server({"/": answer(200, page(), HTML), "/rss.xml": FEED})

    result = looked(server)

    assert result.feed is not None
    assert asked(server) == ["/", "/feed/", "/rss", "/rss.xml"]
    assert server.most_at_once == 1


def test_a_declared_feed_that_is_none_is_passed_over() -> None:
    server = Server({"/": answer(200, page(alternate("/gone")), HTML), "/feed/": FEED})

    assert looked(server).feed is not None
    assert asked(server) == ["/", "/gone", "/feed/"]


def test_a_site_that_shuts_its_front_door_may_have_a_feed() -> None:
    server = Server({"/": answer(403), "/feed/": FEED})

    assert looked(server).feed is not None


def test_a_site_without_a_feed_is_asked_a_handful_of_times() -> None:
    links = "".join(f'<a href="/{n}.rss">x</a>' for n in range(30))
    server = Server({"/a/": answer(200, f"<html><body>{links}</body></html>".encode(), HTML)})

    result = looked(server, "/a/")

    assert (result.feed, result.choice) == (None, ())
    assert len(server.asked) == len(result.steps) == MOST_REQUESTS
    assert len(set(asked(server))) == MOST_REQUESTS


def test_a_site_that_does_not_answer_is_told_and_left_alone() -> None:
    server = Server({"/": hang_up})

    result = looked(server)

    assert result.feed is None
    assert [step.said for step in result.steps] == ["the server closed the connection unanswered"]


def test_an_address_without_a_scheme_is_asked_for_by_https_and_then_by_http() -> None:
    server = Server({"/feed": FEED})

    result = over(server, lambda c, s: discover(c, f"{HOST}:{s.port}/feed", lambda _: None, HOST))

    assert result.feed is not None
    assert result.feed.url == server.url("/feed")
    assert [step.address.partition("://")[0] for step in result.steps] == ["https", "http"]


def test_each_step_is_told_when_it_begins_and_when_it_ends() -> None:
    server = Server({"/": answer(200, page(alternate("/f")), HTML), "/f": FEED})
    told: list[Step] = []

    result = over(server, lambda c, s: discover(c, s.url("/"), told.append, HOST))

    home, feed = server.url("/"), server.url("/f")
    assert told == [Step(home, ""), result.steps[0], Step(feed, ""), result.steps[1]]


def test_no_private_address_is_called_unless_a_person_allowed_it() -> None:
    server = Server({"/": FEED})

    result = looked(server, private="")

    assert result.feed is None
    assert server.asked == []
    assert "is private" in result.steps[0].said


def test_what_is_allowed_for_one_host_is_not_for_another() -> None:
    server = Server({"/": answer(200, page(), HTML)})

    async def work(client: Client, server: Server) -> Discovery:
        elsewhere = server.url("/feed", host="127.0.0.2")
        server.pages["/"] = answer(200, page(alternate(elsewhere)), HTML)
        return await discover(client, server.url("/"), lambda _: None, HOST)

    result = over(server, work)

    assert "127.0.0.2 is private" in result.steps[1].said


def test_a_login_in_an_address_is_used_and_not_shown() -> None:
    server = Server({"/feed": FEED})

    async def work(client: Client, server: Server) -> Discovery:
        url = server.url("/feed").replace("://", "://me:canary@")
        return await read_feed(client, url, lambda _: None, HOST)

    result = over(server, work)

    assert "authorization" in server.asked[0].headers
    assert "canary" not in repr(result)
    assert result.feed is not None
    assert "canary" in result.feed.url


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("127.0.0.1:8000/feed", "127.0.0.1"),
        ("http://[::1]/", "::1"),
        ("inside.example", "inside.example"),
        ("both.example/x", "both.example"),
        ("outside.example", ""),
        ("unknown.example", ""),
        ("https:///", ""),
    ],
)
def test_a_private_host_is_recognised_before_it_is_called(typed: str, host: str) -> None:
    names = Names(
        {
            "127.0.0.1": [["127.0.0.1"]],
            "::1": [["::1"]],
            "inside.example": [["10.1.2.3"]],
            "both.example": [["93.184.216.34", "192.168.0.1"]],
            "outside.example": [["93.184.216.34"]],
        }
    )

    assert asyncio.run(private_host(typed, names)) == host


@pytest.mark.parametrize("typed", ["oc-media.org", "http://x.example/feed", "feed://x.example"])
def test_a_web_address_is_fit(typed: str) -> None:
    assert unfit(typed) is None


@pytest.mark.parametrize("typed", ["two words", "ftp://x.example/", "https://", "http://[x/"])
def test_what_is_no_web_address_is_told(typed: str) -> None:
    assert unfit(typed) is not None
