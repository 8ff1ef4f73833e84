import pytest

from watcher.feeds.links import absolute


@pytest.mark.parametrize(
    ("link", "base", "whole"),
    [
        (" /a ", "https://x.example/f/", "https://x.example/a"),
        ("https://y.example/", "https://x.example/", "https://y.example/"),
        ("/a", "", "/a"),
        ("", "https://x.example/", ""),
        ("javascript:alert(1)", "https://x.example/", ""),
        ("JavaScript:alert(1)", "", ""),
        ("data:text/html,x", "", ""),
        ("file:///etc/passwd", "", ""),
        ("urn:uuid:1", "https://x.example/", "urn:uuid:1"),
        ("http://[bad/", "https://x.example/", ""),
    ],
)
def test_links_are_made_whole_and_harmless(link: str, base: str, whole: str) -> None:
    assert absolute(link, base) == whole


def test_a_fragment_alone_does_not_take_the_key_of_the_feed_along() -> None:
    assert absolute("#a", "https://h.example/feed?token=secret") == "https://h.example/feed#a"
    assert absolute("?p=1", "https://h.example/feed?token=secret") == "https://h.example/feed?p=1"
