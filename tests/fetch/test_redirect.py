import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from watcher.errors import OutsideError
from watcher.fetch.redirect import next_hop, same_origin, start

FIRST = URL("http://feeds.example:8080/rss")


def hop(location: str | None, *, here: str = "http://feeds.example:8080/rss") -> str:
    return str(next_hop(URL(here), location, FIRST, any_port=False))


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("https://news.example/rss", "https://news.example/rss"),
        ("/other", "http://feeds.example:8080/other"),
        ("other?a=b", "http://feeds.example:8080/other?a=b"),
        ("//news.example/x", "http://news.example/x"),
        ("?page=2", "http://feeds.example:8080/rss?page=2"),
        ("https://news.example/rss#top", "https://news.example/rss"),
        ("HTTP://News.Example/", "http://news.example/"),
        ("http://новости.example/", "http://xn--b1amnebsh.example/"),
    ],
)
def test_a_redirect_leads_where_it_says(location: str, there: str) -> None:
    assert hop(location) == there


@pytest.mark.parametrize(
    ("location", "complaint"),
    [
        (None, "without saying where"),
        ("", "without saying where"),
        ("file:///etc/passwd", "neither http nor https"),
        ("javascript:alert(1)", "neither http nor https"),
        ("http://[::1", "no web address"),
        ("http://a:b@news.example/", "name or password"),
        ("http://a@news.example/", "name or password"),
        ("http://news.example:22/", "port 22"),
        ("http://feeds.example:8081/", "port 8081"),
    ],
)
def test_a_bad_redirect_is_refused(location: str | None, complaint: str) -> None:
    with pytest.raises(OutsideError, match=complaint):
        hop(location)


def test_a_relative_redirect_does_not_take_the_password_along() -> None:
    assert hop("/b", here="http://reader:secret@news.example/a") == "http://news.example/b"


def test_a_redirect_may_not_leave_tls() -> None:
    with pytest.raises(OutsideError, match="from https to http"):
        hop("http://news.example/", here="https://news.example/")


def test_a_redirect_may_come_back_to_the_configured_port() -> None:
    there = "http://feeds.example:8080/other"
    assert hop(there, here="http://news.example/") == there


def test_with_any_port_a_redirect_may_lead_to_each() -> None:
    there = next_hop(FIRST, "http://news.example:81/", FIRST, any_port=True)
    assert there.port == 81


@given(st.text())
def test_no_location_brings_anything_but_a_url_or_a_sentence(location: str) -> None:
    with contextlib.suppress(OutsideError):
        assert URL(hop(location)).scheme in ("http", "https")


def test_the_fragment_of_a_configured_url_is_not_sent() -> None:
    assert str(start("https://news.example/rss#x")) == "https://news.example/rss"


@pytest.mark.parametrize("address", ["ftp://news.example/", "news.example/rss", "", "http:///rss"])
def test_only_web_addresses_can_be_polled(address: str) -> None:
    with pytest.raises(OutsideError, match="only addresses with http"):
        start(address)


def test_a_broken_address_is_not_shown_back() -> None:
    with pytest.raises(OutsideError) as error:
        start("http://user:hunter2@[::1/?key=hunter2")
    assert "hunter2" not in str(error.value)


def test_an_origin_is_scheme_host_and_port() -> None:
    one = URL("https://news.example/a")
    assert same_origin(one, URL("https://news.example:443/b"))
    assert not same_origin(one, URL("http://news.example/a"))
    assert not same_origin(one, URL("https://news.example:8443/a"))
    assert not same_origin(one, URL("https://www.news.example/a"))
