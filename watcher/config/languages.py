"""Languages as rules.yaml names them: tags such as ru or pt-BR, of which the first part counts."""

import re
from collections.abc import Iterable

from watcher.config.mends import rewritten
from watcher.config.nodes import Node
from watcher.config.problems import Problems, meant, shown
from watcher.config.reading import read_text

_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_CODES = {
    "albanian": "sq",
    "amharic": "am",
    "arabic": "ar",
    "armenian": "hy",
    "azerbaijani": "az",
    "azeri": "az",
    "belarusian": "be",
    "bengali": "bn",
    "bosnian": "bs",
    "bulgarian": "bg",
    "catalan": "ca",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "farsi": "fa",
    "finnish": "fi",
    "french": "fr",
    "georgian": "ka",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "irish": "ga",
    "italian": "it",
    "japanese": "ja",
    "kazakh": "kk",
    "korean": "ko",
    "kurdish": "ku",
    "kyrgyz": "ky",
    "latvian": "lv",
    "lithuanian": "lt",
    "macedonian": "mk",
    "malay": "ms",
    "norwegian": "no",
    "pashto": "ps",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "slovenian": "sl",
    "somali": "so",
    "spanish": "es",
    "swahili": "sw",
    "swedish": "sv",
    "tajik": "tg",
    "tamil": "ta",
    "thai": "th",
    "tigrinya": "ti",
    "turkish": "tr",
    "turkmen": "tk",
    "ukrainian": "uk",
    "urdu": "ur",
    "uzbek": "uz",
    "vietnamese": "vi",
    "welsh": "cy",
}


def read_language(node: Node, problems: Problems) -> str | None:
    """Return the primary tag, in lower case, of a language tag; None after an error."""
    text = read_text(node, "the language", problems)
    return None if text is None else primary_tag(text, node, problems)


def primary_tag(text: str, node: Node, problems: Problems) -> str | None:
    """Return the primary tag of a language; None after an error."""
    if _TAG.fullmatch(text) and text.casefold() not in _CODES:
        return re.split("[-_]", text)[0].lower()
    name = text.casefold() if text.casefold() in _CODES else meant(text, _CODES)
    if name is None:
        problems.error(node, f"{shown(text)} is no language", "write its code: en, ru, hy, pt-BR")
    else:
        hint = rewritten(node, f"write its code: {_CODES[name]}", _CODES[name], problems)
        problems.error(node, f"{shown(text)} is no language's code", hint)
    return None


def primary_tags(nodes: Iterable[Node], problems: Problems) -> tuple[str, ...]:
    """Return the primary tags of a list of languages, each once."""
    tags = (read_language(node, problems) for node in nodes)
    return tuple(dict.fromkeys(tag for tag in tags if tag))
