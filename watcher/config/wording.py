"""What a YAML parser complains of, said for people: where it began, what it is, how to mend it."""

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from watcher.config.masking import SECRET, keys_of
from watcher.config.problems import shown
from watcher.config.source import Source


class Saying(NamedTuple):
    """A message about the characters from `start` to `end`.

    `mend`, where there is one answer, is what to write between two places instead.
    """

    start: int
    end: int
    text: str
    hint: str = ""
    mend: tuple[int, int, str] | None = None


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
    return _tab(fault) if char == "\t" else _unquoted(fault.source, fault.at)


def _unquoted(source: Source, at: int) -> Saying:
    rest = _rest_of_value(source, at)
    text = f"a text cannot begin with an unquoted {rest[:1]}"
    hint = f"quote it: {_quoted(source, at, rest)}"
    return Saying(at, at + len(rest), text, hint, _in_quotes(at, rest))


def _tab(fault: _Fault) -> Saying:
    source = fault.source
    start = source.line_start(fault.at)
    at = source.text.find("\t", start)
    at = fault.at if at < 0 else at
    indent = re.compile(r"[ \t]*").match(source.text, start)
    inside = indent is not None and at < indent.end()
    mend = (
        (start, indent.end(), _indent_after(source, start))
        if indent and inside
        else (at, at + 1, " ")
    )
    return Saying(at, at + 1, "YAML allows no tab here", "indent with blanks instead", mend)


def _indent_after(source: Source, start: int) -> str:
    """Return the blanks with which a line should begin, by the one above it."""
    above = source.text[:start].rstrip().rpartition("\n")[2]
    content = above.lstrip(" -") if above.rstrip().endswith(":") else above.lstrip(" ")
    deeper = 2 if above.rstrip().endswith(":") else 0
    keys = len(above) - len(above.lstrip(" -")) if not deeper else len(above) - len(content)
    return " " * (keys + deeper)


def _rest_of_value(source: Source, at: int) -> str:
    """Return what was probably meant as one value: up to a comment or the end of the line."""
    rest = re.split(r"\s+#", source.text[at : source.line_end(at)])[0].rstrip()
    before = source.text[source.line_start(at) : at]
    if before.count("[") + before.count("{") > before.count("]") + before.count("}"):
        rest = re.split(r"[],}]", rest)[0].rstrip()
    return rest


def _in_quotes(at: int, text: str) -> tuple[int, int, str]:
    return at, at + len(text), "'" + text.replace("'", "''") + "'"


def _quoted(source: Source, at: int, text: str) -> str:
    return _shown(source, at, text.replace("'", "''"))


def _shown(source: Source, at: int, text: str) -> str:
    """Return a text as messages show it; where a secret may stand only that there is one."""
    return "'…'" if SECRET.intersection(keys_of(source.text, at, text)) else shown(text)


def _second_colon(fault: _Fault) -> Saying:
    """Tell a value with a colon in it from a line that is indented wrongly or lacks its colon."""
    source, at = fault.source, fault.at
    start = source.line_start(at)
    before = source.text[start:at]
    if (inside := re.match(r"[\s-]*[^\s:][^:]*:\s+", before)) is not None:
        first = start + inside.end()
        value = _rest_of_value(source, first)
        text = "a colon and a blank begin a value, and this line has begun one already"
        hint = f"quote the whole text: {_quoted(source, at, value)}"
        return Saying(at, at + 1, text, hint, _in_quotes(first, value))
    return _line_before(source, start) or _too_far(source, start, at)


def _too_far(source: Source, start: int, at: int) -> Saying:
    """Tell of a line that begins to the right of its neighbours; the one above shows where."""
    indent = len(source.text[start:at]) - len(source.text[start:at].lstrip())
    above = source.text[: max(0, start - 1)].rpartition("\n")[2]
    wanted = len(above) - len(above.lstrip(" -"))
    mend = (start, start + indent, " " * wanted) if wanted < indent else None
    text = "this line is indented further than the one it belongs to"
    hint = "begin it in the same column as its neighbours"
    return Saying(start + indent, at, text, hint, mend)


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
        meant = f"{tight[1]}: {tight[2]}"
        text, colon = "there is no blank after the colon", at + tight.end(1)
        return Saying(at, end, text, f"write {_shown(source, at, meant)}", (colon, colon + 1, ": "))
    if words := re.match(r"(\w+)\s+(.+)", line):
        mend = (at + words.end(1), at + words.start(2), ": ")
        meant = f"{words[1]}: {words[2]}"
        return Saying(at, end, "this line has no colon", f"write {_shown(source, at, meant)}", mend)
    if re.fullmatch(r"\w+", line) and _begins_block(source, end):
        return Saying(at, end, "this line has no colon", f"write '{line}:'", (end, end, ":"))
    return Saying(at, end, "this line has no colon", "a line is KEY: VALUE, or begins with -")


