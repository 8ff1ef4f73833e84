"""What is a form of what, by language: the examples of the families, read for the tests.

They are written as the tables are. A line without a colon opens a section; a line with one has a
dictionary form and what is found as its forms, or, where the section says "other", is not:

    names          forms of a name or of any noun
    places         who and what is from a place
    words          forms of another word
    others         look-alikes: neither forms of the name nor from the place
    other names    look-alikes that are no forms of the name
    other places   look-alikes that are not from the place
    other words    look-alikes that are no forms of the word
"""

from collections.abc import Iterable, Iterator
from typing import Final

from tests.text.inflection import caucasus, germanic, others, romance, slavic, turkic, uralic
from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages

_FAMILIES: Final = (caucasus, germanic, others, romance, slavic, turkic, uralic)
# The ways of a table that are asked for the examples of a section.
_ASKED: Final = {
    "names": ("names",),
    "places": ("places",),
    "words": ("words",),
    "others": ("names", "places"),
    "other names": ("names",),
    "other places": ("places",),
    "other words": ("words",),
}
LOOK_ALIKES: Final = tuple(section for section in _ASKED if section.startswith("other"))


def examples(*sections: str) -> list[tuple[str, str, str, str]]:
    """Return the examples of the sections: language, section, dictionary form, form."""
    texts = ((tag, text) for family in _FAMILIES for tag, text in family.FORMS.items())
    return [
        (tag, section, base, form)
        for tag, text in texts
        for section, base, form in _read(text)
        if section in sections
    ]


def found(language: str, section: str, base: str, form: str) -> bool:
    """Say whether the language's table says that it is a form, in a way asked for the section."""
    table = of_languages(language)
    asked: Iterable[str] = _ASKED[section]
    return any(fold(base) in getattr(table, way)(fold(form)) for way in asked)


def _read(text: str) -> Iterator[tuple[str, str, str]]:
    section = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        base, colon, forms = line.partition(" : ")
        if not colon:
            assert line in _ASKED, f"no section is called so: {line}"
            section = line
        for form in forms.split():
            yield section, base, form
