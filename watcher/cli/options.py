"""The options that many commands share."""

import os
from pathlib import Path
from typing import Annotated

import typer

_MOST = 1_000_000

RulesOption = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        "-r",
        metavar="RULES",
        help="The rules file, if not ./rules.yaml.",
        show_default=False,
    ),
]
RulesArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="RULES", help="The rules file, if not ./rules.yaml.", show_default=False
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
LimitOption = Annotated[
    int,
    typer.Option(
        "--limit", "-n", metavar="N", min=1, max=_MOST, help="How many to list, the newest."
    ),
]
TimesOption = Annotated[
    bool, typer.Option("--times", help="Exact times, in the timezone of the rules file.")
]


def chosen(*given: Path | None) -> Path:
    """Return the rules file to use: the one given, else the first that there is."""
    from watcher.config.find import rules_file

    named = next((path for path in given if path is not None), None)
    return rules_file(named, os.environ)
