"""Remarks on what other search engines write, which here is a term like any other."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from watcher.rules.language.lexeme import FAR, OPERATORS, PLENTY, Lexeme, Sort
from watcher.rules.language.mistakes import Remark
from watcher.text.document import FIELDS

# Nearly no query has any of these signs: it is not looked at twice.
_SIGNS: Final = re.compile(r"[!+?/'‘（）：Ａ-Ｚ]|NEAR[\d:]")
_NEAR: Final = re.compile(r"(?:near|w|n|adj|pre)/(\d{1,3})|NEAR/.*|NEAR:?(\d{1,3})", re.IGNORECASE)
_NAMED: Final = re.compile(rf"({'|'.join(FIELDS)})：", re.IGNORECASE)
_FLAGS: Final = re.compile(r"[gimsux]{1,3}")
_INNER: Final = re.compile(r"\w+\?\w+")
_SINGLE: Final = re.compile(r"(?<![^\s(])['‘]([^'’‘\"()|]*[^'’‘\"()|\s])['’](?![^\s)])")
_WIDE: Final = {chr(ord(char) + 0xFEE0): char for char in "ANDORTE"}
_LANGUAGES: Final = {
    "ar": "arabic العربية", "az": "azerbaijani azeri azərbaycan azərbaycanca",
    "be": "belarusian беларуская", "bg": "bulgarian български", "cs": "czech čeština",
    "da": "danish dansk", "de": "german deutsch", "el": "greek ελληνικά", "en": "english",
    "es": "spanish español", "et": "estonian eesti", "fa": "persian farsi فارسی",
    "fi": "finnish suomi", "fr": "french français", "he": "hebrew עברית iw",
    "hi": "hindi हिन्दी", "hr": "croatian hrvatski", "hu": "hungarian magyar",
    "hy": "armenian հայերեն", "id": "indonesian bahasa in", "it": "italian italiano",
    "ja": "japanese 日本語 jp", "ka": "georgian ქართული", "kk": "kazakh қазақша",
    "ko": "korean 한국어", "ku": "kurdish kurdî", "lt": "lithuanian lietuvių",
    "lv": "latvian latviešu", "nl": "dutch nederlands", "no": "norwegian norsk",
    "pl": "polish polski", "pt": "portuguese português", "ro": "romanian română",
    "ru": "russian русский", "sk": "slovak slovenčina", "sr": "serbian српски",
    "sv": "swedish svenska", "th": "thai ไทย", "tr": "turkish türkçe",
    "uk": "ukrainian українська", "ur": "urdu اردو", "vi": "vietnamese việt",
    "zh": "chinese 中文 mandarin",
}  # fmt: skip
_CODE_OF: Final = {name: code for code, names in _LANGUAGES.items() for name in names.split()}
_CODE: Final = re.compile(r"([A-Za-z]{2,3})[-_][A-Za-z0-9-]+")


def habits(query: str, lexemes: Sequence[Lexeme]) -> tuple[Remark, ...]:
    """Return the remarks on a query in its lexemes; each `mend` says what was probably meant."""
    if _SIGNS.search(query) is None and "lang:" not in query.lower():
        return ()
    found = [_on_word(lexeme) for lexeme in lexemes if lexeme.sort is Sort.WORD]
    found += _on_flags(lexemes)
    found += _on_languages(lexemes)
    found += _on_phrases(query, lexemes)
    return tuple(remark for remark in found if remark is not None)


def _on_word(lexeme: Lexeme) -> Remark | None:
    text, start, end = lexeme.text, lexeme.start, lexeme.end
    named, near = _NAMED.match(text), _NEAR.fullmatch(text)
    plain = "".join(_WIDE.get(char, char) for char in text)
    if text[0] == "!":
        return Remark(
            f"`!` excludes nothing here: this looks for `{text[1:]}`", start, end,
            f"write `-{text[1:]}` to exclude it", f"-{text[1:]}",
        )  # fmt: skip
    if text[0] == "+" and text[1:2].isalpha():
        return Remark(
            f"`{text}` is looked for with its plus sign", start, end,
            f"write `{text[1:]}`: every term must be there as it is", text[1:],
        )  # fmt: skip
    if named:
        return _wide_sign("：", ":", start + named.end() - 1)
    if plain in OPERATORS and plain != text:
        return Remark(f"`{text}` is a word to look for: its letters are full-width ones",
                      start, end, f"write `{plain}` for the operator", plain)  # fmt: skip
    if near:
        number = min(int(near[1] or near[2] or PLENTY), FAR)
        return Remark(
            f"`{text}` is a word to look for", start, end,
            f"write `NEAR/{number}` for at most {number} words between", f"NEAR/{number}",
        )  # fmt: skip
    return _on_signs(text, start)


def _on_signs(text: str, start: int) -> Remark | None:
    if text[0] == "（":
        return _wide_sign("（", "(", start)
    if text[-1] == "）" and "（" not in text:
        return _wide_sign("）", ")", start + len(text) - 1)
    if _INNER.fullmatch(text):
        letters = text.replace("?", r"\w")
        mend = rf"/\b{letters}\b/"
        return Remark(
            "`?` stands for no letter: it only parts two words here", start, start + len(text),
            f"write `{mend}` for one letter in its place", mend,
        )  # fmt: skip
    return None


def _wide_sign(sign: str, meant: str, at: int) -> Remark:
    return Remark(
        f"the full-width `{sign}` is no operator: it is passed over", at, at + 1,
        f"write `{meant}`", meant,
    )  # fmt: skip


def _on_flags(lexemes: Sequence[Lexeme]) -> Iterator[Remark]:
    for before, lexeme in pairwise(lexemes):
        adjacent = before.sort is Sort.REGEX and before.end == lexeme.start
        if adjacent and lexeme.sort is Sort.WORD and _FLAGS.fullmatch(lexeme.text):
            yield Remark(
                f"`{lexeme.text}` after the slash is a word to look for", lexeme.start, lexeme.end,
                "leave it out: a regular expression is found in any case", "",
            )  # fmt: skip


def _on_languages(lexemes: Sequence[Lexeme]) -> Iterator[Remark]:
    depth = 0  # of the parentheses since `lang:`
    for before, lexeme in pairwise(lexemes):
        asked = before.sort is Sort.FIELD and before.text == "lang"
        if lexeme.sort is Sort.OPEN and (asked or depth):
            depth += 1
        elif lexeme.sort is Sort.CLOSE and depth:
            depth -= 1
        elif (asked or depth) and (code := _code(lexeme)):
            yield Remark(
                f"no entry has the language `{lexeme.text}`: languages are told by their codes",
                lexeme.start, lexeme.end, f"write `{code}`", code,
            )  # fmt: skip


def _code(lexeme: Lexeme) -> str | None:
    if lexeme.sort not in (Sort.WORD, Sort.QUOTED, Sort.EXACT, Sort.EXACT_QUOTED):
        return None
    text = lexeme.text.strip().casefold()
    regional = _CODE.fullmatch(text)
    return _CODE_OF.get(text) or (regional[1] if regional else None)


def _on_phrases(query: str, lexemes: Sequence[Lexeme]) -> Iterator[Remark]:
    for found in _SINGLE.finditer(query):
        within = [each for each in lexemes if found.start() <= each.start < found.end()]
        if len(within) > 1 and all(each.sort is Sort.WORD for each in within):
            yield Remark(
                "single quotation marks make no phrase: each word is looked for by itself",
                found.start(), found.end(), f'write `"{found[1]}"` for the phrase', f'"{found[1]}"',
            )  # fmt: skip
