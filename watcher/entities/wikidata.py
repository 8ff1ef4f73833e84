"""Reads what Wikidata answers about a thing: names by language, and what kind of thing it is.

The shape is that of `wbgetentities` (Wikibase, format=json): `entities` by id, each with
`labels`, `aliases`, `descriptions` and `claims`. An empty map may come as an empty list.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from watcher.entities.kinds import kind_of
from watcher.errors import OutsideError
from watcher.model import EntityKind
from watcher.text.display import plain

ID: Final = re.compile(r"Q[1-9][0-9]{0,11}")
LONGEST: Final = 200  # characters of a name
_MOST: Final = 20_000  # names of a thing: the largest have some 2,000
_DEPRECATED: Final = "deprecated"
_DESCRIPTION: Final = 120  # characters
# Wikidata's own codes for languages that have another tag (or are none).
_TAGS: Final = {
    "mul": None, "und": None, "mis": None, "zxx": None, "simple": "en", "als": "gsw",
    "bat-smg": "sgs", "fiu-vro": "vro", "roa-rup": "rup", "zh-classical": "lzh",
    "zh-min-nan": "nan", "zh-yue": "yue",
}  # fmt: skip
_TAG: Final = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Term:
    """A name as Wikidata has it. `language` is a primary tag; None: in any (`mul`).

    The label is what it calls the thing there; the others are aliases.
    """

    text: str
    language: str | None
    label: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A thing on Wikidata. `asked` is the id that was asked for, which may lead to another."""

    id: str
    asked: str
    terms: tuple[Term, ...]
    kind: EntityKind | None = None
    description: str = ""

    def label(self, *languages: str | None) -> str:
        """Return its label in the first of these languages that has one, else any, else its id."""
        labels: dict[str | None, str] = {}
        for term in self.terms:
            if term.label:
                labels.setdefault(term.language, term.text)
        found = (labels[one] for one in languages if one in labels)
        return next(found, next(iter(labels.values()), self.id))


def read_answer(body: bytes, asked: Sequence[str]) -> tuple[Item, ...]:
    """Return the items that were asked for, in that order.

    Raises OutsideError with a plain sentence for an answer that is not of the shape, or lacks one.
    """
    answer = _json(body)
    entities = answer.get("entities")
    if "error" in answer:
        raise OutsideError(_error(answer["error"]))
    if not isinstance(entities, dict):
        raise OutsideError("the server's answer is not that of Wikidata: it has no entities")
    return tuple(_item(_record(entities, one), one) for one in asked)


def _json(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        what = "a web page" if start == b"<" else "no whole JSON"
        raise OutsideError(
            f"the server's answer is {what}: is that the address of an API?"
        ) from None
    if not isinstance(answer, dict):
        raise OutsideError("the server's answer is not that of Wikidata: it is no JSON object")
    return answer


def _error(error: object) -> str:
    told = error if isinstance(error, dict) else {}
    code = plain(str(told.get("code", "")), 60)
    if code == "no-such-entity":
        return f"Wikidata knows no {_id(told.get('id')) or 'such id'}"
    if code in {"maxlag", "ratelimited"}:
        return "Wikidata is busy; try again in a minute"
    info = plain(str(told.get("info", "")), 200)
    return f"Wikidata refuses: {': '.join(filter(None, (code, info))) or 'it does not say why'}"


def _id(value: object) -> str:
    return plain(str(value), 30) if value else ""


def _record(entities: dict[str, Any], asked: str) -> dict[str, Any]:
    """Return what the answer says of one id, also where that leads to another one."""
    found = entities.get(asked)
    if found is None:
        for one in entities.values():
            redirect = _map(_map(one).get("redirects"))
            if redirect.get("from") == asked:
                found = one
    if not isinstance(found, dict):
        raise OutsideError(f"the server's answer says nothing of {asked}")
    if "missing" in found:
        raise OutsideError(f"Wikidata knows no {asked}: was it deleted, or mistyped?")
    return found


def _item(record: dict[str, Any], asked: str) -> Item:
    number = record.get("id")
    if (
        record.get("type", "item") != "item"
        or not isinstance(number, str)
        or not ID.fullmatch(number)
    ):
        raise OutsideError(
            f"what the server answers for {asked} is no thing, but a property or a word"
        )
    terms = tuple(dict.fromkeys(_terms(record)))
    descriptions = dict(_values(record.get("descriptions")))
    said = descriptions.get("en") or descriptions.get("mul") or ""
    return Item(number, asked, terms, kind_of(_classes(record)), plain(said, _DESCRIPTION))


def _terms(record: dict[str, Any]) -> Iterator[Term]:
    """Yield labels first: what is called so in one language may be an alias in another."""
    left = _MOST
    for key, label in (("labels", True), ("aliases", False)):
        for code, text in _values(record.get(key)):
            tag = _tag(code)
            left -= 1
            if tag != "" and left >= 0:
                yield Term(" ".join(plain(text, LONGEST + 1).split()), tag, label)


def _tag(code: str) -> str | None:
    """Return the primary tag of one of Wikidata's codes; "" where it is no language."""
    if code in _TAGS:
        return _TAGS[code]
    tag = code.partition("-")[0].casefold()
    return tag if _TAG.fullmatch(tag) else ""


def _values(languages: object) -> Iterator[tuple[str, str]]:
    """Yield codes and texts; under a code stands one record, or a list of them."""
    for code, found in _map(languages).items():
        for one in found if isinstance(found, list) else [found]:
            text = _map(one).get("value")
            if isinstance(text, str) and text:
                yield code, text


def _classes(record: dict[str, Any]) -> Iterator[str]:
    """Yield the ids of what the thing is an instance of (P31)."""
    claims = _map(record.get("claims")).get("P31")
    for claim in claims if isinstance(claims, list) else []:
        snak = _map(_map(claim).get("mainsnak"))
        number = _map(_map(snak.get("datavalue")).get("value")).get("id")
        if isinstance(number, str) and _map(claim).get("rank") != _DEPRECATED:
            yield number


def _map(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
