"""`watcher entities show` and `search`: on terminals of any width, in pipes, and as JSON."""

import io
import json
import re
import sys
from pathlib import Path

import pytest
from rich.text import Text

from tests.cli.builders import WIDTHS, flowing, terminal, too_wide
from tests.cli.conftest import Command
from watcher.text.display import plain

RULES = """\
feeds: [https://oc-media.org/feed/]
channels: {here: {url: "print:"}}
entities:
  Nagorno-Karabakh:
    not: [Qarabağ FK]
    weak: [Black Garden]
    wikidata: Q244165
  Club:
    names: [Qarabağ FK]
    languages: {zh: [卡拉巴赫足球俱乐部], hy: [Ղարաբաղ ֆուտբոլային ակումբ], ru: [Карабах Агдам]}
  vessels: {file: vessels.csv}
rules:
  - match: '@Nagorno-Karabakh OR @Club OR @vessels'
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules.yaml"
    path.write_text(RULES, encoding="utf-8")
    (tmp_path / "vessels.csv").write_text("name,id\nADALYNN,IMO 9162928\nBRIGITTA,2\n")
    return path


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("label", ["Nagorno-Karabakh", "Club", "vessels", "China"])
def test_a_page_fits_the_terminal_and_lacks_no_name(
    label: str,
    columns: int,
    command: Command,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = json.loads(command("entities", "show", label, "--json").out)["names"]
    terminal(capsys, monkeypatch, columns)

    said = command("entities", "show", label)

    lines = [Text.from_ansi(line) for line in said.out.splitlines()]
    assert (said.status, too_wide(lines, columns)) == (0, [])
    whole = _letters(flowing(lines))
    assert [one["name"] for one in names if _letters(plain(one["name"], 200)) not in whole] == []


def _letters(text: str) -> str:
    return re.sub(r"[\s·?]", "", text)


@pytest.mark.usefixtures("rules")
def test_a_page_says_where_each_name_comes_from(
    command: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal(capsys, monkeypatch, 80)

    said = flowing(
        [
            Text.from_ansi(line)
            for line in command("entities", "show", "nagorno-karabakh").out.splitlines()
        ]
    )

    assert "@Nagorno-Karabakh place · wikidata Q244165" in said
    assert re.search(r"built in, from .*babel [\d.]+.*; extended in rules.yaml:4", said)
    assert "Black Garden? (line 6)" in said
    assert "~ Armenian" in said
    assert "= Thai" in said
    assert "not Qarabağ FK" in said


@pytest.mark.usefixtures("rules")
def test_a_pipe_gets_a_line_for_each_name(command: Command) -> None:
    said = command("entities", "show", "@Club", "rules.yaml")

    header, *rows = said.out.splitlines()
    assert header.split() == ["language", "name", "counts", "endings", "from"]
    assert [re.split(" {2,}", row) for row in rows] == [
        ["any language", "Qarabağ FK", "alone", "yes", "rules.yaml:9"],
        ["Armenian", "Ղարաբաղ ֆուտբոլային ակումբ", "alone", "yes", "rules.yaml:10"],
        ["Chinese", "卡拉巴赫足球俱乐部", "alone", "no", "rules.yaml:10"],
        ["Russian", "Карабах Агдам", "alone", "yes", "rules.yaml:10"],
    ]


@pytest.mark.usefixtures("rules")
def test_a_name_of_a_watch_list_has_its_id_and_its_line(command: Command) -> None:
    said = command("entities", "show", "vessels")

    assert re.search(r"ADALYNN \(IMO 9162928\) .* vessels.csv:2", said.out)


@pytest.mark.usefixtures("rules")
def test_a_program_gets_everything(command: Command) -> None:
    told = json.loads(command("entities", "show", "Nagorno-Karabakh", "--json").out)

    assert (told["label"], told["kind"], told["wikidata"]) == (
        "Nagorno-Karabakh",
        "place",
        "Q244165",
    )
    assert (told["built_in"], told["file"], told["line"]) == (True, "rules.yaml", 4)
    assert "babel" in told["sources"]
    assert "Qarabağ FK" in told["not"]
    assert {"name": "Black Garden", "language": None, "weak": True, "bends": True,
            "file": "rules.yaml", "line": 6} in told["names"]  # fmt: skip
    assert {"name": "Карабах", "language": "ru", "weak": False, "bends": True,
            "file": None, "line": None} in told["names"]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Artsakh", "it is a name of @Nagorno-Karabakh"),
        ("карабах", "it is a name of @Nagorno-Karabakh"),
        ("Azerbajan", "perhaps you mean @Azerbaijan"),
        ('@"Untied Kingdom"', 'perhaps you mean @"United Kingdom"'),
        ("xyzzy plugh", "watcher entities search"),
    ],
)
def test_an_unknown_label_is_told_with_the_nearest(label: str, said: str, command: Command) -> None:
    found = command("entities", "show", label)

    assert (found.status, found.out) == (2, "")
    assert said in found.err


def test_without_a_rules_file_the_catalogue_is_shown(command: Command) -> None:
    said = command("entities", "show", "Armenia")

    assert (said.status, said.err) == (0, "")
    assert re.search(r"Armenian +Հայաստան +alone +yes +built in: babel", said.out)


def test_a_rules_file_that_is_named_must_be_there(command: Command) -> None:
    said = command("entities", "show", "Armenia", "-r", "gone.yaml")

    assert (said.status, said.out) == (1, "")
    assert "there is no such file" in said.err


def test_a_wrong_rules_file_is_told_and_does_no_harm(rules: Path, command: Command) -> None:
    rules.write_text(RULES + "  - match: '('\nrulse: []\n", encoding="utf-8")

    said = command("entities", "show", "Club")

    assert said.status == 0
    assert "watcher check says what is wrong" in said.err
    assert "Карабах Агдам" in said.out


@pytest.mark.usefixtures("rules")
def test_a_text_shows_where_it_names_the_entity(tmp_path: Path, command: Command) -> None:
    story = tmp_path / "story.jsonl"
    text = '"title": "О Нагорном Карабахе", "content": "Встреча прошла в Баку."'
    line = f'{{"id": "1", {text}, "lang": "ru"}}\n'
    story.write_text(line, encoding="utf-8")

    said = command("entities", "show", "Nagorno-Karabakh", "--text", story.name)
    asked = ("entities", "show", "Nagorno-Karabakh", "--text", story.name, "--json")
    (found,) = json.loads(command(*asked).out)["texts"]

    assert said.status == 0
    assert "title: О [Нагорном Карабахе]" in said.out
    assert "in Russian" in said.out
    assert (found["found"], found["language"]) == (True, "ru")
    assert found["evidence"][0]["name"] == "Нагорный Карабах"


@pytest.mark.usefixtures("rules")
def test_a_text_that_does_not_name_it_says_why(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = io.TextIOWrapper(io.BytesIO("Qarabağ FK won the cup".encode()))
    monkeypatch.setattr(sys, "stdin", text)

    said = command("entities", "show", "Nagorno-Karabakh", "--text", "-")

    assert said.status == 0
    assert "Qarabağ FK" in said.out.split("not  ")[-1]


@pytest.mark.parametrize("name", ["gone.txt", "."])
def test_a_text_that_cannot_be_read_is_told(name: str, command: Command) -> None:
    said = command("entities", "show", "Armenia", "--text", name)

    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"watcher: {name}: ")


@pytest.mark.usefixtures("rules")
def test_a_search_finds_by_a_part_of_a_name_in_any_script(command: Command) -> None:
    for text in ("КАРАБАХ", "ղարաբաղ", "卡拉巴赫", "karabağ"):
        said = command("entities", "search", text)
        assert said.status == 0
        assert "@Nagorno-Karabakh  " in said.out, text


@pytest.mark.usefixtures("rules")
def test_a_search_says_by_which_names(command: Command) -> None:
    (found, *_) = json.loads(command("entities", "search", "агдам", "--json").out)

    assert (found["label"], found["own"], found["fit"]) == ("Club", True, "word")
    assert found["names"] == [{"name": "Карабах Агдам", "language": "ru", "weak": False}]
    assert "Карабах Агдам (Russian)" in command("entities", "search", "агдам").out


def test_a_search_lists_as_many_as_are_asked_for(command: Command) -> None:
    assert len(json.loads(command("entities", "search", "guinea", "-n", "2", "--json").out)) == 2


@pytest.mark.parametrize("columns", WIDTHS)
def test_what_was_found_fits_the_terminal(
    columns: int,
    command: Command,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:

    for text in ("guinea", "国", "Հայ"):
        terminal(capsys, monkeypatch, columns)
        said = command("entities", "search", text)
        assert too_wide([Text.from_ansi(line) for line in said.out.splitlines()], columns) == []


@pytest.mark.parametrize("text", ["xyzzy", "!!", "\x1b[31mred"])
def test_a_search_without_a_find_says_how_to_write_ones_own(text: str, command: Command) -> None:
    said = command("entities", "search", text)

    assert (said.status, said.out) == (0, "")
    assert "under entities:" in said.err
    assert "watcher entities add Q…" in said.err
    assert "\x1b" not in said.err


def test_a_hostile_list_cannot_write_to_the_terminal(rules: Path, command: Command) -> None:
    (rules.parent / "vessels.csv").write_text("name,id\nSHIP,a\x1b[31mb\u202ec\n", encoding="utf-8")

    said = command("entities", "show", "vessels")

    assert "\x1b" not in said.out
    assert "\u202e" not in said.out
