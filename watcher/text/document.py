"""An entry made ready for matching: its fields, their tokens, its language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from watcher.model import Entry, Feed
from watcher.text.language import fits, language_by_script, primary
from watcher.text.tokens import tokens

# The fields that a term without a field is looked for in; they come first.
MAIN_FIELDS: Final = ("title", "summary", "content")
FIELDS: Final = (*MAIN_FIELDS, "author", "category", "link", "feed", "lang")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its text, as evidence counts it, and the tokens of the text.

    `category` is all categories and `feed` the feed's name, tags and address, each part a
    block of its own: they are joined by blank lines, and offsets count in the whole.
    """

    name: str
    text: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An entry prepared for matching. `fields` stand in the order of `FIELDS`.

    `language` is a primary tag in lower case, None where nobody knows.
    """

    entry: Entry
    feed: Feed | None
    language: str | None
    fields: tuple[Field, ...]


def annotate(entry: Entry, feed: Feed | None) -> Document:
    """Prepare an entry for matching; `feed` is None for an entry that came without one."""
    given = primary(entry.language) or (primary(feed.language) if feed else None)
    language = _language(given, entry)
    texts = (
        entry.title,
        entry.summary,
        entry.content,
        entry.author,
        _blocks(entry.categories),
        entry.link,
        "" if feed is None else _blocks((feed.name, *feed.tags, feed.address)),
        given or language or "",
    )
    fields = tuple(
        Field(name, text, tuple(tokens(text)) if text else ())
        for name, text in zip(FIELDS, texts, strict=True)
    )
    return Document(entry, feed, language, fields)


def _language(given: str | None, entry: Entry) -> str | None:
    text = f"{entry.title} {entry.summary} {entry.content[:1000]}"
    if given and fits(given, text):
        return given
    return language_by_script(text)


def _blocks(parts: Iterable[str]) -> str:
    return "\n\n".join(parts)
