"""A language's endings: written as a grammar says them, used from the text back to the dictionary.

A table is a text of lines. A line that is one word opens a section:

    nouns        how nouns and names change; adjectives, too, since names contain them
    adjectives   what is made of a place's name: adjectives and demonyms, in all their forms
    gentilics    the same, where only a name that is said to be a place's may have made it: other
                 words look so, or every noun of the language makes them
    words        how other words change: verbs, degrees of comparison
    fronts       what may stand glued before a word, or change its first letters
    wordfronts   what may stand so only before `words`, and before none of `fronts`
    behindfronts how words change behind `wordfronts` (ge-mach-t); without it, as `words` say
    placefronts  what may stand so only before `adjectives`; "X : -" says that X may be missing
    backs        what may stand glued after a form of any of these: clitics, possessives
    never        words that are not forms of anything else

A line of a section says what a dictionary form ends with, and what may stand in its place:

    # a comment
    cases = a u om e            a group, used below as {cases}
    - : {cases} y ов            "-" is nothing: these endings are added
    [бвг]- : а у                ... after one of these letters
    [^аео]а : ы е               ... after any other letter
    ец : ца цу цом              "ец" is cut, and these are put
    - : s{cases}                a group within an ending gives one ending for each
    ^man : men                  a whole word, not an ending
    least 3                     below this line so many letters must stand before the cut

All of it is compared in folded letters (`text.fold`), so accents may be written as they belong.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from watcher.text.fold import fold

SECTIONS: Final = (
    "nouns", "adjectives", "gentilics", "words", "fronts", "wordfronts", "behindfronts",
    "placefronts", "backs", "never",
)  # fmt: skip
_ENDINGS: Final = ("nouns", "adjectives", "gentilics", "words", "behindfronts", "backs")
_LEAST: Final = {
    "nouns": 2, "adjectives": 3, "gentilics": 3, "words": 3, "fronts": 2, "wordfronts": 2,
    "placefronts": 2, "behindfronts": 2, "backs": 3, "never": 0,
}  # fmt: skip
_NOTHING: Final = "-"
_MUCH: Final = 3  # letters by which words are told apart at a glance
_LINE: Final = re.compile(
    r"(?P<whole>\^)?(?:\[(?P<not>\^)?(?P<after>[^\]]+)\])?(?P<cut>[^\s\[\]^]+)\Z"
)
_GROUP: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Change:
    """What to put back in place of an ending, and when that may be.

    `after` are the letters one of which (with `others`: none of which) stands before; at least
    `least` letters do, or, where that is 0, no letter may.
    """

    cut: str
    least: int
    after: frozenset[str] = frozenset()
    others: bool = False

    def fits(self, stem: str) -> bool:
        """Say whether the ending may stand after this stem, which is no whole word."""
        if len(stem) < self.least:
            return False
        return not self.after or (stem[-1] in self.after) is not self.others


class Section:
    """The changes of one section, by what the text ends with; whole words apart."""

    __slots__ = ("_changes", "_wholes", "longest", "reach")

    def __init__(self, changes: Iterable[tuple[str, Change]] = ()) -> None:
        wholes: dict[str, dict[str, None]] = {}
        found: dict[str, dict[Change, None]] = {}
        for put, change in changes:
            if change.least:
                found.setdefault(put, {})[change] = None
            else:
                wholes.setdefault(put, {})[change.cut] = None
        self._wholes = {put: tuple(known) for put, known in wholes.items()}
        self._changes = {put: tuple(known) for put, known in found.items()}
        self.longest = max(map(len, self._changes), default=-1)
        self.reach = min(
            (one.least + _alike(one.cut, put) for put, known in found.items() for one in known),
            default=_MUCH,
        )

    def __bool__(self) -> bool:
        return bool(self._changes or self._wholes)

    def bases(self, form: str) -> Iterator[str]:
        """Yield the dictionary forms that a folded form may be a form of, some twice."""
        yield from self._wholes.get(form, ())
        changes = self._changes
        for start in range(max(1, len(form) - self.longest), len(form) + 1):
            put = form[start:]
            if put in changes:
                stem = form[:start]
                for change in changes[put]:
                    if change.fits(stem):
                        yield stem + change.cut

    def adds(self, ending: str) -> bool:
        """Say whether an ending may be added to some word as it is."""
        return any(not change.cut for change in self._changes.get(ending, ()))

    def wholes(self) -> frozenset[str]:
        """Return the words that are forms of others as a whole."""
        return frozenset(self._wholes)


def _alike(one: str, other: str) -> int:
    """Return with how many letters two endings begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


