"""Languages as rules.yaml names them: tags such as ru or pt-BR, of which the first part counts."""

import re
from collections.abc import Iterable

from watcher.config.telling.mends import rewritten
from watcher.config.telling.problems import Placed, Problems, meant, shown
from watcher.config.text.nodes import Node
from watcher.config.text.reading import read_text

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

# What people call their own language.
_OWN_NAMES = {
    "հայերեն": "hy", "русский": "ru", "українська": "uk", "беларуская": "be", "қазақша": "kk",
    "ქართული": "ka", "azərbaycanca": "az", "azərbaycan": "az", "türkçe": "tr", "ελληνικά": "el",
    "български": "bg", "српски": "sr", "македонски": "mk", "deutsch": "de", "français": "fr",
    "español": "es", "italiano": "it", "português": "pt", "nederlands": "nl", "polski": "pl",
    "čeština": "cs", "magyar": "hu", "română": "ro", "svenska": "sv", "norsk": "no",
    "dansk": "da", "suomi": "fi", "עברית": "he", "العربية": "ar", "عربي": "ar", "فارسی": "fa",
    "اردو": "ur", "हिन्दी": "hi", "中文": "zh", "日本語": "ja", "한국어": "ko",
}  # fmt: skip
# Codes of countries that are no languages' codes; am, ge or sq may be meant as they stand.
_COUNTRIES = {
    "ua": "uk", "us": "en", "gb": "en", "jp": "ja", "cn": "zh", "tw": "zh", "gr": "el",
    "cz": "cs", "dk": "da", "kz": "kk", "ge": "ka", "ir": "fa", "il": "he", "kp": "ko",
}  # fmt: skip


def read_language(node: Node, problems: Problems) -> str | None:
    """Return the primary tag, in lower case, of a language tag; None after an error."""
    text = read_text(node, "the language", problems)
    return None if text is None else primary_tag(text, node, problems)


def primary_tag(text: str, node: Placed, problems: Problems) -> str | None:
    """Return the primary tag of a language; None after an error."""
    if _TAG.fullmatch(text) and text.casefold() not in _CODES:
        tag = re.split("[-_]", text)[0].lower()
        if (code := _COUNTRIES.get(tag)) is None:
            return tag
        hint = rewritten(node, f"did you mean '{code}'?", code, problems)
        problems.error(node, f"{shown(text)} is a country's code, not a language's", hint)
        return None
    if code := _OWN_NAMES.get(text.casefold()):
        hint = rewritten(node, f"write its code: {code}", code, problems)
        problems.error(node, f"{shown(text)} is no language's code", hint)
        return None
    name = text.casefold() if text.casefold() in _CODES else meant(text, _CODES)
    if name is None:
        problems.error(node, f"{shown(text)} is no language", "write its code: en, ru, hy, pt-BR")
    else:
        hint = rewritten(node, f"write its code: {_CODES[name]}", _CODES[name], problems)
        problems.error(node, f"{shown(text)} is no language's code", hint)
    return None


def code_meant(text: str) -> str | None:
    """Return the code of a language that is called so, or whose country's code it is."""
    folded = text.casefold()
    return _CODES.get(folded) or _OWN_NAMES.get(folded) or _COUNTRIES.get(folded)


def tag_of(text: str) -> str | None:
    """Return the primary tag of a language that another program wrote; None for `unknown`."""
    return re.split("[-_]", text)[0].lower() if _TAG.fullmatch(text) else None


def primary_tags(nodes: Iterable[Node], problems: Problems) -> tuple[str, ...]:
    """Return the primary tags of a list of languages, each once."""
    tags = (read_language(node, problems) for node in nodes)
    return tuple(dict.fromkeys(tag for tag in tags if tag))
