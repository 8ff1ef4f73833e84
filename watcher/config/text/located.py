"""Reads YAML into values that know their place, with the traps of YAML taken out.

Built from parser events: for a file of 100,000 rules PyYAML's nodes would cost six times as much.
"""

import re
from sys import intern
from typing import TYPE_CHECKING, Any

import yaml

from watcher.config.telling.masking import may_be_secret, may_be_secret_key
from watcher.config.telling.mends import without
from watcher.config.telling.problems import Also, Edit, Placed, Problems, Proposal, meant, shown
from watcher.config.text.layout import Saying, lookalikes
from watcher.config.text.members import Members
from watcher.config.text.nodes import Broken, Mapping, Node, Pair, Scalar, Sequence
from watcher.config.text.source import Source
from watcher.config.text.wording import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_DEPTH = 32
MOST_EVENTS = 5_000_000
MOST_REPAIRS = 20
MOST_READ = 30_000_000  # characters, since each mend reads the whole file again
TAGS = ("!env", "!file")
_LONG = 1_000  # members of a list that is kept small
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
    _mend_lookalikes(source, base, problems)
    repaired = 0
    for _ in range(min(MOST_REPAIRS, 1 + MOST_READ // (len(source.text) + 1))):
        builder = _Builder(source, base, Problems(problems.sources))
        try:
            node = builder.document()
        except _StopReadingError:
            node = None
        except (yaml.YAMLError, _SecondDocumentError) as error:
            said = _said(error, source)
            line, _column = source.place(said.start)
            # What breaks right after a mend is the same mistake, seen from another side.
            near = 0 < repaired <= line <= repaired + 1
            if not near or (line > repaired and not _follows(said.text)):
                _tell(said, base, problems)
            if said.mend is None:
                return None
            source.repair(*said.mend)
            repaired = line
            continue
        problems.add(builder.problems.all())
        return node
    return None


def _follows(text: str) -> bool:
    """Say whether a message may be about nothing but a mistake in the line above."""
    return any(word in text for word in ("indented", "does not fit", "no colon"))


def _said(error: "yaml.YAMLError | _SecondDocumentError", source: Source) -> Saying:
    return error.said if isinstance(error, _SecondDocumentError) else in_plain_words(error, source)


def _mend_lookalikes(source: Source, base: int, problems: Problems) -> None:
    found = lookalikes(source)
    for said in found[:MOST_REPAIRS]:
        _tell(said, base, problems)
    for said in reversed(found):
        if said.mend is not None:
            source.repair(*said.mend)


def _tell(said: Saying, base: int, problems: Problems) -> None:
    edit = None
    if said.mend is not None:
        start, end, text = said.mend
        edit = Edit(start + base, end + base, text)
    place = Broken(said.start + base, said.end + base)
    problems.error(place, said.text, Proposal(said.hint, edit))


class _SecondDocumentError(Exception):
    """The file goes on with a second document; the place of the line that begins it."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start)
        text = "a second document begins here"
        self.said = Saying(start, end, text, "a file holds one: delete the line", (start, end, ""))


class _Builder:
    """Turns the events of one file into values."""

    def __init__(self, source: Source, base: int, problems: Problems) -> None:
        self.problems = problems
        self._base = base
        self._events: Iterator[Event] = yaml.parse(source.text, Loader=_LOADER)
        self._anchors: dict[str, str] = {}
        self._depth = 0
        self._left = MOST_EVENTS

    def document(self) -> Node | None:
        node = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    place = self._place(event)
                    raise _SecondDocumentError(place.start - self._base, place.end - self._base)
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
        name, text = event.anchor, self.problems.text(place)
        whole, own = self.problems.source(place).text, isinstance(event, yaml.AliasEvent)
        sign = Broken(place.start, place.start + len(f"&{name}"))
        if own and self._anchors.get(name):
            hint = Proposal("write the value out", Edit(*sign, self._anchors[name]))
        elif own and name in self._anchors:
            hint = Proposal("write the values out here", None)
        elif not own and (text.endswith(f"&{name}") or f"*{name}" in whole):
            gap = re.compile(rf"&{re.escape(name)}\s*").match(whole, place.start - self._base)
            edit = Edit(place.start, gap.end() + self._base, "") if gap else None
            hint = Proposal("take the anchor out", edit)
        else:
            hint = Proposal("quote the text that begins with it", self._quoted(place))
        if not own:
            line = re.compile(rf"&{re.escape(name)} +([^#\n]*)").match(
                whole, sign.start - self._base
            )
            value = line[1].strip() if line else ""
            self._anchors[name] = "" if "," in value and value[-1] not in "]}" else value
        self.problems.error(sign, _NO_ALIAS, hint)
        return place

    def _scalar(self, event: Event) -> Scalar | Broken:
        if event.tag is not None and event.tag not in TAGS:
            return self._unknown_tag(event)
        return Scalar(event.value, *self._place(event), event.style or "", event.tag)

    def _unknown_tag(self, event: Event) -> Broken:
        place = self._place(event)
        tag = Broken(place.start, place.start + len(self.problems.text(place).split()[0]))
        close = meant(event.tag, TAGS)
        source, at = self.problems.sources.at(place.start)
        known = close or event.tag.casefold() in _FOREIGN_TAGS
        hidden = not known and may_be_secret(source.text, at, "")
        name = "'…'" if hidden else shown(event.tag)
        text = f"unknown tag {name}"
        if close:
            hint = Proposal(f"did you mean {shown(close)}?", Edit(*tag, close))
        elif event.tag.casefold() in _FOREIGN_TAGS:
            hint = Proposal("the tags are !env NAME and !file PATH", None)
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
        items: list[Node] | Members = []
        start = self._place(event).start
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            if len(items) == _LONG:
                items = Members(items)
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

    def _joined(self, mapping: Mapping, pair: Pair) -> Proposal:
        """Return the mend of a key that stands twice: join two blocks that follow each other."""
        first = mapping.pairs[pair.key.text]
        source, at = self.problems.source(pair.key), pair.key.start - self._base
        start, value = source.line_start(at), pair.value.start - self._base
        between = source.text[first.value.end - self._base : start]
        same = type(first.value) is type(pair.value) and not isinstance(pair.value, Scalar)
        columns = {
            one.start - self._base - source.line_start(one.start - self._base)
            for one in (first.value, pair.value)
        }
        block = source.line_start(value) > at and source.text[value : value + 1] not in "[{"
        alone = not source.text[start:at].strip()
        if same and block and alone and len(columns) == 1 and not between.strip():
            end = source.line_start(value)
            edit = Edit(start + self._base, end + self._base, "")
            return Proposal("delete this line: what follows belongs to the first", edit)
        return without(mapping, pair, "join the two, or delete one", self.problems)

    def _given_twice(self, mapping: Mapping, pair: Pair) -> None:
        first = mapping.pairs[pair.key.text].key
        line = self.problems.line(first, pair.key)
        source, at = self.problems.sources.at(pair.key.start)
        hidden = may_be_secret_key(source.text, at, pair.key.text)
        name = "'…'" if hidden else shown(pair.key.text)
        text = f"the key {name} is given twice, first in {line}"
        hint = self._joined(mapping, pair)
        self.problems.error(pair.key, text, hint, Also(first, "first here"))
        _join(mapping.pairs[pair.key.text].value, pair.value)


def _join(first: Node, again: Node) -> None:
    """Add what a key says that is given twice to what it says first: it may be wrong, too."""
    if isinstance(first, Sequence) and isinstance(again, Sequence):
        first.items.extend(again.items)
    elif isinstance(first, Mapping) and isinstance(again, Mapping):
        for name, pair in again.pairs.items():
            first.pairs.setdefault(name, pair)


_NO_ALIAS = "anchors (&) and aliases (*) are not allowed"
# What other programs have; a text that begins so is hardly meant.
_FOREIGN_TAGS = {"!secret", "!include", "!vault", "!ref", "!sub", "!import", "!var"}
