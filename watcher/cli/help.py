"""How `--help` looks: one layout for all commands, plain in a pipe, as a page of a manual reads.

It is written without rich: that would double the time that the command line takes to start.
"""

import os
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

WIDEST, NARROWEST = 80, 40  # columns
# Every command, in the order in which it is told, by what a person is about to do.
CHAPTERS = {
    "Write rules": ("init", "check", "test", "schema", "send-test"),
    "Run": ("demo", "run", "backup"),
    "Look": ("status", "explain", "try", "alerts", "alerts show", "deliveries", "feeds list"),
    "Entities": ("entities show", "entities search", "entities add"),
    "For programs": ("parse", "match"),
}
_NARROW = 60  # columns below which explanations stand below their terms
_INDENT = 2
_TERM = 22  # columns of a term, with the blanks behind it; a longer one has a line of its own


class Command(TyperCommand):
    """A command whose `--help` is its page of the manual."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what the first line says behind the command's name."""
        return _pieces(self, ctx)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write(page(self, ctx))


class Group(TyperGroup):
    """A command with commands below it, likewise."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what the first line says behind the command's name."""
        return [*_pieces(self, ctx), "[COMMAND]" if self.invoke_without_command else "COMMAND"]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write(page(self, ctx))


def page(command: Command | Group, ctx: typer.Context) -> str:
    """Return what `--help` prints of a command, in lines for this terminal."""
    from watcher.cli.manual import PAGES  # here: only `--help` needs it

    columns = shutil.get_terminal_size((WIDEST, 24)).columns
    width = max(NARROWEST, min(WIDEST, columns))
    name = ctx.command_path.partition(" ")[2]
    told = PAGES[name]
    parts = [
        _hanging(" ".join(["Usage:", ctx.command_path, *command.collect_usage_pieces(ctx)]), width),
        _paragraphs([command.help or "", *told.about.split("\n\n")], width),
        *_commands(command, name, width),
        *_parameters(command, ctx, width),
        _section("Examples", _examples(told.examples, width)),
        _section("Exit status", _terms([(str(n), said) for n, said in told.ends], width, 6)),
        _section("Reads", _terms(told.reads, width)),
        _section("See also", textwrap.wrap(", ".join(told.see), width, **_indented(_INDENT))),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _pieces(command: TyperCommand | TyperGroup, ctx: Any) -> list[str]:
    known = [one for one in command.get_params(ctx) if one.param_type_name == "argument"]
    return ["[OPTIONS]", *(_sign(one) if one.required else f"[{_sign(one)}]" for one in known)]


def _sign(argument: Any) -> str:
    return f"{argument.metavar or argument.name.upper()}{'' if argument.nargs == 1 else '…'}"


def _indented(by: int) -> dict[str, Any]:
    blanks = " " * by
    return {
        "initial_indent": blanks,
        "subsequent_indent": blanks,
        "break_long_words": False,
        "break_on_hyphens": False,
    }


def _hanging(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, subsequent_indent=" " * 7, break_on_hyphens=False))


def _paragraphs(texts: Iterable[str], width: int) -> str:
    filled = (textwrap.fill(" ".join(text.split()), width, **_indented(0)) for text in texts)
    return "\n\n".join(filter(None, filled))


def _section(heading: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines)
    # Where the output is no terminal, the colours are taken out by what prints it.
    bold = not os.environ.get("NO_COLOR")
    return f"{typer.style(heading, bold=True) if bold else heading}\n{body}" if body else ""


def _commands(command: Command | Group, name: str, width: int) -> Iterator[str]:
    for chapter, names in CHAPTERS.items():
        below = [one for one in names if one.startswith(f"{name} ".lstrip()) and one != name]
        if isinstance(command, Group) and below:
            rows = [(one, _summary(command, one.removeprefix(name).split())) for one in below]
            yield _section(chapter if not name else "Commands", _terms(rows, width, 14))


def _summary(group: Any, path: Sequence[str]) -> str:
    found = group
    for one in path:
        found = found.commands[one]
    return str(found.help or "").partition("\n\n")[0].replace("\n", " ")


def _parameters(command: Command | Group, ctx: typer.Context, width: int) -> Iterator[str]:
    rows: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
    for one in command.get_params(ctx):
        kind = "Options" if one.param_type_name == "option" else "Arguments"
        rows[kind].append((_signs(one), _explained(one)))
    for heading, told in rows.items():
        yield _section(heading, _terms(told, width))


def _signs(one: Any) -> str:
    if not isinstance(one, TyperOption):
        return _sign(one)
    signs = ", ".join(sorted(one.opts, key=len))
    takes = "" if one.is_flag else f" {one.metavar or 'N'}"
    return f"{signs}{takes}"


def _explained(one: Any) -> str:
    text = "Show this page." if one.name == "help" else str(one.help or "")
    if (
        one.default is None
        or getattr(one, "is_flag", False)
        or not one.show_default
        or callable(one.default)
    ):
        return text
    return f"{text} Default: {one.default}."


def _examples(examples: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    for line, why in examples:
        # A command line is never broken: it is there to be copied.
        yield f"{' ' * _INDENT}{line}"
        yield from textwrap.wrap(why, width, **_indented(_INDENT + 4))


def _terms(rows: Iterable[tuple[str, str]], width: int, room: int = _TERM) -> Iterator[str]:
    """Yield terms with their explanations beside them, or below where there is no room."""
    room = room if width >= _NARROW else min(room, 6)
    for term, said in rows:
        lines = textwrap.wrap(said, width, **_indented(_INDENT + room)) or [""]
        if len(term) + 2 <= room:
            lines[0] = f"{' ' * _INDENT}{term:<{room}}{lines[0].strip()}"
        else:
            yield f"{' ' * _INDENT}{term}"
        yield from (line.rstrip() for line in lines)
