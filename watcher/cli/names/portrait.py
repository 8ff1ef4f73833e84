"""How entities are shown: all names of one by language, and those that a search found."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from rich.cells import cell_len
from rich.text import Text

from watcher.cli.names.languages import language_name
from watcher.cli.screen.show import NARROW, Screen, count, dim, say
from watcher.cli.screen.wrap import indented, joined, wrapped
from watcher.cli.why.branches import Paper, tree
from watcher.entities.search import Hit
from watcher.errors import Spot
from watcher.flows.entities import Named, Portrait
from watcher.flows.sought import Sought
from watcher.model import Name
from watcher.rules.language.tree import Reference
from watcher.text.display import plain

ANY = "any language"
_TEXT, _PATH = 200, 400  # characters
_MOST = 60  # names of one language that a terminal shows
_FEW = 3  # names that a search shows of one entity
_IN_A_PIPE = 80  # columns of passages
_WIDEST_LANGUAGE = 22  # cells


def show_portrait(one: Portrait, found: Sequence[Sought] = ()) -> None:
    """Print all that an entity is looked for by, and where texts name it."""
    screen = Screen()
    if screen.width is None:
        _show_rows(screen, one)
    else:
        _show_page(screen, one)
    for each in found:
        _show_sought(screen, each)


def _show_rows(screen: Screen, one: Portrait) -> None:
    """Print a line for each name: what a pipe gets."""
    rows = [_row(each, one) for each in sorted(one.names, key=_order)]
    rows += [_excluded(text, own, one) for text, own in one.excluding]
    screen.rows(("language", "name", "counts", "endings", "from"), rows)


def _row(each: Named, one: Portrait) -> list[Text]:
    name = each.name
    text = f"{plain(name.text, _TEXT)} ({plain(name.key, _TEXT)})" if name.key else name.text
    return [
        Text(_language(name.language)),
        Text(plain(text, 2 * _TEXT)),
        Text("beside others" if name.weak else "alone"),
        Text("yes" if each.bends else "no"),
        Text(_origin(each.place, one)),
    ]


def _excluded(text: str, own: bool, one: Portrait) -> list[Text]:
    origin = _origin(one.place if own else None, one)
    return [Text("not"), Text(plain(text, _TEXT)), Text("never"), Text("yes"), Text(origin)]


def _origin(place: Spot | None, one: Portrait) -> str:
    if place is None:
        return f"built in: {_sources(one.sources)}" if one.sources else "built in"
    return f"{plain(place.path, _PATH)}:{place.line}"


def _sources(sources: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in sources.items())


def _show_page(screen: Screen, one: Portrait) -> None:
    entity = one.entity
    asked = str(Reference(label=entity.label, start=0, end=0))
    facts = [Text(entity.kind.value if entity.kind else "of no kind")]
    if entity.wikidata:
        facts.append(dim(f"wikidata {entity.wikidata}"))
    facts.append(dim(count(len({each.name.text for each in one.names}), "name")))
    head = Text.assemble((plain(asked, _TEXT), "bold"), "  ").append_text(Text(" · ").join(facts))
    screen.tell(head, *map(dim, _where(one)), "")
    lines = dict(_by_language(one))
    room = min(_WIDEST_LANGUAGE, max(map(cell_len, lines), default=0)) + 2
    for label, names in lines.items():
        _put(screen, label, names, room)
    if one.excluding:
        _put(screen, "not", [Text(plain(text, _TEXT)) for text, _ in one.excluding], room)
    if one.spellings:
        spellings = [dim(plain(text, _TEXT)) for text in one.spellings]
        _put(screen, "also called", spellings, room)
    screen.tell("", *map(dim, _legend(one)))


def _where(one: Portrait) -> Iterator[str]:
    """Say where the entity comes from."""
    built_in = f"built in, from {_sources(one.sources)}" if one.sources else "built in"
    if one.place is None:
        yield built_in
        return
    line = f"{plain(one.place.path, _PATH)}:{one.place.line}"
    yield f"{built_in}; extended in {line}" if one.built_in else line


def _legend(one: Portrait) -> Iterator[str]:
    """Say what the marks mean that stand there."""
    tagged = [each for each in one.names if each.name.language]
    if any(each.bends for each in tagged):
        yield "~ with the endings of that language; as written in entries of any language"
    if any(not each.bends for each in tagged):
        yield "= as written: of that language no endings are known here"
    if any(each.name.weak for each in one.names):
        yield "? counts only beside a name that has no such mark"


def _by_language(one: Portrait) -> Iterator[tuple[str, list[Text]]]:
    groups: dict[str | None, list[Named]] = {}
    for each in sorted(one.names, key=_order):
        groups.setdefault(each.name.language, []).append(each)
    for language, names in groups.items():
        sign = "" if language is None else "~ " if names[0].bends else "= "
        texts = list(_texts(names[:_MOST], one))
        if len(names) > _MOST:
            texts.append(dim(f"and {len(names) - _MOST:,} more; a pipe gets them all"))
        yield f"{sign}{_language(language)}", texts


def _texts(names: Sequence[Named], one: Portrait) -> Iterator[Text]:
    """Yield names; behind the last one of a line of the rules file, that line."""
    for number, each in enumerate(names):
        text = Text(plain(each.name.text, _TEXT))
        if each.name.key:
            text.append(f" ({plain(each.name.key, _TEXT)})", "dim")
        if each.name.weak:
            text = Text.assemble((text.plain, "yellow"), ("?", "bold yellow"))
        after = names[number + 1].place if number + 1 < len(names) else None
        if each.place is not None and (after is None or _line(after) != _line(each.place)):
            text.append(f" ({_told(each.place, one)})", "cyan")
        yield text


def _told(place: Spot, one: Portrait) -> str:
    same = one.place is not None and place.path == one.place.path
    return f"line {place.line}" if same else f"{PurePath(place.path).name}:{place.line}"


def _line(place: Spot) -> tuple[str, int]:
    return place.path, place.line


def _order(each: Named) -> tuple[bool, str, bool]:
    language = each.name.language
    return language is not None, _language(language), each.place is not None


def _language(tag: str | None) -> str:
    return ANY if tag is None else language_name(tag)


def _put(screen: Screen, label: str, texts: Sequence[Text], room: int) -> None:
    width = screen.text_width
    if width < NARROW:
        screen.put(wrapped(dim(label), width))
        screen.put(indented(line, 2) for line in joined(texts, width - 2))
        return
    first = dim(label + " " * max(2, room - cell_len(label)))
    lines = joined(texts, width - room)
    if first.cell_len > room:
        screen.put([first])
        first = Text(" " * room)
    for line in lines:
        screen.put([Text.assemble(first, line)])
        first = Text(" " * room)


def _show_sought(screen: Screen, each: Sought) -> None:
    width = screen.text_width
    if screen.width is None:
        width = shutil.get_terminal_size((_IN_A_PIPE, 24)).columns
    language = each.document.language
    said = f"in {language_name(language)}" if language else "language unknown"
    title = plain(each.document.entry.title, _TEXT)
    screen.tell("", Text.assemble((title, "bold"), dim(f"  {said}")))
    screen.put(tree(each.branch, each.document, Paper(width, lit=screen.width is not None)))


def show_hits(hits: Sequence[Hit], limit: int) -> None:
    """Print the entities that a search found, the best first."""
    screen = Screen()
    if screen.width is None:
        rows = [[*_hit_cells(hit), Text(_found_by(hit))] for hit in hits[:limit]]
        screen.rows(("label", "kind", "found by"), rows)
        return
    for hit in hits[:limit]:
        label, kind = _hit_cells(hit)
        label.stylize("bold")
        where = dim("in the rules file" if hit.known.own else "built in")
        screen.record(Text(), Text.assemble(label, "  ", kind), [Text(_found_by(hit))], [where])
    if len(hits) > limit:
        screen.tell("", dim(f"and {count(len(hits) - limit, 'more', 'more')}; -n shows more"))


def _hit_cells(hit: Hit) -> list[Text]:
    entity = hit.known.entity
    asked = str(Reference(label=entity.label, start=0, end=0))
    return [Text(plain(asked, _TEXT)), Text(entity.kind.value if entity.kind else "–")]


def _found_by(hit: Hit) -> str:
    """Say by which names, each once with its languages, an entity was found."""
    by_name: dict[str, list[Name]] = {}
    for name in hit.names:
        by_name.setdefault(name.text, []).append(name)
    told = [_name_of(text, names) for text, names in list(by_name.items())[:_FEW]]
    told += [f"{plain(text, _TEXT)} (not looked for)" for text in hit.spellings][: _FEW - len(told)]
    if len(by_name) > _FEW:
        told.append(f"and {count(len(by_name) - _FEW, 'more name')}")
    return ", ".join(told) or "its label"


def _name_of(text: str, names: Sequence[Name]) -> str:
    tags = [_language(name.language) for name in names]
    some = ", ".join(tags[:_FEW]) + (", …" if len(tags) > _FEW else "")
    weak = "; weak" if names[0].weak else ""
    return f"{plain(text, _TEXT)} ({some}{weak})"


def say_no_hits(text: str, meant: str | None) -> None:
    """Say that nothing was found, and what to do."""
    asked = "" if meant is None else str(Reference(label=meant, start=0, end=0))
    near = f"; perhaps you mean {asked}" if asked else ""
    say(
        f"no entity has {plain(text, _TEXT)!r} in its label or names{near}. Write one of your own "
        "under entities: in the rules file (LABEL: [NAME, NAME]), or fetch its names: "
        "watcher entities add Q…, with its id on Wikidata"
    )
