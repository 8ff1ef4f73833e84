from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from watcher.config.telling.mends import in_query, in_yaml, put, without
from watcher.config.telling.problems import Edit, Problems
from watcher.config.text.located import read_yaml
from watcher.config.text.nodes import Mapping, Scalar, Sequence
from watcher.config.text.source import Source
from watcher.config.text.sources import Sources

WRITTEN = {
    "plain": "{}",
    "single": "'{}'",
    "double": '"{}"',
    "folded": ">-\n    {}",
    "literal": "|-\n    {}",
}
WORDS = st.text("ab é(\"'", min_size=1, max_size=12).map(lambda text: " ".join(text.split()))


def read(text: str) -> tuple[Mapping, Problems]:
    problems = Problems(Sources())
    node = read_yaml(Source(Path("r"), text), problems)
    assert isinstance(node, Mapping), problems.all()
    return node, problems


def done(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.text + text[edit.end :]


def scalar(text: str) -> tuple[Scalar, Problems]:
    node, problems = read(text)
    value = node.pairs["m"].value
    assert isinstance(value, Scalar)
    return value, problems


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1))
def test_a_text_reads_back_as_it_is_wherever_it_is_put(text: str) -> None:
    text = " ".join(text.split())
    value, _ = scalar(f"{{m: {in_yaml(text)}}}")
    assert value.text == text


@pytest.mark.parametrize("style", WRITTEN)
@given(words=WORDS.filter(bool), start=st.integers(0, 12), end=st.integers(0, 12), new=WORDS)
def test_a_part_of_a_query_is_mended_in_every_way_of_writing_it(
    style: str, words: str, start: int, end: int, new: str
) -> None:
    start, end = sorted((min(start, len(words)), min(end, len(words))))
    if style == "plain" and (words[0] in "'\"" or words.startswith("(")):
        words = "a" + words
    inner = words.replace("'", "''") if style == "single" else words
    inner = inner.replace('"', '\\"') if style == "double" else inner
    text = "m: " + WRITTEN[style].format(inner) + "\n"
    value, problems = scalar(text)
    wanted = value.text[:start] + new + value.text[end:]
    made, _ = scalar(done(text, in_query(value, (start, end), new, problems)))
    assert " ".join(made.text.split()) == " ".join(wanted.split())


def test_a_mend_in_a_folded_text_leaves_its_lines_as_they_are() -> None:
    text = "m: >\n  one AND\n  (two OR\n  three\n"
    value, problems = scalar(text)
    start = value.text.index("(")
    end = value.text.index("three") + 5
    edit = in_query(value, (start, end), value.text[start:end] + ")", problems)
    assert done(text, edit) == "m: >\n  one AND\n  (two OR\n  three)\n"


DELETED = {
    "a: 1\nb:\n  - x\n  - y\n# of c\nc: 2\n": "a: 1\n# of c\nc: 2\n",
    "{a: 1, b: 2, c: 3}\n": "{a: 1, c: 3}\n",
    "{a: 1, b: 2}\n": "{a: 1}\n",
    "{b: 2}\n": "{}\n",
    "b: 2\na: 1\n": "a: 1\n",
    "a: 1\nb: 2": "a: 1\n",
}


@pytest.mark.parametrize("text", DELETED)
def test_a_key_is_deleted_with_its_value_and_nothing_else(text: str) -> None:
    node, problems = read(text)
    edit = without(node, node.pairs["b"], "", problems).edit
    assert edit is not None
    assert done(text, edit) == DELETED[text]
    yaml.safe_load(done(text, edit))


def test_of_the_key_after_a_dash_the_next_one_takes_the_place() -> None:
    text = "m:\n  - b: 1\n    a: 2\n"
    node, problems = read(text)
    items = node.pairs["m"].value
    assert isinstance(items, Sequence)
    first = items.items[0]
    assert isinstance(first, Mapping)
    edit = without(first, first.pairs["b"], "", problems).edit
    assert edit is not None
    assert done(text, edit) == "m:\n  - a: 2\n"


def test_a_text_in_a_block_is_replaced_without_its_line_break() -> None:
    text = "m: |\n  one\nn: 2\n"
    value, problems = scalar(text)
    assert done(text, put(value, "two", problems)) == "m: two\nn: 2\n"
