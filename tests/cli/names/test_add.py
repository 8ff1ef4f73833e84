"""`watcher entities add` against a server of our own."""

import io
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.text import Text

from tests.cli.builders import terminal, too_wide
from tests.cli.conftest import Command, Said
from tests.delivery.receivers import closed_port
from tests.flows.wikidata import OSCE, PASHINYAN, Wikidata, answer, item, says, wikidata
from watcher.cli.manual import PAGES

RULES = """\
user_agent: desk-bot (+https://desk.example/bot)
feeds: [https://oc-media.org/feed/]
channels: {here: {url: "print:"}}

rules:
  - match: '@Armenia'   # the country
"""
PERSON = str(PASHINYAN["id"])


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules.yaml"
    path.write_text(RULES, encoding="utf-8")
    return path


@pytest.fixture
def server() -> Iterator[Wikidata]:
    with wikidata(PASHINYAN, OSCE, item("Q1428", {"en": "Georgia", "ru": "Джорджия"})) as made:
        yield made


def add(command: Command, server: Wikidata, *arguments: str) -> Said:
    return command("entities", "add", *arguments, "--endpoint", server.endpoint)


@pytest.mark.usefixtures("rules")
def test_names_are_fetched_and_written(command: Command, server: Wikidata) -> None:
    said = add(command, server, PERSON, "--yes")

    assert said.status == 0
    assert "    weak: [Pashinyan]\n    kind: person\n    wikidata: Q7035479\n" in said.out
    assert "wrote" in said.err
    assert '@"Nikol Pashinyan"' in said.err
    assert command("check").status == 0
    shown = command("entities", "show", "Nikol Pashinyan")
    assert re.search(r"Russian +Никол Пашинян +alone +yes +rules.yaml:\d+", shown.out)


def test_a_request_names_us_as_the_rules_file_says(
    rules: Path, command: Command, server: Wikidata
) -> None:
    add(command, server, PERSON, "--dry-run")

    assert rules.read_text("utf-8") == RULES
    assert server.asked[0][1]["User-Agent"] == "desk-bot (+https://desk.example/bot)"


def test_a_dry_run_writes_nothing_and_shows_yaml_to_be_pasted(
    rules: Path, command: Command, server: Wikidata
) -> None:
    said = add(command, server, PERSON, "Q81299", "--dry-run")

    assert said.status == 0
    assert rules.read_text("utf-8") == RULES
    assert "--dry-run" in said.err
    rules.write_text(RULES + said.out, encoding="utf-8")
    assert command("check").status == 0


def test_the_rules_file_may_stand_behind_the_ids(
    rules: Path, command: Command, server: Wikidata
) -> None:
    desk = rules.rename(rules.with_name("desk.yaml"))

    assert add(command, server, PERSON, "desk.yaml", "--yes").status == 0
    assert "Nikol Pashinyan" in desk.read_text("utf-8")


@pytest.mark.parametrize(
    "given",
    [
        "q7035479",
        "https://www.wikidata.org/wiki/Q7035479",
        "http://www.wikidata.org/entity/Q7035479",
    ],
)
@pytest.mark.usefixtures("rules")
def test_an_id_may_be_pasted_in_other_forms(given: str, command: Command, server: Wikidata) -> None:
    assert add(command, server, given, "--dry-run").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("L1",), "L1 is a word on Wikidata"),
        (("P31",), "P31 is a property on Wikidata"),
        (("Q1", "P31"), "P31 is a property on Wikidata"),
        (("Q0",), "is no id of Wikidata"),
        (("Armenia",), "is no id of Wikidata"),
        (("a.yaml", "Q1"), "is no id of Wikidata"),
        (("Q1", "Q2", "--label", "X"), "one label is for one id"),
        (("Q1", "--languages", "en,русский"), "is no language's code"),
        (("Q1", "--endpoint", "wikidata.org"), "write the whole address"),
        (("Q1", "--endpoint", "ftp://wikidata.org/"), "--endpoint"),
        ((), "Missing argument"),
    ],
)
def test_a_wrong_command_line_asks_nobody(
    arguments: tuple[str, ...], said: str, rules: Path, command: Command
) -> None:
    found = command("entities", "add", *arguments)

    assert found.status == 2
    assert said in " ".join(found.err.split())
    assert rules.read_text("utf-8") == RULES


