"""Each line of a good file, broken as people break lines, is the first line that is told."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.golden import checked
from watcher.config.text.layout import KEYS
from watcher.errors import Problem

GOOD = Path(__file__).parent.parent / "fixtures" / "rules" / "many-sections.yaml"
Breaker = Callable[[str], str | None]


def put(pattern: str, text: str) -> Breaker:
    """Return what writes another text where a pattern is found in a line; None elsewhere."""
    found = re.compile(pattern)
    return lambda line: found.sub(text, line, count=1) if found.search(line) else None


KEY = r"^( *(?:- )?)(\w+)"
QUERY = r"(^ +(?:- )?match: '.*)(')$"
BREAKERS: dict[str, Breaker] = {
    "no colon": put(KEY + r": (?=[\w'\[])", r"\1\2 "),
    "no colon of a section": put(r"^( *)(\w+):$", r"\1\2"),
    "no blank after the colon": put(KEY + r": (?=\S)(?!>)", r"\1\2:"),
    "a wide colon": put(KEY + r": (?=\S)", r"\1\2："),
    "= for the colon": put(KEY + r": (?=\S)", r"\1\2 = "),
    "a key with a letter too many": put(rf"^( *(?:- )?)({KEYS}):", r"\1\2x:"),
    "one blank too many": put(r"^(  +)(?=\w+:)", r"\1 "),
    "one blank too few": put(r"^ (?= +\w+:)", ""),
    "one blank before a section": put(r"^(?=[a-z]+:$)", " "),
    "a tab as indentation": put(r"^(  )+(?=\w+:)", "\t"),
    "no-break blanks as indentation": put(r"^    (?=\w+:)", "\u00a0\u00a0\u00a0\u00a0"),
    "a bullet for the dash": put(r"^( +)- (?=\w+: )", r"\1• "),
    "a long dash for the dash": put(r"^( +)- (?=\w+: |https)", r"\1– "),
    "no blank after the dash": put(r"^( +)- (?=\w+: |https)", r"\1-"),
    "a quote not closed": put(r"^([^']*'[^']*)'$", r"\1"),
    "a quote not opened": put(r"^( +url: )'([^']+')$", r"\1\2"),
    "a bracket not closed": put(r"\]$", ""),
    "a bracket not opened": put(r": \[", ": "),
    "an unquoted @": put(r"'(@.*)'$", r"\1"),
    "an unquoted %": put(r"(: )(?=[a-z]+$)", r"\1%"),
    "a stray *": put(r"(: )(?=[a-z]+$)", r"\1*"),
    "a stray &": put(r"(: )(?=[a-z]+$)", r"\1&"),
    "an unknown tag": put(r"(: )(?=[a-z]+$)", r"\1!x "),
    "a control character": put(r"(?<=[a-z])(?=[a-z]$)", "\x07"),
    "a parenthesis not closed": put(QUERY, r"\1 AND (drone\2"),
    "an operator without a term": put(QUERY, r"\1 AND\2"),
    "a field misspelt": put(QUERY, r"\1 AND titel:drone\2"),
    "an entity misspelt": put(r"@Armenia|@Azerbaijan", "@Azerbiajan"),
    "a regular expression not closed": put(QUERY, r"\1 AND /dro(ne/\2"),
    "a severity that is none": put(r"severity: \w+", "severity: hihg"),
    "a channel that is none": put(r"(notify: \[?)(\w)", r"\1x\2"),
    "a tag that is none": put(r"(    feeds: \[)(\w)", r"\1x\2"),
    "a length of time without its unit": put(r"(: \d+)[hdm]$", r"\1"),
    "a url without its scheme": put(r"https://", ""),
    "a flag that is none": put(r": false$", ": maybe"),
}  # fmt: skip
# Where only the next line shows it: a text may go on there, or the list be meant for another key.
SEEN_BELOW: dict[str, int] = {
    "one blank too many": 2,  # the first of several: the others seem to be too far left
    "one blank too few": 2,  # likewise
}


@pytest.mark.parametrize("way", BREAKERS)
def test_the_line_that_was_broken_is_the_first_that_is_told(way: str, tmp_path: Path) -> None:
    lines = GOOD.read_text("utf-8").split("\n")
    broken = [(at, told) for at, line in enumerate(lines) if (told := BREAKERS[way](line))]
    assert broken
    for at, told in broken:
        first = first_error(tmp_path, [*lines[:at], told, *lines[at + 1 :]])
        if first is None and way in SEEN_BELOW:
            continue  # alone under its key, a line may begin in any column
        assert first is not None, told
        assert at + 1 <= first.line <= at + 1 + SEEN_BELOW.get(way, 0), (told, str(first))


def test_the_file_that_is_broken_is_good(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(GOOD.read_text("utf-8"), "utf-8")
    (tmp_path / "rules.yaml").chmod(0o600)
    assert checked(tmp_path).problems == ()


def first_error(folder: Path, lines: list[str]) -> Problem | None:
    (folder / "rules.yaml").write_text("\n".join(lines), "utf-8")
    errors = (one for one in checked(folder).problems if one.kind == "error")
    return next(errors, None)
