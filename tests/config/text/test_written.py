import re
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.docs.pages import SECRETS
from watcher.config.configuration import Configuration
from watcher.config.load import load
from watcher.config.sections.addresses import fault_of_url
from watcher.config.text.written import (
    DEFAULT_QUERY,
    MODELINE,
    SAMPLE_FEEDS,
    Answers,
    FeedAnswer,
    quoted,
    sample,
    written,
)
from watcher.errors import Problem
from watcher.flows.reload import read_rules

CHANNEL = "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/"
# What an answer of one line can hold: see `Asking`, which takes the rest away.
STRAY = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
LINES = st.text(max_size=60).map(lambda text: STRAY.sub(" ", text).strip()).filter(bool)
LABELS = LINES.filter(str.isprintable)
ADDRESSES = st.text(max_size=30).map(lambda text: f"https://courier.example/{text}".strip())
URLS = ADDRESSES.filter(lambda url: url.isprintable() and fault_of_url(url) is None)
FEEDS = st.builds(FeedAnswer, URLS, st.just("") | LABELS, st.booleans())


def read_back(text: str, **files: str) -> tuple[Configuration, tuple[Problem, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rules.yaml"
        for name, content in {"rules.yaml": text, **files}.items():
            place = Path(folder) / name
            place.write_text(content, encoding="utf-8")
            place.chmod(0o600)
        loaded = load(path, {})
    assert loaded.draft is not None, loaded.problems
    return loaded.draft, loaded.problems


@given(FEEDS, LINES)
@example(FeedAnswer("https://courier.example/x:", "null"), "'")
@example(FeedAnswer("https://courier.example/#a", "yes"), "$feeds ${query}")
@example(FeedAnswer("https://courier.example/'%27", "it's: #1"), '"peace talks" \ufffe "')
@example(FeedAnswer("https://courier.example/", "- x"), "title:'a: b' #c \\ \u00a0 x")
def test_what_is_written_is_read_back(feed: FeedAnswer, query: str) -> None:
    text = written(Answers((feed,), query, "me.url"))

    read, problems = read_back(text, **{"me.url": CHANNEL})

    assert problems == ()
    (back,) = read.feeds
    assert (back.url, back.allow_private) == (feed.url, feed.private)
    assert back.name == feed.name or not feed.name
    (rule,) = read.rules
    assert rule.match == (query,)
    (channel,) = read.channels
    assert (channel.name, channel.url.reveal()) == ("me", CHANNEL)


@given(st.text().map(lambda text: STRAY.sub(" ", text)))
def test_a_quoted_text_is_what_it_was_to_any_reader_of_yaml(text: str) -> None:
    assert yaml.safe_load(quoted(text)) == text


def test_a_feed_with_a_login_stands_in_a_file_of_its_own() -> None:
    url = "https://me:canary@courier.example/feed"
    text = written(Answers((FeedAnswer(url, "Courier", file="feed.url"),)))

    read, problems = read_back(text, **{"feed.url": url})

    assert "canary" not in text
    assert problems == ()
    assert read.feeds[0].url == url


def test_what_was_skipped_is_the_sample() -> None:
    read, problems = read_back(written(Answers()))
    same, _ = read_back(sample())

    assert problems == ()
    assert [(feed.url, feed.name) for feed in read.feeds] == [
        (feed.url, feed.name) for feed in same.feeds
    ]
    assert same.rules[0].match == read.rules[0].match == (DEFAULT_QUERY,)
    assert [one.name for one in read.channels] == [one.name for one in same.channels] == ["here"]
    assert [feed.url for feed in SAMPLE_FEEDS] == [feed.url for feed in same.feeds]


def test_editors_are_told_of_the_schema_in_the_first_line() -> None:
    for text in (sample(), written(Answers())):
        assert text.startswith(MODELINE)
        assert MODELINE == "# yaml-language-server: $schema=rules.schema.json\n"


@pytest.mark.parametrize("text", [sample(), written(Answers(channel_file="me.url"))])
def test_every_example_in_the_comments_works_once_its_sign_is_taken_away(
    text: str, tmp_path: Path
) -> None:
    shown = re.sub(r"^( +)# (?= *(- |\w+: ))", r"\1", text, flags=re.MULTILINE)
    shown = re.sub(r"^ +#.*\n", "", shown, flags=re.MULTILINE)
    path = tmp_path / "rules.yaml"
    for place, content in ((path, shown), (tmp_path / "me.url", CHANNEL)):
        place.write_text(content, encoding="utf-8")
        place.chmod(0o600)

    reading = read_rules(
        path,
        {**SECRETS, "TELEGRAM_URL": "tgram://123456789:abcdefg_hijklmnop/12", "OPS_URL": CHANNEL},
    )

    assert shown.count("\n") > 15
    assert [one for one in reading.problems if one.kind == "error"] == []
    assert reading.plan is not None


def test_the_lines_are_fit_to_be_read_in_a_window() -> None:
    assert max(map(len, written(Answers()).splitlines())) <= 100
