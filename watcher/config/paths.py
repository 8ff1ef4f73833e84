"""Names of further files, as a rules file gives them: beside itself, with * and ** for many."""

from pathlib import Path

from watcher.config.telling.mends import instead, rewritten
from watcher.config.telling.problems import Problems, Proposal, shown
from watcher.config.text.nodes import Node

_MOST_FILES = 10_000
_MOST_FOLDERS = 20  # in a pattern: each is a search through all folders of the one before


def file_beside(node: Node, name: str, problems: Problems) -> Path | None:
    """Return the file of that name; a relative one begins beside the file that names it."""
    path = problems.source(node).path.parent / _expanded(name)
    if "\0" in name or "://" in name:
        problems.error(node, "this is no name of a file", "name a file on this machine")
    elif _is_folder(path):
        problems.error(node, f"{path} is a directory", _files_in(node, path, name, problems))
    elif _is_missing(path):
        hint = _nearest_file(node, path, name, problems)
        problems.error(node, f"there is no file {path}", hint)
    else:
        return path
    return None


def _files_in(node: Node, path: Path, name: str, problems: Problems) -> Proposal:
    """Propose a pattern for the files of a folder, where they are rules files."""
    if any(one.suffix == ".yaml" for one in path.iterdir()):
        every = f"{name.rstrip('/')}/*.yaml"
        return rewritten(node, f"write {every} for all files in it", every, problems)
    return Proposal("name the file in it", None)


def _expanded(name: str) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError:  # there is nobody of that name
        return Path(name)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # the name is too long, for one
        return False


def _is_missing(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:
        return True


def _nearest_file(node: Node, path: Path, name: str, problems: Problems) -> Proposal:
    try:
        itself = problems.source(node).path.name
        files = (one.name for one in path.parent.iterdir() if one.is_file())
        beside = sorted(name for name in files if name != itself)
    except OSError:
        return Proposal("a relative name begins beside the file that names it", None)
    folder = name[: len(name) - len(path.name)]
    found = instead(node, path.name, beside[:_MOST_FILES], problems)
    if found.edit is None or not beside:
        return Proposal("a relative name begins beside the file that names it", None)
    close = found.edit.text.strip("'")
    return instead(node, name, [folder + close], problems)


def files_matching(node: Node, pattern: str, problems: Problems) -> list[Path]:
    """Return the files that a pattern stands for, in the order of their names."""
    folder = problems.source(node).path.parent
    if pattern.count("/") > _MOST_FOLDERS or pattern.count("**") > 1:
        hint = "name the folders, for example rules/**/*.yaml"
        problems.error(node, "this pattern goes through too many folders", hint)
        return []
    try:
        base = Path(pattern).anchor
        inside = pattern[len(base) :]
        found = sorted(one for one in (Path(base) if base else folder).glob(inside))
    except (OSError, ValueError, NotImplementedError):
        problems.error(node, f"{shown(pattern)} is no pattern", "for example rules/*.yaml")
        return []
    if not found:
        text = f"no file is called {shown(pattern)}"
        problems.warn(node, text, "it may be so for now; a file that comes later is read then")
    return [one for one in found[:_MOST_FILES] if one.is_file()]
