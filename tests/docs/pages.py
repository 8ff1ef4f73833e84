"""Reads our Markdown pages: their sections, tables, code spans and YAML blocks."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from watcher.config.configuration import Configuration
from watcher.errors import Problem
from watcher.flows.reload import RulesFile, read_rules

ROOT = Path(__file__).parents[2]
RULES = ROOT / "docs" / "rules.md"
OPERATIONS = ROOT / "docs" / "operations.md"
README = ROOT / "README.md"

SECRETS = {
    "MAIL_URL": "mailtos://user:password@smtp.example.org/?to=me@example.org",
    "SLACK_URL": "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/",
    "NTFY_URL": "ntfys://a-topic-that-nobody-guesses",
}
# What a fragment of a rules file needs around it, by section. A label that a page's own
# fragments use (a tag, a feed's name, a channel) stands here.
SURROUNDINGS = {
    "feeds": """
feeds:
  - {url: "https://feeds.example.org/world.xml", name: BBC World, tags: [world]}
  - {url: "https://feeds.example.net/caucasus.xml", name: OC Media, tags: [caucasus]}
""",
    "channels": """
channels:
  me: {url: "print:"}
  desk: {url: "print:"}
""",
    "rules": """
rules:
  - match: talks
""",
}

_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_XML = re.compile(r"^```xml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CSV = re.compile(r"^```csv\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CELL = re.compile(r"(?<!\\)\|")
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`]+)`")


def yaml_blocks(page: Path) -> list[str]:
    """Return the YAML blocks of a page, in order."""
    return _YAML.findall(page.read_text("utf-8"))


def xml_block(page: Path) -> str:
    """Return the XML of a page."""
    (block,) = _XML.findall(page.read_text("utf-8"))
    return str(block)


def csv_block(page: Path) -> str:
    """Return the watch list of a page."""
    (block,) = _CSV.findall(page.read_text("utf-8"))
    return str(block)


def section(page: Path, heading: str) -> str:
    """Return what stands under a heading, up to the next one of its level or above."""
    text = page.read_text("utf-8")
    found = re.search(rf"^(#+) {re.escape(heading)}$", text, re.MULTILINE)
    assert found is not None, f"{page.name} has no heading {heading!r}"
    rest = text[found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def table(text: str, *, first: str) -> list[list[str]]:
    """Return the rows of the table whose first column is called so, as cells of Markdown."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {first} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in _CELL.split(line)[1:-1]])
    return rows


def codes(cell: str) -> list[str]:
    """Return the code spans of a cell, as a reader sees them."""
    cell = _FENCED.sub("", cell)
    return [found.replace("\\|", "|") for found in _CODE.findall(cell)]


def code(cell: str) -> str:
    """Return the one code span that a cell consists of."""
    (only,) = codes(cell)
    return only


def whole(block: str) -> str:
    """Return a fragment of a rules file with the sections that it lacks; a whole one as it is."""
    missing = [
        text
        for name, text in SURROUNDINGS.items()
        if re.search(rf"^{name}:", block, re.MULTILINE) is None
    ]
    return block + "".join(missing)


def loaded(text: str, folder: Path, env: Mapping[str, str] = SECRETS) -> RulesFile:
    """Read the text of a rules file by the function that the daemon calls."""
    path = folder / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return read_rules(path, env)


def config_of(text: str, folder: Path) -> Configuration:
    """Return the configuration in the text of a rules file that must be right."""
    plan = loaded(text, folder).plan
    assert plan is not None
    return plan.configuration


def quoted(text: str) -> str:
    """Return a text as YAML reads it back, whatever stands in it."""
    return json.dumps(text, ensure_ascii=False)


def told_of(reading: RulesFile) -> list[Problem]:
    """Return the problems of a piece of a rules file, but for what the piece leaves unused."""
    return [each for each in reading.problems if not each.text.startswith("no rule uses")]


@cache
def source() -> str:
    """Return the program's own text, with texts that run over two lines joined."""
    texts = (path.read_text("utf-8") for path in sorted((ROOT / "watcher").rglob("*.py")))
    return re.sub(r'"\n\s*f?"', "", "\n".join(texts))


def is_said(told: str, text: str) -> bool:
    """Say whether the pieces of a message between its ellipses stand in a text."""
    pieces = [piece.strip() for piece in told.split("…")]
    return all(piece in text for piece in pieces)
