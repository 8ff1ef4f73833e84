"""The entries: which are known, and which stand in a feed's last document."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from watcher.model import Entry, stable_id
from watcher.store.codec import entry_from, entry_text
from watcher.store.rows import EntryRow
from watcher.store.schema import entry

# SQLite numbers rows as they come in, so that the newest are found without an index.
_NUMBER: Final = literal_column("entry.rowid", Integer)
_CHUNK = 500  # SQLite limits how many values one statement may name


def key_of(feed_id: str, entry_id: str) -> str:
    """Return the key of an entry: short, whatever a feed takes for an id."""
    return stable_id("entry", feed_id, entry_id)


def known(connection: Connection, feed_id: str, entry_ids: Collection[str]) -> dict[str, str]:
    """Return the text hash of each of these entries that is known, by its id."""
    by_key = {key_of(feed_id, id_): id_ for id_ in entry_ids}
    found: dict[str, str] = {}
    for keys in chunks(by_key):
        statement = select(entry.c.key, entry.c.text_hash).where(entry.c.key.in_(keys))
        found.update((by_key[key], hash_) for key, hash_ in connection.execute(statement))
    return found


def stored(connection: Connection, feed_id: str, entry_ids: Collection[str]) -> tuple[Entry, ...]:
    """Return these entries as they were last stored; those whose texts were pruned are left out."""
    found: list[Entry] = []
    for keys in chunks([key_of(feed_id, id_) for id_ in entry_ids]):
        statement = select(entry.c.texts).where(entry.c.key.in_(keys), entry.c.texts.is_not(None))
        found.extend(entry_from(text) for text in connection.scalars(statement))
    return tuple(found)


def save(connection: Connection, feed_id: str, entries: Sequence[Entry], now: datetime) -> None:
    """Store entries that are new or were edited."""
    if not entries:
        return
    fresh = insert(entry)
    connection.execute(
        fresh.on_conflict_do_update(
            index_elements=[entry.c.key],
            set_={
                "text_hash": fresh.excluded.text_hash,
                "last_seen": fresh.excluded.last_seen,
                "texts": fresh.excluded.texts,
            },
        ),
        [
            {
                "key": key_of(feed_id, each.id),
                "feed_id": feed_id,
                "entry_id": each.id,
                "text_hash": each.text_hash,
                "first_seen": now,
                "last_seen": now,
                "texts": entry_text(each),
            }
            for each in entries
        ],
    )


# The feeds to look at, all where it is None, and since when the entries were first seen.
Wanted = tuple[Collection[str] | None, datetime | None]


def page(
    connection: Connection, limit: int, before: int | None, wanted: Wanted
) -> tuple[EntryRow, ...]:
    """Return the entries whose texts are still known, newest first, below a number."""
    statement = _numbered().where(*_conditions(wanted))
    if before is not None:
        statement = statement.where(before > _NUMBER)
    return _rows(connection, statement.limit(limit))


def count(connection: Connection, wanted: Wanted) -> tuple[int, datetime | None]:
    """Return how many entries that is, and when the oldest of them was first seen."""
    statement = select(func.count(), func.min(entry.c.first_seen)).where(*_conditions(wanted))
    number, oldest = connection.execute(statement).one()
    return number, oldest


def containing(connection: Connection, text: str, limit: int) -> tuple[EntryRow, ...]:
    """Return the entries in whose stored form this stands as it is, the newest first."""
    there = func.instr(entry.c.texts, text) > 0
    return _rows(connection, _numbered().where(there).limit(limit))


def _numbered() -> Select[Any]:
    return select(_NUMBER.label("number"), entry).order_by(_NUMBER.desc())


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    feeds, since = wanted
    conditions: list[ColumnElement[bool]] = [entry.c.texts.is_not(None)]
    if feeds is not None:
        conditions.append(entry.c.feed_id.in_(feeds))
    if since is not None:
        conditions.append(entry.c.first_seen >= since)
    return conditions


def _rows(connection: Connection, statement: Select[Any]) -> tuple[EntryRow, ...]:
    return tuple(
        EntryRow(row["number"], row["feed_id"], entry_from(row["texts"]), row["first_seen"])
        for row in connection.execute(statement).mappings()
    )


def mark_present(
    connection: Connection, feed_id: str, entry_ids: Collection[str], now: datetime
) -> None:
    """Note that these entries stand in the document of `now`."""
    for keys in chunks([key_of(feed_id, id_) for id_ in entry_ids]):
        connection.execute(update(entry).where(entry.c.key.in_(keys)).values(last_seen=now))


def chunks(values: Collection[str]) -> Iterator[list[str]]:
    """Cut values into lists that one statement can name."""
    rest = iter(values)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk
