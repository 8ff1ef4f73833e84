import re
from pathlib import Path

import pytest

from watcher.cli.screen.problems import repeats_secret, show_problems
from watcher.errors import Mend, Problem


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")


def pictured(problem: Problem, capsys: pytest.CaptureFixture[str]) -> list[str]:
    show_problems([problem])
    return [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in capsys.readouterr().err.splitlines()]


def test_in_a_pipe_a_problem_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems([Problem("[a].yaml", 3, 5, "wrong " * 40, "mend it"), Problem("a", 1, 1, "no")])

    first, second = capsys.readouterr().err.splitlines()
    assert first == f"[a].yaml:3:5: error: {'wrong ' * 40} (mend it)"
    assert second == "a:1:1: error: no"


@pytest.mark.parametrize(
    ("line", "place", "caret"),
    [
        ("match: (talks", (8, 1), "       ^"),
        ("match: Եղիշե AND", (8, 5), "       ^^^^^"),
        ("\tmatch: x", (9, 50), "        ^"),
        ("short", (20, 3), " " * 5 + "^"),
    ],
)
@pytest.mark.usefixtures("_terminal")
def test_on_a_terminal_a_caret_stands_under_what_is_wrong(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    line: str,
    place: tuple[int, int],
    caret: str,
) -> None:
    column, width = place
    path = tmp_path / "rules.yaml"
    path.write_text(f"first\n{line}\n", encoding="utf-8")

    head, shown, under, hint = pictured(
        Problem(str(path), 2, column, "wrong", "mend it", width), capsys
    )[:4]

    assert head == f"{path}:2:{column}: error: wrong"
    assert shown == f"    2 | {line.replace(chr(9), ' ')}"
    assert under == f"      | {caret}"
    assert hint.strip() == "mend: mend it"


@pytest.mark.usefixtures("_terminal")
def test_a_file_that_cannot_be_read_is_told_without_a_picture(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = pictured(Problem("/nowhere/rules.yaml", 1, 1, "there is no such file"), capsys)

    assert lines[0] == "/nowhere/rules.yaml:1:1: error: there is no such file"
    assert not any("|" in line for line in lines)


@pytest.mark.parametrize(
    ("line", "repeats"), [(1, False), (2, True), (3, True), (5, False), (6, True)]
)
def test_a_mend_below_channels_or_with_an_address_in_it_may_repeat_a_secret(
    tmp_path: Path, line: int, *, repeats: bool
) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(
        "feeds: [x]\nchannels:\n  me: x\nrules:\n  - match: x\n  - match: json://x\n",
        encoding="utf-8",
    )
    end = len(path.read_text("utf-8").splitlines()[line - 1]) + 1
    mend = Mend(line, end, line, end, "")
    assert repeats_secret(Problem(str(path), line, 1, "no", mend=mend)) is repeats


def test_a_mend_far_below_the_start_of_a_long_file_is_looked_at_by_what_is_above(
    tmp_path: Path,
) -> None:
    path = tmp_path / "rules.yaml"
    labels = "".join(f"  me{number}: x\n" for number in range(2000))
    path.write_text(f"channels:\n{labels}", encoding="utf-8")
    mend = Mend(1500, 3, 1500, 5, "you")
    assert repeats_secret(Problem(str(path), 1500, 1, "no", mend=mend))


@pytest.mark.usefixtures("_terminal")
def test_after_a_hundred_pictures_the_rest_is_told_in_a_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text("x: 1\n" * 120)

    show_problems(Problem(str(path), line, 1, "wrong") for line in range(1, 121))

    said = capsys.readouterr().err
    assert said.count("|") == 2 * 100
    assert f"{path}:120:1: error: wrong\n" in said
