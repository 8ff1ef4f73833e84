"""What may stand under a key of rules.yaml, in the words of JSON Schema.

An editor knows less than the reader: `!env NAME` is a text to it, and it does not know which
channels, tags, files and timezones there are. It calls wrong what is wrong in itself.
"""

from collections.abc import Mapping
from typing import Any

Shape = Mapping[str, Any]

_CONTROL = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff"
_ONE_LINE = rf"^\s*[^\s{_CONTROL}][^{_CONTROL}]*\s*$"
_TAG = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*"


def _written(pattern: str, wanted: str) -> Shape:
    # The messages are no part of JSON Schema: editors show them in place of a type or a pattern.
    messages = {"errorMessage": wanted, "patternErrorMessage": wanted}
    return {"type": "string", "pattern": pattern, **messages}


def _list_of(shape: Shape) -> Shape:
    return {"anyOf": [shape, {"type": "array", "items": shape, "minItems": 1}]}


# An unquoted 2024, 3.10 or true is a text to us and a number or a flag to an editor.
_UNQUOTED = {"type": ["string", "number", "boolean"]}
TEXT: Shape = {**_written(_ONE_LINE, "write one line of text"), **_UNQUOTED}
TEXTS: Shape = _list_of(TEXT)
QUERIES: Shape = _list_of({**_written(r"\S", "write a query"), **_UNQUOTED})
FLAG: Shape = {"type": "boolean", "errorMessage": "write true or false"}

_TIME = "a whole number and a unit, such as 90s, 10m, 6h or 2d"
SPAN: Shape = _written(r"^\s*[0-9]{1,9}[smhd]\s*$", f"write {_TIME}")
POSITIVE_SPAN: Shape = _written(
    r"^\s*(?=[0-9]*[1-9])[0-9]{1,9}[smhd]\s*$", f"write {_TIME}, and more than nothing"
)

_LANGUAGE = "write the language's code, such as en, ru, hy or pt-BR"
LANGUAGE: Shape = _written(rf"^\s*{_TAG}\s*$", _LANGUAGE)
LANGUAGES: Shape = _list_of(LANGUAGE)
TEXTS_BY_LANGUAGE: Shape = {
    "type": "object",
    "propertyNames": {"pattern": f"^{_TAG}$", "patternErrorMessage": _LANGUAGE},
    "additionalProperties": TEXTS,
}

STORE: Shape = _written(
    rf"^\s*sqlite:///(?!:)[^?{_CONTROL}]*[^/?\s{_CONTROL}]\s*$",
    "write sqlite:///FILE, or sqlite:////FOLDER/FILE",
)

WIKIDATA: Shape = _written(r"^\s*[Qq][1-9][0-9]{0,11}\s*$", "write a Q and digits, such as Q43")


# The fields of an example are as programs write them, too: of many lines, empty, or null.
_OR_NONE: Shape = {"type": ["string", "number", "boolean", "null"]}
EXAMPLE_TEXT: Shape = {**_OR_NONE, "errorMessage": "write a text"}
EXAMPLE_TEXTS: Shape = {"anyOf": [EXAMPLE_TEXT, {"type": "array", "items": EXAMPLE_TEXT}]}
PROSE: Shape = {**_written(r"\S", "write a text, or an entry with keys"), **_UNQUOTED}
LANGUAGE_OR_NONE: Shape = {
    **_written(rf"^\s*({_TAG})?\s*$", _LANGUAGE),
    "type": ["string", "null"],
}
_TWO = "[0-9]{2}"
_CLOCK = rf"[Tt ]{_TWO}:{_TWO}(:{_TWO}([.,][0-9]+)?)?([Zz]|[+-]{_TWO}:?{_TWO})?"
MOMENT: Shape = {
    **_written(
        rf"^\s*([0-9]{{4}}-{_TWO}-{_TWO}({_CLOCK})?)?\s*$",
        "write a date, such as 2026-05-04T12:00:00Z",
    ),
    "type": ["string", "null"],
}


def one_of(*words: str) -> Shape:
    """Return the shape of a choice: proposed in lower case, taken in any."""
    any_case = ("".join(f"[{char}{char.upper()}]" for char in word) for word in words)
    wanted = f"write {', '.join(words[:-1])} or {words[-1]}" if words[1:] else f"write {words[0]}"
    return {"anyOf": [{"enum": list(words)}, _written(rf"^\s*({'|'.join(any_case)})\s*$", wanted)]}


def part(name: str) -> Shape:
    """Return the shape that the schema defines once, under a name."""
    return {"$ref": f"#/definitions/{name}"}


def one_or_more(name: str) -> Shape:
    """Return the shape of a list of such parts, or of a single one in its place."""
    return _list_of(part(name))


def labelled(name: str) -> Shape:
    """Return the shape of such parts under labels."""
    return {
        "type": "object",
        "propertyNames": {"pattern": _ONE_LINE},
        "additionalProperties": part(name),
    }
