import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.config.telling.masking import MOST_ABOVE, masked, shown_line

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


def test_below_a_label_only_known_keys_are_shown() -> None:
    lines = ["channels:", "  me:", "    url: abc", "    horse: abc", "    ulr: abc"]
    assert shown_line(lines, 2) == "    url: ***"
    assert shown_line(lines, 3) == "    ****** ***"
    assert shown_line(lines, 4) == "    ulr: ***"


def test_what_stands_too_far_below_its_section_may_be_a_channel() -> None:
    many = [f"  me{number}: x" for number in range(MOST_ABOVE + 1)]
    assert shown_line(["channels:", *many, "  you: abc"], len(many) + 1).endswith("***")
    rules = [f"  - match: x{number}" for number in range(MOST_ABOVE + 1)]
    assert shown_line(["rules:", *rules, "  - match: abc"], len(rules) + 1) == "  - match: abc"


@pytest.mark.parametrize("name", ["chanels", "cahnnels", "Channels", "targets", "channels "])
def test_a_section_that_may_be_meant_for_channels_is_starred_out_too(name: str) -> None:
    assert shown_line([f"{name}:", "  me: abc"], 1) == "  me: ***"
    assert "abc" not in shown_line([f"{name}: {{me: abc}}"], 0)


@pytest.mark.parametrize("line", ["languages: abc", "names: abc", "notify: abc", "match: abc"])
def test_other_known_keys_are_not(line: str) -> None:
    assert shown_line([line], 0) == line


def test_what_stands_under_the_next_section_is_shown_again() -> None:
    lines = ["channels:", "  me: abc", "rules:", "  - match: abc"]
    assert shown_line(lines, 3) == "  - match: abc"
    assert shown_line(["channels:", "me: x", "you:", "  url: abc"], 3) == "  url: ***"
