"""Writes the first rules file: commented, from three answers, read back as exactly those."""

import re
from dataclasses import dataclass
from importlib.resources import files
from string import Template

SCHEMA_FILE = "rules.schema.json"
# Editors that speak YAML take the schema from here: keys are completed and explained.
MODELINE = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"
DEFAULT_QUERY = "@Nagorno-Karabakh"

# What stands in YAML as it is, where a value is wanted. Everything else is quoted.
_BARE_URL = re.compile(r"https?://[A-Za-z0-9./_~%?=&+-]+(?::\d+)?[A-Za-z0-9./_~%?=&+-]*")
_BARE_WORDS = re.compile(r"[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*")
_NOTHING = "null"
# What YAML 1.1 lets stand in a text without an escape, line breaks and the BOM left out.
_SAYABLE = re.compile(
    "[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """A feed to be written. `file` holds its URL instead where that has a login or a key in it."""

    url: str
    name: str = ""
    private: bool = False
    file: str = ""


# Those of sample.yaml: three feeds to look around with.
SAMPLE_FEEDS = (
    FeedAnswer("https://feeds.bbci.co.uk/news/world/rss.xml"),
    FeedAnswer("https://oc-media.org/feed/", "OC Media"),
    FeedAnswer("https://jam-news.net/feed/", "JAMnews"),
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What to read, watch for and tell.

    `channel_file` is the file beside the rules that holds the address of the channel; without
    one the terminal is told.
    """

    feeds: tuple[FeedAnswer, ...] = SAMPLE_FEEDS
    query: str = DEFAULT_QUERY
    channel_file: str = ""


def sample() -> str:
    """Return the rules file for somebody who has answered nothing."""
    return MODELINE + files("watcher.config").joinpath("sample.yaml").read_text("utf-8")


def written(answers: Answers) -> str:
    """Return the text of a rules file. Its texts must be of one line and hold no surrogates."""
    feeds = "".join(_feed(feed) for feed in answers.feeds)
    channel = _MINE % answers.channel_file if answers.channel_file else _HERE
    return MODELINE + _TEXT.substitute(feeds=feeds, channel=channel, query=quoted(answers.query))


def quoted(text: str) -> str:
    """Return one line of text as YAML reads it back, whatever stands in it."""
    if _SAYABLE.fullmatch(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    return char if _SAYABLE.fullmatch(char) else f"\\U{ord(char):08x}"


def _feed(feed: FeedAnswer) -> str:
    if feed.file:
        url = f"!file {quoted(feed.file)}"
    else:
        url = feed.url if _BARE_URL.fullmatch(feed.url) else quoted(feed.url)
    if not feed.name and not feed.private and not feed.file:
        return f"  - {url}\n"
    lines = [f"  - url: {url}\n"]
    if feed.name:
        bare = _BARE_WORDS.fullmatch(feed.name) and feed.name != _NOTHING
        lines.append(f"    name: {feed.name if bare else quoted(feed.name)}\n")
    if feed.private:
        lines.append(f"    allow_private: true{_PRIVATE}\n")
    return "".join(lines)


_PRIVATE = "                # on this machine, or in your own network"
_MINE = "me: {url: !file %s}               # the address stands in that file, mode 0600"
_HERE = 'here: {url: "print:"}                  # this terminal'
_TEXT = Template("""\
# What to read, whom to tell, what to watch for. After a change:
#   watcher check           every mistake in this file, with its place
#   watcher test            the examples beside the rules
#   watcher run --once      one round: poll, match, tell
#   watcher run             and from then on
# Every key and operator, with examples: docs/rules.md. Running it: docs/operations.md.

# Feeds: RSS, Atom or JSON. How often one is polled follows from how often it publishes.
feeds:
$feeds  # - https://example.org/feed.xml
  # - {url: https://example.org/rss, name: Example, tags: [agency]}   # tags: for rules to choose by

# Whom to tell. An address that holds a password comes from a file (!file PATH) or from the
# environment (!env NAME); `watcher send-test` tries it.
channels:
  $channel
  # mail:  {url: !env MAIL_URL}   # mailtos://user:password@smtp.example.org/?to=me@example.org
  # slack: {url: !env SLACK_URL}  # https://hooks.slack.com/services/… as Slack shows it
  # ops:   {url: !env OPS_URL, for: problems}   # the daemon's own troubles, nothing else

# What to watch for. A blank is AND; there are OR, -without, (brackets), "phrases", prefix*, and
# @Entity, which finds a thing by any of its names in any language. Put a query in single quotes.
rules:
  - match: $query
    # name: Talks                        # how messages call it; default: the query
    # unless: football                   # what must not be there
    # severity: high                     # low, normal, high, critical
    # tests: {match: [a headline to find], miss: [one to leave alone]}   # `watcher test` tries them
  # - name: Border
  #   match: '@Armenia AND @Azerbaijan AND (border OR clash*)'
  #   languages: [en, ru]
""")
