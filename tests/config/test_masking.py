import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.config.masking import masked, shown_line

LINES = {
    "me: mailtos://user:pass word@host/?to=a@b.c": "me: mailtos://********* *******************",
    "- https://me:secret@example.org/rss": "- https://*************************",
    "- https://example.org/rss?token=abc  # mine": "- https://example.org/rss**********  # mine",
    "- https://example.org/news/world/rss.xml": "- https://example.org/news/world/rss.xml",
    "- https://example.org/4f9a8b7c6d5e4f3a/rss": "- https://example.org/********************",
    "url: https://hooks.slack.com/services/T/B/X": "url: https://******************************",
    "desk: {url: !env SLACK_URL}": "desk: {url: !env SLACK_URL}",
    "headers: {Authorization: Bearer abc}": "headers: {Authorization: ****** ****",
    "password: hunter2": "password: *******",
    "match: 'token OR cookie'": "match: 'token OR cookie'",
}


@pytest.mark.parametrize("line", LINES)
def test_what_may_be_secret_in_a_line_is_starred_out(line: str) -> None:
    assert masked(line) == LINES[line]


@given(st.text(max_size=80))
def test_every_character_stays_at_its_place(line: str) -> None:
    assert len(masked(line)) == len(line)
    assert len(shown_line(["channels:", f"  {line}"], 1)) == len(line) + 2


def test_below_channels_and_headers_a_token_alone_is_starred_out() -> None:
    assert shown_line(["channels:", "  me: abcdef123456"], 1) == "  me: ************"
    assert shown_line(["headers:", "  X-Key: abc"], 1) == "  X-Key: ***"
    assert shown_line(["channels: {me: T0KEN/T0KEN}"], 0) == "channels: {me: ***********}"
    assert shown_line(["channels:", "  here: 'print:'"], 1) == "  here: 'print:'"
