"""Writes and reads entries as the JSON lines of the plumbing commands."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from watcher.model import Entry

_TEXTS = ("title", "summary", "content", "link", "author", "publisher", "feed")
# How the messages of Python's reader begin, and what they mean.
_FAULTS: Final = {
    "Expecting property name": "a key in double quotes must stand here",
    "Expecting ':'": "a colon must stand here",
    "Expecting ','": "a comma must stand here",
    "Expecting value": "a value must stand here",
    "Extra data": "something follows behind the end of the value",
    "Unterminated string": "the text that begins here is not closed",
    "Invalid control character": "a control character stands here; write it as \\n or \\u0009",
    "Invalid \\": "a backslash stands before what it cannot; write two of them",
    "Unexpected UTF-8 BOM": "a byte order mark stands here; delete it",
}


def entry_to_json(entry: Entry) -> dict[str, object]:
    """Return an entry as `watcher parse` prints it; `published` is ISO 8601 or None."""
    return {
        "id": entry.id,
        "title": entry.title,
        "summary": entry.summary,
        "content": entry.content,
        "link": entry.link,
        "author": entry.author,
        "categories": list(entry.categories),
        "lang": entry.language,
        "published": entry.published.isoformat() if entry.published else None,
        "publisher": entry.publisher,
        "feed": entry.feed,
    }


def entry_from_line(line: bytes) -> Entry:
    """Return the entry that a line of JSON holds; raise ValueError with a plain sentence."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"this line is no JSON: {_why(error)}") from None
    if not isinstance(value, dict):
        raise ValueError(  # noqa: TRY004  a wrong line is a wrong value to whoever wrote it
            'an entry is a JSON object such as {"id": "1", "title": "…"}'
        )
    return entry_from_json(value)


def _why(error: Exception) -> str:
    """Say what is wrong with a line of JSON, and at which of its characters."""
    if isinstance(error, json.JSONDecodeError):
        return _fault(error)
    if isinstance(error, RecursionError):
        return "too many brackets stand within each other"
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    return "a number in it is too long"  # Python reads none of thousands of digits


def _fault(error: json.JSONDecodeError) -> str:
    if error.pos >= len(error.doc.rstrip()):
        return "it ends too early"
    found = (said for begins, said in _FAULTS.items() if error.msg.startswith(begins))
    return f"{next(found, 'this does not belong there')} (character {error.pos + 1})"


def entry_from_json(row: Mapping[str, object]) -> Entry:
    """Return the entry that a line holds; keys that we do not know are passed over.

    All but `id` may be absent or null, and `text` stands for `content`. Raises ValueError with
    a plain sentence.
    """
    identity = _text(row, "id")
    if not identity:
        raise ValueError("an entry needs an “id”")
    texts = {key: _text(row, key) for key in _TEXTS}
    texts["content"] = texts["content"] or _text(row, "text")
    return Entry(
        id=identity,
        categories=_categories(row),
        language=_text(row, "lang") or None,
        published=_moment(_text(row, "published")),
        **texts,
    )


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"“{key}” must be a text")  # noqa: TRY004  it is input that is wrong
    return value


def _categories(row: Mapping[str, object]) -> tuple[str, ...]:
    value = row.get("categories")
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(term, str) for term in value):
        raise ValueError("“categories” must be a list of texts")
    return tuple(value)


def _moment(text: str) -> datetime | None:
    """Return a moment in UTC; one without an offset is taken for UTC."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(
            "“published” must be a date as in ISO 8601: 2026-05-04T12:00:00Z"
        ) from None
