"""The section `feeds` of rules.yaml."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from watcher.config.paths import file_beside
from watcher.config.sections.addresses import (
    Fault,
    fault_of_url,
    hidden_address,
    path_to_hide,
    publisher_of,
    short_name,
    shown_address,
)
from watcher.config.sections.durations import write_duration
from watcher.config.sections.languages import read_language, tag_of
from watcher.config.sections.opml import Outline, read_opml
from watcher.config.shape.keys import FEED, OPML
from watcher.config.telling.mends import put, rewritten
from watcher.config.telling.problems import Also, Edit, Placed, Problems, Proposal, Span
from watcher.config.telling.secrets import Secrets, unshown_parts
from watcher.config.text.belongs import as_list
from watcher.config.text.nodes import Broken, Mapping, Node, Scalar, Sequence
from watcher.config.text.reading import (
    read_flag,
    read_keys,
    read_placed,
    read_positive_span,
    read_span,
    read_text,
)
from watcher.model import Feed

POLITE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class FeedDefaults:
    """What the top of the file says for every feed that does not say otherwise."""

    lookback: timedelta
    allow_private: bool
    user_agent: str


@dataclass(slots=True)
class FeedsRead:
    """The feeds, where each stands, and every label that a rule may name, by its folded form.

    `tags` are where each tag is first given, by its folded form; folders of a list of feeds are
    not among them.
    """

    feeds: list[Feed] = field(default_factory=list)
    nodes: list[Placed] = field(default_factory=list)
    labels: dict[str, list[str]] = field(default_factory=dict)
    tags: dict[str, Placed] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    def tag(self, label: str, where: Placed) -> str:
        """Note a tag and return its first spelling."""
        if not isinstance(where, Outline):
            self.tags.setdefault(label.casefold(), where)
        return self.labels.setdefault(label.casefold(), [label])[0]

    def name(self, name: str) -> None:
        """Note the name of a feed."""
        # A name is compared as written; one label may thus stand for a tag and for a feed.
        spellings = self.labels.setdefault(name.casefold(), [name])
        if name not in spellings:
            spellings.append(name)

    def add(self, feed: Feed, where: Placed, problems: Problems) -> None:
        """Take in a feed; one that is given twice is polled once, with the tags of both."""
        first = self._numbers.setdefault(feed.url, len(self.feeds))
        if first == len(self.feeds):
            self.feeds.append(feed)
            self.nodes.append(where)
            return
        known = self.feeds[first]
        same_list = isinstance(where, Outline) and isinstance(self.nodes[first], Outline)
        tags = tuple(dict.fromkeys((*known.tags, *feed.tags)))
        self.feeds[first] = replace(known, tags=tags)
        if same_list and problems.source(where) is problems.source(self.nodes[first]):
            return
        line = problems.line(self.nodes[first], where)
        text = f"this feed is given twice, first in {line}; it is polled once"
        also = Also(self.nodes[first], "first here")
        problems.warn(where, text, "delete one of the two", also)


def read_feeds(
    nodes: Iterable[Node], defaults: FeedDefaults, secrets: Secrets, problems: Problems
) -> FeedsRead:
    """Read every feed of every file, those of OPML lists among them."""
    read = FeedsRead()
    for node in nodes:
        if isinstance(node, Sequence) and not node.items:
            problems.error(node, "feeds is empty", "add one: - https://HOST/PATH")
        for item in as_list(node, "feed", problems):
            if isinstance(item, Mapping) and "opml" in item.pairs:
                _listed(item, (defaults, secrets), read, problems)
            elif not isinstance(item, Broken):
                _feed(item, defaults, secrets, problems, read)
    return read


def _feed(
    item: Node, defaults: FeedDefaults, secrets: Secrets, problems: Problems, read: FeedsRead
) -> None:
    plain = isinstance(item, Scalar)
    values: dict[str, Node] = {"url": item} if plain else read_keys(item, FEED, problems)
    # Labels are noted even of a feed that cannot be polled: no second error at each rule.
    name = read_text(values["name"], "name", problems) if "name" in values else None
    if name is not None:
        read.name(name)
    common = _common(values, defaults, read, problems)
    url = _url(item, values, secrets, problems)
    if url is None:
        return
    # Who hides an address may have a key in its path, too.
    address = shown_address(url) if _written(values["url"]) else hidden_address(url)
    name = name or short_name(address)
    read.name(name)
    publisher = common.publisher or publisher_of(url)
    feed = replace(common, url=url, name=name, address=address, publisher=publisher)
    read.add(feed, item, problems)


def _common(
    values: dict[str, Node], defaults: FeedDefaults, read: FeedsRead, problems: Problems
) -> Feed:
    """Return a feed that has all but its url, its name and what follows from the url."""
    tags: tuple[str, ...] = ()
    if "tags" in values:
        placed = read_placed(values["tags"], "tags", problems)
        tags = tuple(dict.fromkeys(read.tag(text, one) for text, one in placed))
    texts_of = {
        key: read_text(values[key], key, problems)
        for key in ("publisher", "user_agent")
        if key in values
    }
    language = read_language(values["language"], problems) if "language" in values else None
    return replace(
        _paced(values, defaults, problems),
        publisher=texts_of.get("publisher") or "",
        tags=tags,
        language=language,
        user_agent=texts_of.get("user_agent") or defaults.user_agent,
    )


def _listed(
    item: Mapping, general: tuple[FeedDefaults, Secrets], read: FeedsRead, problems: Problems
) -> None:
    """Read the feeds of an OPML list; the item's other keys hold for all of them."""
    defaults, secrets = general
    values = read_keys(item, OPML, problems)
    common = _common(values, defaults, read, problems)
    name = read_text(values["opml"], "opml", problems)
    path = None if name is None else file_beside(values["opml"], name, problems)
    outlines = None if path is None else read_opml(path, problems)
    for outline in outlines or ():
        fault = fault_of_url(outline.url)
        if fault is not None:
            _left_out(outline, fault, problems)
            continue
        hidden = unshown_parts(outline.url)
        _keep(hidden, outline, secrets)
        # A folder is a tag; a feed that lies in two folders stands in the list twice.
        tags = [*common.tags, *(read.tag(folder, outline) for folder in outline.folders)]
        # Some readers call a feed by its address.
        secret = any(part in outline.name for part in hidden)
        fit = outline.name.isprintable() and not secret
        called = (outline.name if fit else "") or short_name(outline.url)
        read.name(called)
        feed = replace(
            common,
            url=outline.url,
            name=called,
            address=shown_address(outline.url),
            publisher=common.publisher or publisher_of(outline.url),
            language=common.language or tag_of(outline.language),
            tags=tuple(dict.fromkeys(tags)),
        )
        read.add(feed, outline, problems)


