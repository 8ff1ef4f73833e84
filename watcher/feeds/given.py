"""What a person gives to be looked at: a feed document, entries in JSON, or plain text."""

import json

from watcher.feeds.lines import entry_from_json, entry_from_line
from watcher.feeds.parse import NotAFeed, parse
from watcher.model import Entry


def given(body: bytes, url: str) -> tuple[Entry, ...]:
    """Return the entries in a body, at least one; `url` resolves the relative links of a feed.

    Of plain text the first line is the title and the rest the content. Raises ValueError with a
    plain sentence.
    """
    if not body.strip():
        raise ValueError("there is nothing in it")
    parsed = parse(body, url, {})
    if not isinstance(parsed, NotAFeed):
        if not parsed.entries:
            raise ValueError("a feed without an entry")
        return parsed.entries
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"{":
        return _lines(body.removeprefix(b"\xef\xbb\xbf"))
    rows = _list(body) if start == b"[" else None
    if rows is not None:
        return _rows(rows)
    if start == b"<":
        raise ValueError(f"{parsed.reason}; give its text alone")
    return (_story(body),)


def _lines(body: bytes) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for number, line in enumerate(body.splitlines(), 1):
        if line.strip():
            try:
                entries.append(entry_from_line(line))
            except ValueError as error:
                raise ValueError(f"line {number}: {error}") from None
    return tuple(entries)


def _list(body: bytes) -> list[object] | None:
    """Return the values of a JSON list; None for a story, which may begin with [Update], too."""
    try:
        found = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, list) else None


def _rows(rows: list[object]) -> tuple[Entry, ...]:
    """Return the entries in a list, as `watcher try --json` prints them."""
    entries: list[Entry] = []
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise ValueError(f"value {number} of this list is no entry")  # noqa: TRY004  as lines
        try:
            entries.append(entry_from_json(row))
        except ValueError as error:
            raise ValueError(f"value {number} of this list: {error}") from None
    if not entries:
        raise ValueError("a list without an entry")
    return tuple(entries)


def _story(body: bytes) -> Entry:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start + 1} is not UTF-8: no text that can be read") from None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n", 1)
    title, content = lines[0].strip(), "".join(lines[1:]).strip("\n")
    return Entry(id="text", title=title, content=content)
