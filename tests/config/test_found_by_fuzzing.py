"""What `make fuzz` once found: each input stays, in every way in which its errors are shown."""

from pathlib import Path

import pytest

from tests.config.files import GOOD
from tools.fuzz.cases import Case, Side, lay_out
from tools.fuzz.command import MODES, Mode, check
from tools.fuzz.judge import faults, told

PIPE = Side("pipe", thing="fifo")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("main", "text"),
    [
        ("channels: {here: !file pipe}", "cannot be read: it is a pipe or a device"),
        ("channels: {here: !file /dev/zero}", "cannot be read: it is a pipe or a device"),
        (f"channels: {{here: !file {'x' * 300}}}", "cannot be read: file name too long"),
    ],
)
def test_a_secret_that_is_no_file_is_an_error(
    tmp_path: Path, main: str, text: str, mode: Mode
) -> None:
    done = check(lay_out(Case(main.encode(), (PIPE,)), tmp_path), mode)

    assert faults(done) == set()
    assert any(text in one.text for one in told(done))


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b[2J", "\x7f", "\x9b", "\u2028"])
@pytest.mark.parametrize("mode", MODES)
def test_a_terminal_never_gets_the_control_characters_of_a_file(
    tmp_path: Path, control: str, mode: Mode
) -> None:
    main = f"{GOOD}rulez: 'a{control}b'\n{control}\n"

    done = check(lay_out(Case(main.encode()), tmp_path), mode)

    assert faults(done) == set()
    assert done.status == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1251", "koi8-r"])
def test_json_is_json_where_the_output_cannot_say_a_character(
    tmp_path: Path, encoding: str
) -> None:
    main = f"{GOOD}ключé\N{BIRD}: 1\n"

    done = check(lay_out(Case(main.encode()), tmp_path), "json", encoding)

    assert faults(done) == set()
    assert "ключé\N{BIRD}" in told(done)[0].text


@pytest.mark.parametrize("name", ["pipe", "x" * 300, "~nobody-of-this-name/x", "/dev/null"])
@pytest.mark.parametrize("mode", MODES)
def test_a_further_file_that_is_none_is_an_error(tmp_path: Path, name: str, mode: Mode) -> None:
    main = f"include: {name}\n{GOOD.replace('[https', f'[{{opml: {name}}}, https')}"

    done = check(lay_out(Case(main.encode(), (PIPE,)), tmp_path), mode)

    assert faults(done) == set()
    assert done.status == 1


@pytest.mark.parametrize("mode", MODES)
def test_many_mistakes_in_one_long_line_are_shown_at_once(tmp_path: Path, mode: Mode) -> None:
    main = GOOD.replace("match: talks", f"{{match: talks, unless: [{'x, ' * 1500}x]}}")

    done = check(lay_out(Case(main.encode()), tmp_path), mode)

    assert faults(done) == set()
    assert len(told(done)) > 1500


def test_a_timezone_with_hundreds_of_slashes_is_an_error(tmp_path: Path) -> None:
    main = f"{GOOD}timezone: {'Asia/' * 400}Yerevan\n"

    done = check(lay_out(Case(main.encode()), tmp_path), "pipe")

    assert faults(done) == set()
    assert "there is no timezone" in told(done)[0].text


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "main",
    [
        "include: [a, " + "x," * 5_000 + "x]\n",
        "feeds: [{opml: a.opml, tags: [x], " + "x," * 5_000 + "x}]\n",
        "include: >-\n  " + "x" * 9_000 + "-" * 3_000 + "\n",
        "channels: {me: " + "http:/" * 2_000 + "}\n",
        "feeds: [{opml: ../part" + "x," * 5_000 + "x}]\n",
    ],
)
def test_a_line_of_thousands_of_mistakes_hangs_nothing(
    tmp_path: Path, main: str, mode: Mode
) -> None:
    assert faults(check(lay_out(Case(main.encode()), tmp_path), mode)) == set()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("main", ["s:t\r u t\r\n name:", "e t\n    e:\n    t:\r\n    feeds: :"])
def test_a_place_at_a_line_break_is_the_end_of_its_line(
    tmp_path: Path, main: str, mode: Mode
) -> None:
    assert faults(check(lay_out(Case(main.encode()), tmp_path), mode)) == set()


@pytest.mark.parametrize("mode", MODES)
def test_a_message_about_a_query_of_two_lines_is_one_line(tmp_path: Path, mode: Mode) -> None:
    main = "les\n tch: |'a\n  talks'"
    assert faults(check(lay_out(Case(main.encode()), tmp_path), mode)) == set()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("pattern", ["*/" * 1_000, "**/" * 20 + "*.yaml"])
def test_a_pattern_through_too_many_folders_is_an_error(
    tmp_path: Path, pattern: str, mode: Mode
) -> None:
    done = check(lay_out(Case(f"include: {pattern!r}\n{GOOD}".encode()), tmp_path), mode)

    assert faults(done) == set()
    assert any("too many folders" in one.text for one in told(done))
