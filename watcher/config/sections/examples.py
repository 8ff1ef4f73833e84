"""The key `tests` of a rule: texts and entries that it must find, and others that it must not."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

from watcher.config.sections.feeds import FeedsRead
from watcher.config.sections.languages import primary_tag
from watcher.config.shape.keys import EXAMPLE, SYNONYMS, TESTS
from watcher.config.telling.mends import in_quotes, instead, rewritten
from watcher.config.telling.problems import Edit, Problems, Proposal, meant, shown
from watcher.config.text.comments import lost_end
from watcher.config.text.nodes import Broken, Mapping, Node, Scalar, Sequence
from watcher.config.text.reading import each, is_empty, read_keys
from watcher.model import Entry, Example

_TEXTS: Final = ("title", "summary", "content", "link", "author", "publisher")
_KNOWN: Final = frozenset((*EXAMPLE.built, *SYNONYMS))
_DATE: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)


class Placed(NamedTuple):
    """An example, and where it stands."""

    example: Example
    node: Node


def read_examples(node: Node, feeds: FeedsRead, problems: Problems) -> tuple[Placed, ...]:
    """Read what stands under `tests`; an example that is wrong is told and left out."""
    values = read_keys(node, TESTS, problems)
    if isinstance(node, Mapping) and not node.pairs:
        text = "tests has neither match nor miss"
        problems.error(node, text, "write  tests: {match: [TEXT], miss: [TEXT]}")
    return tuple(
        Placed(Example(entry, wanted=part == "match"), one)
        for part in TESTS.built
        if part in values
        for one in _members(values[part], part, problems)
        if (entry := _entry(one, feeds, problems)) is not None
    )


def _members(node: Node, part: str, problems: Problems) -> Iterator[Node]:
    if isinstance(node, Mapping):
        yield node
    else:
        yield from each(node, part, problems)


def _entry(node: Node, feeds: FeedsRead, problems: Problems) -> Entry | None:
    match node:
        case Scalar():
            text = _text(node, "an example", problems)
            if text is not None and not text.strip():
                problems.error(node, "this example is empty", "write a text, or delete the line")
                return None
            _warn_of_lost_end(node, problems)
            return None if text is None else Entry("", title=text.strip())
        case Mapping() if node.pairs and not _has_fields(node):
            _unquoted(node, problems)
        case Mapping() if node.pairs:
            return _of_fields(node, feeds, problems)
        case Mapping() | Sequence():
            hint = "write one text here, or the keys of an entry"
            problems.error(node, "an example is a text or an entry", hint)
        case Broken():
            pass  # told already
    return None


def _has_fields(node: Mapping) -> bool:
    return any(name.casefold() in _KNOWN or meant(name, EXAMPLE.built) for name in node.pairs)


def _unquoted(node: Mapping, problems: Problems) -> None:
    """Tell of `- Kremlin: talks go on`, which is a key and its value for YAML."""
    edit = None
    written = problems.text(node).rstrip()
    if "\n" not in written and not written.startswith("{"):
        edit = Edit(node.start, node.start + len(written), in_quotes(written))
    text = "YAML takes the colon in this example for the end of a key"
    problems.error(node, text, Proposal("quote the whole text", edit))


def _warn_of_lost_end(node: Scalar, problems: Problems) -> None:
    if lost := lost_end(node, problems):
        place, mend = lost
        text = "YAML takes this for a comment: the example ends before it"
        problems.warn(place, text, mend)


def _of_fields(node: Mapping, feeds: FeedsRead, problems: Problems) -> Entry | None:
    before = problems.count
    values = read_keys(node, EXAMPLE, problems)
    texts = {name: _text(values[name], name, problems) for name in _TEXTS if name in values}
    for name in ("id", "file"):
        if name in values:
            _text(values[name], name, problems)
    entry = Entry(
        "",
        **{name: text or "" for name, text in texts.items()},
        categories=_categories(values.get("categories"), problems),
        language=_language(values.get("lang"), problems),
        published=_published(values.get("published"), problems),
        feed=_feed(values.get("feed"), feeds, problems),
    )
    return entry if problems.count == before else None


def _text(node: Node, what: str, problems: Problems) -> str | None:
    """Return a text of any number of lines, "" for null; None after an error."""
    if isinstance(node, Broken):
        return None
    if not isinstance(node, Scalar):
        problems.error(node, f"{what} of an example is one text", _without_brackets(node, problems))
        return None
    if node.tag is not None:
        text = f"{node.tag} is for the url of a feed or channel"
        problems.error(node, text, rewritten(node, "write it plainly", node.text, problems))
        return None
    return "" if is_empty(node) else node.text


def _without_brackets(node: Mapping | Sequence, problems: Problems) -> Proposal:
    if isinstance(node, Sequence) and len(node.items) == 1:
        only = node.items[0]
        if isinstance(only, Scalar) and only.tag is None and "\n" not in problems.text(node):
            return rewritten(node, "write it without the brackets", only.text, problems)
    return Proposal("write one text here", None)


def _categories(node: Node | None, problems: Problems) -> tuple[str, ...]:
    if node is None:
        return ()
    members = node.items if isinstance(node, Sequence) else [node]
    texts = (_text(one, "a category", problems) for one in members)
    return tuple(text for text in texts if text)


def _language(node: Node | None, problems: Problems) -> str | None:
    text = "" if node is None else (_text(node, "lang", problems) or "").strip()
    return primary_tag(text, node, problems) if node is not None and text else None


def _published(node: Node | None, problems: Problems) -> datetime | None:
    text = "" if node is None else (_text(node, "published", problems) or "").strip().upper()
    if node is None or not text:
        return None
    if not _DATE.fullmatch(text):
        problems.error(node, "published is no date", "such as 2026-05-04T12:00:00Z")
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        problems.error(node, f"there is no date {shown(text)}", "such as 2026-05-04T12:00:00Z")
        return None


def _feed(node: Node | None, feeds: FeedsRead, problems: Problems) -> str:
    """Return the name or the address of a feed; an address may be one that nobody reads."""
    name = "" if node is None else (_text(node, "feed", problems) or "").strip()
    names = {feed.name.casefold() for feed in feeds.feeds}
    if node is not None and name and "://" not in name and name.casefold() not in names:
        known = [feed.name for feed in feeds.feeds]
        hint = instead(node, name, known, problems)
        problems.error(node, f"no feed is called {shown(name)}", hint)
    return name
