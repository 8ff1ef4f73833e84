"""Runs a directory of feed documents through our parser and compares with feedparser's own.

    python benchmarks/corpus.py ../shared/data/feeds

The directory holds `manifest.jsonl` (one object a document: `file`, and `archive` or null).
Ends with 1 on a crash, on an entry that feedparser finds and we do not, or that differs, and
on a document over 2 s of CPU or 500 MB. Documents that we read better are listed as gains.
"""

import io
import json
import multiprocessing
import resource
import sys
import tarfile
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

URL = "https://example.org/feeds/news.xml"
MOST_SECONDS = 2.0
MOST_MEGABYTES = 500
MOJIBAKE = ("Ð", "Ñ", "Â", "Ã", "Å")  # what UTF-8 or KOI8-R looks like when read as Latin-1


@dataclass(frozen=True, slots=True)
class Line:
    """One entry in what both parsers must agree on."""

    guid: str
    link: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one document: its entries, the CPU seconds, and what went wrong."""

    entries: tuple[Line, ...]
    seconds: float
    trouble: str = ""


def documents(base: Path) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield each row of the manifest with its document, archives read once."""
    archives: dict[str, dict[str, bytes]] = {}
    for line in (base / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = row["archive"]
        if name and name not in archives:
            archives[name] = _members(base / name)
        yield row, archives[name][row["file"]] if name else (base / row["file"]).read_bytes()


def _members(archive: Path) -> dict[str, bytes]:
    with tarfile.open(archive) as tar:
        return {m.name: file.read() for m in tar if (file := tar.extractfile(m)) is not None}


def ours(body: bytes) -> Reading:
    """Return what `watcher.feeds.parse` finds."""
    from watcher.feeds.parse import parse  # so that the other process stays clean of it
    from watcher.feeds.parsed import Parsed

    started = time.process_time()
    try:
        found = parse(body, URL, {})
    except Exception as problem:  # noqa: BLE001  a crash is what we look for
        return Reading((), time.process_time() - started, f"crash: {problem!r}")
    seconds = time.process_time() - started
    entries = found.entries if isinstance(found, Parsed) else ()
    return Reading(tuple(Line(e.id, e.link, (e.title,)) for e in entries), seconds)


def theirs(body: bytes) -> Reading:
    """Return what feedparser finds, titles as they stand and as a reader sees them."""
    import feedparser

    from watcher.text.html import one_line, plain_text

    try:
        found = feedparser.parse(
            io.BytesIO(body),
            response_headers={"content-location": URL},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as problem:  # noqa: BLE001  where it crashes there is nothing to compare
        return Reading((), 0, f"feedparser: {problem!r}")
    lines = []
    for entry in found.entries:
        title = entry.get("title") or ""
        guid, link = (entry.get("id") or "").strip(), (entry.get("link") or "").strip()
        lines.append(Line(guid, link, (one_line(title), one_line(plain_text(title)))))
    return Reading(tuple(lines), 0)


def difference(mine: Reading, reference: Reading) -> tuple[str, bool]:
    """Return what differs, empty if nothing, and whether it is that we read it better."""
    if mine.trouble or reference.trouble:
        return mine.trouble or reference.trouble, False
    if len(mine.entries) != len(reference.entries):
        text = f"{len(mine.entries)} entries, feedparser {len(reference.entries)}"
        return text, not reference.entries
    for one, other in zip(mine.entries, reference.entries, strict=True):
        if other.guid and one.guid != other.guid:
            return f"id {one.guid!r}, feedparser {other.guid!r}", False
        if one.link != other.link:
            return f"link {one.link!r}, feedparser {other.link!r}", False
        if one.titles[0] not in other.titles:
            better = sum(map(other.titles[0].count, MOJIBAKE)) > sum(
                map(one.titles[0].count, MOJIBAKE)
            )
            return f"title {one.titles[0]!r}, feedparser {other.titles[0]!r}", better
    return "", False


def main(base: Path) -> int:
    """Compare every document, print the figures, and return the exit status."""
    context = multiprocessing.get_context("spawn")
    with (
        ProcessPoolExecutor(1, mp_context=context) as mine,
        ProcessPoolExecutor(1, mp_context=context) as reference,
    ):
        rows, bodies = zip(*documents(base), strict=True)
        readings = list(mine.map(ours, bodies, chunksize=50))
        others = list(reference.map(theirs, bodies, chunksize=50))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    bad, gains = 0, 0
    for row, reading, other in zip(rows, readings, others, strict=True):
        text, better = difference(reading, other)
        if text:
            print(f"{'gain' if better else 'DIFFERENCE'}: {row['file']}: {text[:200]}")
            bad, gains = bad + (not better), gains + better
    slowest = max(reading.seconds for reading in readings)
    print(
        f"{len(rows)} documents, {sum(len(r.entries) for r in readings)} entries, "
        f"{bad} differences, {gains} gains, slowest {slowest:.2f} s of CPU, peak {peak} MB"
    )
    return int(bad > 0 or slowest > MOST_SECONDS or peak > MOST_MEGABYTES)


if __name__ == "__main__":
    warnings.simplefilter("error")
    sys.exit(main(Path(sys.argv[1])))
