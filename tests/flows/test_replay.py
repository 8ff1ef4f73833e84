import json

import pytest

from tests.flows.floor import RULES, plan
from watcher.flows.plan import Plan
from watcher.flows.replay import match_lines

SCOPED = RULES.replace("{web}", "https://courier.example").replace(
    "{name: Talks, match: talks}",
    "{name: Talks, match: talks, severity: high}\n"
    "  - {name: Scoped, match: talks, feeds: [Courier]}",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return plan(tmp_path_factory.mktemp("replay"), SCOPED)


def line(**entry: object) -> bytes:
    return json.dumps({"id": "1", "title": "Talks begin", **entry}).encode()


def rules(result: object) -> list[str]:
    assert isinstance(result, list)
    return [row["rule"] for row in result]


def test_a_match_says_which_rule_and_where(made: Plan) -> None:
    (result,) = match_lines(made, [line()])

    assert result[0] == {
        "id": "1",
        "rule": "Talks",
        "severity": "high",
        "evidence": [{"field": "title", "start": 0, "end": 5, "text": "Talks", "term": "talks"}],
    }


@pytest.mark.parametrize("feed", [None, "Courier", "COURIER", "https://courier.example/feed"])
def test_an_entry_of_the_feed_or_of_none_is_in_the_scope(made: Plan, feed: str | None) -> None:
    assert rules(next(match_lines(made, [line(feed=feed)]))) == ["Talks", "Scoped"]


def test_an_entry_of_another_feed_is_not(made: Plan) -> None:
    assert rules(next(match_lines(made, [line(feed="Elsewhere")]))) == ["Talks"]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (b"{", "this line is no JSON"),
        (b"\xff\xfe\xfd", "this line is no JSON"),
        (b"[" * 100_000, "this line is no JSON"),
        (b"[1]", "an entry is a JSON object"),
        (b"{}", "an entry needs an “id”"),
        (line(title=3), "“title” must be a text"),
        (line(published="soon"), "published"),
    ],
)
def test_a_wrong_line_is_named_by_its_number_and_the_next_is_read(
    made: Plan, wrong: bytes, why: str
) -> None:
    bad, good = match_lines(made, [b"\n", wrong, line()])

    assert isinstance(bad, str)
    assert bad.startswith("<stdin>:2:1: error: ")
    assert why in bad
    assert rules(good) == ["Talks", "Scoped"]


def test_half_a_character_is_no_reason_to_end(made: Plan) -> None:
    assert rules(next(match_lines(made, [line(summary="\ud800")]))) == ["Talks", "Scoped"]
