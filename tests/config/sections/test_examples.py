import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.config.files import CHANNELS, configured, told
from watcher.config.configuration import Configuration
from watcher.feeds.lines import entry_to_json
from watcher.model import Entry, Example, Rule

FILE = (
    "feeds: [{url: https://oc-media.org/feed/, name: OC Media}]\n"
    + CHANNELS
    + "rules:\n  - match: talks\n    tests:\n"
)


def examples(folder: Path, text: str) -> tuple[Example, ...]:
    (rule,) = configured(folder, FILE + text).rules
    return rule.tests


def entry(folder: Path, written: str) -> Entry:
    (only,) = examples(folder, f"      match: {written}\n")
    return only.entry


def test_a_text_is_a_headline_that_must_match_or_must_not(tmp_path: Path) -> None:
    found = examples(tmp_path, "      match: [Talks, More talks]\n      miss: Rain\n")

    assert [(one.entry, one.wanted) for one in found] == [
        (Entry("", title="Talks"), True),
        (Entry("", title="More talks"), True),
        (Entry("", title="Rain"), False),
    ]


def test_a_text_may_have_lines_and_brackets_and_any_quotes(tmp_path: Path) -> None:
    assert entry(tmp_path, "|\n        Talks\n        resume").title == "Talks\nresume"
    assert entry(tmp_path, "Talks [video]").title == "Talks [video]"
    assert entry(tmp_path, "“Talks”").title == "“Talks”"


@pytest.mark.parametrize("text", ["no", "2024", "true", "3.10"])
def test_a_text_stays_what_was_written(tmp_path: Path, text: str) -> None:
    assert entry(tmp_path, text).title == text


def test_an_entry_has_its_fields(tmp_path: Path) -> None:
    written = "{title: Talks, summary: Short, content: Long, link: 'https://a.example/1',"
    written += " author: Ani, categories: [Politics, ''], lang: pt-BR, feed: oc media,"
    written += " published: 2026-05-04 12:00+04:00, publisher: a.example, id: x, file: y}"

    assert entry(tmp_path, written) == Entry(
        "",
        "Talks",
        "Short",
        "Long",
        link="https://a.example/1",
        author="Ani",
        categories=("Politics",),
        language="pt",
        published=datetime(2026, 5, 4, 8, tzinfo=UTC),
        publisher="a.example",
        feed="oc media",
    )


def test_what_parse_prints_can_be_pasted_in(tmp_path: Path) -> None:
    printed = {
        "file": "saved/courier.xml",
        **entry_to_json(Entry("1", title='Talks: "more"', feed="file:///saved/courier.xml")),
    }

    found = entry(tmp_path, json.dumps(printed, ensure_ascii=False))

    assert found == Entry("", title='Talks: "more"', feed="file:///saved/courier.xml")


@pytest.mark.parametrize(
    "fields", ["{title: Talks, lang: null, published: ~, feed: }", "{title: Talks, lang: ''}"]
)
def test_nothing_is_nothing_in_a_field(tmp_path: Path, fields: str) -> None:
    assert entry(tmp_path, fields) == Entry("", title="Talks")


def test_the_place_of_each_example_is_known(tmp_path: Path) -> None:
    text = FILE + "      match:\n        - Talks\n        - {title: Talks}\n      miss: Rain\n"
    text += "  - match: peace\n  - {match: rain, tests: {miss: [Talks]}}\n"
    configuration = configured(tmp_path, text)

    assert [_place(configuration, 0, index) for index in range(3)] == [(7, 11), (8, 11), (9, 13)]
    assert _place(configuration, 2, 0) == (11, 34)


def _place(configuration: Configuration, rule: int, example: int) -> tuple[int, int]:
    spot = configuration.places.example(rule, example)
    assert spot.path.endswith("rules.yaml")
    return spot.line, spot.column


def test_the_place_of_a_query_is_the_same_with_tests_before_it(tmp_path: Path) -> None:
    text = FILE + "      match: [Talks, Talks]\n  - {match: peace, unless: war}\n"
    places = configured(tmp_path, text).places
    rule = Rule("peace", "peace", ("peace",), ("war",))

    assert places._places.query(1, 1, rule.unless[0]).text == "war"
    assert text[places._places.query(1, 1, "war").start :].startswith("war")


def test_tests_make_no_other_rule_of_a_rule(tmp_path: Path) -> None:
    with_tests = configured(tmp_path, FILE + "      match: Talks\n").rules
    without = configured(tmp_path, FILE.replace("    tests:\n", "")).rules

    assert with_tests == without
    assert without[0].tests == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Talks", "6:5: error: keys and values are wanted here (the keys are match, miss)"),
        ("{miss: {}}", "an example is a text or an entry"),
        ("{miss: ' '}", "this example is empty"),
        ("{miss: {title: [[a]]}}", "title of an example is one text"),
        ("{miss: {title: !env A}}", "!env is for the url of a feed or channel"),
        ("{miss: {title: a, lang: english}}", "'english' is no language's code"),
        ("{miss: {title: a, feed: caucasus}}", "no feed is called 'caucasus'"),
        ("{miss: {title: a, published: 12}}", "published is no date"),
        ("{miss: {title: a, published: 0001-01-01T00:00+09:00}}", "there is no date"),
    ],
)
def test_what_is_wrong_is_told_once(tmp_path: Path, written: str, said: str) -> None:
    (problem,) = told(tmp_path, FILE.replace("tests:\n", f"tests: {written}\n"))
    assert said.removeprefix("6:5: ") in problem


def test_one_wrong_example_leaves_the_others_where_they_are(tmp_path: Path) -> None:
    text = FILE + "      match: [Talks, {titel: a}, {lang: xyzzy}]\n      miss: []\n"
    assert len(told(tmp_path, text)) == 3
