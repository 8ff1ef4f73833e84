import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.builders import NOW, entry, feed, judged, opened, with_feeds
from watcher.errors import StoreError
from watcher.store import Store, open_store, store_path


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def write_thirty(store: Store) -> None:
    for n in range(30):
        store.commit_polls([judged(entry(str(n)))], NOW)


def test_a_relative_store_stands_beside_the_rules(tmp_path: Path) -> None:
    assert store_path("sqlite:///watcher.db", tmp_path) == tmp_path / "watcher.db"
    assert store_path("sqlite:///state/w.db", tmp_path) == tmp_path / "state" / "w.db"


def test_an_absolute_store_stands_where_it_says(tmp_path: Path) -> None:
    assert store_path("sqlite:////var/lib/watcher.db", tmp_path) == Path("/var/lib/watcher.db")


def test_another_kind_of_database_is_not_built_yet_and_its_password_not_shown() -> None:
    with pytest.raises(StoreError, match="not yet: a store of the kind postgresql") as raised:
        store_path("postgresql://user:hunter2@db/watcher", Path())
    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///a.db?mode=ro"])
def test_a_store_that_is_no_plain_file_is_refused(url: str) -> None:
    with pytest.raises(StoreError, match="a store is a file"):
        store_path(url, Path())


def test_a_text_that_is_no_url_is_refused_with_the_right_form() -> None:
    with pytest.raises(StoreError, match=r"write it as sqlite:///watcher.db"):
        store_path("watcher.db", Path())


def test_the_files_of_a_store_are_the_owners_alone(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with_feeds(store, "one")
        names = {path.name: mode(path) for path in tmp_path.iterdir()}

    assert set(names) == {"watcher.db", "watcher.db-wal", "watcher.db-shm"}
    assert set(names.values()) == {0o600}


def test_a_path_with_odd_letters_is_a_path(tmp_path: Path) -> None:
    folder = tmp_path / "50% of #1? Հայ"
    folder.mkdir()

    with opened(folder) as store:
        with_feeds(store, "one")
    with opened(folder) as store:
        assert len(store.feed_rows()) == 1
    assert [path.name for path in folder.iterdir()] == ["watcher.db"]


def test_a_backup_is_whole_while_others_write(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with opened(tmp_path) as store, ThreadPoolExecutor(1) as threads:
        with_feeds(store, "one")
        store.commit_polls([judged(entry("first"))], NOW)
        writing = threads.submit(write_thirty, store)
        store.backup(copy)
        writing.result()

    assert mode(copy) == 0o600
    with open_store(f"sqlite:///{copy}", tmp_path) as kept:
        status = kept.status(NOW)
        assert kept.known(feed("one").id, ["first"])
        assert len(kept.alert_rows(100)) == status.entries


def test_a_backup_is_one_file_that_can_be_read_from_a_disc(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.backup(tmp_path / "copy.db")

    with closing(sqlite3.connect(tmp_path / "copy.db")) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_backup_never_overwrites_a_file(tmp_path: Path) -> None:
    there = tmp_path / "copy.db"
    there.write_text("precious")

    with opened(tmp_path) as store, pytest.raises(StoreError, match=r"copy.db exists already"):
        store.backup(there)
    assert there.read_text() == "precious"


def test_a_backup_into_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with opened(tmp_path) as store, pytest.raises(StoreError, match="No such file or directory"):
        store.backup(tmp_path / "nowhere" / "copy.db")


def test_a_backup_that_fails_leaves_no_file(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.close()
        store.path.write_bytes(b"no database" * 1000)

        with pytest.raises(StoreError, match="is not a store"):
            store.backup(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_two_programs_may_open_a_new_store_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watcher.store.engine.BUSY_SECONDS", 60.0)
    with ThreadPoolExecutor(4) as threads:
        stores = list(threads.map(lambda _: opened(tmp_path), range(4)))

    for store in stores:
        assert store.status(NOW).revision == "0001"
        store.close()
    assert os.listdir(tmp_path) == ["watcher.db"]  # noqa: PTH208
