from pathlib import Path

from tests.config.files import CHANNELS, FEEDS, GOOD, RULES, write
from watcher.config.load import Loaded, load


def several(folder: Path, **files: str) -> Loaded:
    """Load a file from a folder that holds others; names have __ for / and no ending."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o600)
    return load(folder / "rules.yaml", {})


def said(loaded: Loaded, folder: Path) -> list[str]:
    return [str(one).replace(f"{folder}/", "") for one in loaded.problems]


def test_files_together_are_one(tmp_path: Path) -> None:
    found = several(
        tmp_path,
        rules="include: [feeds, desk/*.yaml]\n".replace("feeds,", "feeds.yaml,") + CHANNELS,
        feeds="feeds: [{url: 'https://a.org/rss', tags: caucasus}]\n",
        desk__one="rules: [{match: talks, feeds: caucasus}]\n",
        desk__two="rules: [match: treaty]\n",
    )
    assert found.problems == ()
    assert found.configuration is not None
    assert [rule.name for rule in found.configuration.rules] == ["talks", "treaty"]


def test_a_mistake_is_told_by_the_name_and_the_line_of_its_own_file(tmp_path: Path) -> None:
    found = several(
        tmp_path,
        rules="include: more.yaml\n" + GOOD,
        more="# a note\nrules:\n  - match: x\n    severty: high\n",
    )
    assert said(found, tmp_path) == [
        "more.yaml:4:5: error: unknown key 'severty' (did you mean 'severity'?)"
    ]


def test_mistakes_are_told_file_by_file_in_the_order_of_reading(tmp_path: Path) -> None:
    found = several(
        tmp_path, rules="include: [b.yaml, a.yaml]\nx: 1\n" + GOOD, a="y: 1\n", b="z: 1\n"
    )
    assert [one.path.rpartition("/")[2] for one in found.problems] == [
        "rules.yaml",
        "b.yaml",
        "a.yaml",
    ]


def test_defaults_hold_for_the_rules_of_their_own_file(tmp_path: Path) -> None:
    channels = "channels: {one: 'print:', two: {url: 'json://h.org/x'}}\n"
    found = several(
        tmp_path,
        rules="include: more.yaml\n" + FEEDS + channels + "defaults: {notify: one}\n" + RULES,
        more="defaults: {notify: two}\nrules: [match: treaty]\n",
    )
    assert found.configuration is not None
    assert [rule.notify for rule in found.configuration.rules] == [("one",), ("two",)]


def test_without_defaults_those_of_the_first_file_hold(tmp_path: Path) -> None:
    channels = "channels: {one: 'print:', two: {url: 'json://h.org/x'}}\n"
    found = several(
        tmp_path,
        rules="include: more.yaml\n" + FEEDS + channels + "defaults: {notify: one}\n" + RULES,
        more="rules: [match: treaty]\n",
    )
    assert found.configuration is not None
    assert [rule.notify for rule in found.configuration.rules] == [("one",), ("one",)]


def test_what_holds_for_all_files_stands_in_the_first(tmp_path: Path) -> None:
    found = several(tmp_path, rules="include: more.yaml\n" + GOOD, more="timezone: UTC\n")
    assert said(found, tmp_path) == [
        (
            "more.yaml:1:1: error: timezone holds for all files, not for this one"
            " (move it to the file that is named at the start)"
        )
    ]


def test_a_label_in_two_files_shows_both_places(tmp_path: Path) -> None:
    found = several(tmp_path, rules="include: more.yaml\n" + GOOD, more=CHANNELS)
    (problem,) = found.problems
    assert f"first in line 3 of {tmp_path}/rules.yaml" in problem.text
    assert [(spot.path, spot.line) for spot in problem.also] == [(f"{tmp_path}/rules.yaml", 3)]


def test_files_that_go_round_in_a_circle_are_refused(tmp_path: Path) -> None:
    found = several(
        tmp_path,
        rules="include: a.yaml\n" + GOOD,
        a="include: b.yaml\n",
        b="include: [a.yaml]\n",
    )
    assert said(found, tmp_path) == [
        (
            "b.yaml:1:11: error: the files go round in a circle: 'a.yaml' includes 'b.yaml'"
            " includes 'a.yaml' (take one include out)"
        )
    ]


def test_a_file_that_is_included_twice_is_read_once(tmp_path: Path) -> None:
    found = several(
        tmp_path, rules="include: [more.yaml, '*.yaml']\n" + GOOD, more="rules: [match: treaty]\n"
    )
    assert found.problems == ()


def test_relative_names_begin_beside_the_file_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    secret = tmp_path / "desk" / "me.url"
    secret.write_text("json://h.org/x\n")
    secret.chmod(0o600)
    found = several(
        tmp_path,
        rules="include: desk/one.yaml\n" + FEEDS,
        desk__one="include: two.yaml\nchannels: {me: !file me.url}\n",
        desk__two=RULES,
    )
    assert found.problems == ()


def test_a_misspelt_name_is_told_with_the_nearest_file(tmp_path: Path) -> None:
    found = several(tmp_path, rules="include: feds.yaml\n" + GOOD, feeds="rules: [match: a]\n")
    (problem,) = found.problems
    assert problem.hint == "did you mean 'feeds.yaml'?"
    assert problem.mend is not None
    assert problem.mend.text == "feeds.yaml"


def test_a_pattern_without_a_file_is_a_warning(tmp_path: Path) -> None:
    found = several(tmp_path, rules="include: desk/*.yaml\n" + GOOD)
    assert [one.kind for one in found.problems] == ["warning"]
    assert found.configuration is not None


def test_an_included_file_that_is_not_yaml_is_wrong_at_its_own_place(tmp_path: Path) -> None:
    found = several(tmp_path, rules="include: more.yaml\n" + GOOD, more="rules:\n  - match: @x\n")
    assert said(found, tmp_path) == [
        "more.yaml:2:12: error: a text cannot begin with an unquoted @ (quote it: '@x')"
    ]


def test_a_chain_of_files_has_an_end(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"f{number}.yaml").write_text(f"include: f{number + 1}.yaml\n")
    write(tmp_path, "include: f0.yaml\n" + GOOD)
    problems = load(tmp_path / "rules.yaml", {}).problems
    assert [one.text for one in problems] == ["files include one another too deeply"]