class Fronts:
    """What may stand before a word, by what the text begins with."""

    __slots__ = ("_longest", "_puts")

    def __init__(self, puts: Iterable[tuple[str, str, int]] = ()) -> None:
        self._puts: dict[str, list[tuple[str, int]]] = {}
        for put, cut, least in puts:
            self._puts.setdefault(put, []).append((cut, least))
        self._longest = max(map(len, self._puts), default=-1)

    def __bool__(self) -> bool:
        return bool(self._puts)

    def bare(self, form: str) -> Iterator[str]:
        """Yield the form itself, and without each front that it may have."""
        yield form
        for length in range(min(self._longest, len(form)) + 1):
            for cut, least in self._puts.get(form[:length], ()):
                if len(form) - length >= least:
                    yield cut + form[length:]


@dataclass(frozen=True, slots=True)
class Table:
    """The endings of one language."""

    nouns: Section = field(default_factory=Section)
    adjectives: Section = field(default_factory=Section)
    placed: Section = field(default_factory=Section)  # adjectives and gentilics
    verbs: Section = field(default_factory=Section)
    spoken: Section = field(default_factory=Section)  # nouns and verbs
    fronts: Fronts = field(default_factory=Fronts)
    verb_fronts: Fronts = field(default_factory=Fronts)
    behind: Section = field(default_factory=Section)
    place_fronts: Fronts = field(default_factory=Fronts)
    backs: Section = field(default_factory=Section)
    never: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()  # that stand in the endings
    reach: int = 0  # with so many letters each form begins as its dictionary form does
    wholes: frozenset[str] = frozenset()  # words of which that is not true

    def names(self, form: str) -> frozenset[str]:
        """Return the folded names that a folded form may be a form of, itself included."""
        return self._all(form, self.nouns)

    def related(self, form: str) -> frozenset[str]:
        """Return the folded names, of places or nobody knows what, that made this adjective."""
        return self._made(form, self.adjectives)

    def places(self, form: str) -> frozenset[str]:
        """Return the folded names of places that a folded form may be an adjective of."""
        return self._made(form, self.placed)

    def _made(self, form: str, section: Section) -> frozenset[str]:
        if not section or form in self.never:
            return frozenset()
        return frozenset(
            whole
            for bare in self._bare(form)
            for base in section.bases(bare)
            for whole in self.place_fronts.bare(base)
        )

    def words(self, form: str) -> frozenset[str]:
        """Return the folded words that a folded form may be a form of, itself included."""
        found = self._all(form, self.spoken)
        if not self.verb_fronts or form in self.never:
            return found
        cut = tuple(self.verb_fronts.bare(form))
        if self.behind:
            return found.union(*map(self.behind.bases, cut[1:]))
        return found.union(cut, *map(self.verbs.bases, cut))

    def _all(self, form: str, section: Section) -> frozenset[str]:
        found = {form}
        if form not in self.never:
            for bare in self._bare(form):
                found.add(bare)
                found.update(section.bases(bare))
        return frozenset(found)

    def _bare(self, form: str) -> Iterator[str]:
        """Yield the form itself, and without what may be glued before and after it."""
        if not self.fronts and not self.backs:
            yield form
            return
        for bare in self.fronts.bare(form):
            yield bare
            yield from self.backs.bases(bare)


