"""Adds names to the entities of a rules file, as text: all else stays as it was, to the byte.

The places come from the located values; what is added is put between two of them. Where an entity
was written in a short form, that becomes its `names`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from watcher.config.editing.insertions import Page, UnfitError
from watcher.config.editing.style import Value, column, content_end, style_of
from watcher.config.telling.problems import Edit, Problems
from watcher.config.text.located import read_yaml
from watcher.config.text.nodes import Broken, Node, Pair
from watcher.config.text.nodes import Mapping as Keyed
from watcher.config.text.nodes import Sequence as Listed
from watcher.config.text.reading import is_empty
from watcher.config.text.source import Source
from watcher.config.text.sources import Sources

__all__ = ["Addition", "UnfitError", "added"]


@dataclass(frozen=True, slots=True)
class Addition:
    """What an entity lacks: keys with a text, texts, or texts by language."""

    label: str
    keys: Mapping[str, Value]


def added(text: str, addition: Addition) -> str:
    """Return the text of a rules file with what an entity lacks; raise UnfitError if it cannot be.

    The entity is made where there is none of that label, and so is the section.
    """
    top = _read(text)
    section = top.pairs.get("entities")
    style = style_of(text, top, section.value if section else None)
    edits = list(_Adding(Page(text, style)).to_file(top, addition))
    return _edited(text, edits)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits done; of those at one place the first comes first."""
    done, at = [], 0
    for start, end, put in sorted(edits, key=lambda one: one.start):
        done += [text[at:start], put]
        at = max(at, end)
    return "".join((*done, text[at:]))


def _read(text: str) -> Keyed:
    source = Source(Path("rules.yaml"), text)
    problems = Problems(Sources())
    node = read_yaml(source, problems)
    if source.text != text or problems.count or not isinstance(node, Keyed) or not node.pairs:
        raise UnfitError("its YAML is wrong; watcher check says where")
    return node


