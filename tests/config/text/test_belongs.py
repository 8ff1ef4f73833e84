from pathlib import Path

from tests.config.files import CHANNELS, FEEDS, RULES, told


def texts(folder: Path, text: str) -> list[str]:
    return [one.split(" (")[0] for one in told(folder, text)]


def test_a_key_of_a_rule_at_the_top_is_told_where_it_belongs(tmp_path: Path) -> None:
    text = "severity: high\n" + FEEDS + CHANNELS + RULES
    assert texts(tmp_path, text) == ["1:1: error: severity belongs to a rule, not here"]


def test_keys_that_are_not_indented_are_told_once_and_read(tmp_path: Path) -> None:
    text = FEEDS + CHANNELS + "rules:\n  - name: a\nmatch: b\nseverity: hihg\n"
    assert texts(tmp_path, text) == [
        "5:1: error: 'match' is not indented, but belongs to rules",
        "6:11: error: severity cannot be 'hihg'",
    ]


def test_channels_that_are_not_indented_are_channels(tmp_path: Path) -> None:
    text = FEEDS + "channels:\nhere: 'print:'\ndesk: 'print:'\n" + RULES
    assert texts(tmp_path, text) == ["3:1: error: 'here' is not indented, but belongs to channels"]


def test_rules_under_their_names_are_read_as_rules(tmp_path: Path) -> None:
    text = FEEDS + CHANNELS + "rules:\n  A:\n    match: b\n    severity: hihg\n"
    assert texts(tmp_path, text) == [
        "4:3: error: rules are a list, and the name of each is a key of it",
        "6:15: error: severity cannot be 'hihg'",
    ]


def test_a_list_of_channels_is_told_once(tmp_path: Path) -> None:
    text = FEEDS + "channels:\n  - here: 'print:'\n  - name: desk\n    url: 'print:'\n" + RULES
    assert texts(tmp_path, text) == ["3:5: error: each channel stands under a label, not in a list"]
