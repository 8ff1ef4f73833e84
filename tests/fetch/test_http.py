import asyncio
import base64
import gzip
import os
import socket
import ssl
import zlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from ssl import SSLContext
from typing import Any, TypeVar

import brotli  # type: ignore[import-untyped]  # it comes without types
import pytest

from tests.delivery.receivers import closed_port
from tests.fetch.server import (
    HOST,
    Asked,
    Names,
    Page,
    Server,
    answer,
    hang_up,
    head,
    in_turn,
    moved,
    pieces,
    reset,
    silent,
)
from watcher.fetch.http import Client, Limits, Request, fetch
from watcher.model import Fetched, FetchFailed, NotModified, Response

FEED = b"<rss><channel><title>Nagorno-Karabakh</title></channel></rss>"
CERTIFICATES = Path(__file__).parent / "certificates"
SHORT = Limits(connect=10.0, read=10.0, total=20.0)
Seen = TypeVar("Seen")


@dataclass
class World:
    """A server with its pages, and how it is polled."""

    pages: dict[str, Page]
    limits: Limits = SHORT
    names: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    tls: SSLContext | None = None
    trust: SSLContext | None = None
    exempt: bool = True
    greeting: bytes = b""
    asked: list[Asked] = field(default_factory=list)

    def poll(self, path: str = "/", host: str = HOST, **how: Any) -> Fetched:
        """Poll one page once."""

        async def once(server: Server, client: Client) -> Fetched:
            return await fetch(client, request(server.url(path, host), **how))

        return self.visit(once)

    def visit(self, do: Callable[[Server, Client], Awaitable[Seen]]) -> Seen:
        """Bring server and client up, do something with them, and take them down."""

        async def whole() -> Seen:
            async with Server(self.pages, self.tls, self.greeting) as server:
                self.asked = server.asked
                async with self.client(server) as client:
                    return await do(server, client)

        return asyncio.run(whole())

    def client(self, server: Server) -> Client:
        """Return a client for which the server is exempt from the gate, if it is to be."""
        return Client(
            self.limits,
            allowed=frozenset({(HOST, server.port)} if self.exempt else ()),
            resolver=Names(self.names) if self.names else None,
            tls=self.trust,
        )


def request(url: str, **how: Any) -> Request:
    return Request(**{"url": url, "user_agent": "watcher/1 (+https://desk.example)", **how})


def failure(fetched: Fetched) -> str:
    assert isinstance(fetched, FetchFailed)
    return fetched.reason


def body(fetched: Fetched) -> bytes:
    assert isinstance(fetched, Response), fetched
    return fetched.body


# --- a good answer --------------------------------------------------------------------


def test_a_feed_comes_with_its_final_url_status_headers_and_body() -> None:
    page = answer(200, FEED, ("ETag", 'W/"a"'), ("Link", "<a>"), ("Link", "<b>"), ("X-Odd", "\xff"))
    fetched = World({"/rss?k=1": page}).poll("/rss?k=1#part")
    assert isinstance(fetched, Response)
    assert fetched.url.endswith("/rss?k=1")
    assert (fetched.status, fetched.body) == (200, FEED)
    assert fetched.headers["etag"] == 'W/"a"'
    assert fetched.headers["link"] == "<a>, <b>"
    assert fetched.headers["x-odd"] == "\ufffd"


def test_a_poll_says_who_asks_and_what_it_takes() -> None:
    world = World({"/": answer(200, FEED)})
    world.poll()
    headers = world.asked[0].headers
    assert headers["user-agent"] == "watcher/1 (+https://desk.example)"
    assert headers["accept"].startswith("application/rss+xml, application/atom+xml")
    assert headers["accept-encoding"] == "gzip, deflate, br"
    assert not {"if-none-match", "if-modified-since", "authorization", "cookie"} & headers.keys()


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress)],
)
def test_a_packed_body_is_unpacked(coding: str, pack: Callable[[bytes], bytes]) -> None:
    world = World({"/": answer(200, pack(FEED), ("Content-Encoding", coding))})
    assert body(world.poll()) == FEED


