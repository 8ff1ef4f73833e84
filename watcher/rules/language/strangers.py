"""Entities that nobody knows: which one was meant, and how it is written in a query."""

import re
from typing import Final

from watcher.entities.lookup import Entities
from watcher.rules.language.lexeme import OPERATORS, QUOTES
from watcher.rules.language.lexer import lexemes
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.tree import Reference

_MOST_WORDS: Final = 6  # of a label that stands without quotation marks
_NEXT: Final = re.compile(rf"\s+([^\s()|@=/*~:{QUOTES}-][^\s()|@*~:{QUOTES}]*)")


def stranger(reference: Reference, entities: Entities, query: str) -> QueryError | None:
    """Return the error for a reference of the query to no entity, None if there is one."""
    if entities.find(reference.label) is not None:
        return None
    text = f"there is no entity `{reference.label}`"
    start, end = reference.start, reference.end
    longer = _longer(reference, entities, query)
    if longer:
        label, end = longer
        mend = _written(label)
        quoted = " A label with blanks stands in quotation marks" if " " in label else ""
        hint = f"did you mean `{mend}`?{quoted}"
        return QueryError(text, start, end, hint, mend)
    near = entities.suggest(reference.label)
    mend = _written(near) if near else None
    if mend is None:
        return QueryError(text, start, end, "name it under `entities:`")
    return QueryError(text, start, end, f"did you mean `{mend}`?", mend)


def _longer(reference: Reference, entities: Entities, query: str) -> tuple[str, int] | None:
    """Return the label that the next words make whole, and where the last of them ends."""
    if query[reference.start + 1 : reference.start + 2] in QUOTES or not query:
        return None
    words, end = [reference.label], reference.end
    found: tuple[str, int] | None = None
    while len(words) < _MOST_WORDS and (following := _NEXT.match(query, end)):
        if following[1] in OPERATORS or following[1].startswith("NEAR/"):
            break
        words.append(following[1])
        end = following.end()
        label = entities.meant(" ".join(words))
        found = (label, end) if label else found
    return found


def _written(label: str) -> str | None:
    """Return a reference as it stands in a query, None for a label that cannot stand there."""
    text = str(Reference(label))
    found, errors = lexemes(text)
    return text if not errors and [each.text for each in found] == [label, ""] else None
