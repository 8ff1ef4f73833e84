import pytest

from tests.flows.floor import plan
from watcher.flows.examples import Tried, explained, rules_called, try_examples
from watcher.flows.plan import Plan

RULES = """
feeds:
  - {url: "https://courier.example/feed", name: Courier, tags: [near]}
  - {url: "https://far.example/feed", name: Far, language: hy}
channels: {desk: "json://127.0.0.1:1/"}
rules:
  - name: Talks
    match: talks
    feeds: near
    tests:
      match: [Talks resume, {title: Talks, feed: COURIER}, {title: Talks, feed: Far}]
      miss: {title: Talks, feed: "https://nobody.example/feed"}
  - {name: Rain, match: rain}
  - {name: Peace Talks, id: p1, match: '@Armenia peace', tests: {match: Peace in Armenia}}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return plan(tmp_path_factory.mktemp("examples"), RULES)


def tried(made: Plan, name: str = "") -> list[Tried]:
    return list(explained(made, try_examples(made, rules_called(made, name))))


def test_every_example_is_tried_in_the_order_of_the_file(made: Plan) -> None:
    found = tried(made)

    assert [(one.spot.line, one.outcome.rule.name) for one in found] == [
        (11, "Talks"),
        (11, "Talks"),
        (11, "Talks"),
        (12, "Talks"),
        (14, "Peace Talks"),
    ]
    assert [one.outcome.passed for one in found] == [True, True, False, True, True]


def test_an_example_comes_from_the_feed_that_it_names(made: Plan) -> None:
    (failed,) = (one for one in tried(made) if not one.outcome.passed)
    assert failed.reason is not None
    assert "Far is not among near" in failed.reason.text


def test_only_what_failed_is_explained(made: Plan) -> None:
    assert not any(one.reason for one in tried(made) if one.outcome.passed)


def test_rules_are_chosen_by_a_part_of_their_name_or_id(made: Plan) -> None:
    assert rules_called(made, "talks") == (0, 2)
    assert rules_called(made, "P1") == (2,)
    assert rules_called(made, "") == (0, 1, 2)
    assert rules_called(made, "snow") == ()
