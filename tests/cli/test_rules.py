import json
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_main import WRONG


def test_init_writes_a_file_that_only_its_owner_reads_and_that_passes_the_check(
    command: Command, tmp_path: Path
) -> None:
    written = command("init")
    checked = command("check")

    assert (written.status, checked.status) == (0, 0)
    assert stat.S_IMODE((tmp_path / "rules.yaml").stat().st_mode) == 0o600
    assert checked.out.startswith("rules.yaml: all is well: ")
    assert checked.err == ""


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("there.yaml", "is there already; it was left as it is"),
        ("none/rules.yaml", "cannot be written: No such file or directory"),
    ],
)
def test_init_spoils_nothing(command: Command, tmp_path: Path, path: str, why: str) -> None:
    (tmp_path / "there.yaml").write_text("mine", encoding="utf-8")

    said = command("init", path)

    assert (said.status, said.out) == (3, "")
    assert said.err == f"watcher: {path} {why}\n"
    assert (tmp_path / "there.yaml").read_text("utf-8") == "mine"


def test_check_names_every_mistake_and_counts_them(command: Command, tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(WRONG, encoding="utf-8")

    said = command("check")

    assert (said.status, said.out) == (1, "")
    lines = said.err.splitlines()
    assert lines[0].startswith("rules.yaml:5:23: error: ")
    assert lines[-1] == "rules.yaml: 2 errors"


def test_check_for_programs_is_json(command: Command, tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(WRONG, encoding="utf-8")

    said = command("check", "--json")

    assert said.status == 1
    assert [(row["line"], row["kind"]) for row in json.loads(said.out)] == [
        (5, "error"),
        (6, "error"),
    ]
    command("init", "good.yaml")
    assert json.loads(command("check", "good.yaml", "--json").out) == []


def test_the_rules_are_found_where_the_environment_says(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("init", "elsewhere.yaml")
    monkeypatch.setenv("WATCHER_RULES", str(tmp_path / "elsewhere.yaml"))

    assert "elsewhere.yaml: all is well" in command("check").out
    assert "good.yaml" in command("check", "-r", "good.yaml").err
