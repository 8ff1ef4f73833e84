"""`watcher entities add`: fetches names from Wikidata, shows them, asks, and writes them down."""

import asyncio
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import typer
from rich.text import Text

from watcher.cli.options import chosen
from watcher.cli.screen.show import Screen, count, dim, say
from watcher.config.load import USER_AGENT, load
from watcher.entities.adopting import Wish
from watcher.entities.wikidata import ID, Item
from watcher.errors import InputError
from watcher.flows.adding import Piece, Prepared, RefusedError, prepared
from watcher.flows.discover import unfit
from watcher.flows.reload import read_rules
from watcher.flows.wikidata import items
from watcher.rules.language.tree import Reference
from watcher.text.display import plain

_WRONG_INPUT, _WRONG_USAGE = 1, 2
_MOST = 200  # things at a time
_TEXT = 200  # characters
_PAGE = re.compile(r"https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/(?:Special:EntityPage/)?")
_OTHER = re.compile(r"[PLpl][1-9][0-9]*")
_TAG = re.compile(r"[A-Za-z]{2,3}")


def add_entities(
    given: Sequence[str], rules: Path | None, wish: Wish, endpoint: str, *, write: bool | None
) -> None:
    """Add things to a rules file. `write` is None where a person is to be asked."""
    ids, named = _told_apart(given)
    if wish.label and len(ids) > 1:
        raise typer.BadParameter("one label is for one id", param_hint="--label")
    _check_endpoint(endpoint)
    path = chosen(rules, named)
    first = load(path, os.environ)
    if first.draft is None:
        raise InputError(first.problems)
    found = _unlike(asyncio.run(items(ids, first.draft.user_agent or USER_AGENT, endpoint)))
    before = read_rules(path, os.environ)  # anew: a server may have taken its time
    try:
        ready = prepared(path, os.environ, found, wish, before)
    except RefusedError as error:
        raise _ended(str(error), _WRONG_INPUT) from None
    _show(ready)
    if ready.files:
        _write(ready, write=write)


def languages(text: str) -> tuple[str, ...]:
    """Return the primary tags in `en,ru,pt-BR`."""
    tags = [re.split("[-_]", one.strip())[0].lower() for one in text.split(",") if one.strip()]
    wrong = [tag for tag in tags if not _TAG.fullmatch(tag)]
    if wrong:
        hint = f"{wrong[0]!r} is no language's code; write en,ru,hy"
        raise typer.BadParameter(hint, param_hint="--languages")
    return tuple(dict.fromkeys(tags))


def _told_apart(given: Sequence[str]) -> tuple[tuple[str, ...], Path | None]:
    """Return the ids, and the rules file, which may stand behind them."""
    texts = [_PAGE.sub("", one.strip()) for one in given]
    ids = [one.upper() for one in texts if ID.fullmatch(one.upper())]
    others = [one for one in texts if not ID.fullmatch(one.upper())]
    if not ids or len(others) > 1 or (others and others[0] != texts[-1]):
        raise typer.BadParameter(_no_id((others or [""])[0]), param_hint="Q…")
    if others and _OTHER.fullmatch(others[0]):
        raise typer.BadParameter(_no_id(others[0]), param_hint="Q…")
    if len(set(ids)) > _MOST:
        raise typer.BadParameter(f"{_MOST} at a time are the most", param_hint="Q…")
    return tuple(dict.fromkeys(ids)), Path(others[0]) if others else None


def _no_id(text: str) -> str:
    if _OTHER.fullmatch(text):
        kind = "property" if text[0] in "Pp" else "word"
        return f"{text} is a {kind} on Wikidata, and no thing: the id of a thing begins with Q"
    return f"{plain(text, 60)!r} is no id of Wikidata: write a Q and digits, such as Q43"


def _check_endpoint(endpoint: str) -> None:
    fault = unfit(endpoint) if "://" in endpoint else None
    if "://" not in endpoint or fault:
        said = f"{fault.text}: {fault.hint}" if fault else "write the whole address, with https://"
        raise typer.BadParameter(said, param_hint="--endpoint")


def _unlike(found: Sequence[Item]) -> list[Item]:
    """Return each thing once, and tell of those that have another id now."""
    once: dict[str, Item] = {}
    for item in found:
        if item.id != item.asked:
            say(f"{item.asked} is {item.id} now")
        once.setdefault(item.id, item)
    return list(once.values())


def _show(ready: Prepared) -> None:
    screen = Screen()
    for piece in ready.pieces:
        _show_piece(screen, piece)
    if not ready.files:
        say("nothing is lacking: nothing to write")


def _show_piece(screen: Screen, piece: Piece) -> None:
    adoption = piece.adoption
    asked = Reference(label=adoption.label, start=0, end=0)
    what = f"  {plain(adoption.item.description, _TEXT)}" if adoption.item.description else ""
    screen.tell(Text.assemble((f"# {plain(str(asked), _TEXT)}", "bold"), dim(what)))
    screen.tell(dim(f"# {_summary(piece)}"))
    new = "\n".join(piece.new).rstrip().split("\n")
    if piece.old:
        screen.put(Text(f"- {_line(line)}", "red") for line in piece.old)
        screen.put(Text(f"+ {_line(line)}", "green") for line in new)
    elif piece.new:
        # Without a sign: in a pipe it is YAML that can be pasted.
        screen.put(Text(_line(line), "green") for line in new)


def _line(line: str) -> str:
    """Return a line of the file as it may be shown, its indent kept."""
    return " " * (len(line) - len(line.lstrip(" "))) + plain(line, 10_000)


def _summary(piece: Piece) -> str:
    adoption = piece.adoption
    if not adoption.keys:
        return f"{adoption.item.id}: nothing is lacking"
    weak = sum(name.weak for name in adoption.names)
    new = count(len({name.text for name in adoption.names}), "name")
    parts = [f"{adoption.item.id}: {new}"]
    parts += [f"{weak} of them weak: they may mean other things"] if weak else []
    parts += [f"{adoption.left_out} left out as of no use in a text"] if adoption.left_out else []
    parts += ["it extends the one that is there"] if adoption.own else []
    parts += ["it extends the built-in one"] if adoption.extends and not adoption.own else []
    return "; ".join(parts)


def _write(ready: Prepared, *, write: bool | None) -> None:
    names = " and ".join(str(one.path) for one in ready.files)
    if write is None:
        if not sys.stdin.isatty():
            raise _ended("nothing was written: nobody can be asked here; give --yes", _WRONG_USAGE)
        from watcher.cli.first.asking import Asking

        if not Asking().yes(f"Write this to {names}?", unasked=False):
            say("nothing was written")
            return
    elif not write:
        say(f"nothing was written to {names}: --dry-run")
        return
    ready.write()
    labels = [piece.adoption.label for piece in ready.pieces if piece.adoption.keys]
    asked = ", ".join(str(Reference(label=label, start=0, end=0)) for label in labels[:5])
    more = ", …" if labels[5:] else ""
    say(f"wrote {names}. A query asks for it by {plain(asked, 400)}{more}")
    others = [one for one in ready.problems if not one.text.startswith("no rule uses")]
    if others:
        from watcher.cli.screen.problems import show_problems

        show_problems(others)


def _ended(text: str, status: int) -> typer.Exit:
    say(f"watcher: {text}")
    return typer.Exit(status)
