from pathlib import Path

import pytest
import yaml

from watcher.config.telling.problems import Problems
from watcher.config.text import located
from watcher.config.text.located import read_yaml
from watcher.config.text.nodes import Mapping, Node, Scalar, Sequence
from watcher.config.text.source import Source
from watcher.config.text.sources import Sources

SECOND = "a colon and a blank begin a value, and this line has begun one already"
FITS = "begin it in the same column as its neighbours"
TAGS = "the tags are !env NAME and !file PATH; quote a text that begins with !"
ALIAS = "anchors (&) and aliases (*) are not allowed (quote the text that begins with it)"
WHOLE = "put the whole text in single quotes; a ' inside them is written ''"

WRONG = {
    "a: @b c # d\n": "1:4: error: a text cannot begin with an unquoted @ (quote it: '@b c')",
    "a: [@b, c]\n": "1:5: error: a text cannot begin with an unquoted @ (quote it: '@b')",
    "a: `b`\n": "1:4: error: a text cannot begin with an unquoted ` (quote it: '`b`')",
    "a: %b\n": "1:4: error: a text cannot begin with an unquoted % (quote it: '%b')",
    "a: *\n": "1:4: error: a text cannot begin with an unquoted * (quote it: '*')",
    "a:\n\tb: 1\n": "2:1: error: YAML allows no tab here (indent with blanks instead)",
    "a: 1\n\tb: 2\n": "2:1: error: YAML allows no tab here (indent with blanks instead)",
    "m: title: b\n": f"1:4: error: {SECOND} (quote the whole text: 'title: b')",
    "- m: b: https://u:canary@x\n": f"1:6: error: {SECOND} (quote the whole text: '…')",
    "a: 1\n b: 2\n": "2:2: error: this line is indented further than those it belongs to"
    " (begin it in column 1, as its neighbours do)",
    "zone UTC\na: 1\n": "1:1: error: this line has no colon (set a colon after 'zone')",
    "- a: 1\n  b 'c'\n  d: 1\n": "2:3: error: this line has no colon (set a colon after 'b')",
    "a: 1\nbcd\ne: 2\n": "2:1: error: this line has no colon (a line is KEY: VALUE,"
    " or begins with -)",
    "a:b\nc: d\n": "1:1: error: there is no blank after the colon (write 'a: b')",
    "a: 'b\nc: d\n": "1:4: error: the quote ' that opens here is never closed"
    " (write a ' where the text ends)",
    "a: 'b's'\n": f"1:7: error: the text goes on after its closing quote ({WHOLE})",
    'a: "b c"~3 AND d\n': f"1:9: error: the text goes on after its closing quote ({WHOLE})",
    'a: "\\q"\n': "1:5: error: there is no such escape in a text in double quotes"
    r" (write \\ for a backslash, or put the text in single quotes)",
    "a: [1, 2\nb: 1\n": "1:4: error: a comma or the bracket ] is missing after the [ that"
    " opens here (write the ] where it ends)",
    "{a: 1\n": "1:1: error: a comma or the bracket } is missing after the { that"
    " opens here (write the } where it ends)",
    "a: - b\n": "1:4: error: a list that begins with - must begin on a line of its own"
    " (put it on the next line, indented)",
    "a:\n  b: 1\n c: 2\n": "3:2: error: this line is indented less than those it belongs to"
    " (begin it in column 3, as its neighbours do)",
    "- a\nb: 1\n": f"2:1: error: this line does not fit where it stands ({FITS})",
    "a: > x\n  y\n": "1:6: error: after | or > the text begins on the next line"
    " (put it there, indented, or quote all of it)",
    "}: 1\n": "1:1: error: a stray } stands here (delete it, or quote the text it belongs to)",
    "a: !<x y\n": f"1:4: error: this tag cannot be read ({TAGS})",
    "a: !x!y z\n": f"1:4: error: this tag cannot be read ({TAGS})",
    "%YAML 3.0\n---\na: 1\n": "1:1: error: this is not YAML: found incompatible YAML document",
    "a: !x y\n": f"1:4: error: unknown tag '!x' ({TAGS})",
    "a: !x [y]\n": f"1:4: error: unknown tag '!x' ({TAGS})",
    "a: !env [y]\n": "1:4: error: !env takes one name (write it as !env NAME)",
    "a: &b c\n": f"1:4: error: {ALIAS}",
    "a: *b\n": f"1:4: error: {ALIAS}",
    "[a]: b\n": "1:1: error: a key must be a text (quote it if it is meant so)",
    "*a : b\n": f"1:1: error: {ALIAS}",
    "a: 1\n--- \nb: 2\n": "2:1: error: a second document begins here (a file holds one:"
    " delete the line)",
    "[" * 40: "1:33: error: the file is nested too deeply (32 levels are the most)",
}


def read(text: str) -> tuple[Node | None, list[str]]:
    problems = Problems(Sources())
    return read_yaml(Source(Path("r"), text), problems), [
        str(one).removeprefix("r:") for one in problems.all()
    ]


@pytest.mark.parametrize("text", WRONG)
def test_a_mistake_in_yaml_is_said_in_plain_words(text: str) -> None:
    assert read(text)[1] == [WRONG[text]]


@pytest.mark.parametrize("text", WRONG)
def test_the_python_parser_never_raises_either(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(located, "_LOADER", yaml.SafeLoader)
    assert len(read(text)[1]) == 1


def test_every_value_knows_its_place() -> None:
    node, told = read("é: [x, 'y']\n")
    assert told == []
    assert isinstance(node, Mapping)
    pair = node.pairs["é"]
    assert pair.key == Scalar("é", 0, 1)
    assert isinstance(pair.value, Sequence)
    assert pair.value == ([Scalar("x", 4, 5), Scalar("y", 7, 10, "'")], 3, 11)


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(located, "MOST_EVENTS", 3)
    assert read("[a, b, c]")[1] == ["1:5: error: the file is too large (3 values are the most)"]
