from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.config.files import CHANNELS, FEEDS, GOOD, RULES, configured, loaded, told
from watcher.config.load import Loaded, load
from watcher.model import Entity, Name, Secret, Severity

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

SHORTEST = """\
feeds:
  - https://feeds.bbci.co.uk/news/world/rss.xml
channels:
  me: !env MAIL_URL
rules:
  - match: '@Nagorno-Karabakh'
"""


def test_the_shortest_useful_file_loads(tmp_path: Path) -> None:
    read = configured(tmp_path, SHORTEST, MAIL_URL="mailtos://u:p@smtp.example.org/?to=a@b.org")
    assert read.feeds[0].url == "https://feeds.bbci.co.uk/news/world/rss.xml"
    assert read.channels[0].url == Secret("mailtos://u:p@smtp.example.org/?to=a@b.org")
    assert read.rules[0].match == ("@Nagorno-Karabakh",)
    assert read.rules[0].notify == ("me",)


@pytest.mark.parametrize("file", ["rules.yaml", "watcher/config/sample.yaml"])
def test_the_shipped_files_load_without_a_word(file: str) -> None:
    result = load(ROOT / file, {})
    assert result.problems == ()
    assert result.configuration is not None
    assert result.configuration.rules


def test_what_is_not_said_has_a_default(tmp_path: Path) -> None:
    read = configured(tmp_path, GOOD, TZ="Asia/Tbilisi")
    assert read.timezone == "Asia/Tbilisi"
    assert read.store == f"sqlite:///{tmp_path}/watcher.db"
    assert (read.lookback, read.give_up) == (timedelta(hours=12), timedelta(days=7))
    assert (read.keep_entries, read.keep_ledger) == (timedelta(days=30), timedelta(days=365))
    assert read.user_agent.startswith("watcher/")


def test_what_stands_at_the_top_is_read(tmp_path: Path) -> None:
    top = "timezone: UTC\nstore: sqlite:///a/b.db\nlookback: 0s\ngive_up: 2d\n"
    top += "keep: {entries: 5d, ledger: 6d}\nuser_agent: me (+https://example.org)\n"
    read = configured(tmp_path, top + GOOD)
    assert (read.timezone, read.store) == ("UTC", f"sqlite:///{tmp_path}/a/b.db")
    assert (read.lookback, read.give_up) == (timedelta(0), timedelta(days=2))
    assert (read.keep_entries, read.keep_ledger) == (timedelta(days=5), timedelta(days=6))
    assert read.user_agent == read.feeds[0].user_agent == "me (+https://example.org)"


def test_the_state_directory_holds_the_store_where_there_is_one(tmp_path: Path) -> None:
    read = configured(tmp_path, GOOD, STATE_DIRECTORY="/var/lib/watcher:/x")
    assert read.store == "sqlite:////var/lib/watcher/watcher.db"


def test_a_feed_says_what_it_wants_and_the_nearest_wins(tmp_path: Path) -> None:
    feed = """\
lookback: 1d
allow_private: true
feeds:
  - url: http://u:secret1@127.0.0.1:8000/a?key=1
    name: A
    tags: [X, x, y]
    language: pt-BR
    publisher: me
    every: 1s
    lookback: 2h
    user_agent: me
  - url: https://www.example.co.uk/world/feed/
    allow_private: false
"""
    first, second = configured(tmp_path, feed + CHANNELS + RULES).feeds
    assert first.address == "http://127.0.0.1:8000/a"
    assert (first.name, first.tags, first.language) == ("A", ("X", "y"), "pt")
    assert (first.publisher, first.every, first.lookback) == (
        "me",
        timedelta(seconds=1),
        timedelta(hours=2),
    )
    assert (first.allow_private, first.user_agent) == (True, "me")
    assert (second.publisher, second.name) == ("example.co.uk", "example.co.uk/world")
    assert (second.allow_private, second.lookback) == (False, timedelta(days=1))


def test_a_feed_given_twice_is_polled_once_with_the_tags_of_both(tmp_path: Path) -> None:
    feeds = "feeds:\n- {url: https://a.org/f, tags: x}\n- {url: https://a.org/f, tags: y}\n"
    result = loaded(tmp_path, feeds + CHANNELS + RULES)
    assert result.configuration is not None
    assert [feed.tags for feed in result.configuration.feeds] == [("x", "y")]
    assert [str(one).partition("rules.yaml:")[2] for one in result.problems] == [
        (
            "3:3: warning: this feed is given twice, first in line 2; it is polled once"
            " (delete one of the two)"
        )
    ]


