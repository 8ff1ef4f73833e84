"""Mutate rules files for some time and look at all that `watcher check` says to them.

Prints executions, how many a second, the distinct messages seen, and each finding with the
smallest input that shows it. The same seed gives the same inputs in the same order. An input
that brings a message never seen before joins those that are mutated further.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tools.fuzz.cases import Case, clear, lay_out
from tools.fuzz.chance import Chance
from tools.fuzz.command import MODES, Mode, Ran, check
from tools.fuzz.corpus import seeds
from tools.fuzz.judge import faults, shapes, told
from tools.fuzz.minimise import minimise
from tools.fuzz.mutate import begin, next_case

ENCODINGS = ("utf-8", "utf-8", "utf-8", "ascii", "cp1251")


class Fuzzer:
    """Runs inputs one after the other, and keeps what was new and what was wrong."""

    def __init__(self, seed: int, scratch: Path, kept: Path) -> None:
        self._chance = Chance(seed)
        self._scratch = scratch
        self._kept = kept
        self._pool = begin(seeds())
        self._first = self._pool[::-1]
        self.executions = 0
        self.messages: set[str] = set()
        self.findings: dict[str, Path] = {}
        self.slowest = 0.0  # CPU seconds

    def step(self) -> None:
        """Run one input."""
        case = self._first.pop() if self._first else next_case(self._pool, self._chance)
        mode, encoding = self._chance.choice(MODES), self._chance.choice(ENCODINGS)
        ran = self._run(case, mode, encoding)
        self.executions += 1
        found = sorted(self._faults(ran))
        for fault in found:
            if fault not in self.findings:
                self.findings[fault] = self._keep(fault, case, mode, encoding)
        if not found and (new := shapes(told(ran)) - self.messages):
            self.messages |= new
            self._pool.append(case)

    def _run(self, case: Case, mode: Mode, encoding: str) -> Ran:
        path = lay_out(case, self._scratch)
        start = time.process_time()
        ran = check(path, mode, encoding)
        self.slowest = max(self.slowest, time.process_time() - start)
        return ran

    def _faults(self, ran: Ran) -> set[str]:
        found = faults(ran)
        clear(self._scratch)
        return found

    def _keep(self, fault: str, case: Case, mode: Mode, encoding: str) -> Path:
        def fails(smaller: Case) -> bool:
            return fault in self._faults(self._run(smaller, mode, encoding))

        smallest = minimise(case, fails)
        folder = self._kept / f"{len(self.findings) + 1:03}-{mode}"
        lay_out(smallest, folder)
        print(f"FOUND {fault}\n  in {folder} ({mode}, {encoding}): {smallest.main[:200]!r}")
        sys.stdout.flush()
        return folder


def main(arguments: list[str] | None = None) -> int:
    """Fuzz; return 0 if nothing was found, else 1."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--executions", type=int, default=0, help="end after so many; 0: never")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="for findings")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="watcher-fuzz-") as folder:
        fuzzer = Fuzzer(options.seed, Path(folder), options.keep)
        while time.perf_counter() - start < options.seconds:
            fuzzer.step()
            if fuzzer.executions == options.executions:
                break
    took = time.perf_counter() - start
    print(
        f"{fuzzer.executions} executions, {fuzzer.executions / took:.0f} a second, "
        f"the slowest {fuzzer.slowest:.1f} s, "
        f"{len(fuzzer.messages)} distinct messages, {len(fuzzer.findings)} findings"
    )
    for fault, path in fuzzer.findings.items():
        print(f"  {fault}: {path}")
    return 1 if fuzzer.findings else 0


if __name__ == "__main__":
    sys.exit(main())