def table(*texts: str) -> Table:
    """Read a language's table, written in one or more texts.

    Raises ValueError, with the line, for what is not written as this module says.
    """
    lines: dict[str, list[_Line]] = {name: [] for name in SECTIONS}
    for text in texts:
        for section, line in _read(text):
            lines[section].append(line)
    sections = {name: Section(_changes(lines[name])) for name in _ENDINGS}
    fronts = {name: _fronts(lines[name]) for name in ("fronts", "wordfronts", "placefronts")}
    reach = min(_MUCH, *(section.reach for section in sections.values()))
    wholes = frozenset[str]().union(*(section.wholes() for section in sections.values()))
    return Table(
        nouns=sections["nouns"],
        adjectives=sections["adjectives"],
        placed=Section(_changes([*lines["adjectives"], *lines["gentilics"]])),
        verbs=sections["words"],
        spoken=Section(_changes([*lines["nouns"], *lines["words"]])),
        fronts=fronts["fronts"],
        verb_fronts=fronts["wordfronts"],
        behind=sections["behindfronts"],
        place_fronts=fronts["placefronts"],
        backs=sections["backs"],
        never=frozenset(put for line in lines["never"] for put in line.puts),
        letters=frozenset(
            letter
            for found in lines.values()
            for line in found
            for put in line.puts
            for letter in put
        ),
        # A whole word with something behind it is none of `wholes`, and need not begin alike.
        reach=0 if any(fronts.values()) or (sections["backs"] and wholes) else reach,
        wholes=wholes,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    cut: str
    puts: tuple[str, ...]
    least: int
    after: frozenset[str] = frozenset()
    others: bool = False

    def pairs(self) -> Iterator[tuple[str, str]]:
        return ((put, self.cut) for put in self.puts)


def _fronts(lines: Iterable[_Line]) -> Fronts:
    return Fronts((put, cut, line.least) for line in lines for put, cut in line.pairs())


def _changes(lines: Iterable[_Line]) -> Iterator[tuple[str, Change]]:
    for line in lines:
        change = Change(line.cut, line.least, line.after, line.others)
        yield from ((put, change) for put in line.puts)


def _read(text: str) -> Iterator[tuple[str, _Line]]:
    """Yield the lines of a table with their sections."""
    groups: dict[str, tuple[str, ...]] = {}
    section, least = "", 0
    for raw in text.splitlines():
        said = raw.partition("#")[0].strip()
        words = said.split()
        if not words:
            continue
        if said in SECTIONS:
            section, least = said, _LEAST[said]
        elif words[0] == "least" and len(words) == 2:  # noqa: PLR2004
            least = int(words[1])
        elif words[1:2] == ["="]:
            groups[words[0]] = tuple(_puts(words[2:], groups))
        elif section == "never":
            yield section, _Line("", tuple(map(fold, words)), 0)
        elif words[1:2] == [":"] and section:
            yield section, _line(words[0], tuple(_puts(words[2:], groups)), least)
        else:
            raise ValueError(f"a table of endings has no such line: {said}")


def _line(head: str, puts: tuple[str, ...], least: int) -> _Line:
    found = _LINE.match(head)
    if found is None:
        raise ValueError(f"this is no ending: {head}")
    cut = "" if found["cut"] == _NOTHING else fold(found["cut"])
    after = frozenset(fold(found["after"] or ""))
    return _Line(cut, puts, 0 if found["whole"] else least, after, bool(found["not"]))


def _puts(words: Iterable[str], groups: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield endings, those with groups in all their variants."""
    for word in words:
        parts = _GROUP.split(word)
        choices = [groups[part] if number % 2 else (part,) for number, part in enumerate(parts)]
        for choice in product(*choices):
            whole = "".join(choice)
            yield "" if whole == _NOTHING else fold(whole.replace(_NOTHING, ""))
