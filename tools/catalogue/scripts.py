"""Which script a name is in, and the language where only one uses it."""

import re
import unicodedata

ONE_LANGUAGE = {
    "ARMENIAN": "hy", "BENGALI": "bn", "GEORGIAN": "ka", "GREEK": "el", "GUJARATI": "gu",
    "GURMUKHI": "pa", "HANGUL": "ko", "HEBREW": "he", "HIRAGANA": "ja", "KANNADA": "kn",
    "KATAKANA": "ja", "KHMER": "km", "LAO": "lo", "MALAYALAM": "ml", "MYANMAR": "my",
    "ORIYA": "or", "SINHALA": "si", "TAMIL": "ta", "TELUGU": "te", "THAI": "th",
}  # fmt: skip
SHARED = frozenset({"ARABIC", "CJK", "CYRILLIC", "DEVANAGARI", "LATIN"})
# Letters of Cyrillic that one language has, of those whose names are taken.
LETTERS = {"uk": "їєґ", "be": "ў", "mk": "ѓќѕ", "kk": "әғқңұһ", "sr": "ђћ"}
# Letters of Cyrillic and of Arabic that only languages without a press of their own have.
STRANGE = re.compile(r"(?i)[ѣѳѵѫѧѡѥꙑӳӑӗҫҭӕæӹӱӷӏӈӓӧԥ]|[ڭۋېےڕڵێۆەڃځ]")


def script_of(text: str) -> str:
    """Return the script of a name's letters, "" where there is not one that we take."""
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in text if char.isalpha()}
    scripts = {"KATAKANA" if one == "KATAKANA-HIRAGANA" else one for one in scripts}
    if len(scripts) != 1 or STRANGE.search(text):
        return ""
    (script,) = scripts
    return script if script in SHARED or script in ONE_LANGUAGE else ""


def tag_of(text: str, script: str, country: str) -> str:
    """Return the language of a name in a script, "" where it may be of several."""
    if script == "CJK":
        return "ja" if country == "JP" else "zh"
    if script == "CYRILLIC":
        folded = set(text.casefold())
        return next((tag for tag, own in LETTERS.items() if folded & set(own)), "")
    return ONE_LANGUAGE.get(script, "")
