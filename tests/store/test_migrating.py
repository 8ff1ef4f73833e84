import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from tests.store.builders import delivery, opened
from tests.store.processes import working
from watcher.errors import StoreError
from watcher.store import Store, hold
from watcher.store.engine import engine_for
from watcher.store.migrating import SCRIPTS, migrate
from watcher.store.schema import REVISION, metadata

LATER = '''
"""A step of a later version."""
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.execute("CREATE TABLE later (id)")
    op.execute({sql!r})
'''


def later(folder: Path, sql: str = "DELETE FROM trouble") -> Path:
    """Return the migrations of a later version."""
    scripts = folder / "100% later"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "r0002_later.py").write_text(LATER.format(sql=sql))
    return scripts


def older(folder: Path) -> tuple[Engine, Path]:
    """Return a store of this version, which a later one will find, and something in it."""
    with opened(folder) as store:
        store.report([], [delivery()])
    return engine_for(store.path), store.path


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as raw:
        return {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}


def stamp(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def test_the_migrations_make_the_tables_that_the_program_uses(store: Store) -> None:
    with store._reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == REVISION


def test_the_newest_migration_is_the_one_that_the_program_asks_for() -> None:
    newest = max(SCRIPTS.glob("versions/r*.py"))
    assert newest.name.startswith(f"r{REVISION}_")


def test_a_store_that_is_up_to_date_opens_without_alembic(tmp_path: Path) -> None:
    opened(tmp_path).close()
    script = (
        "import sys; from pathlib import Path; from watcher.store import open_store\n"
        "open_store('sqlite:///watcher.db', Path(sys.argv[1])).close()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 0


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    opened(tmp_path).close()
    stamp(tmp_path / "watcher.db", "9999")
    before = (tmp_path / "watcher.db").read_bytes()

    with pytest.raises(
        StoreError, match=r"written by a newer watcher \(revision 9999\); update watcher"
    ):
        opened(tmp_path)
    assert (tmp_path / "watcher.db").read_bytes() == before


def test_an_older_store_is_copied_and_then_brought_up_to_date(tmp_path: Path) -> None:
    engine, path = older(tmp_path)

    migrate(engine, path, "0002", later(tmp_path))
    engine.dispose()

    kept = tmp_path / "watcher.before-0002.db"
    assert "later" in tables(path)
    assert "later" not in tables(kept)
    assert kept.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(kept)) as raw:
        assert raw.execute("SELECT count(*) FROM delivery").fetchone() == (1,)


def test_a_migration_that_fails_changes_nothing_and_may_be_tried_again(tmp_path: Path) -> None:
    engine, path = older(tmp_path)
    before = tables(path)

    with pytest.raises(OperationalError, match="no such table: gone"):
        migrate(engine, path, "0002", later(tmp_path / "bad", "DELETE FROM gone"))
    assert tables(path) == before

    migrate(engine, path, "0002", later(tmp_path))
    engine.dispose()
    assert "later" in tables(path)


def test_a_new_store_needs_no_copy(tmp_path: Path) -> None:
    opened(tmp_path).close()

    assert [path.name for path in tmp_path.iterdir()] == ["watcher.db"]


def test_a_store_that_an_older_daemon_uses_is_not_migrated_under_it(tmp_path: Path) -> None:
    engine, path = older(tmp_path)

    with working("lock", path), pytest.raises(StoreError, match="restart that one first"):
        migrate(engine, path, "0002", later(tmp_path))
    engine.dispose()


def test_whoever_holds_the_store_may_migrate_it(tmp_path: Path) -> None:
    engine, path = older(tmp_path)

    with hold(path):
        migrate(engine, path, "0002", later(tmp_path))
    engine.dispose()

    assert "later" in tables(path)


def test_of_two_that_would_migrate_one_does(tmp_path: Path) -> None:
    engine, path = older(tmp_path)
    scripts = later(tmp_path)

    migrate(engine, path, "0002", scripts)
    migrate(engine, path, "0002", scripts)
    engine.dispose()
