"""Entities as JSON, for programs."""

from collections.abc import Sequence

from watcher.entities.search import Hit
from watcher.feeds.lines import entry_to_json
from watcher.flows.entities import Named, Portrait
from watcher.flows.sought import Sought
from watcher.model import Name

Json = dict[str, object]


def portrait_json(one: Portrait, found: Sequence[Sought] = (), *, asked: bool = False) -> Json:
    """Return an entity with all its names; with `asked` also where texts name it."""
    entity = one.entity
    told: Json = {
        "label": entity.label,
        "kind": entity.kind.value if entity.kind else None,
        "wikidata": entity.wikidata or None,
        "file": one.place.path if one.place else None,
        "line": one.place.line if one.place else None,
        "built_in": one.built_in,
        "sources": dict(one.sources),
        "names": [_named(each) for each in one.names],
        "not": [text for text, _ in one.excluding],
        "spellings": list(one.spellings),
    }
    if asked:
        told["texts"] = [_sought(each) for each in found]
    return told


def hit_json(hit: Hit) -> Json:
    """Return an entity that was found, and by what."""
    entity = hit.known.entity
    return {
        "label": entity.label,
        "kind": entity.kind.value if entity.kind else None,
        "wikidata": entity.wikidata or None,
        "own": hit.known.own,
        "fit": hit.rank.name.lower(),
        "names": [_name(name) for name in hit.names],
        "spellings": list(hit.spellings),
    }


def _name(name: Name) -> Json:
    told: Json = {"name": name.text, "language": name.language, "weak": name.weak}
    return {**told, "id": name.key} if name.key else told


def _named(one: Named) -> Json:
    place = one.place
    return {
        **_name(one.name),
        "bends": one.bends,
        "file": place.path if place else None,
        "line": place.line if place else None,
    }


def _sought(one: Sought) -> Json:
    hits = [
        {"field": hit.field, "start": hit.start, "end": hit.end, "text": hit.text, "name": hit.name}
        for hit in one.branch.hits
    ]
    language = one.document.language
    told = {"found": one.branch.true, "language": language, "why": one.branch.reason or None}
    return {**told, "evidence": hits, "entry": entry_to_json(one.document.entry)}