@dataclass(frozen=True, slots=True)
class _Adding:
    """The edits that one addition takes."""

    page: Page

    def to_file(self, top: Keyed, addition: Addition) -> Iterator[Edit]:
        section = top.pairs.get("entities")
        if section is None:
            entity = {addition.label: addition.keys}
            if self.page.is_flow(top):
                braces = f"{{{self._flow_entity(addition)}}}"
                yield self.page.in_braces(top, f"{self.page.style.word('entities')}: {braces}")
            else:
                yield self._new_section(top, entity)
            return
        yield from self._to_section(section, column(self.page.text, section.key.start), addition)

    def _to_section(self, section: Pair, outer: int, addition: Addition) -> Iterator[Edit]:
        value = section.value
        if isinstance(value, Keyed) and value.pairs:
            key = addition.label.strip().casefold()
            pairs = (one for one in value.pairs.values() if one.key.text.strip().casefold() == key)
            known = next(pairs, None)
            if known is not None:
                yield from self._to_entity(known, addition.keys, flow=self.page.is_flow(value))
            elif self.page.is_flow(value):
                yield self.page.in_braces(value, self._flow_entity(addition))
            else:
                inner = column(self.page.text, value.start)
                yield self.page.below(self.page.end(value), self._entity(addition, inner))
        elif is_empty(value) or (isinstance(value, Keyed) and not value.pairs):
            lines = self._entity(addition, outer + self.page.style.step)
            yield from self.page.instead_of_nothing(section, lines)
        else:
            raise UnfitError("its entities stand in a list, not under labels")

    def _to_entity(self, pair: Pair, keys: Mapping[str, Value], *, flow: bool) -> Iterator[Edit]:
        value = pair.value
        inner = column(self.page.text, pair.key.start) + self.page.style.step
        if isinstance(value, Keyed) and value.pairs:
            yield from self._to_keys(value, keys)
        elif is_empty(value) or isinstance(value, Keyed):
            if flow or isinstance(value, Keyed):
                braces = f" {self.page.braces(keys)}"
                yield Edit(
                    self.page.after_colon(pair), max(value.end, self.page.after_colon(pair)), braces
                )
            else:
                yield from self.page.instead_of_nothing(pair, list(self.page.lines(keys, inner)))
        elif isinstance(value, Broken):
            raise UnfitError(f"the entity {pair.key.text!r} cannot be read")
        elif flow:
            yield from self._short_in_braces(value, keys)
        elif isinstance(value, Listed) and not self.page.is_flow(value):
            yield from self._dashes_named(pair, value, keys)
        else:
            yield from self._short_named(pair, value, inner, keys)

    def _short_in_braces(self, value: Node, keys: Mapping[str, Value]) -> Iterator[Edit]:
        names, others = _names_apart(keys)
        yield Edit(value.start, value.start, f"{{{self.page.style.word('names')}: ")
        yield from self.page.into_list(value, names)
        tail = "".join(f", {self.page.pair(key, below)}" for key, below in others.items())
        end = content_end(self.page.text, value)
        yield Edit(end, end, f"{tail}}}")

    def _short_named(
        self, pair: Pair, value: Node, inner: int, keys: Mapping[str, Value]
    ) -> Iterator[Edit]:
        names, others = _names_apart(keys)
        start = self.page.after_colon(pair)
        key = f"{self.page.style.word('names')}: "
        if (
            "\n" in self.page.text[start : value.start]
            or "\r" in self.page.text[start : value.start]
        ):
            inner = column(self.page.text, value.start)
            yield Edit(value.start, value.start, key)
        else:
            yield Edit(start, value.start, f"{self.page.style.newline}{' ' * inner}{key}")
        yield from self.page.into_list(value, names)
        yield self.page.below(
            content_end(self.page.text, value), list(self.page.lines(others, inner))
        )

    def _dashes_named(self, pair: Pair, value: Listed, keys: Mapping[str, Value]) -> Iterator[Edit]:
        names, others = _names_apart(keys)
        label, dash = column(self.page.text, pair.key.start), column(self.page.text, value.start)
        shift = 0 if dash > label else self.page.style.step
        first = value.start - dash
        head = f"{' ' * (dash + shift)}{self.page.style.word('names')}:{self.page.style.newline}"
        yield Edit(first, first, head + " " * shift)
        end = self.page.end(value)
        if shift:
            yield from self._moved(first, end, shift)
        lines = [f"{' ' * (dash + shift)}- {self.page.style.scalar(one)}" for one in names]
        yield self.page.below(end, [*lines, *self.page.lines(others, dash + shift)])

    def _moved(self, first: int, end: int, shift: int) -> Iterator[Edit]:
        """Yield the edits that indent the lines behind the first one further."""
        at = self.page.text.find("\n", first, end)
        while at >= 0:
            yield Edit(at + 1, at + 1, " " * shift)
            at = self.page.text.find("\n", at + 1, end)

    def _to_keys(self, node: Keyed, keys: Mapping[str, Value]) -> Iterator[Edit]:
        new: dict[str, Value] = {}
        for key, value in keys.items():
            pair = node.pairs.get(key)
            if pair is None:
                new[key] = value
            elif isinstance(value, str):
                continue  # what a person wrote there holds
            elif isinstance(value, Mapping):
                yield from self._to_languages(pair, value)
            else:
                yield from self.page.into_texts(pair, list(value))
        if new:
            yield self.page.at_end(node, new)

    def _to_languages(self, pair: Pair, languages: Mapping[str, Sequence[str]]) -> Iterator[Edit]:
        node = pair.value
        if not isinstance(node, Keyed) or not node.pairs:
            if not (is_empty(node) or isinstance(node, Keyed)):
                raise UnfitError("languages has no names under each language")
            start = self.page.after_colon(pair)
            yield Edit(start, max(start, node.end), f" {self.page.braces(languages)}")
            return
        new: dict[str, Value] = {}
        tags = {_primary(one.key.text): one for one in reversed(node.pairs.values())}
        for tag, texts in languages.items():
            if tag in tags:
                yield from self.page.into_texts(tags[tag], list(texts))
            else:
                new[tag] = texts
        if new:
            yield self.page.at_end(node, new)

    def _new_section(self, top: Keyed, entities: Mapping[str, Mapping[str, Value]]) -> Edit:
        outer = column(self.page.text, top.start)
        style = self.page.style
        lines = [f"{' ' * outer}entities:"]
        for label, keys in entities.items():
            lines += self._entity(Addition(label, keys), outer + style.step)
        rules = top.pairs.get("rules")
        if rules is None:
            return self.page.below(self.page.end(top), lines)
        at = self._above_comments(rules.key.start - outer)
        gap = (
            style.newline
            if not self.page.text[self.page.line_before(at) : at].strip() and at
            else ""
        )
        return Edit(at, at, style.newline.join(lines) + style.newline + gap)

    def _above_comments(self, start: int) -> int:
        """Return where the comments begin that stand right above a line."""
        at = start
        while at and self.page.text[self.page.line_before(at) : at].lstrip().startswith("#"):
            at = self.page.line_before(at)
        return at or start  # what stands at the top is about the file

    def _entity(self, addition: Addition, at: int) -> list[str]:
        head = f"{' ' * at}{self.page.style.word(addition.label)}:"
        return [head, *self.page.lines(addition.keys, at + self.page.style.step)]

    def _flow_entity(self, addition: Addition) -> str:
        return f"{self.page.style.word(addition.label)}: {self.page.braces(addition.keys)}"


def _names_apart(keys: Mapping[str, Value]) -> tuple[list[str], dict[str, Value]]:
    names = keys.get("names", ())
    others = {key: value for key, value in keys.items() if key != "names"}
    return list(names), others


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].casefold()
