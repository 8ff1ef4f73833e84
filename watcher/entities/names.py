"""How the names of an entity are looked for in a text.

This is where inflection will come in: a name is turned into the rows of words that may
stand for it, and for now that is the name as written, and its closed form.
"""

from dataclasses import dataclass
from typing import Final

from watcher.model import Entity, Name
from watcher.text.fold import has_capital
from watcher.text.phrase import (
    Atom,
    Kind,
    Phrase,
    closed_form,
    exactly,
    inflected,
    phrase,
)
from watcher.text.tokens import word

_LONGEST_ACRONYM: Final = 5


@dataclass(frozen=True, slots=True)
class Mentions:
    """What names an entity, and inside what it is not meant."""

    names: tuple[Phrase, ...]
    excluding: tuple[Phrase, ...]


def mentions(entity: Entity) -> Mentions:
    """Return the rows of words that name an entity, each once."""
    names = dict.fromkeys(form for name in entity.names for form in _forms(name))
    excluding = (phrase(text, inflected, quoted=True) for text in entity.excluding)
    return Mentions(tuple(names), tuple(found for found in excluding if found))


def _forms(name: Name) -> tuple[Phrase, ...]:
    """Return the forms of one name; `name.language` will choose the endings."""
    choice = exactly if _is_acronym(name.text) else _name_word
    closed = closed_form(name.text)
    forms = (phrase(text, choice, quoted=True) for text in (name.text, closed) if text)
    return tuple(form for form in forms if form)


def _name_word(token: str) -> tuple[Atom, ...]:
    form = word(token)
    if has_capital(token):
        return (Atom(Kind.CAPITAL, form),)
    # A Korean name takes its particles; no other script without capitals has stems yet.
    return inflected(token) if not form.isascii() else (Atom(Kind.FOLDED, form),)


def _is_acronym(text: str) -> bool:
    return 1 < len(text) <= _LONGEST_ACRONYM and text.isalnum() and text.isupper()