def test_a_server_that_fails_is_told_and_leaves_all_as_it_was(
    rules: Path, command: Command, server: Wikidata
) -> None:
    for body, status, said in (
        (b"<html>", 200, "a web page"),
        (b"", 500, "500"),
        (b'{"entities": {"Q1": {"id": "Q1", "missing": ""}}}', 200, "knows no Q1"),
        (answer(OSCE), 200, "nothing of Q1"),
    ):
        server.answers["/w/api.php"] = says(body, status)
        found = add(command, server, "Q1", "--yes")
        assert (found.status, found.out) == (3, "")
        assert re.fullmatch(rf"watcher: .*{said}.*\n", found.err)

    assert rules.read_text("utf-8") == RULES
    assert [one.name for one in rules.parent.iterdir()] == ["rules.yaml"]


def test_a_server_that_is_away_is_told(rules: Path, command: Command) -> None:
    with closed_port() as port:
        said = add(command, Wikidata(port=port), PERSON, "--yes")

    assert (said.status, rules.read_text("utf-8")) == (3, RULES)
    assert said.err == "watcher: 127.0.0.1: the server does not answer (connection refused)\n"


def test_in_a_pipe_nobody_is_asked(rules: Path, command: Command, server: Wikidata) -> None:
    said = add(command, server, PERSON)

    assert said.status == 2
    assert "wikidata: Q7035479" in said.out
    assert "give --yes" in said.err
    assert rules.read_text("utf-8") == RULES


class _Typing(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("typed", ["y\n", "\n", "n\n", ""])
def test_a_person_is_asked(
    typed: str,
    rules: Path,
    command: Command,
    server: Wikidata,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", _Typing(typed))

    said = add(command, server, PERSON)

    assert said.status == 0
    assert "Write this to" in said.err
    assert (rules.read_text("utf-8") != RULES) is (typed in {"y\n", "\n"})


def test_what_is_there_already_is_not_written_again(
    rules: Path, command: Command, server: Wikidata
) -> None:
    add(command, server, PERSON, "--yes")
    text = rules.read_text("utf-8")

    said = add(command, server, PERSON)

    assert (said.status, rules.read_text("utf-8")) == (0, text)
    assert "nothing is lacking" in said.err


def test_what_is_refused_is_told_with_a_way_on(
    rules: Path, command: Command, server: Wikidata
) -> None:
    said = add(command, server, "Q1428", "--yes")

    assert (said.status, rules.read_text("utf-8")) == (1, RULES)
    assert "seems to be another thing" in said.err
    assert add(command, server, "Q1428", "--label", "Georgia, USA", "--yes").status == 0


def test_a_moved_id_is_told_and_the_new_one_written(
    rules: Path, command: Command, server: Wikidata
) -> None:
    moved = {**OSCE, "redirects": {"from": "Q404", "to": "Q81299"}}
    server.answers["/w/api.php"] = says(answer(Q404=moved))

    said = add(command, server, "Q404", "--yes")

    assert said.err.startswith("Q404 is Q81299 now\n")
    assert "wikidata: Q81299" in rules.read_text("utf-8")


def test_without_a_rules_file_there_is_nothing_to_write_to(
    command: Command, server: Wikidata
) -> None:
    said = add(command, server, PERSON, "--yes")

    assert (said.status, server.asked) == (1, [])
    assert "there is no such file (write one with: watcher init)" in said.err


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.usefixtures("rules")
def test_what_is_told_fits_the_terminal(
    columns: int,
    command: Command,
    server: Wikidata,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """But for lines of YAML: they are there to be copied."""

    terminal(capsys, monkeypatch, columns)

    said = add(command, server, PERSON, "--dry-run")

    lines = [Text.from_ansi(line) for line in said.out.splitlines()]
    assert too_wide([line for line in lines if line.plain.startswith("#")], columns) == []


@pytest.mark.parametrize("line", [line for line, _ in PAGES["entities add"].examples])
@pytest.mark.usefixtures("rules")
def test_an_example_of_the_manual_works(
    line: str, command: Command, server: Wikidata, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", _Typing("y\n"))

    assert add(command, server, *shlex.split(line)[3:]).status == 0
