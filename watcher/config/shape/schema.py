"""The JSON Schema of rules.yaml, by which editors complete keys, explain them and find slips."""

import json
from typing import Any

from watcher.config.shape.keys import (
    CHANNEL,
    ENTITY,
    EXAMPLE,
    FEED,
    INCLUDED,
    OPML,
    RULE,
    TOP,
    keys_shape,
)
from watcher.config.shape.shapes import PROSE, TEXT, TEXTS, Shape

# What editors that speak YAML know best; all of them know the `if` of it.
_DRAFT = "http://json-schema.org/draft-07/schema#"
_SECTIONS = ("feeds", "channels", "rules")


def schema_text(*, included: bool = False) -> str:
    """Return the schema as JSON, the same text every time."""
    return json.dumps(schema(included=included), indent=2, ensure_ascii=False) + "\n"


def schema(*, included: bool = False) -> dict[str, Any]:
    """Return the schema of a rules file, or of a file that another one includes."""
    whole = {
        "$schema": _DRAFT,
        "title": "watcher: a file that rules.yaml includes" if included else "watcher: rules.yaml",
        "description": "What to read, what to watch for and whom to tell.",
        **keys_shape(INCLUDED if included else TOP),
        "definitions": _DEFINITIONS,
    }
    return whole if included else {**whole, **_COMPLETE}


# What a file that includes others lacks may stand in those.
_COMPLETE: Shape = {
    "if": {"required": ["include"]},
    "else": {"required": list(_SECTIONS), "properties": {"channels": {"minProperties": 1}}},
}
_DEFINITIONS: dict[str, Shape] = {
    "feed": {
        "title": "A feed",
        "description": "The address of a feed, or keys; opml: FILE is a whole list of them.",
        "anyOf": [TEXT, keys_shape(FEED), keys_shape(OPML)],
    },
    "entity": {
        "title": "An entity",
        "description": "Its names; or keys, to name languages or to say what it is not.",
        "anyOf": [*TEXTS["anyOf"], {**keys_shape(ENTITY), "minProperties": 1}],
    },
    "channel": {
        "title": "A channel",
        "description": "Where to send: a URL, !env NAME or !file PATH; or keys.",
        "anyOf": [TEXT, keys_shape(CHANNEL)],
    },
    "rule": {
        "title": "A rule",
        "description": "What to watch for, where, and whom to tell.",
        **keys_shape(RULE),
    },
    "example": {
        "title": "An example",
        "description": "A headline; or the fields of an entry, as `watcher parse` prints them.",
        "anyOf": [PROSE, {**keys_shape(EXAMPLE), "minProperties": 1}],
    },
}
