"""Kill -9, a full disk, a power cut: whole or not at all."""

import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.builders import MINUTE, NOW, entry, feed, judged, opened, with_feeds
from tests.store.processes import working
from tests.store.worker import ENTRIES
from watcher.errors import StoreError
from watcher.model import State


def test_a_writer_that_is_killed_leaves_whole_polls_only(tmp_path: Path) -> None:
    acknowledged = 0
    for round_ in range(10):
        with working("write", tmp_path) as writer:
            assert writer.stdout is not None
            for _ in range(round_ % 3):  # the writer may be slower than the sleep
                assert writer.stdout.readline()
                acknowledged += 1
            time.sleep(0.01 * (1 + 3 * round_ % 10))
            writer.kill()
            acknowledged += len(writer.stdout.read().split("\n")) - 1

        with opened(tmp_path) as store:
            status = store.status(NOW)
            polls, rest = divmod(status.entries, ENTRIES)
            assert rest == 0
            assert polls >= acknowledged
            acknowledged = polls  # a commit may be durable though nobody was told any more
            assert status.deliveries[State.DUE] == 2 * status.entries
            assert len(store.alert_rows(100_000)) == status.entries
            assert len(store.verdict_rows(100_000)) == status.entries
        with closing(sqlite3.connect(tmp_path / "watcher.db")) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    assert acknowledged > 0


def test_a_full_disk_rolls_a_poll_back_whole_and_says_so(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_feeds(store, "one")
        store.commit_polls([judged(entry("a"))], NOW)
        before = store.feed_state(feed("one").id)
        big = [entry(str(n), content="x" * 4000) for n in range(200)]
        with store._writer.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")

        with pytest.raises(StoreError, match="the disk is full; make room on it"):
            store.commit_polls([judged(*big, at=NOW + MINUTE)], NOW + MINUTE)

        assert store.feed_state(feed("one").id) == before
        assert store.status(NOW).entries == 1
        assert len(store.alert_rows(100)) == 1

        with store._writer.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        store.commit_polls([judged(*big, at=NOW + MINUTE)], NOW + MINUTE)
        assert store.status(NOW).entries == 201


def test_a_poll_that_fails_half_way_leaves_nothing_of_its_batch(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_feeds(store, "one")
        stray = replace(judged(entry("b")), state=replace(judged().state, feed_id="nobody"))

        with pytest.raises(LookupError):
            store.commit_polls([judged(entry("a")), stray], NOW)

        assert store.status(NOW).entries == 0


def test_every_connection_waits_for_the_disk_and_checks_its_references(tmp_path: Path) -> None:
    wanted = {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000}
    with (
        opened(tmp_path) as store,
        store._reader.connect() as one,
        store._writer.connect() as two,
    ):
        for connection in (one, two):
            for name, value in wanted.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value
