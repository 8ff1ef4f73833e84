"""docs/rules.md says what each warning on a query reads like, and how it goes away."""

import re

import pytest

from tests.docs.pages import RULES, code, codes, section, table
from watcher.config.common import read_common
from watcher.entities.lookup import Entities
from watcher.model import Feed, Rule
from watcher.rules.advice.common import Common
from watcher.rules.compile import compile_rules

WARNED = table(section(RULES, "Warnings"), first="query")
COMMON = Common.from_text(read_common())
FEEDS = [
    Feed("https://example.org/1", "OC Media", "https://example.org/1", "a", tags=("caucasus",)),
    Feed("https://example.org/2", "BBC World", "https://example.org/2", "b"),
]


def told(query: str) -> list[str]:
    found = compile_rules([Rule("r", "r", (query,))], Entities([], {}), FEEDS, COMMON)
    assert [mistake.text for mistake in found.mistakes if mistake.kind == "error"] == []
    return [mistake.text for mistake in found.mistakes]


def said(cell: str) -> str:
    found = re.fullmatch(r"(`+) ?(.*?) ?\1", cell)
    assert found is not None, cell
    return found[2]


@pytest.mark.parametrize("row", WARNED, ids=lambda row: row[0])
def test_a_query_of_the_table_gets_the_warning_beside_it(row: list[str]) -> None:
    assert told(code(row[0])) == [said(row[1])]


@pytest.mark.parametrize("row", WARNED, ids=lambda row: row[0])
def test_what_the_table_says_to_write_gets_no_warning(row: list[str]) -> None:
    for query in codes(row[3]):
        assert told(query) == []