def _begins_block(source: Source, end: int) -> bool:
    """Say whether what follows a line stands further in, or is a list: then it lacks its colon."""
    line = source.text[source.line_start(end) : source.line_end(end)]
    indent = len(line) - len(line.lstrip(" "))
    after = re.compile(r"\s*\n( *)(\S)").match(source.text, end)
    return after is not None and (len(after[1]) > indent or after[2] == "-")


def _simple_key(fault: _Fault) -> Saying:
    return _without_colon(fault.source, fault.began)


def _inline_list(fault: _Fault) -> Saying:
    source, at = fault.source, fault.at
    indent = re.match(r" *", source.text[source.line_start(at) :])
    text = "a list that begins with - must begin on a line of its own"
    blanks = " " * (len(indent[0]) + 2 if indent else 2)
    before = len(source.text[:at].rstrip(" "))
    return Saying(
        at, at + 1, text, "put it on the next line, indented", (before, at, "\n" + blanks)
    )


def _open_quote(fault: _Fault) -> Saying:
    source, at = fault.source, fault.began
    quote = source.text[at : at + 1]
    text = f"the quote {quote} that opens here is never closed"
    end = at + len(_rest_of_value(source, at))
    mend = (end, end, quote) if quote not in source.text[at + 1 : end] else None
    return Saying(at, at + 1, text, f"write a {quote} where the text ends", mend)


def _open_bracket(fault: _Fault) -> Saying:
    source, at = fault.source, fault.began
    bracket = source.text[at : at + 1]
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    text = f"a comma or the bracket {closing} is missing after the {bracket} that opens here"
    end = at + len(re.split(r"\s+#", source.text[at : source.line_end(at)])[0].rstrip())
    inside = source.text[at:end]
    alone = inside.count(bracket) - inside.count(closing) == 1 and not inside.endswith(",")
    mend = (end, end, closing) if alone else None
    return Saying(at, at + 1, text, f"write the {closing} where it ends", mend)


def _escape(fault: _Fault) -> Saying:
    source, at = fault.source, fault.at
    text = "there is no such escape in a text in double quotes"
    hint = r"write \\ for a backslash, or put the text in single quotes"
    slash = source.text.rfind("\\", 0, at + 1)
    mend = (slash, slash, "\\") if slash >= source.line_start(at) else None
    return Saying(at, at + 1, text, hint, mend)


def _star(fault: _Fault) -> Saying:
    return _unquoted(fault.source, fault.began)


def _out_of_place(fault: _Fault) -> Saying:
    source, at = fault.source, fault.at
    start = source.line_start(at)
    before = source.text[start:at].rstrip()
    if before.endswith(("'", '"')):
        text = "the text goes on after its closing quote"
        hint = "put the whole text in single quotes; a ' inside them is written ''"
        return Saying(at, source.line_end(at), text, hint, _quoted_whole(source, start, before))
    text = "this line does not fit where it stands"
    return Saying(at, at + 1, text, "begin it in the same column as its neighbours")


def _quoted_whole(source: Source, start: int, before: str) -> tuple[int, int, str] | None:
    """Return the mend of `match: "a b"~3`: the quotes belong to the query, not to YAML."""
    inside = re.match(r"[\s-]*(?:[^\s:'\"]+:\s+)?(?=['\"])", before)
    if inside is None or before[inside.end()] == "'":
        return None
    first = start + inside.end()
    return _in_quotes(first, _rest_of_value(source, first))


def _not_an_item(fault: _Fault) -> Saying:
    line, _ = fault.source.place(fault.began)
    text = f"this does not belong to the list that begins in line {line}"
    hint = "begin an item with -, and its further lines below the first letter of it"
    return Saying(fault.at, fault.at + 1, text, hint)


def _block_text(fault: _Fault) -> Saying:
    source, at = fault.source, fault.at
    text = "after | or > the text begins on the next line"
    hint = "put it there, indented, or quote all of it"
    first = max(source.text.rfind("|", 0, at), source.text.rfind(">", 0, at))
    if first < source.line_start(at):
        return Saying(at, at + 1, text, hint)
    below = re.compile(r"[^\n]*\n([ ]*)").match(source.text, at)
    indent = below[1] if below else ""
    line = source.text[source.line_start(at) : at]
    if len(indent) > len(line) - len(line.lstrip(" -")):
        return Saying(at, at + 1, text, hint, (at, at, f"\n{indent}"))
    return Saying(at, at + 1, text, hint, _in_quotes(first, _rest_of_value(source, first)))


def _stray(fault: _Fault) -> Saying:
    at = fault.at
    char = fault.source.text[at : at + 1].strip()
    text = f"a stray {char} stands here" if char else "something is missing here"
    mend = (at, at + 1, "") if char else None
    return Saying(at, at + 1, text, "delete it, or quote the text it belongs to", mend)


def _tag(fault: _Fault) -> Saying:
    hint = "the tags are !env NAME and !file PATH; quote a text that begins with !"
    rest = _rest_of_value(fault.source, fault.began)
    mend = _in_quotes(fault.began, rest)
    return Saying(fault.began, fault.at + 1, "this tag cannot be read", hint, mend)


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
