from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.config.files import CHANNELS, FEEDS, configured
from watcher.config.configuration import QueryPlace
from watcher.config.telling.problems import Problems
from watcher.config.text.located import read_yaml
from watcher.config.text.nodes import Mapping, Scalar
from watcher.config.text.offsets import written_at
from watcher.config.text.source import Source
from watcher.config.text.sources import Sources

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
    node = read_yaml(Source(Path("r"), text), Problems(Sources()))
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
    text = FEEDS.replace("https", "\n  - https").replace("[", "").replace("]", "") + CHANNELS
    places = configured(tmp_path, text + "entities: {Baku: x}\n" + rules).places
    problems = places.note(())
    for where in (
        places.query(QueryPlace(0, "match", 1, 4, 4)),
        places.query(QueryPlace(0, "unless", 0, 4, 5)),
        *(places.rule(0), places.of("feeds", 0), places.of("channels", 0)),
        places.of("entities", 0),
    ):
        problems.error(where, "here")
    assert [(one.line, one.column) for one in problems.all()] == [
        *((2, 5), (3, 18), (4, 12), (6, 5), (6, 21), (9, 9)),
    ]
