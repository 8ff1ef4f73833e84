"""YAML as values that know their place, with the traps of YAML taken out.

Every scalar stays the text that was written: whether `NO` or `3.10` is a text, a number or
a flag is decided by the key that it stands under. Built from parser events: for a file of
100,000 rules nodes would cost six times as much.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from watcher.config.problems import Problems, shown
from watcher.config.wording import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_DEPTH = 32
MOST_EVENTS = 5_000_000
TAGS = ("!env", "!file")
# The stubs know only some of the attributes that every event has.
Event = Any
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """A text. `style` is the mark it was written with: none, ', ", | or >."""

    text: str
    start: int
    end: int
    style: str = ""
    tag: str | None = None


class Sequence(NamedTuple):
    """A list."""

    items: list["Node"]
    start: int
    end: int


class Pair(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values, in the order of the file."""

    pairs: dict[str, Pair]
    start: int
    end: int


class Broken(NamedTuple):
    """Stands where something was wrong and has been told already."""

    start: int
    end: int


Node = Scalar | Sequence | Mapping | Broken


class _StopReadingError(Exception):
    """The rest of the file cannot be read; the reason has been told."""


def read_yaml(problems: Problems) -> Node | None:
    """Return the one document of a file; None where it is empty or is no YAML."""
    try:
        return _Builder(problems).document()
    except _StopReadingError:
        return None
    except yaml.YAMLError as error:
        said = in_plain_words(error, problems.source)
        problems.error(Broken(said.start, said.end), said.text, said.hint)
        return None


class _Builder:
    """Turns the events of one file into values."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._events: Iterator[Event] = yaml.parse(problems.source.text, Loader=_LOADER)
        self._depth = 0
        self._left = MOST_EVENTS

    def document(self) -> Node | None:
        node = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self._stop(event, "a second document begins here", "a file holds one: cut it")
                node = self._node(self._next())
        return node

    def _next(self) -> Event:
        self._left -= 1
        event = next(self._events)
        if not self._left:
            self._stop(event, "the file is too large", f"{MOST_EVENTS} values are the most")
        return event

    def _stop(self, event: Event, text: str, hint: str) -> None:
        self._problems.error(_place(event), text, hint)
        raise _StopReadingError

    def _node(self, event: Event) -> Node:
        if isinstance(event, yaml.AliasEvent):
            self._problems.error(_place(event), *_ALIAS)
            return _place(event)
        if event.anchor is not None:
            self._problems.error(_place(event), *_ALIAS)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        return self._collection(event)

    def _scalar(self, event: Event) -> Scalar | Broken:
        if event.tag is not None and event.tag not in TAGS:
            return self._unknown_tag(event)
        place = event.start_mark.index, event.end_mark.index
        return Scalar(event.value, *place, event.style or "", event.tag)

    def _unknown_tag(self, event: Event) -> Broken:
        text = f"unknown tag {shown(event.tag)}"
        hint = "the tags are !env NAME and !file PATH; quote a text that begins with !"
        self._problems.error(_place(event), text, hint)
        return _place(event)

    def _collection(self, event: Event) -> Node:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            self._stop(event, "the file is nested too deeply", f"{MOST_DEPTH} levels are the most")
        if isinstance(event, yaml.SequenceStartEvent):
            node: Node = self._sequence(event)
        else:
            node = self._mapping(event)
        self._depth -= 1
        if event.tag is None:
            return node
        if event.tag not in TAGS:
            return self._unknown_tag(event)
        self._problems.error(_place(event), f"{event.tag} takes one name", "write it as !env NAME")
        return _place(event)

    def _sequence(self, event: Event) -> Sequence:
        items: list[Node] = []
        start = event.start_mark.index
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return Sequence(items, start, _place(event).end)

    def _mapping(self, event: Event) -> Mapping:
        pairs: dict[str, Pair] = {}
        start = event.start_mark.index
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(self._next())
            if isinstance(key, Scalar) and key.tag is None:
                self._add(pairs, Pair(key, value))
            elif not isinstance(key, Broken):
                self._problems.error(key, "a key must be a text", "quote it if it is meant so")
        return Mapping(pairs, start, _place(event).end)

    def _add(self, pairs: dict[str, Pair], pair: Pair) -> None:
        first = pairs.setdefault(pair.key.text, pair)
        if first is not pair:
            line, _ = self._problems.source.place(first.key.start)
            text = f"the key {shown(pair.key.text)} is given twice, first in line {line}"
            self._problems.error(pair.key, text, "join the two, or delete one")


_ALIAS = (
    "anchors (&) and aliases (*) are not allowed",
    "write the value out, or quote the text if it begins with & or *",
)


def _place(event: Event) -> Broken:
    return Broken(event.start_mark.index, event.end_mark.index)
