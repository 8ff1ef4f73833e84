"""Words of mixed scripts: a Latin letter in a Cyrillic word looks right and finds nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex  # type: ignore[import-untyped]

from watcher.model import Entity
from watcher.rules.language.mistakes import Remark

# Letters that a reader cannot tell apart, script by script in the same order.
_ALIKE: Final = (
    ("Latin", "Cyrillic", "AaBCcEeHIiJjKMOoPpSsTXxYyƏə", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУуӘә"),
    ("Latin", "Greek", "ABEZHIKMNOoPTXY", "ΑΒΕΖΗΙΚΜΝΟοΡΤΧΥ"),
    ("Latin", "Armenian", "OoUSLhnugqj", "ՕօՍՏԼհոսցզյ"),
    ("Cyrillic", "Greek", "АВЕНІКМОоРТХ", "ΑΒΕΗΙΚΜΟοΡΤΧ"),
    ("Cyrillic", "Armenian", "Оо", "Օօ"),
    ("Greek", "Armenian", "Οο", "Օօ"),
)
_SCRIPTS: Final = ("Latin", "Cyrillic", "Greek", "Armenian")
_WORD: Final = regex.compile(r"[\p{L}\p{M}]+")
_LETTER: Final = {script: regex.compile(rf"\p{{Script={script}}}") for script in _SCRIPTS}
_TABLES: Final = {
    pair: str.maketrans(*texts)
    for first, second, left, right in _ALIKE
    for pair, texts in (((first, second), (left, right)), ((second, first), (right, left)))
}


@dataclass(frozen=True, slots=True)
class NameRemark:
    """A remark on a name of an entity; its places are code points of the name."""

    label: str
    name: str
    remark: Remark


def on_names(entities: Iterable[Entity]) -> Iterator[NameRemark]:
    """Yield remarks on names with words of mixed scripts."""
    for entity in entities:
        for name in entity.names:
            for remark in mixed_scripts(name.text):
                yield NameRemark(entity.label, name.text, remark)


def mixed_scripts(text: str, start: int = 0, end: int | None = None) -> list[Remark]:
    """Return a remark on each word between two places whose letters are of two scripts.

    Only letters that look like those of the word's other script count: a reader sees the
    rest. So `Tシャツ`, `kΩ` and `SMSка` are left alone.
    """
    if text.isascii():
        return []
    words = _WORD.finditer(text, start, len(text) if end is None else end)
    found = (_remark(word[0], word.start(), word.end()) for word in words if not word[0].isascii())
    return [remark for remark in found if remark is not None]


def _remark(word: str, start: int, end: int) -> Remark | None:
    scripts = [_script(char) for char in word]
    counted = Counter(script for script in scripts if script)
    if len(counted) != 2 or "other" in counted:  # noqa: PLR2004  two are a mix
        return None
    (most, many), (least, few) = counted.most_common(2)
    strange = "".join(char for char, script in zip(word, scripts, strict=True) if script == least)
    if _ending(word, strange) or any(ord(char) not in _TABLES[least, most] for char in strange):
        return None
    letters = " ".join(f"`{char}`" for char in dict.fromkeys(strange))
    text = f"{letters} in `{word}` {_kind(least, len(set(strange)))}, the rest is {most}"
    if many == few:
        back = any(ord(char) not in _TABLES[most, least] for char in word if char not in strange)
        if not back:
            return Remark(text, start, end, "write the whole word in one script")
    mended = word.translate(_TABLES[least, most])
    return Remark(text, start, end, f"write `{mended}`, all of it in {most} letters", mended)


def _kind(script: str, letters: int) -> str:
    if letters > 1:
        return f"are {script} letters"
    return f"is an {script} letter" if script[0] in "AEIO" else f"is a {script} letter"


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """Return the script of a letter; "" for marks and what belongs to all of them."""
    for script, pattern in _LETTER.items():
        if pattern.match(char):
            return script
    return "other" if char.isalpha() else ""


def _ending(word: str, strange: str) -> bool:
    """Say whether the strange letters are an ending put to an acronym: `VIPа`."""
    stem = word.removesuffix(strange)
    return stem != word and stem.isupper() and len(stem) > 1 and strange.islower()
