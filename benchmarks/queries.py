"""Queries as people write them, made from the words of given texts; and what they ask naively."""

import random  # noqa: TID251  seeded, so that two runs ask the same
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from watcher.model import Entry

ENTITIES = (
    "Armenia", "Georgia", "Kazakhstan", "Moldova", "Estonia", "Peru", "Kenya", "Nepal", "Cuba",
    "Albania", "Jordan", "Tunisia", "Senegal", "Bolivia", "Laos", "Oman", "Malta", "Fiji", "Ghana",
)  # fmt: skip
COMMON = 60  # so many words are nearly everywhere
FREQUENT = 1200  # so many are in one of two hundred entries, or in more
ENDINGS = range(4)  # so many letters more may be an ending
BEGINNING = 7  # letters of a word before its asterisk
_TERM = re.compile(r'@\w+|/(?:[^/\\]|\\.)+/|=?"[^"]+"(?:~\d+)?|=?[\w-]+\*?')
_OPERATORS = re.compile(r"\b(?:AND|OR|NEAR/\d+)\b|\btitle:")


class Asker:
    """Makes queries of one to eight leaves: names, phrases, common words, and all the rest.

    One rule in a hundred has a regular expression, two have frequent words only. An entry of the
    news is matched by 0.04, 0.8, 9 and 88 of 100, 1,000, 10,000 and 100,000 such rules.
    """

    def __init__(self, entries: Sequence[Entry], chance: random.Random) -> None:
        self._chance = chance
        rows: list[list[str]] = [re.findall(r"[A-Za-z]{3,}", entry.content) for entry in entries]
        self._rows = [row for row in rows if len(row) > 12]
        counted = Counter(word.lower() for row in self._rows for word in row)
        ranked = [word for word, _ in counted.most_common(FREQUENT)]
        self._common, self._frequent = ranked[:COMMON], ranked[COMMON:]
        self._often = frozenset(ranked)
        self._counted = counted
        self._words = sorted(word for word in counted if self._says_something(word))
        leaves: list[tuple[float, Callable[[], str]]] = [
            (34, self._word),
            (22, self._name),
            (10, self._phrase),
            (8, lambda: f'"{self._word()} {self._word()}"~{chance.randint(2, 9)}'),
            (5, lambda: f"{self._word()} NEAR/{chance.randint(2, 9)} {self._word()}"),
            (5, self._beginning),
            (5, lambda: f"title:{self._word()}"),
            (4, lambda: f"{self._word()}-{self._word()}"),
            (3, lambda: f"={self._word().title()}"),
            (1, lambda: f"@{chance.choice(ENTITIES)}"),
            (0.3, lambda: rf"/{self._word()[:4]}\w+ {self._word()[:4]}/"),
        ]
        self._leaves = [make for _, make in leaves]
        self._weights = [weight for weight, _ in leaves]

    def query(self) -> str:
        """Return one query; one in fifty has frequent words only."""
        chance = self._chance
        if chance.random() < 0.02:
            return " AND ".join(chance.sample(self._frequent, 2))
        count = chance.choice([1, 1, 2, 2, 3, 4, 6, 8])
        leaves = [make() for make in chance.choices(self._leaves, self._weights, k=count)]
        if count > 1 and chance.random() < 0.3:
            leaves[0] = chance.choice(self._common)
            joined = _or(leaves[1:])
            text = f"{leaves[0]} AND {joined}"
        elif count > 2 and chance.random() < 0.4:
            cut = chance.randint(1, count - 1)
            text = f"{_or(leaves[:cut])} AND {_or(leaves[cut:])}"
        else:
            text = (" AND " if count == 2 and chance.random() < 0.6 else " OR ").join(leaves)
        return f"({text}) -{self._word()}" if chance.random() < 0.15 else text

    def _word(self) -> str:
        """Return a word: one in fifty as often as it is in the texts, else any."""
        if self._chance.random() < 0.02:
            row = self._chance.choice(self._rows)
            for word in self._chance.sample(row, 5):
                if len(word) > 3 and word.lower() not in self._often:
                    return word.lower()
        # Rules ask for what is rare: of four words the rarest.
        return min(self._chance.choices(self._words, k=4), key=self._count)

    def _says_something(self, word: str) -> bool:
        """Say whether a word is neither frequent nor a form of a frequent one, such as `theirs`."""
        return len(word) > 3 and not any(word[: len(word) - cut] in self._often for cut in ENDINGS)

    def _count(self, word: str) -> int:
        return self._counted[word]

    def _name(self) -> str:
        return f'"{self._word().title()} {self._word().title()}"'

    def _beginning(self) -> str:
        word = next(word for word in iter(self._word, "") if len(word) > BEGINNING)
        return f"{word[:BEGINNING]}*"

    def _phrase(self) -> str:
        """Return words that stand side by side in a text, not all of them frequent."""
        while True:
            row = self._chance.choice(self._rows)
            at = self._chance.randrange(len(row) - 4)
            words = row[at : at + self._chance.choice([2, 2, 2, 3, 4])]
            if not self._often.issuperset(map(str.lower, words)):
                return f'"{" ".join(words)}"'


def _or(leaves: Sequence[str]) -> str:
    return f"({' OR '.join(leaves)})" if len(leaves) > 1 else leaves[0]


def naive(query: str) -> list[re.Pattern[str]]:
    """Return a pattern for each term of a query, as a person would search for it."""
    return [
        re.compile(pattern, re.IGNORECASE)
        for term in _TERM.findall(_OPERATORS.sub(" ", query))
        for pattern in _patterns(term)
    ]


def _patterns(term: str) -> Iterable[str]:
    if term.startswith("/"):
        yield term[1:-1]
    elif "~" in term:
        yield from (rf"\b{re.escape(word)}" for word in term.split('"')[1].split())
    elif term.endswith("*"):
        yield rf"\b{re.escape(term[:-1])}"
    else:
        bare = term.lstrip("=@-").strip('"')
        yield rf"\b{re.escape(bare)}\b"
