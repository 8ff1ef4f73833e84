import multiprocessing
import os
import resource
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from tests.store.processes import working
from watcher.errors import StoreBusyError, StoreError
from watcher.store import hold, holder, noted


def test_a_store_that_nobody_holds_has_no_holder(tmp_path: Path) -> None:
    assert holder(tmp_path / "watcher.db") is None


def test_whoever_holds_a_store_is_known_by_his_process(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"

    with hold(path):
        assert holder(path) == os.getpid()
    assert holder(path) is None


def test_the_lock_file_stays_and_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    with hold(path):
        pass

    lock = tmp_path / "watcher.db.lock"
    assert lock.read_text() == f"{os.getpid()}\n\n"
    assert lock.stat().st_mode & 0o777 == 0o600


def test_a_second_watcher_is_told_who_holds_the_store(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"

    with working("lock", path) as other:
        assert holder(path) == other.pid
        with pytest.raises(StoreBusyError, match=rf"another watcher \(process {other.pid}\) holds"):
            hold(path).__enter__()


def test_a_lock_file_without_a_number_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"

    with hold(path):
        (tmp_path / "watcher.db.lock").write_text("")
        assert holder(path) == 0
        with pytest.raises(StoreBusyError, match=r"^another watcher holds"):
            hold(path).__enter__()


def test_a_lock_dies_with_its_process(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    with working("lock", path):
        pass

    assert holder(path) is None
    with hold(path):
        assert holder(path) == os.getpid()


def begin_and_wait(begun: Event, done: Event) -> None:
    begun.set()
    done.wait()


def test_a_forked_child_does_not_keep_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    fork = multiprocessing.get_context("fork")
    begun, done = fork.Event(), fork.Event()
    with hold(path):
        child = fork.Process(target=begin_and_wait, args=(begun, done))
        child.start()
        assert begun.wait(30)
    try:
        assert holder(path) is None
    finally:
        done.set()
        child.join()
        child.close()


def test_a_lock_in_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="No such file or directory"):
        hold(tmp_path / "nowhere" / "watcher.db").__enter__()


def test_a_full_disk_lets_the_lock_hold_without_its_number(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        lock = hold(path)
        lock.__enter__()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert holder(path) == 0
    lock.__exit__(None, None, None)
    assert holder(path) is None


def test_a_note_of_the_holder_is_read_from_outside_and_leaves_with_it(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    assert noted(path) == ""
    with hold(path) as note:
        assert noted(path) == ""
        note("the disk is\nfull")
        assert (holder(path), noted(path)) == (os.getpid(), "the disk is full")
        note("")
        assert (holder(path), noted(path)) == (os.getpid(), "")
