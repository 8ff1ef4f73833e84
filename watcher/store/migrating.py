"""Brings a store to the tables of this version, or refuses one that is of a newer version."""

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from watcher.errors import StoreError
from watcher.store.engine import copy, writing
from watcher.store.lock import holder
from watcher.store.schema import REVISION

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, path: Path, newest: str = REVISION, scripts: Path = SCRIPTS) -> None:
    """Bring the store at `path` to the revision `newest`, in one transaction.

    A store that already holds something is first copied beside itself. Raises StoreError where
    the file is another program's, of a newer version, or in use by an older daemon.
    """
    with engine.connect() as connection:
        if revision(connection, path) == newest:
            return
    with writing(engine).begin() as connection:
        # Asked again: another process may have migrated while this one waited for the lock.
        found = revision(connection, path)
        if found == newest:
            return
        _upgrade(connection, path, found, scripts)


def revision(connection: Connection, path: Path) -> str | None:
    """Return the stored revision; None for an empty file. Raises StoreError for another's file."""
    tables = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreError(f"{path} is a database of another program; give another path")
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)


def _upgrade(connection: Connection, path: Path, found: str | None, scripts: Path) -> None:
    # Imported here: it costs a tenth of a second, and the tables change once in a release.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("path_separator", "os")
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    steps = ScriptDirectory.from_config(config)
    if found is not None:
        if found not in {step.revision for step in steps.walk_revisions()}:
            raise StoreError(
                f"this store was written by a newer watcher (revision {found}); "
                "update watcher, or give another store"
            )
        _keep_a_copy(path, steps.get_current_head() or "")
    command.upgrade(config, "head")


def _keep_a_copy(path: Path, newest: str) -> None:
    pid = holder(path)
    if pid is not None and pid != os.getpid():
        raise StoreError(
            f"the store {path} must be brought up to date, but an older watcher "
            f"(process {pid}) is using it; restart that one first"
        )
    kept = path.with_name(f"{path.stem}.before-{newest}.db")
    kept.unlink(missing_ok=True)  # of an earlier try that failed: the store has not changed since
    copy(path, kept)
