"""Measure matching: CPU time per entry against a naive loop, in the same run.

Each number of rules is measured in a process of its own: the rules are loaded, checked and
compiled from a file as `watcher check` does it, most entries fill the memories, as in a daemon
that has run for an hour, and the last ones are measured, evidence included. The naive loop is
one `re.search` for each term of each rule; of many rules it tries some, and the rest is
multiplied.
"""

import argparse
import gc
import json
import os
import pickle
import random  # noqa: TID251  seeded, so that two runs ask the same
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hostile import hostile
from news import DATA, load, words_of
from queries import Asker, naive

from watcher.entities.lookup import Entities
from watcher.flows.plan import Plan
from watcher.flows.reload import read_rules
from watcher.flows.shipped import shipped
from watcher.model import Entry, Rule
from watcher.rules.compile import RuleSet, compile_changes
from watcher.text.document import annotate

SIZES = (10, 100, 1_000, 10_000, 100_000)
WANTED = {10: 3, 100: 20, 1_000: 120, 10_000: 800, 100_000: 2_000}
MEASURED = 1_000  # entries
NAIVE_RULES = 2_000  # that the naive loop tries
NAIVE_ENTRIES = 20
CHANGES = 200
GROWTH = 10.0  # at most, from 1,000 to 100,000 rules
HEAD = "feeds: [https://example.org/rss]\nchannels: {here: 'print:'}\nrules:\n"


def main() -> int:
    """Print the table; return 1 where a ratio or the growth is worse than it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--entries", type=int, default=3500, help="all but the last ones fill memories"
    )
    parser.add_argument("--rules", type=int, nargs="+", default=SIZES)
    parser.add_argument("--data", type=Path, default=DATA, help="where feeds and stories are")
    parser.add_argument("--no-naive", action="store_true", help="leave out the naive loop")
    parser.add_argument("--hostile", action="store_true", help="texts made to be dear instead")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.hostile:
        return hostile()
    if given.one:
        print(json.dumps(measured(given.one, with_naive=not given.no_naive)))
        return 0
    return table(given)


def table(given: argparse.Namespace) -> int:
    """Measure all sizes and print a line for each."""
    chance = random.Random(20_240_601)
    entries = load(given.data, given.entries, chance)
    average = sum(len(words_of(entry)) for entry in entries) / len(entries)
    print(f"{len(entries)} entries of {average:.0f} words; CPU time, evidence included")
    print("  rules  µs/entry  entries/s   naive µs   ratio  matches  start s  peak MB  change ms")
    asker = Asker(entries, chance)
    costs: dict[int, float] = {}
    good = True
    for size in given.rules:
        row = in_child(entries, [asker.query() for _ in range(size)], given)
        costs[size] = row["cost"]
        ratio = row["naive"] / row["cost"]
        good = good and (given.no_naive or ratio >= WANTED.get(size, 0))
        print(
            f"{size:7,}  {row['cost']:8.0f}  {1e6 / row['cost']:9,.0f}  {row['naive']:9,.0f}"
            f"  {ratio:6,.1f}  {row['matches']:7.2f}  {row['start']:7.2f}  {row['peak']:7.0f}"
            f"  {row['change']:5.2f} (most {row['worst']:.1f})",
            flush=True,
        )
    if 1_000 in costs and 100_000 in costs:
        growth = costs[100_000] / costs[1_000]
        good = good and growth <= GROWTH
        print(f"growth of the cost from 1,000 to 100,000 rules: {growth:.1f}")
    return 0 if good else 1


def in_child(
    entries: Sequence[Entry], queries: Sequence[str], given: argparse.Namespace
) -> dict[str, float]:
    """Measure one number of rules in another process."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "entries").write_bytes(pickle.dumps(list(entries)))
        (folder / "queries").write_text(json.dumps(queries))
        lines = [
            f"  - name: Rule {number}\n    match: {json.dumps(query)}\n"
            for number, query in enumerate(queries)
        ]
        (folder / "rules.yaml").write_text(HEAD + "".join(lines))
        command = [sys.executable, __file__, "--one", name]
        command += ["--no-naive"] if given.no_naive else []
        made = subprocess.run(command, check=True, stdout=subprocess.PIPE)
        found: dict[str, float] = json.loads(made.stdout)
        return found


def measured(folder: Path, *, with_naive: bool) -> dict[str, float]:
    """Return what the rules of a folder cost, in seconds to start, µs an entry and MB."""
    start, plan = timed(lambda: compiled(folder / "rules.yaml"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    entries: list[Entry] = pickle.loads((folder / "entries").read_bytes())  # noqa: S301  our own
    gc.freeze()
    rules = plan.rules
    last = entries[max(len(entries) // 2, len(entries) - MEASURED) :]
    matching(rules, entries[: len(entries) - len(last)])
    cost, matches = timed(lambda: matching(rules, last))
    changes = sorted(changing(rules, entries[0]))
    queries = json.loads((folder / "queries").read_text())
    return {
        "cost": cost / len(last) * 1e6,
        "matches": matches / len(last),
        "start": start,
        "peak": peak,
        "change": changes[len(changes) // 2] * 1000,
        "worst": changes[-1] * 1000,
        "naive": naive_cost(queries, last) if with_naive else 0.0,
    }


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the CPU seconds of some work, and what comes of it."""
    began = time.process_time()
    made = work()
    return time.process_time() - began, made


def compiled(path: Path) -> Plan:
    """Return what a rules file says."""
    found = read_rules(path, os.environ)
    if found.plan is None:
        wrong = next(problem for problem in found.problems if problem.kind == "error")
        raise SystemExit(f"a generated rule is wrong: {wrong}")
    return found.plan


def matching(rules: RuleSet, entries: Sequence[Entry]) -> int:
    """Match all entries; return how many matches there are."""
    return sum(len(rules.match(annotate(entry, None))) for entry in entries)


def changing(rules: RuleSet, entry: Entry) -> list[float]:
    """Return the CPU seconds of each of some changes: a rule asks something else, goes, comes."""
    entities = Entities([], shipped().catalogue)
    sample = [match.rule for match in rules.match(annotate(entry, None))]
    known = sample[0] if sample else Rule("none", "none", ("none",))
    costs = []
    for number in range(CHANGES):
        gone = number % 5 == 4
        query = f'"brandnew{number} word" OR {known.match[0]}'
        new = () if gone else (replace(known, id=f"{known.id}{number % 3}", match=(query,)),)
        without = (known.id,) if gone else ()
        work = partial(compile_changes, rules, new, entities, without=without)
        spent, made = timed(work)
        rules = made.ruleset
        costs.append(spent)
    return costs


def naive_cost(queries: Sequence[str], entries: Sequence[Entry]) -> float:
    """Return the µs an entry costs where each term of each rule is one `re.search`."""
    tried = queries[:NAIVE_RULES]
    patterns = [pattern for query in tried for pattern in naive(query)]
    texts = [f"{entry.title}\n{entry.content}" for entry in entries[:NAIVE_ENTRIES]]
    began = time.process_time()
    for text in texts:
        for pattern in patterns:
            pattern.search(text)
    spent = (time.process_time() - began) / len(texts) * 1e6
    return spent * len(queries) / len(tried)


if __name__ == "__main__":
    sys.exit(main())