def test_a_body_in_chunks_is_joined() -> None:
    sent = head(200, ("Transfer-Encoding", "chunked")) + b"5\r\n<rss>\r\n6\r\n</rss>\r\n0\r\n\r\n"
    assert body(World({"/": pieces(sent)}).poll()) == b"<rss></rss>"


def test_a_body_that_ends_with_the_connection_is_taken() -> None:
    assert body(World({"/": pieces(head(200) + FEED, close=True)}).poll()) == FEED


def test_a_connection_is_kept_for_the_next_poll() -> None:
    world = World({"/": answer(200, FEED)})

    async def twice(server: Server, client: Client) -> None:
        await fetch(client, request(server.url()))
        await fetch(client, request(server.url()))

    world.visit(twice)
    assert [asked.connection for asked in world.asked] == [1, 1]


def test_a_cookie_is_never_sent_back() -> None:
    world = World({"/": answer(200, FEED, ("Set-Cookie", "id=1; Path=/"))})

    async def twice(server: Server, client: Client) -> None:
        await fetch(client, request(server.url()))
        await fetch(client, request(server.url()))

    world.visit(twice)
    assert "cookie" not in world.asked[1].headers


# --- conditional requests -------------------------------------------------------------


def test_both_validators_are_sent_exactly_as_they_came() -> None:
    world = World({"/": answer(304)})
    world.poll(etag='W/"ä-gzip', last_modified="Thu, 1 Jan 2041 00:00:00 CET")
    assert world.asked[0].headers["if-none-match"] == 'W/"ä-gzip'.encode().decode("latin-1")
    assert world.asked[0].headers["if-modified-since"] == "Thu, 1 Jan 2041 00:00:00 CET"


def test_not_modified_brings_its_headers() -> None:
    page = answer(304, b"", ("ETag", '"b"'), ("Cache-Control", "max-age=900"))
    fetched = World({"/": page}).poll(etag='"a"')
    assert isinstance(fetched, NotModified)
    assert fetched.headers["etag"] == '"b"'
    assert fetched.headers["cache-control"] == "max-age=900"


def test_not_modified_unasked_is_a_failure() -> None:
    fetched = World({"/": answer(304)}).poll()
    assert fetched == FetchFailed(
        "the server says that nothing changed (304), but was not asked", 304
    )


# --- other answers --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (202, "the server answers 202 Accepted"),
        (204, "the server answers 204 No Content"),
        (206, "the server answers 206 Partial Content"),
        (300, "the server answers 300 Multiple Choices"),
        (401, "the server wants a name and a password (401 Unauthorized)"),
        (403, "the server refuses us (403 Forbidden)"),
        (404, "there is nothing at this address (404 Not Found)"),
        (410, "the feed is gone for good (410 Gone)"),
        (500, "the server answers 500 Internal Server Error"),
    ],
)
def test_another_status_is_a_failure_in_our_own_words(status: int, sentence: str) -> None:
    assert World({"/": answer(status)}).poll() == FetchFailed(sentence, status)


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_to_wait_is_heard(status: int) -> None:
    fetched = World({"/": answer(status, b"", ("Retry-After", "120"))}).poll()
    assert isinstance(fetched, FetchFailed)
    assert (fetched.status, fetched.retry_after) == (status, timedelta(minutes=2))


# --- redirects ------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int) -> None:
    world = World({"/": moved("/new#top", status), "/new": answer(200, FEED)})
    fetched = world.poll()
    assert isinstance(fetched, Response)
    assert fetched.url.endswith("/new")


def test_validators_go_along_with_a_redirect() -> None:
    world = World({"/": moved("/new"), "/new": answer(304)})
    assert isinstance(world.poll(etag='"a"'), NotModified)
    assert world.asked[1].headers["if-none-match"] == '"a"'


