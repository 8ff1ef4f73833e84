"""Which language a text was taken to be in; where nobody knows, by whose endings it was read."""

from collections import Counter
from typing import Final

import regex  # type: ignore[import-untyped]

from watcher.text.document import MAIN_FIELDS, Document

# What `text/inflection` reads a word of a script by while its language is unknown. Other scripts
# have one language that has endings, and that is then the language.
_ENDINGS: Final = {
    "Latin": "English",
    "Cyrillic": "Russian, Ukrainian and Bulgarian",
    "Arabic": "Arabic and Persian",
    "Devanagari": "Hindi, Marathi and Nepali",
    "Bengali": "Bengali",
    "Ethiopic": "Amharic and Tigrinya",
}
_LETTERS: Final = {script: regex.compile(rf"\p{{Script={script}}}") for script in _ENDINGS}
_SAMPLE: Final = 2000  # characters of a field


def language_said(document: Document) -> str:
    """Say a document's language; also what was given instead, and is not believed."""
    given = next((field.text for field in document.fields if field.name == "lang"), "")
    wrong = given if given != document.language else ""
    language = f"language {document.language or 'unknown'}{f', not {wrong}' if wrong else ''}"
    endings = "" if document.language else endings_of(document)
    return f"{language}: {endings} endings" if endings else language


def endings_of(document: Document) -> str:
    """Return the languages by whose endings most words of a text were read; "" for none."""
    text = "".join(one.text[:_SAMPLE] for one in document.fields if one.name in MAIN_FIELDS)
    counted = Counter({script: len(_LETTERS[script].findall(text)) for script in _ENDINGS})
    script, letters = counted.most_common(1)[0]
    return _ENDINGS[script] if letters else ""
