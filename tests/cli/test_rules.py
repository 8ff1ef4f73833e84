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


def test_check_says_how_many_names_a_watch_list_has(command: Command, tmp_path: Path) -> None:
    names = [f"name{number}" for number in range(7)]
    for number, name in enumerate(names):
        lines = "".join(f"Vessel {line}\n" for line in range(1 + 1234 * number))
        (tmp_path / f"{name}.txt").write_text(lines, encoding="utf-8")
    entities = "".join(f"  {name}: {{file: {name}.txt}}\n" for name in names)
    match = " OR ".join(f"@{name}" for name in names)
    text = (
        "feeds: [https://example.org/news/rss]\nchannels: {here: 'print:'}\n"
        f"rules: [match: '{match}']\nentities:\n{entities}"
    )
    (tmp_path / "rules.yaml").write_text(text, encoding="utf-8")

    said = command("check")

    assert said.err == ""
    assert said.out.endswith(
        "1 rule; name0.txt: 1 name; name1.txt: 1,235 names; name2.txt: 2,469 names;"
        " name3.txt: 3,703 names; name4.txt: 4,937 names; and 2 more lists\n"
    )