def test_five_redirects_are_followed_and_a_sixth_is_not() -> None:
    pages: dict[str, Page] = {f"/{n}": moved(f"/{n + 1}") for n in range(6)}
    world = World({**pages, "/6": answer(200, FEED)})
    assert body(world.poll("/1")) == FEED
    assert failure(world.poll("/0")) == "the server redirects more than 5 times"


def test_redirects_in_a_circle_end() -> None:
    world = World({"/": moved("/b"), "/b": moved("/")})
    assert failure(world.poll()) == "the server redirects in a circle"
    assert len(world.asked) == 2


def test_a_circle_that_a_cookie_would_end_says_so() -> None:
    page = moved("/", 302, ("Set-Cookie", "seen=1"))
    assert "cookie" in failure(World({"/": page}).poll())


@pytest.mark.parametrize(
    ("location", "sentence"),
    [
        ("", "the server redirects without saying where to"),
        ("file:///etc/passwd", "the server redirects to what is neither http nor https: refused"),
        ("http://127.0.0.1/", "the server redirects to the private address 127.0.0.1: refused"),
        ("http://[::1]/", "the server redirects to the private address ::1: refused"),
        ("http://169.254.169.254/latest", "the private address 169.254.169.254: refused"),
        ("http://127.0.0.1:1/", "the server redirects to port 1: refused"),
        ("http://a:hunter2@1.1.1.1/", "to an address with a name or password: refused"),
    ],
)
def test_a_redirect_to_a_private_or_odd_address_is_refused(location: str, sentence: str) -> None:
    world = World({"/": moved(location)})
    assert failure(world.poll()).endswith(sentence)
    assert len(world.asked) == 1


def test_a_feed_of_ones_own_may_redirect_to_any_port() -> None:
    async def over(server: Server, client: Client) -> Fetched:
        async with Server({"/": answer(200, FEED)}) as other:
            server.pages["/"] = moved(other.url())
            return await fetch(client, request(server.url(), allow_private=True))

    assert body(World({}, exempt=False).visit(over)) == FEED


# --- names and passwords --------------------------------------------------------------

BASIC = "Basic " + base64.b64encode("reader:pä:ss".encode()).decode()


def test_a_password_in_the_url_is_sent_and_not_told() -> None:
    world = World({"/": moved("/new"), "/new": answer(200, FEED)})
    fetched = world.poll(host=f"reader:p%C3%A4%3Ass@{HOST}")
    assert isinstance(fetched, Response)
    assert fetched.url.startswith(f"http://{HOST}:")
    assert [asked.headers.get("authorization") for asked in world.asked] == [BASIC, BASIC]


def test_a_password_is_not_sent_to_another_origin() -> None:
    async def over(server: Server, client: Client) -> list[Asked]:
        async with Server({"/": answer(200, FEED)}) as other:
            server.pages["/"] = moved(other.url())
            url = server.url(host=f"reader:secret@{HOST}")
            await fetch(client, request(url, allow_private=True))
            return server.asked + other.asked

    first, second = World({}).visit(over)
    assert "authorization" in first.headers
    assert "authorization" not in second.headers


def test_a_circle_is_seen_although_the_url_holds_a_password() -> None:
    world = World({"/": moved("/")})
    assert "circle" in failure(world.poll(host=f"reader:secret@{HOST}"))
    assert len(world.asked) == 1


# --- the gate -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",  # noqa: S104  an address to refuse
        "10.0.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1%25lo]",
    ],
)
def test_a_private_address_is_refused_with_the_way_to_allow_it(host: str) -> None:
    reason = failure(World({}, exempt=False).poll(host=host))
    assert "is private; write allow_private: true at this feed" in reason


@pytest.mark.parametrize("host", ["localhost", "0x7f.1", "2130706433", "0177.0.0.1"])
def test_another_way_to_write_loopback_is_never_connected(host: str) -> None:
    world = World({"/": answer(200, FEED)}, exempt=False)
    assert isinstance(world.poll(host=host), FetchFailed)
    assert world.asked == []


