"""Entries, evidence and payloads as JSON text, and back."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from watcher.model import Entry, Evidence, Payload


def entry_text(entry: Entry) -> str:
    """Return an entry as JSON, what is empty left out."""
    values = {name: getattr(entry, name) for name in (field.name for field in fields(Entry))}
    values["published"] = entry.published and entry.published.isoformat()
    return _dump({name: value for name, value in values.items() if value})


def entry_from(text: str) -> Entry:
    """Return the entry that `entry_text` wrote."""
    values: dict[str, Any] = json.loads(text)
    published = values.pop("published", None)
    return Entry(
        id=values.pop("id", ""),
        categories=tuple(values.pop("categories", ())),
        published=datetime.fromisoformat(published) if published else None,
        **values,
    )


def evidence_text(evidence: Sequence[Evidence]) -> str:
    """Return the evidence as a JSON list of lists."""
    return _dump([[e.field, e.start, e.end, e.text, e.term, e.name] for e in evidence])


def evidence_from(text: str) -> tuple[Evidence, ...]:
    """Return the evidence that `evidence_text` wrote."""
    return tuple(Evidence(*values) for values in json.loads(text))


def payload_text(payload: Payload) -> str:
    """Return what is to be sent as JSON."""
    return _dump({field.name: getattr(payload, field.name) for field in fields(Payload)})


def payload_from(text: str) -> Payload:
    """Return the payload that `payload_text` wrote."""
    values: dict[str, Any] = json.loads(text)
    marks = tuple((start, end) for start, end in values.pop("marks"))
    return Payload(marks=marks, **values)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
