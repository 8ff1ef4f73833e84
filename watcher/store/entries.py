"""The entries: which are known, and which stand in a feed's last document."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import islice

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from watcher.model import Entry, stable_id
from watcher.store.codec import entry_from, entry_text
from watcher.store.schema import entry

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
