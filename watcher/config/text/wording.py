"""What a YAML parser complains of, said for people: where it began, what it is, how to mend it."""

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from watcher.config.telling.masking import may_be_secret, may_be_told
from watcher.config.telling.problems import shown
from watcher.config.text.layout import (
    KEYS,
    Saying,
    column_of,
    indent_of,
    lines_above,
    misplaced,
    moved,
)
from watcher.config.text.source import Source


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
    if fault.source.text[fault.at - 1 : fault.at] in {"'", '"'}:
        return _goes_on(fault.source, fault.at)
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
    if indent is None or at >= indent.end():
        return Saying(at, at + 1, "YAML allows no tab here", "write a blank", (at, at + 1, " "))
    mend = _without_tabs(source, start)
    return Saying(at, at + 1, "YAML allows no tab here", "indent with blanks instead", mend)


def _without_tabs(source: Source, start: int) -> tuple[int, int, str]:
    """Return the mend of a line, and of those below it that begin with tabs, too."""
    end, made, wider = start, [], None
    for line in source.text[start:].splitlines(keepends=True):
        indent = len(line) - len(line.lstrip(" \t"))
        if "\t" not in line[:indent]:
            break
        width = len(line[:indent].expandtabs(2))
        if wider is None:
            wider = len(_indent_after(source, start)) - width
        made.append(" " * max(0, width + wider) + line[indent:])
        end += len(line)
    text = "".join(made)
    kept = len(text) - len(text.rstrip("\r\n"))
    return start, end - kept, text.rstrip("\r\n")


def _indent_after(source: Source, start: int) -> str:
    """Return the blanks with which a line should begin, by those above it."""
    above = next((line for _, line in lines_above(source, start)), "")
    if above.rstrip().endswith(":"):
        return " " * (len(above) - len(above.lstrip(" -")) + 2)
    line = source.text[start : source.line_end(start)].expandtabs(4)
    return " " * (column_of(source, start, line) or 0)


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
    return "'…'" if may_be_secret(source.text, at, text) else shown(text)


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
        return Saying(first, at + 1, text, hint, _in_quotes(first, value))
    return _line_before(source, start) or _too_far(source, start, at)


def _too_far(source: Source, start: int, at: int) -> Saying:
    """Tell of a line that begins to the right of its neighbours; the one above shows where."""
    indent = len(source.text[start:at]) - len(source.text[start:at].lstrip())
    above = next((line for _, line in lines_above(source, start)), "")
    wanted = len(above) - len(above.lstrip(" -"))
    mend = moved(source, start, wanted) if wanted < indent else None
    text = "this line is indented further than those it belongs to"
    hint = f"begin it in column {wanted + 1}, as its neighbours do"
    return Saying(start + indent, source.line_end(at), text, hint, mend)


def _line_before(source: Source, start: int) -> Saying | None:
    """Return what is wrong with the line above that has no colon and began this text."""
    indent = indent_of(source.text[start : source.line_end(start)])
    for first, line in lines_above(source, start):
        if re.search(r":(\s|$)", line):
            return None
        if indent_of(line) <= indent:
            return _without_colon(source, first + len(line) - len(line.lstrip(" -")))
    return None


def _without_colon(source: Source, at: int) -> Saying:
    line = _rest_of_value(source, at)
    end = at + max(1, len(line))
    if line.startswith("//"):
        return Saying(at, end, "a comment begins with #", "write # for //", (at, at + 2, "#"))
    if tight := re.match(r"(\w+):(?!//)(\S.*)", line):
        meant = f"{tight[1]}: {tight[2]}"
        text, colon = "there is no blank after the colon", at + tight.end(1)
        return Saying(at, end, text, f"write {_shown(source, at, meant)}", (colon, colon + 1, ": "))
    if words := re.match(r"(\w+)\s+(.+)", line):
        mend = (at + words.end(1), at + words.start(2), ": ")
        first = _told_word(source, at, words[1])
        hint = f"set a colon after {first}"
        return Saying(at, end, "this line has no colon", hint, mend)
    if re.fullmatch(r"\w+", line) and _begins_block(source, end):
        hint = "write one after it" if _hides(source, at, line) else f"write '{line}:'"
        return Saying(at, end, "this line has no colon", hint, (end, end, ":"))
    return Saying(at, end, "this line has no colon", "a line is KEY: VALUE, or begins with -")


def _told_word(source: Source, at: int, word: str) -> str:
    return "the first word" if _hides(source, at, word) else shown(word)


