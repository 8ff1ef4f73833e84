"""How common words are: in how many of 100 entries of a language a term is found."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

FEWEST_PREFIX: Final = 3  # letters; a query takes no shorter one
_NAMES: Final = {
    "ar": "Arabic", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fr": "French", "hy": "Armenian", "it": "Italian", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Share:
    """That a word stands in about `share` of 100 entries of a language."""

    word: str
    share: int
    language: str

    def __str__(self) -> str:
        entries = f"{_NAMES[self.language]} entries" if self.language in _NAMES else "entries"
        return f"about {self.share} of 100 {entries}"


class Common:
    """The common words of some languages, by their folded forms."""

    def __init__(self, shares: Iterable[Share] = ()) -> None:
        self._words: dict[str, tuple[Share, ...]] = {}
        for share in shares:
            self._words[share.word] = (*self._words.get(share.word, ()), share)

    @classmethod
    def from_text(cls, text: str) -> "Common":
        """Take lines of a language, a share and words; lines that begin with # say nothing."""
        rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
        return cls(
            Share(word, int(row[1]), row[0]) for row in rows if len(row) > 1 for word in row[2:]
        )

    def word(self, word: str, languages: Collection[str]) -> Share | None:
        """Return how common a folded word is in that of the languages that has it most."""
        found = self._words.get(word)
        return _most(found, languages) if found else None

    def commonest(self, word: str) -> Share | None:
        """Return how common a folded word is in whatever language has it most."""
        return max(self._words.get(word, ()), key=lambda share: share.share, default=None)

    def most(self) -> dict[str, int]:
        """Return in how many of 100 entries each word is, in the language that has it most."""
        return {word: max(share.share for share in shares) for word, shares in self._words.items()}

    def beginning(self, prefix: str, languages: Collection[str]) -> Share | None:
        """Return the commonest word with this folded beginning."""
        found = self._prefixes.get(prefix)
        return _most(found, languages) if found else None

    @cached_property
    def _prefixes(self) -> dict[str, tuple[Share, ...]]:
        found: dict[str, tuple[Share, ...]] = {}
        for word, shares in self._words.items():
            for length in range(FEWEST_PREFIX, len(word) + 1):
                found[word[:length]] = (*found.get(word[:length], ()), *shares)
        return found


def _most(shares: tuple[Share, ...], languages: Collection[str]) -> Share | None:
    spoken = (share for share in shares if share.language in languages)
    return max(spoken, key=lambda share: share.share, default=None)
