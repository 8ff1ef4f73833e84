"""Puts things of Wikidata into a rules file: what would be written, whether it may be, writing it.

Nothing is written unless the file, read anew, says all that it said before and the names besides.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from watcher.config.configuration import Configuration
from watcher.config.editing.additions import Addition, UnfitError, added
from watcher.config.editing.saving import replace_file
from watcher.config.text.source import read_bytes
from watcher.entities.adopting import Adoption, UnwantedError, Wish, adopt
from watcher.entities.lookup import Entities
from watcher.entities.wikidata import Item
from watcher.errors import InputError, Problem
from watcher.flows.entities import Knowledge
from watcher.flows.reload import RulesFile, read_rules
from watcher.model import Entity

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(r"\bline \d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """What becomes of one item: the lines of the file that go, and those that come.

    `line` is where they stand, from 1, with the pieces before it done.
    """

    adoption: Adoption
    line: int
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """A file with what it held and what it would hold."""

    path: Path
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that would be written; `problems` are those that the files have only then."""

    pieces: tuple[Piece, ...]
    files: tuple[Edited, ...]
    problems: tuple[Problem, ...] = ()

    def write(self) -> None:
        """Write the files; raise OutsideError where one was changed meanwhile or cannot be."""
        for one in self.files:
            replace_file(one.path, one.before, one.after)


def prepared(
    path: Path, env: Mapping[str, str], items: Sequence[Item], wish: Wish, before: RulesFile
) -> Prepared:
    """Return what items would make of a rules file that reads as `before`.

    Raises RefusedError with the reason where nothing may be written, InputError where the file
    cannot be read.
    """
    if before.draft is None:
        raise InputError(before.problems)
    known = Knowledge(before.draft, before.problems)
    editing = _Editing(path, known)
    for item in items:
        editing.add(item, wish)
    files = editing.files()
    instead = {one.path: one.after for one in files}
    after = read_rules(path, env, instead) if instead else before
    new = _new_problems(before, after)
    wrong = [problem for problem in new if problem.kind == "error"]
    if wrong:
        raise RefusedError(_wrong(path, wrong[0]))
    _check_said(path, before.draft, after.draft, editing.pieces)
    return Prepared(tuple(editing.pieces), files, new)


class RefusedError(Exception):
    """Nothing may be written; the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class _Now:
    """The entities as they are with what was added so far.

    Whose a name is, all that were there at first are asked: to gather all names takes a while.
    """

    own: tuple[Entity, ...]
    all: Entities
    first: Entities

    def find(self, label: str) -> Entity | None:
        return self.all.find(label)

    def meant(self, name: str) -> str | None:
        return self.first.meant(name)


class _Editing:
    """The files as they become, item by item."""

    def __init__(self, path: Path, known: Knowledge) -> None:
        self.pieces: list[Piece] = []
        self._path = path
        self._known = known
        self._now = _Now(known.entities.own, known.entities, known.entities)
        self._before: dict[Path, bytes] = {}
        self._texts: dict[Path, str] = {}

    def add(self, item: Item, wish: Wish) -> None:
        """Take in one more."""
        try:
            adoption = adopt(item, self._now, wish)
        except UnwantedError as error:
            raise RefusedError(str(error)) from None
        if not adoption.keys:
            self.pieces.append(Piece(adoption, 0, (), ()))
            return
        path = self._home(adoption)
        text = self._text(path)
        try:
            changed = added(text, Addition(adoption.label, adoption.keys))
        except UnfitError as error:
            raise RefusedError(f"nothing can be added to {path}: {error}") from None
        self._texts[path] = changed
        self.pieces.append(Piece(adoption, *_changed_lines(text, changed)))
        own = _joined(self._now.own, adoption)
        self._now = _Now(own, Entities(own, self._known.catalogue), self._known.entities)

    def files(self) -> tuple[Edited, ...]:
        """Return the files that change."""
        return tuple(
            Edited(path, before, self._bytes(path, before)) for path, before in self._before.items()
        )

    def _bytes(self, path: Path, before: bytes) -> bytes:
        mark = _BOM if before.startswith(_BOM) else b""
        return mark + self._texts[path].encode("utf-8")

    def _home(self, adoption: Adoption) -> Path:
        """Return the file in which the entity stands; a new one goes to the first file."""
        portrait = self._known.portrait(adoption.label) if adoption.own else None
        place = portrait.place if portrait else None
        return Path(place.path if place else self._path).resolve()

    def _text(self, path: Path) -> str:
        if path not in self._texts:
            body, problems = read_bytes(path)
            if body is None:
                raise InputError(problems)
            self._before[path] = body
            self._texts[path] = body.removeprefix(_BOM).decode("utf-8")
        return self._texts[path]


def _joined(own: Sequence[Entity], adoption: Adoption) -> tuple[Entity, ...]:
    """Return the own entities with what an adoption adds to them."""
    item = adoption.item
    label = adoption.label.casefold()
    same = [one for one in own if one.label.casefold() == label]
    was = same[0] if same else Entity(adoption.label, ())
    kind = was.kind or (item.kind if "kind" in adoption.keys else None)
    names = (*was.names, *adoption.names)
    made = replace(was, names=names, kind=kind, wikidata=was.wikidata or item.id)
    return (*(one for one in own if one.label.casefold() != label), made)


def _changed_lines(old: str, new: str) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Return where two texts begin to differ, and the lines from there to where they agree."""
    was, now = old.splitlines(), new.splitlines()
    shorter = min(len(was), len(now))
    first = next((n for n in range(shorter) if was[n] != now[n]), shorter)
    room = shorter - first
    same = next((n for n in range(room) if was[-1 - n] != now[-1 - n]), room)
    return first + 1, tuple(was[first : len(was) - same]), tuple(now[first : len(now) - same])


def _new_problems(before: RulesFile, after: RulesFile) -> tuple[Problem, ...]:
    """Return what is wrong only after an edit: places move by it, other words do not."""
    known = {_said(one) for one in before.problems}
    return tuple(one for one in after.problems if _said(one) not in known)


def _said(problem: Problem) -> tuple[str, str]:
    return problem.kind, _LINE.sub("", problem.text)


def _check_said(
    path: Path, was: Configuration, now: Configuration | None, pieces: Sequence[Piece]
) -> None:
    """Make sure that the file says what it said, and what was to be added."""
    if now is None or replace(now, entities=was.entities, places=was.places) != was:
        raise _unsafe(path)
    own = {one.label.casefold(): one for one in now.entities}
    touched = {piece.adoption.label.casefold() for piece in pieces if piece.adoption.keys}
    for entity in was.entities:
        key = entity.label.casefold()
        if key not in own or (key not in touched and own[key] != entity):
            raise _unsafe(path)
        if not {name.text for name in entity.names} <= {name.text for name in own[key].names}:
            raise _unsafe(path)
    for piece in pieces:
        names = {name.text for name in piece.adoption.names}
        found = own.get(piece.adoption.label.casefold())
        if piece.adoption.keys and (not found or not names <= {one.text for one in found.names}):
            raise _unsafe(path)


def _wrong(path: Path, problem: Problem) -> str:
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"nothing was written: with it {path} would be wrong: {problem.text}{hint}"


def _unsafe(path: Path) -> RefusedError:
    return RefusedError(
        f"nothing was written: {path} is written in a way in which names cannot be added safely; "
        "--dry-run shows them, and you can paste them yourself"
    )
