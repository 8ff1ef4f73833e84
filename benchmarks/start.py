"""What it costs to start and to sit idle, beside a bare interpreter in the same run.

Prints CPU seconds until the daemon says READY, CPU seconds of `watcher --help`, and the memory
of all the daemon's processes together (PSS) once it idles; and what `watcher check` takes for a
file of 100,000 rules, beside PyYAML's C loader, which only reads it. Linux only: it reads /proc.
"""

import argparse
import os
import random  # noqa: TID251  seeded, so that two runs ask the same
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WATCHER = (sys.executable, "-m", "watcher")
BARE = (sys.executable, "-c", "pass")
YAML_ALONE = "import sys, yaml; yaml.load(open(sys.argv[1]), yaml.CSafeLoader)"
LIMITS = {"ready": 1.5, "help": 0.3, "memory": 150.0, "check": 20.0, "check memory": 400.0}
QUERIES = (
    "{a} {b}",
    '"{a} {b}" OR {c}',
    "@Armenia AND ({a} OR {b}) -{c}",
    "{a}* NEAR/5 {b}",
    'title:"{a} {b} {c}"',
)
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
DEADLINE = 60.0


def cpu_of(command: Sequence[str]) -> float:
    """Run a command to its end; return its CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def weighed(command: Sequence[str], wanted: int = 0) -> tuple[float, float]:
    """Run a command to its end; return its CPU seconds and its greatest memory in MB."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != wanted:
        raise subprocess.CalledProcessError(child.returncode, command)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def large_file(path: Path, rules: int) -> None:
    """Write a rules file of so many rules, each of its own words; the same each time."""
    chance = random.Random(1)

    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=chance.randint(3, 5)))

    lines = ["feeds: [https://example.org/rss]", "channels: {here: 'print:'}", "rules:"]
    for number in range(rules):
        query = QUERIES[number % len(QUERIES)].format(a=word(), b=word(), c=word())
        lines += [f"  - name: Rule {number}", f"    match: '{query}'", "    severity: high"]
    path.write_text("\n".join(lines) + "\n")


def check(rules: int) -> dict[str, tuple[float, float]]:
    """Return CPU seconds and MB of checking large files, and of PyYAML's reading one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rules.yaml"
        large_file(path, rules)
        found = {"right": weighed([*WATCHER, "check", str(path)])}
        found["PyYAML"] = weighed([sys.executable, "-c", YAML_ALONE, str(path)])
        with path.open("a") as file:
            file.write("  - match: @Armenia\n")
        found["wrong"] = weighed([*WATCHER, "check", str(path)], 1)
        return found


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    task = Path(f"/proc/{pid}/task/{pid}/children")
    children = [int(one) for one in task.read_text().split()]
    return [pid, *(one for child in children for one in family(child))]


def cpu_so_far(pid: int) -> float:
    """Return the CPU seconds that a process and its descendants have used."""
    ticks = 0
    for one in family(pid):
        fields = Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Return the proportional set size of a process and its descendants, in MB."""
    total = 0
    for one in family(pid):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1000


def daemon(rules: Path, idle: float) -> tuple[float, float, float]:
    """Start the daemon; return CPU seconds to READY, idle memory in MB, idle CPU per second."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(rules, Path(folder) / "rules.yaml")
        address = f"{folder}/notify"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.bind(address)
            line.settimeout(DEADLINE)
            child = subprocess.Popen(
                [*WATCHER, "run", f"{folder}/rules.yaml"],
                cwd=ROOT,
                env={**os.environ, "NOTIFY_SOCKET": address},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                while b"READY=1" not in line.recv(4096):
                    pass
                ready = cpu_so_far(child.pid)
                time.sleep(idle)
                before = cpu_so_far(child.pid)
                time.sleep(idle)
                return ready, memory(child.pid), (cpu_so_far(child.pid) - before) / idle
            finally:
                child.send_signal(signal.SIGTERM)
                child.wait(DEADLINE)


def main() -> int:
    """Measure, print, and say whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=float, default=15.0, help="seconds of idling, twice")
    parser.add_argument("--rules", type=Path, default=ROOT / "rules.yaml")
    parser.add_argument("--many", type=int, default=100_000, help="rules of the large file")
    arguments = parser.parse_args()
    cpu_of((*WATCHER, "--help"))  # fills the caches
    bare = statistics.median(cpu_of(BARE) for _ in range(arguments.runs))
    told = statistics.median(cpu_of((*WATCHER, "--help")) for _ in range(arguments.runs))
    starts = [daemon(arguments.rules, 0.1)[0] for _ in range(arguments.runs - 1)]
    last, pss, idle = daemon(arguments.rules, arguments.idle)
    ready = statistics.median([*starts, last])
    print(f"bare interpreter        {bare:7.2f} CPU s")
    print(f"watcher --help          {told:7.2f} CPU s   limit {LIMITS['help']}")
    print(f"watcher run, to READY   {ready:7.2f} CPU s   limit {LIMITS['ready']}")
    print(f"idle, all processes     {pss:7.1f} MB PSS  limit {LIMITS['memory']:.0f}")
    print(f"idle                    {idle * 100:7.2f} % of a core")
    found = check(arguments.many)
    print(
        f"watcher check of {arguments.many:,} rules: limits {LIMITS['check']:.0f} CPU s, "
        f"{LIMITS['check memory']:.0f} MB"
    )
    for name, (cpu, peak) in found.items():
        print(f"  {name:<22}{cpu:7.2f} CPU s, {peak:.1f} MB")
    ours = (found["right"], found["wrong"])
    light = all(cpu < LIMITS["check"] and peak < LIMITS["check memory"] for cpu, peak in ours)
    good = light and told < LIMITS["help"] and ready < LIMITS["ready"] and pss < LIMITS["memory"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
