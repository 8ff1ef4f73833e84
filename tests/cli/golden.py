"""Wrong rules files, and what `watcher check` says of each on a terminal.

A case is a folder of tests/cli/goldens: the rules file and what it includes, and expected.txt.
`make goldens` writes every expected.txt anew; read the difference before you keep it.
"""

import os
import shutil
from pathlib import Path

from watcher.cli.screen.problems import pictured
from watcher.errors import Mend, Problem
from watcher.flows.reload import RulesFile, read_rules

GOLDENS = Path(__file__).parent / "goldens"
CASES = sorted(path.name for path in GOLDENS.iterdir() if path.is_dir())
ENV = {"MAIL_URL": "mailtos://me:pass@smtp.example.org/?to=me@example.org", "TZ": "UTC"}
WIDTH = 90


def copied(case: str, folder: Path) -> Path:
    """Copy a case into a folder, readable for its owner alone; return its rules file."""
    shutil.copytree(GOLDENS / case, folder, dirs_exist_ok=True)
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix in {".yaml", ".url"}:
            path.chmod(0o644 if "open-to-others" in case else 0o600)
    return folder / "rules.yaml"


def checked(folder: Path) -> RulesFile:
    """Check the rules file of a folder, as a person does who stands in it."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return read_rules(Path("rules.yaml"), ENV)
    finally:
        os.chdir(before)


def screen(folder: Path) -> str:
    """Return what a terminal shows of the problems of a folder's rules file."""
    problems = checked(folder).problems
    before = Path.cwd()
    os.chdir(folder)
    try:
        blocks = [pictured(problem, WIDTH).plain for problem in problems]
    finally:
        os.chdir(before)
    return "\n".join(blocks)


def mended(folder: Path, problem: Problem, mend: Mend) -> None:
    """Do what a mend says, literally."""
    path = folder / problem.path
    lines = path.read_bytes().decode("utf-8-sig").split("\n")
    before = [*lines[: mend.line - 1], lines[mend.line - 1][: mend.column - 1]]
    after = [lines[mend.end_line - 1][mend.end_column - 1 :], *lines[mend.end_line :]]
    path.write_bytes(("\n".join(before) + mend.text + "\n".join(after)).encode())


def main() -> None:
    """Write every expected.txt anew."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            # Each in a folder of its own that stays: lines are kept by file and moment.
            copied(case, Path(folder) / case)
            text = screen(Path(folder) / case)
            (GOLDENS / case / "expected.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
