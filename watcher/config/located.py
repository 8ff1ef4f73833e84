"""Reads YAML into values that know their place, with the traps of YAML taken out.

Built from parser events: for a file of 100,000 rules PyYAML's nodes would cost six times as much.
"""

from sys import intern
from typing import TYPE_CHECKING, Any

import yaml

from watcher.config.mends import without
from watcher.config.nodes import Broken, Mapping, Node, Pair, Scalar, Sequence
from watcher.config.problems import Also, Edit, Placed, Problems, Proposal, meant, shown
from watcher.config.source import Source
from watcher.config.wording import Saying, in_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_DEPTH = 32
MOST_EVENTS = 5_000_000
MOST_REPAIRS = 20
TAGS = ("!env", "!file")
# The stubs know only some of the attributes that every event has.
Event = Any
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StopReadingError(Exception):
    """The rest of the file cannot be read; the reason has been told."""


def read_yaml(source: Source, problems: Problems) -> Node | None:
    """Return the one document of a file; None where it is empty or is no YAML.

    A mistake in YAML itself is mended in the text read, where there is one answer, so that what
    is wrong in the rest of the file is found, too.
    """
    base = problems.sources.add(source)
    repaired = 0
    for _ in range(MOST_REPAIRS):
        builder = _Builder(source, base, Problems(problems.sources))
        try:
            node = builder.document()
        except _StopReadingError:
            node = None
        except yaml.YAMLError as error:
            said = in_plain_words(error, source)
            line, _column = source.place(said.start)
            # What breaks right after a mend is the same mistake, seen from another side.
            if not 0 < repaired <= line <= repaired + 1:
                _tell(said, base, problems)
                if said.mend is not None:
                    source.repair(*said.mend)
                    repaired = line
                    continue
            return None
        problems.add(builder.problems.all())
        return node
    return None


def _tell(said: Saying, base: int, problems: Problems) -> None:
    edit = None
    if said.mend is not None:
        start, end, text = said.mend
        edit = Edit(start + base, end + base, text)
    place = Broken(said.start + base, said.end + base)
    problems.error(place, said.text, Proposal(said.hint, edit))


class _Builder:
    """Turns the events of one file into values."""

    def __init__(self, source: Source, base: int, problems: Problems) -> None:
        self.problems = problems
        self._base = base
        self._events: Iterator[Event] = yaml.parse(source.text, Loader=_LOADER)
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
        self.problems.error(self._place(event), text, hint)
        raise _StopReadingError

    def _node(self, event: Event) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if event.anchor is not None:
            self._alias(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        return self._collection(event)

    def _alias(self, event: Event) -> Broken:
        place = self._place(event)
        self.problems.error(place, _NO_ALIAS, Proposal(_WRITE_OUT, self._quoted(place)))
        return place

    def _scalar(self, event: Event) -> Scalar | Broken:
        if event.tag is not None and event.tag not in TAGS:
            return self._unknown_tag(event)
        return Scalar(event.value, *self._place(event), event.style or "", event.tag)

    def _unknown_tag(self, event: Event) -> Broken:
        place = self._place(event)
        tag = Broken(place.start, place.start + len(self.problems.text(place).split()[0]))
        text = f"unknown tag {shown(event.tag)}"
        if close := meant(event.tag, TAGS):
            hint = Proposal(f"did you mean {shown(close)}?", Edit(*tag, close))
        else:
            words = "the tags are !env NAME and !file PATH; quote a text that begins with !"
            hint = Proposal(words, self._quoted(place))
        self.problems.error(tag, text, hint)
        return place

    def _quoted(self, place: Placed) -> Edit | None:
        """Return the edit that puts a text of one line into quotes."""
        text = self.problems.text(place).rstrip()
        if "\n" in text or text[-1:] in {"'", '"', "]", "}"}:
            return None
        return Edit(place.start, place.start + len(text), "'" + text.replace("'", "''") + "'")

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
        self.problems.error(
            self._place(event), f"{event.tag} takes one name", "write it as !env NAME"
        )
        return self._place(event)

    def _place(self, event: Event) -> Broken:
        return Broken(event.start_mark.index + self._base, event.end_mark.index + self._base)

    def _sequence(self, event: Event) -> Sequence:
        items: list[Node] = []
        start = self._place(event).start
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return Sequence(items, start, self._place(event).end)

    def _mapping(self, event: Event) -> Mapping:
        pairs: dict[str, Pair] = {}
        again: list[Pair] = []
        start = self._place(event).start
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(self._next())
            if isinstance(key, Scalar) and key.tag is None:
                # The same few words a hundred thousand times: one object for each.
                pair = Pair(key._replace(text=intern(key.text)), value)
                if pairs.setdefault(key.text, pair) is not pair:
                    again.append(pair)
            elif not isinstance(key, Broken):
                self.problems.error(key, "a key must be a text", "quote it if it is meant so")
        mapping = Mapping(pairs, start, self._place(event).end)
        for pair in again:
            self._given_twice(mapping, pair)
        return mapping

    def _given_twice(self, mapping: Mapping, pair: Pair) -> None:
        first = mapping.pairs[pair.key.text].key
        line = self.problems.line(first, pair.key)
        text = f"the key {shown(pair.key.text)} is given twice, first in {line}"
        hint = without(mapping, pair, "join the two, or delete one", self.problems)
        self.problems.error(pair.key, text, hint, Also(first, "first here"))


_NO_ALIAS = "anchors (&) and aliases (*) are not allowed"
_WRITE_OUT = "write the value out, or quote the text if it begins with & or *"
