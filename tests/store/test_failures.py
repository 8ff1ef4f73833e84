import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.builders import NOW, delivery, entry, feed, judged, opened, with_feeds
from watcher.errors import StoreError
from watcher.store import hold, open_store
from watcher.store.failures import explained


def test_a_writer_waits_its_turn_and_gives_up_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.store.engine.BUSY_SECONDS", 0.2)
    with opened(tmp_path) as store, opened(tmp_path) as other:
        with_feeds(store, "one")
        with other._write() as held:
            held.exec_driver_sql("DELETE FROM trouble")

            with pytest.raises(StoreError, match=r"locked by another program .* try again"):
                store.commit_polls([judged(entry("a"))], NOW)

        store.commit_polls([judged(entry("a"))], NOW)
        assert other.known(feed("one").id, ["a"])


def test_a_reader_never_waits_for_a_writer(tmp_path: Path) -> None:
    with opened(tmp_path) as store, opened(tmp_path) as other:
        store.report([], [delivery("a")])
        with other._write() as held:
            held.exec_driver_sql("DELETE FROM delivery")

            assert len(store.delivery_rows(10)) == 1


def test_a_store_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with store._writer.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")

        with pytest.raises(StoreError, match="may not be written; let this user write"):
            with_feeds(store, "one")


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "watcher.db").write_bytes(b"feeds:\n" * 1000)

    with pytest.raises(StoreError, match="is not a store of watcher; give another path"):
        opened(tmp_path)


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.report([], [delivery(str(n)) for n in range(500)])
    path = tmp_path / "watcher.db"
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(4096 * 20)
        file.write(b"\xff" * (size - 4096 * 20))

    with (
        pytest.raises(StoreError, match="is damaged; put a backup in its place"),
        opened(tmp_path) as store,
    ):
        store.delivery_rows(1000)


def test_a_store_that_was_moved_away_is_told_and_never_made_anew(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_feeds(store, "one")
        away = store.path.rename(tmp_path / "away.db")

        with pytest.raises(StoreError, match="was moved away, deleted or replaced while in use"):
            with_feeds(store, "two")

        assert not store.path.exists()
        away.rename(store.path)
        with_feeds(store, "three")
        assert [row.name for row in store.feed_rows()] == ["three"]


def test_a_store_that_was_replaced_is_not_written(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.backup(tmp_path / "copy.db")
        (tmp_path / "copy.db").replace(store.path)

        with pytest.raises(StoreError, match="put it back, or start watcher again"):
            with_feeds(store, "one")


def test_a_store_that_is_gone_under_a_running_watcher_is_told(tmp_path: Path) -> None:
    with (
        hold(tmp_path / "watcher.db"),
        pytest.raises(StoreError, match=rf"is gone, but the watcher .* \(process {os.getpid()}\)"),
    ):
        open_store("sqlite:///watcher.db", tmp_path, create=False)


def test_a_folder_in_place_of_the_file_is_told_to_whoever_only_looks(tmp_path: Path) -> None:
    (tmp_path / "watcher.db").mkdir()

    with pytest.raises(StoreError, match="is a folder; give the name of a file"):
        open_store("sqlite:///watcher.db", tmp_path, create=False)


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the folder .*nowhere of the store does not exist"):
        opened(tmp_path / "nowhere")


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "watcher.db").mkdir()

    with pytest.raises(StoreError, match="is a folder; give the name of a file"):
        opened(tmp_path)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "watcher.db")) as other:
        other.execute("CREATE TABLE feed (id)")

    with pytest.raises(StoreError, match="is a database of another program"):
        opened(tmp_path)


def test_a_store_that_is_only_looked_at_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store .* yet"):
        open_store("sqlite:///watcher.db", tmp_path, create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_error_that_nobody_foresaw_is_told_in_the_words_of_sqlite(tmp_path: Path) -> None:
    with (
        opened(tmp_path) as store,
        pytest.raises(StoreError, match="cannot be used: no such table: gone") as raised,
        store._write() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM gone WHERE id = ?", ("a secret",))
    assert "a secret" not in str(raised.value)


def test_an_error_without_a_number_is_told_likewise(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be used: odd"), explained(tmp_path):
        raise sqlite3.Error("odd")
