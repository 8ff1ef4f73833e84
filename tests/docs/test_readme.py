"""README.md shows rules that load, queries that parse, and commands that there are."""

import re
from pathlib import Path

import pytest
import typer

from tests.docs.pages import (
    README,
    ROOT,
    code,
    codes,
    loaded,
    section,
    table,
    told_of,
    whole,
    yaml_blocks,
)
from watcher.cli.main import app
from watcher.rules.language.query import parse_query

TEXT = README.read_text("utf-8")
OPERATORS = table(section(README, "Rules by example"), first="written")
# These only name the shapes of an operator, or signs that need a term.
SHAPES = {"( )", "-a", "NOT a"}
QUERIES = [query for row in OPERATORS for query in codes(row[0]) if query not in SHAPES]
PAGES = sorted({*(ROOT / "docs").glob("*.md"), README, ROOT / "CONTRIBUTING.md"})
COMMANDS = re.findall(r"watcher ([a-z][a-z-]*)", " ".join(codes(TEXT)) + TEXT.split("## Start")[1])


@pytest.mark.parametrize("block", yaml_blocks(README))
def test_every_piece_of_a_rules_file_loads(block: str, tmp_path: Path) -> None:
    assert told_of(loaded(whole(block), tmp_path)) == []


@pytest.mark.parametrize("query", QUERIES)
def test_every_operator_is_a_query(query: str) -> None:
    assert str(parse_query(query))


def test_every_command_that_it_names_exists() -> None:
    known = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert set(COMMANDS) <= set(known)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_to_a_file_of_ours_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_to_a_heading_finds_it(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]*)#([^)]+)\)", page.read_text("utf-8"))
    lost = [
        anchor
        for link, anchor in links
        if anchor not in _anchors(page.parent / link if link else page)
    ]
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_target_of_make_that_is_named_exists(page: Path) -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = re.findall(r"(?:`|\$ )make ([a-z-]+)", page.read_text("utf-8"))
    assert [one for one in named if one not in targets] == []


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("row", table(section(README, "The shortest way to …"), first="to"))
def test_every_service_has_a_url_that_a_channel_may_have(row: list[str], tmp_path: Path) -> None:
    written = code(row[2])
    url = written.replace("T…/B…/X…", "T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ")
    url = url.replace("BOT_TOKEN/CHAT_ID", "123456789:abcdefg_hijklmnop/12315544")
    channel = url if url.startswith("{") else f"'{url}'"
    assert told_of(loaded(whole(f"channels: {{here: {channel}}}\n"), tmp_path)) == []
