from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.config.files import CHANNELS, FEEDS, configured
from watcher.config.located import Mapping, Scalar, read_yaml
from watcher.config.offsets import written_at
from watcher.config.problems import Problems
from watcher.config.source import Source

QUERIES = {
    "plain: one X two": None,
    "'it''s ''X'' two'": None,
    '"a\\tb \\"\\u00e9\\x41\\U0001F600 X two"': None,
    "one\n   two\n\n   X two": None,
    "'one  \n   two''s\n\n   X two'": None,
    '"one \\\n    tw\\\n  o   \n   X two"': None,
    ">-\n  one\n  two\n\n  X two": None,
    "|  # note\n  one\n    two\n  X two": None,
    ">2\n    one\n  X two": None,
}


def scalar_of(text: str) -> Scalar:
    node = read_yaml(Problems(Source(Path("r"), text)))
    assert isinstance(node, Mapping)
    value = node.pairs["m"].value
    assert isinstance(value, Scalar)
    return value


@pytest.mark.parametrize("query", QUERIES)
def test_a_character_is_found_however_yaml_wrote_it(query: str) -> None:
    text = f"m: {query}\n".replace("plain: ", "")
    scalar = scalar_of(text)
    offset = scalar.text.index("X")
    assert written_at(text, scalar, offset) == text.index("X")
    end = written_at(text, scalar, len(scalar.text))
    assert text.index("two", text.index("X")) < end <= scalar.end


@given(st.text(alphabet="ab' \"é\n", min_size=1, max_size=30), st.sampled_from("'\""))
def test_every_visible_character_is_found_in_its_quotes(value: str, quote: str) -> None:
    inner = value.replace("'", "''") if quote == "'" else value.replace('"', '\\"')
    text = "m: " + quote + inner.replace("\n", "\n  ") + quote
    scalar = scalar_of(text)
    for offset, char in enumerate(scalar.text):
        if not char.isspace():
            found = text[written_at(text, scalar, offset)]
            assert found == char or (found == "\\" and char == '"')


def test_places_name_line_and_column_of_everything(tmp_path: Path) -> None:
    rules = "rules:\n  - match: [a, '@b c']\n    unless: >\n      d\n      e f\n"
    text = FEEDS + CHANNELS + "entities: {Baku: x}\n" + rules
    places = configured(tmp_path, text).places
    assert places.query(0, "match", 1, 4) == (5, 21)
    assert places.query(0, "unless", 0, 4) == (8, 9)
    assert (places.rule(0), places.feed(0)) == ((5, 5), (1, 9))
    assert (places.channel(0), places.entity(0)) == ((2, 12), (3, 12))
