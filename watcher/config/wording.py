"""What a YAML parser complains of, said for people: where it began, what it is, how to mend it."""

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from watcher.config.problems import shown
from watcher.config.source import Source


class Saying(NamedTuple):
    """A message about the characters from `start` to `end`."""

    start: int
    end: int
    text: str
    hint: str = ""


class _Fault(NamedTuple):
    """What the parser said: where it stood, and where the thing began that it was reading."""

    at: int
    began: int
    context: str
    problem: str
    source: Source


def in_plain_words(error: yaml.YAMLError, source: Source) -> Saying:
    """Return the message for an error of either parser of PyYAML, the C or the Python one."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Saying(0, 1, "this is not YAML")
    at = error.problem_mark.index
    began = error.context_mark.index if error.context_mark else at
    fault = _Fault(at, began, error.context or "", error.problem or "", source)
    said = f"{fault.context}: {fault.problem}"
    for pattern, explain in _EXPLANATIONS:
        if re.search(pattern, said):
            return explain(fault)
    return Saying(at, at + 1, f"this is not YAML: {fault.problem}")


def _no_token(fault: _Fault) -> Saying:
    char = fault.source.text[fault.at : fault.at + 1]
    if char == "\t":
        return _tab(fault)
    rest = _rest_of_value(fault.source, fault.at)
    text = f"a text cannot begin with an unquoted {char}"
    return Saying(fault.at, fault.at + len(rest), text, f"quote it: {_quoted(rest)}")


def _tab(fault: _Fault) -> Saying:
    at = fault.source.text.find("\t", fault.source.line_start(fault.at))
    at = fault.at if at < 0 else at
    return Saying(at, at + 1, "YAML allows no tab here", "indent with blanks instead")


def _rest_of_value(source: Source, at: int) -> str:
    """Return what was probably meant as one value: up to a comment or the end of the line."""
    rest = re.split(r"\s+#", source.text[at : source.line_end(at)])[0].rstrip()
    before = source.text[source.line_start(at) : at]
    if before.count("[") + before.count("{") > before.count("]") + before.count("}"):
        rest = re.split(r"[],}]", rest)[0].rstrip()
    return rest


def _quoted(text: str) -> str:
    return shown(text.replace("'", "''"))


def _second_colon(fault: _Fault) -> Saying:
    """Tell a value with a colon in it from a line that is indented wrongly or lacks its colon."""
    source, at = fault.source, fault.at
    start = source.line_start(at)
    before = source.text[start:at]
    if (inside := re.match(r"[\s-]*[^\s:][^:]*:\s+", before)) is not None:
        value = _rest_of_value(source, start + inside.end())
        text = "a colon and a blank begin a value, and this line has begun one already"
        return Saying(at, at + 1, text, f"quote the whole text: {_quoted(value)}")
    return _line_before(source, start) or Saying(
        start + len(before) - len(before.lstrip()),
        at,
        "this line is indented further than the one it belongs to",
        "begin it in the same column as its neighbours",
    )


def _line_before(source: Source, start: int) -> Saying | None:
    """Return what is wrong with the line above, if that is the one without a colon."""
    end = len(source.text[:start].rstrip())
    first = source.line_start(max(0, end - 1))
    line = source.text[first:end]
    content = re.match(r"[\s-]*", line)
    at = first + (content.end() if content else 0)
    if re.search(r":(\s|$)", line) or at >= end:
        return None
    return _without_colon(source, at)


def _without_colon(source: Source, at: int) -> Saying:
    line = _rest_of_value(source, at)
    end = at + max(1, len(line))
    if tight := re.match(r"(\w+):(\S.*)", line):
        hint = f"write {shown(f'{tight[1]}: {tight[2]}')}"
        return Saying(at, end, "there is no blank after the colon", hint)
    if words := re.match(r"(\w+)\s+(.+)", line):
        return Saying(
            at, end, "this line has no colon", f"write {shown(f'{words[1]}: {words[2]}')}"
        )
    return Saying(at, end, "this line has no colon", "a line is KEY: VALUE, or begins with -")


def _simple_key(fault: _Fault) -> Saying:
    return _without_colon(fault.source, fault.began)


def _inline_list(fault: _Fault) -> Saying:
    text = "a list that begins with - must begin on a line of its own"
    return Saying(fault.at, fault.at + 1, text, "put it on the next line, indented")


def _open_quote(fault: _Fault) -> Saying:
    quote = fault.source.text[fault.began : fault.began + 1]
    text = f"the quote {quote} that opens here is never closed"
    return Saying(fault.began, fault.began + 1, text, f"write a {quote} where the text ends")


def _open_bracket(fault: _Fault) -> Saying:
    bracket = fault.source.text[fault.began : fault.began + 1]
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    text = f"a comma or the bracket {closing} is missing after the {bracket} that opens here"
    return Saying(fault.began, fault.began + 1, text, f"write the {closing} where it ends")


def _escape(fault: _Fault) -> Saying:
    text = "there is no such escape in a text in double quotes"
    hint = r"write \\ for a backslash, or put the text in single quotes"
    return Saying(fault.at, fault.at + 1, text, hint)


def _star(fault: _Fault) -> Saying:
    rest = _rest_of_value(fault.source, fault.began)
    text = f"a text cannot begin with an unquoted {rest[:1]}"
    return Saying(fault.began, fault.began + len(rest), text, f"quote it: {_quoted(rest)}")


def _out_of_place(fault: _Fault) -> Saying:
    source, at = fault.source, fault.at
    before = source.text[source.line_start(at) : at].rstrip()
    if before.endswith(("'", '"')):
        text = "the text goes on after its closing quote"
        hint = "put the whole text in single quotes; a ' inside them is written ''"
        return Saying(at, source.line_end(at), text, hint)
    text = "this line does not fit where it stands"
    return Saying(at, at + 1, text, "begin it in the same column as its neighbours")


def _not_an_item(fault: _Fault) -> Saying:
    line, _ = fault.source.place(fault.began)
    text = f"this does not belong to the list that begins in line {line}"
    hint = "begin an item with -, and its further lines below the first letter of it"
    return Saying(fault.at, fault.at + 1, text, hint)


def _block_text(fault: _Fault) -> Saying:
    text = "after | or > the text begins on the next line"
    return Saying(fault.at, fault.at + 1, text, "put it there, indented, or quote all of it")


def _stray(fault: _Fault) -> Saying:
    char = fault.source.text[fault.at : fault.at + 1].strip()
    text = f"a stray {char} stands here" if char else "something is missing here"
    return Saying(fault.at, fault.at + 1, text, "delete it, or quote the text it belongs to")


def _tag(fault: _Fault) -> Saying:
    hint = "the tags are !env NAME and !file PATH; quote a text that begins with !"
    return Saying(fault.began, fault.at + 1, "this tag cannot be read", hint)


_EXPLANATIONS: tuple[tuple[str, Callable[[_Fault], Saying]], ...] = (
    (r"tab character|'\\t'", _tab),
    (r"cannot start any token", _no_token),
    (r"mapping values are not allowed", _second_colon),
    (r"could not find expected ':'", _simple_key),
    (r"sequence entries are not allowed", _inline_list),
    (r"quoted scalar: found unexpected end of stream", _open_quote),
    (r"quoted scalar: .*escape|hexadecimal", _escape),
    (r"expected ',' or", _open_bracket),
    (r"scanning an (alias|anchor)", _star),
    (r"(block collection: .*'-' indicator|block collection: expected <block end>)", _not_an_item),
    (r"(did not find expected key|expected <block end>)", _out_of_place),
    (r"scanning a block scalar", _block_text),
    (r"node content", _stray),
    (r"(scanning|parsing) a tag|tag handle", _tag),
)
