"""Texts to match against: real news where there is some, else made-up ones."""

import gzip
import io
import json
import random  # noqa: TID251  seeded, so that two runs read the same
from collections.abc import Iterator, Sequence
from pathlib import Path

import feedparser

from watcher.model import Entry
from watcher.text.html import plain_text

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
WORDS = 157  # in an entry of the news, on average
LENGTHS = range(45, 1000)  # words of an entry that is taken
COMMON = "the of and to in a that for on with said was by from new people over more".split()  # noqa: SIM905
SYLLABLES = "ba ce di fo gu la me ni ro su ta ve pri mon dal ker stan tal gra lin".split()  # noqa: SIM905
HEADLINES = 40  # of a page that has nothing else


def load(data: Path, count: int, chance: random.Random) -> list[Entry]:
    """Return entries of about `WORDS` words: real ones of `data`, made up ones without it."""
    entries = list(_feeds(data / "feeds")) if (data / "feeds" / "manifest.jsonl").exists() else []
    pages = _pages(list(_titles(data / "stories")))
    if not entries:
        return [_made_up(chance, number) for number in range(count)]
    for page in pages:
        if _average(entries) >= WORDS:
            break
        entries.append(page)
    chance.shuffle(entries)
    return entries[:count]


def words_of(entry: Entry) -> list[str]:
    """Return the words of an entry."""
    return f"{entry.title} {entry.content}".split()


def _average(entries: Sequence[Entry]) -> float:
    return sum(len(words_of(entry)) for entry in entries) / len(entries)


def _feeds(folder: Path) -> Iterator[Entry]:
    """Yield the entries of the whole feeds in a folder, without those of a few words."""
    for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if not row["whole"] or row["archive"] or row["kind"] in ("json", "html"):
            continue
        found = feedparser.parse(io.BytesIO((folder / row["file"]).read_bytes()))
        for number, item in enumerate(found.entries):
            texts = [item.get("summary", ""), *(one.value for one in item.get("content", ()))]
            text = plain_text(max(texts, key=len))
            if len(text.split()) in LENGTHS:
                title = plain_text(item.get("title", ""))
                language = found.feed.get("language")
                guid = f"{row['file']} {number}"
                yield Entry(guid, title=title, content=text, language=language)


def _titles(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if title := json.loads(line).get("title"):
                    yield title


def _pages(titles: list[str]) -> Iterator[Entry]:
    """Yield pages of headlines."""
    for at in range(0, len(titles), HEADLINES):
        page = titles[at : at + HEADLINES]
        yield Entry(f"page {at}", title=page[0], content="\n\n".join(page[1:]))


def _made_up(chance: random.Random, number: int) -> Entry:
    """Return an entry of made-up words, some of them common and some capitalised."""

    def one() -> str:
        if chance.random() < 0.45:
            return chance.choice(COMMON)
        word = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
        return word.title() if chance.random() < 0.12 else word

    words = [one() for _ in range(WORDS)]
    text = ", ".join(" ".join(words[start : start + 12]) for start in range(0, WORDS, 12))
    return Entry(str(number), title=" ".join(words[:8]), content=f"{text}. It’s here.")
