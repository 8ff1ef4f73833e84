"""docs/messages.md tells of every message that `check` can print, and of no other."""

import re

import pytest

from tests.docs.messages import messages
from tests.docs.pages import ROOT

PAGE = ROOT / "docs" / "messages.md"
_ROW = re.compile(r"^\| (`+) ?(.+?) ?\1 \|(.*)\|(.*)\|$", re.MULTILINE)
ROWS = [
    (found[2].replace("\\|", "|"), found[3].strip(), found[4].strip())
    for found in _ROW.finditer(PAGE.read_text("utf-8"))
]


def test_every_message_is_told() -> None:
    assert sorted(messages() - {message for message, _, _ in ROWS}) == []


def test_no_message_is_told_that_nothing_says() -> None:
    assert sorted({message for message, _, _ in ROWS} - messages()) == []


def test_a_message_is_told_once() -> None:
    told = [message for message, _, _ in ROWS]
    assert sorted({one for one in told if told.count(one) > 1}) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_message_has_its_mend(row: tuple[str, str, str]) -> None:
    assert row[2]


def test_every_row_of_a_table_is_read() -> None:
    lines = PAGE.read_text("utf-8").splitlines()
    rows = [line for line in lines if line.startswith("|") and not line.startswith(("|-", "| mes"))]
    assert len(rows) == len(ROWS)
