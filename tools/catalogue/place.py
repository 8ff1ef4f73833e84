"""An entity in the making, and what of a source's text is a name."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

VOWELS = "аеиоуыэюяєії"
# What may stand although it is short or all in capitals.
ACRONYMS = frozenset(
    {"USA", "UAE", "DRC", "PRC", "DPRK", "RPDC", "ABD", "SUA", "SHBA", "KKTC", "АҚШ", "США"}
)


@dataclass(eq=False)
class Place:
    """An entity in the making; `names` are by language, "" for those of no known language.

    `part_of` are the labels of those that are meant inside its names, too: its country. Of two
    that share a name the one of the higher `standing` has it, if nothing else says whose it is.
    """

    label: str
    code: str
    kind: str = "place"
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    excluding: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)
    part_of: frozenset[str] = frozenset()
    standing: int = 0

    def add(self, tag: str, texts: Iterable[str]) -> None:
        """Take those names that are names, each once."""
        for text in map(clean, texts):
            if usable(text) and text not in self.names[tag]:
                self.names[tag].append(text)

    def add_written(self, tag: str, texts: Iterable[str]) -> None:
        """Take names that we wrote ourselves, as they are: `G7` is one."""
        self.names[tag].extend(text for text in texts if text not in self.names[tag])

    def all(self) -> set[str]:
        """Return the names of all languages."""
        return {text for texts in self.names.values() for text in texts}

    def strong(self) -> set[str]:
        """Return the names that count by themselves."""
        return self.all() - set(self.weak)


def clean(text: str) -> str:
    """Drop stress marks and stray blanks, and join a spaced hyphen; return NFC."""
    parts = unicodedata.normalize("NFD", text)
    parts = re.sub(f"(?i)([{VOWELS}]\u0308?)\u0301", r"\1", parts)
    text = unicodedata.normalize("NFC", parts).replace("\u2060", "")
    text = re.sub(r"\bо-в(а?)\b", r"остров\1", text)
    return re.sub(r"\s+", " ", re.sub(r"\s+[-–]\s*|[-–]\s+", "-", text)).strip(" ,")


def fold(text: str) -> str:
    """Say when two names are one: case, marks of Latin letters and punctuation aside."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    # Marks of other scripts are vowels: Togo and Tonga differ by one in Hindi.
    marks = "".join(c for c in parts if not "\u0300" <= c <= "\u036f")
    return " ".join(
        "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in marks).split()
    )


def usable(text: str) -> bool:
    """Refuse codes, lists and fragments: what nobody would write as a name."""
    alone = re.fullmatch(r"\W*\w?\W*", text)
    return not (alone or re.search(r"[\d,،؛(){}\[\]/;:]", text))


def plain(text: str) -> str:
    """Return a label as a keyboard without accents writes it."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


def forget(place: Place, names: set[str]) -> None:
    """Take these folded names away."""
    for tag, texts in place.names.items():
        place.names[tag] = [text for text in texts if fold(text) not in names]
    place.weak = [text for text in place.weak if fold(text) not in names]


def folded(names: Iterable[str]) -> set[str]:
    """Return the folded names."""
    return {fold(clean(name)) for name in names}
