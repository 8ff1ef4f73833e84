"""How the names of an entity are looked for in a text: as written, and in their inflections.

A name under a language is inflected by that language's rules, in documents of that language;
as written it is found in documents of every language. A name under none is inflected by the
rules of the document.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from watcher.model import Entity, EntityKind, Name
from watcher.text.fold import has_capital
from watcher.text.phrase import Atom, Choice, Kind, Phrase, closed_form, exactly, inflected, phrase
from watcher.text.tokens import spelling, word

_LONGEST_ACRONYM: Final = 5
_LONGEST_PARTICLE: Final = 3  # letters of `of`, `and`, `der`, `für`
# By which adjectives a name is meant, too; those of people and organisations are none.
_ADJECTIVES: Final = {None: Kind.RELATED, EntityKind.PLACE: Kind.GENTILIC}


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which an entity is named.

    It counts in documents of these `languages`, in all where there are none. `name` is the name
    as it is shown, `weak` that it counts only beside another that is not.
    """

    phrase: Phrase
    name: str
    languages: frozenset[str] = frozenset()
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """What names an entity, and inside what it is not meant."""

    names: tuple[Form, ...]
    excluding: tuple[Phrase, ...]


def mentions(entity: Entity) -> Mentions:
    """Return the rows of words that name an entity, each once."""
    excluding = (phrase(text, inflected, quoted=True) for text in entity.excluding)
    return Mentions(tuple(_forms(entity)), tuple(found for found in excluding if found))


def _forms(entity: Entity) -> Iterator[Form]:
    """Yield the forms of all names; a name in several languages is one form as written."""
    languages: dict[tuple[str, bool], set[str | None]] = {}
    shown: dict[str, str] = {}
    # Where nobody knows a document's language, the first name that fits is the one that is told.
    for name in sorted(entity.names, key=lambda name: name.language != "en"):
        languages.setdefault((name.text, name.weak), set()).add(name.language)
        shown.setdefault(name.text, _shown(name))
    adjective = _ADJECTIVES.get(entity.kind)
    for (text, weak), tags in languages.items():
        known = frozenset(tag for tag in tags if tag)
        if None in tags:
            choices = [(_inflected(text, adjective), frozenset[str]())]
        else:
            choices = [
                (_as_written(text), frozenset[str]()),
                (_inflected(text, adjective), known),
            ]
        for choice, scope in choices:
            for found in _phrases(text, choice):
                yield Form(found, shown[text], scope, weak)


def _shown(name: Name) -> str:
    return f"{name.text} ({name.key})" if name.key else name.text


def _phrases(text: str, choice: Choice) -> Iterator[Phrase]:
    for form in (text, closed_form(text)):
        found = phrase(form, choice, quoted=True) if form else None
        if found:
            yield found


def _as_written(text: str) -> Choice:
    if is_acronym(text):
        return exactly
    shouted = _is_shouted(text)

    def choice(token: str) -> tuple[Atom, ...]:
        kind = Kind.CAPITAL if _is_capital(token, shouted=shouted) else Kind.FOLDED
        return (Atom(kind, word(token)),)

    return choice


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(text.split()) > 1


def _is_capital(token: str, *, shouted: bool) -> bool:
    """Say whether a word of a name asks for a capital.

    Registers write names in capitals throughout: of BANK OF MOSCOW nobody writes an `Of`.
    """
    return has_capital(token) and not (shouted and len(token) <= _LONGEST_PARTICLE)


def _inflected(text: str, adjective: Kind | None) -> Choice:
    """Return how the words of a name are looked for in their inflections."""
    if is_acronym(text):
        return _acronym

    shouted = _is_shouted(text)

    def choice(token: str) -> tuple[Atom, ...]:
        form = word(token)
        capital = _is_capital(token, shouted=shouted)
        kinds: Iterable[Kind] = (Kind.NAME if capital else Kind.NOUN,)
        if adjective:
            kinds = (*kinds, adjective)
        return tuple(Atom(kind, form) for kind in kinds)

    return choice


def _acronym(token: str) -> tuple[Atom, ...]:
    return (*exactly(token), Atom(Kind.ACRONYM, spelling(token)))


def is_acronym(text: str) -> bool:
    """Say whether a name is short and all in capitals, so that it is found as written only."""
    return 1 < len(text) <= _LONGEST_ACRONYM and text.isalnum() and text.isupper()