def test_a_name_that_leads_to_a_private_address_is_refused() -> None:
    world = World({}, names={"feeds.example": [["10.0.0.1"]]})
    assert failure(world.poll(host="feeds.example")).startswith("the address 10.0.0.1 is private")


def test_a_name_is_used_at_that_of_its_addresses_which_may_be_called() -> None:
    world = World({"/": answer(200, FEED)}, names={"feeds.example": [["::1", HOST]]})
    assert body(world.poll(host="feeds.example")) == FEED


def test_a_name_that_changes_its_mind_is_asked_about_at_the_socket() -> None:
    names = {"feeds.example": [["10.0.0.1"]], "first.example": [[HOST]]}
    world = World({"/": moved("http://feeds.example/")}, names=names)
    assert failure(world.poll(host="first.example")).endswith("10.0.0.1: refused")


def test_a_feed_of_ones_own_may_be_on_loopback() -> None:
    world = World({"/": answer(200, FEED)}, exempt=False)
    assert body(world.poll(allow_private=True)) == FEED


# --- servers that misbehave -----------------------------------------------------------


def test_a_server_that_is_not_there() -> None:
    async def gone(_: Server, client: Client) -> Fetched:
        with closed_port() as port:
            return await fetch(client, request(f"http://{HOST}:{port}/", allow_private=True))

    assert failure(World({}).visit(gone)) == "the server does not answer (connection refused)"


def test_a_name_that_nobody_knows() -> None:
    world = World({}, names={"feeds.example": [[HOST]]})
    assert failure(world.poll(host="news.example")) == "the name news.example is not known"


def test_a_name_service_that_is_down_is_not_an_unknown_name() -> None:
    reason = failure(World({}, names={"feeds.example": [[]]}).poll(host="feeds.example"))
    assert reason == "the name feeds.example cannot be looked up now (is the network up?)"


@pytest.mark.parametrize("url", ["ftp://news.example/", "http://[::1", "news.example", "http://"])
def test_what_is_no_web_address(url: str) -> None:
    async def poll(_: Server, client: Client) -> Fetched:
        return await fetch(client, request(url))

    assert "address" in failure(World({}).visit(poll))


def test_a_server_that_says_nothing() -> None:
    world = World({"/": silent}, replace(SHORT, read=0.2))
    assert failure(world.poll()) == "the server went silent (nothing for 0.2 s)"


def test_a_server_that_stops_in_the_middle_of_a_body() -> None:
    page = pieces(head(200, ("Content-Length", "100")) + b"<rss>", b"", pause=30)
    world = World({"/": page}, replace(SHORT, read=0.2))
    assert failure(world.poll()) == "the server went silent (nothing for 0.2 s)"


def test_a_body_that_drips_is_cut_off_by_the_total_time() -> None:
    page = pieces(head(200, ("Content-Length", "1000")), *[b"x"] * 1000, pause=0.05)
    world = World({"/": page}, replace(SHORT, total=0.5))
    assert failure(world.poll()) == "took longer than 0.5 s"


def test_headers_that_drip_are_cut_off_by_the_total_time() -> None:
    drips = [bytes([letter]) for letter in head(200, ("X-Long", "x" * 500))]
    world = World({"/": pieces(*drips, pause=0.05)}, replace(SHORT, total=0.5))
    assert failure(world.poll()) == "took longer than 0.5 s"


def test_redirects_share_the_total_time() -> None:
    pages: dict[str, Page] = {
        f"/{n}": pieces(
            b"", head(302, ("Location", f"/{n + 1}"), ("Content-Length", "0")), pause=0.2
        )
        for n in range(6)
    }
    world = World(pages, replace(SHORT, total=0.5))
    assert failure(world.poll("/0")) == "took longer than 0.5 s"


