"""docs/rules.md says what the program does: its keys, its defaults, its operators, its examples."""

from pathlib import Path

import pytest

from tests.docs.pages import (
    RULES,
    code,
    codes,
    config_of,
    csv_block,
    loaded,
    quoted,
    section,
    table,
    told_of,
    whole,
    xml_block,
    yaml_blocks,
)
from watcher.config.sections.durations import write_duration
from watcher.config.shape import keys
from watcher.config.shape.keys import Keys
from watcher.delivery import targets
from watcher.judge import read
from watcher.model import Entry, Match
from watcher.rules.language.query import parse_query
from watcher.text.document import FIELDS

SECTIONS = {
    "At the top": keys.TOP,
    "keep": keys.KEEP,
    "feeds": keys.FEED,
    "entities": keys.ENTITY,
    "channels": keys.CHANNEL,
    "defaults": keys.DEFAULTS,
    "rules": keys.RULE,
    "tests": keys.TESTS,
}
OPERATORS = table(section(RULES, "The query language"), first="written")
NAMED = table(section(RULES, "The query language"), first="field")
EXAMPLES = [query for row in (*OPERATORS, *NAMED) for query in codes(row[2])]
FOUND = table(section(RULES, "What finds what"), first="query")
ENTITIES = """
entities:
  Lachin corridor: [Lachin corridor, Berdzor corridor]
  OSCE: [OSCE, ОБСЕ]
  Nagorno-Karabakh: {not: [Qarabağ FK]}
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[int, bool]:
    """Say for each line of the table whether its query finds its text."""
    queries = [f"  - {{id: n{n}, match: {quoted(code(row[0]))}}}" for n, row in enumerate(FOUND)]
    text = whole("\n".join(["rules:", *queries]) + "\n" + ENTITIES)
    reading = loaded(text, tmp_path_factory.mktemp("rules"))
    assert reading.plan is not None, reading.problems
    hits: dict[int, bool] = {}
    for number, row in enumerate(FOUND):
        matches = read((Entry("1", content=row[1]),), None, reading.plan.rules)
        hits[number] = _has(matches, f"n{number}")
    return hits


def _has(matches: tuple[Match, ...], rule_id: str) -> bool:
    return any(match.rule.id == rule_id for match in matches)


@pytest.mark.parametrize("number", range(len(FOUND)), ids=[f"{q}-{t}" for q, t, _ in FOUND])
def test_a_query_finds_what_the_page_says(number: int, found: dict[int, bool]) -> None:
    assert found[number] is {"yes": True, "no": False}[FOUND[number][2]]


@pytest.mark.parametrize("query", EXAMPLES)
def test_every_example_of_an_operator_is_a_query(query: str) -> None:
    assert str(parse_query(query))


def test_every_operator_has_an_example() -> None:
    assert all(codes(row[2]) for row in OPERATORS)


def test_every_field_that_a_query_may_name_is_told() -> None:
    assert {code(row[0]) for row in NAMED} == set(FIELDS)
    assert all(f"{code(row[0])}:" in row[2] for row in NAMED)


@pytest.mark.parametrize(("heading", "known"), SECTIONS.items())
def test_a_section_tells_of_every_key_that_is_built_and_of_no_other(
    heading: str, known: Keys
) -> None:
    rows = table(section(RULES, heading), first="key")
    assert sorted(code(row[0]) for row in rows) == sorted(known.built)


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_key_has_a_default_and_an_example(heading: str) -> None:
    assert all(len(row) == 4 and all(row) for row in table(section(RULES, heading), first="key"))


def test_the_lengths_of_time_are_those_of_a_file_that_gives_none(tmp_path: Path) -> None:
    config = config_of(whole(""), tmp_path)
    assert _default("At the top", "lookback") == write_duration(config.lookback)
    assert _default("At the top", "give_up") == write_duration(config.give_up)
    assert _default("keep", "entries") == write_duration(config.keep_entries)
    assert _default("keep", "ledger") == write_duration(config.keep_ledger)


def _default(heading: str, key: str) -> str:
    rows = table(section(RULES, heading), first="key")
    return next(code(row[2]) for row in rows if code(row[0]) == key)


@pytest.mark.parametrize("block", yaml_blocks(RULES))
def test_every_piece_of_a_rules_file_loads(block: str, tmp_path: Path) -> None:
    (tmp_path / "slack.url").write_text("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/")
    (tmp_path / "slack.url").chmod(0o600)
    (tmp_path / "rules").mkdir()
    for name in ("feeds.yaml", "rules/desk.yaml"):
        (tmp_path / name).write_text(
            "rules: [{match: NAME, id: NAME}]".replace("NAME", Path(name).stem)
        )
    (tmp_path / "agencies.opml").write_text(xml_block(RULES), encoding="utf-8")
    (tmp_path / "vessels.csv").write_text(csv_block(RULES), encoding="utf-8")
    assert told_of(loaded(whole(block), tmp_path)) == []


def test_the_refused_options_of_a_channel_are_told() -> None:
    told = codes(section(RULES, "channels"))
    assert set(targets._REFUSED) <= set(told)
