import re
from pathlib import Path

from watcher.text.inflection.tables import languages

PAGE = (Path(__file__).parents[2] / "docs" / "languages.md").read_text(encoding="utf-8")


def test_the_page_has_every_language_that_has_a_table() -> None:
    assert set(re.findall(r"`([a-z]{2,3})`", PAGE)) == languages()
