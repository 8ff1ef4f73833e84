import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.e2e.stage import rss

RULES = """
feeds: [https://courier.example/feed]
channels: {me: "print:"}
rules: [{name: Talks, match: talks}]
"""


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """Put lines on standard input, beside a rules file."""
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")

    def type_(*lines: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines))))

    return type_


def test_parse_prints_the_entries_of_each_file(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(rss(("1", "Լուր", "x"), ("2", "Two", "y")))

    said = command("parse", "a.xml", "--url", "https://courier.example/feed")

    rows = [json.loads(line) for line in said.out.splitlines()]
    assert (said.status, said.err) == (0, "")
    assert [(row["file"], row["id"], row["title"]) for row in rows] == [
        ("a.xml", "1", "Լուր"),
        ("a.xml", "2", "Two"),
    ]


def test_parse_names_what_it_cannot_read_and_goes_on(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(rss(("1", "One", "x")))
    (tmp_path / "page.html").write_bytes(b"<html><body>No.</body></html>")

    said = command("parse", "nosuchfile", "page.html", ".", "a.xml")

    assert said.status == 1
    first, second, third = said.err.splitlines()
    assert first == "nosuchfile: No such file or directory"
    assert second.startswith("page.html: a web page")
    assert third == ".: Is a directory"
    assert json.loads(said.out)["title"] == "One"


def test_what_parse_prints_is_what_match_reads(
    command: Command, tmp_path: Path, typed: Command
) -> None:
    (tmp_path / "a.xml").write_bytes(rss(("1", "Peace talks", "x"), ("2", "Rain", "y")))
    typed(command("parse", "a.xml").out.encode())

    row = json.loads(command("match").out)

    assert (row["id"], row["rule"]) == ("1", "Talks")
    assert row["evidence"] == [
        {"field": "title", "start": 6, "end": 11, "text": "talks", "term": "talks"}
    ]


def test_match_names_a_wrong_line_and_goes_on(command: Command, typed: Command) -> None:
    typed(b'{"id": "1", "title": "talks"}', b"{oops", b'{"id": "\\ud800", "title": "talks"}')

    said = command("match", "--ids")

    assert said.status == 1
    assert said.err.startswith("<stdin>:2:1: error: this line is no JSON")
    assert [json.loads(line) for line in said.out.splitlines()] == [
        {"id": "1", "rule": "Talks", "severity": "normal"},
        {"id": "\ud800", "rule": "Talks", "severity": "normal"},
    ]


def test_match_reads_nothing_and_prints_nothing(command: Command, typed: Command) -> None:
    typed(b"")

    assert command("match").status == 0
