"""Count how common words are: entries on standard input, as `watcher parse` prints them.

Writes watcher/entities/catalogue/common.txt: for each language with enough entries, the words
that a term would find in at least 3 of 100 of them. The same entries give the same bytes.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from watcher.model import Entry
from watcher.text.document import MAIN_FIELDS, annotate
from watcher.text.inflection.tables import of_token
from watcher.text.stem import query_stem
from watcher.text.tokens import is_break, is_unspaced, word

TARGET = Path(__file__).resolve().parent.parent / "watcher/entities/catalogue/common.txt"
FEWEST_ENTRIES = 150  # of a language; fewer say little
FEWEST_WORDS = 8  # of an entry; shorter ones are tests of feed readers and not news
MOST_OF_A_FEED = 60  # entries; else one big feed speaks for its language
LEAST_SHARE = 3  # of 100 entries
FEWEST_FEEDS = 5  # that use a word; a word of one site is no common word


def main() -> int:
    """Read the entries and write the table."""
    TARGET.write_text(table(sys.stdin), encoding="utf-8")
    return 0


def table(entries: Iterable[str]) -> str:
    """Return the table of common words for entries, each a line of JSON."""
    counted: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for language, feed, words in _texts(entries):
        counted[language].append((feed, words))
    lines = [
        "# LANGUAGE SHARE WORDS: each stands in about SHARE of 100 entries; see tools/common.py"
    ]
    for language, rows in sorted(counted.items()):
        if len(rows) >= FEWEST_ENTRIES:
            lines += _lines(language, rows)
            print(f"{language}: {len(rows)} entries", file=sys.stderr)
    return "\n".join(lines) + "\n"


def _texts(lines: Iterable[str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield the language, the feed and the folded words of each entry that counts."""
    seen: set[tuple[str, ...]] = set()
    taken: Counter[str] = Counter()
    for line in lines:
        raw = json.loads(line)
        document = annotate(_entry(raw), None)
        main = [field for field in document.fields if field.name in MAIN_FIELDS]
        found = tuple(token for field in main for token in field.tokens if not is_break(token))
        if document.language is None or len(found) < FEWEST_WORDS or found in seen:
            continue
        seen.add(found)
        taken[raw["file"]] += 1
        if taken[raw["file"]] <= MOST_OF_A_FEED:
            words = frozenset(word(token) for token in found if not is_unspaced(token))
            yield document.language, raw["file"], words


def _entry(raw: Mapping[str, str]) -> Entry:
    title, summary, content = (raw.get(name) or "" for name in MAIN_FIELDS)
    return Entry(raw["id"], title, summary, content, language=raw.get("lang"))


def _lines(language: str, rows: list[tuple[str, frozenset[str]]]) -> list[str]:
    """Return the lines of a language, the commonest words first."""
    entries: Counter[str] = Counter()
    feeds: defaultdict[str, set[str]] = defaultdict(set)
    forms: Counter[str] = Counter()
    for feed, words in rows:
        forms.update(words)
        # A term finds its own form and those that inflect it.
        for form in {base for one in words for base in of_token(one, language).words(one)}:
            entries[form] += 1
            feeds[form].add(feed)
    shares: defaultdict[int, list[str]] = defaultdict(list)
    for form in forms:
        meant = query_stem(form)
        share = round(100 * max(entries[form], entries[meant]) / len(rows))
        if share >= LEAST_SHARE and len(feeds[meant] | feeds[form]) >= FEWEST_FEEDS:
            shares[share].append(form)
    return [
        f"{language} {share} {' '.join(sorted(shares[share]))}" for share in sorted(shares)[::-1]
    ]


if __name__ == "__main__":
    sys.exit(main())