def _left_out(outline: Outline, fault: Fault, problems: Problems) -> None:
    """Warn of a feed of a list that cannot be polled, at its address."""
    source, at = problems.sources.at(outline.start)
    found = source.text.find(outline.url, at, source.text.find(">", at))
    text = f"this feed is left out: {fault.text}"
    if found < 0:
        problems.warn(outline, text, fault.hint)
        return
    start = outline.start + found - at
    place = Span(start, start + len(outline.url))
    plain = fault.mend and not set(fault.mend) & set("&<\"'")
    edit = Edit(*place, fault.mend) if plain else None
    problems.warn(place, text, Proposal(fault.hint, edit))


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
            words = "write 1m or more; less is for your own feeds, beside allow_private: true"
            hint = rewritten(values["every"], words, "1m", problems)
            problems.error(values["every"], text, hint)
    lookback = defaults.lookback if lookback is None else lookback
    return Feed("", "", "", "", every=every, lookback=lookback, allow_private=private)


def _url(item: Node, values: dict[str, Node], secrets: Secrets, problems: Problems) -> str | None:
    if "url" not in values:
        if isinstance(item, Mapping):
            problems.error(item, "this feed has no url", "add  url: https://HOST/PATH")
        return None
    node = values["url"]
    url = secrets.read(node, "the url")
    if url is None:
        return None
    if fault := fault_of_url(url):
        edit = put(node, fault.mend, problems) if fault.mend and _written(node) else None
        problems.error(node, fault.text, Proposal(fault.hint, edit))
        return None
    _keep(unshown_parts(url), node, secrets)
    if not _written(node) and url != hidden_address(url):
        secrets.remember(url, *path_to_hide(url))
    return url


def _written(node: Node) -> bool:
    return isinstance(node, Scalar) and node.tag is None


def _keep(parts: set[str], where: Placed, secrets: Secrets) -> None:
    """Have the secret parts of an address starred out, and warn where others may read them."""
    if parts:
        secrets.remember(*parts)
        secrets.warn_of_plain(where, "the login or key in this url")
