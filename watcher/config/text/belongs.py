"""Where a thing belongs that stands in the wrong place of a rules file, or in the wrong form."""

import re
from collections.abc import Iterable

from watcher.config.shape import keys
from watcher.config.telling.mends import in_yaml
from watcher.config.telling.problems import Edit, Placed, Problems, Proposal, shown
from watcher.config.text.layout import moved
from watcher.config.text.nodes import Mapping, Node, Pair, Scalar, Sequence

_OWNERS = (
    (keys.RULE, "a rule", "write it in a rule, beside its match"),
    (keys.FEED, "a feed", "write it in a feed, beside its url"),
    (keys.CHANNEL, "a channel", "write it in a channel, beside its url"),
    (keys.ENTITY, "an entity", "write it in an entity, under its label"),
    (keys.KEEP, "keep", "write it under keep:"),
    (keys.Keys(*keys.TESTS.keys[1:]), "tests", "write it under tests: of a rule"),
    (keys.TOP, "the top of the file", "begin it in the first column, outside of any section"),
)
_ITEMS = {"feeds": keys.FEED, "rules": keys.RULE}
_TAKEN_IN = -1  # the end of a section that was empty, until its keys were taken in
_LABELLED = {"entities", "channels", "keep", "defaults"}


def owner_of(name: str, here: keys.Keys) -> tuple[str, str] | None:
    """Return to what a key belongs that is none here, and where to write it."""
    found = [(what, hint) for one, what, hint in _OWNERS if one is not here and name in one.built]
    if not found:
        return None
    owners = " or ".join(what for what, _ in found)
    return owners, "write it in a rule:  - match: QUERY" if name == "match" else found[0][1]


def settled(node: Node, problems: Problems) -> Node:
    """Return what a file says with things moved to where they belong, after telling of them."""
    if isinstance(node, Sequence) and node.items:
        return _without_section(node, problems)
    if isinstance(node, Mapping):
        for section, column, run in _strays(node, problems):
            _tell_strays(section.key.text, column, run, problems)
    return node


def _strays(node: Mapping, problems: Problems) -> list[tuple[Pair, int, list[Pair]]]:
    """Take in what is not indented; return it by runs: the section, the column, the keys."""
    found: list[tuple[Pair, int, list[Pair]]] = []
    section: Pair | None = None
    for name, pair in list(node.pairs.items()):
        if name in keys.TOP.built:
            section, run = pair, list[Pair]()
        elif section is not None and (column := _column(section, name, problems)):
            if not run:
                found.append((section, column, run))
            run.append(pair)
            _take_in(node, section.key.text, pair)
            section = node.pairs[section.key.text]
        else:
            section = None
    return found


def _tell_strays(section: str, column: int, run: list[Pair], problems: Problems) -> None:
    source, at = problems.sources.at(run[0].key.start)
    base, start, end = run[0].key.start - at, at, at
    made: list[str] = []
    for pair in run:
        first, end, text = moved(
            source, source.line_start(pair.key.start - base), column, alone=True
        )
        start = min(start, first)
        made.append(text)
    edit = Edit(start + base, end + base, "\n".join(made))
    hint = Proposal(f"begin it in column {column + 1}", edit)
    name = shown(run[0].key.text)
    problems.error(run[0].key, f"{name} is not indented, but belongs to {section}", hint)


def _without_section(node: Sequence, problems: Problems) -> Node:
    """Tell of a file that is a list: of rules, or of feeds."""
    first = node.items[0]
    known = set(first.pairs) if isinstance(first, Mapping) else set()
    address = isinstance(first, Scalar) and "://" in first.text
    if not address and not known & {"match", "unless", "url", "opml"}:
        return node
    section = "rules" if known & {"match", "unless"} else "feeds"
    _, at = problems.sources.at(node.start)
    edit = Edit(node.start - at, node.start - at, f"{section}:\n")
    hint = Proposal(f"write {section}: above it", edit)
    what = Scalar(section, node.start, node.start + 1)
    problems.error(what, f"this list stands under no key: it belongs to {section}", hint)
    return Mapping({section: Pair(what, node)}, node.start, node.end)


def _column(section: Pair, name: str, problems: Problems) -> int:
    """Return in which column from 0 a key belongs to the section above it; 0 if it does not."""
    value = section.value
    if section.key.text in _LABELLED:
        empty = isinstance(value, Scalar) and not value.text and not value.style
        begun = isinstance(value, Mapping) and value.end == _TAKEN_IN
        return 2 if empty or begun else 0
    if not isinstance(value, Sequence) or not value.items:
        return 0
    last = value.items[-1]
    if not isinstance(last, Mapping) or name in last.pairs:
        return 0
    wanted = _ITEMS.get(section.key.text)
    if wanted is None or name not in wanted.built:
        return 0
    source, at = problems.sources.at(last.start)
    column = at - source.line_start(at)
    return column if source.text[at : at + 1] != "{" else 0


