"""The table of common words that ships with the package, as the text of its file."""

from importlib import resources


def read_common() -> str:
    """Return the table: a language, a share of 100 entries and words in each line."""
    folder = resources.files("watcher.entities") / "catalogue"
    return (folder / "common.txt").read_text(encoding="utf-8")
