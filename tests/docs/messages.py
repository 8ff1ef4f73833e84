"""Finds in the source every message that `check` can print, as a pattern: `…` is what varies."""

import ast
import re
from collections.abc import Iterator
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
    "RowError": 0,
    "DurationError": 0,
    "Saying": 2,
    "problem": 2,
    "problem_at": 2,
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
        self.parents = {
            child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)
        }

    def makers(self) -> Iterator[tuple[ast.Call, int]]:
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Call):
                continue
            name, holder = _called(node)
            if name in MAKERS:
                yield node, MAKERS[name]
            elif name in METHODS and holder.endswith("problems"):
                yield node, METHODS[name]

    def texts(self, call: ast.Call, place: int, depth: int = 0) -> set[str]:
        """Return what an argument of a call can be."""
        named = [one.value for one in call.keywords if one.arg == "text"]
        if call.args and isinstance(first := call.args[0], ast.Starred):
            return self.starred(call, first.value, place, depth)
        assert named or place < len(call.args), self.where(call)
        return self.read((named or [call.args[place]])[0], depth)

    def starred(self, call: ast.Call, first: ast.expr, place: int, depth: int) -> set[str]:
        """Return what the text of a call can be whose first arguments stand in a tuple."""
        if len(call.args) == 1:  # all of them: `error(*_fault(…))`, or a name for that
            function, line = self.around(call), call.lineno
            values = [first]
            if isinstance(first, ast.Name) and function is not None:
                values = [value for value, _ in _assigned(function, first.id, line)]
            return set().union(*(self.element(value, place, depth) for value in values))
        # A place of so many numbers, and behind it the text, if it was not made elsewhere.
        made = not any(_handed_on(one) for one in call.args)
        return self.read(call.args[1], depth) if made else set()

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
        if function is not None:
            line = int(getattr(node, "lineno", 0))
            if found := self.assigned(function, name, line, depth):
                return found
            if name in (parameters := _parameters(function)):
                if function.name in {*MAKERS, *METHODS}:
                    return set()
                calls = self.calls(function.name)
                assert calls, f"{self.where(node)}: nobody here calls {function.name}"
                place = parameters.index(name)
                return set().union(*(self.texts(call, place, depth) for call in calls))
        found = self.assigned(self.tree, name, None, depth)
        assert found, f"{self.where(node)}: {name}"
        return found

    def assigned(self, scope: ast.AST, name: str, before: int | None, depth: int) -> set[str]:
        found: set[str] = set()
        for value, index in _assigned(scope, name, before):
            whole = self.read(value, depth) if index is None else self.element(value, index, depth)
            found |= whole
        return found

    def element(self, value: ast.expr, index: int, depth: int) -> set[str]:
        """Return the patterns that a part of a tuple can have."""
        match value:
            case ast.Tuple(elts=elements):
                return self.read(elements[index], depth)
            case ast.IfExp(body=one, orelse=other):
                return self.element(one, index, depth) | self.element(other, index, depth)
            case ast.Call(func=ast.Name(id=name)):
                returned = self.returned(name)
                return set().union(*(self.read(one.elts[index], depth) for one in returned))
            case ast.Name(id=name):  # a table that is gone through row by row
                tables = [one for one, _ in _assigned(self.tree, name, None)]
                rows = [row for one in tables if isinstance(one, ast.Tuple) for row in one.elts]
                assert rows, f"{self.where(value)}: {name}"
                return set().union(*(self.element(row, index, depth) for row in rows))
            case _:
                raise AssertionError(f"{self.where(value)}: {ast.unparse(value)} [{index}]")

    def returned(self, name: str) -> list[ast.Tuple]:
        """Return the tuples that a function of this module returns."""
        nodes = ast.walk(self.tree)
        (function,) = (
            one for one in nodes if isinstance(one, ast.FunctionDef) and one.name == name
        )
        ends = (one for one in ast.walk(function) if isinstance(one, ast.Return))
        return [one.value for one in ends if isinstance(one.value, ast.Tuple)]

    def calls(self, name: str) -> list[ast.Call]:
        nodes = (one for one in ast.walk(self.tree) if isinstance(one, ast.Call))
        return [one for one in nodes if _called(one)[0] == name]

    def around(self, node: ast.AST) -> ast.FunctionDef | None:
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, ast.FunctionDef):
                return node
        return None

    def where(self, node: ast.AST) -> str:
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', '?')}"


def _called(call: ast.Call) -> tuple[str, str]:
    """Return the name of what is called, and of what it is asked."""
    match call.func:
        case ast.Name(id=name):
            return name, ""
        case ast.Attribute(value=ast.Name(id=holder) | ast.Attribute(attr=holder), attr=name):
            return name, holder
        case ast.Attribute(attr=name):
            return name, ""
        case _:
            return "", ""


def _handed_on(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in HANDED_ON


def _assigned(
    scope: ast.AST, name: str, before: int | None
) -> Iterator[tuple[ast.expr, int | None]]:
    """Yield what a name is assigned in a function before a line, or in a module.

    The number is the place in what is assigned, where that is taken apart.
    """
    nodes = ast.iter_child_nodes(scope) if before is None else ast.walk(scope)
    for node in nodes:
        match node:
            case ast.AnnAssign(target=ast.Name(id=given), value=ast.expr() as value):
                yield from [(value, None)] * (given == name)
            case ast.Assign(targets=[target], value=value, lineno=line):
                if before is None or line <= before:
                    yield from ((value, index) for index in _places(target, name))
            case ast.NamedExpr(target=ast.Name(id=given), value=value):
                yield from [(value, None)] * (given == name)
            case ast.For(target=target, iter=value):
                yield from ((value, index) for index in _places(target, name))
            case _:
                pass


def _places(target: ast.expr, name: str) -> Iterator[int | None]:
    match target:
        case ast.Name(id=given) if given == name:
            yield None
        case ast.Tuple(elts=elements):
            names = [getattr(one, "id", None) for one in elements]
            yield from (index for index, given in enumerate(names) if given == name)
        case _:
            pass


def _parameters(function: ast.FunctionDef) -> list[str]:
    names = [one.arg for one in function.args.args]
    return names[1:] if names[:1] == ["self"] else names


def _pattern(joined: ast.JoinedStr) -> str:
    parts = [one.value if isinstance(one, ast.Constant) else "…" for one in joined.values]
    return re.sub("…+", "…", "".join(map(str, parts)))