def _take_in(node: Mapping, section: str, pair: Pair) -> None:
    name = pair.key.text
    del node.pairs[name]
    above = node.pairs[section]
    if isinstance(above.value, Sequence):
        last = above.value.items[-1]
        if isinstance(last, Mapping):
            last.pairs[name] = pair
    else:
        inside = above.value.pairs if isinstance(above.value, Mapping) else {}
        value = Mapping({**inside, name: pair}, pair.key.start, _TAKEN_IN)
        node.pairs[section] = above._replace(value=value)


def as_list(node: Node, what: str, problems: Problems) -> Iterable[Node]:
    """Return the members of a section that is a list, also where names stand in place of dashes."""
    if isinstance(node, Sequence):
        return node.items
    if not isinstance(node, Mapping) or not _by_name(node, what):
        return [node]
    first = next(iter(node.pairs.values())).key
    word = "name"
    parts = [_item(pair, what, problems) for pair in node.pairs.values()]
    edit = None
    if all(parts):
        indent = _indent(first, problems)
        end = list(node.pairs.values())[-1].value.end
        text = problems.text(Scalar("", node.start, end))
        edit = Edit(
            node.start, node.start + len(text.rstrip()), f"\n{indent}".join(map(str, parts))
        )
    hint = Proposal(f"write  - name: {shown(first.text)[1:-1]}  and below it the rest", edit)
    problems.error(first, f"{what}s are a list, and the {word} of each is a key of it", hint)
    return [_named(pair) for pair in node.pairs.values()]


def _by_name(node: Mapping, what: str) -> bool:
    known = keys.RULE if what == "rule" else keys.FEED
    if not node.pairs or set(node.pairs) & {*known.built, *known.planned, *keys.SYNONYMS, "opml"}:
        return False
    values = [pair.value for pair in node.pairs.values()]
    if what == "rule":
        return all(isinstance(one, Mapping) for one in values)
    addresses = (isinstance(one, Scalar) and "://" in one.text for one in values)
    return all(
        address or isinstance(one, Mapping) for address, one in zip(addresses, values, strict=True)
    )


def _indent(place: Placed, problems: Problems) -> str:
    source, at = problems.sources.at(place.start)
    return " " * (at - source.line_start(at))


def _item(pair: Pair, what: str, problems: Problems) -> str | None:
    """Return a name with what stands under it as an item of a list; None where that is no block."""
    name = in_yaml(pair.key.text)
    if isinstance(pair.value, Scalar):
        return f"- name: {name}\n{_indent(pair.key, problems)}  url: {in_yaml(pair.value.text)}"
    written = problems.text(Scalar("", pair.key.end, pair.value.end)).rstrip()
    block = re.match(r":\s*\n( +)(?=[^\s{-])", written)
    if what not in {"rule", "feed"} or block is None:
        return None
    if len(block[1]) != len(_indent(pair.key, problems)) + 2:
        return None
    return f"- name: {name}{written[1:]}"


def _named(pair: Pair) -> Node:
    if isinstance(pair.value, Mapping):
        named = {"name": Pair(pair.key._replace(text="name"), pair.key), **pair.value.pairs}
        return pair.value._replace(pairs=named)
    url = Pair(pair.key._replace(text="url"), pair.value)
    name = Pair(pair.key._replace(text="name"), pair.key)
    return Mapping({"url": url, "name": name}, pair.key.start, pair.value.end)


def by_label(node: Sequence, what: str, problems: Problems) -> Mapping | None:
    """Return the things of a list as they stand under labels, after telling; None if unlabelled."""
    found: dict[str, Pair] = {}
    parts: list[str] = []
    for item in node.items:
        if not isinstance(item, Mapping):
            return None
        label, pair = _labelled(item)
        if pair is None or label in found:
            return None
        found[label] = pair
        written = problems.text(item).rstrip()
        match = re.match(r"name:[ ]*(.+?)[ ]*\n[ ]*(?=\S)", written)
        if "name" in item.pairs and match is not None:
            parts.append(f"{in_yaml(label)}:\n{_indent(item, problems)}{written[match.end() :]}")
        elif "name" not in item.pairs:
            parts.append(written)
        else:
            parts.append("")
    if not found:
        return None
    source, at = problems.sources.at(node.start)
    indent = " " * (at - source.line_start(at))
    edit = None
    if all(parts) and not indent.strip() and source.text[at : at + 1] == "-":
        text = f"\n{indent}".join(parts)
        edit = Edit(node.start, node.start + len(problems.text(node).rstrip()), text)
    first = next(iter(found.values())).key
    hint = Proposal("take the dashes away, and write each as  LABEL:", edit)
    problems.error(first, f"each {what} stands under a label, not in a list", hint)
    return Mapping(found, node.start, node.end)


def _labelled(item: Mapping) -> tuple[str, Pair | None]:
    name = item.pairs.get("name")
    if name is not None and isinstance(name.value, Scalar):
        rest = {key: pair for key, pair in item.pairs.items() if key != "name"}
        return name.value.text, Pair(name.value, item._replace(pairs=rest))
    if len(item.pairs) == 1:
        return next(iter(item.pairs.items()))
    return "", None
