from pathlib import Path

import pytest

from tests.config.files import told

FILE = """feeds: [https://example.org/feed]
channels: {here: {url: "print:"}}
rules:
  - match: QUERY
"""


def test_a_phrase_whose_quotes_yaml_takes_away_is_warned_of(tmp_path: Path) -> None:
    (warning,) = told(tmp_path, FILE.replace("QUERY", '"peace talks"'))

    assert "4:12: warning: YAML takes these quotes away" in warning
    assert """for the phrase write '"peace talks"'""" in warning


@pytest.mark.parametrize(
    "query",
    ['"peace"', "peace talks", "'peace talks'", """'"peace talks"'""", '"peace -football"'],
)
def test_quotes_that_change_nothing_are_not(tmp_path: Path, query: str) -> None:
    assert told(tmp_path, FILE.replace("QUERY", query)) == []
