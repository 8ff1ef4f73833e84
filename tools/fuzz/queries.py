"""Mutate queries for some time and look at all that is said of them, and at what they find.

A query is read, compiled into a rule and held against a text. Nothing may be raised; every error
and warning has a place inside the query, and words; a tree that was read is written back as a
query that means the same; and neither the reading nor the matching may take long.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Iterator
from typing import Final

from tools.fuzz.chance import Chance
from tools.fuzz.words import CHARS, QUERY
from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Name, Rule
from watcher.rules.compile import compile_rules
from watcher.rules.language.query import examine, parse_query
from watcher.text.document import annotate

SEEDS: Final = (
    '@Armenia AND (talks OR negotiat* OR "peace treaty"~3) -football',
    'title:(border OR "Lachin corridor") NEAR/5 clash',
    '="Polish" OR =NATO OR U.S. OR C++ OR AT&T OR #metoo',
    r"/mig-?\d{2}/ NOT title:/\bmovie\b/",
    "переговоры OR 停战谈判 OR Դադար OR e-mail",
    '"a a a"~9 NEAR/3 (b* OR c)',
)
TEXT: Final = (
    "Peace talks on the Lachin corridor: Armenia and NATO, C++ and AT&T, #metoo, MiG-29, the U.S. "
    "переговоры о мире 停战谈判 a a a b c. " * 5
)
LONGEST: Final = 2_000  # characters that a mutation may reach
SLOW: Final = 0.5  # CPU seconds for one query
KNOWN: Final = Entities([Entity("Armenia", (Name("Armenia"), Name("Армения", "ru")))], {})
DOCUMENT: Final = annotate(Entry("1", title="Talks", content=TEXT, language="en"), None)


def main(arguments: list[str] | None = None) -> int:
    """Fuzz; return 0 if nothing was found, else 1."""
    parser = argparse.ArgumentParser(prog="fuzz.queries", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    chance, pool, messages = Chance(given.seed), list(SEEDS), set[str]()
    found, executions = set[str](), 0
    end = time.perf_counter() + given.seconds
    while time.perf_counter() < end:
        query = mutated(chance.choice(pool), chance)
        executions += 1
        said = {text for _, _, text in told(query)}
        for fault in faults(query):
            if fault not in found:
                print(f"FOUND {fault}\n  in {query!r}", flush=True)
                found.add(fault)
        if said - messages:
            messages |= said
            pool.append(query)
    print(f"{executions} queries, {len(messages)} messages, {len(found)} findings")
    return 1 if found else 0


def mutated(query: str, chance: Chance) -> str:
    """Return a query with a few things put in, taken out or doubled."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randint(0, len(query))
        end = min(len(query), start + chance.randint(0, 12))
        piece = chance.choice(
            (
                chance.choice(QUERY),
                chance.choice(CHARS),
                "",
                query[start:end] * chance.randint(1, 9),
            )
        )
        query = query[:start] + piece + query[end if chance.randint(0, 1) else start :]
    return query[:LONGEST]


def told(query: str) -> list[tuple[int, int, str]]:
    """Return the errors and remarks on a query with their places; none where it cannot be read."""
    try:
        examined = examine(query)
    except Exception:  # noqa: BLE001  what is raised is told by `faults`
        return []
    errors = [(one.start, one.end, one.text) for one in examined.errors]
    return errors + [(one.start, one.end, one.text) for one in examined.remarks]


def faults(query: str) -> Iterator[str]:
    """Yield what is wrong with what was said and done."""
    began = time.process_time()
    try:
        yield from _faults(query)
    except Exception:  # noqa: BLE001  that is what is looked for
        yield "raised " + traceback.format_exc().strip().splitlines()[-1][:100]
    spent = time.process_time() - began
    if spent > SLOW:
        yield f"slow: a query of {len(query) // 500 * 500} characters or more took over {SLOW} s"


def _faults(query: str) -> Iterator[str]:
    for start, end, text in told(query):
        yield from _misplaced(query, start, end, text)
        if not text or "\n" in text:
            yield f"a message that is no line: {text!r}"
    examined = examine(query)
    if examined.tree is None and not examined.errors:
        yield "neither a tree nor an error"
    if examined.tree is not None and str(parse_query(str(examined.tree))) != str(examined.tree):
        yield "the tree is written as another query"
    compiled = compile_rules([Rule("r", "r", (query,))], KNOWN)
    for mistake in compiled.mistakes:
        yield from _misplaced(query, mistake.start, mistake.end, mistake.text)
    texts = {field.name: field.text for field in DOCUMENT.fields}
    for piece in (piece for match in compiled.ruleset.match(DOCUMENT) for piece in match.evidence):
        if texts[piece.field][piece.start : piece.end] != piece.text:
            yield "evidence that is not what stands there"


def _misplaced(query: str, start: int, end: int, text: str) -> Iterator[str]:
    if not 0 <= start <= end <= len(query):
        yield f"a place outside the query: {text}"


if __name__ == "__main__":
    sys.exit(main())
