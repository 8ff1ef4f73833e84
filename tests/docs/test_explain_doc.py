"""What README.md and docs/rules.md show of `watcher explain` is what it prints."""

import os
import shutil
from pathlib import Path

import pytest

from tests.docs.pages import README, ROOT, RULES, code, section, table
from tests.docs.shell import carried_out
from watcher.entities.lookup import Entities
from watcher.flows.reload import plan_or_raise
from watcher.flows.shipped import shipped
from watcher.model import Entry, Rule
from watcher.rules.explain import explain
from watcher.text.document import annotate

STORY = ROOT / "tests" / "fixtures" / "stories" / "geneva.txt"
ROWS = table(section(RULES, "Why, or why not"), first="leaf")


def test_the_readme_shows_what_the_sample_rules_say_of_the_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shutil.copy(STORY, tmp_path / "story.txt")
    shutil.copy(ROOT / "rules.yaml", tmp_path)
    shown = section(README, "And each says why").split("```text\n")[1].split("```")[0]

    done = carried_out("watcher explain story.txt", tmp_path)

    assert (done.status, done.err) == (0, "")
    assert done.out == shown


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_is_nearly_there_is_told_as_the_page_says(row: list[str]) -> None:
    query, text, said = row
    configuration = plan_or_raise(ROOT / "rules.yaml", os.environ).configuration
    entities = Entities(configuration.entities, shipped().catalogue)
    document = annotate(Entry("1", content=text), None)

    (leaf,) = explain(Rule("r", "r", (code(query),)), document, entities).match

    assert leaf.reason == said
