"""What `watcher check` says of wrong files, held to the letter; and that its mends mend."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.golden import CASES, GOLDENS, checked, copied, mended, screen
from watcher.errors import Problem


@pytest.fixture
def folder(case: str, tmp_path: Path) -> Path:
    copied(case, tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_file_is_told_as_the_page_says(case: str, folder: Path) -> None:
    assert screen(folder) == (GOLDENS / case / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_mend_done_literally_takes_its_problem_away_and_brings_no_error(
    case: str, folder: Path
) -> None:
    problems = checked(folder).problems
    before = Counter(map(_said, problems))
    for problem in problems:
        if problem.mend is not None:
            copied(case, folder)
            mended(folder, problem, problem.mend)
            after = Counter(map(_said, checked(folder).problems))
            assert after[_said(problem)] < before[_said(problem)]
            assert [said for said in after if said.kind == "error" and said not in before] == []


class _Said(NamedTuple):
    """A problem but for its place, which a mend above it moves."""

    path: str
    kind: str
    text: str


def _said(problem: Problem) -> _Said:
    return _Said(problem.path, problem.kind, problem.text)


def test_there_are_enough_wrong_files_and_most_come_with_an_exact_mend(tmp_path: Path) -> None:
    first = [_first_error(case, tmp_path / case) for case in CASES]
    wrong = [problem for problem in first if problem is not None]
    assert len(wrong) >= 60
    assert len([problem for problem in wrong if problem.mend is not None]) >= 40


def _first_error(case: str, folder: Path) -> Problem | None:
    copied(case, folder)
    errors = (one for one in checked(folder).problems if one.kind == "error")
    return next(errors, None)
