"""Reads located values as what a key wants: a text, texts, a flag, a length of time, keys."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from watcher.config.durations import DurationError, read_duration
from watcher.config.located import Broken, Mapping, Node, Pair, Scalar, Sequence
from watcher.config.problems import Problems, nearest, shown

_KINDS = {Sequence: "a list", Mapping: "keys and values"}


class Keys(NamedTuple):
    """The keys that may stand in one place, and those that are planned for it."""

    built: tuple[str, ...]
    planned: tuple[str, ...] = ()


def read_keys(node: Node, keys: Keys, problems: Problems) -> dict[str, Node]:
    """Return the values under known keys; a key that is not built or unknown is an error."""
    values: dict[str, Node] = {}
    if not isinstance(node, Mapping):
        _unfit(node, "keys and values are wanted here", f"the keys are {_list(keys)}", problems)
        return values
    for name, pair in node.pairs.items():
        if name in keys.built:
            values[name] = pair.value
        elif name in keys.planned:
            problems.error(pair.key, f"not yet built: {name}", "delete it for now")
        else:
            problems.error(pair.key, f"unknown key {shown(name)}", nearest(name, keys.built))
    return values


def _list(keys: Keys) -> str:
    return ", ".join(keys.built)


def _unfit(node: Node, text: str, hint: str, problems: Problems) -> None:
    if not isinstance(node, Broken):
        problems.error(node, text, hint)


def read_text(node: Node, what: str, problems: Problems) -> str | None:
    """Return a text of one line, its outer blanks cut; None after an error."""
    if not isinstance(node, Scalar):
        kind = _KINDS.get(type(node), "something else")
        _unfit(node, f"{what} is one text, not {kind}", "write one text here", problems)
        return None
    if node.tag is not None:
        problems.error(node, f"{node.tag} is for the url of a feed or channel", "write it plainly")
        return None
    text = node.text.strip()
    if is_empty(node) or not text:
        problems.error(node, f"{what} has no value", "give it one, or delete the line")
    elif not text.isprintable():
        problems.error(node, f"{what} holds more than one line, or a control character")
    else:
        return text
    return None


def is_empty(node: Node) -> bool:
    """Say whether nothing was written, or YAML's word for nothing."""
    return isinstance(node, Scalar) and not node.style and node.text in {"", "~", "null"}


def each(node: Node, what: str, problems: Problems) -> Iterator[Node]:
    """Yield the members of a list, or the one thing that stands in its place."""
    if isinstance(node, Sequence):
        if not node.items:
            problems.error(node, f"{what} is an empty list", "put something in, or delete the line")
        yield from node.items
    elif isinstance(node, Mapping):
        text = f"{what} is a text or a list of texts"
        problems.error(node, text, "begin each with - on a line of its own")
    else:
        yield node


def read_texts(node: Node, what: str, problems: Problems) -> tuple[str, ...]:
    """Return a text or a list of texts, each once, in order."""
    texts = (read_text(one, what, problems) for one in each(node, what, problems))
    return tuple(dict.fromkeys(text for text in texts if text is not None))


def read_flag(node: Node, what: str, problems: Problems) -> bool:
    """Return true or false; False after an error."""
    if isinstance(node, Scalar) and not node.style and node.text in {"true", "false"}:
        return node.text == "true"
    _unfit(node, f"{what} is true or false", "write true or false", problems)
    return False


def read_span(node: Node, what: str, problems: Problems) -> timedelta | None:
    """Return a length of time; None after an error."""
    text = read_text(node, what, problems)
    if text is None:
        return None
    try:
        return read_duration(text)
    except DurationError as error:
        problems.error(node, f"{what}: {error}", error.hint)
        return None


def read_positive_span(node: Node, what: str, problems: Problems) -> timedelta | None:
    """Return a length of time that is not nothing; None after an error."""
    span = read_span(node, what, problems)
    if span is not None and not span:
        problems.error(node, f"{what} must be longer than nothing", "write 1d, for example")
        return None
    return span


def read_choice(node: Node, what: str, known: Iterable[str], problems: Problems) -> str | None:
    """Return one of a few words, whatever its case; None after an error."""
    text = read_text(node, what, problems)
    if text is None:
        return None
    known = tuple(known)
    if text.lower() not in known:
        problems.error(node, f"{what} cannot be {shown(text)}", nearest(text, known))
        return None
    return text.lower()


def read_labelled(node: Node, what: str, problems: Problems) -> Iterator[Pair]:
    """Yield labels with their values; two that differ only in case are an error."""
    if not isinstance(node, Mapping):
        hint = f"write  LABEL: VALUE  for each {what}, indented"
        _unfit(node, f"each {what} stands here under a label", hint, problems)
        return
    first: dict[str, Scalar] = {}
    for pair in node.pairs.values():
        if read_text(pair.key, f"the label of the {what}", problems) is None:
            continue
        key = first.setdefault(pair.key.text.strip().casefold(), pair.key)
        if key is pair.key:
            yield pair
        else:
            line = problems.line(key)
            text = f"the {what} {shown(pair.key.text)} is given twice, first in line {line}"
            problems.error(pair.key, text, "case makes no difference: rename one, or join them")
