"""`watcher entities`: what `@LABEL` looks for, which entities there are, further ones."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.help import Command, Group
from watcher.cli.options import JsonOption, RulesArgument, RulesOption, chosen

if TYPE_CHECKING:
    from watcher.flows.entities import Knowledge, Portrait
    from watcher.flows.sought import Sought

_WRONG_INPUT, _WRONG_USAGE = 1, 2
_LEFT_OUT = 10_000_000  # bytes of a text

entities_app = typer.Typer(
    cls=Group, no_args_is_help=True, help="Look entities up, and add further ones."
)


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.add_typer(entities_app, name="entities")


@entities_app.command(cls=Command)
def show(
    label: Annotated[
        str, typer.Argument(metavar="LABEL", help="The entity's label, with or without @.")
    ],
    rules: RulesArgument = None,
    rules_option: RulesOption = None,
    as_json: JsonOption = False,
    text: Annotated[
        str,
        typer.Option(
            "--text",
            metavar="FILE",
            help="Also where it is named in a text; - is standard input.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Show all that an entity is looked for by."""
    known = _known(rules or rules_option)
    portrait = known.portrait(_bare(label))
    if portrait is None:
        raise _unknown(label, known)
    found = _sought(text, known, portrait) if text else ()
    if as_json:
        from watcher.cli.names.as_json import portrait_json
        from watcher.cli.screen.show import print_json

        print_json(portrait_json(portrait, found, asked=bool(text)))
        return
    from watcher.cli.names.portrait import show_portrait

    show_portrait(portrait, found)


@entities_app.command("search", cls=Command)
def search_entities(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="A part of a label or name, in any script.")
    ],
    rules: RulesOption = None,
    as_json: JsonOption = False,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=1, help="How many to list, the best.")
    ] = 20,
) -> None:
    """Find entities by a part of a label or name."""
    known = _known(rules)
    found = known.search(_bare(text))
    if as_json:
        from watcher.cli.names.as_json import hit_json
        from watcher.cli.screen.show import print_json

        print_json([hit_json(hit) for hit in found[:limit]])
        return
    from watcher.cli.names.portrait import say_no_hits, show_hits

    if found:
        show_hits(found, limit)
    else:
        say_no_hits(text, known.entities.suggest(_bare(text)))


@entities_app.command(cls=Command)
def add(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="Q",
            help="Ids of things on Wikidata; behind them the rules file, if not ./rules.yaml.",
        ),
    ],
    rules: RulesOption = None,
    label: Annotated[
        str,
        typer.Option(
            "--label", metavar="LABEL", help="What to call it, if not as Wikidata does.",
            show_default=False,
        ),
    ] = "",
    languages: Annotated[
        str,
        typer.Option(
            "--languages", metavar="CODES", help="Only names of these: en,ru,hy.",
            show_default=False,
        ),
    ] = "",
    endpoint: Annotated[
        str,
        typer.Option(
            "--endpoint", metavar="URL", help="Another server with the API of Wikidata.",
            show_default=False,
        ),
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write without asking.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
    ] = False,
) -> None:  # fmt: skip
    """Fetch names from Wikidata and add them to the rules file."""
    from watcher.cli.names import add as entities_add
    from watcher.entities.adopting import Wish
    from watcher.flows.wikidata import ENDPOINT

    wish = Wish(label, entities_add.languages(languages))
    write = False if dry_run else True if yes else None
    entities_add.add_entities(ids, rules, wish, endpoint or ENDPOINT, write=write)


def _bare(label: str) -> str:
    """Return a label as it is meant: without the sign and the quotes of a query."""
    label = label.strip().removeprefix("@").strip()
    return label[1:-1] if len(label) > 1 and label[0] == label[-1] == '"' else label


def _known(given: Path | None) -> "Knowledge":
    """Return what may be named; without a rules file, the catalogue alone."""
    from watcher.cli.screen.show import say
    from watcher.errors import InputError
    from watcher.flows.entities import Knowledge

    path = chosen(given)
    if given is None and not path.exists():
        return Knowledge.of(None, os.environ)
    known = Knowledge.of(path, os.environ)
    if known.configuration is None:
        raise InputError(known.problems)
    if any(problem.kind == "error" for problem in known.problems):
        say(
            "watcher: the rules file is wrong, so that entities may be missing here; "
            "watcher check says what is wrong"
        )
    return known


def _unknown(label: str, known: "Knowledge") -> typer.Exit:
    from watcher.cli.screen.show import say
    from watcher.rules.language.tree import Reference

    bare = _bare(label)
    meant = known.entities.suggest(bare)
    if meant is None:
        hint = "; watcher entities search looks among all names, in any script"
    else:
        named = known.entities.meant(bare) == meant
        asked = Reference(label=meant, start=0, end=0)
        hint = f"; it is a name of {asked}" if named else f"; perhaps you mean {asked}"
    say(f"watcher: there is no entity {bare!r}{hint}")
    return typer.Exit(_WRONG_USAGE)


def _sought(name: str, known: "Knowledge", portrait: "Portrait") -> "tuple[Sought, ...]":
    from watcher.feeds.given import given
    from watcher.flows.sought import sought

    try:
        body = sys.stdin.buffer.read(_LEFT_OUT) if name == "-" else Path(name).read_bytes()
        url = "file:///" if name == "-" else Path(name).absolute().as_uri()
        entries = given(body, url)
    except OSError as error:
        raise _ended(f"{name}: {error.strerror}", _WRONG_INPUT) from None
    except ValueError as error:
        raise _ended(f"{'<stdin>' if name == '-' else name}: {error}", _WRONG_INPUT) from None
    return tuple(sought(portrait.entity, entries, known.entities))


def _ended(text: str, status: int) -> typer.Exit:
    from watcher.cli.screen.show import say

    say(f"watcher: {text}")
    return typer.Exit(status)
