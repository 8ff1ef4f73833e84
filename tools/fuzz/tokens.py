"""Mutations that know the words of YAML, of rules.yaml and of queries."""

import re

from tools.fuzz.chance import Chance
from tools.fuzz.words import KEYS, QUERY, VALUES, YAML

_WORD = re.compile(r"[^\s\[\]{},'\"]+")
_VALUE = re.compile(r"(?<=: )[^\n#]+|(?<=- )[^\n#]+")
_KEY = re.compile(r"[\w<]+(?=:)")
_QUERY = re.compile(r"(?:match|unless): *([^\n]+)")


def _text(body: bytes) -> str:
    return body.decode("utf-8", "surrogateescape")


def _body(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _replace(text: str, found: list[re.Match[str]], new: str, chance: Chance) -> str:
    if not found:
        return text + new
    one = chance.choice(found)
    return text[: one.start()] + new + text[one.end() :]


def put_yaml(body: bytes, chance: Chance) -> bytes:
    """Put a sign of YAML before or after a word."""
    text = _text(body)
    places = [place for found in _WORD.finditer(text) for place in found.span()] or [0]
    at = chance.choice(places)
    return _body(text[:at] + chance.choice(YAML) + text[at:])


def put_value(body: bytes, chance: Chance) -> bytes:
    """Write another value for a key or an item."""
    text = _text(body)
    return _body(_replace(text, list(_VALUE.finditer(text)), chance.choice(VALUES), chance))


def put_key(body: bytes, chance: Chance) -> bytes:
    """Write another key for a value."""
    text = _text(body)
    return _body(_replace(text, list(_KEY.finditer(text)), chance.choice(KEYS), chance))


def put_word(body: bytes, chance: Chance) -> bytes:
    """Put a word of any kind in the place of another one."""
    text = _text(body)
    new = chance.choice(chance.choice((KEYS, VALUES, YAML, QUERY)))
    return _body(_replace(text, list(_WORD.finditer(text)), new, chance))


def quote(body: bytes, chance: Chance) -> bytes:
    """Put a value in quotes, or write it as a block."""
    text = _text(body)
    found = list(_VALUE.finditer(text))
    if not found:
        return body
    one = chance.choice(found)
    mark = chance.choice(("'", '"', '"', "|\n", ">-\n", ">\n\n", "|1\n", "|+\n"))
    line = text.rfind("\n", 0, one.start()) + 1
    margin = " " * (len(text[line:]) - len(text[line:].lstrip(" -")) + 2)
    words = one[0].replace(" ", "\n" + margin) if chance.random() < 0.4 else one[0]
    new = mark + words + mark if len(mark) == 1 else mark + margin + words
    return _body(text[: one.start()] + new + text[one.end() :])


def change_query(body: bytes, chance: Chance) -> bytes:
    """Put a sign of the query language into a query."""
    text = _text(body)
    found = [one.span(1) for one in _QUERY.finditer(text)]
    if not found:
        return body
    start, end = chance.choice(found)
    at = chance.randint(start, end)
    new = "".join(chance.choice(QUERY) for _ in range(chance.choice((1, 1, 2, 5))))
    return _body(text[:at] + new + text[chance.choice((at, end)) :])


def new_query(body: bytes, chance: Chance) -> bytes:
    """Write a query of nothing but signs, in quotes of one kind or the other."""
    text = _text(body)
    query = "".join(chance.choice(QUERY) for _ in range(chance.randint(1, 9)))
    quoted = chance.choice((query, "'" + query.replace("'", "''") + "'", f">\n      {query}"))
    found = [one for one in _VALUE.finditer(text) if "match:" in text[: one.start()][-9:]]
    return _body(_replace(text, found, quoted, chance))


TOKENS = (put_yaml, put_value, put_key, put_word, quote, change_query, change_query, new_query)
