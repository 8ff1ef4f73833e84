"""Kills the daemon at random moments while alerts go out, and counts what arrived.

A feed grows by one matching entry after another; every alert goes to a mailbox and to a webhook,
whose answers are slow by chance, so that kills also fall between a message's being taken and its
being noted. A repeat with its old key (Message-ID, Idempotency-Key) is what a receiver can
recognise; an alert under two keys is doubled. Ends with 1 where one was lost or doubled.
"""

import argparse
import random  # noqa: TID251  the chance is in the tormentor
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.e2e.stage import Stage, rss, stage

RULES = """
feeds:
  - {url: "{web}/feed", name: Courier, every: 1s, allow_private: true}
channels:
  chat: "{chat}"
  mail: "{mail}"
rules:
  - {name: Karabakh, match: Karabakh}
"""
GAP = 0.2  # seconds between two entries
LIVES = (0.2, 2.5)  # seconds that a daemon may live: from before its first poll to full work
SLOWEST = 0.1  # seconds that a receiver takes to answer
PATIENCE = 180.0  # seconds for all that waits to arrive after the last kill


@dataclass(frozen=True)
class Count:
    """What became of the alerts on one channel."""

    channel: str
    raised: int
    received: int
    lost: int
    repeated: int
    doubled: int

    def __str__(self) -> str:
        """Return the line to print."""
        return (
            f"{self.channel}: raised {self.raised}, received {self.received}, lost {self.lost}, "
            f"repeated {self.repeated}, doubled {self.doubled}"
        )


def count(channel: str, entries: int, arrived: list[tuple[str, str]]) -> Count:
    """Count (headline, key) pairs against the entries that were published."""
    keys = defaultdict(set)
    for headline, key in arrived:
        keys[headline].add(key)
    times = Counter(arrived)
    return Count(
        channel,
        raised=entries,
        received=len(arrived),
        lost=sum(wire(number) not in keys for number in range(entries)),
        repeated=sum(times.values()) - len(times),
        doubled=sum(len(those) - 1 for those in keys.values()),
    )


def wire(number: int) -> str:
    """Return the headline of an entry."""
    return f"Karabakh wire number {number}"


@contextmanager
def growing(scene: Stage) -> Iterator[list[int]]:
    """Publish entry after entry beside the body, and give the list of those that are out."""
    out: list[int] = []
    end = threading.Event()

    def publish() -> None:
        while not end.wait(GAP):
            out.append(len(out))
            items = [(f"wire-{number}", wire(number), "Envoys met.") for number in out]
            scene.web.pages["/feed"] = rss(*reversed(items))

    scene.web.pages["/feed"] = rss()
    thread = threading.Thread(target=publish)
    thread.start()
    try:
        yield out
    finally:
        end.set()
        thread.join()


def arrivals(scene: Stage) -> dict[str, list[tuple[str, str]]]:
    """Return (headline, key) of everything that has arrived, by channel."""
    chat = [str(one["headline"]) for one in scene.web.chat]
    mail = [(_headline(str(m["Subject"])), str(m["Message-ID"])) for m in scene.mail.messages]
    return {"chat": list(zip(chat, scene.web.chat_keys, strict=False)), "mail": mail}


def _headline(subject: str) -> str:
    return subject.partition("] ")[2].partition(" – ")[0]


def torment(scene: Stage, kills: int, seed: int) -> list[Count]:
    """Kill a daemon so many times, let the last one finish, and count."""
    chance = random.Random(seed)
    scene.web.chat_wait = scene.mail.wait = lambda: random.uniform(0, SLOWEST)
    scene.rules(RULES)
    with growing(scene) as out:
        for number in range(kills):
            with scene.daemon() as process:
                life = chance.uniform(*LIVES)
                try:
                    status = process.wait(life)
                except subprocess.TimeoutExpired:
                    continue  # killed where the `with` ends
                raise SystemExit(f"daemon {number} ended by itself with {status}: see daemon.log")
    with scene.daemon():
        _await(scene, len(out))
    return [count(channel, len(out), those) for channel, those in arrivals(scene).items()]


def _await(scene: Stage, entries: int) -> None:
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        arrived = arrivals(scene)
        if all(len({name for name, _ in those}) >= entries for those in arrived.values()):
            break
        time.sleep(0.1)
    # Were something to come twice, it would come now.
    time.sleep(0.5)


def main() -> None:
    """Run it and print one line a channel."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, stage(Path(folder)) as scene:
        counts = torment(scene, options.kills, options.seed)
    for one in counts:
        print(one)
    seconds = time.perf_counter() - start
    print(f"{options.kills} kills in {seconds:.0f} s, seed {options.seed}")
    sys.exit(any(one.lost or one.doubled for one in counts))


if __name__ == "__main__":
    main()
