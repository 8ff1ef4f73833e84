"""Measure how well entities are found in many languages: precision, recall and F1 on gold sets.

The sets are not part of the project: each is a folder with docs, entities and gold as gzipped
JSON lines (`{"id","lang","text"}`, `{"id","names":{LANG:[NAME]}}`, `{"doc","entity","weak"?}`).
A pair is judged when the entity has a name in the document's language. Beside each figure
stands that of a baseline in the same run: the names as written.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory
from typing import Any, Final

from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Name, Rule
from watcher.rules.compile import RuleSet, compile_rules
from watcher.text.document import annotate

DATA: Final = Path(__file__).resolve().parents[2] / "shared" / "data" / "entities"
_UNSPOKEN: Final = "zxx"  # no document is in it, so that names are found as they are written
Pair = tuple[str, str]


@dataclass(frozen=True)
class Gold:
    """One set, so far as it is asked for."""

    docs: dict[str, dict[str, Any]]
    entities: dict[str, dict[str, Any]]
    strong: frozenset[Pair]
    weak: frozenset[Pair]

    def judges(self, pair: Pair) -> bool:
        """Say whether the set has an answer for a pair."""
        doc, entity = pair
        return pair not in self.weak and self.docs[doc]["lang"] in self.entities[entity]["names"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DATA, help="a folder with a folder for each set"
    )
    parser.add_argument("--sets", nargs="+", default=[], help="only these sets")
    parser.add_argument("--languages", nargs="+", default=[], help="only documents in these")
    parser.add_argument("--half", choices="ab", help="only half of the entities: look at one only")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong pairs a kind")
    parser.add_argument("--as", dest="tag", help="take all documents and names to be in this one")
    parser.add_argument("--command", action="store_true", help="match by the command itself")
    parser.add_argument("--by-language", action="store_true", help="a line for each language")
    given = parser.parse_args()
    if not given.data.is_dir():
        sys.exit(f"there are no gold sets at {given.data}; give their folder with --data")
    print("set        language  pairs      P      R     F1   as written F1   CPU s")
    for folder in sorted(path for path in given.data.iterdir() if path.is_dir()):
        if not given.sets or folder.name in given.sets:
            gold = load(folder, given.languages, given.half)
            for row in gold.docs.values():
                row["said"] = given.tag or row["lang"]
            if gold.strong:
                report(folder.name, gold, given)


def load(folder: Path, languages: Collection[str], half: str | None) -> Gold:
    """Read a set; of its entities those of one half, where a half is asked for."""
    docs = {row["id"]: row for row in rows(folder / "docs.jsonl.gz")}
    docs = {key: row for key, row in docs.items() if not languages or row["lang"] in languages}
    entities = {row["id"]: row for row in rows(folder / "entities.jsonl.gz")}
    if half:
        odd = half == "b"
        entities = {k: row for k, row in entities.items() if zlib.crc32(k.encode()) % 2 == odd}
    if languages:
        entities = {k: row for k, row in entities.items() if set(row["names"]) & set(languages)}
    pairs: dict[bool, set[Pair]] = {True: set(), False: set()}
    for row in rows(folder / "gold.jsonl.gz"):
        if row["doc"] in docs and row["entity"] in entities:
            pairs[bool(row.get("weak"))].add((row["doc"], row["entity"]))
    return Gold(docs, entities, frozenset(pairs[False]), frozenset(pairs[True]))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of gzipped JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def report(name: str, gold: Gold, given: argparse.Namespace) -> None:
    """Print the lines of one set."""
    began = cpu()
    pairs = commanded(gold) if given.command else matched(gold, given.tag)
    found = {pair for pair in pairs if gold.judges(pair)}
    spent = cpu() - began
    plain = {pair for pair in matched(gold, None, written=True) if gold.judges(pair)}
    if given.by_language:
        for language in sorted({gold.docs[doc]["lang"] for doc, _ in gold.strong}):
            of = {doc for doc, row in gold.docs.items() if row["lang"] == language}
            print(line(name, language, [only(pairs, of) for pairs in (gold.strong, found, plain)]))
    print(line(name, "all", [set(gold.strong), found, plain]), f"{spent:7.1f}")
    show(gold, "wrong", sorted(found - gold.strong), given.errors)
    show(gold, "missed", sorted(gold.strong - found), given.errors)


def cpu() -> float:
    """Return the CPU seconds of this process and of those that it waited for."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def only(pairs: Collection[Pair], docs: Collection[str]) -> set[Pair]:
    """Return the pairs of some documents."""
    return {pair for pair in pairs if pair[0] in docs}


