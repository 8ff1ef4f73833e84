"""Tells which entries of a document are new or edited, and loses none that share an id."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from watcher.model import Entry, stable_id


def fresh(entries: Iterable[Entry], known: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return the entries whose id is unseen, or whose words are no longer the known ones.

    `known` maps the ids seen in this feed to their `text_hash`; it must answer for all of
    `ids_of(entries)`.
    """
    return tuple(
        entry for entry in distinct(entries, known) if known.get(entry.id) != entry.text_hash
    )


def ids_of(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return every id that `distinct` may give to these entries, for looking them up."""
    names = (name for entry in entries for name in (entry.id, *_apart(entry)))
    return tuple(dict.fromkeys(names))


def distinct(entries: Iterable[Entry], known: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return the entries of one document in order, twins merged, each under an id of its own.

    Where different entries share an id, the one that we know by it keeps it, or the first if
    nobody is known by it. The others get the id and a hash of their link and title: that does
    not depend on where they stand, so that the next poll knows them again.
    """
    groups: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.id, {}).setdefault(entry.text_hash, entry)
    kept: dict[str, Entry] = {}
    for group in groups.values():
        for entry in _named(tuple(group.values()), known):
            kept.setdefault(entry.id, entry)
    return tuple(kept.values())


def _named(group: Sequence[Entry], known: Mapping[str, str]) -> Iterable[Entry]:
    """Give each of the different entries under one id an id of its own."""
    if len(group) == 1:
        return group
    taken = set()
    named = []
    keeper = _keeper(group, known)
    for entry in group:
        names = (entry.id,) if entry is keeper else _apart(entry)
        name = next(name for name in names if name not in taken)
        taken.add(name)
        named.append(replace(entry, id=name))
    return named


def _keeper(group: Sequence[Entry], known: Mapping[str, str]) -> Entry | None:
    first = group[0]
    if first.id not in known:
        return first
    # If the known one has left the document, its id stays its own: else the next one would be
    # taken for an edit of it.
    return next((entry for entry in group if entry.text_hash == known[entry.id]), None)


def _apart(entry: Entry) -> tuple[str, str]:
    """Return the id to have beside others, and one for the case that even that is taken."""
    own = stable_id(entry.link, entry.title)
    return f"{entry.id}#{own}", f"{entry.id}#{entry.text_hash}"
