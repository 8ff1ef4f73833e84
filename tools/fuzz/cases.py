"""What `check` is given: a rules file, and what else lies in its folder."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

MAIN = "rules.yaml"
Thing = Literal["file", "folder", "fifo", "circle", "dangling"]


@dataclass(frozen=True, slots=True)
class Side:
    """Something beside the rules file; `circle` is a link to itself, `dangling` one to nothing."""

    name: str
    body: bytes = b""
    thing: Thing = "file"
    mode: int = 0o600


@dataclass(frozen=True, slots=True)
class Case:
    """One input."""

    main: bytes
    sides: tuple[Side, ...] = ()


def lay_out(case: Case, folder: Path) -> Path:
    """Write a case into an empty folder; return the path of its rules file."""
    folder.mkdir(parents=True, exist_ok=True)
    for side in case.sides:
        _lay(side, folder / side.name)
    path = folder / MAIN
    path.write_bytes(case.main)
    path.chmod(0o600)
    return path


def _lay(side: Side, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match side.thing:
        case "file":
            path.write_bytes(side.body)
            path.chmod(side.mode)
        case "folder":
            path.mkdir(exist_ok=True)
        case "fifo":
            os.mkfifo(path)
        case "circle":
            path.symlink_to(path.name)
        case "dangling":
            path.symlink_to("nowhere")


def clear(folder: Path) -> None:
    """Take away what a case left."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
