import os
import stat
from pathlib import Path

import pytest

from watcher.config.editing.saving import replace_file
from watcher.errors import OutsideError


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_file_is_replaced_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)

    replace_file(path, b"old", b"new")

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["rules.yaml"]


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    real, link = tmp_path / "etc" / "real.yaml", tmp_path / "rules.yaml"
    real.write_bytes(b"old")
    link.symlink_to(Path("etc") / "real.yaml")

    replace_file(link, b"old", b"new")

    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert (names(tmp_path), names(tmp_path / "etc")) == (["etc", "rules.yaml"], ["real.yaml"])


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_bytes(b"theirs")

    with pytest.raises(OutsideError, match="changed meanwhile; nothing was written"):
        replace_file(path, b"old", b"new")

    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["rules.yaml"]


def test_a_file_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be written"):
        replace_file(tmp_path / "rules.yaml", b"old", b"new")

    assert names(tmp_path) == []


def test_a_folder_that_takes_no_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs the tests may well be root, whom no permission stops."""
    path = tmp_path / "rules.yaml"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutsideError, match="no space left"):
        replace_file(path, b"old", b"new")

    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["rules.yaml"])
