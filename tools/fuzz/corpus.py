"""The files that mutations begin with: those of the repository, and ours with all keys in them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_EXAMPLE = re.compile(r"^```ya?ml\n(.*?)^```", re.DOTALL | re.MULTILINE)

SMALL = """\
feeds: [https://example.org/rss]
channels: {here: 'print:'}
rules: [match: talks]
"""
FULL = """\
# everything that there is
timezone: Asia/Yerevan
store: sqlite:///watcher.db
lookback: 12h
give_up: 7d
keep: {entries: 30d, ledger: 365d}
user_agent: "watcher (+https://example.org/contact)"
allow_private: false
feeds:
  - https://feeds.example.org/rss.xml
  - url: https://user:password@oc.example/feed/?token=abc
    name: OC Media
    tags: [caucasus, independent]
    language: en
    publisher: oc.example
    every: 10m
    lookback: 1d
    allow_private: true
    user_agent: x
  - {url: !env FEED, name: 'It''s', tags: world}
entities:
  Lachin corridor:
    names: [Lachin corridor, Berdzor corridor]
    languages: {ru: [Лачинский коридор], hy: [Լաչինի միջանցք]}
  Nagorno-Karabakh: {not: [Qarabağ FK, Karabakh horse]}
  South Caucasus: [South Caucasus, Transcaucasia]
channels:
  here: {url: "print:"}
  me: !env MAIL
  desk: {url: !file secret}
  ops: {url: 'json://127.0.0.1:1/x', for: problems}
defaults: {notify: [me]}
rules:
  - id: peace
    name: Karabakh peace talks
    match: '@Nagorno-Karabakh AND (talks OR negotiat* OR "peace treaty"~3)'
    unless: [football, title:Eurovision]
    feeds: [caucasus, OC Media]
    languages: [en, ru, hy]
    severity: high
    notify: [desk, me]
  - match: >-
      @Armenia AND @Azerbaijan
      AND (clash OR shelling
      OR drone)
  - match:
      - "border NEAR/5 (closed OR reopened)"
      - |
        title:(x OR y) -=NATO
        /evacuat(e|ion)/
    severity: critical
"""
QUERIES = """\
feeds: [https://example.org/rss]
channels: {here: 'print:'}
rules:
  - match: 'a AND b OR c -d NOT e'
  - match: "\\"peace talks\\"~5 \\u0041 x"
  - match: '="Polish" =NATO milit* a NEAR/5 b'
  - match: title:(x OR y) lang:ru author:z category:c link:l feed:"Press"
  - match: '@Armenia @"Lachin corridor"'
  - match: '/colou?r/ /(?i)x{2,5}/ OR (переговор* "Հայաստան")'
  - match: [talks, [x]]
    unless: ['@Georgia', /a|b/]
"""
PLANNED = """\
include: [parts/*.yaml, other.yaml]
headers: {Authorization: !env TOKEN}
auth: basic
proxy: http://127.0.0.1:1
quiet: "22:00-07:00"
limit: 20/h
feeds:
  - opml: agencies.opml
    tags: [agency]
  - {url: https://example.org/rss, expect: 36h, headers: {X: y}, cookie: a=b, ca_file: ca.pem}
entities:
  vessels: {file: vessels.csv, weak: [The Horsemen], kind: place, wikidata: Q1}
channels:
  night: {url: !env MAIL, quiet: "07:00-22:00", limit: 20/h, group: 5m, fallback: here}
  here: {url: "print:", give_up: 1d, on_doubt: resend, template: x}
rules:
  - match: x
    when: {publishers: 3, within: 2h}
    digest: "0 8 * * mon-fri"
    tests: {match: ["talks"], miss: ["rain"]}
    escalate: {after: 1h}
    updates: off
    stories: off
"""


def seeds() -> list[bytes]:
    """Return every file to begin with, in a fixed order."""
    files = [ROOT / "rules.yaml", ROOT / "watcher" / "config" / "sample.yaml"]
    texts = [path.read_text("utf-8") for path in files]
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        texts += _EXAMPLE.findall(page.read_text("utf-8"))
    return [text.encode() for text in (*texts, SMALL, FULL, QUERIES, PLANNED)]
