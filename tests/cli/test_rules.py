import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_main import WRONG


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
    command("init", "--yes", "good.yaml")
    assert json.loads(command("check", "good.yaml", "--json").out) == []


def test_the_rules_are_found_where_the_environment_says(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("init", "--yes", "elsewhere.yaml")
    monkeypatch.setenv("WATCHER_RULES", str(tmp_path / "elsewhere.yaml"))

    assert "elsewhere.yaml: all is well" in command("check").out
    assert "good.yaml" in command("check", "-r", "good.yaml").err


def test_the_schema_is_printed_as_init_writes_it(command: Command, tmp_path: Path) -> None:
    command("init", "--yes")

    said = command("schema")

    assert (said.status, said.err) == (0, "")
    assert said.out == (tmp_path / "rules.schema.json").read_text("utf-8")
    assert json.loads(said.out)["properties"]["timezone"]["description"]


def test_the_schema_of_an_included_file_asks_for_no_section(command: Command) -> None:
    assert '"timezone"' not in command("schema", "--included").out
