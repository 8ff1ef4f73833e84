"""Reads located values as what a key wants: a text, texts, a flag, a length of time, keys."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from watcher.config.sections.durations import DurationError, read_duration
from watcher.config.shape.keys import CHANNEL, SYNONYMS, Keys
from watcher.config.telling.masking import may_be_told
from watcher.config.telling.mends import in_yaml, instead, put, rewritten, without
from watcher.config.telling.problems import Also, Edit, Problems, Proposal, meant, shown
from watcher.config.text.belongs import by_label, owner_of
from watcher.config.text.nodes import Broken, Mapping, Node, Pair, Scalar, Sequence

Words = dict[str, str]
# No-break blanks and the joiners of Persian and Hindi are part of a text; what turns the
# direction of a line, or parts it, is not.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_TYPED = re.compile("[“”„‟‘’‚]([^“”„‟‘’‚]+)[“”‘’]")
_OPENED = {"]": "[", "}": "{"}
_FLAGS = {"true": {"true", "yes", "on", "y", "1"}, "false": {"false", "no", "off", "n", "0"}}
_KINDS = {Sequence: "a list", Mapping: "keys and values"}


def read_keys(node: Node, keys: Keys, problems: Problems) -> dict[str, Node]:
    """Return the values under known keys; a key that is not built or unknown is an error."""
    values: dict[str, Node] = {}
    if not isinstance(node, Mapping):
        _no_keys(node, keys, problems)
        return values
    for name, pair in node.pairs.items():
        if name in keys.built:
            values[name] = pair.value
        elif name in keys.planned:
            hint = without(node, pair, "delete it for now", problems)
            problems.error(pair.key, f"not yet built: {name}", hint)
        elif name in keys.elsewhere:
            hint = without(node, pair, "move it to the file that is named at the start", problems)
            problems.error(pair.key, f"{name} holds for all files, not for this one", hint)
        # What stands under it may be wrong, too: one look at the file shall tell it all.
        elif meant_key := _unknown(node, pair, keys, problems):
            values.setdefault(meant_key, pair.value)
    return values


def _no_keys(node: Node, keys: Keys, problems: Problems) -> None:
    text = "keys and values are wanted here"
    if len(keys.built) == 1 and isinstance(node, Scalar) and node.text and not node.tag:
        meant_text = f"{{{keys.built[0]}: {in_yaml(node.text)}}}"
        edit = Edit(node.start, node.end, meant_text)
        # What stands there is not repeated: it may be a secret.
        problems.error(node, text, Proposal(f"write it as {{{keys.built[0]}: …}}", edit))
    else:
        _unfit(node, text, f"the keys are {', '.join(keys.built)}", problems)


def _unknown(node: Mapping, pair: Pair, keys: Keys, problems: Problems) -> str | None:
    missing = [key for key in keys.built if key not in node.pairs]
    name = pair.key.text
    if name == "<<" and isinstance(pair.value, Broken):
        return None  # a merge key: its alias has been told
    ours = SYNONYMS.get(name.casefold())
    near = meant(name, missing)
    if ours in missing and not _nearly(name, near):
        hint = rewritten(pair.key, f"write {shown(ours)}", ours, problems)
    elif (owner := owner_of(name, keys)) is not None and not _nearly(name, near):
        problems.error(pair.key, f"{name} belongs to {owner[0]}, not here", owner[1])
        return None
    else:
        ours = near
        hint = instead(pair.key, name, missing, problems)
    # What is no key of a channel, nor like one, may be a secret.
    told = "'…'" if keys is CHANNEL and not may_be_told(name) else shown(name)
    problems.error(pair.key, f"unknown key {told}", hint)
    return ours


def _nearly(name: str, near: str | None) -> bool:
    """Say whether two keys differ by no more than case and number."""
    return near is not None and name.casefold().rstrip("s") == near.rstrip("s")


def _unfit(node: Node, text: str, hint: str, problems: Problems) -> None:
    if not isinstance(node, Broken):
        problems.error(node, text, hint)


def read_text(node: Node, what: str, problems: Problems) -> str | None:
    """Return a text of one line, its outer blanks cut; None after an error."""
    if not isinstance(node, Scalar):
        _no_text(node, what, problems)
        return None
    if node.tag is not None:
        text = f"{node.tag} is for the url of a feed or channel"
        problems.error(node, text, rewritten(node, "write it plainly", node.text, problems))
        return None
    text = node.text.strip()
    typed = _TYPED.fullmatch(text)
    if is_empty(node) or not text:
        problems.error(node, f"{what} has no value", "give it one, or delete the line")
    elif typed and not node.style:
        hint = rewritten(node, "write ' or \", or none", typed[1], problems)
        problems.error(node, f"{what} is in quotes of a word processor, not of YAML", hint)
    elif never_opened(node, problems):
        return None
    elif "\t" in text and not _CONTROL.search(text.replace("\t", " ")):
        hint = rewritten(node, "write a blank for it", " ".join(text.split()), problems)
        problems.error(node, f"{what} holds a tab", hint)
    elif _CONTROL.search(text):
        problems.error(node, f"{what} holds more than one line, or a control character")
    else:
        return text
    return None


def never_opened(node: Scalar, problems: Problems) -> bool:
    """Tell of `tags: a, b]`, which is a text for YAML."""
    text = node.text.strip()
    if node.style or text[-1:] not in _OPENED or set(text[:-1]) & set("[{"):
        return False
    opened = _OPENED[text[-1]]
    hint = f"write a {opened} where it begins, or quote the text"
    edit = Edit(node.start, node.start, opened)
    problems.error(node, f"the bracket {text[-1]} is never opened", Proposal(hint, edit))
    return True


def _no_text(node: Node, what: str, problems: Problems) -> None:
    kind = _KINDS.get(type(node), "something else")
    hint = Proposal("write one text here", None)
    if isinstance(node, Sequence) and len(node.items) == 1:
        only = node.items[0]
        if isinstance(only, Scalar) and only.tag is None and "\n" not in problems.text(node):
            hint = rewritten(node, "write it without the brackets", only.text, problems)
    if not isinstance(node, Broken):
        problems.error(node, f"{what} is one text, not {kind}", hint)


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
    return tuple(dict.fromkeys(text for text, _ in read_placed(node, what, problems)))


def read_placed(node: Node, what: str, problems: Problems) -> Iterator[tuple[str, Node]]:
    """Yield each text of a text or a list of texts, and where it stands."""
    for one in each(node, what, problems):
        text = read_text(one, what, problems)
        if text is not None:
            yield text, one


def read_flag(node: Node, what: str, problems: Problems) -> bool:
    """Return true or false; False after an error."""
    if isinstance(node, Scalar) and not node.style and node.text in {"true", "false"}:
        return node.text == "true"
    said = node.text.strip().lower() if isinstance(node, Scalar) else ""
    flag = next((flag for flag, words in _FLAGS.items() if said in words), None)
    if flag is not None:
        hint = rewritten(node, f"write {flag}", flag, problems)
        problems.error(node, f"{what} is true or false", hint)
    else:
        _unfit(node, f"{what} is true or false", "write true or false", problems)
    return flag == "true"


def read_span(node: Node, what: str, problems: Problems) -> timedelta | None:
    """Return a length of time; None after an error."""
    text = read_text(node, what, problems)
    if text is None:
        return None
    try:
        return read_duration(text)
    except DurationError as error:
        edit = put(node, error.mend, problems) if error.mend else None
        problems.error(node, f"{what}: {error}", Proposal(error.hint, edit))
        return None


def read_positive_span(node: Node, what: str, problems: Problems) -> timedelta | None:
    """Return a length of time that is not nothing; None after an error."""
    span = read_span(node, what, problems)
    if span is not None and not span:
        problems.error(node, f"{what} must be longer than nothing", "write 1d, for example")
        return None
    return span


def read_choice(
    node: Node,
    what: str,
    known: Iterable[str],
    problems: Problems,
    others: "Words | None" = None,
) -> str | None:
    """Return one of a few words, whatever its case; None after an error.

    `others` are the words that people write who mean one of these.
    """
    text = read_text(node, what, problems)
    if text is None:
        return None
    known = tuple(known)
    if text.lower() not in known:
        ours = (others or {}).get(text.lower())
        hint = instead(node, ours or text, known, problems)
        problems.error(node, f"{what} cannot be {shown(text)}", hint)
        return None
    return text.lower()


def read_labelled(nodes: Iterable[Node], what: str, problems: Problems) -> Iterator[Pair]:
    """Yield labels with their values; two that differ only in case are an error."""
    first: dict[str, Scalar] = {}
    for given in nodes:
        node = by_label(given, what, problems) or given if isinstance(given, Sequence) else given
        if not isinstance(node, Mapping):
            hint = f"write  LABEL: VALUE  for each {what}, indented"
            _unfit(node, f"each {what} stands here under a label", hint, problems)
            continue
        for pair in node.pairs.values():
            if read_text(pair.key, f"the label of the {what}", problems) is None:
                continue
            key = first.setdefault(pair.key.text.strip().casefold(), pair.key)
            if key is pair.key:
                yield pair
            else:
                _label_again(pair.key, key, what, problems)


def _label_again(again: Scalar, first: Scalar, what: str, problems: Problems) -> None:
    line = problems.line(first, again)
    text = f"the {what} {shown(again.text)} is given twice, first in {line}"
    hint = "case makes no difference: rename one, or join them"
    problems.error(again, text, hint, Also(first, "first here"))
