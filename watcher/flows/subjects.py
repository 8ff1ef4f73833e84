"""What `watcher explain` explains: entries, each with its feed and with what became of it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from watcher.entities.lookup import Entities
from watcher.feeds.given import given
from watcher.fetch.http import Client
from watcher.flows.discover import Step, read_feed
from watcher.flows.firstrun import feed_of as found_feed
from watcher.flows.plan import Plan
from watcher.flows.replay import feed_of, feeds_by_name
from watcher.flows.shipped import shipped
from watcher.model import Alert, Entry, Feed, Rule, Verdict
from watcher.rules.explain import Explainer, Explanation, leaves_of
from watcher.store.rows import EntryRow
from watcher.store.store import Store
from watcher.text.document import Document, annotate

MOST_NEARLY = 20  # rules of which it is told that they nearly match
_FEW = 200  # rules, times the entries, of which all may be asked
_MOST = 1000  # entries that have the same beginning of a link
_TRACKING = re.compile(r"utm_|at_|(?:fbclid|gclid|ref|rss|source)\Z")


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry to explain. `seen` and `verdicts` are those of one that is stored."""

    entry: Entry
    feed: Feed | None
    seen: datetime | None = None
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Explained:
    """A subject as it was matched, and what each rule says of it, in the order of the rules."""

    subject: Subject
    document: Document
    rules: tuple[Explanation, ...]


def explained(
    subjects: Sequence[Subject], plan: Plan, only: str = "", *, everything: bool = False
) -> Iterator[Explained]:
    """Hold subjects against all rules, or `only` against the one of that name.

    Where there are many, what is nearly there is asked only of the rules that match or come
    nearest, unless of `everything`.
    """
    configuration = plan.configuration
    entities = Entities(configuration.entities, shipped().catalogue)
    rules = [rule for rule in configuration.rules if not only or rule.name == only]
    leaves = leaves_of(rules, entities)
    whole = everything or len(rules) * len(subjects) <= _FEW
    for subject in subjects:
        document = annotate(subject.entry, subject.feed)
        explainer = Explainer(document, entities, leaves)
        yield _explained(explainer, subject, document, rules, whole=whole)


def _explained(
    explainer: Explainer,
    subject: Subject,
    document: Document,
    rules: Sequence[Rule],
    *,
    whole: bool,
) -> Explained:
    if whole:
        return Explained(subject, document, tuple(map(explainer.explain, rules)))
    told = [explainer.explain(rule, reasons=False) for rule in rules]
    nearest = sorted((one for one in told if not one.true), key=nearness)[:MOST_NEARLY]
    asked = {one.rule.id for one in (*nearest, *(one for one in told if one.true))}
    both = (explainer.explain(one.rule) if one.rule.id in asked else one for one in told)
    return Explained(subject, document, tuple(both))


def nearness(one: Explanation) -> tuple[bool, float]:
    """Return what puts rules that do not match in order: first what only `unless` or scope bars."""
    return not one.asked, -one.share


def of_body(
    body: bytes, url: str, plan: Plan, completed: Callable[[Entry], Entry]
) -> tuple[Subject, ...]:
    """Return what a file or standard input holds; raise ValueError with a plain sentence.

    `completed` puts to an entry what a person says of it.
    """
    feeds = feeds_by_name(plan)
    entries = map(completed, given(body, url))
    return tuple(Subject(entry, feed_of(entry, feeds)) for entry in entries)


def of_alert(alert: Alert, store: Store, plan: Plan) -> Subject:
    """Return the entry of an alert as it was when that was raised."""
    way = store.way(alert)
    feed = plan.feeds.get(alert.feed_id) or feed_no_more(alert.entry, alert.feed_name)
    return Subject(alert.entry, feed, way.first_seen, way.verdicts)


def of_link(url: str, store: Store, plan: Plan) -> tuple[Subject, ...]:
    """Return the stored entries with this link, the newest first.

    Scheme, `www.`, what follows a `#`, a last slash and parameters that only count readers make
    no difference.
    """
    wanted = _bare(url)
    rows = store.entries_with(wanted.partition("?")[0], _MOST)
    return tuple(_stored(row, store, plan) for row in rows if _bare(row.entry.link) == wanted)


async def of_feed(client: Client, url: str, plan: Plan) -> tuple[tuple[Subject, ...], str]:
    """Fetch what should be a feed: its entries, or why there are none."""
    known = next((feed for feed in plan.configuration.feeds if feed.url == url), None)
    private = urlsplit(url).hostname or "" if known and known.allow_private else ""
    steps: list[Step] = []
    found = (await read_feed(client, url, steps.append, private)).feed
    if found is None:
        return (), _why_no_feed(steps[-1].said, known)
    feed = known or found_feed(found)
    entries = (
        replace(entry, feed=feed.address, publisher=entry.publisher or feed.publisher)
        for entry in found.entries
    )
    return tuple(
        Subject(entry, feed) for entry in entries
    ), "" if found.entries else "an empty feed"


def _why_no_feed(reason: str, known: Feed | None) -> str:
    """Return why there is no feed; of a private address, where it may be allowed."""
    what, sign, _ = reason.partition("; write allow_private")
    if not sign or known is not None:
        return reason
    return (
        f"{what}, and only a feed of the rules file may have such a one: write it under feeds:,"
        " with allow_private: true there or at the top"
    )


def _stored(row: EntryRow, store: Store, plan: Plan) -> Subject:
    feed = plan.feeds.get(row.feed_id) or feed_no_more(row.entry, row.entry.feed)
    verdicts = store.verdicts(row.feed_id, row.entry.id)
    return Subject(row.entry, feed, row.first_seen, verdicts)


def feed_no_more(entry: Entry, name: str) -> Feed:
    """Return a feed that is no longer in rules.yaml: it has a name and no more."""
    return Feed(entry.feed, name, entry.feed, entry.publisher)


def _bare(url: str) -> str:
    """Return of an address what says which page it is."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    host = parts.netloc.casefold().removeprefix("www.")
    asked = [pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])]
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{host}{parts.path.rstrip('/')}{query}"
