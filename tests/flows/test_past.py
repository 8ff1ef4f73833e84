import os
from datetime import datetime, timedelta
from pathlib import Path

from tests.store.builders import NOW, entry
from watcher.flows.past import looks, read_query
from watcher.flows.reload import plan_or_raise
from watcher.model import FeedState, Judgement
from watcher.store import open_store

RULES = """
feeds: [https://courier.example/feed]
channels: {me: "print:"}
rules: [{match: talks}]
"""
MINUTE = timedelta(minutes=1)


def test_the_newest_comes_first_and_of_one_poll_what_was_published_last(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    plan = plan_or_raise(tmp_path / "rules.yaml", os.environ)
    store = open_store("sqlite:///watcher.db", tmp_path)
    (feed,) = plan.feeds.values()
    store.fit([feed], {}, set(), NOW)
    polls: list[list[tuple[str, datetime | None]]] = [
        [("late", NOW), ("early", NOW - 9 * MINUTE), ("undated", None)],
        [("old", NOW - 99 * MINUTE), ("future", NOW + 99 * MINUTE), ("new", NOW - 5 * MINUTE)],
    ]
    for number, poll in enumerate(polls):
        entries = tuple(entry(name, published=published) for name, published in poll)
        state = FeedState(feed.id, NOW)
        store.commit_polls([Judgement(feed, state, entries)], NOW + number * MINUTE)

    found = looks(read_query("talks", plan.configuration), store, None, NOW - timedelta(days=1))

    names = [look.row.entry.id for look in found]
    assert names[:3] == ["future", "new", "old"]
    assert set(names[3:5]) == {"late", "undated"}
    assert names[5:] == ["early"]
