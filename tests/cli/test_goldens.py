"""What `watcher check` says of wrong files, held to the letter; and that its mends mend."""

from pathlib import Path

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
def test_a_mend_done_literally_makes_its_problem_go_away(case: str, folder: Path) -> None:
    for problem in checked(folder).problems:
        if problem.mend is not None:
            copied(case, folder)
            mended(folder, problem, problem.mend)
            left = [_said(one) for one in checked(folder).problems]
            assert left.count(_said(problem)) < _count(case, folder, problem)


def _count(case: str, folder: Path, problem: Problem) -> int:
    copied(case, folder)
    return [_said(one) for one in checked(folder).problems].count(_said(problem))


def _said(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.kind, problem.text


def test_there_are_enough_wrong_files_and_most_come_with_an_exact_mend(tmp_path: Path) -> None:
    wrong = [case for case in CASES if _first_error(case, tmp_path / case) is not None]
    exact = [case for case in wrong if _has_exact_mend(case, tmp_path / case)]
    assert len(wrong) >= 60
    assert len(exact) >= 40


def _first_error(case: str, folder: Path) -> Problem | None:
    copied(case, folder)
    errors = (one for one in checked(folder).problems if one.kind == "error")
    return next(errors, None)


def _has_exact_mend(case: str, folder: Path) -> bool:
    problem = _first_error(case, folder)
    return problem is not None and problem.mend is not None