def test_a_connection_that_nobody_accepts() -> None:
    async def full(_: Server, client: Client) -> Fetched:
        with socket.socket() as deaf:
            deaf.bind((HOST, 0))
            deaf.listen(0)
            port = deaf.getsockname()[1]
            crowd = [socket.socket() for _ in range(8)]
            for caller in crowd:  # fill the queue of those who wait to be accepted
                caller.settimeout(0)
                caller.connect_ex((HOST, port))
            try:
                return await fetch(client, request(f"http://{HOST}:{port}/", allow_private=True))
            finally:
                for caller in crowd:
                    caller.close()

    fetched = World({}, replace(SHORT, connect=0.3, read=0.3)).visit(full)
    assert isinstance(fetched, FetchFailed)


def test_a_connection_closed_unanswered() -> None:
    assert failure(World({"/": hang_up}).poll()) == "the server closed the connection unanswered"


def test_a_connection_broken_off() -> None:
    assert failure(World({"/": reset}).poll()) in (
        "the server broke off the connection",
        "the answer was cut off before its end",
    )


def test_a_body_shorter_than_announced() -> None:
    page = pieces(head(200, ("Content-Length", "1000")) + FEED, close=True)
    assert failure(World({"/": page}).poll()) == "the answer was cut off before its end"


def test_a_chunked_body_without_its_end() -> None:
    sent = head(200, ("Transfer-Encoding", "chunked")) + b"5\r\n<rss>\r\n"
    world = World({"/": pieces(sent, close=True)})
    assert failure(world.poll()) == "the answer was cut off before its end"


def test_a_gzip_body_without_its_end() -> None:
    packed = gzip.compress(os.urandom(2_000))[:-100]
    world = World({"/": answer(200, packed, ("Content-Encoding", "gzip"))})
    assert failure(world.poll()) == "the answer was cut off before its end"


def test_a_damaged_gzip_body() -> None:
    world = World({"/": answer(200, b"no gzip at all", ("Content-Encoding", "gzip"))})
    assert failure(world.poll()) == "the answer cannot be unpacked: it is damaged"


def test_what_is_not_http_at_all() -> None:
    page = pieces(b"220 mail.example ESMTP\r\n\r\n", close=True)
    assert failure(World({"/": page}).poll()) == "the answer is not proper HTTP"


# --- limits of size -------------------------------------------------------------------

SMALL = replace(SHORT, wire_bytes=100_000, body_bytes=1_000_000)


def test_a_body_announced_too_big_is_not_read() -> None:
    page = pieces(head(200, ("Content-Length", "100001")))
    assert failure(World({"/": page}, SMALL).poll()) == "the server sent more than 0.1 MB"


def test_a_body_that_grows_too_big_is_cut() -> None:
    page = pieces(head(200), *[b"x" * 60_000] * 3, close=True)
    assert failure(World({"/": page}, SMALL).poll()) == "the server sent more than 0.1 MB"


def test_a_small_body_that_unpacks_too_big_is_cut() -> None:
    bomb = gzip.compress(bytes(5_000_000))
    world = World({"/": answer(200, bomb, ("Content-Encoding", "gzip"))}, SMALL)
    assert failure(world.poll()) == "the server sent more than 1 MB (unpacked)"


def test_a_long_header_passes_and_a_too_long_one_does_not() -> None:
    world = World(
        {
            "/long": answer(200, FEED, ("X-Long", "x" * 8_500)),
            "/longer": answer(200, FEED, ("X-Long", "x" * 40_000)),
        }
    )
    assert body(world.poll("/long")) == FEED
    assert failure(world.poll("/longer")) == "the server sent too long or too many headers"


def test_many_headers_pass_and_too_many_do_not() -> None:
    world = World(
        {
            "/many": answer(200, FEED, *[(f"X-{n}", "x") for n in range(200)]),
            "/more": answer(200, FEED, *[(f"X-{n}", "x") for n in range(2_000)]),
        }
    )
    assert body(world.poll("/many")) == FEED
    assert failure(world.poll("/more")) == "the server sent too long or too many headers"


