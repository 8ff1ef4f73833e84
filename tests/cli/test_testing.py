import json
from pathlib import Path

import pytest

from tests.cli.builders import flowing, lit, terminal, too_wide
from tests.cli.conftest import Command
from watcher.cli import testing
from watcher.cli.why import examples

HEAD = """
feeds: [{url: "https://courier.example/feed", name: Courier}]
channels: {here: "print:"}
rules:
"""
GOOD = """
  - name: Talks
    match: talks
    unless: football
    tests: {match: [Talks resume], miss: [Rain, Football talks]}
"""
BAD = """
  - name: Clash
    match: '@Armenia (clash OR drone)'
    tests:
      match:
        - Shelling in Armenia
      miss:
        - {title: Rain, content: 'A drone over Armenia, they say.'}
"""
UNTESTED = """
  - {name: Rain, match: rain}
"""


def rules(folder: Path, *parts: str) -> None:
    (folder / "rules.yaml").write_text(HEAD + "".join(parts), encoding="utf-8")


def test_where_all_is_well_there_is_a_point_for_each_and_the_sum(
    command: Command, tmp_path: Path
) -> None:
    rules(tmp_path, GOOD, UNTESTED)

    said = command("test")

    assert (said.status, said.err) == (0, "")
    signs, *rest = said.out.splitlines()
    assert signs.split() == ["rules.yaml", "...", "[100%]"]
    assert rest == ["", "2 rules, 3 examples: 3 passed", "1 rule has no tests"]


def test_a_failure_is_told_with_its_place_its_text_and_why(
    command: Command, tmp_path: Path
) -> None:
    rules(tmp_path, GOOD, BAD)

    said = command("test", "rules.yaml")

    assert said.status == 1
    signs, *rest = said.out.splitlines()
    assert signs.split() == ["rules.yaml", "...FF", "[100%]"]
    assert rest == [
        "",
        "rules.yaml:15:11: Clash: must match and does not",
        "    Shelling in Armenia",
        "    why: neither clash nor drone is there",
        "",
        "rules.yaml:17:11: Clash: must not match and does",
        "    Rain",
        "    A drone over Armenia, they say.",
        "    why: drone is there; Armenia is there",
        "",
        "2 rules, 5 examples: 3 passed, 2 failed",
    ]


def test_of_a_listed_name_it_is_told_which(command: Command, tmp_path: Path) -> None:
    (tmp_path / "vessels.csv").write_text("name,language,id\nАдалинн,ru,IMO 9162928\n", "utf-8")
    text = """
feeds: [https://courier.example/feed]
channels: {me: "print:"}
entities: {vessels: {file: vessels.csv}}
rules: [{match: '@vessels', tests: {miss: Видели Адалинна}}]
"""
    (tmp_path / "rules.yaml").write_text(text, "utf-8")

    said = command("test")

    assert "    why: @vessels is there: Адалинна (Адалинн, IMO 9162928)\n" in said.out


@pytest.mark.parametrize("columns", [40, 80])
def test_on_a_terminal_the_evidence_is_marked_and_nothing_is_too_wide(
    command: Command,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
) -> None:
    rules(tmp_path, GOOD, BAD)
    command("check")
    printed = terminal(capsys, monkeypatch, columns)

    from watcher.cli.main import run

    assert run(["test", "rules.yaml"]) == 1

    lines = printed()
    assert too_wide(lines, columns) == []
    assert lit(lines) == "droneArmenia"
    assert "neither clash nor drone is there" in flowing(lines)


