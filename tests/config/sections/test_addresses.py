import pytest

from watcher.config.sections.addresses import fault_of_url, publisher_of, short_name, shown_address


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://feeds.bbci.co.uk/news/rss.xml", "bbci.co.uk"),
        ("https://Sub.Example.org./f", "example.org"),
        ("https://me.github.io/f", "me.github.io"),
        ("http://127.0.0.1:8000/f", "127.0.0.1"),
        ("http://[::1]/f", "::1"),
        ("http://localhost/f", "localhost"),
        ("https://co.uk/f", "co.uk"),
    ],
)
def test_the_publisher_is_the_registrable_domain_or_the_host(url: str, publisher: str) -> None:
    assert publisher_of(url) == publisher


def test_an_address_is_shown_without_login_query_and_fragment() -> None:
    assert shown_address("https://u:p@example.org:81/f?a=b#c") == "https://example.org:81/f"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.example.org/rss.xml", "example.org"),
        ("https://example.org/world/feed/", "example.org/world"),
        ("https://example.org/" + "a" * 50, "example.org/…" + "a" * 39),
    ],
)
def test_a_name_is_the_host_and_what_tells_something(url: str, name: str) -> None:
    assert short_name(url) == name


def test_a_good_url_has_no_fault() -> None:
    assert fault_of_url("HTTPS://example.org/ф") is None
