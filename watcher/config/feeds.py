"""The section `feeds` of rules.yaml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from watcher.config.addresses import fault_of_url, publisher_of, short_name, shown_address
from watcher.config.durations import write_duration
from watcher.config.located import Mapping, Node, Scalar, Sequence
from watcher.config.problems import Problems, shown
from watcher.config.reading import (
    Keys,
    read_flag,
    read_keys,
    read_positive_span,
    read_span,
    read_text,
    read_texts,
)
from watcher.config.secrets import Secrets, secret_parts
from watcher.model import Feed

KEYS = Keys(
    (
        *("url", "name", "tags", "language", "publisher"),
        *("every", "lookback", "allow_private", "user_agent"),
    ),
    ("expect", "headers", "auth", "cookie", "proxy", "ca_file", "opml"),
)
POLITE = timedelta(minutes=1)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class FeedDefaults:
    """What the top of the file says for every feed that does not say otherwise."""

    lookback: timedelta
    allow_private: bool
    user_agent: str


@dataclass(slots=True)
class FeedsRead:
    """The feeds, where each stands, and every label that a rule may name, by its folded form."""

    feeds: list[Feed] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    labels: dict[str, list[str]] = field(default_factory=dict)

    def spelling(self, label: str) -> str:
        """Note a label and return its first spelling."""
        return self.labels.setdefault(label.casefold(), [label])[0]


def read_feeds(
    node: Node, defaults: FeedDefaults, secrets: Secrets, problems: Problems
) -> FeedsRead:
    """Read every feed; one that is given twice is polled once, with the tags of both."""
    read = FeedsRead()
    if not isinstance(node, Sequence):
        if isinstance(node, Scalar | Mapping):
            text = "feeds is a list"
            problems.error(node, text, "begin each feed with - on a line of its own")
        return read
    if not node.items:
        problems.error(node, "feeds is empty", "add one: - https://HOST/PATH")
    urls: dict[str, int] = {}
    for item in node.items:
        feed = _feed(item, defaults, secrets, problems, read)
        if feed is None:
            continue
        if (first := urls.setdefault(feed.url, len(read.feeds))) < len(read.feeds):
            _join(first, feed, item, problems, read)
            continue
        read.feeds.append(feed)
        read.nodes.append(item)
    return read


def _join(first: int, feed: Feed, item: Node, problems: Problems, read: FeedsRead) -> None:
    line = problems.line(read.nodes[first])
    text = f"this feed is given twice, first in line {line}; it is polled once"
    problems.warn(item, text, "delete one of the two")
    known = read.feeds[first]
    tags = tuple(dict.fromkeys((*known.tags, *feed.tags)))
    read.feeds[first] = replace(known, tags=tags)


def _feed(
    item: Node, defaults: FeedDefaults, secrets: Secrets, problems: Problems, read: FeedsRead
) -> Feed | None:
    plain = isinstance(item, Scalar)
    values: dict[str, Node] = {"url": item} if plain else read_keys(item, KEYS, problems)
    # Labels are noted even of a feed that cannot be polled: no second error at each rule.
    texts = {key: read_text(values[key], key, problems) for key in _TEXTS if key in values}
    if name := texts.get("name"):
        _note_name(read, name)
    tags = read_texts(values["tags"], "tags", problems) if "tags" in values else ()
    tags = tuple(dict.fromkeys(read.spelling(tag) for tag in tags))
    language = read_language(values["language"], problems) if "language" in values else None
    paced = _paced(values, defaults, problems)
    url = _url(item, values, secrets, problems)
    if url is None:
        return None
    name = name or short_name(url)
    _note_name(read, name)
    return replace(
        paced,
        url=url,
        name=name,
        address=shown_address(url),
        publisher=texts.get("publisher") or publisher_of(url),
        tags=tags,
        language=language,
        user_agent=texts.get("user_agent") or defaults.user_agent,
    )


_TEXTS = ("name", "publisher", "user_agent")


def _note_name(read: FeedsRead, name: str) -> None:
    # A name is compared as written; one label may thus stand for a tag and for a feed.
    spellings = read.labels.setdefault(name.casefold(), [name])
    if name not in spellings:
        spellings.append(name)


def _paced(values: dict[str, Node], defaults: FeedDefaults, problems: Problems) -> Feed:
    private = defaults.allow_private
    if "allow_private" in values:
        private = read_flag(values["allow_private"], "allow_private", problems)
    lookback, every = None, None
    if "lookback" in values:
        lookback = read_span(values["lookback"], "lookback", problems)
    if "every" in values:
        every = read_positive_span(values["every"], "every", problems)
        if every is not None and every < POLITE and not private:
            text = (
                f"every {write_duration(every)} is more often than a public server should be asked"
            )
            hint = "write 1m or more; less is for your own feeds, beside allow_private: true"
            problems.error(values["every"], text, hint)
    lookback = defaults.lookback if lookback is None else lookback
    return Feed("", "", "", "", every=every, lookback=lookback, allow_private=private)


def _url(item: Node, values: dict[str, Node], secrets: Secrets, problems: Problems) -> str | None:
    if "url" not in values:
        if isinstance(item, Mapping) and "opml" not in item.pairs:
            problems.error(item, "this feed has no url", "add  url: https://HOST/PATH")
        return None
    node = values["url"]
    url = secrets.read(node, "the url")
    if url is None:
        return None
    if fault := fault_of_url(url):
        problems.error(node, *fault)
        return None
    if parts := _secret_parts(url):
        secrets.remember(*parts)
        secrets.warn_of_plain(node, "the login in this url")
    if isinstance(node, Scalar) and node.tag is not None and url != shown_address(url):
        secrets.remember(url)
    return url


def _secret_parts(url: str) -> set[str]:
    """Return the secret parts of a feed's URL: what its address, which is shown, leaves out."""
    return set(secret_parts(url)) - set(secret_parts(shown_address(url)))


def read_language(node: Node, problems: Problems) -> str | None:
    """Return the primary tag, in lower case, of a language tag such as ru or pt-BR."""
    text = read_text(node, "the language", problems)
    return None if text is None else primary_tag(text, node, problems)


def primary_tag(text: str, node: Node, problems: Problems) -> str | None:
    """Return the primary tag of a language; None after an error."""
    if not _LANGUAGE.fullmatch(text):
        hint = "write its code: en, ru, hy, pt-BR"
        problems.error(node, f"{shown(text)} is no language", hint)
        return None
    return re.split("[-_]", text)[0].lower()


def primary_tags(nodes: Iterable[Node], problems: Problems) -> tuple[str, ...]:
    """Return the primary tags of a list of languages, each once."""
    tags = (read_language(node, problems) for node in nodes)
    return tuple(dict.fromkeys(tag for tag in tags if tag))
