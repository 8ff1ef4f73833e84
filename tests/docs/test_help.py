"""`--help` is a manual: complete, true, and readable on any screen."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.commands import commands, parsed
from tests.docs.pages import OPERATIONS, ROOT, RULES, codes
from tests.docs.shell import carried_out
from tests.e2e.stage import PATIENCE, Stage, environment, rss, stage
from watcher.cli import main
from watcher.cli.help import CHAPTERS
from watcher.cli.main import run
from watcher.cli.manual import PAGES

COMMANDS = commands()
EXAMPLES = sorted({line for page in PAGES.values() for line, _ in page.examples})
# These go on until somebody ends them, or for a minute; tests of their own run them.
ENDLESS = {
    "watcher run",
    "watcher run -v /etc/watcher/rules.yaml",
    "watcher demo",
    "watcher demo --dir shown",
}
# These ask Wikidata; tests/cli/test_entities_add.py lets them ask a server of our own.
ABROAD = {line for line in EXAMPLES if line.startswith("watcher entities add")}
SCENE = """
timezone: Asia/Yerevan
feeds:
  - {url: "{web}/feed", name: Courier, allow_private: true}
channels:
  here: {url: "print:"}
rules:
  - {name: Talks, match: talks}
"""
COURIER = rss(("1", "Talks resume", "Met."), ("2", "Rain", "Nothing else."))


def told(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run([*name.split(), "--help"]) == 0
    return capsys.readouterr().out


def test_every_command_has_its_page_and_no_page_lacks_its_command() -> None:
    assert set(PAGES) == set(COMMANDS)


def test_every_command_stands_in_a_chapter() -> None:
    """But for those that do nothing by themselves."""
    groups = {"", "feeds", "entities"}
    assert {name for names in CHAPTERS.values() for name in names} == set(COMMANDS) - groups


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_summed_up_in_one_sentence_that_fits_its_line(name: str) -> None:
    summary = COMMANDS[name].help
    assert re.fullmatch(r"[A-Z][^\n]{9,}[a-z]\.", summary)
    assert not name or len(summary) <= 80 - 16


@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_says_what_for_how_it_ends_and_where_to_go_on(name: str) -> None:
    page = PAGES[name]
    assert page.about.strip()
    assert len(page.examples) >= 2
    assert all(why for _, why in page.examples)
    assert page.see


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_and_option_is_explained(name: str) -> None:
    """Click words --help itself, and the page does it anew."""
    lacking = [one.name for one in COMMANDS[name].params if not one.help and one.name != "help"]
    assert lacking == []


@pytest.mark.parametrize("name", COMMANDS)
def test_an_exit_status_is_one_of_ours(name: str) -> None:
    statuses = [number for number, _ in PAGES[name].ends]
    assert statuses == sorted(set(statuses))
    assert set(statuses) <= {0, main.INPUT_IS_WRONG, 2, main.OUTSIDE_FAILED, 130}


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
@pytest.mark.parametrize("name", COMMANDS)
def test_no_line_is_wider_than_the_screen(
    name: str, columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command line is never broken: it is there to be copied."""
    monkeypatch.setenv("COLUMNS", str(columns))
    examples = {f"  {line}" for line, _ in PAGES[name].examples}

    lines = told(name, capsys).splitlines()

    assert [line for line in lines if len(line) > min(80, columns) and line not in examples] == []
    assert max(len(line) for line in examples) <= 80
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_plain_text_in_a_pipe(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(name, capsys)
    assert text.startswith(f"Usage: watcher {name}".rstrip())
    assert "\x1b" not in text
    for noise in ("None", "<bool>", "<path>", "{", "│"):
        assert noise not in text


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_stands_in_the_documents(name: str) -> None:
    text = " ".join(codes(OPERATIONS.read_text("utf-8")) + codes(RULES.read_text("utf-8")))
    assert f"watcher {name}".rstrip() in text
    options = [option for one in COMMANDS[name].params for option in one.opts if "--" in option]
    assert [one for one in options if one not in text] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_see_also_leads_somewhere(name: str) -> None:
    for there in PAGES[name].see:
        place, _, heading = there.partition(", ")
        if place.startswith("watcher "):
            assert place == "watcher COMMAND --help" or place.removeprefix("watcher ") in COMMANDS
        else:
            text = (ROOT / place).read_text("utf-8")
            assert not heading or re.search(rf"^#+ {re.escape(heading)}$", text, re.MULTILINE)


def test_the_environment_that_the_pages_name_is_the_one_that_is_read() -> None:
    """The journal's own variable changes nothing that a person sees."""
    read = {"JOURNAL_STREAM", "WATCHDOG_PID"}
    for path in (ROOT / "watcher").rglob("*.py"):
        text = path.read_text("utf-8")
        read |= set(re.findall(r'env(?:iron)?\.get\("([A-Z_]+)"', text))
        read |= set(re.findall(r'"([A-Z_]+)" (?:not )?in os\.environ', text))
    names = {name for page in PAGES.values() for terms, _ in page.reads for name in terms.split()}
    assert {name.strip("$,") for name in names} == read - {"JOURNAL_STREAM", "WATCHDOG_PID"}


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_is_a_line_that_the_command_line_takes(line: str) -> None:
    for part in re.split(r"[|<>]", line):
        words = shlex.split(part)
        if words[0] == "watcher":
            parsed(words[1:])


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stage, str]]:
    """A folder as somebody has it who has worked for a day, and the id of an alert there."""
    with stage(tmp_path_factory.mktemp("desk")) as made:
        made.web.pages["/feed"] = COURIER
        text = made.rules(SCENE).read_text("utf-8")
        (made.folder / "desk.yaml").write_text(text, encoding="utf-8")
        (made.folder / "story.txt").write_text("Talks resume\n\nThey met.\n", encoding="utf-8")
        (made.folder / "saved").mkdir()
        (made.folder / "saved" / "courier.xml").write_bytes(COURIER)
        parsed_lines = carried_out("watcher parse saved/courier.xml", made.folder).out
        (made.folder / "entries.jsonl").write_text(parsed_lines, encoding="utf-8")
        assert carried_out("watcher run --once", made.folder).status == 0
        listed = carried_out("watcher alerts --json", made.folder).out
        found = re.search(r'"id": "([0-9a-f]{8})', listed)
        assert found is not None
        yield made, found[1]


@pytest.mark.parametrize("line", [line for line in EXAMPLES if line not in ENDLESS | ABROAD])
def test_an_example_works(line: str, scene: tuple[Stage, str], tmp_path: Path) -> None:
    made, alert = scene

    done = carried_out(line.replace("b879", alert), tmp_path if " init" in line else made.folder)

    assert (done.status, done.out[-200:] if done.status else "") == (0, ""), done.err


def test_a_pipe_of_a_real_shell_does_what_the_page_says(scene: tuple[Stage, str]) -> None:
    made, _ = scene
    shim = made.folder / "bin" / "watcher"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m watcher "$@"\n')
    shim.chmod(0o755)
    line = "watcher parse saved/*.xml | watcher match > matches.jsonl"
    assert line in EXAMPLES

    done = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=made.folder,
        env={**environment(), "PATH": f"{shim.parent}{os.pathsep}{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    (match,) = (made.folder / "matches.jsonl").read_text("utf-8").splitlines()
    assert '"rule": "Talks"' in match


def test_only_lines_that_go_on_are_not_run() -> None:
    assert set(EXAMPLES) >= ENDLESS
