"""docs/rules.md has an example of each key, and each example is right where it says to stand."""

from pathlib import Path

import pytest

from tests.docs.pages import (
    RULES,
    code,
    codes,
    csv_block,
    loaded,
    section,
    table,
    told_of,
    whole,
    xml_block,
)
from watcher.config.shape import keys

FILES = ("feeds.yaml", "rules/desk.yaml")
# Where an example stands: in the place of KEY and EXAMPLE.
AROUND = {
    "At the top": "KEY: EXAMPLE\n",
    "keep": "keep: {KEY: EXAMPLE}\n",
    "feeds": "feeds:\n  - {url: 'https://feeds.example.org/more.xml', tags: b}\n"
    "  - {KEY: EXAMPLE, SOME}\n",
    "opml": "feeds:\n  - {KEY: EXAMPLE, SOME}\n",
    "entities": "entities:\n  Nagorno-Karabakh:\n    KEY: EXAMPLE\n",
    "channels": "channels:\n  here: {url: 'print:'}\n  other: {KEY: EXAMPLE, SOME}\n",
    "defaults": "defaults: {KEY: EXAMPLE}\n",
    "rules": "rules:\n  - {KEY: EXAMPLE, SOME}\n",
    "tests": "rules:\n  - {match: talks, tests: {KEY: EXAMPLE}}\n",
}
# What must stand beside a key, unless it is that key.
NEEDED = {
    "feeds": ("url", "https://feeds.example.org/world.xml"),
    "opml": ("opml", "agencies.opml"),
    "channels": ("url", "'print:'"),
    "rules": ("match", "talks"),
}
EXAMPLES = [
    (heading, code(row[0]), example)
    for heading in AROUND
    for row in table(section(RULES, heading), first="key")
    for example in codes(row[3])
    if not row[3].startswith("see ")
]


@pytest.mark.parametrize(("heading", "key", "example"), EXAMPLES)
def test_the_example_of_a_key_is_right_in_its_place(
    heading: str, key: str, example: str, tmp_path: Path
) -> None:
    (tmp_path / "rules").mkdir()
    for name in FILES:
        (tmp_path / name).write_text(f"rules: [{{match: {Path(name).stem}}}]", encoding="utf-8")
    (tmp_path / "agencies.opml").write_text(xml_block(RULES), encoding="utf-8")
    (tmp_path / "vessels.csv").write_text(csv_block(RULES), encoding="utf-8")

    block = AROUND[heading].replace("KEY", key).replace("EXAMPLE", example)
    needed, value = NEEDED.get(heading, ("", ""))
    block = block.replace(", SOME", "" if key == needed else f", {needed}: {value}")
    reading = loaded(whole(block), tmp_path)

    assert told_of(reading) == []


def test_the_keys_of_a_list_of_feeds_are_told() -> None:
    rows = table(section(RULES, "opml"), first="key")
    assert sorted(code(row[0]) for row in rows) == sorted(keys.OPML.built)
    assert all(len(row) == 4 and all(row) for row in rows)


FIELDS = table(section(RULES, "tests"), first="field")


def test_the_fields_of_an_example_are_told() -> None:
    assert [name for row in FIELDS for name in codes(row[0])] == list(keys.EXAMPLE.built)


@pytest.mark.parametrize("row", FIELDS, ids=lambda row: row[0])
def test_the_example_of_a_field_is_right_in_its_place(row: list[str], tmp_path: Path) -> None:
    block = "feeds:\n  - {url: 'https://oc-media.org/feed', name: OC Media, tags: caucasus}\n"
    block += "rules:\n  - match: talks\n    tests: {match: {KEY: EXAMPLE}}\n"
    block = block.replace("KEY", codes(row[0])[0]).replace("EXAMPLE", codes(row[3])[0])

    assert told_of(loaded(whole(block), tmp_path)) == []