def test_an_entity_has_names_in_any_and_in_one_language(tmp_path: Path) -> None:
    text = (
        "entities:\n  A: {names: [a, a], languages: {ru: б, no: [c]}, not: d}\n  B: [e]\n  C: f\n"
    )
    assert configured(tmp_path, GOOD + text).entities == (
        Entity("A", (Name("a"), Name("б", "ru"), Name("c", "no")), ("d",)),
        Entity("B", (Name("e"),)),
        Entity("C", (Name("f"),)),
    )


def test_a_rule_says_everything_in_any_case_and_gets_it_as_declared(tmp_path: Path) -> None:
    text = """\
feeds:
  - {url: https://a.org/f, name: CauCasus}
  - {url: https://a.org/g, tags: CAUCASUS, name: Caucasus}
channels: {Desk: "print:", me: "print:"}
rules:
  - id: one
    name: Two
    match: [a, b]
    unless: c
    feeds: CAUCASUS
    languages: [EN, ru-RU]
    severity: High
    notify: [desk]
"""
    rule = configured(tmp_path, text).rules[0]
    assert (rule.id, rule.name, rule.match, rule.unless) == ("one", "Two", ("a", "b"), ("c",))
    assert (rule.feeds, rule.languages) == (("CauCasus", "Caucasus"), ("en", "ru"))
    assert (rule.severity, rule.notify) == (Severity.HIGH, ("Desk",))


def test_a_rule_without_notify_goes_to_every_channel_for_alerts(tmp_path: Path) -> None:
    channels = "channels: {a: 'print:', ops: {url: 'print:', for: problems}, b: 'print:'}\n"
    assert configured(tmp_path, FEEDS + channels + RULES).rules[0].notify == ("a", "b")


def test_defaults_say_whom_to_tell(tmp_path: Path) -> None:
    text = FEEDS + "channels: {a: 'print:', b: 'print:'}\ndefaults: {notify: B}\n" + RULES
    assert configured(tmp_path, text).rules[0].notify == ("b",)


@pytest.mark.parametrize("word", ["NO", "3.10", "12:30", "017", "null", "true", "12", "2024-01-01"])
def test_a_query_is_the_text_that_was_written(tmp_path: Path, word: str) -> None:
    rule = configured(tmp_path, f"{FEEDS}{CHANNELS}rules: [match: {word}]\n").rules[0]
    assert rule.match == (word,)
    assert rule.id == rule.name == word


def test_a_missing_file_says_how_to_write_one(tmp_path: Path) -> None:
    result = load(tmp_path / "none.yaml", {})
    assert result.configuration is None
    assert "there is no such file (write one with: watcher init" in str(result.problems[0])


def test_all_problems_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = "tmezone: UTC\nx: 1\nfeeds: [ftp://a.org]\nchannels: {a: nothing}\nrules: [{mach: a}]\n"
    assert [line.split(":")[0] for line in told(tmp_path, text)] == ["1", "2", "3", "4", "5"]


PIECES = st.sampled_from(
    [
        *[
            "'",
            '"',
            ":",
            " ",
            "\n",
            "\t",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "!env X",
            "!file /",
            "&a ",
            "*a",
        ],
        *[
            "@x",
            "|",
            ">",
            "%",
            "#",
            "? ",
            "---\n",
            "...\n",
            "\\",
            "é",
            "\u2028",
            "\x85",
            "\x00",
            "~",
        ],
        *["\ufeff", "<<: ", "!!x ", "!a!b ", "http://[", "https://a.org:99999/", "9999999999d", ""],
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 9), PIECES), max_size=5))
def test_no_text_makes_loading_raise(tmp_path: Path, edits: list[tuple[int, int, str]]) -> None:
    text = (ROOT / "watcher/config/sample.yaml").read_text()[600:]
    for at, cut, piece in edits:
        at %= len(text) + 1  # noqa: PLW2901  an edit stands somewhere in the text
        text = text[:at] + piece + text[at + cut :]
    result = loaded(tmp_path, text)
    assert isinstance(result, Loaded)
    assert (result.configuration is None) == any(p.kind == "error" for p in result.problems)
    assert all(p.line >= 1 and p.column >= 1 and p.width >= 1 for p in result.problems)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200))
def test_no_bytes_make_loading_raise(tmp_path: Path, body: bytes) -> None:
    assert isinstance(loaded(tmp_path, body), Loaded)
