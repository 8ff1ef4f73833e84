"""The rules file with the files that it includes, each read once."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from watcher.config.paths import file_beside, files_matching
from watcher.config.shape.keys import INCLUDE, INCLUDED, TOP
from watcher.config.telling.problems import Problems, shown
from watcher.config.text.belongs import settled
from watcher.config.text.located import read_yaml
from watcher.config.text.nodes import Broken, Node
from watcher.config.text.nodes import Mapping as Keyed
from watcher.config.text.reading import each, is_empty, read_keys, read_text
from watcher.config.text.source import decoded, read_source

_MOST_DEPTH = 16
Above = tuple[Path, ...]
Bodies = Mapping[Path, bytes]


class File(NamedTuple):
    """What one file says, by its keys; `base` is its first character as `Sources` counts."""

    values: dict[str, Node]
    base: int


class Files(NamedTuple):
    """The files read so far, and bytes to take in place of what stands in some of them."""

    read: list[File]
    instead: Bodies


def read_files(path: Path, problems: Problems, instead: Bodies | None = None) -> list[File]:
    """Return the first file and all that it includes; [] where the first is nothing to go by.

    `instead` are bytes to read as if they stood in a file, by its resolved path.
    """
    files = Files([], instead or {})
    _read(path, (), files, problems)
    return files.read


def _read(path: Path, above: Above, files: "Files", problems: Problems) -> None:
    body = files.instead.get(path.resolve())
    source, found = read_source(path) if body is None else decoded(path, body)
    problems.add(found)
    if source is None:
        return
    before = problems.count
    node = read_yaml(source, problems)
    base = problems.sources.base(source)
    if node is None or is_empty(node):
        if problems.count == before:
            _empty(base, above, problems)
        return
    node = settled(node, problems)
    values = read_keys(node, INCLUDED if above else TOP, problems)
    if not isinstance(node, Keyed):
        return
    files.read.append(File(values, base))
    if "include" in values:
        _include(values["include"], (*above, path.resolve()), files, problems)


def _empty(base: int, above: Above, problems: Problems) -> None:
    start = Broken(base, base + 1)
    if above:
        problems.warn(start, "this file is empty", "write rules or feeds into it")
    else:
        problems.error(start, "the file is empty", "write a commented one with: watcher init")


def _include(node: Node, above: Above, files: "Files", problems: Problems) -> None:
    for one in each(node, INCLUDE.name, problems):
        name = read_text(one, INCLUDE.name, problems)
        if name is None:
            continue
        for path in _meant(one, name, problems):
            if path.resolve() in above:
                _circle(one, path, above, problems)
            elif len(above) >= _MOST_DEPTH:
                hint = f"{_MOST_DEPTH} files deep is the most"
                problems.error(one, "files include one another too deeply", hint)
            elif not problems.sources.has(path):
                _read(path, above, files, problems)


def _meant(node: Node, name: str, problems: Problems) -> list[Path]:
    if any(sign in name for sign in "*?["):
        itself = problems.source(node).path.resolve()
        # A pattern may well take in the file in which it stands.
        return [one for one in files_matching(node, name, problems) if one.resolve() != itself]
    path = file_beside(node, name, problems)
    return [] if path is None else [path]


def _circle(node: Node, path: Path, above: Above, problems: Problems) -> None:
    way = [one.name for one in above[above.index(path.resolve()) :]]
    told = " includes ".join(shown(name) for name in (*way, path.name))
    problems.error(node, f"the files go round in a circle: {told}", "take one include out")
