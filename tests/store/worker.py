"""Another process: `lock PATH` holds a store, `write FOLDER` commits polls, until killed."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.store.builders import NOW, entry, judged, opened, with_feeds
from watcher.store import hold

ENTRIES = 40  # of each poll


def lock(path: Path) -> None:
    with hold(path):
        print("held", flush=True)  # noqa: T201
        time.sleep(60)


def write(folder: Path) -> None:
    with opened(folder) as store:
        with_feeds(store, "one")
        begun = store.status(NOW).entries // ENTRIES
        print("begun", flush=True)  # noqa: T201
        for number in range(begun, begun + 100_000):
            made = judged(*(entry(f"{number}/{n}") for n in range(ENTRIES)))
            store.commit_polls([made], NOW)
            print(number, flush=True)  # noqa: T201


WORK: dict[str, Callable[[Path], None]] = {"lock": lock, "write": write}

if __name__ == "__main__":
    WORK[sys.argv[1]](Path(sys.argv[2]))
