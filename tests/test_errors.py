from watcher.errors import (
    InputError,
    OutsideError,
    Problem,
    StoreBusyError,
    StoreError,
    WatcherError,
)


def test_a_problem_reads_like_a_line_of_a_compiler() -> None:
    assert str(Problem("rules.yaml", 3, 5, "no such key")) == "rules.yaml:3:5: error: no such key"
    hinted = Problem("r", 1, 1, "wrong", "mend it", kind="warning")
    assert str(hinted) == "r:1:1: warning: wrong (mend it)"


def test_problems_are_sorted_by_their_place() -> None:
    late, early = Problem("r", 10, 1, "b"), Problem("r", 9, 30, "a")

    assert sorted([late, early]) == [early, late]


def test_wrong_input_says_all_that_is_wrong() -> None:
    problems = (Problem("r", 1, 1, "one"), Problem("r", 2, 1, "two"))

    error = InputError(iter(problems))

    assert error.problems == problems
    assert str(error) == "r:1:1: error: one\nr:2:1: error: two"


def test_all_of_them_are_ours() -> None:
    for kind in (InputError, StoreError, OutsideError, StoreBusyError):
        assert issubclass(kind, WatcherError)
    assert issubclass(StoreBusyError, StoreError)
