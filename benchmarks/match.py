"""Measure matching: CPU time per entry against a naive loop, in the same run."""

import argparse
import io
import random  # noqa: TID251  seeded, so that two runs ask the same
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import feedparser

from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Name, Rule
from watcher.rules.compile import compile_rules
from watcher.text.document import annotate
from watcher.text.html import plain_text

FEEDS = Path(__file__).resolve().parents[2] / "shared" / "data" / "feeds"
WORDS = 157  # in an entry of the news, on average
NAIVE_ENTRIES = 20  # enough for a figure: the loop is slow
SYLLABLES = "ba ce di fo gu la me ni ro su ta ve pri mon dal ker stan tal gra lin".split()  # noqa: SIM905
HOSTILE_SIZE = 100_000  # characters
HOSTILE = [  # a query, and what a text repeats to make it dear
    ('"a a a a a a"~100', "a "),
    ('"a b c d e f"~50', "a b c d e f "),
    ('"a b c d e f"~0', "a b b c c d d e e f f a "),
    ('"a-b b-c c-d"~50', "a b c d "),
    ("a NEAR/50 b NEAR/50 c", "a b c "),
    ("a NEAR/100 (b NEAR/100 (c NEAR/100 d))", "a b c d "),
    ("@Armenia AND @Azerbaijan", "Armenia Street Azerbaijan Armenia "),
    ("=a", "((((((((#a)))))))) "),
    ("C++", "C+ "),
    (r"/\ba.{0,50}b\b/", "a é b "),
]
ARMENIA = ("Armenia", "Republic of Armenia", "Hayastan", "Армения", "Yerevan")
AZERBAIJAN = ("Azerbaijan", "Republic of Azerbaijan", "Азербайджан", "Baku")
COMMON = "the of and to in a that for on with said was by from new people over more".split()  # noqa: SIM905


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=1000, help="how many entries to match")
    parser.add_argument("--rules", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--feeds", type=Path, default=FEEDS, help="a folder of feed documents")
    parser.add_argument("--no-naive", action="store_true", help="leave out the naive loop")
    parser.add_argument("--hostile", action="store_true", help="texts made to be dear instead")
    given = parser.parse_args()
    if given.hostile:
        hostile()
        return
    chance = random.Random(20_240_601)
    entries = load(given.feeds, given.entries, chance)
    vocabulary = sorted({word for e in entries for word in re.findall(r"[a-z]{4,}", e.content)})
    average = sum(len(e.content.split()) for e in entries) / len(entries)
    print(f"{len(entries)} entries of {average:.0f} words; CPU time of this process")
    print("rules   µs/entry  entries/s  naive µs    ratio  matches/entry  compile ms")
    for count in given.rules:
        queries = [query(chance, vocabulary) for _ in range(count)]
        measure(queries, entries, naive=not given.no_naive)


def measure(queries: Sequence[str], entries: Sequence[Entry], *, naive: bool) -> None:
    """Print one line of the table."""
    rules = [Rule(str(n), str(n), (text,)) for n, text in enumerate(queries)]
    began = time.process_time()
    ruleset = compile_rules(rules, Entities([], {})).ruleset
    compiling = time.process_time() - began
    began = time.process_time()
    matches = sum(len(ruleset.match(annotate(entry, None))) for entry in entries)
    ours = (time.process_time() - began) / len(entries) * 1e6
    line = f"{len(rules):5}  {ours:9.0f}  {1e6 / ours:9.0f}"
    slow = naive_cost(queries, entries[:NAIVE_ENTRIES]) if naive else 0.0
    print(
        f"{line}  {slow:8.0f}  {slow / ours:7.1f}  {matches / len(entries):13.2f}"
        f"  {compiling * 1000:10.0f}"
    )


def hostile() -> None:
    """Print what the dearest texts cost."""
    towns = [
        Entity("Armenia", tuple(map(Name, ARMENIA)), ("Armenia Street",)),
        Entity("Azerbaijan", tuple(map(Name, AZERBAIJAN))),
    ]
    print(f"{HOSTILE_SIZE // 1000} kB of text; CPU time of this process, evidence included")
    print("annotate ms  match ms  evidence  query, and what the text repeats")
    for text, unit in HOSTILE:
        ruleset = compile_rules([Rule("1", "1", (text,))], Entities(towns, {})).ruleset
        entry = Entry("1", content=unit * (HOSTILE_SIZE // len(unit)))
        began = time.process_time()
        document = annotate(entry, None)
        annotated = time.process_time()
        found = ruleset.match(document)
        ended = time.process_time()
        pieces = len(found[0].evidence) if found else 0
        print(
            f"{(annotated - began) * 1000:11.0f}  {(ended - annotated) * 1000:8.0f}"
            f"  {pieces:8}  {text}  {unit!r}"
        )


def naive_cost(queries: Sequence[str], entries: Sequence[Entry]) -> float:
    """Return the µs an entry costs where each term of each rule is one `re.search`."""
    terms = [re.findall(r'"[^"]+"|\w+', text) for text in queries]
    patterns = [
        [re.compile(rf"\b{re.escape(term.strip(chr(34)))}\b", re.IGNORECASE) for term in row]
        for row in terms
    ]
    began = time.process_time()
    for entry in entries:
        text = f"{entry.title}\n{entry.content}"
        for row in patterns:
            for pattern in row:
                pattern.search(text)
    return (time.process_time() - began) / len(entries) * 1e6


def query(chance: random.Random, vocabulary: Sequence[str]) -> str:
    """Return a query as people write them: one to eight terms."""

    def name() -> str:
        return chance.choice(vocabulary)

    forms: list[tuple[int, Callable[[], str]]] = [
        (40, name),
        (20, lambda: f'"{name()} {name()}"'),
        (8, lambda: f'"{name()} {name()}"~5'),
        (8, lambda: f"{name()[:4]}*"),
        (8, lambda: f"title:{name()}"),
        (8, lambda: f"{name()}-{name()}"),
        (5, lambda: f"={name().title()}"),
        (2, lambda: f"({chance.choice(COMMON)} AND {name()})"),
        (1, lambda: rf"/{name()[:3]}\w+{name()[-3:]}/"),
    ]
    weights = [weight for weight, _ in forms]
    count = chance.choice([1, 1, 2, 2, 3, 4, 6, 8])
    terms = [form() for _, form in chance.choices(forms, weights, k=count)]
    head = " AND ".join(terms[:2])
    text = f"({head})" + "".join(f" OR {term}" for term in terms[2:])
    return f"({text}) -{name()}" if chance.random() < 0.15 else text


def load(folder: Path, count: int, chance: random.Random) -> list[Entry]:
    """Return entries of the feeds in the folder, made up ones where there are none."""
    entries = real(folder, count) if folder.is_dir() else []
    return entries or [made_up(chance, number) for number in range(count)]


def real(folder: Path, count: int) -> list[Entry]:
    """Return the first entries of news length in the folder's documents."""
    entries: list[Entry] = []
    for path in sorted(folder.glob("*.xml")):
        if len(entries) >= count or path.stat().st_size < 20_000:
            continue
        found = feedparser.parse(io.BytesIO(path.read_bytes()), sanitize_html=False)
        for item in found.entries:
            text = plain_text(item.get("summary", ""))
            if 60 <= len(text.split()) <= 500:
                title = plain_text(item.get("title", ""))
                entries.append(Entry(str(len(entries)), title=title, content=text))
    return entries[:count]


def made_up(chance: random.Random, number: int) -> Entry:
    """Return an entry of made-up words, some of them common and some capitalised."""

    def one() -> str:
        if chance.random() < 0.45:
            return chance.choice(COMMON)
        word = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
        return word.title() if chance.random() < 0.12 else word

    words = [one() for _ in range(WORDS)]
    text = ", ".join(" ".join(words[start : start + 12]) for start in range(0, WORDS, 12))
    return Entry(str(number), title=" ".join(words[:8]), content=f"{text}. It’s here.")


if __name__ == "__main__":
    main()