def line(name: str, language: str, sets: Sequence[set[Pair]]) -> str:
    """Return one line of the table; `sets` are what is right, what was found, and the baseline."""
    gold, found, plain = sets
    p, r, f = scores(gold, found)
    _, _, written = scores(gold, plain)
    return f"{name:10} {language:8} {len(gold):6}  {p:.3f}  {r:.3f}  {f:.3f}  {written:14.3f}"


def scores(gold: set[Pair], found: set[Pair]) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    right = len(gold & found)
    p = right / len(found) if found else 1.0
    r = right / len(gold) if gold else 1.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def matched(gold: Gold, tag: str | None, *, written: bool = False) -> Iterator[Pair]:
    """Yield the pairs that match, through the very functions of the daemon."""
    ruleset = compiled(gold, tag=_UNSPOKEN if written else tag)
    for doc in gold.docs.values():
        document = annotate(Entry(doc["id"], content=doc["text"], language=doc["said"]), None)
        for match in ruleset.match(document):
            yield doc["id"], match.rule.id


def commanded(gold: Gold) -> Iterator[Pair]:
    """Yield the pairs that `watcher match` prints, a process of its own."""
    entities = {key: {"languages": row["names"]} for key, row in gold.entities.items()}
    rules = [{"name": key, "match": f'@"{key}"'} for key in gold.entities]
    file = {
        "feeds": ["https://example.org/feed"],
        "channels": {"here": "print:"},
        "entities": entities,
        "rules": rules,
    }
    entries = [
        json.dumps({"id": doc["id"], "lang": doc["lang"], "text": doc["text"]})
        for doc in gold.docs.values()
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder, "rules.yaml")
        path.write_text(json.dumps(file), encoding="utf-8")
        command = [sys.executable, "-m", "watcher", "match", str(path), "--ids"]
        done = subprocess.run(command, input="\n".join(entries).encode(), stdout=PIPE, check=True)
    for row in map(json.loads, done.stdout.splitlines()):
        yield row["id"], row["rule"]


def compiled(gold: Gold, tag: str | None) -> RuleSet:
    """Return a rule for each entity; with a `tag` all names are in that language."""
    entities, rules = [], []
    for key, row in gold.entities.items():
        texts = [(text, said) for said, names in row["names"].items() for text in names]
        names = tuple(Name(text, tag or said) for text, said in texts)
        entities.append(Entity(key, names))
        rules.append(Rule(key, key, (f'@"{key}"',)))
    done = compile_rules(rules, Entities(entities, {}))
    wrong = Counter(mistake.text for mistake in done.mistakes if mistake.kind == "error")
    for text, count in wrong.most_common(3):
        print(f"{count} rules do not compile: {text}", file=sys.stderr)
    return done.ruleset


def show(gold: Gold, kind: str, pairs: list[Pair], most: int) -> None:
    """Print wrong pairs, evenly taken from each language."""
    by_language: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_language[gold.docs[pair[0]]["lang"]].append(pair)
    for language, some in sorted(by_language.items()):
        step = max(1, len(some) // max(most, 1))
        for doc, entity in some[::step][:most]:
            names = gold.entities[entity]["names"][language]
            text = gold.docs[doc]["text"].replace("\n", " ")
            print(f"{kind} {language} {names} | {text[:240]} | {doc} {entity}")


if __name__ == "__main__":
    main()
