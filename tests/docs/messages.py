"""Finds in the source every message that `check` can print, as a pattern: `…` is what varies."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.docs.pages import ROOT

PLACES = (
    "watcher/config",
    "watcher/rules",
    "watcher/delivery/targets.py",
    "watcher/flows/findings.py",
    "watcher/flows/reload.py",
)
# What makes a message, and which of its arguments is the text.
MAKERS = {
    "QueryError": 0,
    "Remark": 0,
    "Fault": 0,
    "TargetError": 0,
    "DurationError": 0,
    "Saying": 2,
    "problem": 2,
    "Problem": 3,
    "Mistake": 5,
}
METHODS = {"error": 1, "warn": 1}  # of whatever is called problems
# Texts that were made elsewhere and are handed on: `fault.text`, `error`, …
HANDED_ON = {"text", "reason"}


def messages() -> frozenset[str]:
    """Return the pattern of every message.

    Raises:
        AssertionError: if the text of one cannot be read off the source.

    """
    found: set[str] = set()
    for path in _files():
        module = _Module(path)
        for call, place in module.makers():
            found |= module.texts(call, place)
    return frozenset(one for one in found if re.search(r"\w", one))


def _files() -> Iterator[Path]:
    for place in PLACES:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


class _Module:
    """One file, in which names are followed to the texts that they stand for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text("utf-8"))
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def makers(self) -> Iterator[tuple[ast.Call, int]]:
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Call):
                continue
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name) if name in MAKERS:
                    yield node, MAKERS[name]
                case ast.Attribute(value=ast.Name(id=holder) | ast.Attribute(attr=holder), attr=name):
                    if name in METHODS and holder.endswith("problems"):
                        yield node, METHODS[name]

    def texts(self, call: ast.Call, place: int, depth: int = 0) -> set[str]:
        """Return what an argument of a call can be."""
        named = [one.value for one in call.keywords if one.arg == "text"]
        if any(isinstance(one, ast.Starred) for one in call.args[: place + 1]):
            return self.read(call.args[0], depth)
        assert named or place < len(call.args), self.where(call)
        return self.read((named or [call.args[place]])[0], depth)

    def read(self, node: ast.AST, depth: int = 0) -> set[str]:
        """Return the patterns that an expression can have as its value."""
        assert depth < 6, self.where(node)
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.JoinedStr():
                return {_pattern(node)}
            case ast.IfExp(body=one, orelse=other):
                return self.read(one, depth) | self.read(other, depth)
            case ast.Name(id=name):
                return self.follow(node, name, depth + 1)
            case ast.Attribute(attr=attribute) if attribute in HANDED_ON:
                return set()
            case _:
                raise AssertionError(f"{self.where(node)}: {ast.unparse(node)}")

    def follow(self, node: ast.AST, name: str, depth: int) -> set[str]:
        """Return what a name stands for: assignments, else the arguments of a parameter."""
        function = self.around(node)
        found: set[str] = set()
        for scope in filter(None, (function, self.tree)):
            values = list(_assigned(scope, name))
            for value, index in values:
                if index is None:
                    found |= self.read(value, depth)
                else:
                    found |= self.element(value, index, depth)
            if values:
                return found
            if isinstance(scope, ast.FunctionDef) and name in (parameters := _parameters(scope)):
                place = parameters.index(name)
                for call in self.calls(scope.name):
                    found |= self.texts(call, place, depth)
                return found
        raise AssertionError(f"{self.where(node)}: {name}")

    def element(self, value: ast.AST, index: int, depth: int) -> set[str]:
        match value:
            case ast.Tuple(elts=elements):
                return self.read(elements[index], depth)
            case ast.IfExp(body=one, orelse=other):
                return self.element(one, index, depth) | self.element(other, index, depth)
            case ast.Call(func=ast.Name(id=name)):
                found: set[str] = set()
                for one in ast.walk(self.tree):
                    if isinstance(one, ast.FunctionDef) and one.name == name:
                        for each in ast.walk(one):
                            if isinstance(each, ast.Return) and isinstance(each.value, ast.Tuple):
                                found |= self.read(each.value.elts[index], depth)
                return found
            case _:
                raise AssertionError(f"{self.where(value)}: {ast.unparse(value)} [{index}]")

    def calls(self, name: str) -> list[ast.Call]:
        return [
            node
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Call)
            and (getattr(node.func, "id", None) == name or getattr(node.func, "attr", None) == name)
        ]

    def around(self, node: ast.AST) -> ast.FunctionDef | None:
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, ast.FunctionDef):
                return node
        return None

    def where(self, node: ast.AST) -> str:
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', '?')}"


def _assigned(scope: ast.AST, name: str) -> Iterator[tuple[ast.AST, int | None]]:
    nodes = ast.walk(scope) if isinstance(scope, ast.FunctionDef) else ast.iter_child_nodes(scope)
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id == name:
                    yield node.value, None
                elif isinstance(target, ast.Tuple):
                    for index, one in enumerate(target.elts):
                        if isinstance(one, ast.Name) and one.id == name:
                            yield node.value, index


def _parameters(function: ast.FunctionDef) -> list[str]:
    names = [one.arg for one in function.args.args]
    return names[1:] if names[:1] == ["self"] else names


def _pattern(joined: ast.JoinedStr) -> str:
    parts = [one.value if isinstance(one, ast.Constant) else "…" for one in joined.values]
    return re.sub("…+", "…", "".join(map(str, parts)))


if __name__ == "__main__":
    print(*sorted(messages()), sep="\n")
