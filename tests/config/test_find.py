from pathlib import Path

import pytest

from watcher.config.find import rules_file


def test_the_nearest_rules_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    system = tmp_path / "system.yaml"
    assert rules_file(None, {}, system) == Path("rules.yaml")
    system.touch()
    assert rules_file(None, {}, system) == system
    assert rules_file(None, {"WATCHER_RULES": "/x"}, system) == Path("/x")
    Path("rules.yaml").touch()
    assert rules_file(None, {"WATCHER_RULES": "/x"}, system) == Path("rules.yaml")
    assert rules_file(Path("y"), {}, system) == Path("y")