# --- TLS ------------------------------------------------------------------------------


def presenting(name: str) -> SSLContext:
    context = SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / f"{name}.pem")
    return context


def trusting(name: str) -> SSLContext:
    return ssl.create_default_context(cafile=str(CERTIFICATES / f"{name}.pem"))


def over_tls(name: str, trust: SSLContext | None, host: str = "feeds.example") -> Fetched:
    names = {"feeds.example": [[HOST]], "other.example": [[HOST]]}
    page = answer(200, FEED)
    return World({"/": page}, names=names, tls=presenting(name), trust=trust).poll(host=host)


def test_a_good_certificate_is_accepted() -> None:
    assert body(over_tls("good", trusting("good"))) == FEED


def test_a_certificate_that_nobody_vouches_for() -> None:
    assert failure(over_tls("good", None)) == "the certificate is self-signed"


def test_a_certificate_that_has_expired() -> None:
    assert failure(over_tls("expired", trusting("expired"))) == "the certificate has expired"


def test_a_certificate_for_another_name() -> None:
    fetched = over_tls("good", trusting("good"), host="other.example")
    assert failure(fetched) == "the certificate is for another name"


def over_https(world: World) -> Fetched:
    async def poll(server: Server, client: Client) -> Fetched:
        return await fetch(client, request(server.url().replace("http", "https")))

    return world.visit(poll)


def test_a_server_that_speaks_no_tls() -> None:
    world = World({}, greeting=b"HTTP/1.1 400 Bad Request\r\n\r\n")
    reason = failure(over_https(world))
    assert reason == "no secure connection can be made: does the server speak TLS here?"


def test_a_server_that_never_answers_the_tls_handshake() -> None:
    reason = failure(over_https(World({}, replace(SHORT, connect=0.3))))
    assert reason == "the server does not answer (no connection within 0.3 s)"


# --- many at once ---------------------------------------------------------------------


async def slow(asked: Asked, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(0.3)
    await answer(200, FEED)(asked, writer)


def at_once(count: int, page: Page, limits: Limits, *, private: bool) -> tuple[int, list[Fetched]]:
    async def crowd(server: Server, client: Client) -> tuple[int, list[Fetched]]:
        wanted = request(server.url(), allow_private=private)
        fetched = await asyncio.gather(*(fetch(client, wanted) for _ in range(count)))
        return server.most_at_once, fetched

    return World({"/": page}, limits).visit(crowd)


def test_one_host_is_asked_two_things_at_once_and_waiting_costs_no_time() -> None:
    # The last two wait for 3.3 s, far longer than any single answer takes.
    most, fetched = at_once(24, slow, replace(SHORT, total=3.0), private=False)
    assert most == 2
    assert [body(each) for each in fetched] == [FEED] * 24


def test_a_server_of_ones_own_may_be_asked_more_at_once() -> None:
    everybody = asyncio.Barrier(8)

    async def page(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await everybody.wait()
        await answer(200, FEED)(asked, writer)

    most, fetched = at_once(8, page, SHORT, private=True)
    assert most == 8
    assert [body(each) for each in fetched] == [FEED] * 8


def test_a_poll_that_is_called_off_ends_at_once() -> None:
    async def call_off(server: Server, client: Client) -> bool:
        task = asyncio.create_task(fetch(client, request(server.url())))
        await server.arrived.wait()
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    assert World({"/": silent}).visit(call_off)


def test_after_a_failure_the_next_poll_is_as_good_as_ever() -> None:
    async def twice(server: Server, client: Client) -> tuple[Fetched, Fetched]:
        wanted = request(server.url())
        return await fetch(client, wanted), await fetch(client, wanted)

    page = in_turn(reset, answer(200, FEED))
    first, second = World({"/": page}).visit(twice)
    assert isinstance(first, FetchFailed)
    assert body(second) == FEED
