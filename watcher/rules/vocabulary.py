"""The words that rules ask for, each with a number, and which of them a token of a text is."""

from collections.abc import Iterator, Sequence
from typing import Final, cast

from watcher.text.fold import fold, has_capital
from watcher.text.inflection.table import Table
from watcher.text.inflection.tables import of_token
from watcher.text.phrase import Atom, Kind
from watcher.text.tokens import is_break, spelling, word

BREAK: Final = 0  # the id of what parts blocks and fields
ALWAYS: Final = 1  # an anchor that every document has
_FIRST: Final = 2
_MOST_KNOWN: Final = 200_000  # spellings in the memo of one language
_MOST_LANGUAGES: Final = 100
_ACRONYM: Final = range(2, 6)  # letters
# Each token of a document in no known language is read by its script, and so it is in English.
_BY_SCRIPT: Final = "en"
_DOTTED: Final = (Kind.FOLDED, Kind.CAPITAL, Kind.NAME, Kind.WORD, Kind.NOUN)
_INFLECTED: Final = (Kind.WORD, Kind.NAME, Kind.NOUN, Kind.RELATED, Kind.GENTILIC)

Ids = tuple[int, ...]


class Vocabulary:
    """The words that rules ask for, each with a number; filled while rules are compiled."""

    def __init__(self) -> None:
        # By kind: a pair as the key would cost as much again as the word.
        self._ids: dict[Kind, dict[str, int]] = {kind: {} for kind in Kind}
        self._next = _FIRST
        self._lengths: tuple[int, ...] = ()
        # With which one to three letters inflected words begin, by kind, and all that is asked for.
        self._starts: dict[Kind, set[str]] = {kind: set() for kind in _INFLECTED}
        self._heads: set[str] = set()
        self._known: dict[str | None, dict[str, Ids]] = {}
        self._stale: list[dict[str, Ids]] = []

    def number(self, atom: Atom) -> int:
        """Return the number of an atom, a new one if need be."""
        ids = self._ids[atom.kind]
        number = ids.setdefault(atom.form, self._next)
        if number == self._next:
            self._next += 1
            if atom.kind is Kind.PREFIX and len(atom.form) not in self._lengths:
                self._lengths = tuple(sorted({*self._lengths, len(atom.form)}))
            form = fold(atom.form)
            heads = form[:1], form[:2], form[:3]
            self._heads.update(heads)
            if atom.kind in _INFLECTED:
                self._starts[atom.kind].update(heads)
            self._forget()
        return number

    def _forget(self) -> None:
        # A new memo: a document may be looked up meanwhile. To free a large one takes
        # milliseconds, which a change of one rule shall not: the next look-up does it.
        self._stale += self._known.values()
        self._known = {}

    def forms(self) -> list[tuple[Kind, str] | None]:
        """Return what each number stands for; None for those that are no words."""
        found: list[tuple[Kind, str] | None] = [None] * self._next
        for kind, ids in self._ids.items():
            for form, number in ids.items():
                found[number] = (kind, form)
        return found

    def look_up(self, tokens: Sequence[str], language: str | None) -> list[Ids]:
        """Return for each token of a document in a language the numbers of what it is."""
        language = language or _BY_SCRIPT
        if self._stale:
            self._stale = []
        if language not in self._known and len(self._known) >= _MOST_LANGUAGES:
            self._known = {}  # languages are what feeds say, and may be anything
        known = self._known.setdefault(language, {})
        if len(known) > _MOST_KNOWN:
            known = self._known[language] = {}
        row = list(map(known.get, tokens))
        if None in row:
            for token in set(tokens).difference(known):
                known[token] = self._numbers(token, language)
            row = list(map(known.get, tokens))
        return cast("list[Ids]", row)

    def _numbers(self, token: str, language: str) -> Ids:
        if is_break(token):
            return (BREAK,)
        form = word(token)
        table = of_token(form, language)
        if self._is_foreign(form, table) and not token.isupper():
            return ()
        written = spelling(token)
        capital = has_capital(written)
        ids = self._ids
        found = [ids[Kind.FOLDED].get(form), ids[Kind.EXACT].get(written)]
        if self._lengths:
            beginnings = ids[Kind.PREFIX]
            found += [beginnings.get(form[:length]) for length in self._lengths]
        if capital:
            found.append(ids[Kind.CAPITAL].get(form))
            if len(written) in _ACRONYM and written.isalpha() and written.isupper():
                dotted = "".join(f"{char}." for char in form)
                found += [ids[kind].get(dotted) for kind in _DOTTED]
        for kind in self._likely(form, table, capital=capital):
            asked = ids[kind]
            found += [asked[base] for base in _bases(table, kind, form) if base in asked]
        if capital and ids[Kind.ACRONYM]:
            found.append(self._grown(form, written, table))
        return tuple(dict.fromkeys(number for number in found if number is not None))

    def _is_foreign(self, form: str, table: Table) -> bool:
        """Say whether nothing that is asked for begins as a form does: most forms need no more."""
        reach = min(table.reach, self._lengths[0]) if self._lengths else table.reach
        return reach > 0 and form[:reach] not in self._heads and form not in table.wholes

    def _likely(self, form: str, table: Table, *, capital: bool) -> Iterator[Kind]:
        """Yield the kinds of inflected words of which one begins as this form does."""
        start = form[: table.reach] if form not in table.wholes else ""
        for kind in _INFLECTED:
            likely = start in self._starts[kind] if start else bool(self._ids[kind])
            if likely and (capital or kind is not Kind.NAME):
                yield kind

    def _grown(self, form: str, written: str, table: Table) -> int | None:
        """Return the number of the acronym that a token is with an ending in small letters."""
        capitals = _capitals(written)
        grows = table.nouns.adds(form[len(capitals) :])
        return self._ids[Kind.ACRONYM].get(capitals) if grows else None


def _bases(table: Table, kind: Kind, form: str) -> frozenset[str]:
    match kind:
        case Kind.WORD:
            return table.words(form)
        case Kind.RELATED:
            return table.related(form)
        case Kind.GENTILIC:
            return table.places(form)
        case _:
            return table.names(form)


def _capitals(written: str) -> str:
    """Return the capitals that a token begins with, if small letters follow them."""
    length = next((at for at, char in enumerate(written) if not char.isupper()), 0)
    return written[:length]