def test_what_takes_a_match_back_is_marked(
    command: Command,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules(
        tmp_path,
        GOOD.replace("miss: [Rain, Football talks]", "miss: Rain").replace(
            "[Talks resume]", "Football talks"
        ),
    )
    command("check")
    printed = terminal(capsys, monkeypatch, 80)

    from watcher.cli.main import run

    assert run(["test"]) == 1

    lines = printed()
    assert lit(lines) == "Football"
    assert "takes it back: football is there" in flowing(lines)


def test_verbose_prints_a_line_for_each(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, GOOD, BAD)

    said = command("test", "-v")

    assert said.out.splitlines()[:4] == [
        "rules.yaml:9:21: passed  Talks, match: Talks resume",
        "rules.yaml:9:43: passed  Talks, miss: Rain",
        "rules.yaml:9:49: passed  Talks, miss: Football talks",
        "rules.yaml:15:11: failed  Clash, match: Shelling in Armenia",
    ]
    assert said.status == 1


def test_only_rules_of_a_name_are_tried(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, GOOD, BAD, UNTESTED)

    assert "1 rule, 3 examples: 3 passed" in command("test", "-k", "TALK").out
    assert "1 rule, and no tests yet" in command("test", "--name", "rain").err


def test_a_name_that_no_rule_has_is_wrong_input(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, GOOD, BAD)

    said = command("test", "-k", "Tlaks")

    assert (said.status, said.out) == (1, "")
    assert "no rule has 'Tlaks' in its name or id (did you mean 'Talks'?)" in said.err


def test_without_any_tests_it_says_how_to_write_one(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, UNTESTED)

    said = command("test")

    assert (said.status, said.out) == (0, "")
    assert said.err.startswith("1 rule, and no tests yet: write beside a rule")
    assert "    tests:\n      match: [" in said.err


def test_a_wrong_file_is_told_as_check_tells_it(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, GOOD.replace("[Talks resume]", "[[Talks resume]]"))

    said = command("test")

    assert (said.status, said.out) == (1, "")
    assert said.err == command("check").err.replace("rules.yaml: 1 error\n", "")


def test_check_is_silent_about_tests_that_fail(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, BAD)

    said = command("check")

    assert (said.status, said.err) == (0, "")


def test_json_has_every_example_with_what_became_of_it(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, GOOD, BAD, UNTESTED)

    said = command("test", "--json")
    told = json.loads(said.out)

    assert said.status == 1
    assert (told["rules"], told["passed"], told["failed"]) == (3, 3, 2)
    assert told["untested"] == ["Rain"]
    missed, matched = told["examples"][3:]
    assert (missed["line"], missed["wanted"], missed["passed"]) == (15, "match", False)
    assert (missed["why"], missed["evidence"]) == ("neither clash nor drone is there", [])
    assert [one["text"] for one in matched["evidence"]] == ["drone", "Armenia"]
    assert matched["entry"]["content"] == "A drone over Armenia, they say."


def test_each_file_has_its_own_line_of_signs(command: Command, tmp_path: Path) -> None:
    rules(tmp_path, GOOD)
    text = "include: more.yaml" + (tmp_path / "rules.yaml").read_text("utf-8")
    (tmp_path / "rules.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "more.yaml").write_text("rules:" + BAD, encoding="utf-8")

    lines = command("test").out.splitlines()

    assert lines[0].split() == ["rules.yaml", "...", "[", "60%]"]
    assert lines[1].split() == ["more.yaml", "FF", "[100%]"]


def test_a_long_line_of_signs_is_broken_and_says_how_far_it_is(
    command: Command, tmp_path: Path
) -> None:
    rules(tmp_path, GOOD.replace("[Talks resume]", f"[{', '.join(['Talks'] * 100)}]"))

    lines = command("test").out.splitlines()

    assert max(map(len, lines)) <= 80
    assert "".join(lines[:2]).count(".") == 102 + 1  # and the one of the file's name
    assert lines[0].endswith("%]")
    assert lines[1].endswith("[100%]")


def test_of_very_many_examples_a_sign_stands_for_several(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examples, "MOST_SIGNS", 2)
    rules(tmp_path, GOOD, BAD)

    lines = command("test").out.splitlines()

    assert lines[0] == "each sign is 3 examples"
    assert lines[1].split() == ["rules.yaml", ".F", "[100%]"]


def test_many_failures_are_told_in_a_line_each(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(testing, "MOST_TOLD", 1)
    rules(tmp_path, BAD)

    said = command("test").out

    assert said.count("why:") == 1
    assert said.count("Clash: must") == 2
