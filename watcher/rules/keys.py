"""What a document can be found by: words, pairs of neighbours, patterns, each a number.

Words have the numbers of the vocabulary. A pair's number is made of those of its words; that
of a pattern is below nought. How often each is expected in a text says which to look for.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from typing import Final

from watcher.rules.advice.common import Common
from watcher.rules.patterns import Patterns
from watcher.rules.vocabulary import Ids, Vocabulary
from watcher.text.phrase import Atom, Kind

Slots = tuple[tuple[int, ...], ...]

_WIDTH: Final = 32  # bits of a word's number
_MASK: Final = (1 << _WIDTH) - 1
_MOST_PAIRS: Final = 16  # of the forms of two words
_PREFIX: Final = 5.0  # times as many words begin so
_PATTERN: Final = 2.0  # entries in a hundred; nobody knows, and to look for it costs nothing
_TOGETHER: Final = 3.0  # times as often as by chance do words of a phrase stand together
_SHORT: Final = 3.0  # entries in a hundred that have a word of no letters, as it were


class Keys:
    """The keys that rules ask for; filled while rules are compiled, and read by all readings.

    `fields` are those that some rule searches alone.
    """

    def __init__(self, vocabulary: Vocabulary, common: Common) -> None:
        self.vocabulary = vocabulary
        self.patterns = Patterns()
        self.fields: set[str] = set()
        self._known = common.most()
        self._shares = array("d")  # by word number: entries in a hundred that have it
        self._pairs: set[int] = set()
        self._firsts: set[int] = set()

    def number(self, atom: Atom) -> int:
        """Return the number of a word, and take note of how often it is expected."""
        number = self.vocabulary.number(atom)
        if number >= len(self._shares):
            self._shares.extend((0.0,) * (number + 1 - len(self._shares)))
        if not self._shares[number]:
            factor = _PREFIX if atom.kind is Kind.PREFIX else 1.0
            self._shares[number] = factor * self._share(atom.form.lower())
        return number

    def rarest(self, slots: Slots) -> tuple[int, ...]:
        """Return the numbers of which a text with this phrase must have one: the fewest have them.

        A phrase is found by two words that stand side by side, unless these have very many forms.
        """
        ways = [pair for pair in pairwise(slots) if len(pair[0]) * len(pair[1]) <= _MOST_PAIRS]
        if not ways:
            return min(slots, key=self.share)
        left, right = min(ways, key=self._share_of_pair)
        self._firsts.update(left)
        found = tuple(a << _WIDTH | b for a, b in product(left, right))
        self._pairs.update(found)
        return found

    def share(self, numbers: Iterable[int]) -> float:
        """Return about how many of a hundred entries have one of these keys, or more."""
        return sum(map(self._of_key, numbers))

    def pairs_in(self, row: Sequence[Ids], words: set[int]) -> list[int]:
        """Return the keys of the pairs in a row of tokens that has these words."""
        firsts, pairs = self._firsts, self._pairs
        if firsts.isdisjoint(words):
            return []
        return [
            key
            for left, right in pairwise(row)
            if left and right
            for first in left
            if first in firsts
            for second in right
            if (key := first << _WIDTH | second) in pairs
        ]

    def _share(self, form: str) -> float:
        return self._known.get(form) or _SHORT / (len(form) + 1)

    def _share_of_pair(self, pair: tuple[tuple[int, ...], tuple[int, ...]]) -> float:
        left, right = map(self.share, pair)
        return min(left, right, _TOGETHER * left * right / 100)

    def _of_key(self, key: int) -> float:
        if key < 0:
            return _PATTERN
        if key <= _MASK:
            return self._shares[key]
        return self._share_of_pair(((key >> _WIDTH,), (key & _MASK,)))