def _hides(source: Source, at: int, word: str) -> bool:
    return may_be_secret(source.text, at, "") and not may_be_told(word)


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
    before = source.text[: fault.at].rstrip(" ")
    if before.endswith(("'", '"')) and re.match(
        r"[^\s,:\]}]", source.text[fault.at : fault.at + 1]
    ):
        return _goes_on(source, fault.at)
    bracket = source.text[at : at + 1]
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    text = f"a comma or the bracket {closing} is missing after the {bracket} that opens here"
    end = _end_of_brackets(source, at)
    inside = source.text[at:end]
    alone = inside.count(bracket) - inside.count(closing) == 1
    bare = len(inside) - len(inside.rstrip(", "))
    mend = (end - bare, end, closing) if alone else None
    return Saying(at, at + 1, text, f"write the {closing} where it ends", mend)


def _end_of_brackets(source: Source, at: int) -> int:
    """Return where a list in brackets probably ends: on its line, or before the next key."""
    end = source.line_end(at)
    inside = re.split(r"\s+#", source.text[at:end])[0].rstrip()
    if inside.endswith((",", "[", "{")):
        found = re.compile(rf"\n *(?:- )?(?:{KEYS}):(?:\s|$)").search(source.text, end)
        return len(source.text[: found.start()].rstrip()) if found else at + len(inside)
    return at + len(inside)


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
    if without := re.match(r"[ -]*(?=\w+ +[\[{\"'])", before + source.text[at : at + 1]):
        return _without_colon(source, start + without.end())
    if before.endswith(("'", '"')):
        return _goes_on(source, at)
    if source.text[at : at + 1] == "," or before.endswith(","):
        comma = at if source.text[at : at + 1] == "," else start + len(before) - 1
        text = "a comma has no place at the end of this line"
        return Saying(comma, comma + 1, text, "delete it", (comma, comma + 1, ""))
    if star := re.search(r"(?<=\s)[*&]\S+$", before):
        return _unquoted(source, start + star.start())
    return misplaced(source, at)


def _goes_on(source: Source, at: int) -> Saying:
    """Tell of a text behind a closing quote, as in `"a b"~3`, or of a quote left open above."""
    start = source.line_start(at)
    before = source.text[start:at].rstrip()
    if before.count(before[-1]) == 1 and (above := _left_open(source, start, before[-1])):
        return above
    text = "the text goes on after its closing quote"
    hint = "put the whole text in single quotes; a ' inside them is written ''"
    end = at + len(_rest_of_value(source, at))
    return Saying(at, max(end, at + 1), text, hint, _quoted_whole(source, at))


def _left_open(source: Source, start: int, quote: str) -> Saying | None:
    """Return what to say of a line above that opens a quote and never closes it."""
    for first, line in lines_above(source, start):
        opened = re.search(rf"(?:^|[\s\[{{,]){quote}", line)
        if line.count(quote) % 2 and opened:
            at = first + opened.end() - 1
            end = first + len(line.rstrip())
            text = f"the quote {quote} that opens here is not closed on its line"
            return Saying(
                at, at + 1, text, f"write a {quote} where the text ends", (end, end, quote)
            )
    return None


def _quoted_whole(source: Source, at: int) -> tuple[int, int, str] | None:
    """Return the mend of `match: "a b"~3`: the quotes belong to the query, not to YAML."""
    start = source.line_start(at)
    before = source.text[start:at].rstrip()
    opened = re.search(r"(?:^[ -]*|[\[{,:-]\s+|\[)(?=(['\"])(?:(?!\1).)*\1$)", before)
    if opened is None:
        return None
    first = start + opened.end()
    value = _rest_of_value(source, first)
    if value[0] == '"':
        return _in_quotes(first, value)
    # An apostrophe inside: 'the man's house'.
    if value[-1] == "'" and len(value) > len("''"):
        inside = re.sub("'+", "''", value[1:-1])
        return first, first + len(value), f"'{inside}'"
    return None


def _not_an_item(fault: _Fault) -> Saying:
    source = fault.source
    before = source.text[source.line_start(fault.at) : fault.at].rstrip()
    if before.endswith(("'", '"')):
        return _goes_on(source, fault.at)
    return misplaced(source, fault.at)


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
        sign = len(source.text[:at].rstrip())
        return Saying(at, at + 1, text, hint, (sign, at, f"\n{indent}"))
    hint = "leave the sign out for a text of one line, or begin the text on the next line"
    end = len(source.text[:at].rstrip())
    value = _rest_of_value(source, at)
    kept = value if re.fullmatch(r"\w[\w ()*~]*", value) else _in_quotes(at, value)[2]
    return Saying(first, end, text, hint, (first, at + len(value), kept))


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
