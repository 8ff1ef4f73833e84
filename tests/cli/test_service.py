from pathlib import Path

import pytest

from watcher.cli.service import reread

WRONG = """
feeds: ["https://courier.example/feed"]
channels: {desk: "json://user:hunter2@desk.example/"}
rules: [{match: "(unclosed"}]
"""


def test_the_secrets_of_a_wrong_file_are_hidden_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden: list[str] = []
    monkeypatch.setattr("watcher.cli.logs.hide", hidden.extend)
    path = tmp_path / "rules.yaml"
    path.write_text(WRONG, encoding="utf-8")
    path.chmod(0o600)

    reading = reread(path)

    assert reading.plan is None
    assert "hunter2" in hidden
