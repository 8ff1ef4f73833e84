from pathlib import Path

import pytest

from watcher.config.text.layout import lookalikes, misplaced, moved
from watcher.config.text.source import Source


def mended(text: str) -> str:
    source = Source(Path("r"), text)
    for said in reversed(lookalikes(source)):
        assert said.mend is not None
        source.repair(*said.mend)
    return source.text


@pytest.mark.parametrize("sign", ["–", "—", "•", "-", "− "])
def test_a_dash_of_another_kind_becomes_one_of_yaml(sign: str) -> None:
    assert mended(f"rules:\n  {sign}match: a\n") == "rules:\n  - match: a\n"


def test_only_a_line_that_begins_a_key_or_an_address_is_one_of_a_list() -> None:
    text = "rules:\n  - match: >\n      a\n      -b\n      –c OR name=d\n"
    assert mended(text) == text


def test_wide_blanks_become_ordinary_ones() -> None:
    assert mended("\u00a0\u3000match: a\n") == "  match: a\n"


@pytest.mark.parametrize("sign", ["：", " ：", " = "])
def test_what_stands_for_a_colon_becomes_one(sign: str) -> None:
    assert mended(f"timezone{sign}UTC\n") == "timezone: UTC\n"


def test_a_line_moves_with_what_belongs_to_it() -> None:
    source = Source(Path("r"), "a:\n x:\n   - b\n y: c\nd: e\n")
    assert moved(source, 3, 2) == (3, 19, "  x:\n    - b\n  y: c")
    assert moved(source, 3, 2, alone=True) == (3, 13, "  x:\n    - b")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("rules:\n  - name: a\n   match: b\n", 5),
        ("rules:\n  - name: a\n  match: b\n", 5),
        ("rules:\n  - match: a\n - match: b\n", 3),
        ("feeds:\n  - https://a.org/f\n channels:\n", 1),
    ],
)
def test_a_line_is_sent_to_the_column_of_its_neighbours(text: str, column: int) -> None:
    said = misplaced(Source(Path("r"), text), len(text) - 2)
    assert said.hint == f"begin it in column {column}, as its neighbours do"
