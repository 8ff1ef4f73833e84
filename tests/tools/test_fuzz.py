import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.fuzz import command
from tools.fuzz.__main__ import main
from tools.fuzz.cases import MAIN, Case, Side, clear, lay_out
from tools.fuzz.chance import Chance
from tools.fuzz.command import Mode, Ran, check
from tools.fuzz.corpus import SMALL, seeds
from tools.fuzz.judge import faults, shapes, told
from tools.fuzz.minimise import minimise
from tools.fuzz.mutate import begin, next_case
from tools.fuzz.raw import LONGEST


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / MAIN
    path.write_text("one\ntwo\n", encoding="utf-8")
    return path


def ran(err: str = "", status: int | None = 1, mode: Mode = "pipe", out: str = "") -> Ran:
    return Ran(mode, status, out, err)


def inputs(seed: int) -> Iterator[Case]:
    chance, pool = Chance(seed), begin(seeds())
    for _ in range(300):
        yield next_case(pool, chance)


def test_the_same_seed_gives_the_same_inputs() -> None:
    assert list(inputs(7)) == list(inputs(7))
    assert list(inputs(7)) != list(inputs(8))


def test_inputs_differ_and_stay_short() -> None:
    made = list(inputs(1))

    assert len(set(made)) > 290
    assert max(len(case.main) for case in made) <= LONGEST


def test_the_seeds_are_the_samples_and_the_examples_of_the_docs() -> None:
    texts = [body.decode() for body in seeds()]

    assert len(texts) > 10
    assert any("The region in the world's press" in text for text in texts)
    assert any("- match: '@Nagorno-Karabakh'\n" in text for text in texts)


def test_a_case_is_laid_out_and_cleared_away(tmp_path: Path) -> None:
    sides = (
        Side("deep/er/x.yaml", b"a: b\n", mode=0o644),
        Side("pipe", thing="fifo"),
        Side("circle", thing="circle"),
        Side("lost", thing="dangling"),
        Side("folder", thing="folder"),
    )

    path = lay_out(Case(b"rules: []\n", sides), tmp_path)

    assert path.read_bytes() == b"rules: []\n"
    assert (tmp_path / "deep/er/x.yaml").stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "circle").is_symlink()
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", command.MODES)
def test_a_good_file_has_no_fault_in_any_mode(tmp_path: Path, mode: Mode) -> None:
    done = check(lay_out(Case(SMALL.encode()), tmp_path), mode)

    assert done.status == 0
    assert faults(done) == set()


@pytest.mark.parametrize("mode", command.MODES)
def test_a_wrong_file_is_read_off_the_output_of_each_mode(tmp_path: Path, mode: Mode) -> None:
    done = check(lay_out(Case(SMALL.encode() + b"rulez: 1\n"), tmp_path), mode)

    (problem,) = told(done)
    assert (done.status, problem.line, problem.column, problem.kind) == (1, 4, 1, "error")
    assert problem.text.startswith("unknown key 'rulez'")
    assert faults(done) == set()
    assert ("\x1b[" in done.err) is (mode == "terminal")


def test_what_is_not_caught_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_arguments: list[str]) -> int:
        raise KeyError("x")

    monkeypatch.setattr(command, "run", broken)

    (fault,) = faults(check(tmp_path / MAIN, "pipe"))
    assert fault.startswith("KeyError in ")


def test_what_takes_too_long_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_arguments: list[str]) -> int:
        while True:
            pass

    monkeypatch.setattr(command, "run", endless)
    monkeypatch.setattr(command, "CPU_SECONDS", 0.1)

    (fault,) = faults(check(tmp_path / MAIN, "pipe"))
    assert fault.startswith("a hang in ")


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("1:4", ""),
        ("3:1", ""),
        ("1:5", "the column lies outside the line: wrong"),
        ("1:0", "the column lies outside the line: wrong"),
        ("4:1", "the line lies outside the file: wrong"),
        ("0:1", "the line lies outside the file: wrong"),
    ],
)
def test_a_place_outside_the_file_is_a_fault(file: Path, place: str, fault: str) -> None:
    assert faults(ran(f"{file}:{place}: error: wrong\n{file}: 1 error\n")) == {fault} - {""}


def test_a_second_place_and_a_mend_outside_the_file_are_faults(file: Path) -> None:
    spot = {"path": str(file), "line": 9, "column": 1}
    mend = [1, 1, 1, 9, "text"]
    problem = {**spot, "line": 1, "text": "wrong", "hint": "", "kind": "error"}
    out = json.dumps([{**problem, "also": [spot]}, {**problem, "mend": mend}])

    assert faults(ran(mode="json", out=out)) == {
        "the line lies outside the file: wrong",
        "the column lies outside the line: wrong",
    }


@pytest.mark.parametrize(
    ("err", "status", "fault"),
    [
        ("FILE:1:1: error: wrong", 0, "the exit status is 0 beside an error"),
        ("FILE:1:1: warning: odd", 1, "the exit status is 1 without an error"),
        ("FILE:1:1: error: wrong", 3, "the exit status is 3"),
        ("FILE:1:1: error: \x1b[2J", 1, "a control character is printed (pipe)"),
        ("FILE:1:1: error: \x9b", 1, "a control character is printed (pipe)"),
        ("FILE:1:1: error: x\nDeprecationWarning: y", 1, "a stray line is printed: DeprecationW"),
        (
            "FILE:1:1: error: x\nTraceback (most recent call last):",
            1,
            "a traceback is printed",
        ),
    ],
)
def test_what_should_not_be_printed_is_a_fault(
    file: Path, err: str, status: int, fault: str
) -> None:
    found = faults(ran(err.replace("FILE", str(file)), status))

    assert any(one.startswith(fault) for one in found), found


def test_messages_that_differ_in_what_they_quote_are_one_kind(file: Path) -> None:
    err = f"{file}:1:1: error: no 'a' in line 3\n{file}:2:1: error: no 'b' in line 4\n"

    assert len(shapes(told(ran(err)))) == 1


def test_an_input_is_made_smaller_while_it_fails() -> None:
    case = Case(b"one\ntwo bad three\nfour\n" * 20, (Side("a"), Side("b")))

    smallest = minimise(case, lambda one: b"bad" in one.main and Side("b") in one.sides)

    assert smallest == Case(b"bad", (Side("b"),))


def test_a_round_prints_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--executions", "40", "--seed", "3", "--keep", str(tmp_path / "kept")])

    last = capsys.readouterr().out.splitlines()[-1]
    assert status == 0
    assert last.startswith("40 executions, ")
    assert last.endswith(" distinct messages, 0 findings")


def test_a_finding_is_written_down_and_ends_with_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(arguments: list[str]) -> int:
        if b"peace" in Path(arguments[1]).read_bytes():
            raise ValueError
        return 0

    monkeypatch.setattr(command, "run", broken)

    status = main(["--executions", "3", "--keep", str(tmp_path)])

    (kept,) = tmp_path.glob(f"001-*/{MAIN}")
    assert status == 1
    assert kept.read_bytes() == b"peace"
    assert "1 findings" in capsys.readouterr().out
