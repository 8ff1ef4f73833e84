"""Writes what each fixture must become; run it, then read the difference before believing it.

python -m tests.feeds.golden
"""

import json
from pathlib import Path

from watcher.feeds.lines import entry_to_json
from watcher.feeds.parse import parse
from watcher.feeds.parsed import NotAFeed

FIXTURES = Path(__file__).parent.parent / "fixtures" / "feeds"
URL = "https://courier.example/feeds/news.xml"


def documents() -> list[Path]:
    return sorted(path for path in FIXTURES.iterdir() if path.suffix != ".json")


def expected_path(document: Path) -> Path:
    return document.with_name(document.name.split(".")[0] + ".json")


def result(document: Path) -> dict[str, object]:
    found = parse(document.read_bytes(), URL, {})
    if isinstance(found, NotAFeed):
        return {"reason": found.reason}
    entries = [
        {key: value for key, value in entry_to_json(entry).items() if value not in ("", [], None)}
        for entry in found.entries
    ]
    seconds = found.pace.total_seconds() if found.pace else None
    return {
        "kind": found.kind,
        "title": found.title,
        "language": found.language,
        "pace": seconds,
        "entries": entries,
    }


if __name__ == "__main__":
    for path in documents():
        text = json.dumps(result(path), ensure_ascii=False, indent=1)
        expected_path(path).write_text(text + "\n", encoding="utf-8")
